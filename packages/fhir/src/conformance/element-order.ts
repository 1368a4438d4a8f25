import type { Definitions } from "../definitions/definitions.ts";
import type { Walk } from "../walk/walk.ts";
import { textIn, type Placed } from "./place.ts";
import { followPath, isNamed } from "./type-tree.ts";

interface Ordered {
  readonly placed: Placed;
  readonly position: number;
}

/**
 * Elements of a differential stand in the order of the type: one that comes too early is not found again when
 * the snapshot is made. Compared among the children of one element, slices apart; needs the ids of elements.
 */
export function checkOrder(walk: Walk, elements: readonly Placed[], definitions: Definitions): void {
  const groups = new Map<string, Ordered[]>();
  for (const placed of elements) {
    const id = textIn(placed.value, "id");
    const path = textIn(placed.value, "path");
    // Without ids it cannot be told which slice an element belongs to.
    if (id === undefined || path === undefined) return;
    if (id.split(".").length !== path.split(".").length) return;
    const dot = id.lastIndexOf(".");
    const target = followPath(definitions, path);
    if (dot < 0 || target.kind !== "element") continue;
    const step = path.slice(path.lastIndexOf(".") + 1);
    const position = target.siblings.findIndex((sibling) => isNamed(sibling, step));
    const group = groups.get(id.slice(0, dot));
    if (group === undefined) groups.set(id.slice(0, dot), [{ placed, position }]);
    else group.push({ placed, position });
  }
  for (const group of groups.values()) {
    let least = Infinity;
    for (const { placed, position } of group.reverse()) {
      if (position > least) walk.reportAt(placed.at, "fhir.conformance.element-order", "error");
      least = Math.min(least, position);
    }
  }
}
