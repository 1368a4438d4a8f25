import type { ClaimFile, Visit } from "@lienthong/bhyt";
import type { Bundle } from "fhir/r4.js";
import { type MapOverrides, hasText, noOverrides } from "../mapping/apply.ts";
import { cleanText } from "../mapping/codecs.ts";
import { type Draft, steps } from "../mapping/draft.ts";
import { isObject } from "../lib/is-object.ts";
import { createNames } from "../target/names.ts";
import { createTerms } from "../target/terms.ts";
import { addBenefit, addClaim } from "./claim-resource.ts";
import { type FileContext, addEntry, readerOf, report, settleRow } from "./context.ts";
import { addForms } from "./forms.ts";
import { mappingLines } from "./mapping-table.ts";
import { addCourse, addMedicines, addResults, addServices } from "./details.ts";
import { addBasic, addPapers, carryRow, carryUnread, listUnconverted } from "./papers.ts";
import { addProvenance, isInstant } from "./provenance.ts";
import { readSummary } from "./read-summary.ts";
import { statedProfiles } from "./stated-profiles.ts";
import { carriedEmpty, carriedText, rowExtension } from "./residue.ts";
import { addConditions, addCoverages, addFindings, startVisit } from "./summary.ts";
import type { ClaimBundle, ClaimToBundleOptions } from "./types.ts";
import { RowTexts } from "../mapping/row-texts.ts";
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
  const {
    base,
    visit: only,
    residue = "extension",
    overrides = noOverrides,
    withhold = [],
    provenance,
  } = options;
  if (base !== undefined && !/^https?:\/\/[^\s?#]+[^\s?#/]$/u.test(base))
    throw new TypeError("base must be the address of a FHIR server, without a slash at its end");
  if (only !== undefined && !(only in file.visits)) throw new TypeError("there is no such visit");
  if (withhold.includes("XML1")) throw new TypeError("XML1 cannot be withheld: it says who the patient is");
  if (provenance !== undefined && !isInstant(provenance.recorded))
    throw new TypeError("provenance.recorded must be an instant, such as 2026-07-20T08:00:00+07:00");
  checkOverrides(overrides);

  const terms = createTerms(options);
  const byReference = new Map<string, Draft>();
  const context: FileContext = {
    terms,
    profiles: statedProfiles(terms, options),
    overrides,
    isSure: overrides === noOverrides && options.systems === undefined,
    carry: residue === "extension",
    recorded: provenance?.recorded,
    base,
    entries: [],
    shared: new Map(),
    issues: [],
    unmapped: [],
    used: new Set(),
    withheld: new Set(withhold),
    byReference,
    back: readerOf(createNames(options), byReference),
  };
  if (file.visits.length === 0) report(context, "emr.claim.no-visit", "error", "");
  const keys = new Set<string>();
  let firstClaim: Draft | undefined;
  file.visits.forEach((visit, index) => {
    if (only !== undefined && only !== index) return;
    const claim = convertVisit(context, file, visit, index, keys);
    firstClaim ??= claim;
  });
  settleEnvelope(context, file, firstClaim, only === undefined);
  return { bundle: toBundle(context, file, only), issues: context.issues, unmapped: context.unmapped };
}

function convertVisit(
  context: FileContext,
  file: ClaimFile,
  visit: Visit,
  index: number,
  keys: Set<string>,
): Draft | undefined {
  const isOneOf = file.visits.length > 1;
  const prefix = isOneOf ? `HOSO[${index}].` : "";
  const visitIndex = isOneOf ? index : undefined;
  const [summary, ...others] = rowsOf(visit, "XML1");
  if (summary === undefined) {
    report(context, "emr.claim.no-summary", "error", `${prefix}XML1`);
    const key = `${cleanText(file.MACSKCB) ?? "unknown"}|visit-${index}`;
    carryAll({ file: context, prefix, key, visitIndex }, visit);
    return undefined;
  }
  const own = cleanText(summary["MA_CSKCB"]);
  const facility = own ?? cleanText(file.MACSKCB) ?? "unknown";
  const name = `${facility}|${(summary["MA_LK"] ?? "").trim()}`;
  let key = name;
  if (keys.has(name)) {
    key = `${name}|${index}`;
    report(context, "emr.claim.repeated-key", "warning", `${prefix}XML1[0].MA_LK`);
  }
  keys.add(name);

  const first = context.entries.length;
  const started = startVisit(context, prefix, visitIndex, key, summary, facility);
  if (own !== undefined) started.summaryUse.add("MA_CSKCB");
  else if (hasText(summary, "MA_CSKCB")) started.summaryUse.remove("MA_CSKCB", "bad-value");
  const shown = withoutTables(visit, context.withheld);
  const coverages = addCoverages(started);
  addConditions(started);
  const findings = addFindings(started);
  const medicines = addMedicines(started, shown);
  const { items, orders } = addServices(started, shown);
  addResults(started, shown, orders);
  addCourse(started, shown);
  addForms(started, shown);
  addPapers(started, shown);
  const lines = [...rowsOf(shown, "XML2"), ...rowsOf(shown, "XML3")];
  const claim = addClaim(started, coverages, [...medicines, ...items], lines, file.NGAYLAP);
  const benefit = addBenefit(started, claim, coverages);
  addProvenance(started, first);
  const summaryParts = {
    encounter: started.encounter.resource,
    patient: started.patient.resource,
    claim,
    benefit,
    coverages: coverages.map(({ resource }) => resource),
    ...findings,
  };
  const texts = new RowTexts("XML1");
  if (context.isSure) texts.setExact(summary, started.summaryUse);
  readSummary(summaryParts, context.back, texts);
  // Procedures stand in no order, so several codes keep theirs in the extension.
  if (summaryParts.procedures.length > 1) texts.set("MA_PTTT_QT", "");
  settleRow(context, {
    table: "XML1",
    index: 0,
    prefix,
    use: started.summaryUse,
    texts,
    holder: started.encounter.resource,
    visit: visitIndex,
    more: emptyTables(visit),
  });
  if (others.length > 0) {
    const count = others.length + 1;
    report(context, "emr.claim.several-summaries", "warning", `${prefix}XML1`, { count });
    others.forEach((row, at) => {
      carryRow(started, "XML1", at + 1, row, "no-element", summary["MA_LK"] ?? "");
    });
  }
  listUnconverted(started, visit);
  return claim;
}

/** The visit as the receiver may see it. */
function withoutTables(visit: Visit, withheld: ReadonlySet<string>): Visit {
  if (withheld.size === 0) return visit;
  return Object.fromEntries(Object.entries(visit).filter(([table]) => !withheld.has(table)));
}

/** Says which tables the visit has without a row. */
function emptyTables(visit: Visit): readonly object[] {
  return claimTables
    .filter((table) => visit[table]?.length === 0)
    .map((table) => ({ url: "empty-table", valueCode: table }));
}

/**
 * The envelope rides with the first claim: day, facility and number of visits where they say more than the visits do, and
 * the signature, which covers the XML and proves nothing of a Bundle. One visit of several goes without it.
 */
function settleEnvelope(
  context: FileContext,
  file: ClaimFile,
  claim: Draft | undefined,
  isWhole: boolean,
): void {
  const row: Record<string, string> = { NGAYLAP: file.NGAYLAP, MACSKCB: file.MACSKCB };
  if (isWhole) Object.assign(row, { SOLUONGHOSO: file.SOLUONGHOSO, CHUKYDONVI: file.CHUKYDONVI });
  const held: Readonly<Record<string, string>> = {
    MACSKCB: file.visits.map(({ XML1 }) => XML1?.[0]?.MA_CSKCB).find((code) => code !== undefined) ?? "",
    SOLUONGHOSO: String(file.visits.length),
  };
  if (!isWhole && file.CHUKYDONVI.trim() !== "") listEnvelope(context, "CHUKYDONVI", false);
  const parts: object[] = [];
  for (const [field, value] of Object.entries(row)) {
    if (value === (held[field] ?? "")) continue;
    const part = !context.carry ? undefined : value === "" ? carriedEmpty(field) : carriedText(field, value);
    if (part) parts.push(part);
    if (value.trim() !== "" && !context.used.has(field)) listEnvelope(context, field, part !== undefined);
  }
  if (parts.length === 0) return;
  const basic = { resourceType: "Basic", id: "", code: { text: "GIAMDINHHS" } };
  const holder = claim ?? addEntry(context, [file.MACSKCB, "GIAMDINHHS"], basic).resource;
  const extension = (holder["extension"] ??= []) as unknown[];
  extension.push(rowExtension(context.terms.claimRow, { table: "GIAMDINHHS", row: 0, parts }));
}

function listEnvelope(context: FileContext, field: string, isCarried: boolean): void {
  const reason = "not-a-record-field";
  context.unmapped.push({ path: field, table: "GIAMDINHHS", field, reason, isCarried });
}

/** A visit without a patient: its rows ride along, and are listed. */
function carryAll(place: Parameters<typeof carryRow>[0], visit: Visit): void {
  const empty = emptyTables(visit);
  if (place.file.carry) {
    const holder = addBasic(place, "HOSO", 0);
    const { claimRow } = place.file.terms;
    holder["extension"] = [
      rowExtension(claimRow, { table: "HOSO", row: 0, visit: place.visitIndex, parts: empty }),
    ];
  }
  for (const table of claimTables) {
    rowsOf(visit, table).forEach((row, index) => {
      carryRow(place, table, index, row, "no-element", "");
    });
  }
  carryUnread(place, visit);
}

function toBundle(context: FileContext, file: ClaimFile, only: number | undefined): Bundle {
  const { terms, entries } = context;
  const single = file.visits.length === 1 ? 0 : only;
  const summary = single === undefined ? undefined : file.visits[single]?.XML1?.[0];
  const key = cleanText(summary?.MA_LK);
  // Our profile asks for the key of the visit, and that what the Bundle holds is right.
  const isOwn = terms.target === "none";
  const holds = ["Encounter", "Claim"].every((type) =>
    entries.some(({ resource }) => resource["resourceType"] === type && resource["meta"] !== undefined),
  );
  const isMet = !isOwn || (key !== undefined && holds);
  const profile = summary && isMet ? context.profiles.of("bhyt-submission-bundle") : undefined;
  const bundle = {
    resourceType: "Bundle",
    ...(profile !== undefined && { meta: { profile: [profile] } }),
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
