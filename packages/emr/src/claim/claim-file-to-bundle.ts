import type { ClaimFile, Visit } from "@lienthong/bhyt";
import type { Bundle } from "fhir/r4.js";
import { type MapOverrides, followFields, hasText, markUnused, noOverrides } from "../mapping/apply.ts";
import { cleanText } from "../mapping/codecs.ts";
import { steps } from "../mapping/draft.ts";
import { isObject } from "../lib/is-object.ts";
import { createTerms } from "../target/terms.ts";
import { addClaim } from "./claim-resource.ts";
import { type FileContext, report, settleRow } from "./context.ts";
import { mappingLines } from "./mapping-table.ts";
import { addCourse, addMedicines, addResults, addServices } from "./details.ts";
import { addPapers, listUnconverted } from "./papers.ts";
import { addConditions, addCoverages, addFindings, startVisit } from "./summary.ts";
import type { ClaimBundle, ClaimToBundleOptions } from "./types.ts";
import { claimTables } from "./tables.ts";
import { rowsOf } from "./visit.ts";

/**
 * Converts a claim file (tệp hồ sơ GIAMDINHHS, QĐ 3176/QĐ-BYT) to a FHIR R4 Bundle of type collection: Patient, Coverage,
 * Encounter, Condition, medicines, services, results, papers and Claim. Ids follow from MA_CSKCB and MA_LK alone; what no
 * element holds is listed in `unmapped`, and rides in one extension unless told otherwise.
 *
 * @example
 * ```ts
 * import { claimFileToBundle } from "@lienthong/emr";
 *
 * const file = { MACSKCB: "01999", NGAYLAP: "20260716", SOLUONGHOSO: "0", visits: [], CHUKYDONVI: "" };
 * claimFileToBundle(file, { target: "none" }).issues[0]?.code; // "emr.claim.no-visit"
 * ```
 */
