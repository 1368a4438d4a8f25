import { encodeBase64url } from "../jose/base64url.ts";
import type { SignerKey } from "../crypto/public-key.ts";
import { JoseFault } from "../jose/jose-issue.ts";
import { type JsonObject, isJsonObject, member } from "../jose/json-object.ts";
import { inputText, readJws } from "../jose/read-jws.ts";
import { readSdJwt } from "../jose/read-sd-jwt.ts";
import { verifyJws } from "../jose/verify-jws.ts";
import { verifySdJwt } from "../jose/verify-sd-jwt.ts";
import { fromBigint } from "@lienthong/pki";
import { givenInstant } from "../instant.ts";
import { type SignatureVerdict, worstVerdict } from "../xmldsig/verdict.ts";
import type { CredentialProof } from "./check-proofs.ts";
import { checkValidity } from "./check-validity.ts";
import { findMethod } from "./controller.ts";
import {
  CredentialFault,
  type CredentialIssue,
  type CredentialReport,
  credentialIssue,
  credentialVerdict,
  issueOfFault,
} from "./credential-issue.ts";
import { checkCredentialModel, idOf } from "./data-model.ts";
import { readDocument } from "./read-document.ts";
import { statusOf } from "./status.ts";
import { trustedAs } from "./trusted-signer.ts";
import { type CredentialVerification, type VerifyCredentialOptions, proveList } from "./verify-credential.ts";

/** What a credential in a JWT is checked against. */
export type VerifyCredentialJwtOptions = Pick<
  VerifyCredentialOptions,
  "at" | "signers" | "resolve" | "statusList" | "rdf" | "roles" | "types"
>;

/** VC-JOSE-COSE section 3; `JWT` is how VC 1.1 and Open Badges 3.0 name it, and nothing was usual before. */
const jwtTypes: readonly unknown[] = ["vc+jwt", "vc+ld+json+jwt", "jwt", undefined];
const sdJwtTypes: readonly unknown[] = ["vc+sd-jwt", "vc+ld+json+sd-jwt"];

/**
 * Checks a credential in a JWT or an SD-JWT (`application/vc+jwt`, `application/vc+sd-jwt`; VC-JOSE-COSE 1.0, and the `vc` claim of VC 1.1). The
 * key is that of the DID in `kid`, found as for other credentials; a key inside the document never counts.
 *
 * @example
 * ```ts
 * import { verifyCredentialJwt } from "@lienthong/signature/credentials";
 *
 * const result = await verifyCredentialJwt("e30.e30.", { at: "2026-06-05T08:00:00+07:00", signers: [] });
 * result.verdict; // "undecided"
 * ```
 */
export async function verifyCredentialJwt(
  input: unknown,
  options: VerifyCredentialJwtOptions,
): Promise<CredentialVerification> {
  const time = givenInstant(options.at);
  const issues: CredentialIssue[] = [];
  const report: CredentialReport = (code, details) => void issues.push(credentialIssue(code, details));
  try {
    return await check(inputText(input), options, time, issues, report);
  } catch (error) {
    const found = issueOfFault(error);
    if (!found) throw error;
    issues.push(found);
    const verdict = credentialVerdict(issues);
    return { ok: false, verdict, proofs: [], status: "not-checked", embedded: [], issues };
  }
}

