import type { ClaimFile } from "@lienthong/bhyt";
import { claimFileToBundle, emrMessages, identityToPatient } from "@lienthong/emr";
import type { IdentityClaims } from "@lienthong/identity";
import type { FhirProfile } from "../arguments/command.ts";
import { writeFhir } from "./fhir.ts";
import type { Conversion, ConversionOptions, Finding } from "./handler.ts";

const mapTargets = { r4: "none", "vn-core": "vn-core" } as const satisfies Record<FhirProfile, string>;

/** Turns a claim file into a Bundle, checks the Bundle and writes it. */
export async function claimFileToFhir(
  file: ClaimFile,
  finding: Finding,
  options: ConversionOptions,
): Promise<Conversion> {
  const { bundle, issues, unmapped } = claimFileToBundle(file, { target: mapTargets[options.profile] });
  return { ...(await writeFhir(bundle, withEmr(finding, issues), options)), unmapped };
}

/** Turns the claims of a card into a Patient, checks the Patient and writes it. */
export async function claimsToFhir(
  claims: IdentityClaims,
  finding: Finding,
  options: ConversionOptions,
): Promise<Conversion> {
  const { patient, issues, unmapped } = identityToPatient(claims, { target: mapTargets[options.profile] });
  return {
    ...(await writeFhir(patient, withEmr(finding, issues), options)),
    unmapped: unmapped.map(({ claim, reason }) => ({ path: claim, reason, isCarried: false })),
  };
}

function withEmr(finding: Finding, issues: Finding["issues"]): Finding {
  return {
    ...finding,
    issues: [...finding.issues, ...issues],
    catalogues: [...finding.catalogues, emrMessages],
  };
}
