import type { FieldForm } from "@lienthong/bhyt";
import { formatIsoDate, formatVietnamDateTime, isRealDate, parseCompactDate } from "@lienthong/core";
import { areDigits } from "./plain-text.ts";

/** The digits of a claim file as a FHIR date or dateTime, in Vietnam's time. */
export function isoText(value: string, kind: "date" | "dateTime"): string | undefined {
  if ((value.length === 12 || value.length === 8) && areDigits(value, 0, value.length)) {
    const year = twoDigits(value, 0) * 100 + twoDigits(value, 2);
    if (isRealDate(year, twoDigits(value, 4), twoDigits(value, 6))) {
      const isoDay = `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6, 8)}`;
      if (value.length === 8) return isoDay;
      if (twoDigits(value, 8) >= 24 || twoDigits(value, 10) >= 60) return undefined;
      return kind === "date" ? isoDay : `${isoDay}T${value.slice(8, 10)}:${value.slice(10)}:00+07:00`;
    }
  }
  const found = parseCompactDate(value.trim());
  return found && (kind === "date" ? formatIsoDate(found) : formatVietnamDateTime(found));
}

/** The number that two digits make. */
function twoDigits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 0x30 * 11;
}

const isoForm =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}):\d{2}(?:\.\d{1,9})?(Z|[+-]\d{2}:\d{2}))?)?)?$/u;

/**
 * A FHIR date, dateTime or instant as the digits of a claim file (`yyyymmdd`, `yyyymmddHHMM`), in Vietnam's time. Parts
 * that are not known are zeros where the form of the field has them; otherwise the field has no text for it.
 */
export function compactText(value: unknown, form: FieldForm): string | undefined {
  if (typeof value !== "string" || value.length > 40) return undefined;
  if (value.length === 25 && value.endsWith(":00+07:00") && isMinute(value)) {
    const day = value.slice(0, 4) + value.slice(5, 7) + value.slice(8, 10);
    return form === "day" || form === "birth-day" ? day : day + value.slice(11, 13) + value.slice(14, 16);
  }
  const match = isoForm.exec(value);
  if (match === null) return undefined;
  const [, year = "", month, day, hour, minute, zone = ""] = match;
  const isBirth = form === "birth-day" || form === "birth-minute";
  if (day === undefined && !isBirth) return undefined;
  if (hour === undefined || minute === undefined)
    return year + (month ?? "00") + (day ?? "00") + (form === "birth-minute" ? "0000" : "");
  const local = zone === "+07:00" ? year + (month ?? "") + (day ?? "") + hour + minute : moved(match);
  return form === "day" || form === "birth-day" ? local.slice(0, 8) : local;
}

/** Whether a text starts as `yyyy-mm-ddThh:mm`. */
function isMinute(text: string): boolean {
  return (
    text.charAt(4) === "-" &&
    text.charAt(7) === "-" &&
    text.charAt(10) === "T" &&
    text.charAt(13) === ":" &&
    areDigits(text, 0, 4) &&
    areDigits(text, 5, 7) &&
    areDigits(text, 8, 10) &&
    areDigits(text, 11, 13) &&
    areDigits(text, 14, 16)
  );
}

/** Minutes of the time zone of Vietnam. */
const vietnam = 7 * 60;

/** The same minute on a clock in Vietnam. */
function moved([, year, month, day, hour, minute, zone = ""]: RegExpExecArray): string {
  const [hours = "0", minutes = "0"] = zone === "Z" ? [] : zone.slice(1).split(":");
  const offset = (Number(hours) * 60 + Number(minutes)) * (zone.startsWith("-") ? -1 : 1);
  const at = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute) - offset + vietnam,
  );
  return new Date(at).toISOString().replace(/[-:T]/gu, "").slice(0, 12);
}
