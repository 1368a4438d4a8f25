import type { Position } from "@lienthong/core";
import { createLocator } from "@lienthong/core";

/** Where the rows of a table stand in its text, and where that text stands in the envelope. */
export interface TableOrigin {
  /** Name of the text in positions, such as `XML2`; absent when the text is the file itself. */
  readonly document?: string;
  readonly text: string;
  /** Offset of the start tag of each row. */
  readonly rowOffsets: readonly number[];
  /** Offset of the start tag of each field of each row, row after row; -1 for a field that is missing. */
  readonly fieldOffsets: readonly number[];
  readonly fieldCount: number;
  /** Place of NOIDUNGFILE in the envelope; absent when the text is the file itself. */
  readonly container?: Position;
}

/** Where the elements of an envelope stand. */
export interface EnvelopeOrigin {
  readonly elements: ReadonlyMap<string, Position>;
  /** Place of each HOSO. */
  readonly visits: readonly Position[];
}

type Locate = (offset: number) => Position;

/**
 * Where the rows of a table keep their origin, out of sight. Not in a WeakMap: what stands there outlives its key until all
 * memory is searched, so that reading a large batch took twice the memory.
 */
const origin = /* @__PURE__ */ Symbol("origin");

interface Rows extends ReadonlyArray<object> {
  readonly [origin]?: TableOrigin;
}

const envelopeOrigins = new WeakMap<object, EnvelopeOrigin>();
const locators = new WeakMap<TableOrigin, Locate>();

/** Remembers where rows came from, so that a check that runs later can say where. */
export function rememberTable(rows: readonly object[], from: TableOrigin): void {
  Object.defineProperty(rows, origin, { value: from });
}

/** Remembers where the parts of an envelope stand. */
export function rememberEnvelope(file: object, origin: EnvelopeOrigin): void {
  envelopeOrigins.set(file, origin);
}

/** Place of an element of the envelope, when the file was read from text. */
export function positionOfElement(file: object, name: string): Position | undefined {
  return envelopeOrigins.get(file)?.elements.get(name);
}

/** Place of a HOSO, when the file was read from text. */
export function positionOfVisit(file: object, index: number): Position | undefined {
  return envelopeOrigins.get(file)?.visits[index];
}

/** Place of an offset of a table's text. */
function positionIn(from: TableOrigin, offset: number): Position {
  let locate = locators.get(from);
  if (!locate) {
    locate = createLocator(from.text);
    locators.set(from, locate);
  }
  const { line, column } = locate(offset);
  const { document, container } = from;
  return {
    line,
    column,
    offset,
    ...(document !== undefined && { document }),
    ...(container && { container }),
  };
}

/** Place of a field of a row, or of the row when the field is missing, when the rows were read from text. */
export function positionOfField(rows: Rows, row: number, field: number | undefined): Position | undefined {
  const from = rows[origin];
  if (!from) return undefined;
  const own = field === undefined ? -1 : (from.fieldOffsets[row * from.fieldCount + field] ?? -1);
  const offset = own === -1 ? from.rowOffsets[row] : own;
  if (offset !== undefined) return positionIn(from, offset);
  // A table without rows stands where its text begins.
  return from.rowOffsets.length === 0 ? positionIn(from, 0) : undefined;
}
