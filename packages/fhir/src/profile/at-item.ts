import type { Walk } from "../walk/walk.ts";
import type { Item } from "./value-plan.ts";

/** Does something while the walk stands at a value. */
export function atItem(walk: Walk, { container, key, pathName, index }: Item, action: () => void): void {
  walk.enter(container, key, pathName, index);
  action();
  walk.leave();
}
