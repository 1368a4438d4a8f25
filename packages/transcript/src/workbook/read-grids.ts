import type { WorkbookIssueCode } from "../messages/codes.ts";
import type { GridWorkbook } from "./grid.ts";
import type { WorkbookLimits } from "./limits.ts";
import type { IssueList } from "./workbook-issue.ts";
import { isCompoundFile } from "./xls/compound-file.ts";
import { readXls } from "./xls/read-xls.ts";
import { readXlsx } from "./xlsx/read-xlsx.ts";

const startLength = 512;

/** What a file that is neither ZIP nor compound file looks like. */
function codeForOther(bytes: Uint8Array): WorkbookIssueCode {
  let start = "";
  for (const byte of bytes.subarray(0, startLength)) if (byte !== 0) start += String.fromCharCode(byte);
  const lower = start.toLowerCase();
  if (lower.includes("urn:schemas-microsoft-com:office:spreadsheet"))
    return "transcript.workbook.xml-spreadsheet";
  if (/<(?:!doctype html|html|table|meta|head)/u.test(lower)) return "transcript.workbook.html";
  // BIFF2 to BIFF4: a bare stream that begins with its BOF record.
  const isOldBiff = bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1);
  return isOldBiff ? "transcript.workbook.old-format" : "transcript.workbook.not-a-workbook";
}

/** The sheets of a file of either kind, which its bytes tell; undefined after a fatal issue. */
export function readGrids(
  bytes: Uint8Array,
  limits: WorkbookLimits,
  issues: IssueList,
): GridWorkbook | undefined {
  if (bytes.length === 0) issues.add("transcript.workbook.empty", "fatal", "");
  else if (bytes.length > limits.maxFileBytes)
    issues.add("transcript.workbook.too-large", "fatal", "", { limit: limits.maxFileBytes });
  else if (isCompoundFile(bytes)) return readXls(bytes, limits, issues);
  else if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readXlsx(bytes, limits, issues);
  else issues.add(codeForOther(bytes), "fatal", "");
  return undefined;
}
