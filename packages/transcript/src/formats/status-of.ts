import { markToTenths } from "../model/mark.ts";
import { exemptionTexts, promotionTexts } from "./result-slots.ts";

/** Whether a result counts as passed in formats that ask for it. */
export type ResultStatus = "passed" | "failed" | "in-progress";

const failing: ReadonlySet<string> = new Set([
  "CĐ",
  "C",
  "CHT",
  "Chưa đạt",
  "Chưa hoàn thành",
  "Yếu",
  "Kém",
  promotionTexts.notPromoted,
]);

const exempt: ReadonlySet<string> = new Set(Object.values(exemptionTexts));

const half = 50;

/**
 * Whether a mark or level is one with which a subject need not be assessed again: from 5.0, and every level but the lowest
 * (TT 22/2021 Điều 9 and 14). The circulars know no pass of a single subject; formats that ask for one get this. An exemption
 * is neither.
 */
export function statusOf(value: string): ResultStatus {
  if (exempt.has(value)) return "in-progress";
  const tenths = markToTenths(value);
  if (tenths !== undefined) return tenths >= half ? "passed" : "failed";
  return failing.has(value) ? "failed" : "passed";
}
