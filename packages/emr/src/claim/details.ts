import type { Visit } from "@lienthong/bhyt";
import { hasText } from "../mapping/apply.ts";
import type { Draft } from "../mapping/draft.ts";
import type { FieldUse } from "../mapping/field-use.ts";
import type { SourceRow } from "../mapping/row.ts";
import { hl7 } from "../target/hl7.ts";
import { clinicalImpressionMap, surgeryNoteMap } from "./maps/clinical-impression.ts";
import { medicineItemMap, serviceItemMap } from "./maps/claim.ts";
import { medicationAdministrationMap, medicationRequestMap } from "./maps/medication.ts";
import { diagnosticReportMap, observationMap, serviceReportMap } from "./maps/observation.ts";
import { procedureMap, serviceRequestMap } from "./maps/service.ts";
import { type Supply, addSupply, useInProcedure } from "./supplies.ts";
import { type Entry, type Start, markRow, metaOf } from "./context.ts";
import { type VisitContext, addOfVisit, endRow, fill, rowsOf, startRow, unknownConcept } from "./visit.ts";

const notServices: ReadonlySet<string> = new Set(["12", "14", "15", "16", "17"]);

/** Medicines (XML2): an order, its administration when it was carried out, and a line of the claim. */
export function addMedicines(visit: VisitContext, rows: Visit): readonly Draft[] {
  return rowsOf(rows, "XML2").map((row, index) => {
    const start = startRow(visit, "XML2", index, row);
    const { use } = start;
    const isDone = hasText(row, "NGAY_TH_YL");
    const order = {
      resourceType: "MedicationRequest",
      id: "",
      meta: metaOf(visit.file, "medication-request"),
      status: isDone ? "completed" : "unknown",
      intent: "order",
      subject: visit.patient.reference,
      encounter: visit.encounter.reference,
    };
    const request = addOfVisit(visit, `XML2-${index}`, order);
    fill(visit, medicationRequestMap, request.resource, row, use);
    request.resource["medicationCodeableConcept"] ??= unknownConcept(hl7.dataAbsentReason);
    const resources = [request.resource];
    const done = isDone ? addAdministration(visit, row, index, use, request) : undefined;
    if (done) resources.push(done.resource);
    const item = claimItem(visit, medicineItemMap, row, use);
    endRow(visit, start, { resources, item }, request.resource);
    markRow(visit.file, "XML2", index, item);
    return item;
  });
}

function addAdministration(
  visit: VisitContext,
  row: SourceRow,
  index: number,
  use: FieldUse,
  request: Entry,
): Entry | undefined {
  const draft: Draft = {};
  fill(visit, medicationAdministrationMap, draft, row, use);
  if (draft["effectiveDateTime"] === undefined) return undefined;
  return addOfVisit(visit, `XML2-${index}`, {
    resourceType: "MedicationAdministration",
    id: "",
    status: "completed",
    medicationCodeableConcept: request.resource["medicationCodeableConcept"],
    subject: visit.patient.reference,
    context: visit.encounter.reference,
    ...draft,
    request: request.reference,
  });
}

function claimItem(visit: VisitContext, map: typeof medicineItemMap, row: SourceRow, use: FieldUse): Draft {
  const item: Draft = {};
  fill(visit, map, item, row, use);
  item["productOrService"] ??= unknownConcept(hl7.dataAbsentReason);
  item["encounter"] = [visit.encounter.reference];
  return item;
}

/** What was done for a service code, so that results can refer to it. */
type Orders = ReadonlyMap<string, readonly Order[]>;

/** An order, and the text of its code as an element of it holds it; none when that is not sure. */
interface Order {
  readonly reference: Entry["reference"];
  readonly text: string | undefined;
  readonly procedure: Entry;
  /** The report that gathers the results of the service. */
  readonly report: Draft | undefined;
}

