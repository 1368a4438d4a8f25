import { type TableId, type TableSpec, tableSpec } from "@lienthong/bhyt";
import { type RowValues, valuesOf } from "./row-values.ts";
import type { Exactness, SourceRow, UnmappedReason } from "./row.ts";

/** Why a field, or a part of it, is in no element. */
interface FieldFailure {
  readonly reason: UnmappedReason;
  /** Where it was to go. */
  readonly to?: string;
}

/** Nothing was said of a field; an element holds it, in another form perhaps; an element surely gives back the same text. */
const [unknown, used, exact] = [0, 1, 2];

/** What became of the fields of one source row. */
export class FieldUse {
  readonly spec: TableSpec;
  readonly row: RowValues;
  /** Whether the elements give back what was put into them, so that nobody need read them to know. */
  isSure = true;
  readonly #marks: number[];
  #failed: Map<string, FieldFailure> | undefined;

  constructor(table: TableId, row: SourceRow) {
    this.spec = tableSpec(table);
    this.row = valuesOf(table, row);
    this.#marks = new Array<number>(this.spec.fields.length).fill(unknown);
  }

  /** Notes that an element holds a field, and whether it surely gives back the same text. */
  add(field: string, isExact = false): void {
    const at = this.spec.fieldIndex.get(field);
    if (at !== undefined) this.addAt(at, field, isExact ? "own" : "unsure");
  }

  /** As `add`, by the place of the field in its table. */
  addAt(at: number, field: string, exactness: Exactness): void {
    const mark = this.#marks[at];
    if (exactness === "unsure") {
      this.#marks[at] = used;
      this.isSure = false;
    } else if (mark === unknown) this.#marks[at] = exact;
    this.#failed?.delete(field);
  }

  /** Takes over what another use of the same row says. */
  take(other: FieldUse): void {
    other.#marks.forEach((mark, at) => {
      const own = this.#marks[at] ?? unknown;
      if (mark > own) this.#marks[at] = mark;
      if (mark === used || own === used) this.#marks[at] = used;
    });
    for (const [field, failure] of other.#failed ?? []) this.fail(field, failure.reason, failure.to);
  }

  /** Notes why a field, or a part of it, is in no element. */
  fail(field: string, reason: UnmappedReason, to?: string): void {
    (this.#failed ??= new Map()).set(field, to === undefined ? { reason } : { reason, to });
  }

  /** Takes back the use of a field. */
  remove(field: string, reason: UnmappedReason): void {
    const at = this.spec.fieldIndex.get(field);
    if (at !== undefined) this.#marks[at] = unknown;
    this.isSure = false;
    this.fail(field, reason);
  }

  /** Whether an element holds the field. */
  has(field: string): boolean {
    const at = this.spec.fieldIndex.get(field);
    return at !== undefined && this.#marks[at] !== unknown;
  }

  isExact(field: string): boolean {
    const at = this.spec.fieldIndex.get(field);
    return at !== undefined && this.isExactAt(at);
  }

  /** As `has`, by the place of the field in its table. */
  hasAt(at: number): boolean {
    return this.#marks[at] !== unknown;
  }

  /** Whether elements surely give back the text of the field at that place. */
  isExactAt(at: number): boolean {
    return this.#marks[at] === exact;
  }

  failure(field: string): FieldFailure | undefined {
    return this.#failed?.get(field);
  }
}
