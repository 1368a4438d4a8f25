export {
  type Commune,
  type CommuneType,
  type District,
  type DistrictType,
  type FormerCommune,
  type FormerCommuneType,
  type Province,
  type ProvinceType,
  type UnitRef,
} from "./unit/unit.ts";
export { type ProvinceOptions, province, provinces } from "./unit/provinces.ts";
export { type CommuneOptions, commune, communes } from "./unit/communes.ts";
export { district, districts, formerCommune, formerCommunes } from "./unit/former.ts";
export {
  type ConvertOptions,
  type ToCurrent,
  type ToFormer,
  type UnitPart,
  type UnknownReason,
} from "./convert/conversion.ts";
export { type Extent } from "./table/moves.ts";
export { toCurrent } from "./convert/to-current.ts";
export { toFormer } from "./convert/to-former.ts";
