import type { ElementNode } from "../snapshot/facts.ts";
import type { Walk } from "../walk/walk.ts";
import { itemsOf, textIn, type Placed } from "./place.ts";

/**
 * Checks that the invariants (ràng buộc) which a profile adds have keys of their own: one key, one expression, and
 * no other source than the profile itself.
 */
export function checkConstraintKeys(
  walk: Walk,
  elements: readonly Placed[],
  profile: { readonly url: string | undefined; readonly version: string | undefined },
  base: ElementNode | undefined,
): void {
  const known = base === undefined ? new Map<string, string>() : expressionsOf(base);
  for (const { value: element, at } of elements) {
    for (const { value: constraint, at: place } of itemsOf(element, "constraint", at)) {
      const key = textIn(constraint, "key");
      const expression = textIn(constraint, "expression");
      if (key === undefined || expression === undefined) continue;
      const source = textIn(constraint, "source");
      const isOwn =
        source === undefined || profile.url === undefined || source.split("|", 1)[0] === profile.url;
      if (!isOwn) walk.reportAt(place, "fhir.conformance.constraint-source", "error");
      else if (known.has(key) && known.get(key) !== expression) {
        walk.reportAt(place, "fhir.conformance.constraint-key-used", "error");
      } else known.set(key, expression);
    }
  }
}

/** The invariants that the base of a profile states, by key. */
function expressionsOf(root: ElementNode): Map<string, string> {
  const found = new Map<string, string>();
  const collect = ({ facts, children = [], slices }: ElementNode) => {
    for (const { key, expression } of facts.invariants) found.set(key, expression);
    for (const node of children) collect(node);
    for (const node of slices) collect(node);
  };
  collect(root);
  return found;
}
