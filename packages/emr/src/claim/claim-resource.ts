import { parseCompactDate, formatVietnamDateTime } from "@lienthong/core";
import type { Draft } from "../mapping/draft.ts";
import { hl7 } from "../target/hl7.ts";
import { type Entry, metaOf, referenceTo, statedMeta } from "./context.ts";
import { hasText } from "../mapping/apply.ts";
import type { SourceRow } from "../mapping/row.ts";
import { benefitMap } from "./maps/benefit.ts";
import { claimMap } from "./maps/claim.ts";
import { insurer } from "./insurer.ts";
import { type VisitContext, addOfVisit, fillFromSummary } from "./visit.ts";

/** Adds the Claim of a visit: totals that FHIR R4 has a place for, and a line for each medicine, service and supply. */
export function addClaim(
  visit: VisitContext,
  coverages: readonly Entry[],
  items: readonly Draft[],
  rows: readonly SourceRow[],
  fileDay: string,
): Draft {
  const { profiles } = visit.file;
  const start = {
    resourceType: "Claim",
    id: "",
    meta: statedMeta(profiles.ofCoded("claim", rows, ["MA_NHOM"])),
    status: "active",
    type: { coding: [{ system: hl7.claimType, code: "institutional" }] },
    use: "claim",
    patient: visit.patient.reference,
    provider: visit.provider.reference,
    priority: { coding: [{ system: hl7.processPriority, code: "normal" }] },
    insurance: coverages.map(({ reference }, at) => ({
      sequence: at + 1,
      focal: at === 0,
      coverage: reference,
    })),
  };
  const { resource } = addOfVisit(visit, "0", start);
  fillFromSummary(visit, claimMap, resource);
  const { accident } = resource;
  // The table knows the kind of accident alone; FHIR asks when it was.
  if (typeof accident === "object" && accident !== null)
    resource["accident"] = { _date: unknownDate(), ...accident };
  resource["created"] ??= fallbackDate(visit, fileDay);
  if (resource["created"] === undefined) {
    delete resource["created"];
    resource["_created"] = unknownDate();
  }
  const month = settlementMonth(visit);
  if (month !== undefined) resource["billablePeriod"] = { start: month, end: month };
  if (items.length > 0) resource["item"] = items.map((item, at) => numbered(item, at + 1));
  return resource;
}

/** There was a day, and nobody here knows it. */
const unknownDate = (): object => ({
  extension: [{ url: hl7.dataAbsentReasonExtension, valueCode: "unknown" }],
});

/** Totals that a Claim has no place for. */
const totalFields = benefitMap.rows.map(({ field }) => field);

/**
 * Adds an ExplanationOfBenefit with the totals of a visit, when there are any: what the facility asks for. Nobody has
 * decided on it yet, which is what its outcome says.
 */
export function addBenefit(
  visit: VisitContext,
  claim: Draft,
  coverages: readonly Entry[],
): Draft | undefined {
  const { summary } = visit;
  if (!totalFields.some((field) => hasText(summary, field))) return undefined;
  const draft: Draft = {};
  fillFromSummary(visit, benefitMap, draft);
  if (draft["total"] === undefined) return undefined;
  const { created, _created, type, use, patient, provider, id } = claim;
  const start = {
    resourceType: "ExplanationOfBenefit",
    id: "",
    meta: metaOf(visit.file, "explanation-of-benefit"),
    status: "active",
    type,
    use,
    patient,
    ...(created === undefined ? { _created } : { created }),
    insurer: { display: insurer },
    provider,
    claim: referenceTo(visit.file, "Claim", String(id)),
    outcome: "queued",
    insurance: coverages.map(({ reference }, at) => ({ focal: at === 0, coverage: reference })),
    ...draft,
  };
  return addOfVisit(visit, "0", start).resource;
}

/** The sequence number first; the item itself stays, as its numbers keep their text by identity. */
function numbered(item: Draft, sequence: number): Draft {
  item["sequence"] = sequence;
  return item;
}

/** A claim needs a date: that of the payment, else of the file, else of the end or start of the visit. */
function fallbackDate({ summary, file }: VisitContext, fileDay: string): string | undefined {
  if (parseCompactDate(fileDay.trim())) file.used.add("NGAYLAP");
  const days = [fileDay, summary["NGAY_RA"] ?? "", summary["NGAY_VAO"] ?? ""];
  const found = days.map((day) => parseCompactDate(day.trim())).find((day) => day !== undefined);
  return found && formatVietnamDateTime(found);
}

function settlementMonth({ summary, summaryUse }: VisitContext): string | undefined {
  const year = (summary["NAM_QT"] ?? "").trim();
  const month = (summary["THANG_QT"] ?? "").trim().padStart(2, "0");
  if (year === "" && (summary["THANG_QT"] ?? "").trim() === "") return undefined;
  const isMonth = /^[12][0-9]{3}$/u.test(year) && /^(?:0[1-9]|1[0-2])$/u.test(month);
  for (const field of ["NAM_QT", "THANG_QT"]) {
    if (isMonth) summaryUse.add(field);
    else summaryUse.remove(field, "bad-value");
  }
  return isMonth ? `${year}-${month}` : undefined;
}
