import type { ClaimFile } from "@lienthong/bhyt";
import { isFailure } from "@lienthong/core";
import { claimFileToBundle, emrMessages, identityToPatient } from "@lienthong/emr";
import type { IdentityClaims } from "@lienthong/identity";
import type { FhirProfile } from "../arguments/command.ts";
import { fhirCatalogues, writeFhir } from "./fhir.ts";
import type { Conversion, ConversionOptions, Finding, LineWriting, Unmapped } from "./handler.ts";
import { createKeptIssues } from "./kept-issues.ts";

const mapTargets = { r4: "none", "vn-core": "vn-core" } as const satisfies Record<FhirProfile, string>;

const noFinding: Finding = { issues: [], catalogues: [] };

/** Turns a claim file into a Bundle, checks the Bundle and writes it. */
export async function claimFileToFhir(
  file: ClaimFile,
  finding: Finding,
  options: ConversionOptions,
): Promise<Conversion> {
  const { bundle, issues, unmapped } = claimFileToBundle(file, { target: mapTargets[options.profile] });
  return { ...(await writeFhir(bundle, withEmr(finding, issues), options)), unmapped };
}

/** Turns each visit of a claim file into a Bundle of its own, checks it and writes it as a line. */
export async function claimFileToFhirLines(
  file: ClaimFile,
  finding: Finding,
  options: ConversionOptions,
  { write, allowErrors }: LineWriting,
): Promise<Omit<Conversion, "content">> {
  const target = mapTargets[options.profile];
  const kept = createKeptIssues();
  const notChecked = new Map((finding.notChecked ?? []).map((each) => [`${each.code} ${each.about}`, each]));
  // What belongs to the whole file is told with each visit.
  const unmapped = new Map<string, Unmapped>();
  let hasFailed = finding.issues.some(({ severity }) => isFailure(severity));
  for (const issue of finding.issues) kept.add(issue);
  for (const visit of file.visits.keys()) {
    const converted = claimFileToBundle(file, { target, visit });
    const { content, issues, notChecked: left } = await writeFhir(converted.bundle, noFinding, options);
    for (const issue of [...converted.issues, ...issues]) {
      kept.add(issue);
      hasFailed ||= isFailure(issue.severity);
    }
    for (const each of left ?? []) notChecked.set(`${each.code} ${each.about}`, each);
    for (const field of converted.unmapped) unmapped.set(field.path, field);
    if (content !== undefined && (!hasFailed || allowErrors)) await write(content.trimEnd());
  }
  const { issues, leftOut } = kept.finish();
  return {
    ...withEmr({ ...finding, catalogues: [...finding.catalogues, ...fhirCatalogues] }, []),
    issues,
    notChecked: [...notChecked.values()],
    unmapped: [...unmapped.values()],
    records: file.visits.length,
    ...(leftOut && { leftOut }),
  };
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
