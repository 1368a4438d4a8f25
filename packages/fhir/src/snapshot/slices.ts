import type { ElementNode } from "./facts.ts";

/** An element of which nothing is known yet. */
export function emptyNode(name: string, path: string): ElementNode {
  const facts = { min: 0, max: Infinity, types: [], invariants: [] };
  return { name, path, sliceName: undefined, facts, children: undefined, slices: [] };
}

/** A slice by its name, slices of slices included: `a/b`. */
export function findSlice(node: ElementNode, sliceName: string): ElementNode | undefined {
  for (const slice of node.slices) {
    if (slice.sliceName === sliceName) return slice;
    if (sliceName.startsWith(`${slice.sliceName ?? ""}/`)) return findSlice(slice, sliceName);
  }
  return undefined;
}

/** The type that a name such as `valueQuantity` means for `value[x]`; undefined when it means none. */
export function choiceType(choice: ElementNode, name: string): string | undefined {
  if (!choice.name.endsWith("[x]")) return undefined;
  const stem = choice.name.slice(0, -3);
  if (!name.startsWith(stem)) return undefined;
  const written = name.slice(stem.length);
  return choice.facts.types.find(({ code }) => code.charAt(0).toUpperCase() + code.slice(1) === written)
    ?.code;
}

/** An element occurs at least as often as its slices together. */
export function raiseMinimum(node: ElementNode): void {
  const least = node.slices.reduce((sum, { facts }) => sum + facts.min, 0);
  if (least > node.facts.min) node.facts = { ...node.facts, min: least };
}

/** Slices for all types of a choice leave nothing open. */
export function closeComplete(node: ElementNode): void {
  const { slicing, types, max } = node.facts;
  if (!node.name.endsWith("[x]") || slicing === undefined || max === 0) return;
  const [only, ...others] = slicing.discriminators;
  if (only?.type !== "type" || only.path !== "$this" || others.length > 0) return;
  const sliced = new Set(node.slices.flatMap((slice) => slice.facts.types.map(({ code }) => code)));
  if (types.every(({ code }) => sliced.has(code)))
    node.facts = { ...node.facts, slicing: { ...slicing, rules: "closed" } };
}

/** The value of an extension has the types that are named in short and no others; elsewhere others stay. */
export function closeShortened(choice: ElementNode, owner: ElementNode): void {
  const isExtension = owner.facts.types[0]?.code === "Extension" || owner.path === "Extension";
  if (isExtension && choice.name === "value[x]" && choice.slices.some(({ facts }) => facts.max > 0)) {
    const sliced = new Set(choice.slices.flatMap((slice) => slice.facts.types.map(({ code }) => code)));
    choice.facts = { ...choice.facts, types: choice.facts.types.filter(({ code }) => sliced.has(code)) };
  }
  closeComplete(choice);
}

/** How extensions and choices are sliced where nothing says it: by URL, by type. */
export function impliedSlicing(node: ElementNode): Pick<ElementNode["facts"], "slicing"> {
  const isExtension = node.name === "extension" || node.name === "modifierExtension";
  if (isExtension) {
    return { slicing: { discriminators: [{ type: "value", path: "url" }], rules: "open", isOrdered: false } };
  }
  if (!node.name.endsWith("[x]")) return {};
  return { slicing: { discriminators: [{ type: "type", path: "$this" }], rules: "open", isOrdered: false } };
}
