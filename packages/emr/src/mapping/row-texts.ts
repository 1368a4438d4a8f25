import type { FieldUse } from "./field-use.ts";
import { type TableId, type TableSpec, tableSpec } from "@lienthong/bhyt";

/** Texts of one row of a table, so far as elements of FHIR hold them; by field, in the order of the table. */
export class RowTexts {
  readonly spec: TableSpec;
  /** Texts by place of the field. */
  readonly values: (string | undefined)[];

  constructor(table: TableId) {
    this.spec = tableSpec(table);
    this.values = new Array<undefined>(this.spec.fields.length);
  }

  /** Sets the texts that elements surely give back, so that nobody need read them. */
  setExact(row: Readonly<Record<string, string>>, use: FieldUse): void {
    this.spec.fields.forEach(({ name }, at) => {
      if (use.isExactAt(at)) this.values[at] = row[name];
    });
  }

  get(field: string): string | undefined {
    const at = this.spec.fieldIndex.get(field);
    return at === undefined ? undefined : this.values[at];
  }

  /** Sets a text; a field that the table does not have gets none. */
  set(field: string, text: string): void {
    const at = this.spec.fieldIndex.get(field);
    if (at !== undefined) this.values[at] = text;
  }
}
