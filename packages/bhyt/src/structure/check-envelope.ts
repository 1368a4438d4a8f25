import type { LegalSource } from "@lienthong/core";
import { positionOfElement } from "../claim-file/origin.ts";
import type { ClaimFile, ClaimIssueCode } from "../claim-file/types.ts";
import { isAllDigits, isDayText } from "../lib/date-text.ts";
import type { IssueList } from "../lib/issue-list.ts";
import { envelopeSource, makeIssue } from "../lib/make-issue.ts";
import { withoutLeadingZeros } from "../lib/number-text.ts";
import { visitPrefix } from "../lib/path.ts";
import { ruleInfo } from "../rules/rule-info.ts";

/** Checks the few values of an envelope: sender, day, and the number of visits. */
export function checkEnvelope(file: ClaimFile, issues: IssueList): void {
  const add = (
    code: ClaimIssueCode,
    severity: "error" | "warning" | "information",
    path: string,
    params: Readonly<Record<string, string | number>>,
    source: LegalSource = envelopeSource,
  ): void => {
    issues.add(makeIssue({ code, severity, path, params, source, position: positionOfElement(file, path) }));
  };
  const required = (field: "MACSKCB" | "NGAYLAP" | "SOLUONGHOSO"): boolean => {
    if (file[field] !== "") return true;
    add("bhyt.field.required", "error", field, { table: "GIAMDINHHS", field, rule: "STR-009" });
    return false;
  };

  if (required("MACSKCB") && file.MACSKCB.length > 5)
    add("bhyt.field.too-long", "error", "MACSKCB", {
      table: "GIAMDINHHS",
      field: "MACSKCB",
      limit: 5,
      length: file.MACSKCB.length,
      rule: "STR-008",
    });
  if (required("NGAYLAP") && !isDayText(file.NGAYLAP))
    add("bhyt.field.not-a-date", "error", "NGAYLAP", {
      table: "GIAMDINHHS",
      field: "NGAYLAP",
      form: "yyyymmdd",
    });
  const found = file.visits.length;
  if (found === 0) add("bhyt.envelope.no-visit", "error", "DANHSACHHOSO", {});
  if (required("SOLUONGHOSO")) {
    const { severity, source } = ruleInfo("STR-003");
    if (!isAllDigits(file.SOLUONGHOSO) || withoutLeadingZeros(file.SOLUONGHOSO) !== String(found))
      add(
        "bhyt.envelope.wrong-count",
        severity === "error" ? "error" : "warning",
        "SOLUONGHOSO",
        { field: "SOLUONGHOSO", found, rule: "STR-003" },
        source,
      );
    if (found > 1)
      add("bhyt.envelope.several-visits", "warning", "SOLUONGHOSO", { found, rule: "STR-003" }, source);
  }
  checkFacilities(file, issues);
}

/** STR-006: each visit is of the facility that sends the file. */
function checkFacilities(file: ClaimFile, issues: IssueList): void {
  const { severity, source } = ruleInfo("STR-006");
  file.visits.forEach((visit, index) => {
    const own = visit.XML1?.[0]?.MA_CSKCB ?? "";
    if (own === "" || file.MACSKCB === "" || own === file.MACSKCB) return;
    issues.add(
      makeIssue({
        code: "bhyt.envelope.other-facility",
        severity,
        path: `${visitPrefix(index, file.visits.length)}XML1.MA_CSKCB`,
        params: { table: "XML1", field: "MA_CSKCB", rule: "STR-006" },
        source: { ...source, table: "XML1", field: "MA_CSKCB" },
        position: positionOfElement(file, "MACSKCB"),
      }),
    );
  });
}
