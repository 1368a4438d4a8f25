import { placeElements } from "../snapshot/place.ts";
import { isObject } from "../structure/json-kind.ts";
import type { Walk } from "../walk/walk.ts";
import { itemsOf, propertyAt, textIn, type Placed } from "./place.ts";

/**
 * Checks the names of slices (tên phân nhóm) in a differential: an element that stands there twice needs them, and
 * slices by type are named after their type, as in `valueQuantity`; FHIR, "ElementDefinition", sliceName.
 */
export function checkSliceNames(walk: Walk, elements: readonly Placed[]): void {
  const places = new Map(elements.map((placed) => [placed.value, placed]));
  const known = new Set<string>();
  const byType = new Set<string>();
  for (const { raw, steps } of placeElements(elements.map(({ value }) => value))) {
    const placed = places.get(raw);
    if (placed === undefined) continue;
    const parents = steps.slice(0, -1).map(({ name, slice = "" }) => `${name}:${slice}`);
    const name = steps.at(-1)?.name ?? "";
    const group = [...parents, name].join(".");
    const sliceName = textIn(raw, "sliceName");
    const own = `${group}:${sliceName ?? ""}`;
    if (known.has(own)) {
      walk.reportAt(placed.at, "fhir.conformance.element-twice", "error", {
        path: textIn(raw, "path") ?? "",
      });
    }
    known.add(own);
    if (isSlicedByType(placed)) byType.add(group);
    if (sliceName !== undefined && byType.has(group)) checkTypeName(walk, placed, name, sliceName);
  }
}

function isSlicedByType({ value, at }: Placed): boolean {
  const { slicing } = value;
  if (!isObject(slicing)) return false;
  const [only, ...others] = itemsOf(slicing, "discriminator", at);
  return only?.value["type"] === "type" && only.value["path"] === "$this" && others.length === 0;
}

function checkTypeName(walk: Walk, { value, at }: Placed, name: string, sliceName: string): void {
  const [type, ...others] = itemsOf(value, "type", at);
  const code = type && textIn(type.value, "code");
  if (code === undefined || others.length > 0 || !name.endsWith("[x]")) return;
  const expected = name.slice(0, -3) + code.charAt(0).toUpperCase() + code.slice(1);
  if (sliceName === expected || sliceName.includes("/")) return;
  walk.reportAt(propertyAt(at, value, "sliceName"), "fhir.conformance.slice-name", "error", { expected });
}
