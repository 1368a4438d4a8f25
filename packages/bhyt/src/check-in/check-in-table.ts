import { checkInFields } from "../generated/tables.ts";
import { type TableSpec, readTableSpec } from "../tables/table-spec.ts";

let known: TableSpec | undefined;

/** The table XML0, read without the other tables, so that a page that only checks in does not carry them. */
export function checkInTable(): TableSpec {
  known ??= readTableSpec("XML0", checkInFields);
  return known;
}
