import { isoDate } from "../text/calendar.ts";

/** `undefined` for no day of any calendar, `null` for a date that is not given. */
type MrzDate = string | null | undefined;

/**
 * A date of six characters, YYMMDD; parts that are not known are fillers (ICAO Doc 9303-3, 4.8). `century` is the
 * first year of its century.
 */
export function mrzDate(characters: string, century: number): MrzDate {
  if (characters === "<<<<<<") return null;
  const found = /^([0-9]{2})([0-9]{2}|<<)([0-9]{2}|<<)$/u.exec(characters);
  if (!found) return undefined;
  const [, year = "", month = "", day = ""] = found;
  return isoDate(String(century + Number(year)), known(month), known(day));
}

function known(part: string): string {
  return part === "<<" ? "0" : part;
}
