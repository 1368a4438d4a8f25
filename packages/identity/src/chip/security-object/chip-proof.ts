import type { ActiveAnswer } from "./active-authentication.ts";
import type { ProvedChipKey } from "./chip-authentication.ts";

/** Files of a chip as a reader gives them: EF.SOD, and data groups by number (1 to 16). */
export interface ChipFiles {
  readonly sod: Uint8Array;
  readonly dataGroups: Readonly<Record<number, Uint8Array>>;
  /** EF.COM, to compare with EF.SOD. It is not signed: differences are warnings, and EF.SOD decides. */
  readonly com?: Uint8Array | null;
  /**
   * The answer to active authentication; needs DG15 (and DG14 for elliptic curves) among the data groups. Proves something only when the
   * challenge was drawn at random by who asks: {@link readChip} does so.
   */
  readonly active?: ActiveAnswer | null;
  /** EF.CardSecurity, where the chip proved its key by chip authentication mapping. */
  readonly cardSecurity?: Uint8Array | null;
  /**
   * The key that the chip proved to hold; needs DG14 among the data groups, or EF.CardSecurity. Worth what its source is worth: only {@link readChip}, on your
   * own machine, knows that the chip proved it.
   */
  readonly chipAuthentication?: ProvedChipKey | null;
}

/** What passive authentication depends on besides the files. */
export interface ChipOptions {
  /**
   * Certificates of the authorities (CSCA) to trust: DER bytes, or PEM text with one or more. An empty list means that nobody is known;
   * then only the integrity of the files is checked.
   */
  readonly trustAnchors: readonly (Uint8Array | string)[];
  /** When certificates must be valid, as `2026-03-01T08:30:00+07:00`. */
  readonly time: string;
  /**
   * Revocation lists (CRL) of the authorities as DER bytes, fetched by yourself. A list of the signer's issuer is used only with its right
   * signature; `proof.notChecked` says whether one in force was there.
   */
  readonly revocationLists?: readonly Uint8Array[];
}

/** A certificate that took part, enough to find it again. */
export interface CertificateSummary {
  /** Hexadecimal. */
  readonly serialNumber: string;
  /** Hash of the whole certificate, hexadecimal. */
  readonly sha256: string;
  readonly notBefore: string;
  readonly notAfter: string;
}

/**
 * What nobody looked at: whether the signer's certificate was revoked (unless a list of its issuer in force was given); whether the chip is a copy of another (unless it passed active
 * or chip authentication); and, without trust anchors, who issued the signer's certificate.
 */
export type NotChecked = "issuer" | "revocation" | "copied-chip";

/** What passive authentication (xác thực thụ động) proved, no more. */
export interface ChipProof {
  /** `trusted-issuer`: the path ends at a configured authority. `unknown-issuer`: no authority was configured, so anybody may have signed. */
  readonly trust: "trusted-issuer" | "unknown-issuer";
  /** Data groups that were given and are exactly what was signed. */
  readonly dataGroups: readonly number[];
  /** Data groups that are signed but were not given: nothing is known of their content. */
  readonly notGiven: readonly number[];
  readonly notChecked: readonly NotChecked[];
  /** The time that the certificates were valid at. */
  readonly time: string;
  /** When the signer says to have signed. */
  readonly signedAt: string | null;
  readonly signer: CertificateSummary;
  readonly issuer: CertificateSummary | null;
}

/**
 * The assurance that claims from a data group deserve: `chip-verified` only when that very group was proved under a configured authority.
 *
 * @example
 * ```ts
 * import { type ChipProof, chipAssurance } from "@lienthong/identity/chip";
 *
 * const forClaims = (proof: ChipProof) => ({ assurance: chipAssurance(proof, 13) });
 * typeof forClaims; // "function"
 * ```
 */
export function chipAssurance(proof: ChipProof, dataGroup: number): "scanned" | "chip-verified" {
  const isProved = proof.trust === "trusted-issuer" && proof.dataGroups.includes(dataGroup);
  return isProved ? "chip-verified" : "scanned";
}