async function check(
  text: string,
  options: VerifyCredentialJwtOptions,
  time: number,
  issues: readonly CredentialIssue[],
  report: CredentialReport,
): Promise<CredentialVerification> {
  const isSdJwt = text.includes("~");
  const header = headerOf(text, isSdJwt);
  const typ = member(header, "typ");
  const type = typeof typ === "string" ? typ.toLowerCase().replace(/^application\//u, "") : typ;
  if (!(isSdJwt ? sdJwtTypes : jwtTypes).includes(type)) report("signature.jws.type");
  // A JWT is never signed as it stands (RFC 7797 section 7).
  if (member(header, "b64") === false) throw new JoseFault("signature.jws.b64");
  if (Object.hasOwn(header, "jwk")) throw new CredentialFault("signature.credential.jwt-controller");
  const kid = member(header, "kid");
  if (typeof kid !== "string" || !/^[a-z]+:[^#]+#/u.test(kid))
    throw new CredentialFault("signature.credential.jwt-controller");
  const method = await findMethod(
    kid,
    { number: 1, purpose: "assertionMethod", time },
    options.resolve,
    report,
  );
  const read = readSigned(text, isSdJwt, jwkOf(method.key), options.at);
  const { credential, claims } = contentOf(read.content);
  const issuer = credential && idOf(member(credential, "issuer"));
  const isSigned = credential !== undefined && (read.verdict === "valid" || read.verdict === "untrusted");
  if (credential) {
    checkCredentialModel(credential, report);
    checkNames(credential, header, report);
    checkNames(credential, claims, report);
    checkTimes(claims, time, report);
    checkValidity(credential, options.types ?? [], time, report);
  }
  const trusted =
    isSigned && issuer !== undefined ? trustedAs(method, issuer, options.signers, 1, report) : undefined;
  for (const role of options.roles ?? [])
    if (trusted?.role !== role) report("signature.credential.role-missing", { params: { role } });
  const within = { time, depth: 0, left: { count: 0 }, lists: new Map() };
  const status = isSigned
    ? await statusOf(credential, issuer, (address) => proveList(address, options, within), report)
    : "not-checked";
  const verdict = worstVerdict([read.verdict, credentialVerdict(issues)]);
  const holds = isSigned && (verdict === "valid" || verdict === "untrusted");
  const proof: CredentialProof = {
    number: 1,
    verdict: read.verdict,
    cryptosuite: isSdJwt ? "vc+sd-jwt" : "vc+jwt",
    ...(isSigned && {
      verificationMethod: method.id,
      controller: method.controller,
      ...(trusted?.role !== undefined && { role: trusted.role }),
    }),
    issues: read.issues,
  };
  return {
    ok: verdict === "valid",
    verdict,
    ...(holds && { credential }),
    ...(holds && issuer !== undefined && { issuer }),
    proofs: [proof],
    status,
    embedded: [],
    issues,
  };
}

function headerOf(text: string, isSdJwt: boolean): JsonObject {
  const [first, ...more] = readJws(isSdJwt ? readSdJwt(text).issued : text).signatures;
  // Only one issuer signs in this way; several would leave open whose key counts.
  if (!first || more.length > 0) throw new CredentialFault("signature.credential.jwt-controller");
  return first.header;
}

interface Signed {
  readonly verdict: SignatureVerdict;
  readonly content: unknown;
  readonly issues: readonly CredentialIssue[];
}

function readSigned(text: string, isSdJwt: boolean, jwk: JsonObject, at: string): Signed {
  if (isSdJwt) {
    const { verdict, claims, signature, issues } = verifySdJwt(text, { keys: [jwk], at });
    return { verdict, content: claims, issues: [...(signature?.issues ?? []), ...issues] };
  }
  const { verdict, payload, signatures, issues } = verifyJws(text, { keys: [jwk], at });
  return { verdict, content: payload, issues: [...signatures.flatMap((one) => one.issues), ...issues] };
}

/** The credential, and the claims of the JWT around it where there are any. */
function contentOf(content: unknown): { readonly credential?: JsonObject; readonly claims: JsonObject } {
  if (content === undefined) return { claims: {} };
  const claims = readDocument(content);
  const inner = member(claims, "vc");
  const isWhole = Object.hasOwn(claims, "@context");
  // Two credentials in one: of VC 1.1 and 2.0 readers each would take another.
  if (isWhole && ["vc", "vp"].some((name) => Object.hasOwn(claims, name)))
    throw new CredentialFault("signature.credential.jwt-claims", { name: "vc" });
  return isJsonObject(inner) && !isWhole ? { credential: inner, claims } : { credential: claims, claims };
}

/**
 * What a JWT says of the credential in its claims, or repeats in its header, must be the same (VC 1.1 section 6.3.1,
 * VC-JOSE-COSE section 3.1.3, RFC 7519 section 5.3).
 */
function checkNames(credential: JsonObject, said: JsonObject, report: CredentialReport): void {
  const subject = member(credential, "credentialSubject");
  const pairs = [
    ["iss", idOf(member(credential, "issuer"))],
    ["jti", idOf(credential)],
    ["sub", idOf(subject)],
  ] as const;
  for (const [name, own] of pairs) {
    const value = member(said, name);
    if (value !== undefined && value !== own) report("signature.credential.jwt-claims", { params: { name } });
  }
}

/** The time that the claims of a JWT grant the credential. */
function checkTimes(claims: JsonObject, time: number, report: CredentialReport): void {
  for (const name of ["exp", "nbf"]) {
    const value = member(claims, name);
    if (value === undefined) continue;
    if (typeof value !== "number") report("signature.credential.jwt-claims", { params: { name } });
    else if (name === "exp" && time >= value * 1000) report("signature.credential.expired", { path: name });
    else if (name === "nbf" && time < value * 1000)
      report("signature.credential.not-yet-valid", { path: name });
  }
}

/** A key as JWK, without a name: it is the one that the controller's document gives. */
function jwkOf(key: SignerKey): JsonObject {
  if (key.kind === "ed25519") return { kty: "OKP", crv: "Ed25519", x: encodeBase64url(key.point) };
  if (key.kind === "rsa") {
    const { modulus, exponent, length } = key.key;
    return {
      kty: "RSA",
      n: encodeBase64url(fromBigint(modulus, length)),
      e: encodeBase64url(fromBigint(exponent, 5)),
    };
  }
  const { length, name } = key.curve;
  const [x, y] = [key.point.subarray(1, 1 + length), key.point.subarray(1 + length)];
  return { kty: "EC", crv: name, x: encodeBase64url(x), y: encodeBase64url(y) };
}