/** Services and supplies (XML3): order and procedure for services, delivery for supplies, and a line of the claim for all. */
export function addServices(
  visit: VisitContext,
  rows: Visit,
): { readonly items: readonly Draft[]; readonly orders: Orders } {
  const orders = new Map<string, Order[]>();
  const supplies: [string, Supply][] = [];
  const services = rowsOf(rows, "XML3");
  const reported = reportedServices(services, rowsOf(rows, "XML4"));
  const items = services.map((row, index) => {
    const start = startRow(visit, "XML3", index, row);
    const { use } = start;
    const code = row["MA_DICH_VU"]?.trim() ?? "";
    let resources: readonly Draft[] = [];
    if (hasText(row, "MA_VAT_TU")) {
      const supply = addSupply(visit, row, index, use);
      if (code !== "") supplies.push([code, supply]);
      ({ resources } = supply);
    } else if (isService(row)) {
      const made = addService(visit, row, index, use, reported?.has(code) === true);
      resources = made.resources;
      const text = use.isExact("MA_DICH_VU") ? row["MA_DICH_VU"] : undefined;
      const same = orders.get(code);
      const { reference } = made.order;
      const order = { reference, text, procedure: made.procedure, report: made.report };
      if (same) same.push(order);
      else orders.set(code, [order]);
    }
    const item = claimItem(visit, serviceItemMap, row, use);
    const [holder, ...others] = resources;
    endRow(visit, start, { resources, item }, holder ?? item);
    // A Device names neither patient nor encounter: of several visits, only the mark says which.
    for (const other of others) markRow(visit.file, "XML3", index, other, visit.visitIndex);
    if (holder) markRow(visit.file, "XML3", index, item);
    return item;
  });
  for (const [code, supply] of supplies) {
    const [order, second] = orders.get(code) ?? [];
    if (order !== undefined && second === undefined) useInProcedure(order.procedure.resource, supply);
  }
  return { items, orders };
}

const isService = (row: SourceRow): boolean =>
  hasText(row, "MA_DICH_VU") && !notServices.has(row["MA_NHOM"]?.trim() ?? "");

const isMeasured = (row: SourceRow): boolean => hasText(row, "MA_CHI_SO") || hasText(row, "GIA_TRI");

/** Codes of services that were ordered once, and whose results (XML4) are values that a report can gather. */
function reportedServices(
  services: readonly SourceRow[],
  results: readonly SourceRow[],
): ReadonlySet<string> | undefined {
  let codes: Set<string> | undefined;
  for (const row of results)
    if (isMeasured(row) && hasText(row, "MA_DICH_VU"))
      (codes ??= new Set()).add(row["MA_DICH_VU"]?.trim() ?? "");
  if (codes === undefined) return undefined;
  const once = new Set<string>();
  for (const row of services) {
    if (hasText(row, "MA_VAT_TU") || !isService(row)) continue;
    const code = row["MA_DICH_VU"]?.trim() ?? "";
    // A second order of the same service: nobody knows which one a result answers.
    if (once.delete(code)) codes.delete(code);
    else if (codes.has(code)) once.add(code);
  }
  return once;
}

interface Service {
  readonly order: Entry;
  readonly procedure: Entry;
  readonly report: Draft | undefined;
  readonly resources: readonly Draft[];
}

function addService(
  visit: VisitContext,
  row: SourceRow,
  index: number,
  use: FieldUse,
  hasResults: boolean,
): Service {
  const isDone = hasText(row, "NGAY_TH_YL") || hasText(row, "NGAY_KQ");
  const status = isDone ? "completed" : "unknown";
  const order = addOfVisit(visit, `XML3-${index}`, {
    resourceType: "ServiceRequest",
    id: "",
    status,
    intent: "order",
    subject: visit.patient.reference,
    encounter: visit.encounter.reference,
  });
  fill(visit, serviceRequestMap, order.resource, row, use);
  const procedure = addOfVisit(visit, `XML3-${index}`, {
    resourceType: "Procedure",
    id: "",
    basedOn: [order.reference],
    status,
    subject: visit.patient.reference,
    encounter: visit.encounter.reference,
  });
  fill(visit, procedureMap, procedure.resource, row, use);
  const resources = [order.resource, procedure.resource];
  const report = hasResults && hasText(row, "NGAY_KQ") ? addReport(visit, row, index, use, order) : undefined;
  if (report !== undefined) resources.push(report);
  return { order, procedure, report, resources };
}

