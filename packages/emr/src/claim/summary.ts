import { hasText } from "../mapping/apply.ts";
import { cleanText, codeText, diagnosis, parts } from "../mapping/codecs.ts";
import type { Draft } from "../mapping/draft.ts";
import { FieldUse } from "../mapping/field-use.ts";
import type { SourceRow } from "../mapping/row.ts";
import { hl7 } from "../target/hl7.ts";
import { unknownIdentifier } from "../target/terms.ts";
import { type Entry, addEntry, metaOf, organization, scopeOf, statedMeta } from "./context.ts";
import { insurer } from "./insurer.ts";
import { cardFields, coverageMap } from "./maps/coverage.ts";
import { encounterClasses, encounterMap } from "./maps/encounter.ts";
import { bloodGroupMap, bloodGroupName, weightCode, weightMap } from "./maps/observation.ts";
import { patientMap } from "./maps/patient.ts";
import { icd9Coding } from "./maps/service.ts";
import { type VisitContext, addOfVisit, checkPeriod, fill, fillFromSummary } from "./visit.ts";

/** Adds Patient, Organization and Encounter of a visit, on which all else hangs. */
export function startVisit(
  file: VisitContext["file"],
  prefix: string,
  visitIndex: number | undefined,
  key: string,
  summary: SourceRow,
  facility: string,
): VisitContext {
  const summaryUse = new FieldUse("XML1", summary);
  if (summary["STT"]?.trim() === "1") summaryUse.add("STT");
  const patient = addEntry(file, [key, "0"], {
    resourceType: "Patient",
    id: "",
    meta: metaOf(file, "patient"),
  });
  const provider = organization(file, facility);
  const stated = file.profiles.ofCoded("encounter", [summary], ["KET_QUA_DTRI", "MA_LOAI_RV"]);
  const encounter = addEntry(file, [key, "0"], {
    resourceType: "Encounter",
    id: "",
    meta: statedMeta(stated),
  });
  const visit: VisitContext = {
    file,
    prefix,
    visitIndex,
    key,
    summary,
    summaryUse,
    patient,
    provider,
    encounter,
  };
  fillPatient(visit);
  fillEncounter(visit);
  return visit;
}

function fillPatient(visit: VisitContext): void {
  const { resource } = visit.patient;
  fillFromSummary(visit, patientMap, resource);
  const telecom = resource["telecom"] as Draft[] | undefined;
  if (telecom?.[0]) telecom[0] = { system: "phone", ...telecom[0] };
  // VN Core asks for an identifier: one that says that it is unknown, as in its newborn example.
  if (visit.file.terms.target === "vn-core" && resource["identifier"] === undefined)
    resource["identifier"] = [unknownIdentifier(visit.file.terms)];
}

function fillEncounter(visit: VisitContext): void {
  const { resource } = visit.encounter;
  const { summary, summaryUse } = visit;
  resource["status"] = hasText(summary, "NGAY_RA") ? "finished" : "unknown";
  const kind = encounterClasses.get(summary["MA_LOAI_KCB"]?.trim() ?? "");
  resource["class"] =
    kind === undefined
      ? { system: hl7.dataAbsentReason, code: "unknown" }
      : { system: hl7.actCode, code: kind };
  resource["subject"] = visit.patient.reference;
  resource["serviceProvider"] = visit.provider.reference;
  fillFromSummary(visit, encounterMap, resource);
  checkPeriod(resource["period"], summaryUse, "NGAY_RA");
  const [admitted] = (resource["statusHistory"] ?? []) as Draft[];
  if (admitted) resource["statusHistory"] = [{ status: "in-progress", ...admitted }];
}

/** Adds a Coverage for each card; one that says "pays oneself" when there is none. */
export function addCoverages(visit: VisitContext): readonly Entry[] {
  const { summary, summaryUse, patient } = visit;
  const lists = cardFields.map((field) => splitKeepingPlaces(summary[field] ?? ""));
  const count = lists[0]?.length ?? 0;
  if (count === 0) {
    const start = {
      resourceType: "Coverage",
      id: "",
      meta: metaOf(visit.file, "coverage"),
      status: "active",
      type: { coding: [{ system: hl7.coverageSelfPay, code: "pay" }] },
      beneficiary: patient.reference,
      payor: [patient.reference],
    };
    return [addOfVisit(visit, "self-pay", start)];
  }
  const uses: FieldUse[] = [];
  const entries = Array.from({ length: count }, (_, index) => {
    const row = Object.fromEntries(cardFields.map((field, at) => [field, lists[at]?.[index] ?? ""]));
    const start = {
      resourceType: "Coverage",
      id: "",
      meta: metaOf(visit.file, "coverage"),
      status: "active",
      beneficiary: patient.reference,
      payor: [{ display: insurer }],
    };
    const entry = addOfVisit(visit, String(index), start);
    const use = new FieldUse("XML1", row);
    fill(visit, coverageMap, entry.resource, row, use);
    checkPeriod(entry.resource["period"], use, "GT_THE_DEN");
    uses.push(use);
    return entry;
  });
  cardFields.forEach((field, at) => {
    const failed = uses.map((use) => use.failure(field)?.reason).find((reason) => reason !== undefined);
    if (failed !== undefined) summaryUse.remove(field, failed);
    else if ((lists[at]?.length ?? 0) > count) summaryUse.remove(field, "bad-value");
    else summaryUse.add(field);
  });
  return entries;
}

/** The parts of a list in their places; empty ones count, but for those at the end. */
function splitKeepingPlaces(value: string): readonly string[] {
  const list = value.split(";").map((part) => part.trim());
  while (list.at(-1) === "") list.pop();
  return list;
}

/** Roles of a diagnosis in an encounter (diagnosis-role). */
type Role = "AD" | "DD" | "CM";

