import type { CanonicalDocument, CanonicalElement } from "../c14n/canonical-node.ts";
import { dsig } from "./names.ts";

/** What a verifier must know of a whole document: its signatures, and which element has which Id. */
export interface DocumentIndex {
  readonly document: CanonicalDocument;
  /** Signatures that stand in no other. */
  readonly signatures: readonly CanonicalElement[];
  /** Signatures inside others (chữ ký lồng nhau): counter-signatures, or what an attacker moved away. */
  readonly nested: readonly CanonicalElement[];
  readonly byId: ReadonlyMap<string, readonly CanonicalElement[]>;
  /** Elements whose `Id` or `xml:id` another has, too. */
  readonly repeated: readonly CanonicalElement[];
}

/** No schema says which attributes are Ids, so that all that any reader may take for one count. */
const idNames: ReadonlySet<string> = /* @__PURE__ */ new Set(["Id", "ID", "id", "xml:id"]);
const strictIdNames: ReadonlySet<string> = /* @__PURE__ */ new Set(["Id", "xml:id"]);

/** Walks once through a document. */
export function indexDocument(document: CanonicalDocument): DocumentIndex {
  const signatures: CanonicalElement[] = [];
  const nested: CanonicalElement[] = [];
  const byId = new Map<string, CanonicalElement[]>();
  const strict = new Set<string>();
  const repeated: CanonicalElement[] = [];
  const visit = (element: CanonicalElement, isInside: boolean): void => {
    const isSignature = element.local === "Signature" && element.uri === dsig;
    if (isSignature) (isInside ? nested : signatures).push(element);
    for (const { name, local, prefix, value } of element.attributes.values()) {
      const isOfAnotherNamespace = prefix !== "" && prefix !== "xml" && local === "Id";
      if (!idNames.has(name) && !isOfAnotherNamespace) continue;
      const same = byId.get(value);
      if (same?.at(-1) === element) continue;
      if (same) same.push(element);
      else byId.set(value, [element]);
      if (!strictIdNames.has(name)) continue;
      if (strict.has(value)) repeated.push(element);
      strict.add(value);
    }
    for (const child of element.children) if (child.kind === "element") visit(child, isInside || isSignature);
  };
  visit(document.root, false);
  return { document, signatures, nested, byId, repeated };
}

/** Where an element stands, as `/HOCBA/MON[2]`: a number where others of its name stand beside it. */
export function pathOf(element: CanonicalElement): string {
  const steps: string[] = [];
  for (let one: CanonicalElement | undefined = element; one !== undefined; one = one.parent) {
    const { name } = one;
    const same =
      one.parent?.children.filter((child) => child.kind === "element" && child.name === name) ?? [];
    steps.unshift(same.length < 2 ? `/${name}` : `/${name}[${same.indexOf(one) + 1}]`);
  }
  return steps.join("");
}

/** Whether an element is another or stands in it. */
export function isWithin(element: CanonicalElement, outer: CanonicalElement): boolean {
  for (let one: CanonicalElement | undefined = element; one !== undefined; one = one.parent)
    if (one === outer) return true;
  return false;
}
