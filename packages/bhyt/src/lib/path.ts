import type { TableId } from "../generated/tables.ts";
import { tableSpec } from "../tables/table-spec.ts";

/** Path of a visit in a file: nothing when it is the only one, else `HOSO[2].` */
export function visitPrefix(index: number, count: number): string {
  return count === 1 ? "" : `HOSO[${index}].`;
}

/** Path of a row: `XML2[3]`, or `XML1` for a table that always has one row. */
export function rowPath(prefix: string, table: TableId, row: number): string {
  return tableSpec(table).item === "" && tableSpec(table).root !== ""
    ? `${prefix}${table}`
    : `${prefix}${table}[${row}]`;
}
