import type { CanonicalElement } from "./canonical-node.ts";

/** Prefixes and the namespaces that they stand for. */
export type Bindings = ReadonlyMap<string, string>;

const none: Bindings = /* @__PURE__ */ new Map();
/** What the prefix `xml` always stands for. */
export const xmlNamespace = "http://www.w3.org/XML/1998/namespace";

/** The namespaces in scope at the parent of an element. */
export function scopeAbove(element: CanonicalElement): Bindings {
  const chain: CanonicalElement[] = [];
  for (let above = element.parent; above !== undefined; above = above.parent) chain.push(above);
  return chain.reduceRight((scope, one) => scopeInside(scope, one), none);
}

/** The namespaces in scope at an element, given those at its parent. */
export function scopeInside(outer: Bindings, { declared }: CanonicalElement): Bindings {
  if (declared.length === 0) return outer;
  const scope = new Map(outer);
  for (const [prefix, uri] of declared) scope.set(prefix, uri);
  return scope;
}

/** The prefixes that the names of an element and its attributes use: what exclusive canonical XML calls visibly utilized. */
export function usedPrefixes(element: CanonicalElement): ReadonlySet<string> {
  const used = new Set([element.prefix]);
  for (const { name, prefix } of element.attributes.values())
    if (prefix !== "" && prefix !== "xmlns" && name !== "xmlns") used.add(prefix);
  return used;
}
