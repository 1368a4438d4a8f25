import { districts, formerCommunes } from "../unit/former.ts";
import { formerProvinces } from "../unit/former-provinces.ts";
import type { District, FormerCommune, Province } from "../unit/unit.ts";
import { unitsNamed } from "./by-name.ts";

/** Where to look for a former unit. */
export interface FormerSearch {
  /** Two-digit code of the province until 30 June 2025. */
  readonly province?: string;
  /** Three-digit code of the district. */
  readonly district?: string;
}

/**
 * The provinces and cities (tỉnh, thành phố) as of 30 June 2025 that bear a name, with or without the type in front. Case, the place of
 * the tone mark, apostrophes and dashes do not count, nor do marks when the name has none.
 *
 * @example
 * ```ts
 * import { formerProvincesNamed } from "@lienthong/places";
 *
 * formerProvincesNamed("tỉnh Bình Định")[0]?.code; // "52"
 * ```
 */
export function formerProvincesNamed(name: string): readonly Province[] {
  return unitsNamed(formerProvinces(), name);
}

/**
 * The districts (quận, huyện, thị xã, thành phố thuộc tỉnh) as of 30 June 2025 that bear a name, with or without the type in front.
 *
 * @example
 * ```ts
 * import { districtsNamed } from "@lienthong/places";
 *
 * districtsNamed("Quận 1")[0]?.code; // "760"
 * districtsNamed("Châu Thành").length; // 10
 * districtsNamed("Châu Thành", { province: "80" })[0]?.code; // "808"
 * ```
 */
export function districtsNamed(name: string, where: FormerSearch = {}): readonly District[] {
  return unitsNamed(districts(), name).filter(
    ({ province }) => where.province === undefined || province === where.province,
  );
}

/**
 * The communes, wards and townships (xã, phường, thị trấn) as of 30 June 2025 that bear a name, with or without the type in front. 18
 * districts had two of one name that only the type tells apart.
 *
 * @example
 * ```ts
 * import { formerCommunesNamed } from "@lienthong/places";
 *
 * formerCommunesNamed("Yên Viên", { district: "018" }).length; // 2
 * formerCommunesNamed("thị trấn Yên Viên", { district: "018" }).length; // 1
 * ```
 */
export function formerCommunesNamed(name: string, where: FormerSearch = {}): readonly FormerCommune[] {
  return unitsNamed(formerCommunes(), name).filter(
    ({ province, district }) =>
      (where.province === undefined || province === where.province) &&
      (where.district === undefined || district === where.district),
  );
}
