import { communeColumns } from "../generated/communes.ts";
import { type CommuneTable, readCommunes } from "./commune-table.ts";

let table: CommuneTable | undefined;

/** All 3,321 communes since 1 July 2025, read once. */
export function allCommunes(): CommuneTable {
  return (table ??= readCommunes(communeColumns));
}
