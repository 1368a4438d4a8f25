import { type PartialDate, partialDate, withTime } from "./partial-date.ts";

const pad = (value: number, length = 2): string => String(value).padStart(length, "0");

/**
 * The day, month or year as ISO 8601 writes it, without time of day.
 *
 * @example
 * ```ts
 * import { formatIsoDate } from "@lienthong/core";
 *
 * formatIsoDate({ year: 1958, month: 7 }); // "1958-07"
 * ```
 */
export function formatIsoDate({ year, month, day }: PartialDate): string {
  if (month === undefined) return pad(year, 4);
  return `${pad(year, 4)}-${pad(month)}${day === undefined ? "" : `-${pad(day)}`}`;
}

const isoDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

/**
 * A year, month or day from ISO 8601 text; `undefined` for any other text and for days not in the calendar.
 *
 * @example
 * ```ts
 * import { parseIsoDate } from "@lienthong/core";
 *
 * parseIsoDate("1990-03-05"); // { year: 1990, month: 3, day: 5 }
 * parseIsoDate("1990-02-31"); // undefined
 * ```
 */
export function parseIsoDate(text: string): PartialDate | undefined {
  const match = isoDate.exec(text);
  if (match === null) return undefined;
  const [, year, month, day] = match;
  return partialDate(
    Number(year),
    month === undefined ? undefined : Number(month),
    day === undefined ? undefined : Number(day),
  );
}

/**
 * The date or moment as FHIR's `dateTime` writes it, in Vietnam's time. FHIR has no moment without seconds,
 * so they are `00` when unknown.
 *
 * @example
 * ```ts
 * import { formatVietnamDateTime } from "@lienthong/core";
 *
 * formatVietnamDateTime({ year: 2024, month: 5, day: 1, hour: 7, minute: 30 }); // "2024-05-01T07:30:00+07:00"
 * formatVietnamDateTime({ year: 1958 }); // "1958"
 * ```
 */
export function formatVietnamDateTime(date: PartialDate): string {
  const { hour, minute = 0, second = 0 } = date;
  if (hour === undefined) return formatIsoDate(date);
  return `${formatIsoDate(date)}T${pad(hour)}:${pad(minute)}:${pad(second)}+07:00`;
}

const compact = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$/u;

/**
 * A date or moment written `yyyymmdd`, `yyyymmddHHMM` or `yyyymmddHHMMSS`, as the health insurance tables and
 * the population database write it; `0000` or `00` at the end of the date stands for a month and day, or
 * day, nobody knows. A time after an unknown day must be zeros.
 *
 * @example
 * ```ts
 * import { parseCompactDate } from "@lienthong/core";
 *
 * parseCompactDate("202405010730"); // { year: 2024, month: 5, day: 1, hour: 7, minute: 30 }
 * parseCompactDate("19580000"); // { year: 1958 }
 * ```
 */
export function parseCompactDate(text: string): PartialDate | undefined {
  const match = compact.exec(text);
  if (match === null) return undefined;
  const [, year = "", month = "", day = "", hour, minute, second] = match;
  if (month === "00" || day === "00") {
    const rest = text.slice(month === "00" ? 4 : 6);
    if (!/^0+$/u.test(rest)) return undefined;
    return partialDate(Number(year), month === "00" ? undefined : Number(month));
  }
  const date = partialDate(Number(year), Number(month), Number(day));
  if (date === undefined || hour === undefined) return date;
  return withTime(date, Number(hour), Number(minute), second === undefined ? undefined : Number(second));
}

/**
 * `yyyymmdd`, with `HHMM` and `SS` when they are known; unknown months and days are `00`.
 *
 * @example
 * ```ts
 * import { formatCompactDate } from "@lienthong/core";
 *
 * formatCompactDate({ year: 2024, month: 5, day: 1, hour: 7, minute: 30 }); // "202405010730"
 * ```
 */
export function formatCompactDate(date: PartialDate): string {
  const { year, month = 0, day = 0, hour, minute = 0, second } = date;
  const time = hour === undefined ? "" : pad(hour) + pad(minute) + (second === undefined ? "" : pad(second));
  return pad(year, 4) + pad(month) + pad(day) + time;
}
