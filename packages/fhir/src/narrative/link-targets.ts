import { isObject } from "../structure/json-kind.ts";
import type { Walk } from "../walk/walk.ts";

const target = /\s(?:id|name)\s*=\s*(?:"([^"<]{1,200})"|'([^'<]{1,200})')/gu;

/**
 * Whether something in the record has this id, so that a link such as `#x` leads to it: an element, or a part of a
 * narrative. All ids are gathered once for a record that has such a link.
 */
export function hasTarget(walk: Walk, id: string): boolean {
  walk.linkTargets ??= idsOf(walk.root, walk.limits.maxObjects);
  return walk.linkTargets.has(id);
}

function idsOf(root: object, maxObjects: number): ReadonlySet<string> {
  const ids = new Set<string>();
  const seen = new Set<object>();
  const waiting: object[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next) || seen.size >= maxObjects) continue;
    seen.add(next);
    for (const [key, value] of Object.entries(next)) {
      if (typeof value === "string") {
        if (key === "id") ids.add(value);
        else if (key === "div")
          for (const [, one, other] of value.matchAll(target)) ids.add(one ?? other ?? "");
      } else if (Array.isArray(value) || isObject(value)) waiting.push(value);
    }
  }
  return ids;
}
