import { encodeUtf8 } from "@lienthong/core";
import { digestByName, joinBytes } from "@lienthong/pki";
import { type CheckedPath, checkPath } from "../certificate/check-path.ts";
import type { TrustStore } from "../certificate/trust-store.ts";
import { givenInstant, instantText } from "../instant.ts";
import { checkDigest } from "../policy/check-policy.ts";
import type { SignaturePolicy } from "../policy/policy.ts";
import { vietnam2025 } from "../policy/vietnam-2025.ts";
import type { RevocationState } from "../revocation/revocation.ts";
import { summaryOf } from "../xmldsig/summary.ts";
import { type SignatureVerdict, worstVerdict } from "../xmldsig/verdict.ts";
import type { CertificateSummary } from "../xmldsig/xml-signature.ts";
import { type JwsAlgorithm, usualAlgorithms } from "./algorithms.ts";
import { decodeBase64url, encodeBase64url } from "./base64url.ts";
import { checkHeader } from "./check-header.ts";
import { provedTimeOf } from "./etsi-u.ts";
import { type SignedValue, certificatesOf, isMadeBy, isMadeByKnown } from "./find-key.ts";
import { type SignedObject, checkObjects, namesCertificate, signingTimeOf } from "./jades.ts";
import {
  type JoseIssue,
  type JoseReport,
  JoseFault,
  joseIssue,
  joseVerdict,
  orJoseReport,
} from "./jose-issue.ts";
import { type JsonObject, member } from "./json-object.ts";
import { type KnownKey, knownKeys } from "./jwk.ts";
import { type JwsParts, type ReadJws, inputText, readJws } from "./read-jws.ts";

/** What a JWS is checked against. */
export interface VerifyJwsOptions {
  /** When it must hold, as `2026-06-05T08:00:00+07:00`. */
  readonly at: string;
  /** Public keys (JWK) that are trusted; one that cannot be used throws `TypeError`. */
  readonly keys?: readonly unknown[];
  /** Roots that certificates in `x5c` must lead to. */
  readonly trust?: TrustStore;
  readonly policy?: SignaturePolicy;
  /** Algorithms that are allowed; those with public keys unless said. Naming HS256 and the like asks for shared keys. */
  readonly algorithms?: readonly JwsAlgorithm[];
  /** The type (`typ`) that it must have. */
  readonly typ?: string;
  /** The signed content when it is kept apart. */
  readonly detached?: Uint8Array;
  /** Content that `sigD` (JAdES) points to, by name. */
  readonly objects?: Readonly<Record<string, Uint8Array>>;
}

/** One signature of a JWS (chữ ký), and all that could be told of it. */
export interface JwsSignature {
  readonly verdict: SignatureVerdict;
  /** The signed header. */
  readonly header: JsonObject;
  /** The signer's certificate, when the value fits the key of the one that came along. */
  readonly signer?: CertificateSummary;
  /** The signer first, the root last; the signer alone when no root was reached. */
  readonly chain: readonly CertificateSummary[];
  readonly revocation: RevocationState;
  /** JAdES B-B when time of signing and certificate are signed, B-T when a time stamp proves the time besides. */
  readonly level: "jws" | "jades-b-b" | "jades-b-t";
  /** The time that the signer claims (`iat`, `sigT`). */
  readonly signingTime?: string;
  /** The time that a time stamp proves. */
  readonly provedTime?: string;
  /** Content kept apart that was signed; empty unless hashes and signature hold. */
  readonly objects: readonly SignedObject[];
  readonly issues: readonly JoseIssue[];
}

/** What became of the check of a JWS. */
export interface JwsVerification {
  /** Whether every signature is valid. */
  readonly ok: boolean;
  readonly verdict: SignatureVerdict;
  /** The bytes that were signed; only when every signature holds over them, trusted or not. */
  readonly payload?: Uint8Array;
  readonly signatures: readonly JwsSignature[];
  /** What concerns the whole. */
  readonly issues: readonly JoseIssue[];
}

/**
 * Checks a JWS (chữ ký số JSON, RFC 7515) in compact, flattened or general form, and JAdES B-B and B-T (ETSI TS 119 182-1). Keys come from the
 * caller or from certificates that lead to configured roots: never from the network, never out of the document. Bad input is a value.
 *
 * @example
 * ```ts
 * import { verifyJws } from "@lienthong/signature/jose";
 *
 * const result = verifyJws("eyJhbGciOiJub25lIn0.e30.", { keys: [], at: "2026-06-05T08:00:00+07:00" });
 * result.verdict; // "undecided"
 * result.signatures[0]?.issues[0]?.code; // "signature.jws.algorithm-none"
 * ```
 */
export function verifyJws(input: unknown, options: VerifyJwsOptions): JwsVerification {
  const context: Context = {
    ...options,
    time: givenInstant(options.at),
    known: knownKeys(options.keys ?? []),
    policy: options.policy ?? vietnam2025,
  };
  const issues: JoseIssue[] = [];
  const report: JoseReport = (code, details) => void issues.push(joseIssue(code, details));
  const jws = orJoseReport(report, () => readJws(inputText(input)));
  if (!jws) return { ok: false, verdict: joseVerdict(issues), signatures: [], issues };
  const checked = jws.signatures.map((parts) => checkSignature(parts, jws, context));
  const signatures = checked.map(({ signature }) => signature);
  const verdict = worstVerdict(signatures.map((one) => one.verdict));
  const [first] = checked;
  const holds = verdict === "valid" || verdict === "untrusted";
  return {
    ok: verdict === "valid",
    verdict,
    ...(holds && checked.every(({ isSigned }) => isSigned) && first?.payload && { payload: first.payload }),
    signatures,
    issues,
  };
}

