import { provinceTable } from "../table/province-table.ts";
import { latestDay, listDay } from "./dates.ts";
import type { Province } from "./unit.ts";

/** Which list of units to use. */
export interface ProvinceOptions {
  /** `YYYY-MM-DD`; before 1 July 2025 the 63 former provinces. The latest list when absent. */
  readonly asOf?: string;
}

/**
 * The provinces and centrally run cities (tỉnh, thành phố trực thuộc trung ương) by code: 34 by Nghị quyết 202/2025/QH15 and QĐ
 * 19/2025/QĐ-TTg, 63 before 1 July 2025 by QĐ 124/2004/QĐ-TTg and its amendments (state of 30 June 2025). Đồng Nai is a city since
 * 30 April 2026. Empty when `asOf` is no day.
 *
 * @example
 * ```ts
 * import { provinces } from "@lienthong/places";
 *
 * provinces().length; // 34
 * provinces({ asOf: "2025-06-30" }).length; // 63
 * ```
 */
export function provinces(options: ProvinceOptions = {}): readonly Province[] {
  return provinceTable().lists[listDay(options.asOf ?? latestDay) ?? ""] ?? [];
}

/**
 * The province (tỉnh, thành phố) of a code on a day; see {@link provinces}. Seven codes changed their owner: 52 was Bình
 * Định and is Gia Lai.
 *
 * @example
 * ```ts
 * import { province } from "@lienthong/places";
 *
 * province("52")?.name; // "Gia Lai"
 * province("52", { asOf: "2025-06-30" })?.name; // "Bình Định"
 * ```
 */
export function province(code: string, options: ProvinceOptions = {}): Province | undefined {
  return provinces(options).find((one) => one.code === code);
}
