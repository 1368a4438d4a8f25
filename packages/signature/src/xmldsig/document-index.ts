import type { CanonicalDocument, CanonicalElement } from "../c14n/canonical-node.ts";
import { CanonicalWork } from "./canonical-work.ts";
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
  readonly work: CanonicalWork;
}

/** No schema says which attributes are Ids, so that all that any reader may take for one count. */
const idNames: ReadonlySet<string> = /* @__PURE__ */ new Set(["Id", "ID", "id", "xml:id"]);
const strictIdNames: ReadonlySet<string> = /* @__PURE__ */ new Set(["Id", "xml:id"]);

/** A signer signs a document once; what else is signed, such as parts and properties, comes to a few times its length. */
const spareReadings = 4;

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
  const work = new CanonicalWork((signatures.length + spareReadings) * document.root.contentEnd);
  return { document, signatures, nested, byId, repeated, work };
}

const steps = /* @__PURE__ */ new WeakMap<CanonicalElement, ReadonlyMap<CanonicalElement, string>>();

/** The steps to all children of an element, worked out once: there can be as many references as children. */
function stepsIn(parent: CanonicalElement): ReadonlyMap<CanonicalElement, string> {
  const known = steps.get(parent);
  if (known) return known;
  const children = parent.children.filter((child) => child.kind === "element");
  const counts = new Map<string, number>();
  for (const { name } of children) counts.set(name, (counts.get(name) ?? 0) + 1);
  const seen = new Map<string, number>();
  const made = new Map<CanonicalElement, string>();
  for (const child of children) {
    const { name } = child;
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    made.set(child, counts.get(name) === 1 ? `/${name}` : `/${name}[${number}]`);
  }
  steps.set(parent, made);
  return made;
}

/** Where an element stands, as `/HOCBA/MON[2]`: a number where others of its name stand beside it. */
export function pathOf(element: CanonicalElement): string {
  const path: string[] = [];
  for (let one: CanonicalElement | undefined = element; one !== undefined; one = one.parent)
    path.unshift((one.parent && stepsIn(one.parent).get(one)) ?? `/${one.name}`);
  return path.join("");
}

/** Whether an element is another or stands in it. */
export function isWithin(element: CanonicalElement, outer: CanonicalElement): boolean {
  for (let one: CanonicalElement | undefined = element; one !== undefined; one = one.parent)
    if (one === outer) return true;
  return false;
}
