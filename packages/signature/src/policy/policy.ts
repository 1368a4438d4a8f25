import type { LegalSource } from "@lienthong/core";
import type { CurveName, DigestName } from "@lienthong/pki";

/** One demand of a policy: its value, the standard on which refusals rest, and the law that says the same. */
export interface PolicyRule<Value> {
  readonly value: Value;
  /** Why what falls short is refused. */
  readonly source: LegalSource;
  /** The law that asks for it. */
  readonly law?: LegalSource;
}

/** What algorithms and keys must be to prove anything (chính sách chữ ký). */
export interface SignaturePolicy {
  readonly name: string;
  readonly digests: PolicyRule<readonly DigestName[]>;
  readonly leastRsaBits: PolicyRule<number>;
  readonly leastCurveBits: PolicyRule<number>;
  /** Curves that are known to be sound; without `Ed25519`, certificates with such keys are refused. */
  readonly curves: PolicyRule<readonly (CurveName | "Ed25519")[]>;
}
