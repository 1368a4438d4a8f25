import { type CoreIssueCode, type Result, encodeUtf8 } from "@lienthong/core";
import type { CanonicalElement } from "../c14n/canonical-node.ts";
import { canonicalize } from "../c14n/canonicalize.ts";
import { readDocument } from "../c14n/read-document.ts";
import { relativeNamespaceIn } from "../c14n/relative-namespace.ts";
import { readCertificate } from "../certificate/certificate.ts";
import { keyOf } from "../certificate/check-certificate.ts";
import { isSignatureOf } from "../crypto/verify-value.ts";
import { digestByName } from "@lienthong/pki";
import { givenInstant, instantText } from "../instant.ts";
import { issue } from "../issue.ts";
import type { SignatureIssueCode } from "../messages/codes.ts";
import { vietnam2025 } from "../policy/vietnam-2025.ts";
import { SignatureFault } from "../signature-fault.ts";
import { xmlScheme, xmlSignatureUri } from "../xmldsig/algorithms.ts";
import { checkReferences } from "../xmldsig/check-references.ts";
import { type DocumentIndex, indexDocument, isWithin } from "../xmldsig/document-index.ts";
import { resolveReference } from "../xmldsig/resolve-reference.ts";
import { readSignatureParts } from "../xmldsig/signature-parts.ts";
import { appendInside, elementAt } from "./place.ts";
import { type SignatureTemplate, type SignatureValues, writeSignature } from "./signature-template.ts";
import type { Signer, TimeStamper } from "./signer.ts";

/** What {@link signXml} signs, as whom, and where it puts the signature. */
export interface SignXmlOptions {
  readonly signer: Signer;
  /** The time of signing that is claimed, as `2026-03-01T08:30:00+07:00`. */
  readonly at: string;
  /** Ids of the elements to sign; the whole document when left out. With several signers name the parts: each then stays valid. */
  readonly parts?: readonly string[];
  /** Path of the element that takes the signature, such as `/HOCBA/CHUKY/GVCN`; the root when left out. */
  readonly into?: string;
  /** Role of the signer (GVBM, GVCN, CBQL, KY_PHAT_HANH …), signed with the rest. */
  readonly role?: string;
  /** Id of the signature; the first free one of `ChuKy-1`, `ChuKy-2` … when left out. */
  readonly id?: string;
  readonly canonicalization?: "exclusive" | "1.0" | "1.1";
  /** Adds a time stamp (XAdES B-T). */
  readonly timeStamp?: TimeStamper;
}

/** Codes of the issues that {@link signXml} gives. */
type SignIssueCode = SignatureIssueCode | CoreIssueCode;

const canonicalizations = {
  exclusive: "http://www.w3.org/2001/10/xml-exc-c14n#",
  "1.0": "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
  "1.1": "http://www.w3.org/2006/12/xml-c14n11",
} as const;

/**
 * Signs a document (ký số XML) in the form XAdES B-B, or B-T with a time stamp: an enveloped signature over the whole document or over
 * elements by their Ids. What the signer answers is checked before anything is given back, and signatures that are there already must
 * stay as good as they were.
 *
 * @example
 * ```ts
 * import { type Signer, signXml } from "@lienthong/signature";
 *
 * const school = async (signer: Signer) =>
 *   signXml('<HOCBA><THONGTIN Id="HB1"/><CHUKY><CBQL/></CHUKY></HOCBA>', {
 *     signer,
 *     at: "2026-06-05T08:00:00+07:00",
 *     parts: ["HB1"],
 *     into: "/HOCBA/CHUKY/CBQL",
 *     role: "CBQL",
 *   });
 * ```
 */
export async function signXml(xml: string, options: SignXmlOptions): Promise<Result<string, SignIssueCode>> {
  try {
    return await sign(xml, options);
  } catch (error) {
    if (!(error instanceof SignatureFault)) throw error;
    return { ok: false, issues: [issue(error.code, error.details)] };
  }
}

