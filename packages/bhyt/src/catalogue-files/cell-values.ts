import {
  type PartialDate,
  formatIsoDate,
  parseCompactDate,
  parseDayMonthYear,
  parseIsoDate,
} from "@lienthong/core";
import type { DiagnosisRestriction } from "../catalogues/catalogues.ts";
import { columnKey } from "./columns.ts";

function isDay(date: PartialDate | undefined): date is PartialDate {
  return date?.day !== undefined && date.hour === undefined;
}

/** A day written dd/mm/yyyy, yyyymmdd or yyyy-mm-dd, as `yyyy-mm-dd`; `undefined` when it is none. */
export function dayOfCell(text: string): string | undefined {
  if (text.length > 10) return undefined;
  const found = text.includes("/")
    ? parseDayMonthYear(text)
    : text.includes("-")
      ? parseIsoDate(text)
      : text.length === 8
        ? parseCompactDate(text)
        : undefined;
  return isDay(found) ? formatIsoDate(found) : undefined;
}

/**
 * A price in đồng as a decimal text. `1.500` could be a thousand and a half or one and a half: such a text, and any mark
 * between thousands, is not taken.
 */
export function priceOfCell(text: string): string | undefined {
  if (text.length > 30 || !/^\d+(?:\.\d+)?$/u.test(text)) return undefined;
  const [whole = "", decimals = ""] = text.split(".");
  return whole.length <= 3 && whole !== "0" && decimals.length === 3 ? undefined : text;
}

const yes = ["1", "co", "true", "yes", "x"];
const no = ["0", "khong", "false", "no", ""];

/** What a cell may hold that says yes or no. */
export const yesOrNo = "1, 0, có, không";

/** Yes or no; an empty cell says no. */
export function yesOfCell(text: string): boolean | undefined {
  const key = columnKey(text);
  if (yes.includes(key)) return true;
  return no.includes(key) && (key !== "" || text === "") ? false : undefined;
}

/** The restrictions that a cell may name. */
export const restrictionNames: readonly DiagnosisRestriction[] = [
  "not-primary",
  "not-used",
  "cause-of-death",
  "women",
  "men",
];

/** Restrictions of a diagnosis, separated by `;`. */
export function restrictionsOfCell(text: string): readonly DiagnosisRestriction[] | undefined {
  const found: DiagnosisRestriction[] = [];
  for (const part of text.split(";").slice(0, 10)) {
    const name = restrictionNames.find((one) => one === part.trim());
    if (name === undefined) return undefined;
    found.push(name);
  }
  return found;
}
