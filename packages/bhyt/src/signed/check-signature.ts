import { type Issue, type LegalSource, type Severity } from "@lienthong/core";
import type { SignedIssueCode } from "../messages/signed/codes.ts";

/** What became of the signatures of a document: as `verifyXmlSignature` of `@lienthong/signature` says it. */
export type SignedVerdict = "valid" | "untrusted" | "altered" | "undecided";

/** What a verifier found of a document. */
export interface VerifiedDocument {
  readonly verdict: SignedVerdict;
  /** Paths of what signatures that hold cover: `/` for the whole document, `/GIAMDINHHS/THONGTINHOSO` for an element. */
  readonly signed: readonly string[];
  /** Whether the document holds a signature at all. */
  readonly isSigned: boolean;
}

/** Verifies the signatures of a document: another package's work, or a service's. It gets exactly what the caller has. */
export type DocumentVerifier = (
  document: string | Uint8Array,
) => VerifiedDocument | Promise<VerifiedDocument>;

/** What must be signed. */
export interface SignedOptions {
  /** Paths of all that a signature must cover; {@link claimFileScope} unless said. */
  readonly scope?: readonly string[];
}

/** What is known of the signature of a file. */
export interface SignedCheck {
  /** The signature holds, is trusted, and covers the scope. */
  readonly ok: boolean;
  readonly verdict: SignedVerdict | "unsigned";
  readonly issues: readonly Issue<SignedIssueCode>[];
}

/**
 * What the signature of a claim file covers (phạm vi ký), as one regional gateway describes it: from THONGTINDONVI to the end
 * of THONGTINHOSO. The insurer's own schema was not seen: give another `scope` where yours says so.
 */
export const claimFileScope: readonly string[] = /* @__PURE__ */ Object.freeze([
  "/GIAMDINHHS/THONGTINDONVI",
  "/GIAMDINHHS/THONGTINHOSO",
]);

/** What the signature of a check-in file (XML0) covers: the list of states. Known from one source. */
export const checkInScope: readonly string[] = /* @__PURE__ */ Object.freeze([
  "/CHI_TIEU_TRANG_THAI_KCB/DSACH_TRANG_THAI_KCB",
]);

/** That files must be signed, from 2026-01-01: known from one source. */
const obligation: LegalSource = {
  document: "NĐ 188/2025/NĐ-CP",
  article: "Điều 69",
  confidence: "single-source",
};

const element = "CHUKYDONVI";

function isCovered(path: string, signed: readonly string[]): boolean {
  return signed.some((one) => one === "/" || one === path || path.startsWith(`${one}/`));
}

/**
 * Has the signature (CHUKYDONVI) of a claim file or check-in file verified by the caller's verifier, and checks that it covers
 * all that it must: a signature over something else proves nothing. The file goes to the verifier as it is; nothing is
 * verified here.
 *
 * @example
 * ```ts
 * import { checkSignature } from "@lienthong/bhyt/signed";
 *
 * // With @lienthong/signature: call verifyXmlSignature, and give its verdict and the paths of its parts.
 * const verify = () => ({ verdict: "valid", isSigned: true, signed: ["/GIAMDINHHS/THONGTINHOSO"] }) as const;
 * const { ok, issues } = await checkSignature("<GIAMDINHHS/>", verify);
 * ok; // false
 * issues[0]?.code; // "bhyt.signature.not-covered": THONGTINDONVI could be changed
 * ```
 */
export async function checkSignature(
  document: string | Uint8Array,
  verify: DocumentVerifier,
  { scope = claimFileScope }: SignedOptions = {},
): Promise<SignedCheck> {
  if (typeof document !== "string" && !(document instanceof Uint8Array))
    throw new TypeError("checkSignature takes the text or the bytes of a file");
  if (typeof verify !== "function") throw new TypeError("checkSignature takes a verifier");
  if (scope.length === 0) throw new TypeError("a scope names what must be signed");
  const { verdict, signed, isSigned } = await verify(document);
  const issues: Issue<SignedIssueCode>[] = [];
  const add = (code: SignedIssueCode, severity: Severity, params: Issue["params"] = {}): void => {
    const given = code === "bhyt.signature.missing" && { source: obligation };
    issues.push({ code, severity, path: element, params: { field: element, ...params }, ...given });
  };
  if (!isSigned) {
    add("bhyt.signature.missing", "warning");
    return { ok: false, verdict: "unsigned", issues };
  }
  // What was found of the bytes themselves is no matter of sources.
  if (verdict !== "valid") add(`bhyt.signature.${verdict}`, verdict === "altered" ? "error" : "warning");
  for (const path of scope)
    if (verdict === "valid" && !isCovered(path, signed))
      add("bhyt.signature.not-covered", "warning", { element: path.slice(path.lastIndexOf("/") + 1) });
  return { ok: issues.length === 0, verdict, issues };
}
