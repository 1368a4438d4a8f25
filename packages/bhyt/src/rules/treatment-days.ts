import { dayOf } from "../lib/day-number.ts";
import { readDose } from "./dose.ts";
import type { RuleCheck } from "./rule-check.ts";
import type { VisitFacts } from "./visit-facts.ts";
import { serviceGroups } from "./visits.ts";

/** The least and the greatest number of days that may be stated. */
type Range = readonly [least: number, most: number];

/** Days for which medicine was given: those of the longest dose, or more where one follows another. */
function medicineDays(facts: VisitFacts): Range | undefined {
  let longest = 0;
  let sum = 0;
  for (const { LIEU_DUNG } of facts.rows("XML2")) {
    const days = readDose(LIEU_DUNG)?.days;
    if (days === undefined) return undefined;
    longest = Math.max(longest, days);
    sum += days;
  }
  return longest === 0 ? undefined : [longest, sum];
}

/** Days on which there was a service: with or without those on which there was only an examination. */
function serviceDays(facts: VisitFacts): Range | undefined {
  const withService = new Set<number>();
  const withAny = new Set<number>();
  for (const row of facts.rows("XML3")) {
    if (row.MA_DICH_VU === "") continue;
    const day = dayOf(row.NGAY_TH_YL === "" ? row.NGAY_YL : row.NGAY_TH_YL);
    if (day === undefined) return undefined;
    withAny.add(day);
    if (serviceGroups.includes(row.MA_NHOM)) withService.add(day);
  }
  return withService.size === 0 ? undefined : [withService.size, withAny.size];
}

/** The part of DT-010 about visits whose days of treatment are counted in other tables. */
export const treatmentDayRules: readonly RuleCheck[] = [
  {
    id: "DT-010",
    isPart: true,
    needs: ["XML1", "XML2", "XML3"],
    check(facts, report) {
      const { MA_LOAI_KCB = "", SO_NGAY_DTRI = "" } = facts.summary ?? {};
      const stated = Number(facts.number(SO_NGAY_DTRI)?.text ?? NaN);
      const range =
        MA_LOAI_KCB === "05" ? medicineDays(facts) : MA_LOAI_KCB === "08" ? serviceDays(facts) : undefined;
      if (range === undefined || Number.isNaN(stated)) return;
      const [least, most] = range;
      // The gateway's own list of checks does not name these kinds of visits.
      if (stated < least || stated > most) report("XML1", 0, "SO_NGAY_DTRI", "warning");
    },
  },
];
