import { decodeUtf8, encodeUtf8 } from "@lienthong/core";
import type { GridWorkbook } from "../grid.ts";
import type { SheetPlan } from "../layout/sheet-plan.ts";
import type { WorkbookLimits } from "../limits.ts";
import type { IssueList } from "../workbook-issue.ts";
import { readCompoundFile } from "../xls/compound-file.ts";
import { replaceStream } from "../xls/replace-stream.ts";
import { patchStream } from "./patch-biff.ts";
import { type CellEdit, patchSheet } from "./patch-sheet.ts";
import { repack, unpackAll } from "./repack.ts";

/** A cell with a formula, which was left as it is. */
export interface KeptFormula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A template into which values are put. */
export interface OpenBook {
  put(sheet: SheetPlan, edits: readonly CellEdit[]): void;
  /** The file with all values, or nothing after a fatal issue. */
  finish(): { readonly bytes: Uint8Array; readonly formulas: readonly KeptFormula[] } | undefined;
}

function keptIn(sheet: string, formulas: readonly CellEdit[]): readonly KeptFormula[] {
  return formulas.map(({ row, column }) => ({ sheet, row, column }));
}

/** An `.xlsx` or `.xlsm`: parts of sheets are changed as text, all others go along as they are. */
export function openXlsx(bytes: Uint8Array, limits: WorkbookLimits, issues: IssueList): OpenBook | undefined {
  const parts = unpackAll(bytes, limits, issues);
  if (parts === undefined) return undefined;
  const changed = new Map<string, Uint8Array>();
  const formulas: KeptFormula[] = [];
  let isBad = false;
  return {
    put({ grid }, edits) {
      const part = grid.part ?? "";
      const decoded = decodeUtf8(parts.get(part) ?? new Uint8Array());
      const patched = decoded.ok ? patchSheet(decoded.value, edits) : undefined;
      if (patched === undefined) {
        isBad = true;
        issues.add("transcript.workbook.part-not-xml", "fatal", grid.name, { part, reason: "encoding" });
        return;
      }
      formulas.push(...keptIn(grid.name, patched.formulas));
      changed.set(part, encodeUtf8(patched.xml));
    },
    finish: () => (isBad ? undefined : { bytes: repack(parts, changed), formulas }),
  };
}

/** An `.xls`: records of cells are changed in the workbook's stream, all other records and streams go along as they are. */
export function openXls(
  bytes: Uint8Array,
  { sheets }: GridWorkbook,
  issues: IssueList,
): OpenBook | undefined {
  const edits: CellEdit[][] = sheets.map(() => []);
  return {
    put({ grid }, more) {
      edits[sheets.indexOf(grid)]?.push(...more);
    },
    finish() {
      const file = readCompoundFile(bytes);
      const stream = typeof file === "string" ? undefined : file.stream("Workbook");
      const patched = stream instanceof Uint8Array ? patchStream(stream, edits) : undefined;
      const written = patched && replaceStream(bytes, "Workbook", patched.stream);
      if (written === undefined) {
        issues.add("transcript.template.old-format", "fatal", "");
        return undefined;
      }
      const formulas = patched?.formulas.flatMap((kept, place) => keptIn(sheets[place]?.name ?? "", kept));
      return { bytes: written, formulas: formulas ?? [] };
    },
  };
}