/** Adds a Condition for each diagnosis, in the order admission, main, others, traditional medicine. */
export function addConditions(visit: VisitContext): void {
  const { summary, summaryUse } = visit;
  const scope = scopeOf(visit.file, summary);
  const words = (field: string): string | undefined => {
    const found = cleanText(summary[field]);
    if (found === undefined) return undefined;
    summaryUse.add(field);
    return found;
  };
  const codes = (field: string, read: (code: string) => object | undefined): readonly object[] => {
    const read1 = parts(summary[field] ?? "").map(read);
    const good = read1.filter((one) => one !== undefined);
    if (good.length === read1.length && good.length > 0) summaryUse.add(field);
    else if (read1.length > 0) summaryUse.remove(field, "bad-value");
    return good;
  };
  const icd = (code: string): object | undefined => diagnosis.to(code, scope) as object | undefined;
  const traditional = (code: string): object | undefined => {
    const clean = codeText(code);
    return clean === undefined ? undefined : { coding: [visit.file.terms.coding("ma-benh-yhct", clean)] };
  };

  const admission = words("CHAN_DOAN_VAO");
  if (admission !== undefined) addCondition(visit, "admission", { text: admission }, "AD");
  const [main, ...more] = codes("MA_BENH_CHINH", icd);
  const discharge = words("CHAN_DOAN_RV");
  if (main !== undefined || discharge !== undefined)
    addCondition(visit, "main", { ...main, ...(discharge !== undefined && { text: discharge }) }, "DD", 1);
  [...more, ...codes("MA_BENH_KT", icd)].forEach((code, at) => {
    addCondition(visit, `other-${at}`, code, "CM");
  });
  codes("MA_BENH_YHCT", traditional).forEach((code, at) => {
    addCondition(visit, `traditional-${at}`, code);
  });
}

function addCondition(visit: VisitContext, place: string, code: object, role?: Role, rank?: number): void {
  const isCoded = "coding" in code && place !== "traditional";
  const profile = isCoded && role !== undefined ? "condition-diagnosis" : "condition";
  const start = {
    resourceType: "Condition",
    id: "",
    meta: metaOf(visit.file, profile),
    category: [{ coding: [{ system: hl7.conditionCategory, code: "encounter-diagnosis" }] }],
    code,
    subject: visit.patient.reference,
    encounter: visit.encounter.reference,
  };
  const entry = addOfVisit(visit, place, start);
  const diagnoses = (visit.encounter.resource["diagnosis"] ??= []) as Draft[];
  diagnoses.push({
    condition: entry.reference,
    ...(role && { use: { coding: [{ system: hl7.diagnosisRole, code: role }] } }),
    ...(rank !== undefined && { rank }),
  });
}

/** What the summary alone tells of. */
interface SummaryFindings {
  readonly observations: readonly Draft[];
  readonly procedures: readonly Draft[];
}

/** Adds what the summary measured: weight and blood group; and the procedures it names. */
export function addFindings(visit: VisitContext): SummaryFindings {
  const { summary, summaryUse, file } = visit;
  const observations: Draft[] = [];
  const procedures: Draft[] = [];
  if (hasText(summary, "CAN_NANG")) {
    const draft: Draft = { valueQuantity: {} };
    fillFromSummary(visit, weightMap, draft);
    const weight = summaryUse.has("CAN_NANG") ? addWeight(visit, draft) : undefined;
    if (weight) observations.push(weight.resource);
  }
  if (hasText(summary, "NHOM_MAU")) {
    const draft: Draft = {};
    fillFromSummary(visit, bloodGroupMap, draft);
    if (summaryUse.has("NHOM_MAU")) {
      const start = {
        resourceType: "Observation",
        id: "",
        status: "final",
        code: { text: bloodGroupName },
        subject: visit.patient.reference,
        encounter: visit.encounter.reference,
      };
      observations.push(Object.assign(addOfVisit(visit, "blood-group", start).resource, draft));
    }
  }
  const scope = scopeOf(file, summary);
  const all = parts(summary["MA_PTTT_QT"] ?? "").map((code) => icd9Coding.to(code, scope));
  if (all.includes(undefined)) summaryUse.remove("MA_PTTT_QT", "bad-value");
  else if (all.length > 0) {
    summaryUse.add("MA_PTTT_QT");
    all.forEach((coding, at) => {
      const start = {
        resourceType: "Procedure",
        id: "",
        status: "completed",
        code: { coding: [coding] },
        subject: visit.patient.reference,
        encounter: visit.encounter.reference,
      };
      procedures.push(addOfVisit(visit, `summary-${at}`, start).resource);
    });
  }
  return { observations, procedures };
}

function addWeight(visit: VisitContext, { valueQuantity }: Draft): Entry | undefined {
  const { period } = visit.encounter.resource;
  // FHIR wants every vital sign to say when it was measured; the visit is all that the table knows.
  if (typeof period !== "object" || period === null) {
    visit.summaryUse.remove("CAN_NANG", "no-time");
    return undefined;
  }
  // The number inside keeps its text by identity, so the object is completed, not copied.
  const quantity = Object.assign(valueQuantity as Draft, { unit: "kg", system: hl7.units, code: "kg" });
  const start = {
    resourceType: "Observation",
    id: "",
    meta: metaOf(visit.file, "observation-vital-signs"),
    status: "final",
    category: [{ coding: [{ system: hl7.observationCategory, code: "vital-signs" }] }],
    code: { coding: [{ system: hl7.loinc, code: weightCode }] },
    subject: visit.patient.reference,
    encounter: visit.encounter.reference,
    effectivePeriod: { ...period },
    valueQuantity: quantity,
  };
  return addOfVisit(visit, "weight", start);
}
