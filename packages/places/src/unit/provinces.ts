import { currentProvinces } from "../table/current-provinces.ts";
import { latestDay, listDay } from "./dates.ts";
import type { Province } from "./unit.ts";

/** Which list of units to use. */
export interface ProvinceOptions {
  /** `YYYY-MM-DD`, from 1 July 2025 on. The latest list when absent. */
  readonly asOf?: string;
}

/**
 * The 34 provinces and centrally run cities (tỉnh, thành phố trực thuộc trung ương) by code, Nghị quyết 202/2025/QH15 and QĐ
 * 19/2025/QĐ-TTg. Đồng Nai is a city since 30 April 2026. Empty for a day before 1 July 2025: see `formerProvinces`.
 *
 * @example
 * ```ts
 * import { provinces } from "@lienthong/places";
 *
 * provinces().length; // 34
 * provinces().filter(({ type }) => type === "thanh-pho").length; // 7
 * provinces({ asOf: "2025-07-01" }).filter(({ type }) => type === "thanh-pho").length; // 6
 * ```
 */
export function provinces(options: ProvinceOptions = {}): readonly Province[] {
  return currentProvinces()[listDay(options.asOf ?? latestDay) ?? ""] ?? [];
}

/**
 * The province (tỉnh, thành phố) of a two-digit code since 1 July 2025. Seven codes changed their owner: 52 was Bình Định and is Gia
 * Lai.
 *
 * @example
 * ```ts
 * import { formerProvince, province } from "@lienthong/places";
 *
 * province("52")?.name; // "Gia Lai"
 * formerProvince("52")?.name; // "Bình Định"
 * ```
 */
export function province(code: string, options: ProvinceOptions = {}): Province | undefined {
  return provinces(options).find((one) => one.code === code);
}
