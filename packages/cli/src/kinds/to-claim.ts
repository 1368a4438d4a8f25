import { BhytError, bhytMessages, type ClaimFile, formatClaimFile } from "@lienthong/bhyt";
import { coreMessages, type Issue } from "@lienthong/core";
import { bundleToClaimFile, claimFileToBundle, emrMessages } from "@lienthong/emr";
import { FhirParseError } from "@lienthong/fhir/engine";
import { checkClaimPieces } from "./check-claim-pieces.ts";
import type { CheckOptions, Conversion, Finding } from "./handler.ts";
import { lostElements } from "./lost-elements.ts";

/** Turns a Bundle into a claim file (GIAMDINHHS, QĐ 3176/QĐ-BYT), checks the claim file and writes it. */
export async function bundleToClaim(
  before: Finding,
  options: CheckOptions,
  readBundle: () => object,
): Promise<Conversion> {
  let bundle: object;
  try {
    bundle = readBundle();
  } catch (error) {
    // What cannot be read was reported by the check.
    if (error instanceof FhirParseError) return before;
    throw error;
  }
  const { file, issues } = bundleToClaimFile(bundle);
  const finding: Finding = {
    ...before,
    issues: [...before.issues, ...issues],
    catalogues: [...before.catalogues, coreMessages, bhytMessages, emrMessages],
  };
  if (file === undefined) return finding;
  const content = textOf(file);
  if (typeof content !== "string") return { ...finding, issues: [...finding.issues, ...content] };
  const check = await checkClaimPieces([new TextEncoder().encode(content)], options);
  const checked = check.issues.map(withoutPosition);
  const { bundle: again } = claimFileToBundle(file, { target: "none" });
  return {
    ...finding,
    content,
    issues: [...withoutRequired(finding.issues, checked), ...checked],
    notChecked: [...(before.notChecked ?? []), ...(check.notChecked ?? [])],
    unmapped: lostElements(bundle, again),
    ...(check.risk && { risk: check.risk }),
    ...(check.leftOut && { leftOut: check.leftOut }),
  };
}

/** The text of a claim file, or why XML cannot hold it. */
function textOf(file: ClaimFile): string | readonly Issue[] {
  try {
    return formatClaimFile(file);
  } catch (error) {
    if (error instanceof BhytError) return error.issues;
    throw error;
  }
}

/** Places in a text that the user has not seen yet would be taken for places in the file that was read. */
function withoutPosition({ position: _, ...issue }: Issue): Issue {
  return issue;
}

const fieldOf = ({ params }: Issue): string => `${String(params?.["table"])}.${String(params?.["field"])}`;

/** That a required field is empty is said once, by the check of the claim file. */
function withoutRequired(found: readonly Issue[], checked: readonly Issue[]): readonly Issue[] {
  const said = new Set(checked.filter(({ code }) => code === "bhyt.field.required").map(fieldOf));
  return found.filter((issue) => issue.code !== "emr.bundle.field-missing" || !said.has(fieldOf(issue)));
}
