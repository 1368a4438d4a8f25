import { provinceTable } from "../table/province-table.ts";
import { formerDay } from "./dates.ts";
import type { Province } from "./unit.ts";

/**
 * The 63 provinces and centrally run cities (tỉnh, thành phố trực thuộc trung ương) by code, QĐ 124/2004/QĐ-TTg and its amendments, as
 * they stood on 30 June 2025. Huế was the province Thừa Thiên Huế until 31 December 2024 (Nghị quyết 175/2024/QH15), same code.
 *
 * @example
 * ```ts
 * import { formerProvinces } from "@lienthong/places";
 *
 * formerProvinces().length; // 63
 * ```
 */
export function formerProvinces(): readonly Province[] {
  return provinceTable().lists[formerDay] ?? [];
}

/**
 * The province (tỉnh, thành phố) of a two-digit code, as it stood on 30 June 2025.
 *
 * @example
 * ```ts
 * import { formerProvince } from "@lienthong/places";
 *
 * formerProvince("64")?.name; // "Gia Lai"
 * ```
 */
export function formerProvince(code: string): Province | undefined {
  return formerProvinces().find((one) => one.code === code);
}
