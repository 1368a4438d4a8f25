import type { LegalSource } from "@lienthong/core";
import { formerDay, latestDay, twoTierDay } from "./dates.ts";

/** One state of the list of administrative units, with the decisions that made it. */
export interface UnitList {
  /** The `asOf` of the units that are read from it. */
  readonly asOf: string;
  /** First and last day, `YYYY-MM-DD`; absent where not known or not yet over. */
  readonly from?: string;
  readonly to?: string;
  readonly provinces: number;
  /** Centrally run cities among them. */
  readonly cities: number;
  readonly districts: number;
  readonly communes: Readonly<Partial<Record<"xa" | "phuong" | "thi-tran" | "dac-khu", number>>>;
  readonly sources: readonly LegalSource[];
}

/**
 * The lists of administrative units (danh mục hành chính) that this package holds, by date. Earlier states of the former list (mergers
 * of 2019 to March 2025) are not at hand; no later change was known when the data were made, August 2026.
 *
 * @example
 * ```ts
 * import { unitLists } from "@lienthong/places";
 *
 * unitLists.map(({ asOf }) => asOf).join(" "); // "2025-06-30 2025-07-01 2026-04-30"
 * unitLists[2]?.communes.phuong; // 697
 * ```
 */
export const unitLists: readonly UnitList[] = [
  {
    asOf: formerDay,
    to: formerDay,
    provinces: 63,
    cities: 6,
    districts: 696,
    communes: { xa: 7692, phuong: 1726, "thi-tran": 617 },
    sources: [{ document: "QĐ 124/2004/QĐ-TTg", confidence: "confirmed", to: formerDay }],
  },
  {
    asOf: twoTierDay,
    from: twoTierDay,
    to: "2026-04-29",
    provinces: 34,
    cities: 6,
    districts: 0,
    communes: { xa: 2621, phuong: 687, "dac-khu": 13 },
    sources: [
      { document: "QĐ 19/2025/QĐ-TTg", confidence: "confirmed", from: twoTierDay },
      { document: "Nghị quyết 202/2025/QH15", confidence: "confirmed" },
      { document: "Nghị quyết 1654/NQ-UBTVQH15 đến 1687/NQ-UBTVQH15", confidence: "confirmed" },
    ],
  },
  {
    asOf: latestDay,
    from: latestDay,
    provinces: 34,
    cities: 7,
    districts: 0,
    communes: { xa: 2611, phuong: 697, "dac-khu": 13 },
    sources: [
      { document: "30/2026/QH16", confidence: "confirmed", from: latestDay },
      { document: "237/NQ-UBTVQH16", confidence: "confirmed", from: latestDay },
    ],
  },
];
