import { parseCompactDate, formatVietnamDateTime } from "@lienthong/core";
import type { Draft } from "../mapping/draft.ts";
import { hl7 } from "../target/hl7.ts";
import type { Entry } from "./context.ts";
import { claimMap } from "./maps/claim.ts";
import { type VisitContext, addOfVisit, fillFromSummary } from "./visit.ts";

/** Adds the Claim of a visit: totals that FHIR R4 has a place for, and a line for each medicine, service and supply. */
export function addClaim(
  visit: VisitContext,
  coverages: readonly Entry[],
  items: readonly Draft[],
  fileDay: string,
): Draft {
  const start = {
    resourceType: "Claim",
    id: "",
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
  const { resource } = addOfVisit(visit, "0", start, "claim");
  fillFromSummary(visit, claimMap, resource);
  resource["created"] ??= fallbackDate(visit, fileDay);
  if (resource["created"] === undefined) {
    delete resource["created"];
    resource["_created"] = { extension: [{ url: hl7.dataAbsentReasonExtension, valueCode: "unknown" }] };
  }
  const month = settlementMonth(visit);
  if (month !== undefined) resource["billablePeriod"] = { start: month, end: month };
  if (items.length > 0) resource["item"] = items.map((item, at) => numbered(item, at + 1));
  return resource;
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
