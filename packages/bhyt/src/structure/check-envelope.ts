import type { LegalSource, Position } from "@lienthong/core";
import type { ClaimFile, ClaimFileHead, ClaimIssueCode, Visit } from "../claim-file/types.ts";
import { positionOfElement } from "../claim-file/origin.ts";
import { isAllDigits, isDayText } from "../lib/date-text.ts";
import type { IssueList } from "../lib/issue-list.ts";
import { envelopeSource, makeIssue } from "../lib/make-issue.ts";
import { withoutLeadingZeros } from "../lib/number-text.ts";
import { visitPrefix } from "../lib/path.ts";
import { ruleInfo } from "../rules/rule-info.ts";

type PlaceOf = (element: string) => Position | undefined;

/** Checks the few values of an envelope: sender, day, and the number of visits, of which `found` stand in the file. */
export function checkHead(head: ClaimFileHead, found: number, placeOf: PlaceOf, issues: IssueList): void {
  const add = (
    code: ClaimIssueCode,
    severity: "error" | "warning" | "information",
    path: string,
    params: Readonly<Record<string, string | number>>,
    source: LegalSource = envelopeSource,
  ): void => {
    issues.add(makeIssue({ code, severity, path, params, source, position: placeOf(path) }));
  };
  const required = (field: "MACSKCB" | "NGAYLAP" | "SOLUONGHOSO"): boolean => {
    if (head[field] !== "") return true;
    add("bhyt.field.required", "error", field, { table: "GIAMDINHHS", field, rule: "STR-009" });
    return false;
  };

  if (required("MACSKCB") && head.MACSKCB.length > 5)
    add("bhyt.field.too-long", "error", "MACSKCB", {
      table: "GIAMDINHHS",
      field: "MACSKCB",
      limit: 5,
      length: head.MACSKCB.length,
      rule: "STR-008",
    });
  if (required("NGAYLAP") && !isDayText(head.NGAYLAP))
    add("bhyt.field.not-a-date", "error", "NGAYLAP", {
      table: "GIAMDINHHS",
      field: "NGAYLAP",
      form: "yyyymmdd",
    });
  if (found === 0) add("bhyt.envelope.no-visit", "error", "DANHSACHHOSO", {});
  if (required("SOLUONGHOSO")) {
    const { severity, source } = ruleInfo("STR-003");
    if (!isAllDigits(head.SOLUONGHOSO) || withoutLeadingZeros(head.SOLUONGHOSO) !== String(found))
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
}

/** STR-006: a visit is of the facility that sends the file. */
export function checkFacility(
  facility: string,
  visit: Visit,
  prefix: string,
  place: Position | undefined,
  issues: IssueList,
): void {
  const own = visit.XML1?.[0]?.MA_CSKCB ?? "";
  if (own === "" || facility === "" || own === facility) return;
  const { severity, source } = ruleInfo("STR-006");
  issues.add(
    makeIssue({
      code: "bhyt.envelope.other-facility",
      severity,
      path: `${prefix}XML1.MA_CSKCB`,
      params: { table: "XML1", field: "MA_CSKCB", rule: "STR-006" },
      source: { ...source, table: "XML1", field: "MA_CSKCB" },
      position: place,
    }),
  );
}

/** Checks the envelope of a whole file. */
export function checkEnvelope(file: ClaimFile, issues: IssueList): void {
  const count = file.visits.length;
  checkHead(file, count, (element) => positionOfElement(file, element), issues);
  const place = positionOfElement(file, "MACSKCB");
  file.visits.forEach((visit, index) => {
    checkFacility(file.MACSKCB, visit, visitPrefix(index, count), place, issues);
  });
}
