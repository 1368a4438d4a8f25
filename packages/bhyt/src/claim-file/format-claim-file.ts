import { type IssueParams, encodeBase64, encodeUtf8 } from "@lienthong/core";
import { escapeXmlText } from "@lienthong/core/xml";
import type { TableRows } from "../generated/rows.ts";
import { fieldValue } from "../lib/field-value.ts";
import { makeIssue } from "../lib/make-issue.ts";
import { rowPath, visitPrefix } from "../lib/path.ts";
import { recordDate } from "../lib/record-date.ts";
import { tableSpecOn } from "../tables/former-spec.ts";
import { type ClaimTableId, claimTableOrder } from "../tables/table-spec.ts";
import { isClaimFile } from "./is-claim-file.ts";
import { BhytError } from "./bhyt-error.ts";
import { formatTable } from "./format-table.ts";
import { isWritable } from "./format-text.ts";
import { signatureText } from "./signature-text.ts";
import type { ClaimFile, Visit } from "./types.ts";

const namespaces =
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"';

function refuse(path: string, params: IssueParams = {}): never {
  throw new BhytError([makeIssue({ code: "bhyt.file.not-writable", severity: "error", path, params })]);
}

function written(text: string, path: string): string {
  if (typeof text !== "string" || !isWritable(text)) refuse(path);
  return escapeXmlText(text);
}

function fileElement(name: string, content: string): string {
  return `    <FILEHOSO>\n     <LOAIHOSO>${name}</LOAIHOSO>\n     <NOIDUNGFILE>${content}</NOIDUNGFILE>\n    </FILEHOSO>\n`;
}

function tableElement<Id extends ClaimTableId>(
  id: Id,
  rows: readonly TableRows[Id][],
  prefix: string,
  date: string,
): string {
  const spec = tableSpecOn(id, date);
  const { fields, item } = spec;
  // A table without list element holds exactly one row.
  if (item === "" && rows.length !== 1) refuse(`${prefix}${id}`, { table: id });
  rows.forEach((row, index) => {
    for (const { name } of fields)
      if (!isWritable(fieldValue(row, name)))
        refuse(`${rowPath(prefix, id, index)}.${name}`, { table: id, field: name });
  });
  return fileElement(id, encodeBase64(encodeUtf8(formatTable(spec, rows))));
}

function visitElement(visit: Visit, prefix: string): string {
  const date = recordDate(visit);
  let text = "   <HOSO>\n";
  for (const id of claimTableOrder) {
    const rows = visit[id];
    if (rows !== undefined) text += tableElement(id, rows, prefix, date);
  }
  for (const { LOAIHOSO, NOIDUNGFILE } of visit.unread ?? [])
    text += fileElement(written(LOAIHOSO, `${prefix}LOAIHOSO`), written(NOIDUNGFILE, `${prefix}NOIDUNGFILE`));
  return `${text}   </HOSO>\n`;
}

/**
 * The text of a claim file (tệp hồ sơ GIAMDINHHS, QĐ 3176/QĐ-BYT): tables in the order of their numbers, all fields in
 * order, empty ones too. The same file always gives the same bytes, and reading them gives the same file.
 * CHUKYDONVI goes in as it is; changing anything else breaks the signature it holds.
 *
 * Throws a {@link BhytError} when a value holds characters that XML cannot hold.
 *
 * @example
 * ```ts
 * import { formatClaimFile, readClaimFile } from "@lienthong/bhyt";
 *
 * const file = { MACSKCB: "01999", NGAYLAP: "20260715", SOLUONGHOSO: "0", visits: [], CHUKYDONVI: "" };
 * readClaimFile(formatClaimFile(file)).file; // the same file
 * ```
 */
export function formatClaimFile(file: ClaimFile): string {
  if (!isClaimFile(file)) throw new TypeError("formatClaimFile takes a claim file");
  const signature = signatureText(file.CHUKYDONVI);
  const count = file.visits.length;
  const visits = file.visits.map((visit, index) => visitElement(visit, visitPrefix(index, count))).join("");
  return `<?xml version="1.0" encoding="utf-8"?>
<GIAMDINHHS ${namespaces}>
 <THONGTINDONVI>
  <MACSKCB>${written(file.MACSKCB, "MACSKCB")}</MACSKCB>
 </THONGTINDONVI>
 <THONGTINHOSO>
  <NGAYLAP>${written(file.NGAYLAP, "NGAYLAP")}</NGAYLAP>
  <SOLUONGHOSO>${written(file.SOLUONGHOSO, "SOLUONGHOSO")}</SOLUONGHOSO>
  <DANHSACHHOSO>
${visits}  </DANHSACHHOSO>
 </THONGTINHOSO>
${signature === "" ? "" : ` ${signature}\n`}</GIAMDINHHS>
`;
}
