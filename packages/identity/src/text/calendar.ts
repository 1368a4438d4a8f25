import { daysInMonth, type Result } from "@lienthong/core";
import { issue } from "../issue.ts";
import type { IdentityIssueCode } from "../messages/codes.ts";

/** In which order eight digits without separators stand. */
export type DateOrder = "day-first" | "year-first";

/** How to read digits that have no separators: cards write the day first, the population database the year. */
export interface DateOptions {
  readonly order?: DateOrder;
}

/**
 * Reads a date as Vietnamese papers write it (ngày, tháng, năm): `05031990`, `05/03/1990`, `1990-03-05`, only the year, or
 * `00` for a part that is not known. The value is an ISO date, whole or partial (`1958`, `1958-07`).
 *
 * @example
 * ```ts
 * import { validateVietnameseDate } from "@lienthong/identity";
 *
 * const date = validateVietnameseDate("00/07/1958");
 * if (date.ok) date.value; // "1958-07"
 * validateVietnameseDate("31/02/1990").issues[0]?.code; // "identity.date.impossible"
 * ```
 */
export function validateVietnameseDate(
  input: unknown,
  options: DateOptions = {},
): Result<string, IdentityIssueCode> {
  if (typeof input !== "string") return { ok: false, issues: [issue("identity.date.not-text")] };
  const parts = input.length > 40 ? undefined : splitDate(input.trim(), options.order ?? "day-first");
  if (!parts) return { ok: false, issues: [issue("identity.date.format")] };
  const value = isoDate(...parts);
  return value === undefined
    ? { ok: false, issues: [issue("identity.date.impossible")] }
    : { ok: true, value, issues: [] };
}

/** Year, month and day as digits; `""` or zeros for what is not known. */
type Parts = readonly [year: string, month: string, day: string];

function splitDate(text: string, order: DateOrder): Parts | undefined {
  // The population database adds hours and minutes: yyyyMMddHHmm.
  if (order === "year-first" && /^[0-9]{8}(?:(?:[01][0-9]|2[0-3])[0-5][0-9])?$/u.test(text))
    return [text.slice(0, 4), text.slice(4, 6), text.slice(6, 8)];
  if (/^[0-9]{8}$/u.test(text)) return [text.slice(4), text.slice(2, 4), text.slice(0, 2)];
  const iso = /^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$/u.exec(text);
  if (iso) return [iso[1] ?? "", iso[2] ?? "", iso[3] ?? ""];
  const written = /^(?:([0-9]{1,2})[/.-])?([0-9]{1,2})[/.-]([0-9]{4})$/u.exec(text);
  return written ? [written[3] ?? "", written[2] ?? "", written[1] ?? ""] : undefined;
}

/** ISO text of a date whose month and day may be 0 or missing; `undefined` when no calendar has it. */
export function isoDate(year: string, month: string, day: string): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (y === 0 || m > 12) return undefined;
  if (m === 0) return d === 0 ? year : undefined;
  if (d > daysInMonth(y, m)) return undefined;
  const known = `${year}-${String(m).padStart(2, "0")}`;
  return d === 0 ? known : `${known}-${String(d).padStart(2, "0")}`;
}
