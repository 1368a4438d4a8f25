import { type Cell, type GridBuilder, numberText } from "../grid.ts";
import { readLongString } from "./strings.ts";
import { record, recordAt, rkNumber } from "./records.ts";

/** How reading a sheet ended: `stopped` when a limit was passed. */
export type SheetEnd = "complete" | "cut-off" | "stopped";

function numberCell(value: number, isDate: boolean): Cell {
  const text = numberText(value);
  return text === undefined ? { kind: "error" } : { kind: "number", text, isDate };
}

/** Reads the cells of one sheet that starts at an offset of the workbook stream. */
export function readSheetRecords(
  view: DataView,
  offset: number,
  builder: GridBuilder,
  strings: readonly string[],
  isDate: readonly boolean[],
): SheetEnd {
  let depth = 0;
  /** A formula whose text result follows in a STRING record. */
  let waiting: { row: number; column: number } | undefined;
  let at = offset;
  for (let next = recordAt(view, at); next; next = recordAt(view, at)) {
    const { id, start, end } = next;
    at = end;
    if (id === record.bof) depth += 1;
    else if (id === record.eof) {
      depth -= 1;
      if (depth <= 0) return "complete";
    } else if (depth === 1) {
      const done = readCellRecord(id, start, end);
      if (!done) return "stopped";
    }
  }
  return "cut-off";

  function readCellRecord(id: number, start: number, end: number): boolean {
    const length = end - start;
    if (id === record.mergeCells) return readMerges(start, end);
    if (id === record.string) {
      const text = readLongString(view, start, end);
      const place = waiting;
      waiting = undefined;
      return place && text ? builder.put(place.row, place.column, { kind: "text", text }) : true;
    }
    if (length < 6) return true;
    const row = view.getUint16(start, true);
    const column = view.getUint16(start + 2, true);
    const dated = isDate[view.getUint16(start + 4, true)] ?? false;
    switch (id) {
      case record.labelSst: {
        const text = length < 10 ? undefined : strings[view.getUint32(start + 6, true)];
        return text ? builder.put(row, column, { kind: "text", text }) : true;
      }
      case record.label:
      case record.rstring: {
        const text = readLongString(view, start + 6, end);
        return text ? builder.put(row, column, { kind: "text", text }) : true;
      }
      case record.number:
        return length < 14 || builder.put(row, column, numberCell(view.getFloat64(start + 6, true), dated));
      case record.rk:
        return (
          length < 10 || builder.put(row, column, numberCell(rkNumber(view.getInt32(start + 6, true)), dated))
        );
      case record.mulRk:
        return readMulRk(row, column, start, end);
      case record.boolErr: {
        if (length < 8) return true;
        const isError = view.getUint8(start + 7) === 1;
        const value = view.getUint8(start + 6) === 1;
        return builder.put(row, column, isError ? { kind: "error" } : { kind: "boolean", value });
      }
      case record.formula:
        return length < 14 || readFormula(row, column, start, dated);
      default:
        return true;
    }
  }

  function readMulRk(row: number, first: number, start: number, end: number): boolean {
    for (let index = 0, from = start + 4; from + 6 <= end - 2; index += 1, from += 6) {
      const dated = isDate[view.getUint16(from, true)] ?? false;
      const cell = numberCell(rkNumber(view.getInt32(from + 2, true)), dated);
      if (!builder.put(row, first + index, cell)) return false;
    }
    return true;
  }

  function readFormula(row: number, column: number, start: number, dated: boolean): boolean {
    if (view.getUint16(start + 12, true) !== 0xffff)
      return builder.put(row, column, numberCell(view.getFloat64(start + 6, true), dated));
    switch (view.getUint8(start + 6)) {
      case 0:
        waiting = { row, column };
        return builder.put(row, column, { kind: "formula-without-value" });
      case 1:
        return builder.put(row, column, { kind: "boolean", value: view.getUint8(start + 8) === 1 });
      case 2:
        return builder.put(row, column, { kind: "error" });
      default:
        return true; // an empty text
    }
  }

  function readMerges(start: number, end: number): boolean {
    if (end - start < 2) return true;
    const count = view.getUint16(start, true);
    for (let index = 0, from = start + 2; index < count && from + 8 <= end; index += 1, from += 8) {
      const merge = {
        top: view.getUint16(from, true),
        bottom: view.getUint16(from + 2, true),
        left: view.getUint16(from + 4, true),
        right: view.getUint16(from + 6, true),
      };
      if (!builder.merge(merge)) return false;
    }
    return true;
  }
}
