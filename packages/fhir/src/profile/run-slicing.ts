import type { JsonObject } from "../plan/plan.ts";
import type { ProfileRun } from "./profile-run.ts";
import { atItem } from "./at-item.ts";
import type { Item, SlicePlan, SlicingPlan } from "./value-plan.ts";

const maxReasons = 10;

/** Divides the values of an element into slices (phân nhóm) and checks each slice; FHIR, "Slicing". */
export function runSlicing(
  run: ProfileRun,
  items: readonly Item[],
  slicing: SlicingPlan,
  holder: JsonObject,
): void {
  const { slices, rest } = slicing;
  if (items.length === 0 && !slicing.isDemanding) return;
  const members: (Item[] | undefined)[] = [];
  let remaining: Item[] | undefined;
  const state = { last: -1, hasUnmatched: false };
  for (let position = 0; position < items.length; position++) {
    if (run.isDecided()) return;
    const item = items[position];
    if (item === undefined || !run.walk.mayCount(slices.length)) continue;
    let first = -1;
    let isOnly = true;
    for (let i = 0; i < slices.length; i++) {
      const slice = slices[i];
      if (slice === undefined || matchesSlice(run, item, position, slice) !== true) continue;
      (members[i] ??= []).push(item);
      if (first < 0) first = i;
      else isOnly = false;
    }
    if (first < 0 && rest !== undefined) (remaining ??= []).push(item);
    else if (first < 0 || !isOnly || slicing.hasOrder)
      judge(run, item, position, slicing, first, isOnly, state);
  }
  for (let i = 0; i < slices.length; i++) {
    const slice = slices[i];
    if (slice !== undefined) runSlice(run, members[i] ?? [], slice, holder, items);
  }
  if (rest !== undefined) runSlice(run, remaining ?? [], rest, holder, items);
}

/** Reports what is wrong with where a value stands among the slices; `first` is the first slice that it is of. */
function judge(
  run: ProfileRun,
  item: Item,
  position: number,
  { slices, rules, isOrdered }: SlicingPlan,
  first: number,
  isOnly: boolean,
  state: { last: number; hasUnmatched: boolean },
): void {
  const slice = slices[first];
  atItem(run.walk, item, () => {
    const { profile } = run;
    if (slice === undefined) {
      if (rules === "closed") {
        const { expected, discriminator, state: found } = explain(run, item, position, slices);
        run.report("fhir.profile.slice-closed", "error", {
          expected,
          ...(found !== undefined && { discriminator, reason: found }),
          profile,
        });
      }
      state.hasUnmatched = true;
      return;
    }
    if (!isOnly) {
      const matching = slices.filter((one) => matchesSlice(run, item, position, one) === true);
      const names = matching.map(({ name }) => name).join(", ");
      run.report("fhir.profile.slice-several", "error", { slices: names, profile });
    }
    if (isOrdered && first < state.last) {
      run.report("fhir.profile.slice-order", "error", { slice: slice.name, profile });
    }
    state.last = Math.max(state.last, first);
    if (rules === "openAtEnd" && state.hasUnmatched) {
      run.report("fhir.profile.slice-at-end", "error", { slice: slice.name, profile });
    }
  });
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
    const own = new Set(matched);
    const others = all.filter((item) => !own.has(item));
    const [other] = others;
    const near = other && explain(run, other, all.indexOf(other), [slice]);
    const expected = tests.map((test) => test.expected).join("; ");
    run.report("fhir.profile.slice-missing", "error", {
      slice: path,
      minimum: min,
      found: matched.length,
      expected: expected === "" ? "—" : expected,
      ...(near?.state !== undefined && {
        others: others.length,
        discriminator: near.discriminator,
        reason: near.state,
      }),
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

interface Explanation {
  /** Of each slice, what was expected and is not so. */
  readonly expected: string;
  /** The paths of the discriminators that differed. */
  readonly discriminator: string;
  /** Whether there is something at those paths; undefined when there is at some only. */
  readonly state: "absent" | "differs" | undefined;
}

/** Why a value belongs to none of the slices. What it holds is not told: it may be about a person. */
function explain(run: ProfileRun, item: Item, position: number, slices: readonly SlicePlan[]): Explanation {
  const paths = new Map<string, boolean>();
  const reasons = slices.map(({ name, tests }) => {
    const failed = (tests ?? []).filter((test) => test.matches(run, item, position) !== true);
    for (const { path, isThere } of failed)
      if (!paths.has(path)) paths.set(path, isThere?.(run, item) ?? true);
    return `${name}: ${failed.map(({ expected }) => expected).join(", ") || "?"}`;
  });
  const found = [...paths.values()];
  return {
    expected: reasons.slice(0, maxReasons).join("; ") + (reasons.length > maxReasons ? "; …" : ""),
    discriminator: [...paths.keys()].join(", "),
    state:
      found.length === 0 || new Set(found).size > 1 ? undefined : found[0] === true ? "differs" : "absent",
  };
}
