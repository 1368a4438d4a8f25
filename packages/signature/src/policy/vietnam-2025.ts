import type { LegalSource } from "@lienthong/core";
import type { SignaturePolicy } from "./policy.ts";

/** Required algorithms and key lengths of signatures; read in the press only, so that it never decides alone. */
const circular: LegalSource = {
  document: "TT 15/2025/TT-BKHCN",
  via: "press",
  confidence: "single-source",
};
/** Known as a whole; the numbers of its sections could not be read again, so none is named. */
const transitions: LegalSource = { document: "NIST SP 800-131A Rev. 2", confidence: "confirmed" };
const algorithms: LegalSource = {
  document: "RFC 9231",
  article: "2",
  confidence: "confirmed",
};

/**
 * Policy "Vietnam 2025": RSA from 2048 bits or ECDSA from 256, SHA-256 and stronger (TT 15/2025/TT-BKHCN). The refusals rest on the
 * standards that say the same. Certificates with keys of Ed25519, which the report of the circular does not name, are refused: a policy
 * whose `curves` name `Ed25519` takes them.
 *
 * @example
 * ```ts
 * import { vietnam2025 } from "@lienthong/signature";
 *
 * vietnam2025.leastRsaBits.value; // 2048
 * vietnam2025.digests.value.includes("SHA-1"); // false
 * ```
 */
export const vietnam2025: SignaturePolicy = {
  name: "vietnam-2025",
  digests: {
    value: ["SHA-256", "SHA-384", "SHA-512"],
    source: transitions,
    law: circular,
  },
  leastRsaBits: { value: 2048, source: transitions, law: circular },
  leastCurveBits: { value: 256, source: transitions, law: circular },
  curves: {
    value: ["P-256", "P-384", "P-521", "brainpoolP256r1", "brainpoolP384r1", "brainpoolP512r1"],
    source: algorithms,
  },
};
