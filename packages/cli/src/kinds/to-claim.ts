import { BhytError, bhytMessages, type ClaimFile, formatClaimFile } from "@lienthong/bhyt";
import { coreMessages, type Issue } from "@lienthong/core";
import { bundleToClaimFile, claimFileToBundle, emrMessages } from "@lienthong/emr";
import { FhirParseError } from "@lienthong/fhir/engine";
import { checkClaimPieces } from "./check-claim-pieces.ts";
import type { CliIssueCode } from "../messages/codes.ts";
import type { CheckOptions, Conversion, Finding, Unmapped } from "./handler.ts";
import { lostElements } from "./lost-elements.ts";

/** Turns a Bundle into a claim file (GIAMDINHHS, QĐ 3176/QĐ-BYT), checks the claim file and writes it. */
export async function bundleToClaim(
  before: Finding,
  options: CheckOptions,
  readBundle: () => object,
): Promise<Conversion> {
  try {
    return await bundlesToClaim(before, options, [readBundle()]);
  } catch (error) {
    // What cannot be read was reported by the check.
    if (error instanceof FhirParseError) return before;
    throw error;
  }
}

/** The same for the visits of several Bundles, in their order. */
export async function bundlesToClaim(
  before: Finding,
  options: CheckOptions,
  bundles: readonly object[],
): Promise<Conversion> {
  const isOne = bundles.length === 1;
  const files: ClaimFile[] = [];
  const issues: Issue[] = [];
  const unmapped: Unmapped[] = [];
  let visits = 0;
  for (const [index, bundle] of bundles.entries()) {
    const read = bundleToClaimFile(bundle);
    issues.push(...read.issues.map((issue) => (isOne ? issue : inWhole(issue, visits))));
    if (read.file === undefined) continue;
    const { bundle: again } = claimFileToBundle(read.file, { target: "none" });
    const lost = lostElements(bundle, again);
    unmapped.push(...(isOne ? lost : lost.map((one) => ({ ...one, path: `[${index}].${one.path}` }))));
    files.push(read.file);
    visits += read.file.visits.length;
  }
  const finding: Finding = {
    ...before,
    issues: [...before.issues, ...issues],
    catalogues: [...before.catalogues, coreMessages, bhytMessages, emrMessages],
  };
  const joined = joinFiles(files);
  if (joined === undefined) return finding;
  const content = textOf(joined.file);
  if (typeof content !== "string") return { ...finding, issues: [...finding.issues, ...content] };
  const check = await checkClaimPieces([new TextEncoder().encode(content)], options);
  const checked = check.issues.map(withoutPosition);
  return {
    ...finding,
    content,
    issues: [...withoutRequired(finding.issues, checked), ...joined.issues, ...checked],
    notChecked: [...(before.notChecked ?? []), ...(check.notChecked ?? [])],
    unmapped,
    ...(check.risk && { risk: check.risk }),
    ...(check.leftOut && { leftOut: check.leftOut }),
  };
}

/** A place in one of several Bundles, as a place in the claim file of all: its first visit has this number. */
function inWhole(issue: Issue, first: number): Issue {
  const [whole = "", visit = "0"] = /^HOSO\[(\d{1,9})\]\./u.exec(issue.path) ?? [];
  const rest = issue.path.slice(whole.length);
  if (!/^XML\d/u.test(rest)) return issue;
  return { ...issue, path: `HOSO[${first + Number(visit)}].${rest}` };
}

/** The place of the seal in a file that nobody has sealed yet. */
const noSeal = "<CHUKYDONVI></CHUKYDONVI>";

/** One claim file with the visits of all; the seal of a sender holds for one file only. */
function joinFiles(
  files: readonly ClaimFile[],
): { readonly file: ClaimFile; readonly issues: readonly Issue<CliIssueCode>[] } | undefined {
  const [first, ...others] = files;
  if (first === undefined) return undefined;
  if (others.length === 0) return { file: first, issues: [] };
  const { MACSKCB, NGAYLAP } = first;
  const visits = files.flatMap((file) => file.visits);
  const isSame = others.every((file) => file.MACSKCB === MACSKCB && file.NGAYLAP === NGAYLAP);
  return {
    file: { MACSKCB, NGAYLAP, SOLUONGHOSO: String(visits.length), visits, CHUKYDONVI: noSeal },
    issues: isSame ? [] : [{ code: "cli.convert.heads-differ", severity: "warning", path: "" }],
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
