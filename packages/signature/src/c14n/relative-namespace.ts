import type { CanonicalElement } from "./canonical-node.ts";

const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:/u;

/**
 * The first element that declares a namespace by a relative address: canonical XML is not defined for such (Canonical XML 1.1
 * section 1.3), and readers differ.
 */
export function relativeNamespaceIn(root: CanonicalElement): CanonicalElement | undefined {
  const waiting = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.declared.some(([, uri]) => uri !== "" && !scheme.test(uri.slice(0, 256)))) return next;
    for (let at = next.children.length - 1; at >= 0; at -= 1) {
      const child = next.children[at];
      if (child?.kind === "element") waiting.push(child);
    }
  }
  return undefined;
}
