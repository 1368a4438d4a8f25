export {
  type District,
  type DistrictType,
  type FormerCommune,
  type FormerCommuneType,
  type UnitRef,
} from "./unit/unit.ts";
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
