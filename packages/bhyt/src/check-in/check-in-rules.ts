import type { Severity } from "@lienthong/core";
import type { Xml0Row } from "../generated/rows.ts";
import type { CheckInRuleId } from "../messages/rule-codes.ts";
import type { IssueList } from "../lib/issue-list.ts";
import { makeIssue } from "../lib/make-issue.ts";
import { rowPath } from "../lib/path.ts";
import { isBornAfter, isIdentityNumber } from "../lib/person-values.ts";
import { haveCardLength, haveKnownLevel } from "../rules/card-parts.ts";
import { ruleCode } from "../rules/rule-code.ts";
import { ruleInfo } from "../rules/rule-info.ts";
import { placeOf } from "../structure/check-rows.ts";
import { checkInTable } from "./check-in-table.ts";

type Say = (rule: CheckInRuleId, field: keyof Xml0Row, atMost?: Severity) => void;

/** SVC-005: one of service, medicine and supply, each with its name; a reason for an admission. */
function checkService(row: Xml0Row, say: Say): void {
  if (row.MA_DICH_VU === "" && row.MA_THUOC === "" && row.MA_VAT_TU === "") say("SVC-005", "MA_DICH_VU");
  if (row.MA_DICH_VU !== "" && row.TEN_DICH_VU === "") say("SVC-005", "TEN_DICH_VU");
  if (row.MA_THUOC !== "" && row.TEN_THUOC === "") say("SVC-005", "TEN_THUOC");
  if (row.MA_VAT_TU !== "" && row.TEN_VAT_TU === "") say("SVC-005", "TEN_VAT_TU");
  if (row.NGAY_VAO_NOI_TRU !== "" && row.LY_DO_VNT === "") say("SVC-005", "LY_DO_VNT");
}

/** The business rules about rows of a check-in file. */
export function checkInRules(rows: readonly Xml0Row[], issues: IssueList): void {
  rows.forEach((row, index) => {
    const say: Say = (rule, field, atMost) => {
      const { severity, source } = ruleInfo(rule);
      issues.add(
        makeIssue({
          code: ruleCode(rule),
          severity: atMost === "warning" && severity === "error" ? "warning" : severity,
          path: `${rowPath("", "XML0", index)}.${field}`,
          params: { rule, table: "XML0", field },
          source: { ...source, table: "XML0", field },
          position: placeOf(rows, checkInTable(), index, field),
        }),
      );
    };
    if (isBornAfter(row.NGAY_SINH, row.NGAY_VAO)) say("DEM-002", "NGAY_SINH");
    if (row.SO_CCCD !== "" && !isIdentityNumber(row.SO_CCCD)) say("DEM-005", "SO_CCCD");
    if (!haveCardLength(row.MA_THE_BHYT)) say("CARD-001", "MA_THE_BHYT");
    else if (!haveKnownLevel(row.MA_THE_BHYT)) say("CARD-002", "MA_THE_BHYT", "warning");
    checkService(row, say);
  });
}
