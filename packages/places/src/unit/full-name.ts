import { withoutMarks } from "../table/current-provinces.ts";
import type { Commune, District, FormerCommune, Province } from "./unit.ts";

/** Any unit of any list. */
export type PlaceUnit = Province | District | Commune | FormerCommune;

const vietnamese = {
  tinh: "Tỉnh",
  "thanh-pho": "Thành phố",
  quan: "Quận",
  huyen: "Huyện",
  "thi-xa": "Thị xã",
  xa: "Xã",
  phuong: "Phường",
  "thi-tran": "Thị trấn",
  "dac-khu": "Đặc khu",
} as const;

/**
 * The name with its type in front, as papers write it: `Phường Quy Nhơn`, `Thành phố Hồ Chí Minh`, `Quận 1` (tên đầy đủ của đơn vị hành
 * chính, QĐ 19/2025/QĐ-TTg and QĐ 124/2004/QĐ-TTg).
 *
 * @example
 * ```ts
 * import { commune, formatUnitName } from "@lienthong/places";
 *
 * const unit = commune("21583");
 * if (unit) formatUnitName(unit); // "Phường Quy Nhơn"
 * ```
 */
export function formatUnitName(unit: PlaceUnit): string {
  return `${formatUnitType(unit.type)} ${unit.name}`;
}

/** The Vietnamese word for a type, as in front of a name. */
export function formatUnitType(type: PlaceUnit["type"]): string {
  return vietnamese[type];
}

const english = {
  tinh: "Province",
  "thanh-pho": "City",
  quan: "District",
  huyen: "District",
  "thi-xa": "Town",
  xa: "Commune",
  phuong: "Ward",
  "thi-tran": "Township",
  "dac-khu": "Special Zone",
} as const;

/**
 * The name in English letters with its type behind: `Gia Lai Province`, `Quy Nhon Ward`. The names of provinces are those in use
 * (`Hanoi`, `Ho Chi Minh City`); all others are the Vietnamese ones without marks, and the words for the types are translations of
 * ours: no official English list was found.
 *
 * @example
 * ```ts
 * import { commune, formatUnitNameEn, province } from "@lienthong/places";
 *
 * const units = [province("52"), province("79"), commune("21583")];
 * units.map((unit) => unit && formatUnitNameEn(unit)).join(", "); // "Gia Lai Province, Ho Chi Minh City, Quy Nhon Ward"
 * ```
 */
export function formatUnitNameEn(unit: PlaceUnit): string {
  const name = "nameEn" in unit ? unit.nameEn : withoutMarks(unit.name);
  const type = english[unit.type];
  // A number follows its type: District 1, Ward 14.
  if (/^\d/u.test(name)) return `${type} ${name}`;
  return name.endsWith(type) ? name : `${name} ${type}`;
}
