import { formerColumns } from "../generated/former.ts";
import { type FormerTable, readFormer } from "./former-table.ts";

let table: FormerTable | undefined;

/** All 696 districts and 10,035 communes of 30 June 2025, read once. */
export function allFormer(): FormerTable {
  return (table ??= readFormer(formerColumns));
}
