import { type Severity, severityFor } from "@lienthong/core";
import type { RuleId } from "../generated/rules.ts";
import type { TableId } from "../generated/tables.ts";
import { isAllDigits, isBirthMonthText, isBirthText, isDayText, isMinuteText } from "../lib/date-text.ts";
import { decimalsOf, withoutLeadingZeros } from "../lib/number-text.ts";
import type { BhytIssueCode } from "../messages/codes.ts";
import { ruleInfo } from "../rules/rule-info.ts";
import { type CodeList, codeList } from "../tables/code-list.ts";
import type { FieldSpec } from "../tables/field-spec.ts";
import { fieldRules } from "./structure-rules.ts";

/** Something wrong with one value. */
export interface FieldFault {
  readonly code: BhytIssueCode;
  readonly severity: Severity;
  readonly params: Readonly<Record<string, string | number>>;
  readonly rule?: RuleId;
}

type Kind = "required" | "length" | "number" | "date" | "list";

const rank: Readonly<Record<Severity, number>> = { information: 0, warning: 1, error: 2, fatal: 3 };

/** Day of QĐ 1931/QĐ-BYT: MUC_HUONG may have four characters and decimals. */
const percentChange = "2026-07-01";
/** Districts ended. */
const districtsEnd = "2025-07-01";

/**
 * How bad a fault is that a rule of its own speaks of: as the rule says when the rule is confirmed, else the surer of
 * what the rule and the field's own sources say.
 */
function severityOf(rule: RuleId, own: Severity): Severity {
  const { confidence, severity } = ruleInfo(rule);
  return confidence === "confirmed" || rank[severity] > rank[own] ? severity : own;
}

function fault(
  kind: Kind,
  code: BhytIssueCode,
  own: Severity,
  table: TableId,
  field: FieldSpec,
  params: Readonly<Record<string, string | number>> = {},
  general?: RuleId,
): FieldFault {
  const key = `${kind}:${table}.${field.name}`;
  const rule = fieldRules().get(key) ?? general;
  const severity = rule === undefined || rule === general ? own : severityOf(rule, own);
  return {
    code,
    severity,
    params: { table, field: field.name, ...params, ...(rule !== undefined && { rule }) },
    ...(rule !== undefined && { rule }),
  };
}

const lists = new Map<FieldSpec, CodeList | undefined>();

/** The code list of a field, looked up once for each field. */
function listOf(field: FieldSpec, table: TableId): CodeList | undefined {
  const known = lists.get(field);
  if (known !== undefined || lists.has(field)) return known;
  const list = codeList(field.codeList, table);
  lists.set(field, list);
  return list;
}

/** Length in characters as a reader counts them: NFC, a pair of surrogates being one. */
function characterCount(text: string): number {
  let count = 0;
  for (const _ of text.normalize("NFC")) count += 1;
  return count;
}

function maxLengthOf(field: FieldSpec, date: string): number {
  return field.form === "percent" && date !== "" && date < percentChange ? 3 : field.maxLength;
}

function checkNumber(table: TableId, field: FieldSpec, value: string, date: string): FieldFault | undefined {
  const decimals = decimalsOf(value);
  const own = severityFor(field.detailConfidence);
  if (decimals === -1) return fault("number", "bhyt.field.not-a-number", own, table, field, {}, "STR-009");
  const allowed =
    field.form === "integer"
      ? 0
      : field.form === "decimal2"
        ? 2
        : field.form === "decimal3"
          ? 3
          : percentDecimals(date);
  if (decimals <= allowed) return undefined;
  const severity = severityFor("single-source");
  return fault("number", "bhyt.field.too-many-decimals", severity, table, field, { limit: allowed });
}

function percentDecimals(date: string): number {
  return date !== "" && date < percentChange ? 0 : 2;
}

const dateForms: Readonly<Partial<Record<FieldSpec["form"], string>>> = {
  day: "yyyymmdd",
  minute: "yyyymmddHHMM",
  "day-or-minute": "yyyymmdd / yyyymmddHHMM",
  "birth-day": "yyyymmdd",
  "birth-minute": "yyyymmddHHMM",
};

function isDateOfForm(form: FieldSpec["form"], value: string): boolean {
  switch (form) {
    case "day":
      return isDayText(value);
    case "minute":
      return isMinuteText(value);
    case "day-or-minute":
      return isDayText(value) || isMinuteText(value);
    case "birth-day":
      return value.length === 8 && isBirthText(value);
    default:
      return value.length === 12 && isBirthText(value);
  }
}

function checkDate(table: TableId, field: FieldSpec, value: string, form: string): FieldFault | undefined {
  if (isDateOfForm(field.form, value)) return undefined;
  if (form.length === value.length && field.form.startsWith("birth") && isBirthMonthText(value)) {
    // The documents name zeros for day and month together; of a day alone they say nothing.
    const rule = fieldRules().get(`date:${table}.${field.name}`);
    const params = { table, field: field.name, ...(rule !== undefined && { rule }) };
    return {
      code: "bhyt.field.birth-day-unknown",
      severity: "warning",
      params,
      ...(rule !== undefined && { rule }),
    };
  }
  const hasLength = form.split(" / ").some((part) => part.length === value.length);
  if (hasLength && isAllDigits(value)) {
    // That a date exists at all is confirmed for every table; of what length it is, for some.
    const own = severityFor(field.confidence);
    return fault("date", "bhyt.field.no-such-date", own, table, field, { form }, "DT-015");
  }
  return fault("date", "bhyt.field.not-a-date", severityFor(field.detailConfidence), table, field, { form });
}

