import type { CanonicalElement } from "./canonical-node.ts";
import { joinUriReferences } from "./join-uri.ts";
import type { CanonicalMethod } from "./methods.ts";

/**
 * The `xml:` attributes that the top of a part takes over from the elements around it. Canonical XML 1.0 takes all; 1.1 leaves
 * `xml:id` where it is and joins `xml:base` (Canonical XML 1.1 section 2.4); exclusive canonical XML takes none.
 */
export function inheritedXmlAttributes(
  top: CanonicalElement,
  kind: CanonicalMethod["kind"],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (kind === "exclusive") return found;
  const bases: string[] = [];
  for (let above = top.parent; above !== undefined; above = above.parent) {
    for (const { name, prefix, local, value } of above.attributes.values()) {
      if (prefix !== "xml") continue;
      if (kind === "1.1" && local === "base") bases.unshift(value);
      else if (kind === "1.0" || local === "lang" || local === "space")
        if (!found.has(name)) found.set(name, value);
    }
  }
  for (const { name, prefix } of top.attributes.values()) if (prefix === "xml") found.delete(name);
  if (bases.length > 0) {
    const own = top.attributes.get("xml:base")?.value;
    const joined = [...bases, ...(own === undefined ? [] : [own])].reduce(joinUriReferences);
    if (joined !== "") found.set("xml:base", joined);
  }
  return found;
}
