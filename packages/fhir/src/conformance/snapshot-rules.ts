import type { JsonObject } from "../plan/plan.ts";
import type { ElementNode } from "../snapshot/facts.ts";
import { isObject } from "../structure/json-kind.ts";
import type { Walk } from "../walk/walk.ts";
import type { ConformanceContext } from "./core-search-parameters.ts";
import { itemsOf, rootOf, textIn, type Placed } from "./place.ts";
import { followPath } from "./type-tree.ts";

/**
 * Checks that the differential of a profile (hồ sơ) names elements that its base has where it narrows it, and that its
 * snapshot (bản đầy đủ) has as many elements as both of them give; FHIR, "StructureDefinition", differential and snapshot.
 */
export function checkSnapshot(walk: Walk, structure: JsonObject, context: ConformanceContext): void {
  const { differential, snapshot } = structure;
  if (structure["derivation"] !== "constraint" || !isObject(differential)) return;
  const place = { path: ".differential", container: structure, key: "differential" };
  const elements = itemsOf(differential, "element", place);
  const made = elements.length === 0 ? undefined : context.trees.snapshotOf(structure);
  if (made === undefined) return;
  if (!made.ok) {
    if (made.fault === "unknown-element") checkUnknown(walk, elements, made.about, context);
    return;
  }
  if (!isObject(snapshot) || !Array.isArray(snapshot["element"])) return;
  const found = snapshot["element"].filter((element) => !isPrimitiveValue(element, context)).length;
  const expected = sizeOf(made.root);
  // Published snapshots write `valueQuantity` as an element of its own, or as the choice itself.
  if (found === expected || found === 0 || hasShortForm(made.root, stepsOf(elements))) return;
  const params = { found, expected };
  walk.reportAt(rootOf(structure, "snapshot"), "fhir.conformance.snapshot-size", "error", params);
}

/** An element that the type has, but not what the profile has made of it before. */
function checkUnknown(
  walk: Walk,
  elements: readonly Placed[],
  path: string,
  { definitions }: ConformanceContext,
): void {
  const named = elements.find(({ value }) => textIn(value, "path") === path);
  if (named === undefined || followPath(definitions, path).kind === "missing") return;
  walk.reportAt(named.at, "fhir.conformance.element-unknown", "error", { path });
}

/** `Patient.birthDate.value`, which stands in snapshots only. */
function isPrimitiveValue(element: unknown, { definitions }: ConformanceContext): boolean {
  const path = isObject(element) ? (textIn(element, "path") ?? "") : "";
  return path.endsWith(".value") && followPath(definitions, path).kind === "unknown";
}

function sizeOf({ children = [], slices }: ElementNode): number {
  let size = 1;
  for (const node of children) size += sizeOf(node);
  for (const node of slices) size += sizeOf(node);
  return size;
}

function stepsOf(elements: readonly Placed[]): ReadonlySet<string> {
  return new Set(elements.flatMap(({ value }) => textIn(value, "path")?.split(".") ?? []));
}

function hasShortForm({ name, children = [], slices }: ElementNode, steps: ReadonlySet<string>): boolean {
  if (name.endsWith("[x]") && slices.some(({ sliceName }) => steps.has(sliceName ?? ""))) return true;
  return (
    children.some((node) => hasShortForm(node, steps)) || slices.some((node) => hasShortForm(node, steps))
  );
}
