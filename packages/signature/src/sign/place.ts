import type { CanonicalElement } from "../c14n/canonical-node.ts";
import { pathOf } from "../xmldsig/document-index.ts";

/** The element at a path such as `/HOCBA/CHUKY/GVCN`; a number is needed only where several have the name. */
export function elementAt(root: CanonicalElement, path: string): CanonicalElement | undefined {
  const steps = path.split("/").slice(1, 101);
  let found: CanonicalElement | undefined;
  steps.forEach((step, at) => {
    if (at > 0 && !found) return;
    const candidates = at === 0 ? [root] : childrenOf(found);
    found = candidates.find((one) => one.name === step || pathOf(one).endsWith(`/${step}`));
  });
  return path.startsWith("/") ? found : undefined;
}

function childrenOf(element: CanonicalElement | undefined): readonly CanonicalElement[] {
  return element?.children.filter((child) => child.kind === "element") ?? [];
}

/** The text with something put at the end of an element. */
export function appendInside(text: string, element: CanonicalElement, added: string): string {
  const { contentStart, contentEnd, name } = element;
  if (contentStart !== contentEnd || !text.slice(0, contentStart).endsWith("/>"))
    return `${text.slice(0, contentEnd)}${added}${text.slice(contentEnd)}`;
  const open = text.slice(0, contentStart - 2).trimEnd();
  return `${open}>${added}</${name}>${text.slice(contentEnd)}`;
}
