import type { CanonicalDocument, CanonicalElement } from "../c14n/canonical-node.ts";
import { canonicalize } from "../c14n/canonicalize.ts";
import { canonicalMethods } from "../c14n/methods.ts";
import { type Report, SignatureFault } from "../signature-fault.ts";
import { type DocumentIndex, isWithin } from "./document-index.ts";
import { isNamed } from "./element-reader.ts";
import { dsig, xades } from "./names.ts";
import type { ReferenceParts, SignatureParts } from "./signature-parts.ts";

/** What kind of thing a reference points to. */
export type SignedPartKind = "document" | "element" | "object" | "properties" | "key-info";

/** What a reference points to, and the canonical text whose hash it names. */
export interface ResolvedReference {
  readonly kind: SignedPartKind;
  readonly target: CanonicalDocument | CanonicalElement;
  readonly canonical: string;
}

const plainId = /^#([^#()'"\s&]{1,1000})$/u;
const pointerId = /^#xpointer\(id\((?:'([^'"&]{1,1000})'|"([^'"&]{1,1000})")\)\)$/u;
const canonicalXml = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";

/** Finds what a reference points to: the document or one element in it, never anything elsewhere. */
export function resolveReference(
  reference: ReferenceParts,
  signature: SignatureParts,
  index: DocumentIndex,
  report: Report,
): ResolvedReference {
  const { uri, enveloped } = reference;
  const isPointer = uri.startsWith("#xpointer(");
  const target = targetOf(reference, index);
  const kind = target.kind === "document" ? "document" : kindOf(target, signature, reference, report);
  const choice = reference.canonical;
  const method = choice?.method ?? canonicalMethods.get(canonicalXml);
  if (!method) throw new TypeError("Canonical XML 1.0 is known");
  const canonical = index.work.do(reference.element, () =>
    canonicalize(target, {
      kind: method.kind,
      // "" and "#id" leave out comments before any transform sees them (XML-DSig section 4.4.3.2).
      comments: method.comments && isPointer,
      ...(choice && { inclusivePrefixes: choice.inclusivePrefixes }),
      without: enveloped ? signature.element : undefined,
    }),
  );
  return { kind, target, canonical };
}

function targetOf(
  { uri, element }: ReferenceParts,
  { document, byId }: DocumentIndex,
): CanonicalDocument | CanonicalElement {
  if (uri === "" || uri === "#xpointer(/)") return document;
  if (!uri.startsWith("#")) throw new SignatureFault("signature.reference.external", {}, element.position);
  const pointer = pointerId.exec(uri);
  const id = pointer ? (pointer[1] ?? pointer[2]) : plainId.exec(uri)?.[1];
  if (id === undefined) throw new SignatureFault("signature.reference.pointer", {}, element.position);
  const [found, other] = byId.get(id) ?? [];
  if (!found) throw new SignatureFault("signature.reference.missing", {}, element.position);
  if (other) throw new SignatureFault("signature.reference.ambiguous", {}, other.position);
  return found;
}

/** A signature may sign its own properties and key; content inside a signature only where the signature is the document. */
function kindOf(
  target: CanonicalElement,
  { element, objects }: SignatureParts,
  reference: ReferenceParts,
  report: Report,
): SignedPartKind {
  const holder = enclosingSignature(target);
  if (!holder) return "element";
  if (holder === element) {
    if (isNamed(target, dsig, "KeyInfo") && target.parent === element) return "key-info";
    const isInObject = objects.some((object) => isWithin(target, object));
    if (isInObject && isNamed(target, xades, "SignedProperties")) return "properties";
    if (isInObject && !element.parent) return "object";
  }
  report("signature.reference.inside-signature", { position: reference.element.position });
  return "object";
}

function enclosingSignature(target: CanonicalElement): CanonicalElement | undefined {
  let found: CanonicalElement | undefined;
  for (let one: CanonicalElement | undefined = target; one !== undefined; one = one.parent)
    if (isNamed(one, dsig, "Signature")) found = one;
  return found;
}
