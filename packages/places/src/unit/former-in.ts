import type { FormerTable } from "../table/former-table.ts";
import type { District, FormerCommune } from "./unit.ts";

/** The districts of a table, all or those of a province. */
export function districtsIn(table: FormerTable, province?: string): readonly District[] {
  return province === undefined
    ? table.districts
    : table.districts.filter((one) => one.province === province);
}

/** The district of a code. */
export function districtIn(table: FormerTable, code: string): District | undefined {
  return table.districts[table.districtRows.get(code) ?? -1];
}

/** The communes of a table, all or those of a province or district. */
export function formerCommunesIn(table: FormerTable, unit?: string): readonly FormerCommune[] {
  return unit === undefined
    ? table.communes
    : table.communes.filter(({ province, district: own }) => province === unit || own === unit);
}

/** The commune of a code. */
export function formerCommuneIn(table: FormerTable, code: string): FormerCommune | undefined {
  return table.communes[table.rows.get(code) ?? -1];
}
