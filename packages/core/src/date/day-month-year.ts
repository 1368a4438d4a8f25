import { type PartialDate, partialDate } from "./partial-date.ts";

const spellings: readonly RegExp[] = [
  /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})$/u,
  /^(?<day>\d{1,2})-(?<month>\d{1,2})-(?<year>\d{4})$/u,
  /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/u,
  /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4})$/u,
  /^(?<month>\d{1,2})\/(?<year>\d{4})$/u,
  /^(?<year>\d{4})$/u,
];

/**
 * A date as Vietnamese papers write it, day first: `dd/mm/yyyy` (also with `-` or `.`), `ddMMyyyy`,
 * `mm/yyyy`, `yyyy`. `00` stands for a day, or a day and month, nobody knows.
 *
 * @example
 * ```ts
 * import { parseDayMonthYear } from "@lienthong/core";
 *
 * parseDayMonthYear("05/03/1990"); // { year: 1990, month: 3, day: 5 }
 * parseDayMonthYear("05031990"); // { year: 1990, month: 3, day: 5 }
 * parseDayMonthYear("00/07/1958"); // { year: 1958, month: 7 }
 * ```
 */
export function parseDayMonthYear(text: string): PartialDate | undefined {
  for (const spelling of spellings) {
    const groups = spelling.exec(text)?.groups;
    if (groups === undefined) continue;
    const day = Number(groups["day"] ?? "0");
    const month = Number(groups["month"] ?? "0");
    if (month === 0 && day !== 0) return undefined;
    return partialDate(Number(groups["year"]), month || undefined, day || undefined);
  }
  return undefined;
}

/**
 * `dd/mm/yyyy`, `mm/yyyy` or `yyyy`, as far as the date is known.
 *
 * @example
 * ```ts
 * import { formatDayMonthYear } from "@lienthong/core";
 *
 * formatDayMonthYear({ year: 1990, month: 3, day: 5 }); // "05/03/1990"
 * ```
 */
export function formatDayMonthYear({ year, month, day }: PartialDate): string {
  const parts = [String(year).padStart(4, "0")];
  if (month !== undefined) parts.unshift(String(month).padStart(2, "0"));
  if (month !== undefined && day !== undefined) parts.unshift(String(day).padStart(2, "0"));
  return parts.join("/");
}