/** Codes of a list that a sentence names. */
const mostNamed = 12;

/** The codes of a list that hold on a day, as far as a sentence can name them. */
function codesOn(codes: ReadonlyMap<string, string>, date: string): string {
  const named: string[] = [];
  for (const [code, from] of codes) {
    if (from !== "" && date !== "" && date < from) continue;
    if (named.length === mostNamed) return `${named.join(", ")}, …`;
    named.push(code);
  }
  return named.join(", ");
}

function checkCode(
  table: TableId,
  field: FieldSpec,
  list: CodeList,
  value: string,
  date: string,
): FieldFault | undefined {
  const own = severityFor(list.confidence === "confirmed" ? field.confidence : list.confidence);
  if (list.codes === undefined) {
    if (list.pattern === undefined || list.pattern.test(value)) return undefined;
    const severity = severityFor(list.confidence, "warning");
    return fault("list", "bhyt.field.bad-form", severity, table, field, { list: list.id });
  }
  if (list.from !== undefined && (date === "" || date < list.from)) return undefined;
  const from = list.codes.get(field.form === "integer" ? withoutLeadingZeros(value) : value);
  if (from === undefined) {
    const params = { list: list.id, allowed: codesOn(list.codes, date) };
    return fault("list", "bhyt.field.not-in-list", own, table, field, params);
  }
  if (from === "" || date === "" || date >= from) return undefined;
  return fault("list", "bhyt.field.code-not-in-force", severityFor("single-source"), table, field, {
    list: list.id,
    from,
  });
}

function checkPart(
  table: TableId,
  field: FieldSpec,
  value: string,
  date: string,
  add: (f: FieldFault) => void,
): void {
  const form = dateForms[field.form];
  let found: FieldFault | undefined;
  if (form !== undefined) found = checkDate(table, field, value, form);
  else if (field.form !== "text") found = checkNumber(table, field, value, date);
  if (found === undefined && field.codeList !== "") {
    const list = listOf(field, table);
    // A pattern test never sees more than a field may hold.
    if (list && value.length <= 64) found = checkCode(table, field, list, value, date);
  }
  if (found) add(found);
}

function checkLength(table: TableId, field: FieldSpec, value: string, date: string): FieldFault | undefined {
  const limit = maxLengthOf(field, date);
  if (limit === 0 || value.length <= limit) return undefined;
  const length = value.length > 4 * limit + 1000 ? value.length : characterCount(value);
  if (length <= limit) return undefined;
  const own = severityFor(field.detailConfidence);
  return fault("length", "bhyt.field.too-long", own, table, field, { limit, length }, "STR-008");
}

function checkRequired(table: TableId, field: FieldSpec, date: string): FieldFault | undefined {
  if (field.requirement === "disputed") {
    if (field.codeList === "DVHC_HUYEN" && date !== "" && date < districtsEnd)
      return fault(
        "required",
        "bhyt.field.required",
        severityFor(field.detailConfidence),
        table,
        field,
        {},
        "STR-009",
      );
    return fault("required", "bhyt.field.required-unclear", "information", table, field);
  }
  if (field.requirement !== "required") return undefined;
  return fault(
    "required",
    "bhyt.field.required",
    severityFor(field.detailConfidence),
    table,
    field,
    {},
    "STR-009",
  );
}

/**
 * Checks one value against its field: required, length, number or date, code list on the record's day, and each of
 * several values.
 *
 * @param date day of the record, `yyyy-mm-dd`, or `""` when unknown
 */
export function checkField(
  table: TableId,
  field: FieldSpec,
  value: string,
  date: string,
  add: (fault: FieldFault) => void,
): void {
  if (value === "") {
    const missing = checkRequired(table, field, date);
    if (missing) add(missing);
    return;
  }
  // The form of a date says its length too: a date of another length is no date. Only many dates are too long.
  const isOneDate = dateForms[field.form] !== undefined && (!field.isMulti || !value.includes(";"));
  if (!field.isLengthPerPart && !isOneDate) {
    const tooLong = checkLength(table, field, value, date);
    if (tooLong) {
      add(tooLong);
      return;
    }
  }
  const isPlain = field.form === "text" && field.codeList === "";
  if (!field.isMulti) {
    if (!isPlain) checkPart(table, field, value, date, add);
    return;
  }
  checkParts(table, field, value, date, isPlain, add);
}

function checkParts(
  table: TableId,
  field: FieldSpec,
  value: string,
  date: string,
  isPlain: boolean,
  add: (fault: FieldFault) => void,
): void {
  const parts = value.split(";");
  if (parts.length === 1 && !isPlain && /[,|]/u.test(value)) {
    add(
      fault(
        "list",
        "bhyt.field.wrong-separator",
        severityFor(field.detailConfidence, "warning"),
        table,
        field,
      ),
    );
    return;
  }
  if (parts.some((part) => part.trim() === ""))
    add(fault("list", "bhyt.field.empty-part", "warning", table, field));
  for (const part of parts.slice(0, 1000)) {
    if (part === "") continue;
    const hasOwnLength = field.isLengthPerPart && dateForms[field.form] === undefined;
    const tooLong = hasOwnLength ? checkLength(table, field, part, date) : undefined;
    if (tooLong) add(tooLong);
    else if (!isPlain) checkPart(table, field, part, date, add);
  }
}
