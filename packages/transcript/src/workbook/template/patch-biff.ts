import { record, type RecordAt, recordAt } from "../xls/records.ts";
import type { CellEdit } from "./patch-sheet.ts";

/** A workbook stream with values put in. */
export interface PatchedStream {
  readonly stream: Uint8Array;
  /** Edits that were left out, for the cell holds a formula; by the place of their sheet. */
  readonly formulas: readonly (readonly CellEdit[])[];
}

/** Records of [MS-XLS] that hold one cell; those that hold a run of cells; and those that follow the cell they belong to. */
const single: ReadonlySet<number> = /* @__PURE__ */ new Set([
  0x0201, // BLANK
  record.labelSst,
  record.label,
  record.rstring,
  record.number,
  record.rk,
  record.boolErr,
]);
const mulBlank = 0x00be;
const followers: ReadonlySet<number> = /* @__PURE__ */ new Set([record.string, 0x0221, 0x04bc, 0x0236]);
const rowRecord = 0x0208;
const columnInfo = 0x007d;
const dimensions = 0x0200;
/** Tables of places in the stream, which Excel makes again: they would be wrong when anything moves. */
const indexes: ReadonlySet<number> = /* @__PURE__ */ new Set([0x020b, 0x00d7]);
/** The format of cells that nothing formats. */
const usualFormat = 15;

const keyOf = (row: number, column: number): number => row * 256 + column;

function recordBytes(id: number, length: number): DataView {
  const view = new DataView(new ArrayBuffer(4 + length));
  view.setUint16(0, id, true);
  view.setUint16(2, length, true);
  return view;
}

function bytesOf({ buffer }: DataView): Uint8Array {
  return new Uint8Array(buffer);
}

/** A record that holds a value at a place in a format. */
function cellRecord({ row, column, cell }: CellEdit, format: number): Uint8Array {
  const isNumber = cell.kind === "number";
  const view = isNumber
    ? recordBytes(record.number, 14)
    : recordBytes(record.label, 9 + cell.text.length * 2);
  view.setUint16(4, row, true);
  view.setUint16(6, column, true);
  view.setUint16(8, format, true);
  if (isNumber) view.setFloat64(10, Number(cell.text), true);
  else {
    view.setUint16(10, cell.text.length, true);
    view.setUint8(12, 1); // two bytes a character
    for (let at = 0; at < cell.text.length; at += 1)
      view.setUint16(13 + at * 2, cell.text.charCodeAt(at), true);
  }
  return bytesOf(view);
}

/** The bytes of a stream, and puts them together anew. */
class Writer {
  readonly #stream: Uint8Array;
  readonly #pieces: Uint8Array[] = [];
  length = 0;

  constructor(stream: Uint8Array) {
    this.#stream = stream;
  }

  put(piece: Uint8Array): void {
    this.#pieces.push(piece);
    this.length += piece.length;
  }

