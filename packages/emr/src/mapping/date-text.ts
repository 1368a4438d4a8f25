import type { FieldForm } from "@lienthong/bhyt";

const isoForm =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}):\d{2}(?:\.\d{1,9})?(Z|[+-]\d{2}:\d{2}))?)?)?$/u;

/**
 * A FHIR date, dateTime or instant as the digits of a claim file (`yyyymmdd`, `yyyymmddHHMM`), in Vietnam's time. Parts
 * that are not known are zeros where the form of the field has them; otherwise the field has no text for it.
 */
export function compactText(value: unknown, form: FieldForm): string | undefined {
  if (typeof value !== "string" || value.length > 40) return undefined;
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
