import { formatIsoDate, parseDayMonthYear, parseIsoDate } from "@lienthong/core";

/** Days from 1 January 1970 back to the day before serial 1 of each epoch. */
const epoch1900 = 25_569;
const epoch1904 = 24_107;
const lastSerial = 2_958_465;

/** The civil date of a count of days from 1970-01-01 (Howard Hinnant's algorithm, proleptic Gregorian). */
function civilFromDays(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** The date of a serial number of a spreadsheet, `YYYY-MM-DD`; undefined outside 1900 to 9999. */
export function serialToDate(serial: number, isDate1904 = false): string | undefined {
  const days = Math.floor(serial);
  if (!(days >= (isDate1904 ? 0 : 1) && days <= lastSerial)) return undefined;
  // Serial 60 is 29 February 1900, which never was; serials before it are one day late.
  if (!isDate1904 && days === 60) return undefined;
  const leapBug = !isDate1904 && days < 60 ? 1 : 0;
  return formatIsoDate(civilFromDays(days + leapBug - (isDate1904 ? epoch1904 : epoch1900)));
}

/**
 * A date as schools write it: day first (`22/09/2020`, `22-9-2020`, `22092020`), ISO, month and year, year
 * alone, or the serial number of a spreadsheet. `YYYY-MM-DD`, as far as known; undefined when it is none.
 */
export function readDateCell(text: string, isDate1904 = false): string | undefined {
  const trimmed = text.trim();
  if (trimmed.length > 30) return undefined;
  // A time of day after the date says nothing about a birth date.
  const [first = ""] = trimmed.split(/[ T]/u);
  const plain = first.startsWith("'") ? first.slice(1) : first;
  if (/^[0-9]{5}(?:\.[0-9]+)?$/u.test(plain)) return serialToDate(Number(plain), isDate1904);
  const found = parseDayMonthYear(plain) ?? parseIsoDate(plain);
  return found && formatIsoDate(found);
}