  /** A record as it stands. */
  copy({ start, end }: RecordAt): void {
    this.put(this.#stream.subarray(start - 4, end));
  }

  finish(): Uint8Array {
    const whole = new Uint8Array(this.length);
    let at = 0;
    for (const piece of this.#pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }
}

/** What a sheet says of formats and extent before its cells. */
interface Frame {
  readonly rowFormats: Map<number, number>;
  readonly columnFormats: { readonly first: number; readonly last: number; readonly format: number }[];
}

/** Writes the records of one sheet with its edits; gives those that met a formula, and the place behind the sheet. */
function patchSheetRecords(
  view: DataView,
  offset: number,
  edits: readonly CellEdit[],
  writer: Writer,
): { readonly end: number; readonly formulas: readonly CellEdit[] } | undefined {
  const waiting = new Map(edits.map((edit) => [keyOf(edit.row, edit.column), edit]));
  const order = [...waiting.keys()].sort((one, other) => one - other);
  const formulas: CellEdit[] = [];
  const frame: Frame = { rowFormats: new Map(), columnFormats: [] };
  const state = { hasCells: false };
  let next = 0;
  let depth = 0;
  let at = offset;

  const formatAt = ({ row, column }: CellEdit): number =>
    frame.rowFormats.get(row) ??
    frame.columnFormats.find(({ first, last }) => column >= first && column <= last)?.format ??
    usualFormat;
  /** Writes the edits whose places come before a place and that no record holds. */
  const insertBefore = (key: number): void => {
    for (; next < order.length && (order[next] ?? key) < key; next += 1) {
      const edit = waiting.get(order[next] ?? -1);
      if (edit) writer.put(cellRecord(edit, formatAt(edit)));
    }
  };
  const take = (key: number): CellEdit | undefined => {
    insertBefore(key);
    const edit = order[next] === key ? waiting.get(key) : undefined;
    if (edit) next += 1;
    return edit;
  };
  const putRun = (found: RecordAt): void => {
    const row = view.getUint16(found.start, true);
    const first = view.getUint16(found.start + 2, true);
    const width = found.id === mulBlank ? 2 : 6;
    const count = Math.floor((found.end - found.start - 6) / width);
    const isTouched = edits.some(
      (edit) => edit.row === row && edit.column >= first && edit.column < first + count,
    );
    if (!isTouched) {
      insertBefore(keyOf(row, first));
      writer.copy(found);
      return;
    }
    for (let place = 0; place < count; place += 1) {
      const from = found.start + 4 + place * width;
      const format = view.getUint16(from, true);
      const edit = take(keyOf(row, first + place));
      if (edit) writer.put(cellRecord(edit, format));
      else {
        const one = found.id === mulBlank ? recordBytes(0x0201, 6) : recordBytes(record.rk, 10);
        one.setUint16(4, row, true);
        one.setUint16(6, first + place, true);
        one.setUint16(8, format, true);
        if (found.id === record.mulRk) one.setUint32(10, view.getUint32(from + 2, true), true);
        writer.put(bytesOf(one));
      }
    }
  };
  const putCell = (found: RecordAt): void => {
    state.hasCells = true;
    if (found.id === mulBlank || found.id === record.mulRk) {
      putRun(found);
      return;
    }
    const key = keyOf(view.getUint16(found.start, true), view.getUint16(found.start + 2, true));
    const edit = take(key);
    if (found.id === record.formula) {
      if (edit) formulas.push(edit);
      writer.put(edits.length > 0 ? computedAgain(view, found) : bytesAt(view, found));
    } else if (!edit) writer.copy(found);
    else writer.put(cellRecord(edit, view.getUint16(found.start + 4, true)));
  };

  for (let found = recordAt(view, at); found; found = recordAt(view, at)) {
    const { id, start, end } = found;
    const length = end - start;
    at = end;
    if (id === record.bof) depth += 1;
    if (id === record.eof) depth -= 1;
    if (depth > 1 || (depth === 1 && id === record.bof)) writer.copy(found);
    else if (depth === 0) {
      insertBefore(Number.POSITIVE_INFINITY);
      writer.copy(found);
      return { end: at, formulas };
    } else if (indexes.has(id)) continue;
    else if (
      single.has(id) || id === record.formula
        ? length >= 6
        : (id === mulBlank || id === record.mulRk) && length >= 8
    )
      putCell(found);
    else if (id === dimensions && length >= 14) writer.put(widened(view, found, edits));
    else {
      if (id === columnInfo && length >= 8)
        frame.columnFormats.push({
          first: view.getUint16(start, true),
          last: view.getUint16(start + 2, true),
          format: view.getUint16(start + 6, true),
        });
      const isRow = id === rowRecord && length >= 16;
      if (isRow && (view.getUint16(start + 12, true) & 0x80) !== 0)
        frame.rowFormats.set(view.getUint16(start, true), view.getUint16(start + 14, true) & 0xfff);
      // What comes after the cells ends them; rows of a later block do not.
      if (state.hasCells && !isRow && !followers.has(id)) insertBefore(Number.POSITIVE_INFINITY);
      if (isRow) writer.put(stretched(view, found, edits));
      else writer.copy(found);
    }
  }
  return undefined;
}

/** A copy of a record. */
function bytesAt({ buffer, byteOffset }: DataView, { start, end }: RecordAt): Uint8Array {
  return new Uint8Array(buffer, byteOffset + start - 4, end - start + 4).slice();
}

/** A formula that is computed when the file is opened: the result that was saved with it is of the values before. */
function computedAgain(view: DataView, found: RecordAt): Uint8Array {
  const copy = bytesAt(view, found);
  const flags = 4 + 14;
  if (copy.length > flags) copy[flags] = (copy[flags] ?? 0) | 3;
  return copy;
}

/** The record of a row, whose extent holds its edits. */
function stretched(view: DataView, found: RecordAt, edits: readonly CellEdit[]): Uint8Array {
  const copy = bytesAt(view, found);
  const written = new DataView(copy.buffer);
  const row = written.getUint16(4, true);
  for (const edit of edits)
    if (edit.row === row) {
      const isEmpty = written.getUint16(8, true) === 0;
      written.setUint16(6, isEmpty ? edit.column : Math.min(written.getUint16(6, true), edit.column), true);
      written.setUint16(8, Math.max(written.getUint16(8, true), edit.column + 1), true);
    }
  return copy;
}

/** The record of a sheet's extent, which holds its edits. */
function widened(view: DataView, found: RecordAt, edits: readonly CellEdit[]): Uint8Array {
  const copy = bytesAt(view, found);
  const written = new DataView(copy.buffer);
  for (const { row, column } of edits) {
    written.setUint32(4, Math.min(written.getUint32(4, true), row), true);
    written.setUint32(8, Math.max(written.getUint32(8, true), row + 1), true);
    written.setUint16(12, Math.min(written.getUint16(12, true), column), true);
    written.setUint16(14, Math.max(written.getUint16(14, true), column + 1), true);
  }
  return copy;
}

/**
 * The workbook stream of an `.xls` with values put into cells. Each keeps the format of the cell, else that of its row or column; records of everything else are copied
 * as they stand. `edits` has a list for each sheet of cells, in their order.
 */
export function patchStream(
  stream: Uint8Array,
  edits: readonly (readonly CellEdit[])[],
): PatchedStream | undefined {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  /** The records that say where sheets begin, and where that is. */
  const sheets: { readonly at: number; readonly offset: number; readonly place: number }[] = [];
  let cellSheets = 0;
  for (let found = recordAt(view, 0); found && found.id !== record.eof; found = recordAt(view, found.end))
    if (found.id === record.boundSheet && found.end - found.start >= 8) {
      const isCells = view.getUint8(found.start + 5) === 0;
      sheets.push({
        at: found.start,
        offset: view.getUint32(found.start, true),
        place: isCells ? cellSheets++ : -1,
      });
    }
  const inOrder = [...sheets].sort((one, other) => one.offset - other.offset);
  const writer = new Writer(stream);
  const begins = new Map<number, number>();
  const formulas: (readonly CellEdit[])[] = Array.from({ length: cellSheets }, () => []);
  let copied = 0;
  for (const { at, offset, place } of inOrder) {
    if (offset < copied || offset > stream.length) return undefined;
    writer.put(stream.subarray(copied, offset));
    begins.set(at, writer.length);
    const patched = patchSheetRecords(view, offset, edits[place] ?? [], writer);
    if (patched === undefined) return undefined;
    if (place >= 0) formulas[place] = patched.formulas;
    copied = patched.end;
  }
  writer.put(stream.subarray(copied));
  const whole = writer.finish();
  const written = new DataView(whole.buffer);
  // The records of sheets stand before all sheets: they did not move.
  for (const [at, offset] of begins) written.setUint32(at, offset, true);
  return { stream: whole, formulas };
}
