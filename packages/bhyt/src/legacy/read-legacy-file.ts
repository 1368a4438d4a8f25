import { type Issue, type Position, isFailure } from "@lienthong/core";
import { type XmlNode, parseXmlTree } from "@lienthong/core/xml";
import { type RawTable, type RawVisit, createEnvelopeReader } from "../claim-file/envelope-reader.ts";
import { readText } from "../claim-file/read-text.ts";
import { decodeContent } from "../claim-file/read-visit.ts";
import type { ClaimFile, ClaimIssueCode, ReadOptions, UnreadTable, Visit } from "../claim-file/types.ts";
import type { TableRows } from "../generated/rows.ts";
import { type IssueList, createIssueList } from "../lib/issue-list.ts";
import { makeIssue, showName } from "../lib/make-issue.ts";
import { rowPath, visitPrefix } from "../lib/path.ts";
import { recordDate } from "../lib/record-date.ts";
import type { LegacyIssueCode } from "../messages/legacy/codes.ts";
import { convertLegacyRow, elementsOf, rowsOfTable } from "./convert-legacy-row.ts";
import { type LegacyTableId, legacyEnd, legacyFields, legacyMarks } from "./legacy-fields.ts";

/** An issue of a file of QĐ 4210: of its text and envelope, or of what converting it loses. */
export type LegacyIssue = Issue<ClaimIssueCode | LegacyIssueCode>;

/** What reading a file of QĐ 4210 gives. */
export interface LegacyFileReading {
  /** No issue is an error: every visit was converted. Losses are warnings. */
  readonly ok: boolean;
  /** The file in the present tables; absent when not even the envelope could be read. */
  readonly file?: ClaimFile;
  /** What could not be read, and every value that the present tables do not take. */
  readonly issues: readonly LegacyIssue[];
}

const source = { document: "QĐ 4210/QĐ-BYT", confidence: "confirmed" } as const;
const defaultMaxIssues = 1000;

interface Losses {
  add(issue: Issue<LegacyIssueCode>): void;
  finish(): readonly LegacyIssue[];
}

function lossList(limit: number): Losses {
  const kept: LegacyIssue[] = [];
  let dropped = 0;
  return {
    add(issue) {
      if (kept.length < limit) kept.push(issue);
      else dropped += 1;
    },
    finish() {
      if (dropped === 0) return kept;
      const params = { limit, dropped };
      return [...kept, { code: "bhyt.file.too-many-issues", severity: "warning", path: "", params }];
    },
  };
}

const isLegacyTable = (id: string): id is LegacyTableId => Object.hasOwn(legacyFields, id);

type Tables = { [Id in LegacyTableId]?: readonly TableRows[Id][] };

/** Whether the row of XML1 has a field that only QĐ 4210 had. */
function isLegacyRow(row: XmlNode): boolean {
  return elementsOf(row).some(({ local }) => (legacyMarks as readonly string[]).includes(local));
}

/** Reads one HOSO. */
function readVisit(raw: RawVisit, prefix: string, issues: IssueList, losses: Losses): Visit {
  const tables: Tables = {};
  const unread: UnreadTable[] = [];
  let isLegacy = true;
  for (const table of raw.tables) {
    const { LOAIHOSO, NOIDUNGFILE, position } = table;
    const add = (code: LegacyIssueCode, severity: "error" | "warning"): void => {
      const id = showName(LOAIHOSO);
      losses.add({ code, severity, path: `${prefix}${id}`, params: { table: id }, source, position });
    };
    const rows = isLegacyTable(LOAIHOSO) ? rowsIn(table, prefix, issues) : undefined;
    if (!isLegacyTable(LOAIHOSO)) add("bhyt.legacy.other-table", "warning");
    else if (tables[LOAIHOSO] !== undefined)
      issues.add(
        makeIssue({
          code: "bhyt.table.repeated",
          severity: "warning",
          path: `${prefix}${LOAIHOSO}`,
          params: { table: LOAIHOSO },
          position,
        }),
      );
    else if (rows?.length === 0) add("bhyt.legacy.no-row", "warning");
    else if (rows !== undefined && LOAIHOSO === "XML1" && !rows.some(isLegacyRow)) {
      add("bhyt.legacy.not-legacy", "error");
      isLegacy = false;
    } else if (rows !== undefined) {
      Object.assign(tables, { [LOAIHOSO]: convertRows(LOAIHOSO, rows, table, prefix, losses) });
      continue;
    }
    unread.push({ LOAIHOSO, NOIDUNGFILE });
  }
  if (!isLegacy)
    return { unread: raw.tables.map(({ LOAIHOSO, NOIDUNGFILE }) => ({ LOAIHOSO, NOIDUNGFILE })) };
  if (recordDate(tables) >= legacyEnd)
    losses.add({
      code: "bhyt.legacy.after-its-end",
      severity: "warning",
      path: `${prefix}XML1.NGAY_RA`,
      params: { from: legacyEnd },
      source,
    });
  return { ...tables, ...(unread.length > 0 && { unread }) };
}

