/**
 * An administrative unit (đơn vị hành chính). A code alone is ambiguous: 3,316 of the 3,321 codes of today meant another
 * area before 1 July 2025. So a unit is its code and a day on which the code has this meaning.
 *
 * @example
 * ```ts
 * import { toCurrent, type UnitRef } from "@lienthong/places";
 *
 * const giaLai: UnitRef = { code: "64", asOf: "2025-06-30" };
 * toCurrent(giaLai.code, giaLai).units[0]?.code; // "52"
 * ```
 */
export interface UnitRef {
  /** Two digits for a province, three for a former district, five for a commune. */
  readonly code: string;
  /** `YYYY-MM-DD`: the day of the list that the unit was read from. */
  readonly asOf: string;
}

/** Tỉnh (province) or thành phố trực thuộc trung ương (centrally run city). */
export type ProvinceType = "tinh" | "thanh-pho";

/** Quận, huyện, thị xã, thành phố thuộc tỉnh: the level that was abolished on 1 July 2025. */
export type DistrictType = "quan" | "huyen" | "thi-xa" | "thanh-pho";

/** Xã (commune), phường (ward), đặc khu (special zone). */
export type CommuneType = "xa" | "phuong" | "dac-khu";

/** Xã (commune), phường (ward), thị trấn (township). */
export type FormerCommuneType = "xa" | "phuong" | "thi-tran";

/** A province or centrally run city (tỉnh, thành phố trực thuộc trung ương). */
export interface Province extends UnitRef {
  /** Without the type in front: `Gia Lai`. */
  readonly name: string;
  readonly nameEn: string;
  readonly type: ProvinceType;
  /** Names that it had before, under the same code: Huế was the province Thừa Thiên Huế until 31 December 2024. */
  readonly formerNames?: readonly string[];
}

/** A district until 30 June 2025 (quận, huyện, thị xã, thành phố thuộc tỉnh). */
export interface District extends UnitRef {
  readonly name: string;
  readonly type: DistrictType;
  /** Code of its former province. */
  readonly province: string;
}

/** A commune, ward or special zone since 1 July 2025 (xã, phường, đặc khu). */
export interface Commune extends UnitRef {
  readonly name: string;
  readonly type: CommuneType;
  /** Code of its province. */
  readonly province: string;
}

/** A commune, ward or township until 30 June 2025 (xã, phường, thị trấn). */
export interface FormerCommune extends UnitRef {
  readonly name: string;
  readonly type: FormerCommuneType;
  /** Code of its district. */
  readonly district: string;
  /** Code of its former province. */
  readonly province: string;
  /** Other spellings that the official conversion table has. */
  readonly otherNames: readonly string[];
}
