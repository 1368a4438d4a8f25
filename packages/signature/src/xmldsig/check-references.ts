import { encodeUtf8 } from "@lienthong/core";
import { type XmlNode, parseXmlTree } from "@lienthong/core/xml";
import { equalBytes } from "@lienthong/pki";
import type { CanonicalElement } from "../c14n/canonical-node.ts";
import { type Report, SignatureFault, orReport } from "../signature-fault.ts";
import { checkDigest } from "../policy/check-policy.ts";
import type { SignaturePolicy } from "../policy/policy.ts";
import { xmlDigest } from "./algorithms.ts";
import { type DocumentIndex, pathOf } from "./document-index.ts";
import { type SignedPartKind, resolveReference } from "./resolve-reference.ts";
import { type ReferenceParts, type SignatureParts, shown } from "./signature-parts.ts";

/** One part of a document that a signature covers (phần đã ký): exactly the bytes whose hash was signed, and what they say. */
export interface SignedPart {
  /** URI of the reference: `""` for the whole document, `#HB1` for an element. */
  readonly uri: string;
  readonly kind: SignedPartKind;
  /** Where it stands in the document, as `/HOCBA/MON[2]`. */
  readonly path: string;
  /** The canonical bytes, in UTF-8. */
  readonly bytes: Uint8Array;
  /** Those bytes read again. Take data from here only: nothing else of the document is signed. */
  readonly content: XmlNode;
}

/** A reference whose hash holds. */
export interface CheckedReference {
  readonly reference: ReferenceParts;
  readonly part: SignedPart;
  readonly element: CanonicalElement;
}

/** Checks the hash of every reference (XML-DSig section 3.2.1); what holds is given back, what does not is reported. */
export function checkReferences(
  signature: SignatureParts,
  index: DocumentIndex,
  policy: SignaturePolicy,
  report: Report,
): readonly CheckedReference[] {
  return signature.references.flatMap(
    (reference) => orReport(report, () => checkReference(reference, signature, index, policy, report)) ?? [],
  );
}

function checkReference(
  reference: ReferenceParts,
  signature: SignatureParts,
  index: DocumentIndex,
  policy: SignaturePolicy,
  report: Report,
): CheckedReference | undefined {
  const { uri, digestAlgorithm, digestValue } = reference;
  const { kind, target, canonical } = resolveReference(reference, signature, index, report);
  const element = target.kind === "document" ? target.root : target;
  const digest = xmlDigest(digestAlgorithm);
  if (!digest)
    throw new SignatureFault(
      "signature.algorithm.unknown",
      { part: "DigestMethod", algorithm: shown(digestAlgorithm) },
      reference.element.position,
    );
  checkDigest(policy, digest, "DigestMethod", report, reference.element.position);
  const bytes = encodeUtf8(canonical);
  const path = kind === "document" ? "/" : pathOf(element);
  if (!equalBytes(digest.hash(bytes), digestValue)) {
    report("signature.digest.mismatch", { path, params: { part: path }, position: element.position });
    return undefined;
  }
  const content = parseXmlTree(canonical);
  if (!content.ok) throw new SignatureFault("signature.reference.empty", {}, reference.element.position);
  return { reference, element, part: { uri, kind, path, bytes, content: content.value } };
}
