import { summaryFields } from "../generated/rules.ts";
import { isAllDigits, isBirthText, isMinuteText } from "../lib/date-text.ts";
import { dayOf } from "../lib/day-number.ts";
import { fieldValue } from "../lib/field-value.ts";
import { partsOf } from "../lib/parts.ts";
import type { ClaimTableId } from "../tables/table-spec.ts";
import { decimal } from "@lienthong/core";
import { isLess, zero } from "./money.ts";
import { type RuleCheck, rowRule } from "./rule-check.ts";

/** 9 or 12 digits, or a passport: a capital letter and 7 digits. */
export function isIdentityNumber(text: string): boolean {
  if (text.length === 9 || text.length === 12) return isAllDigits(text);
  return text.length === 8 && text >= "A" && text.charAt(0) <= "Z" && isAllDigits(text.slice(1));
}

const heaviest = decimal("200") ?? zero;

/** Whether a birth lies after a moment, both as far as they are known. */
export function isBornAfter(birth: string, moment: string): boolean {
  if (!isBirthText(birth) || !isMinuteText(moment)) return false;
  if (birth.slice(4, 8) === "0000") return birth.slice(0, 4) > moment.slice(0, 4);
  if (birth.length === 8 || birth.slice(8) === "0000") return birth.slice(0, 8) > moment.slice(0, 8);
  return birth > moment;
}

/** Where a table repeats XML1 and holds another value: DEM-012, and DX-009 for the codes of diseases. */
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
    if (!partsOf(row.CAN_NANG_CON).every(isWeight)) report("CAN_NANG_CON");
  }),
  repeated("DEM-012", ["XML6", "XML13", "XML14", "XML15"]),
  rowRule("DEM-013", "XML1", (row, report) => {
    if (row.DIEN_THOAI !== "" && !isAllDigits(row.DIEN_THOAI)) report("DIEN_THOAI");
  }),
  repeated("DX-009", ["XML13", "XML14"]),
];
