import type { ElementFacts, ElementNode } from "./facts.ts";

/** One element of a snapshot as a list has it. */
export interface SnapshotElement {
  readonly id: string;
  readonly path: string;
  readonly sliceName: string | undefined;
  readonly facts: ElementFacts;
}

/** The elements of a snapshot in the order in which a StructureDefinition lists them. */
export function listElements(root: ElementNode): readonly SnapshotElement[] {
  const list: SnapshotElement[] = [];
  const visit = (node: ElementNode, prefix: string): void => {
    const own = prefix + node.name + (node.sliceName === undefined ? "" : `:${node.sliceName}`);
    list.push({ id: own, path: node.path, sliceName: node.sliceName, facts: node.facts });
    for (const child of node.children ?? []) visit(child, `${own}.`);
    for (const slice of node.slices) visit(slice, prefix);
  };
  visit(root, "");
  return list;
}
