import { encodeUtf8 } from "@lienthong/core";
import type { Digest } from "@lienthong/pki";
import type { SignaturePolicy } from "../policy/policy.ts";
import type { JwsAlgorithm } from "./algorithms.ts";
import { encodeBase64url } from "./base64url.ts";
import type { JoseReport } from "./jose-issue.ts";
import { type JsonObject, isJsonObject, member, readJsonObject } from "./json-object.ts";
import { publicKeyOf } from "./jwk.ts";
import type { SdJwtParts } from "./read-sd-jwt.ts";
import { verifyJws } from "./verify-jws.ts";

/** What a holder's proof must say (ràng buộc khoá, RFC 9901 section 7.3). */
export interface KeyBindingRules {
  /** Who asked: the `aud` of the proof. */
  readonly audience: string;
  /** What the verifier sent for this one request. */
  readonly nonce: string;
  /** Seconds for which a proof counts; 300 unless said. */
  readonly maxAge?: number;
}

/** What the check of a proof needs from the check of the rest. */
export interface BindingContext {
  readonly at: string;
  readonly time: number;
  readonly digest: Digest;
  readonly policy: SignaturePolicy;
  readonly algorithms: readonly JwsAlgorithm[];
}

/** Checks the proof against the key that the issuer signed, and that it was made for these disclosures and this request. */
export function checkBinding(
  { binding, bound }: SdJwtParts,
  claims: JsonObject,
  { audience, nonce, maxAge = 300 }: KeyBindingRules,
  context: BindingContext,
  report: JoseReport,
): void {
  if (binding === undefined) {
    report("signature.sd-jwt.binding-missing");
    return;
  }
  const cnf = member(claims, "cnf");
  const jwk = isJsonObject(cnf) ? member(cnf, "jwk") : undefined;
  if (!isJsonObject(jwk) || !publicKeyOf(jwk)) {
    report("signature.sd-jwt.binding-key");
    return;
  }
  const { at, policy } = context;
  const algorithms = context.algorithms.filter((name) => !name.startsWith("HS"));
  // The key is named by the credential: what it or the proof says about key ids does not matter.
  const { kid: _, ...key } = jwk;
  const proof = verifyJws(binding, { at, keys: [key], policy, algorithms, typ: "kb+jwt" });
  if (!proof.ok || !proof.payload) {
    for (const { code, ...details } of proof.signatures.flatMap(({ issues }) => issues))
      report(code, details);
    report("signature.sd-jwt.binding-signature");
    return;
  }
  const said = readJsonObject(proof.payload, "KB-JWT");
  const hash = encodeBase64url(context.digest.hash(encodeUtf8(bound)));
  if (member(said, "sd_hash") !== hash) report("signature.sd-jwt.binding-hash");
  if (member(said, "aud") !== audience) report("signature.sd-jwt.binding-audience");
  if (member(said, "nonce") !== nonce) report("signature.sd-jwt.binding-nonce");
  if (!isTimely(said, context.time / 1000, maxAge)) report("signature.sd-jwt.binding-time");
}

/** Whether a proof is as young as it must be, and in the time that it states for itself (RFC 7519 sections 4.1.4 and 4.1.5). */
function isTimely(said: JsonObject, now: number, maxAge: number): boolean {
  const [iat, exp, nbf] = [member(said, "iat"), member(said, "exp"), member(said, "nbf")];
  return (
    typeof iat === "number" &&
    iat <= now &&
    now - iat <= maxAge &&
    (exp === undefined || (typeof exp === "number" && now < exp)) &&
    (nbf === undefined || (typeof nbf === "number" && nbf <= now))
  );
}
