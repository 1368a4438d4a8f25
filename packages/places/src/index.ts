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
export { commune, communes } from "./unit/communes.ts";
export { type CommuneOptions } from "./unit/communes-in.ts";
export { formerProvince, formerProvinces } from "./unit/former-provinces.ts";
export { district, districts, formerCommune, formerCommunes } from "./unit/former.ts";
export { type PlaceUnit, formatUnitName, formatUnitNameEn } from "./unit/full-name.ts";
export { type UnitList, unitLists } from "./unit/lists.ts";
export { type TypePeriod, typeHistory } from "./unit/type-history.ts";
export { type CommuneSearch, communesNamed, provincesNamed } from "./lookup/current-named.ts";
export {
  type FormerSearch,
  districtsNamed,
  formerCommunesNamed,
  formerProvincesNamed,
} from "./lookup/former-named.ts";
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
export {
  type ProvincePrefix,
  type ProvincePrefixSystem,
  provinceOfPrefix,
} from "./code-system/province-prefix.ts";
export { type CurrentPlace } from "./check/current-codes.ts";
export { type FormerPlace } from "./check/former-codes.ts";
export {
  type CodedPlace,
  type PlaceCodeOptions,
  parsePlaceCodes,
  validatePlaceCodes,
} from "./check/validate-place-codes.ts";
export { type AddressOptions, type ResolvedAddress, type WrittenPlace } from "./address/resolved-address.ts";
export { resolveAddress } from "./address/resolve-address.ts";
export { type AddressFormat, type AddressParts, formatAddress } from "./address/format-address.ts";
export { type PlacesIssueCode } from "./messages/codes.ts";
export { placesMessages } from "./messages/messages.ts";
export { PlacesError } from "./messages/places-error.ts";
