import { type Result, isWellFormedText } from "@lienthong/core";
import { digestByName } from "@lienthong/pki";
import type { SignatureIssueCode } from "../messages/codes.ts";
import { encodeBase64url } from "./base64url.ts";
import { checkIssued, credentialType } from "./check-claims.ts";
import { hideClaims } from "./hide-claims.ts";
import { JoseFault } from "./jose-issue.ts";
import { issueOfFault, jsonText } from "./jose-text.ts";
import { type JsonObject, isJsonObject } from "./json-object.ts";
import { type JwsSigner, openSigner } from "./jws-signer.ts";
import type { JoseIssueCode } from "./messages/codes.ts";
import { type SdJwtForm, boundText, checkCount } from "./read-sd-jwt.ts";
import { writeSdJwt } from "./write-sd-jwt.ts";

/** What {@link issueSdJwt} issues, and as whom. */
export interface IssueSdJwtOptions {
  readonly signer: JwsSigner;
  /** Paths of the claims and elements that the holder may leave out, as `[["monHoc", 0], ["hoTen"]]`; paths inside each other are fine. */
  readonly disclose: readonly (readonly (string | number)[])[];
  /** Bytes that nobody can guess, from the platform: `(length) => crypto.getRandomValues(new Uint8Array(length))`. */
  readonly random: (length: number) => Uint8Array;
  /** Digests of nothing that are added at each place, so that nobody can count what is hidden; none unless said. */
  readonly decoys?: number;
  /** The type of the header; `dc+sd-jwt` (SD-JWT VC) unless said. */
  readonly typ?: string;
  /** How it is written; compact unless said. */
  readonly form?: SdJwtForm;
  /** Role in which the signer is asked. */
  readonly role?: string;
}

/** Codes of the issues that {@link issueSdJwt} gives. */
export type SdJwtIssueCode = JoseIssueCode | SignatureIssueCode;

/**
 * Issues an SD-JWT (cấp giấy tờ tiết lộ chọn lọc, RFC 9901) with the certificates of its signer (`x5c`, `x5t#S256`), if it has any. All disclosures are
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
    return { ok: false, issues: [issueOfFault(error)] };
  }
}

async function issueOrFault(
  claims: JsonObject,
  { signer, disclose, random, decoys = 0, typ = credentialType, role, form = "compact" }: IssueSdJwtOptions,
): Promise<string> {
  const opened = openSigner(signer);
  if (!Number.isInteger(decoys) || decoys < 0 || decoys > 1000)
    throw new TypeError("decoys must be 0 to 1000");
  const digest = digestByName("SHA-256");
  const plain = plainJson(claims);
  checkIssued(plain, disclose, typ);
  checkCount(disclose.length);
  const { payload, disclosures } = hideClaims(plain, disclose, { digest, random, decoys });
  const signed = `${jsonText({ alg: opened.alg, typ, ...opened.header })}.${jsonText(payload)}`;
  const issued = `${signed}.${encodeBase64url(await opened.sign(signed, role))}`;
  const bound = boundText(issued, disclosures);
  const parts = { form: "compact", issued, disclosures, binding: undefined, bound } as const;
  return writeSdJwt(parts, disclosures, undefined, form);
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
