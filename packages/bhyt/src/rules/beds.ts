import { isAllDigits, isMinuteText } from "../lib/date-text.ts";
import { partsOf } from "../lib/parts.ts";
import { stayMinutes } from "./dates.ts";
import { constant, isLess, isSame, total, zero } from "./money.ts";
import { type RuleCheck, rowRule } from "./rule-check.ts";
import type { VisitFacts } from "./visit-facts.ts";
import { inpatientKinds } from "./visits.ts";

const bedGroups = ["14", "15", "16"];
const one = constant("1");
const two = constant("2");
const fourHours = 240;
const oneDay = 1440;

/** A letter for the kind of bed and three digits. */
function isBedCode(code: string): boolean {
  return code.length === 4 && "HTCK".includes(code.charAt(0)) && isAllDigits(code.slice(1));
}

/** Index and amount of each row of a bed. */
function bedRows(facts: VisitFacts): readonly number[] {
  return facts.rows("XML3").flatMap((row, index) => (bedGroups.includes(row.MA_NHOM) ? [index] : []));
}

interface Use {
  readonly from: string;
  readonly to: string;
  readonly index: number;
}

/** Times of each bed, from the order to the result; rows without both are left out. */
function usesByBed(facts: VisitFacts): ReadonlyMap<string, readonly Use[]> {
  const beds = new Map<string, Use[]>();
  for (const index of bedRows(facts)) {
    const row = facts.rows("XML3")[index];
    if (row === undefined || !isMinuteText(row.NGAY_YL) || !isMinuteText(row.NGAY_KQ)) continue;
    for (const bed of partsOf(row.MA_GIUONG)) {
      const uses = beds.get(bed) ?? [];
      uses.push({ from: row.NGAY_YL, to: row.NGAY_KQ, index });
      beds.set(bed, uses);
    }
  }
  return beds;
}

/** Bed days of the visit, or `undefined` when one of them is no number. */
function bedDays(facts: VisitFacts): ReturnType<typeof total> {
  const rows = facts.rows("XML3");
  return total(bedRows(facts).map((index) => facts.number(rows[index]?.SO_LUONG ?? "")));
}

/** Rules about beds and stays (SVC-010 to SVC-015). */
export const bedRules: readonly RuleCheck[] = [
  rowRule("SVC-010", "XML3", (row, report) => {
    if (!partsOf(row.MA_GIUONG).every(isBedCode)) report("MA_GIUONG");
  }),
  {
    id: "SVC-011",
    needs: ["XML1", "XML3"],
    check(facts, report) {
      for (const uses of usesByBed(facts).values()) {
        let until = "";
        for (const { from, to, index } of [...uses].sort((a, b) =>
          a.from < b.from ? -1 : a.from > b.from ? 1 : 0,
        )) {
          if (from < until) report("XML3", index, "MA_GIUONG");
          if (to > until) until = to;
        }
      }
    },
  },
  {
    id: "SVC-012",
    needs: ["XML1", "XML3"],
    check(facts, report) {
      if (!["01", "02"].includes(facts.summary?.MA_LOAI_KCB ?? "")) return;
      for (const index of bedRows(facts)) report("XML3", index, "MA_NHOM");
    },
  },
  {
    id: "SVC-013",
    needs: ["XML1", "XML3"],
    check(facts, report) {
      const minutes = stayMinutes(facts);
      const days = bedDays(facts);
      const last = bedRows(facts).at(-1);
      if (!inpatientKinds.includes(facts.summary?.MA_LOAI_KCB ?? "")) return;
      if (
        minutes === undefined ||
        minutes < 0 ||
        minutes > oneDay ||
        days === undefined ||
        last === undefined
      )
        return;
      if (isLess(minutes < fourHours ? zero : one, days)) report("XML3", last, "SO_LUONG");
    },
  },
  {
    id: "SVC-014",
    needs: ["XML1", "XML3"],
    check(facts, report) {
      const { summary } = facts;
      const rows = facts.rows("XML3");
      for (const index of bedRows(facts)) {
        const quantity = facts.number(rows[index]?.SO_LUONG ?? "");
        if (quantity !== undefined && isLess(one, quantity)) report("XML3", index, "SO_LUONG");
      }
      const stated = facts.number(summary?.SO_NGAY_DTRI ?? "");
      const days = bedDays(facts);
      const last = bedRows(facts).at(-1);
      if (summary === undefined || stated === undefined || days === undefined || last === undefined) return;
      if (isLess(stated, two)) return;
      const mayBeEqual =
        ["4", "5", "6", "8"].includes(summary.KET_QUA_DTRI) || ["2", "5"].includes(summary.MA_LOAI_RV);
      if (isLess(stated, days) || (isSame(stated, days) && !mayBeEqual)) report("XML3", last, "SO_LUONG");
    },
  },
  {
    id: "SVC-015",
    needs: ["XML1", "XML3"],
    check(facts, report) {
      if (!inpatientKinds.includes(facts.summary?.MA_LOAI_KCB ?? "")) return;
      const exams = facts.rows("XML3").flatMap((row, index) => (row.MA_NHOM === "13" ? [index] : []));
      for (const index of exams.slice(1)) report("XML3", index, "MA_NHOM");
    },
  },
];
