export { type District, type FormerCommune, type UnitRef } from "./unit/unit.ts";
export { district, districts, formerCommune, formerCommunes } from "./unit/former.ts";
export { type ToCurrent, type ToFormer } from "./convert/conversion.ts";
export { toCurrent } from "./convert/to-current.ts";
export { toFormer } from "./convert/to-former.ts";
