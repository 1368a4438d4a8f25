import type { ConvertOptions, ToCurrent, ToFormer } from "../convert/conversion.ts";
import { lowerToCurrent } from "../convert/lower-to-current.ts";
import { lowerToFormer } from "../convert/lower-to-former.ts";
import { type CommuneColumns, type CommuneTable, readCommunes } from "../table/commune-table.ts";
import { type FormerColumns, type FormerTable, readFormer } from "../table/former-table.ts";
import { type CommuneOptions, communeIn, communesIn } from "../unit/communes-in.ts";
import { districtIn, districtsIn, formerCommuneIn, formerCommunesIn } from "../unit/former-in.ts";
import type { Commune, District, FormerCommune, Province } from "../unit/unit.ts";

/**
 * The units of one province (một tỉnh, thành phố), those of today and those that they were made of: what a page needs that serves one
 * province. The functions do what those of the whole package do, for codes of districts and communes.
 */
export interface Region {
  /** Tỉnh, thành phố. */
  readonly province: Province;
  /** Xã, phường, đặc khu. */
  communes(options?: CommuneOptions): readonly Commune[];
  /** One of them, by code. */
  commune(code: string, options?: CommuneOptions): Commune | undefined;
  /** Quận, huyện, thị xã, thành phố thuộc tỉnh; of one former province or of all that became this one. */
  districts(formerProvince?: string): readonly District[];
  /** One of them, by code. */
  district(code: string): District | undefined;
  /** Xã, phường, thị trấn; of a former province (two digits), a district (three), or all. */
  formerCommunes(formerUnit?: string): readonly FormerCommune[];
  /** One of them, by code. */
  formerCommune(code: string): FormerCommune | undefined;
  /** The unit of today for a district or commune of before. */
  toCurrent(code: string, options?: ConvertOptions): ToCurrent;
  /** The former units of a commune of today. */
  toFormer(code: string, options?: ConvertOptions): ToFormer;
}

/** The units of one province; the columns are read at first use. */
export function createRegion(
  province: Province,
  columns: CommuneColumns,
  formerColumns: FormerColumns,
): Region {
  let communes: CommuneTable | undefined;
  let former: FormerTable | undefined;
  const now = (): CommuneTable => (communes ??= readCommunes(columns));
  const before = (): FormerTable => (former ??= readFormer(formerColumns));
  return {
    province,
    communes: (options) => communesIn(now(), undefined, options?.asOf),
    commune: (code, options) => communeIn(now(), code, options?.asOf),
    districts: (formerProvince) => districtsIn(before(), formerProvince),
    district: (code) => districtIn(before(), code),
    formerCommunes: (formerUnit) => formerCommunesIn(before(), formerUnit),
    formerCommune: (code) => formerCommuneIn(before(), code),
    toCurrent: (code, options) => lowerToCurrent(before(), code, options?.asOf),
    toFormer: (code, options) => lowerToFormer(before(), code, options?.asOf),
  };
}
