import { communes } from "../unit/communes.ts";
import type { CommuneOptions } from "../unit/communes-in.ts";
import { type ProvinceOptions, provinces } from "../unit/provinces.ts";
import type { Commune, Province } from "../unit/unit.ts";
import { unitsNamed } from "./by-name.ts";

/** Where to look for a commune. */
export interface CommuneSearch extends CommuneOptions {
  /** Two-digit code of the province since 1 July 2025. */
  readonly province?: string;
}

/**
 * The provinces and cities (tỉnh, thành phố) since 1 July 2025 that bear a name, with or without the type in front. Case, the place of
 * the tone mark, apostrophes and dashes do not count, nor do marks when the name has none.
 *
 * @example
 * ```ts
 * import { provincesNamed } from "@lienthong/places";
 *
 * provincesNamed("Tỉnh Gia Lai")[0]?.code; // "52"
 * provincesNamed("dak lak")[0]?.name; // "Đắk Lắk"
 * ```
 */
export function provincesNamed(name: string, options: ProvinceOptions = {}): readonly Province[] {
  return unitsNamed(provinces(options), name);
}

/**
 * The communes, wards and special zones (xã, phường, đặc khu) since 1 July 2025 that bear a name: the whole name, with or without the type in
 * front. Within a province a name is unique, but for ten pairs that differ in marks alone.
 *
 * @example
 * ```ts
 * import { communesNamed } from "@lienthong/places";
 *
 * communesNamed("phường Quy Nhơn")[0]?.code; // "21583"
 * communesNamed("Ba Tơ", { province: "51" }).length; // 1
 * communesNamed("ba to", { province: "51" }).length; // 2: Ba Tơ and Ba Tô
 * ```
 */
export function communesNamed(name: string, options: CommuneSearch = {}): readonly Commune[] {
  const found = unitsNamed(communes(undefined, options), name);
  return options.province === undefined ? found : found.filter((one) => one.province === options.province);
}