function rowsIn(table: RawTable, prefix: string, issues: IssueList): readonly XmlNode[] | undefined {
  const text = decodeContent(table, prefix, issues);
  if (text === undefined) return undefined;
  const tree = parseXmlTree(text, { namespaces: false, document: table.LOAIHOSO });
  const path = `${prefix}${table.LOAIHOSO}`;
  for (const issue of tree.issues)
    issues.add({ ...issue, path, position: placed(issue.position, table) ?? table.position });
  return tree.ok ? rowsOfTable(tree.value) : undefined;
}

function placed(position: Position | undefined, table: RawTable): Position | undefined {
  return position && { ...position, document: table.LOAIHOSO, container: table.contentPosition };
}

function convertRows<Id extends LegacyTableId>(
  id: Id,
  rows: readonly XmlNode[],
  table: RawTable,
  prefix: string,
  losses: Losses,
): readonly TableRows[Id][] {
  return rows.map((row, index) =>
    convertLegacyRow(id, row, (code, field, position, params) => {
      const place = placed(position, table);
      losses.add({
        code,
        severity: "warning",
        path: `${rowPath(prefix, id, index)}.${field}`,
        params: { table: id, field, ...params },
        source: { ...source, table: id, field },
        ...(place && { position: place }),
      });
    }),
  );
}

/**
 * Reads a claim file of QĐ 4210/QĐ-BYT (five tables, records discharged before 2024-07-01) and converts it to the present
 * tables, as far as the sources tell how. Every value that is not taken over is an issue (`bhyt.legacy.…`): the loss
 * report (báo cáo phần không chuyển được). Text or UTF-8 bytes; never throws on data.
 *
 * @example
 * ```ts
 * import { readLegacyClaimFile } from "@lienthong/bhyt/legacy";
 *
 * const table = btoa("<TONG_HOP><MA_LK>LK1</MA_LK><MA_BENH>J20</MA_BENH><MA_LYDO_VVIEN>1</MA_LYDO_VVIEN></TONG_HOP>");
 * const { file, issues } = readLegacyClaimFile(
 *   `<GIAMDINHHS><THONGTINDONVI><MACSKCB>01999</MACSKCB></THONGTINDONVI><THONGTINHOSO><NGAYLAP>20200715</NGAYLAP>
 *    <SOLUONGHOSO>1</SOLUONGHOSO><DANHSACHHOSO><HOSO><FILEHOSO><LOAIHOSO>XML1</LOAIHOSO>
 *    <NOIDUNGFILE>${table}</NOIDUNGFILE></FILEHOSO></HOSO></DANHSACHHOSO></THONGTINHOSO><CHUKYDONVI/></GIAMDINHHS>`,
 * );
 * file?.visits[0]?.XML1?.[0]?.MA_BENH_CHINH; // "J20"
 * issues.map(({ code, path }) => [code, path]); // [["bhyt.legacy.other-codes", "XML1.MA_LYDO_VVIEN"]]
 * ```
 */
export function readLegacyClaimFile(input: unknown, options: ReadOptions = {}): LegacyFileReading {
  const { maxIssues = defaultMaxIssues } = options;
  const issues = createIssueList(maxIssues);
  const losses = lossList(maxIssues);
  const file = read(input, issues, losses);
  const found: readonly LegacyIssue[] = [...issues.finish(), ...losses.finish()];
  const ok = file !== undefined && !found.some(({ severity }) => isFailure(severity));
  return { ok, ...(file && { file }), issues: found };
}

function read(input: unknown, issues: IssueList, losses: Losses): ClaimFile | undefined {
  const text = readText(input, issues);
  if (text === undefined) return undefined;
  const raws: RawVisit[] = [];
  const reader = createEnvelopeReader(issues, (raw) => void raws.push(raw));
  reader.write(text);
  const envelope = reader.end();
  if (envelope === undefined) return undefined;
  const { MACSKCB, NGAYLAP, SOLUONGHOSO, CHUKYDONVI } = envelope;
  const visits = raws.map((raw, index) => readVisit(raw, visitPrefix(index, raws.length), issues, losses));
  return { MACSKCB, NGAYLAP, SOLUONGHOSO, visits, CHUKYDONVI };
}
