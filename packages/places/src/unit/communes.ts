import { allCommunes } from "../table/all-communes.ts";
import { type CommuneOptions, communeIn, communesIn } from "./communes-in.ts";
import type { Commune } from "./unit.ts";

/**
 * The communes, wards and special zones (xã, phường, đặc khu) of a province by its two-digit code, QĐ 19/2025/QĐ-TTg and the resolutions
 * 1654 to 1687/NQ-UBTVQH15; 237/NQ-UBTVQH16 from 30 April 2026. Without a province, all 3,321. Empty for a province that is not
 * on the list, and for a day before 1 July 2025, when there were no such units: see `formerCommunes`.
 *
 * @example
 * ```ts
 * import { communes } from "@lienthong/places";
 *
 * communes("52").length; // 135
 * communes("52")[0]?.code; // "21553"
 * ```
 */
export function communes(province?: string, options: CommuneOptions = {}): readonly Commune[] {
  return communesIn(allCommunes(), province, options.asOf);
}

/**
 * The commune, ward or special zone (xã, phường, đặc khu) of a five-digit code on a day.
 *
 * @example
 * ```ts
 * import { commune } from "@lienthong/places";
 *
 * commune("26368")?.type; // "phuong"
 * commune("26368", { asOf: "2026-04-29" })?.type; // "xa"
 * ```
 */
export function commune(code: string, options: CommuneOptions = {}): Commune | undefined {
  return communeIn(allCommunes(), code, options.asOf);
}
