import { allCommunes } from "../table/all-communes.ts";
import { allFormer } from "../table/all-former.ts";
import { provinceTable } from "../table/province-table.ts";
import { formerDay, latestDay } from "../unit/dates.ts";
import type { Commune, District, FormerCommune, Province } from "../unit/unit.ts";

/** A former commune with where it went. */
export interface FormerCommuneRow {
  readonly unit: FormerCommune;
  /** Index of the former district. */
  readonly district: number;
  /** Indexes of the present communes, in the order of the official table. */
  readonly targets: readonly number[];
  /** Whether the first target is where the people went. */
  readonly hasDefault: boolean;
}

/** All units that addresses are matched against; they refer to each other by index. */
export interface AddressUnits {
  readonly provinces: readonly Province[];
  readonly formerProvinces: readonly Province[];
  /** Index of the present province, by that of the former one. */
  readonly currentOf: readonly number[];
  readonly districts: readonly {
    readonly unit: District;
    readonly province: number;
    readonly zone?: number;
  }[];
  readonly formerCommunes: readonly FormerCommuneRow[];
  readonly communes: readonly {
    readonly unit: Commune;
    readonly earlierType: string;
    readonly province: number;
  }[];
}

const indexes = (units: readonly { readonly code: string }[]): ReadonlyMap<string, number> =>
  new Map(units.map(({ code }, index) => [code, index]));

/** Reads the tables of the package, with indexes in the place of codes. */
export function readAddressUnits(): AddressUnits {
  const { lists, parts } = provinceTable();
  const { latest, first, rows } = allCommunes();
  const former = allFormer();
  const provinces = lists[latestDay] ?? [];
  const formerProvinces = lists[formerDay] ?? [];
  const provinceAt = indexes(provinces);
  const formerAt = indexes(formerProvinces);
  const districtAt = indexes(former.districts);
  const at = (table: ReadonlyMap<string, number>, code: string): number => table.get(code) ?? 0;
  const currentOf = formerProvinces.map(() => 0);
  for (const [code, codes] of parts)
    for (const part of codes) currentOf[at(formerAt, part)] = at(provinceAt, code);
  return {
    provinces,
    formerProvinces,
    currentOf,
    districts: former.districts.map((unit) => {
      const zone = former.islands.get(unit.code);
      const province = at(formerAt, unit.province);
      return zone === undefined ? { unit, province } : { unit, province, zone: at(rows, zone) };
    }),
    formerCommunes: former.communes.map((unit, row) => {
      const { targets = [], hasDefault = false } = former.moves[row] ?? {};
      return {
        unit,
        district: at(districtAt, unit.district),
        targets: targets.map(([code]) => at(rows, code)),
        hasDefault,
      };
    }),
    communes: latest.map((unit, row) => ({
      unit,
      earlierType: first[row]?.type ?? unit.type,
      province: at(provinceAt, unit.province),
    })),
  };
}
