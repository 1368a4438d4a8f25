import type { CredentialReport } from "./credential-issue.ts";
import type { VerificationMethod } from "./controller.ts";

/**
 * Somebody whose signature counts (bên ký được tin cậy): a school, or a teacher who signs for it. A role is what this list says, never what
 * a credential claims.
 *
 * @example
 * ```ts
 * import type { TrustedSigner } from "@lienthong/signature/credentials";
 *
 * const signers: readonly TrustedSigner[] = [
 *   { id: "did:web:truong.example#hieu-truong", role: "CBQL" },
 *   { id: "did:web:truong.example#gvcn-7a", role: "GVCN" },
 * ];
 * ```
 */
export interface TrustedSigner {
  /** A DID or URL with all its keys, or one key of it (with `#`). */
  readonly id: string;
  /** Role (vai trò) in which it signs, such as `GVCN` or `CBQL`. */
  readonly role?: string;
  /** Issuers for whom it may sign beside itself. */
  readonly issuers?: readonly string[];
}

/** The entry of the list that lets this key sign for this issuer; what speaks against it is reported. */
export function trustedAs(
  method: VerificationMethod,
  issuer: string,
  signers: readonly TrustedSigner[],
  number: number,
  report: CredentialReport,
): TrustedSigner | undefined {
  const known = signers.filter(({ id }) => id === method.id || id === method.controller);
  // An entry for the one key says more than one for all keys of its controller.
  const [best] = known
    .filter(({ issuers = [] }) => method.controller === issuer || issuers.includes(issuer))
    .sort((one, other) => Number(other.id === method.id) - Number(one.id === method.id));
  if (best) return best;
  const params = { params: { number } };
  if (method.controller === issuer) report("signature.credential.signer-unknown", params);
  else report("signature.credential.issuer-differs", params);
  return undefined;
}