interface Context extends VerifyJwsOptions {
  readonly time: number;
  readonly known: readonly KnownKey[];
  readonly policy: SignaturePolicy;
}

interface CheckedJws {
  readonly signature: JwsSignature;
  readonly payload: Uint8Array | undefined;
  readonly isSigned: boolean;
}

function checkSignature(parts: JwsParts, jws: ReadJws, context: Context): CheckedJws {
  const issues: JoseIssue[] = [];
  const report: JoseReport = (code, details) => void issues.push(joseIssue(code, details));
  const { header } = parts;
  const rules = { algorithms: context.algorithms ?? usualAlgorithms, typ: context.typ };
  const scheme = checkHeader(parts, rules, report);
  if (scheme) checkDigest(context.policy, digestByName(scheme.digest), "alg", report);
  const content = orJoseReport(report, () => contentOf(jws, header, context.detached));
  const signed = content && joinBytes(encodeUtf8(`${parts.protectedText}.`), content.signed);
  const signer =
    scheme &&
    signed &&
    orJoseReport(report, () => checkSigner(parts, { scheme, signed, value: parts.value }, context, report));
  const signingTime = signingTimeOf(header, context.time, report);
  const objects = orJoseReport(report, () => checkObjects(header, context.objects ?? {}, report)) ?? [];
  const verdict = joseVerdict(issues);
  const isSigned = signer?.isSigned === true;
  const holds = isSigned && (verdict === "valid" || verdict === "untrusted");
  const chain = signer?.path?.certificates.map(summaryOf) ?? [];
  const signature: JwsSignature = {
    verdict,
    header,
    ...(chain[0] && { signer: chain[0] }),
    chain,
    revocation: signer?.path?.revocation ?? "not-checked",
    level: levelOf(signer, signingTime),
    ...(signingTime !== undefined && { signingTime }),
    ...(signer?.provedTime !== undefined && { provedTime: instantText(signer.provedTime) }),
    objects: holds ? objects : [],
    issues,
  };
  return { signature, payload: content?.payload, isSigned };
}

function levelOf(signer: CheckedSigner | undefined, signingTime: string | undefined): JwsSignature["level"] {
  if (signer?.isNamed !== true || signingTime === undefined) return "jws";
  return signer.provedTime === undefined ? "jades-b-b" : "jades-b-t";
}

const nobody: TrustStore = { roots: [], intermediates: [], revocationLists: [], ocspAnswers: [] };

interface CheckedSigner {
  readonly isSigned: boolean;
  readonly path?: CheckedPath;
  /** Whether the signed header names the certificate. */
  readonly isNamed?: boolean;
  /** Milliseconds since 1970. */
  readonly provedTime?: number | undefined;
}

/** Certificates that came along count, unless only keys are configured. */
function checkSigner(
  { header, unprotected }: JwsParts,
  value: SignedValue,
  context: Context,
  report: JoseReport,
): CheckedSigner {
  const { trust = nobody, policy, time, known } = context;
  const [signer, ...given] = certificatesOf(header);
  const isNamed = signer && namesCertificate(header, signer, report);
  if (!signer || (!context.trust && known.length > 0))
    return { isSigned: isMadeByKnown(value, header, known, policy, report) };
  if (!isMadeBy(signer, value, report)) return { isSigned: false };
  const options = { trust, policy, given, time };
  const provedTime = provedTimeOf(unprotected, value.value, options, report);
  const path = checkPath(signer, "signer", { ...options, time: provedTime ?? time }, report);
  return { isSigned: true, path, isNamed: isNamed === true, provedTime };
}

interface Content {
  /** What stands behind the dot in what is signed. */
  readonly signed: Uint8Array;
  readonly payload: Uint8Array;
}

/** The signed content: as base64url, or as it is when the header says `b64: false` (RFC 7797). */
function contentOf(
  { payloadText, signatures }: ReadJws,
  header: JsonObject,
  detached: Uint8Array | undefined,
): Content {
  const isApart = member(header, "sigD") !== undefined;
  const isEmpty = payloadText === "";
  if (detached && (!isEmpty || isApart)) throw new JoseFault("signature.jws.payload-detached");
  if (isEmpty && !isApart && !detached) throw new JoseFault("signature.jws.payload-detached");
  if (new Set(signatures.map((one) => member(one.header, "b64") === false)).size > 1)
    throw new JoseFault("signature.jws.b64");
  if (isApart && !isEmpty) throw new JoseFault("signature.jades.objects-structure");
  if (member(header, "b64") === false) {
    const payload = detached ?? encodeUtf8(payloadText);
    return { signed: payload, payload };
  }
  if (detached) return { signed: encodeUtf8(encodeBase64url(detached)), payload: detached };
  return { signed: encodeUtf8(payloadText), payload: decodeBase64url(payloadText, "payload") };
}
