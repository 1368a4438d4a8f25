import type { TrustStore } from "../certificate/trust-store.ts";
import { givenInstant } from "../instant.ts";
import type { SignaturePolicy } from "../policy/policy.ts";
import { vietnam2025 } from "../policy/vietnam-2025.ts";
import { type SignatureVerdict, worstVerdict } from "../xmldsig/verdict.ts";
import { type JwsAlgorithm, usualAlgorithms } from "./algorithms.ts";
import { type CredentialRules, checkCredential, checkTimes, credentialType } from "./check-claims.ts";
import { type KeyBindingRules, checkBinding } from "./check-binding.ts";
import { readDisclosures } from "./disclosures.ts";
import { type JoseIssue, type JoseReport, joseIssue, joseVerdict, orJoseReport } from "./jose-issue.ts";
import { type JsonObject, member, readJsonObject } from "./json-object.ts";
import { inputText } from "./read-jws.ts";
import { type SdJwtParts, readSdJwt } from "./read-sd-jwt.ts";
import { reveal } from "./reveal.ts";
import { digestOf } from "./sd-hash.ts";
import { type CredentialStatus, type StatusRules, statusOf } from "./status-list.ts";
import { type JwsSignature, verifyJws } from "./verify-jws.ts";

/** What an SD-JWT is checked against. */
export interface VerifySdJwtOptions {
  /** When it must hold, as `2026-06-05T08:00:00+07:00`. */
  readonly at: string;
  /** Public keys (JWK) of issuers that are trusted. */
  readonly keys?: readonly unknown[];
  /** Roots that certificates in `x5c` must lead to. */
  readonly trust?: TrustStore;
  readonly policy?: SignaturePolicy;
  readonly algorithms?: readonly JwsAlgorithm[];
  /** Demands that the holder proves to be it. */
  readonly keyBinding?: KeyBindingRules;
  /** Demands a credential of SD-JWT VC. */
  readonly credential?: CredentialRules;
  /** Demands that a list says that the credential stands, when it names one (`status`). */
  readonly status?: StatusRules;
}

/** What became of the check of an SD-JWT. */
export interface SdJwtVerification {
  readonly ok: boolean;
  readonly verdict: SignatureVerdict;
  /** What the issuer signed and the holder revealed; only when it holds, trusted or not. */
  readonly claims?: JsonObject;
  /** What a list says of it; only when it names one. */
  readonly status?: CredentialStatus;
  /** The signature of the issuer. */
  readonly signature?: JwsSignature;
  readonly issues: readonly JoseIssue[];
}

/**
 * Checks an SD-JWT (giấy tờ tiết lộ chọn lọc, RFC 9901) in its compact or its JSON forms: signature, each disclosure, times, and on demand the holder's
 * proof and the rules of SD-JWT VC. Bad input is a value; claims are handed out only when all of it holds.
 *
 * @example
 * ```ts
 * import { verifySdJwt } from "@lienthong/signature/jose";
 *
 * const result = verifySdJwt("e30.e30.~", { keys: [], at: "2026-06-05T08:00:00+07:00" });
 * result.ok; // false
 * ```
 */
export function verifySdJwt(input: unknown, options: VerifySdJwtOptions): SdJwtVerification {
  const { at, policy = vietnam2025, algorithms = usualAlgorithms, keys, trust, credential } = options;
  const time = givenInstant(at);
  const issues: JoseIssue[] = [];
  const report: JoseReport = (code, details) => void issues.push(joseIssue(code, details));
  const parts = orJoseReport(report, () => readSdJwt(inputText(input)));
  const jws = verifyJws(parts?.issued ?? "", {
    at,
    policy,
    algorithms,
    ...(keys && { keys }),
    ...(trust && { trust }),
    ...(credential && { typ: credentialType }),
  });
  if (!parts) return { ok: false, verdict: joseVerdict(issues), issues };
  const [signature] = jws.signatures;
  // A JWT is never signed as it stands (RFC 7797 section 7).
  if (signature && member(signature.header, "b64") === false) report("signature.jws.b64");
  const payload = jws.payload;
  const checks = { policy, algorithms, time };
  const checked =
    payload && orJoseReport(report, () => checkPayload(payload, parts, options, checks, report));
  const verdict = worstVerdict([jws.verdict, joseVerdict(issues)]);
  const holds = verdict === "valid" || verdict === "untrusted";
  return {
    ok: verdict === "valid",
    verdict,
    ...(holds && checked && { claims: checked.claims }),
    ...(checked?.status !== undefined && { status: checked.status }),
    ...(signature && { signature }),
    issues: [...jws.issues, ...issues],
  };
}

interface Checks {
  readonly policy: SignaturePolicy;
  readonly algorithms: readonly JwsAlgorithm[];
  readonly time: number;
}

interface CheckedPayload {
  readonly claims: JsonObject;
  readonly status: CredentialStatus | undefined;
}

function checkPayload(
  bytes: Uint8Array,
  parts: SdJwtParts,
  { at, keys, trust, keyBinding, credential, status: rules }: VerifySdJwtOptions,
  checks: Checks,
  report: JoseReport,
): CheckedPayload {
  const { time } = checks;
  const payload = readJsonObject(bytes, "payload");
  const digest = digestOf(payload);
  const revealed = reveal(payload, readDisclosures(parts.disclosures, digest, report), report);
  const { claims } = revealed;
  checkTimes(claims, time, report);
  if (credential) checkCredential(revealed, credential, report);
  const status = statusOf(claims, rules, { at, keys, trust, ...checks }, report);
  if (keyBinding) checkBinding(parts, claims, keyBinding, { at, digest, ...checks }, report);
  else if (parts.binding !== undefined)
    report("signature.sd-jwt.binding-not-checked", { severity: "warning" });
  return { claims, status };
}
