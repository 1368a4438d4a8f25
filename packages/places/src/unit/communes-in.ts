import { otherCodes } from "../data/other-codes.ts";
import type { CommuneTable } from "../table/commune-table.ts";
import { latestDay, listDay, twoTierDay } from "./dates.ts";
import type { Commune } from "./unit.ts";

/** Which list of units to use. */
export interface CommuneOptions {
  /** `YYYY-MM-DD`, from 1 July 2025 on. The latest list when absent. */
  readonly asOf?: string;
}

/** The communes of a table, all or those of a province. */
export function communesIn(table: CommuneTable, province?: string, asOf?: string): readonly Commune[] {
  const list = listOf(table, asOf);
  return province === undefined ? list : list.filter((one) => one.province === province);
}

/** The commune of a code. */
export function communeIn(table: CommuneTable, code: string, asOf?: string): Commune | undefined {
  const row = table.rows.get(otherCodes.get(code) ?? code);
  return row === undefined ? undefined : listOf(table, asOf)[row];
}

function listOf(table: CommuneTable, asOf: string = latestDay): readonly Commune[] {
  const day = listDay(asOf);
  return day === latestDay ? table.latest : day === twoTierDay ? table.first : [];
}
