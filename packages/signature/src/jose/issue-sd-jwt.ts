import { type Result, encodeBase64, encodeUtf8, isWellFormedText } from "@lienthong/core";
import { readCertificate } from "../certificate/certificate.ts";
import { keyOf } from "../certificate/check-certificate.ts";
import { digestByName, verifyHash } from "@lienthong/pki";
import type { SignatureIssueCode } from "../messages/codes.ts";
import type { Signer } from "../sign/signer.ts";
import { SignatureFault } from "../signature-fault.ts";
import { type JwsAlgorithm, asymmetricScheme, fitsKey, jwsScheme } from "./algorithms.ts";
import { encodeBase64url } from "./base64url.ts";
import { JoseFault, joseIssue } from "./jose-issue.ts";
import { type JsonObject, isJsonObject } from "./json-object.ts";
import type { JoseIssueCode } from "./messages/codes.ts";
import { hideClaims } from "./hide-claims.ts";

/** What {@link issueSdJwt} issues, and as whom. */
export interface IssueSdJwtOptions {
  readonly signer: Signer;
  /** Paths of the claims and elements that the holder may leave out, as `[["monHoc", 0], ["hoTen"]]`; paths inside each other are fine. */
  readonly disclose: readonly (readonly (string | number)[])[];
  /** Bytes that nobody can guess, from the platform: `(length) => crypto.getRandomValues(new Uint8Array(length))`. */
  readonly random: (length: number) => Uint8Array;
  /** Digests of nothing that are added at each place, so that nobody can count what is hidden; none unless said. */
  readonly decoys?: number;
  /** The type of the header; `dc+sd-jwt` (SD-JWT VC) unless said. */
  readonly typ?: string;
  /** Role in which the signer is asked. */
  readonly role?: string;
}

/** Codes of the issues that {@link issueSdJwt} gives. */
export type SdJwtIssueCode = JoseIssueCode | SignatureIssueCode;

/**
 * Issues an SD-JWT (cấp giấy tờ tiết lộ chọn lọc, RFC 9901) with the certificates of its signer (`x5c`, `x5t#S256`). All disclosures are
 * with it: its holder leaves out those that a recipient need not see.
 *
 * @example
 * ```ts
 * import { issueSdJwt } from "@lienthong/signature/jose";
 * import type { Signer } from "@lienthong/signature";
 *
 * const issue = async (signer: Signer, random: (length: number) => Uint8Array) =>
 *   issueSdJwt(
 *     { iss: "https://truong.example", vct: "https://truong.example/hoc-ba", monHoc: [{ ma: "TOAN", diem: "8.5" }] },
 *     { signer, random, disclose: [["monHoc", 0]] },
 *   );
 * ```
 */
export async function issueSdJwt(
  claims: JsonObject,
  options: IssueSdJwtOptions,
): Promise<Result<string, SdJwtIssueCode>> {
  try {
    return { ok: true, value: await issueOrFault(claims, options), issues: [] };
  } catch (error) {
    if (error instanceof JoseFault) return { ok: false, issues: [joseIssue(error.code, error.details)] };
    if (!(error instanceof SignatureFault)) throw error;
    return { ok: false, issues: [joseIssue(error.code, { ...(error.params && { params: error.params }) })] };
  }
}

async function issueOrFault(
  claims: JsonObject,
  { signer, disclose, random, decoys = 0, typ = "dc+sd-jwt", role }: IssueSdJwtOptions,
): Promise<string> {
  const [certificate] = signer.certificates;
  const alg = algorithmOf(signer.method);
  const scheme = jwsScheme(alg);
  if (!certificate || !scheme) throw new TypeError("signer needs a certificate");
  if (!Number.isInteger(decoys) || decoys < 0 || decoys > 1000)
    throw new TypeError("decoys must be 0 to 1000");
  const key = keyOf(readCertificate(certificate, "signer"), "signer");
  if (!fitsKey(scheme, key)) throw new JoseFault("signature.jws.algorithm-key");
  const digest = digestByName("SHA-256");
  const { payload, disclosures } = hideClaims(plainJson(claims), disclose, { digest, random, decoys });
  const header = {
    alg,
    typ,
    "x5t#S256": encodeBase64url(digest.hash(certificate)),
    x5c: signer.certificates.map(encodeBase64),
  };
  const text = (value: unknown): string => encodeBase64url(encodeUtf8(JSON.stringify(value)));
  const signed = `${text(header)}.${text(payload)}`;
  const asymmetric = asymmetricScheme(scheme);
  const hash = asymmetric.digest.hash(encodeUtf8(signed));
  const value = await signer.sign(hash, role);
  if (!(value instanceof Uint8Array) || !verifyHash(key, asymmetric, hash, value, "plain"))
    throw new SignatureFault("signature.sign.wrong-answer");
  return `${[`${signed}.${encodeBase64url(value)}`, ...disclosures].join("~")}~`;
}

/** The name in JOSE of a way to sign. */
function algorithmOf(method: Signer["method"]): JwsAlgorithm {
  const size = method.slice(-3);
  const family = method.startsWith("ecdsa") ? "ES" : method.startsWith("rsa-pss") ? "PS" : "RS";
  return `${family}${size}` as JwsAlgorithm;
}

/** The claims as JSON has them; anything that JSON cannot say is refused. */
function plainJson(claims: unknown): JsonObject {
  let text: string | undefined;
  try {
    text = JSON.stringify(claims);
  } catch (error) {
    // Objects in a circle, and bigint.
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
  }
  if (text === undefined || !isWellFormedText(text) || /\\ud[89a-f]/u.test(text))
    throw new JoseFault("signature.sd-jwt.issue-claims");
  const plain: unknown = JSON.parse(text);
  if (!isJsonObject(plain)) throw new JoseFault("signature.sd-jwt.issue-claims");
  return plain;
}
