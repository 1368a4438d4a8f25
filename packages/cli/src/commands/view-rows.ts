import { writeJson } from "@lienthong/core/json";
import type { CellValue, View, ViewRow } from "@lienthong/fhir/views";
import type { ViewForm } from "../arguments/command.ts";
import { formatCsvRow, formatDataRow } from "../csv/write-csv.ts";

type NumberText = (container: object, key: string | number) => string | undefined;

/** Makes text of the rows of a view. */
export interface RowWriter {
  /** What stands before the first row. */
  readonly head: string;
  row(row: ViewRow, numberText: NumberText): string;
}

/** Writes rows as CSV or NDJSON; amounts keep their digits in both. */
export function createRowWriter({ columns }: View, form: ViewForm, isForSpreadsheet: boolean): RowWriter {
  const names = columns.map(({ name }) => name);
  if (form === "csv") {
    const format = isForSpreadsheet
      ? (cells: readonly (string | null)[]) =>
          formatCsvRow(
            cells.map((cell) => cell ?? ""),
            ",",
          )
      : (cells: readonly (string | null)[]) => formatDataRow(cells, ",");
    return {
      head: `${isForSpreadsheet ? "\uFEFF" : ""}${format(names)}`,
      row: (row, numberText) => format(names.map((name) => textOf(row[name] ?? null, numberText))),
    };
  }
  const keys = columns.map(({ name, type, isCollection }) => ({
    name,
    start: `${JSON.stringify(name)}:`,
    isNumber: type === "decimal" && !isCollection,
  }));
  return {
    head: "",
    row: (row, numberText) => {
      const members = keys.map(({ name, start, isNumber }) => {
        const cell = row[name] ?? null;
        return start + (isNumber && typeof cell === "string" ? cell : jsonOf(cell, numberText));
      });
      return `{${members.join(",")}}\n`;
    },
  };
}

function textOf(cell: CellValue, numberText: NumberText): string | null {
  if (cell === null || typeof cell === "string") return cell;
  return typeof cell === "object" ? jsonOf(cell, numberText) : String(cell);
}

function jsonOf(cell: CellValue, numberText: NumberText): string {
  return typeof cell === "object" && cell !== null ? writeJson(cell, { numberText }) : JSON.stringify(cell);
}
