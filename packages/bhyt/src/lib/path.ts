import { type TableId, tableElements } from "../generated/tables.ts";

/** Path of a visit in a file: nothing when it is the only one, else `HOSO[2].` */
export function visitPrefix(index: number, count: number): string {
  return count === 1 ? "" : `HOSO[${index}].`;
}

/** Path of a row: `XML2[3]`, or `XML1` for a table that always has one row. */
export function rowPath(prefix: string, table: TableId, row: number): string {
  const [root, , item] = tableElements[table];
  return item === "" && root !== "" ? `${prefix}${table}` : `${prefix}${table}[${row}]`;
}
