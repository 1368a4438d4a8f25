import { allFormer } from "../table/all-former.ts";
import { districtIn, districtsIn, formerCommuneIn, formerCommunesIn } from "./former-in.ts";
import type { District, FormerCommune } from "./unit.ts";

/**
 * The districts (quận, huyện, thị xã, thành phố thuộc tỉnh) of a former province, as they stood on 30 June 2025, the last day of this
 * level. All 696 without a province.
 *
 * @example
 * ```ts
 * import { districts } from "@lienthong/places";
 *
 * districts("64").length; // 17, of the Gia Lai of before
 * ```
 */
export function districts(formerProvince?: string): readonly District[] {
  return districtsIn(allFormer(), formerProvince);
}

/**
 * The district (quận, huyện, thị xã, thành phố thuộc tỉnh) of a three-digit code, as it stood on 30 June 2025.
 *
 * @example
 * ```ts
 * import { district } from "@lienthong/places";
 *
 * district("622")?.name; // "Pleiku"
 * ```
 */
export function district(code: string): District | undefined {
  return districtIn(allFormer(), code);
}

/**
 * The communes, wards and townships (xã, phường, thị trấn) of a former province (two digits) or district (three digits), as they stood
 * on 30 June 2025. All 10,035 without.
 *
 * @example
 * ```ts
 * import { formerCommunes } from "@lienthong/places";
 *
 * formerCommunes("622").length; // 21, of Pleiku
 * ```
 */
export function formerCommunes(formerUnit?: string): readonly FormerCommune[] {
  return formerCommunesIn(allFormer(), formerUnit);
}

/**
 * The commune, ward or township (xã, phường, thị trấn) of a five-digit code, as it stood on 30 June 2025.
 *
 * @example
 * ```ts
 * import { formerCommune } from "@lienthong/places";
 *
 * formerCommune("23575")?.name; // "Tây Sơn"
 * ```
 */
export function formerCommune(code: string): FormerCommune | undefined {
  return formerCommuneIn(allFormer(), code);
}
