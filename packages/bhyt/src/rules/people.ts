import type { TableRows } from "../generated/rows.ts";
import { summaryFields } from "../generated/rules.ts";
import { isAllDigits } from "../lib/date-text.ts";
import { dayOf } from "../lib/day-number.ts";
import { fieldValue } from "../lib/field-value.ts";
import { partsOf } from "../lib/parts.ts";
import { isBornAfter, isIdentityNumber } from "../lib/person-values.ts";
import type { ClaimTableId } from "../tables/table-spec.ts";
import { constant, isLess, zero } from "./money.ts";
import { type RuleCheck, rowRule } from "./rule-check.ts";

const heaviest = constant("200");

/**
 * Where a table repeats XML1 and holds another value: DEM-012, and DX-009 for the codes of diseases.
 *
 * @__NO_SIDE_EFFECTS__
 */
function repeated(
  id: "DEM-012" | "DX-009",
  tables: readonly ("XML6" | "XML13" | "XML14" | "XML15")[],
): RuleCheck {
  const isOfRule = (field: string): boolean =>
    (field === "MA_BENH_CHINH" || field === "MA_BENH_KT") === (id === "DX-009");
  const needs: readonly ClaimTableId[] = ["XML1", ...tables];
  return {
    id,
    needs,
    perRow: tables,
    check(facts, report) {
      const { summary } = facts;
      if (summary === undefined) return;
      for (const table of tables) {
        const pairs = (summaryFields[table] ?? "").split(" ").map((entry) => entry.split("="));
        facts.rows(table).forEach((row, index) => {
          for (const [field = "", origin = field] of pairs) {
            const own = fieldValue(row, field);
            const first = fieldValue(summary, origin);
            if (!isOfRule(field) || own === "" || own === first) continue;
            // XML13 may name the facilities and stays before this one too.
            if (table === "XML13" && partsOf(own).includes(first)) continue;
            report(table, index, field);
          }
        });
      }
    },
  };
}

/** A man, and no newborn whose own weight may stand in his record. */
function isGrownMan({ GIOI_TINH, NGAY_SINH, NGAY_VAO }: TableRows["XML1"]): boolean {
  const [birth, arrival] = [dayOf(NGAY_SINH), dayOf(NGAY_VAO)];
  return GIOI_TINH === "1" && birth !== undefined && arrival !== undefined && arrival - birth > 366;
}

/** Rules about the patient (DEM). */
export const peopleRules: readonly RuleCheck[] = [
  rowRule("DEM-002", "XML1", (row, report) => {
    if (isBornAfter(row.NGAY_SINH, row.NGAY_VAO)) report("NGAY_SINH");
  }),
  rowRule("DEM-003", "XML1", (row, report) => {
    const birth = dayOf(row.NGAY_SINH);
    const arrival = dayOf(row.NGAY_VAO);
    if (birth === undefined || arrival === undefined || row.NGAY_SINH.slice(8) !== "0000") return;
    if (arrival >= birth && arrival - birth <= 28) report("NGAY_SINH");
  }),
  rowRule("DEM-005", "XML1", (row, report) => {
    if (row.SO_CCCD !== "" && !isIdentityNumber(row.SO_CCCD)) report("SO_CCCD");
  }),
  rowRule("DEM-010", "XML1", (row, report, facts) => {
    const weight = facts.number(row.CAN_NANG);
    if (weight !== undefined && (!isLess(zero, weight) || isLess(heaviest, weight))) report("CAN_NANG");
  }),
  rowRule("DEM-011", "XML1", (row, report, facts) => {
    const isWeight = (part: string): boolean => {
      const weight = facts.number(part);
      return weight !== undefined && isLess(zero, weight);
    };
    if (!partsOf(row.CAN_NANG_CON).every(isWeight) || (row.CAN_NANG_CON !== "" && isGrownMan(row)))
      report("CAN_NANG_CON");
  }),
  repeated("DEM-012", ["XML6", "XML13", "XML14", "XML15"]),
  rowRule("DEM-013", "XML1", (row, report) => {
    if (row.DIEN_THOAI !== "" && !isAllDigits(row.DIEN_THOAI)) report("DIEN_THOAI");
  }),
  repeated("DX-009", ["XML13", "XML14"]),
];
