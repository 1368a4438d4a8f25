import { complete, inSlice, type Slice } from "./slice.ts";

/**
 * The first value of a slice (nhóm con) in a list, or undefined.
 *
 * @example
 * ```ts
 * import { firstInSlice } from "@lienthong/fhir/accessors";
 *
 * const cccd = { name: "CCCD", tests: [{ at: ["system"], holds: "http://fhir.hl7.org.vn/core/sid/cccd" }] };
 * const identifiers = [{ system: "http://fhir.hl7.org.vn/core/sid/cccd", value: "001099000001" }];
 * firstInSlice(identifiers, cccd)?.value; // "001099000001"
 * ```
 */
export function firstInSlice<Item>(items: readonly Item[] | undefined, slice: Slice): Item | undefined {
  return items?.find((item) => inSlice(item, slice));
}

/**
 * All values of a slice (nhóm con) in a list, in their order.
 *
 * @example
 * ```ts
 * import { allInSlice } from "@lienthong/fhir/accessors";
 *
 * const usual = { name: "usual", tests: [{ at: ["use"], holds: "usual" }] };
 * allInSlice([{ use: "usual" }, { use: "old" }], usual); // [{ use: "usual" }]
 * ```
 */
export function allInSlice<Item>(items: readonly Item[] | undefined, slice: Slice): Item[] {
  return items?.filter((item) => inSlice(item, slice)) ?? [];
}

/**
 * A list in which the values of a slice (nhóm con) are replaced: the new ones stand where the first of the old ones
 * stood, or at the end. Each is given what the slice says of it; one that says otherwise throws `TypeError`.
 *
 * @example
 * ```ts
 * import { replaceInSlice } from "@lienthong/fhir/accessors";
 *
 * const usual = { name: "usual", tests: [{ at: ["use"], holds: "usual" }], adds: { use: "usual" } };
 * replaceInSlice<{ use?: string; text: string }>([{ text: "A" }], usual, [{ text: "B" }]);
 * // [{ text: "A" }, { text: "B", use: "usual" }]
 * ```
 */
export function replaceInSlice<Item extends object>(
  items: readonly Item[] | undefined,
  slice: Slice,
  values: readonly Partial<Item>[],
): Item[] {
  const replacements = values.map((value) => completed<Item>(value, slice));
  const list = items ?? [];
  const first = list.findIndex((item) => inSlice(item, slice));
  const at = first < 0 ? list.length : first;
  const others = (part: readonly Item[]) => part.filter((item) => !inSlice(item, slice));
  return [...others(list.slice(0, at)), ...replacements, ...others(list.slice(at))];
}

function completed<Item extends object>(value: Partial<Item>, slice: Slice): Item {
  const whole = slice.adds === undefined ? value : complete(value, slice.adds);
  if (!inSlice(whole, slice))
    throw new TypeError(`the value says of itself that it is not of slice ${slice.name}`);
  return whole as Item;
}