/** Diagnostic service sections (v2-0074) of the groups of MA_NHOM that name one. */
const sectionOf: Readonly<Record<string, string>> = { "1": "LAB", "2": "IMG" };

/** The report of a service: what gathers its results, and when they were there (NGAY_KQ). */
function addReport(
  visit: VisitContext,
  row: SourceRow,
  index: number,
  use: FieldUse,
  order: Entry,
): Draft | undefined {
  const draft: Draft = {};
  fill(visit, serviceReportMap, draft, row, use);
  if (Object.keys(draft).length === 0) return undefined;
  const section = sectionOf[row["MA_NHOM"]?.trim() ?? ""];
  return addOfVisit(visit, `XML3-${index}`, {
    resourceType: "DiagnosticReport",
    id: "",
    basedOn: [order.reference],
    status: "final",
    ...(section !== undefined && {
      category: [{ coding: [{ system: hl7.diagnosticSection, code: section }] }],
    }),
    code: order.resource["code"] ?? unknownConcept(hl7.dataAbsentReason),
    subject: visit.patient.reference,
    encounter: visit.encounter.reference,
    ...draft,
  }).resource;
}

const laboratory = { system: hl7.observationCategory, code: "laboratory" };

/** Results (XML4): an Observation for a value, a DiagnosticReport for words alone. */
export function addResults(visit: VisitContext, rows: Visit, orders: Orders): void {
  rowsOf(rows, "XML4").forEach((row, index) => {
    const start = startRow(visit, "XML4", index, row);
    const { use } = start;
    const isObservation = isMeasured(row);
    const type = isObservation ? "Observation" : "DiagnosticReport";
    const isLab = isObservation && hasText(row, "MA_CHI_SO");
    const found = orders.get(row["MA_DICH_VU"]?.trim() ?? "") ?? [];
    const [order, second] = found;
    // Only a code that was ordered once tells which order the result answers.
    const only = second === undefined ? order : undefined;
    const result: Start = isLab
      ? { resourceType: type, id: "", meta: metaOf(visit.file, "observation-lab") }
      : { resourceType: type, id: "" };
    if (only) result["basedOn"] = [only.reference];
    result["status"] = "final";
    if (isLab) result["category"] = [{ coding: [{ ...laboratory }] }];
    result["subject"] = visit.patient.reference;
    result["encounter"] = visit.encounter.reference;
    if (only) use.add("MA_DICH_VU", only.text === row["MA_DICH_VU"]);
    const entry = addOfVisit(visit, `XML4-${index}`, result);
    const { resource } = entry;
    const report = isObservation ? only?.report : undefined;
    if (report) ((report["result"] ??= []) as unknown[]).push(entry.reference);
    fill(visit, isObservation ? observationMap : diagnosticReportMap, resource, row, use);
    resource["code"] ??= unknownConcept(hl7.dataAbsentReason);
    endRow(visit, start, { resources: [resource] }, resource);
  });
}

/** The course of the disease (XML5). */
export function addCourse(visit: VisitContext, rows: Visit): void {
  rowsOf(rows, "XML5").forEach((row, index) => {
    const start = startRow(visit, "XML5", index, row);
    const { use } = start;
    const impression = {
      resourceType: "ClinicalImpression",
      id: "",
      status: "completed",
      subject: visit.patient.reference,
      encounter: visit.encounter.reference,
    };
    const { resource } = addOfVisit(visit, `XML5-${index}`, impression);
    fill(visit, clinicalImpressionMap, resource, row, use);
    const resources = [resource];
    if (hasText(row, "PHAU_THUAT")) {
      const draft: Draft = {};
      fill(visit, surgeryNoteMap, draft, row, use);
      if (use.has("PHAU_THUAT")) {
        const surgery = addOfVisit(visit, `XML5-${index}`, {
          resourceType: "Procedure",
          id: "",
          status: "completed",
          subject: visit.patient.reference,
          encounter: visit.encounter.reference,
          ...draft,
        });
        markRow(visit.file, "XML5", index, surgery.resource);
        resources.push(surgery.resource);
      }
    }
    endRow(visit, start, { resources }, resource);
  });
}
