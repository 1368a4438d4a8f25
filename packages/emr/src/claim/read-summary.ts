import { codeOf, diagnosis, facilityCode, firstText, textOf } from "../mapping/codecs.ts";
import { type Part, listIn, partOf } from "../mapping/places.ts";
import { type BackScope, readMap } from "../mapping/read-back.ts";
import { RowTexts } from "../mapping/row-texts.ts";
import { hl7 } from "../target/hl7.ts";
import { benefitMap } from "./maps/benefit.ts";
import { claimMap } from "./maps/claim.ts";
import { cardFields, coverageMap } from "./maps/coverage.ts";
import { encounterMap } from "./maps/encounter.ts";
import { bloodGroupMap, bloodGroupName, weightCode, weightMap } from "./maps/observation.ts";
import { patientMap } from "./maps/patient.ts";
import { icd9Coding } from "./maps/service.ts";

/** The resources that the summary of a visit is read from. */
export interface SummaryParts {
  readonly encounter: Part | undefined;
  readonly patient: Part | undefined;
  readonly claim: Part | undefined;
  /** Totals that the claim itself has no place for. */
  readonly benefit: Part | undefined;
  readonly coverages: readonly Part[];
  /** Observations and Procedures that no detail row has. */
  readonly observations: readonly Part[];
  readonly procedures: readonly Part[];
}

/** What the elements say of the summary of a visit (XML1). */
export function readSummary(
  parts: SummaryParts,
  scope: BackScope,
  texts: RowTexts = new RowTexts("XML1"),
): RowTexts {
  texts.set("STT", "1");
  readMap(encounterMap, parts.encounter, scope, texts);
  readMap(patientMap, parts.patient, scope, texts);
  readMap(claimMap, parts.claim, scope, texts);
  readMap(benefitMap, parts.benefit, scope, texts);
  const provider = parts.encounter?.["serviceProvider"] ?? parts.claim?.["provider"];
  put(texts, "MA_CSKCB", facilityCode(scope.resolve(provider), scope));
  readCards(parts.coverages, scope, texts);
  readDiagnoses(parts.encounter, scope, texts);
  for (const observation of parts.observations) readFinding(observation, scope, texts);
  const procedures = parts.procedures.map((one) =>
    firstText(partOf(one["code"])?.["coding"], (coding) => icd9Coding.from(coding, scope, one, "code")),
  );
  put(texts, "MA_PTTT_QT", joined(procedures));
  readMonth(partOf(parts.claim?.["billablePeriod"]), texts);
  return texts;
}

function put(texts: RowTexts, field: string, value: string | undefined): void {
  if (value !== undefined && value !== "" && texts.get(field) === undefined) texts.set(field, value);
}

function joined(values: readonly (string | undefined)[]): string {
  return values.filter((value) => value !== undefined).join(";");
}

/** Cards, their facilities and days stand in lists of the same length. */
function readCards(coverages: readonly Part[], scope: BackScope, texts: RowTexts): void {
  const cards = coverages
    .map((coverage) => {
      const card = new RowTexts("XML1");
      readMap(coverageMap, coverage, scope, card);
      return card;
    })
    .filter((card) => card.get("MA_THE_BHYT") !== undefined);
  for (const field of cardFields) {
    const values = cards.map((card) => card.get(field) ?? "");
    if (values.some((value) => value !== "")) put(texts, field, values.join(";"));
  }
}

/** Diagnoses by their role in the encounter: admission, main, others; traditional medicine has no role. */
function readDiagnoses(encounter: Part | undefined, scope: BackScope, texts: RowTexts): void {
  const others: string[] = [];
  const traditional: string[] = [];
  for (const one of listIn(encounter?.["diagnosis"])) {
    const found = partOf(one);
    const code = partOf(scope.resolve(found?.["condition"])?.["code"]);
    if (found === undefined || code === undefined) continue;
    const role = firstText(partOf(found["use"])?.["coding"], (coding) => textOf(partOf(coding)?.["code"]));
    const icd = diagnosis.from(code, scope, found, "code");
    if (role === "AD") put(texts, "CHAN_DOAN_VAO", textOf(code["text"]));
    else if (role === "DD" && texts.get("MA_BENH_CHINH") === undefined) {
      put(texts, "MA_BENH_CHINH", icd);
      put(texts, "CHAN_DOAN_RV", textOf(code["text"]));
    } else if (icd !== undefined) others.push(icd);
    const own = firstText(code["coding"], (coding) => codeOf("ma-benh-yhct", coding, scope));
    if (own !== undefined) traditional.push(own);
  }
  put(texts, "MA_BENH_KT", others.join(";"));
  put(texts, "MA_BENH_YHCT", traditional.join(";"));
}

function readFinding(observation: Part, scope: BackScope, texts: RowTexts): void {
  const code = partOf(observation["code"]);
  const loinc = firstText(code?.["coding"], (one) =>
    partOf(one)?.["system"] === hl7.loinc ? textOf(partOf(one)?.["code"]) : undefined,
  );
  if (loinc === weightCode) readMap(weightMap, observation, scope, texts);
  else if (code?.["text"] === bloodGroupName) readMap(bloodGroupMap, observation, scope, texts);
}

/** The month of settlement (NAM_QT, THANG_QT). */
function readMonth(period: Part | undefined, texts: RowTexts): void {
  const start = textOf(period?.["start"]) ?? "";
  const match = /^(\d{4})-(\d{2})$/u.exec(start);
  if (match === null || period?.["end"] !== start) return;
  put(texts, "NAM_QT", match[1]);
  put(texts, "THANG_QT", match[2]);
}

/** Whether an Observation is one of the summary: weight or blood group. */
export function isSummaryFinding(observation: Part): boolean {
  const code = partOf(observation["code"]);
  return (
    code?.["text"] === bloodGroupName ||
    listIn(code?.["coding"]).some(
      (one) => partOf(one)?.["system"] === hl7.loinc && partOf(one)?.["code"] === weightCode,
    )
  );
}
