import { isoDayOf } from "./date-text.ts";

interface Dated {
  readonly XML1?: readonly { readonly NGAY_RA?: string }[];
}

/**
 * The day that decides which rules hold for a visit: the day of discharge (NGAY_RA), `yyyy-mm-dd`, or `""` when the
 * visit has none. Never today's date.
 */
export function recordDate(visit: Dated): string {
  const value = visit.XML1?.[0]?.NGAY_RA;
  return typeof value === "string" ? isoDayOf(value) : "";
}

/** From this day the tables are those of QĐ 4750/QĐ-BYT or later, whose fields this package knows. */
export const knownVersionFrom = "2024-07-01";

/** Whether a visit belongs to a version (QĐ 130, QĐ 4210) of whose tables this package knows only a part. */
export function isOlderVersion(date: string): boolean {
  return date !== "" && date < knownVersionFrom;
}
