import type { CanonicalElement } from "../c14n/canonical-node.ts";
import { pathOf } from "./document-index.ts";
import { dsig } from "./names.ts";

const most = 100;

/** What is covered of an element: `none` when nothing in it needs to be. */
interface Coverage {
  readonly state: "covered" | "partial" | "uncovered" | "none";
  /** The elements that nothing covers. */
  readonly found: readonly CanonicalElement[];
}

/**
 * Paths of all that no signature covers (phần không được ký), whole elements where nothing in them is covered; at most 100. Elements that
 * hold nothing but signatures are not named.
 */
export function uncoveredPaths(
  root: CanonicalElement,
  covered: ReadonlySet<CanonicalElement>,
): readonly string[] {
  return coverageOf(root, covered).found.slice(0, most).map(pathOf);
}

function coverageOf(element: CanonicalElement, covered: ReadonlySet<CanonicalElement>): Coverage {
  if (covered.has(element)) return { state: "covered", found: [] };
  if (element.local === "Signature" && element.uri === dsig) return { state: "none", found: [] };
  const inside = element.children.flatMap((child) =>
    child.kind === "element" ? [coverageOf(child, covered)] : [],
  );
  const hasText = element.children.some((child) => child.kind === "text" && child.text.trim() !== "");
  if (inside.some(({ state }) => state === "covered" || state === "partial")) {
    const found = inside.flatMap((one) => one.found);
    return { state: "partial", found: hasText ? [element, ...found] : found };
  }
  if (inside.some(({ state }) => state === "none") && !hasText) {
    const found = inside.flatMap((one) => one.found);
    return { state: found.length === 0 ? "none" : "uncovered", found };
  }
  return { state: "uncovered", found: [element] };
}