export function claimFileToBundle(file: ClaimFile, options: ClaimToBundleOptions): ClaimBundle {
  if (!isObject(file) || !isObject(file.visits))
    throw new TypeError("claimFileToBundle takes a claim file as readClaimFile gives it");
  const { base, visit: only, residue = "extension", overrides = noOverrides } = options;
  if (base !== undefined && !/^https?:\/\/[^\s?#]+[^\s?#/]$/u.test(base))
    throw new TypeError("base must be the address of a FHIR server, without a slash at its end");
  if (only !== undefined && !(only in file.visits)) throw new TypeError("there is no such visit");
  checkOverrides(overrides);

  const terms = createTerms(options);
  const context: FileContext = {
    terms,
    overrides,
    carry: residue === "extension",
    base,
    entries: [],
    shared: new Map(),
    issues: [],
    unmapped: [],
    used: new Set(),
  };
  if (file.visits.length === 0) report(context, "emr.claim.no-visit", "error", "");
  const keys = new Set<string>();
  file.visits.forEach((visit, index) => {
    if (only === undefined || only === index) convertVisit(context, file, visit, index, keys);
  });
  listEnvelope(context, file);
  return { bundle: toBundle(context, file, only), issues: context.issues, unmapped: context.unmapped };
}

function convertVisit(
  context: FileContext,
  file: ClaimFile,
  visit: Visit,
  index: number,
  keys: Set<string>,
): void {
  const prefix = file.visits.length > 1 ? `HOSO[${index}].` : "";
  const [summary, ...others] = rowsOf(visit, "XML1");
  if (summary === undefined) {
    report(context, "emr.claim.no-summary", "error", `${prefix}XML1`);
    listAll(context, visit, prefix);
    return;
  }
  const own = cleanText(summary["MA_CSKCB"]);
  const facility = own ?? cleanText(file.MACSKCB) ?? "unknown";
  const key = [facility, (summary["MA_LK"] ?? "").trim()];
  const name = key.join("|");
  if (keys.has(name)) {
    key.push(String(index));
    report(context, "emr.claim.repeated-key", "warning", `${prefix}XML1[0].MA_LK`);
  }
  keys.add(name);

  const started = startVisit(context, prefix, key, summary, facility);
  if (own !== undefined) started.summaryUse.used.add("MA_CSKCB");
  else if (hasText(summary, "MA_CSKCB")) markUnused(started.summaryUse, "MA_CSKCB", "bad-value");
  const coverages = addCoverages(started);
  addConditions(started);
  addFindings(started);
  const medicines = addMedicines(started, visit);
  const { items, orders } = addServices(started, visit);
  addResults(started, visit, orders);
  addCourse(started, visit);
  addPapers(started, visit);
  addClaim(started, coverages, [...medicines, ...items], file.NGAYLAP);
  settleRow(context, "XML1", 0, prefix, summary, started.summaryUse, started.encounter.resource);
  if (others.length > 0) {
    const count = others.length + 1;
    report(context, "emr.claim.several-summaries", "warning", `${prefix}XML1`, { count });
    others.forEach((row, at) => {
      settleRow(context, "XML1", at + 1, prefix, row, followFields(), undefined);
    });
  }
  listUnconverted(started, visit);
}

/** Fields of the envelope that no resource holds: the signature covers the XML and proves nothing of a Bundle. */
function listEnvelope(context: FileContext, file: ClaimFile): void {
  const facilities = file.visits.map(({ XML1 }) => cleanText(XML1?.[0]?.MA_CSKCB) ?? cleanText(file.MACSKCB));
  const lost = {
    MACSKCB: file.MACSKCB.trim() !== "" && !facilities.every((code) => code === cleanText(file.MACSKCB)),
    NGAYLAP: file.NGAYLAP.trim() !== "" && !context.used.has("NGAYLAP"),
    CHUKYDONVI: file.CHUKYDONVI.trim() !== "",
  };
  for (const [field, isLost] of Object.entries(lost)) {
    const reason = "not-a-record-field";
    if (isLost) context.unmapped.push({ path: field, table: "GIAMDINHHS", field, reason, isCarried: false });
  }
}

/** A visit without a patient: everything in it is lost, and listed. */
function listAll(context: FileContext, visit: Visit, prefix: string): void {
  for (const table of claimTables) {
    rowsOf(visit, table).forEach((row, index) => {
      settleRow(context, table, index, prefix, row, followFields(), undefined);
    });
  }
}

function toBundle(context: FileContext, file: ClaimFile, only: number | undefined): Bundle {
  const { terms, entries } = context;
  const single = file.visits.length === 1 ? 0 : only;
  const summary = single === undefined ? undefined : file.visits[single]?.XML1?.[0];
  const key = cleanText(summary?.MA_LK);
  const bundle = {
    resourceType: "Bundle",
    ...(summary && terms.profile("bhyt-submission-bundle")),
    ...(key !== undefined && { identifier: terms.identifier("ma-lk", key) }),
    type: "collection",
    ...(entries.length > 0 && { entry: entries.map(({ fullUrl, resource }) => ({ fullUrl, resource })) }),
  };
  // Filled by tables of paths; that it is R4 is what the tests check with the validator, on every sample and on generated files.
  return bundle as unknown as Bundle;
}

function checkOverrides(overrides: MapOverrides): void {
  for (const [key, to] of Object.entries(overrides)) {
    const lines = mappingLines.filter(({ table, field }) => `${table}.${field}` === key);
    const free = lines.filter(({ isDefault }) => isDefault);
    if (lines.length === 0) throw new TypeError(`no line of the mapping is called ${key}`);
    if (free.length === 0) throw new TypeError(`${key} is fixed by VN Core or by code and cannot be moved`);
    if (to === null) continue;
    const line = free.find(({ resource }) => to.startsWith(`${resource}.`));
    if (!line)
      throw new TypeError(`${key} can only move inside ${free.map(({ resource }) => resource).join(", ")}`);
    steps(to.slice(line.resource.length + 1));
  }
}
