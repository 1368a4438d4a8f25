import { decodeBase64 } from "@lienthong/core";
import { type Certificate, digestByName } from "@lienthong/pki";
import { readCertificate } from "../certificate/certificate.ts";
import { keyOf } from "../certificate/check-certificate.ts";
import type { SignaturePolicy } from "../policy/policy.ts";
import type { JwsScheme } from "./algorithms.ts";
import { isRightCode } from "./hmac.ts";
import { JoseFault, type JoseReport } from "./jose-issue.ts";
import { fitsKey, isSignedBy } from "./jose-key.ts";
import { type JsonObject, member } from "./json-object.ts";
import type { KnownKey } from "./jwk.ts";

const mostCertificates = 16;

/** Certificates in `x5c`: the signer's first, DER in plain base64 (RFC 7515 section 4.1.6). */
export function certificatesOf(header: JsonObject): readonly Certificate[] {
  const x5c = member(header, "x5c");
  if (x5c === undefined) return [];
  const wrong = (): JoseFault => new JoseFault("signature.jws.header-value", { name: "x5c" });
  if (!Array.isArray(x5c) || x5c.length === 0) throw wrong();
  if (x5c.length > mostCertificates)
    throw new JoseFault("signature.jws.too-many", { count: x5c.length, limit: mostCertificates });
  return x5c.map((text: unknown, at) => {
    const decoded = typeof text === "string" ? decodeBase64(text) : undefined;
    if (!decoded?.ok) throw wrong();
    return readCertificate(decoded.value, at === 0 ? "signer" : "authority");
  });
}

/** What a signature value is checked with. */
export interface SignedValue {
  readonly scheme: JwsScheme;
  readonly signed: Uint8Array;
  readonly value: Uint8Array;
}

/** Whether the holder of a certificate made the value; reports it when not. */
export function isMadeBy(
  certificate: Certificate,
  { scheme, signed, value }: SignedValue,
  report: JoseReport,
): boolean {
  const key = keyOf(certificate, "signer");
  if (!fitsKey(scheme, key)) {
    report("signature.jws.algorithm-key");
    return false;
  }
  const holds = isSignedBy(key, scheme, signed, value);
  if (!holds) report("signature.value.mismatch");
  return holds;
}

/** Whether one of the configured keys made the value: those with the `kid` of the header, or all when it has none. */
export function isMadeByKnown(
  { scheme, signed, value }: SignedValue,
  header: JsonObject,
  keys: readonly KnownKey[],
  policy: SignaturePolicy,
  report: JoseReport,
): boolean {
  const [alg, kid] = [member(header, "alg"), member(header, "kid")];
  const fitting = keys.filter(
    (key) =>
      (key.alg === undefined || key.alg === alg) &&
      (kid === undefined || key.kid === undefined || key.kid === kid) &&
      (key.publicKey ? fitsKey(scheme, key.publicKey) : scheme.kind === "hmac"),
  );
  if (fitting.length === 0) {
    report("signature.jws.key-unknown");
    return false;
  }
  const key = fitting.find(({ publicKey, secret }) =>
    publicKey
      ? isSignedBy(publicKey, scheme, signed, value)
      : secret !== undefined && isRightCode(scheme.digest, secret, signed, value),
  );
  if (!key) {
    report("signature.value.mismatch");
    return false;
  }
  checkStrength(key, scheme, policy, report);
  return true;
}

/** Reports a key that the policy, or for a shared one its algorithm, finds too short. */
function checkStrength(
  { publicKey, secret }: KnownKey,
  { digest }: JwsScheme,
  policy: SignaturePolicy,
  report: JoseReport,
): void {
  const bits = publicKey?.bits ?? (secret?.length ?? 0) * 8;
  const rule = publicKey?.kind === "rsa" ? policy.leastRsaBits : policy.leastCurveBits;
  // A shared key is at least as long as the hash (RFC 7518 section 3.2).
  const least = publicKey ? rule.value : digestByName(digest).length * 8;
  const source = publicKey ? { source: rule.source } : {};
  if (bits < least) report("signature.jws.key-weak", { params: { bits, least }, ...source });
}
