import type { LegalSource } from "@lienthong/core";
import { resolutionColumn } from "../generated/resolutions.ts";
import { commune } from "./communes.ts";
import { latestDay, twoTierDay } from "./dates.ts";
import { province } from "./provinces.ts";
import type { CommuneType, ProvinceType } from "./unit.ts";

/** What a unit was called for some time, and by which decision. */
export interface TypePeriod {
  readonly type: ProvinceType | CommuneType;
  /** First and last day, `YYYY-MM-DD`; no last day while it holds. */
  readonly from: string;
  readonly to?: string;
  readonly source: LegalSource;
}

/**
 * The types that a unit of today has had since 1 July 2025 (tỉnh, thành phố; xã, phường, đặc khu), oldest first, each with its decision. On
 * 30 April 2026 Đồng Nai became a centrally run city and ten of its communes wards. Empty for a code that is not on the list.
 *
 * @example
 * ```ts
 * import { typeHistory } from "@lienthong/places";
 *
 * typeHistory("26368").map(({ type, from }) => `${from} ${type}`); // ["2025-07-01 xa", "2026-04-30 phuong"]
 * typeHistory("52")[0]?.source.document; // "Nghị quyết 202/2025/QH15"
 * typeHistory("21583")[0]?.source.document; // "Nghị quyết 1664/NQ-UBTVQH15"
 * ```
 */
export function typeHistory(code: string): readonly TypePeriod[] {
  if (typeof code !== "string") return [];
  const find = code.length === 2 ? province : commune;
  const first = find(code, { asOf: twoTierDay });
  const latest = find(code);
  if (first === undefined || latest === undefined) return [];
  const founding: LegalSource = {
    document: "province" in first ? `Nghị quyết ${resolutionOf(first.province)}` : "Nghị quyết 202/2025/QH15",
    confidence: "confirmed",
    from: twoTierDay,
  };
  if (first.type === latest.type) return [{ type: first.type, from: twoTierDay, source: founding }];
  const change: LegalSource = {
    document: "province" in first ? "237/NQ-UBTVQH16" : "30/2026/QH16",
    confidence: "confirmed",
    from: latestDay,
  };
  return [
    { type: first.type, from: twoTierDay, to: "2026-04-29", source: founding },
    { type: latest.type, from: latestDay, source: change },
  ];
}

/** `5264`: province 52, resolution 1664. */
function resolutionOf(code: string): string {
  const entry = resolutionColumn.split(" ").find((one) => one.startsWith(code)) ?? "";
  return `16${entry.slice(2)}/NQ-UBTVQH15`;
}
