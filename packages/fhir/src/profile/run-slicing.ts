import type { JsonObject } from "../plan/plan.ts";
import type { ProfileRun } from "./profile-run.ts";
import { atItem } from "./at-item.ts";
import type { Item, SlicePlan, SlicingPlan } from "./value-plan.ts";

/** Divides the values of an element into slices (phân nhóm) and checks each slice; FHIR, "Slicing". */
export function runSlicing(
  run: ProfileRun,
  items: readonly Item[],
  slicing: SlicingPlan,
  holder: JsonObject,
): void {
  const members = new Map<SlicePlan, Item[]>(slicing.slices.map((slice) => [slice, []]));
  let last = -1;
  let hasUnmatched = false;
  for (const [position, item] of items.entries()) {
    if (run.isDecided()) return;
    const matching = slicing.slices.filter((slice) => matchesSlice(run, item, position, slice) === true);
    for (const slice of matching) members.get(slice)?.push(item);
    const [slice] = matching;
    atItem(run.walk, item, () => {
      if (slice === undefined) {
        if (slicing.rules === "closed") {
          run.report("fhir.profile.slice-closed", "error", {
            expected: explain(run, item, position, slicing.slices),
            profile: run.profile,
          });
        }
        hasUnmatched = true;
        return;
      }
      if (matching.length > 1) {
        const slices = matching.map(({ name }) => name).join(", ");
        run.report("fhir.profile.slice-several", "error", { slices, profile: run.profile });
      }
      const order = slicing.slices.indexOf(slice);
      if (slicing.isOrdered && order < last) {
        run.report("fhir.profile.slice-order", "error", { slice: slice.name, profile: run.profile });
      }
      last = Math.max(last, order);
      if (slicing.rules === "openAtEnd" && hasUnmatched) {
        run.report("fhir.profile.slice-at-end", "error", { slice: slice.name, profile: run.profile });
      }
    });
  }
  for (const [slice, matched] of members) runSlice(run, matched, slice, holder, items);
}

function runSlice(
  run: ProfileRun,
  matched: readonly Item[],
  slice: SlicePlan,
  holder: JsonObject,
  all: readonly Item[],
): void {
  if (run.isDecided()) return;
  const { min, max, path, tests } = slice;
  if (tests === undefined) {
    if (min > 0) run.walk.skipNamed("fhir.unchecked.profile", run.profile);
    return;
  }
  if (matched.length < min) {
    const expected = tests.map((test) => test.expected).join("; ");
    run.report("fhir.profile.slice-missing", "error", {
      slice: path,
      minimum: min,
      found: matched.length,
      expected: expected === "" ? "—" : expected,
      profile: run.profile,
    });
  } else if (matched.length > max) {
    const [first] = all;
    run.reportKey(holder, first?.property?.jsonName ?? "", "fhir.profile.slice-too-many", "error", {
      slice: path,
      maximum: max,
      found: matched.length,
      profile: run.profile,
    });
  }
  for (const item of matched) {
    if (run.isDecided()) return;
    const plan = item.property && slice.values.get(item.property);
    if (plan !== undefined) {
      atItem(run.walk, item, () => {
        run.checkPlan(item, plan);
      });
    }
  }
  if (slice.slicing !== undefined) runSlicing(run, matched, slice.slicing, holder);
}

/** Whether a value belongs to a slice; undefined when that cannot be told. */
function matchesSlice(
  run: ProfileRun,
  item: Item,
  position: number,
  { tests }: SlicePlan,
): boolean | undefined {
  if (tests === undefined) return undefined;
  let isSure = true;
  for (const test of tests) {
    const matches = test.matches(run, item, position);
    if (matches === false) return false;
    if (matches === undefined) isSure = false;
  }
  return isSure ? true : undefined;
}

/** Why a value belongs to no slice: of each slice, what was expected and is not so. */
function explain(run: ProfileRun, item: Item, position: number, slices: readonly SlicePlan[]): string {
  const reasons = slices.map(({ name, tests }) => {
    const failed = (tests ?? []).filter((test) => test.matches(run, item, position) !== true);
    return `${name}: ${failed.map(({ expected }) => expected).join(", ") || "?"}`;
  });
  return reasons.slice(0, 10).join("; ") + (reasons.length > 10 ? "; …" : "");
}
