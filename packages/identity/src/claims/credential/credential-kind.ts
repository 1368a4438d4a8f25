import type { Assurance, ClaimName, IdentityClaims } from "../claim.ts";
import { claimNames } from "../claim-names.ts";
import { type ClaimsIssue, claimsIssue } from "../claims-issue.ts";
import { type PidOptions } from "../out/to-pid.ts";

/** The name of each claim in a credential of one's own; claims without a name are left out. */
export type CredentialNames = Readonly<Partial<Record<ClaimName, string>>>;

/** Person identification data of the European wallet. */
export interface PidCredential extends Omit<PidOptions, "format"> {
  readonly kind: "eudi-pid";
}

/** A credential of an issuer's own making: its type and its names are the issuer's to choose. */
export interface OwnCredential {
  readonly kind: "own";
  /** `vct` of an SD-JWT VC, or type of an mdoc. */
  readonly type: string;
  readonly names: CredentialNames;
}

/** Why a claim is not in a credential. */
export type CredentialRejection = "identity.credential.missing" | "identity.credential.too-weak";

const strength: readonly Assurance[] = ["typed", "scanned", "chip-verified", "portal", "vneid"];

/** The claims that are sure enough to be put into a credential. */
export function assuredClaims(claims: IdentityClaims, atLeast: Assurance = "typed"): IdentityClaims {
  const least = strength.indexOf(atLeast);
  if (least < 0) throw new TypeError(`atLeast: ${strength.join(", ")}`);
  return Object.fromEntries(
    claimNames.flatMap((name) => {
      const claim = claims[name];
      return claim && strength.indexOf(claim.assurance) >= least ? [[name, claim]] : [];
    }),
  );
}

/** Names of one's own, checked: each once, and none that the format keeps for itself. */
export function checkedNames(
  { type, names }: OwnCredential,
  reserved: readonly string[] = [],
): readonly (readonly [claim: ClaimName, name: string])[] {
  if (typeof type !== "string" || type === "") throw new TypeError("credential.type must be text");
  const rows = claimNames.flatMap((claim): (readonly [ClaimName, string])[] => {
    const name = names[claim];
    return name === undefined ? [] : [[claim, name]];
  });
  const used = new Set(rows.map(([, name]) => name));
  if (used.size !== rows.length) throw new TypeError("credential.names must not name two claims alike");
  const taken = reserved.find((name) => used.has(name));
  if (taken !== undefined) throw new TypeError(`credential.names: ${taken} is kept by the format`);
  return rows;
}

/** What is left out of a credential, and why. */
export function missingIssues(
  rows: readonly (readonly [claim: ClaimName, name: string])[],
  all: IdentityClaims,
  assured: IdentityClaims,
): readonly ClaimsIssue[] {
  return rows
    .filter(([claim]) => !assured[claim])
    .map(([claim]) => {
      const code: CredentialRejection = all[claim]
        ? "identity.credential.too-weak"
        : "identity.credential.missing";
      return claimsIssue(code, { path: claim, severity: "warning", params: { claim } });
    });
}
