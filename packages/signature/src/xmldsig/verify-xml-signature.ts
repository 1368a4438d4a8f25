import { decodeUtf8 } from "@lienthong/core";
import type { CanonicalElement } from "../c14n/canonical-node.ts";
import { readDocument } from "../c14n/read-document.ts";
import { relativeNamespaceIn } from "../c14n/relative-namespace.ts";
import type { TrustStore } from "../certificate/trust-store.ts";
import { givenInstant } from "../instant.ts";
import { type SignatureIssue, issue } from "../issue.ts";
import type { SignaturePolicy } from "../policy/policy.ts";
import { vietnam2025 } from "../policy/vietnam-2025.ts";
import { checkXmlSignature } from "./check-signature.ts";
import { uncoveredPaths } from "./coverage.ts";
import { namesakesOf } from "./namesakes.ts";
import { type DocumentIndex, indexDocument, pathOf } from "./document-index.ts";
import { type ExpectedSignatures, checkExpected } from "./expected.ts";
import { type SignatureVerdict, verdictOf, worstVerdict } from "./verdict.ts";
import type { XmlSignature } from "./xml-signature.ts";

/** How {@link verifyXmlSignature} judges. */
export interface VerifyXmlOptions {
  /** Whom to trust, from `createTrustStore`. */
  readonly trust: TrustStore;
  /** When the signatures must hold, as `2026-03-01T08:30:00+07:00`: the clock is the caller's. */
  readonly at: string;
  /** What algorithms and keys must be; `vietnam2025` unless named. */
  readonly policy?: SignaturePolicy;
  /** What must be signed, and by whom, for the document to be of use. */
  readonly expected?: ExpectedSignatures;
}

/** What {@link verifyXmlSignature} found (kết quả kiểm tra chữ ký). `ok` only when every signature is valid. */
export interface XmlVerification {
  readonly ok: boolean;
  readonly verdict: SignatureVerdict;
  readonly signatures: readonly XmlSignature[];
  /** Paths of what no signature covers that holds: never take data from there. */
  readonly unsigned: readonly string[];
  /** Issues of the document; those of a signature stand with it. */
  readonly issues: readonly SignatureIssue[];
}

const mostSignatures = 64;

/**
 * Checks every XML signature of a document (kiểm tra chữ ký số XML, XML-DSig và XAdES): what exactly was signed, by whom, in which role,
 * and whether the signer is trusted at a time. Take data only from `parts[].content`, which is read from the very bytes that were signed.
 * Never throws on data.
 *
 * @example
 * ```ts
 * import { createTrustStore, verifyXmlSignature } from "@lienthong/signature";
 *
 * const trust = createTrustStore({ roots: [] });
 * const result = verifyXmlSignature("<HOCBA/>", { trust, at: "2026-11-23T12:00:00Z" });
 * result.verdict; // "undecided"
 * result.issues[0]?.code; // "signature.document.none"
 * ```
 */
export function verifyXmlSignature(
  xml: unknown,
  { trust, at, policy = vietnam2025, expected = {} }: VerifyXmlOptions,
): XmlVerification {
  const time = givenInstant(at);
  const refused = (issues: readonly SignatureIssue[]): XmlVerification => ({
    ok: false,
    verdict: "undecided",
    signatures: [],
    unsigned: [],
    issues,
  });
  const text = textOf(xml);
  if (typeof text !== "string") return refused(text);
  const document = readDocument(text);
  if (!document.ok) return refused(document.issues);
  const { root } = document.value;
  const relative = relativeNamespaceIn(root);
  if (relative) return refused([issue("signature.xml.relative-namespace", { position: relative.position })]);
  const index = indexDocument(document.value);
  const faults = documentIssues(index);
  if (faults.length > 0) return refused(faults);
  const checked = index.signatures.map((element) =>
    checkXmlSignature(element, index, { trust, policy, time }),
  );
  const signatures = checked.map(({ signature }) => signature);
  const covered = new Set<CanonicalElement>(
    checked.flatMap(({ signature, elements }) => (signature.parts.length > 0 ? elements : [])),
  );
  const unsigned = uncoveredPaths(root, covered);
  const issues = [
    ...index.nested.map(({ position }) =>
      issue("signature.document.nested-signature", { severity: "warning", position }),
    ),
    ...(unsigned.length > 0 && covered.size > 0
      ? [issue("signature.coverage.partial", { severity: "information", params: { count: unsigned.length } })]
      : []),
    ...namesakeIssues(root, covered, expected),
    ...checkExpected(expected, signatures),
  ];
  const verdict = worstVerdict([...signatures.map((one) => one.verdict), verdictOf(issues)]);
  return { ok: verdict === "valid", verdict, signatures, unsigned, issues };
}

/** Who says which parts must be signed gets told of others by their paths. */
function namesakeIssues(
  root: CanonicalElement,
  covered: ReadonlySet<CanonicalElement>,
  { paths }: ExpectedSignatures,
): readonly SignatureIssue[] {
  if (paths) return [];
  return namesakesOf(root, covered).map(({ element, signed, isElsewhere }) =>
    issue("signature.coverage.namesake", {
      severity: isElsewhere ? "error" : "warning",
      path: pathOf(element),
      params: { part: pathOf(element), signed: pathOf(signed) },
      position: element.position,
    }),
  );
}

function textOf(xml: unknown): string | readonly SignatureIssue[] {
  if (typeof xml === "string") return xml;
  if (!(xml instanceof Uint8Array)) return [issue("signature.input.type")];
  const decoded = decodeUtf8(xml);
  return decoded.ok ? decoded.value : decoded.issues;
}

function documentIssues({ signatures, repeated }: DocumentIndex): readonly SignatureIssue[] {
  const [first] = signatures;
  if (!first) return [issue("signature.document.none")];
  if (signatures.length > mostSignatures)
    return [
      issue("signature.document.too-many", {
        params: { count: signatures.length, limit: mostSignatures },
        position: first.position,
      }),
    ];
  return repeated.slice(0, 10).map(({ position }) => issue("signature.document.duplicate-id", { position }));
}
