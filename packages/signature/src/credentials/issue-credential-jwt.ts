import type { Result } from "@lienthong/core";
import { JoseFault } from "../jose/jose-issue.ts";
import { issueSdJwt } from "../jose/issue-sd-jwt.ts";
import type { KeySigner } from "../jose/jws-signer.ts";
import { openSigner } from "../jose/jws-signer.ts";
import { signJws } from "../jose/sign-jws.ts";
import {
  type CredentialIssue,
  type CredentialReport,
  credentialIssue,
  issueOfFault,
} from "./credential-issue.ts";
import { beginNames, checkCredentialModel, endNames } from "./data-model.ts";
import type { IssueCredentialCode } from "./issue-credential.ts";
import { credentialKey, formatMultikey } from "./multikey.ts";
import { readDocument } from "./read-document.ts";

/** As whom {@link issueCredentialJwt} signs, and what a holder may leave out. */
export interface IssueCredentialJwtOptions {
  /** Holds the key; it is given the bytes that are signed. */
  readonly signer: KeySigner;
  /** The name of its key; for did:key it may be left out. */
  readonly verificationMethod?: string;
  /** Makes an SD-JWT, of which the holder may leave out these parts: `[["credentialSubject", "achievement", 0]]`. */
  readonly disclose?: readonly (readonly (string | number)[])[];
  /** Bytes that nobody can guess, from the platform; needed with `disclose`. */
  readonly random?: (length: number) => Uint8Array;
  /** Role in which the signer is asked. */
  readonly role?: string;
}

/**
 * What decides whether a credential counts: a holder must not be able to leave it out. The status may be hidden (Bitstring Status List 1.0 section 6.2): who needs
 * it sees that there is none.
 */
const deciding: readonly string[] = ["@context", "type", "issuer", ...beginNames, ...endNames];

/**
 * Issues a credential as a JWT (`application/vc+jwt`), or as an SD-JWT of which its holder shows a part, such as one subject or one year (cấp chứng
 * nhận số tiết lộ chọn lọc).
 *
 * @example
 * ```ts
 * import { type KeySigner, issueCredentialJwt } from "@lienthong/signature/credentials";
 *
 * const issue = (credential: object, signer: KeySigner) =>
 *   issueCredentialJwt(credential, { signer, verificationMethod: "did:web:truong.example#hieu-truong" });
 * ```
 */
export async function issueCredentialJwt(
  credential: unknown,
  { signer, verificationMethod, disclose, random, role }: IssueCredentialJwtOptions,
): Promise<Result<string, IssueCredentialCode>> {
  const issues: CredentialIssue[] = [];
  const report: CredentialReport = (code, details) => void issues.push(credentialIssue(code, details));
  if (disclose && !random) throw new TypeError("disclose needs random");
  try {
    const document = readDocument(credential);
    checkCredentialModel(document, report);
    if (issues.length > 0) return { ok: false, issues };
    for (const [name] of disclose ?? [])
      if (typeof name === "string" && deciding.includes(name))
        throw new JoseFault("signature.sd-jwt.claim-hidden", { name });
    const kid = verificationMethod ?? didKeyOf(signer);
    const named = { ...signer, jwk: { ...signer.jwk, kid }, sign: signer.sign.bind(signer) };
    const asked = role === undefined ? {} : { role };
    if (disclose && random)
      return await issueSdJwt(document, { signer: named, disclose, random, typ: "vc+sd-jwt", ...asked });
    return await signJws(JSON.stringify(document), { signer: named, typ: "vc+jwt", cty: "vc", ...asked });
  } catch (error) {
    const found = issueOfFault(error);
    if (!found) throw error;
    return { ok: false, issues: [...issues, found] };
  }
}

function didKeyOf(signer: KeySigner): string {
  const key = credentialKey(openSigner(signer).key);
  const name = key && formatMultikey(key);
  if (name === undefined) throw new TypeError("verificationMethod must be given for this kind of key");
  return `did:key:${name}#${name}`;
}
