import { bhytMessages, checkClaimFile, readClaimFile } from "@lienthong/bhyt";
import { coreMessages, isFailure } from "@lienthong/core";
import { claimFileToBundle, emrMessages } from "@lienthong/emr";
import { createValidator } from "@lienthong/fhir";

const validator = createValidator({ fhirVersion: "4.0.1" });

/** The sentences of all issues that {@link claimToFhir} may give. */
export const catalogues = [coreMessages, bhytMessages, emrMessages];

/**
 * Checks a claim file (bytes of XML) and makes a FHIR Bundle of it. A file that breaks a rule gives issues only: what a
 * province stores has been checked, on both sides of the conversion.
 */
export function claimToFhir(bytes, { today }) {
  const { file, issues } = readClaimFile(bytes);
  if (file === undefined) return { issues };
  const found = [...issues, ...checkClaimFile(file, { today }).issues];
  if (hasErrors(found)) return { issues: found };

  const { bundle, issues: mapped } = claimFileToBundle(file, { target: "none" });
  found.push(...mapped, ...validator.validate(bundle).issues);
  return hasErrors(found) ? { issues: found } : { issues: found, bundle };
}

const hasErrors = (issues) => issues.some(({ severity }) => isFailure(severity));
