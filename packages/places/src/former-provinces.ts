export { type Province, type ProvinceType, type UnitRef } from "./unit/unit.ts";
export { formerProvince, formerProvinces } from "./unit/former-provinces.ts";
export {
  type ProvincePrefix,
  type ProvincePrefixSystem,
  provinceOfPrefix,
} from "./code-system/province-prefix.ts";
