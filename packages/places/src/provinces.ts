export { type ProvinceOptions, province, provinces } from "./unit/provinces.ts";
export { type Province, type ProvinceType, type UnitRef } from "./unit/unit.ts";
