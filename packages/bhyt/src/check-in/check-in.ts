import { type Issue, type Result, isFailure } from "@lienthong/core";
import { formatTable } from "../claim-file/format-table.ts";
import { BhytError } from "../claim-file/bhyt-error.ts";
import { isWritable } from "../claim-file/format-text.ts";
import { readTable } from "../claim-file/read-table.ts";
import { readText } from "../claim-file/read-text.ts";
import type { ClaimIssueCode, ReadOptions } from "../claim-file/types.ts";
import type { Xml0Row } from "../generated/rows.ts";
import { isoDayOf } from "../lib/date-text.ts";
import { fieldValue } from "../lib/field-value.ts";
import { createIssueList } from "../lib/issue-list.ts";
import { makeIssue } from "../lib/make-issue.ts";
import { rowPath } from "../lib/path.ts";
import { signatureText } from "../claim-file/signature-text.ts";
import { checkRows } from "../structure/check-rows.ts";
import { makeRow } from "../tables/make-row.ts";
import { checkInRules } from "./check-in-rules.ts";
import { checkInTable } from "./check-in-table.ts";

/** A check-in file (tệp trạng thái khám bệnh, chữa bệnh, XML0): what is sent when the first cost arises. */
export interface CheckIn {
  readonly rows: readonly Xml0Row[];
  /** The element CHUKYDONVI exactly as in the file, tags included; `""` when there is none. */
  readonly CHUKYDONVI: string;
}

/** What reading a check-in file gives: the file so far as it could be read, and every issue. */
export interface CheckInReading {
  readonly ok: boolean;
  readonly checkIn?: CheckIn;
  readonly issues: readonly Issue<ClaimIssueCode>[];
}

/**
 * Reads a check-in file (XML0, root CHI_TIEU_TRANG_THAI_KCB) and checks structure and rules, and gives it even when it
 * breaks them.
 *
 * @example
 * ```ts
 * import { readCheckIn } from "@lienthong/bhyt";
 *
 * readCheckIn("<GIAMDINHHS/>").issues[0]?.code; // "bhyt.file.is-claim"
 * ```
 */
export function readCheckIn(input: unknown, options: ReadOptions = {}): CheckInReading {
  const issues = createIssueList(options.maxIssues);
  const text = readText(input, issues);
  const spec = checkInTable();
  const make = (values: readonly string[]): Xml0Row => makeRow("XML0", spec.fields, values);
  const form = { id: "XML0", spec, make } as const;
  const reading =
    text === undefined ? undefined : readTable(form, { text, prefix: "", keepElement: "CHUKYDONVI" }, issues);
  if (reading !== undefined) {
    const { rows } = reading;
    checkRows(form.spec, rows, "", isoDayOf(rows[0]?.NGAY_VAO ?? ""), issues);
    checkInRules(rows, issues);
  }
  const found = issues.finish();
  const ok = reading !== undefined && !found.some((issue) => isFailure(issue.severity));
  return { ok, ...(reading && { checkIn: { rows: reading.rows, CHUKYDONVI: reading.kept } }), issues: found };
}

/**
 * Checks a check-in file (tệp trạng thái khám bệnh, chữa bệnh, XML0 of QĐ 3176/QĐ-BYT): structure, and the rules about
 * its patient, card and services. Text or UTF-8 bytes.
 *
 * @example
 * ```ts
 * import { validateCheckIn } from "@lienthong/bhyt";
 *
 * const empty = "<CHI_TIEU_TRANG_THAI_KCB><DSACH_TRANG_THAI_KCB/></CHI_TIEU_TRANG_THAI_KCB>";
 * const result = validateCheckIn(empty);
 * if (result.ok) result.value.rows.length; // 0
 * ```
 */
export function validateCheckIn(input: unknown, options: ReadOptions = {}): Result<CheckIn, ClaimIssueCode> {
  const { ok, checkIn, issues } = readCheckIn(input, options);
  return ok && checkIn ? { ok: true, value: checkIn, issues } : { ok: false, issues };
}

/**
 * The text of a check-in file (XML0): all fields in order, empty ones too; the same rows always give the same bytes.
 * Throws a {@link BhytError} when a value holds characters that XML cannot hold.
 *
 * @example
 * ```ts
 * import { formatCheckIn, validateCheckIn } from "@lienthong/bhyt";
 *
 * const text = formatCheckIn({ rows: [], CHUKYDONVI: "<CHUKYDONVI></CHUKYDONVI>" });
 * validateCheckIn(text).ok; // true
 * ```
 */
export function formatCheckIn(checkIn: CheckIn): string {
  const spec = checkInTable();
  checkIn.rows.forEach((row, index) => {
    const wrong = spec.fields.find(({ name }) => !isWritable(fieldValue(row, name)));
    if (wrong === undefined) return;
    const path = `${rowPath("", "XML0", index)}.${wrong.name}`;
    const params = { table: "XML0", field: wrong.name };
    throw new BhytError([makeIssue({ code: "bhyt.file.not-writable", severity: "error", path, params })]);
  });
  const signature = signatureText(checkIn.CHUKYDONVI);
  return formatTable(spec, checkIn.rows, signature === "" ? "" : ` ${signature}\n`);
}