async function sign(
  xml: string,
  { signer, at, parts, into, role, id, canonicalization = "exclusive", timeStamp }: SignXmlOptions,
): Promise<Result<string, SignIssueCode>> {
  const signingTime = instantText(givenInstant(at));
  if (id !== undefined && !/^[A-Za-z_][A-Za-z0-9_.-]{0,99}$/u.test(id))
    throw new TypeError("id must be letters, digits, '.', '-' or '_'");
  const before = read(xml);
  if (!before.ok) return before;
  const { root } = before.value.document;
  const place = into === undefined ? root : elementAt(root, into);
  if (!place) return refuse("signature.sign.place-missing");
  const [certificate] = signer.certificates;
  const scheme = xmlScheme(xmlSignatureUri(signer.method));
  if (!certificate || !scheme) throw new TypeError("signer needs a certificate and a known method");
  const key = keyOf(readCertificate(certificate, "signer"), "signer");
  const template: SignatureTemplate = {
    id: id ?? freeId(before.value),
    canonicalization: canonicalizations[canonicalization],
    method: signer.method,
    digest: scheme.digest.name,
    references: referencesTo(parts, place, before.value),
    certificates: signer.certificates,
    certificateDigest: scheme.digest.hash(certificate),
    signingTime,
    role,
  };
  const { digest } = scheme;
  const assemble = (values: SignatureValues): Assembled =>
    assembled(appendInside(xml, place, writeSignature(template, values)), template.id);

  const blank = { digests: [], value: Uint8Array.of(0) };
  const drafted = assemble(blank);
  const draft = readSignatureParts(drafted.signature);
  const digests = draft.references.map((reference) =>
    digest.hash(encodeUtf8(resolveReference(reference, draft, drafted.index, () => undefined).canonical)),
  );
  const { signedInfo, canonical } = readSignatureParts(assemble({ ...blank, digests }).signature);
  const hash = digest.hash(encodeUtf8(canonicalize(signedInfo, canonical.method)));
  const value = await signer.sign(hash, role);
  if (!isSignatureOf(value, key, scheme, hash)) return refuse("signature.sign.wrong-answer");
  let result = assemble({ digests, value });
  if (timeStamp) {
    const { valueElement } = readSignatureParts(result.signature);
    const stamped = encodeUtf8(canonicalize(valueElement, canonical.method));
    const token = await timeStamp(digestByName("SHA-256").hash(stamped));
    result = assemble({ digests, value, timeStamp: token });
  }
  const held = heldReferences(before.value);
  if (heldReferences(result.index) < held + template.references.length + 1)
    return refuse("signature.sign.breaks-earlier");
  return { ok: true, value: result.text, issues: [] };
}

interface Assembled {
  readonly text: string;
  readonly index: DocumentIndex;
  readonly signature: CanonicalElement;
}

function assembled(text: string, id: string): Assembled {
  const index = read(text);
  if (!index.ok) throw new SignatureFault("signature.sign.not-writable");
  const { byId, signatures, repeated } = index.value;
  const [signature] = byId.get(id) ?? [];
  if (!signature || !signatures.includes(signature) || repeated.length > 0)
    throw new SignatureFault("signature.sign.id-taken");
  return { text, index: index.value, signature };
}

function read(xml: string): Result<DocumentIndex, SignIssueCode> {
  const document = readDocument(xml);
  if (!document.ok) return document;
  const relative = relativeNamespaceIn(document.value.root);
  if (relative) return refuse("signature.xml.relative-namespace");
  return { ok: true, value: indexDocument(document.value), issues: [] };
}

function refuse(code: SignatureIssueCode): Result<never, SignIssueCode> {
  return { ok: false, issues: [issue(code)] };
}

function freeId({ byId }: DocumentIndex): string {
  for (let number = 1; ; number += 1) if (!byId.has(`ChuKy-${number}`)) return `ChuKy-${number}`;
}

function referencesTo(
  parts: readonly string[] | undefined,
  place: CanonicalElement,
  { byId }: DocumentIndex,
): SignatureTemplate["references"] {
  if (parts === undefined) return [{ uri: "", enveloped: true }];
  if (parts.length === 0)
    throw new TypeError("parts must name at least one Id; leave it out for the whole document");
  return parts.map((id) => {
    const [target, other] = byId.get(id) ?? [];
    if (!target) throw new SignatureFault("signature.reference.missing");
    if (other) throw new SignatureFault("signature.reference.ambiguous", undefined, other.position);
    return { uri: `#${id}`, enveloped: isWithin(place, target) };
  });
}

/** References of all signatures whose hashes hold. */
function heldReferences(index: DocumentIndex): number {
  let held = 0;
  for (const element of index.signatures) {
    try {
      held += checkReferences(readSignatureParts(element), index, vietnam2025, () => undefined).length;
    } catch (error) {
      // One that is broken already cannot break again.
      if (!(error instanceof SignatureFault)) throw error;
    }
  }
  return held;
}
