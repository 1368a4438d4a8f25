import type { PrimitiveCode } from "./codes.ts";

// FHIR data types, section "Primitive Types": date, dateTime, instant, time. A year has four digits and is
// not 0000; seconds may be 60 for leap seconds; 24:00 is not a time; a dateTime with a time has a zone.

const datePattern = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/u;
const timePattern = /^(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?$/u;
const zonePattern = /^(?:Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))$/u;

const longest = 64;

/** Checks a FHIR `date`: a year, a month or a day of the calendar (ngày, có thể chỉ có năm hoặc tháng). */
export function checkDate(text: string): PrimitiveCode | undefined {
  const match = text.length > 10 ? null : datePattern.exec(text);
  if (match === null || text.startsWith("0000")) return "fhir.value.date-format";
  return isRealDay(match) ? undefined : "fhir.value.date-not-real";
}

/** Checks a FHIR `dateTime`: a partial date, or a date with time and zone. */
export function checkDateTime(text: string): PrimitiveCode | undefined {
  if (text.length <= 10) {
    return checkDate(text) === "fhir.value.date-format" ? "fhir.value.datetime-format" : checkDate(text);
  }
  return checkMoment(text, "fhir.value.datetime-format");
}

/** Checks a FHIR `instant`: date, time to the second and zone, all present. */
export function checkInstant(text: string): PrimitiveCode | undefined {
  return checkMoment(text, "fhir.value.instant-format");
}

/** Checks a FHIR `time`: hours, minutes and seconds, no zone. */
export function checkTime(text: string): PrimitiveCode | undefined {
  return text.length <= longest && timePattern.test(text) ? undefined : "fhir.value.time-format";
}

function checkMoment(text: string, code: PrimitiveCode): PrimitiveCode | undefined {
  if (text.length > longest || text.charCodeAt(10) !== 0x54) return code;
  const match = datePattern.exec(text.slice(0, 10));
  if (match === null || text.startsWith("0000")) return code;
  const zoneAt = zoneStart(text);
  if (!timePattern.test(text.slice(11, zoneAt))) return code;
  if (zoneAt === text.length) return "fhir.value.datetime-needs-zone";
  if (!zonePattern.test(text.slice(zoneAt))) return code;
  return isRealDay(match) ? undefined : "fhir.value.date-not-real";
}

function zoneStart(text: string): number {
  for (let i = 11; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x5a || c === 0x2b || c === 0x2d) return i;
  }
  return text.length;
}

function isRealDay([, year, month, day]: RegExpExecArray): boolean {
  if (day === undefined) return true;
  const d = Number(day);
  if (d <= 28) return true;
  const m = Number(month);
  if (m === 2) {
    const y = Number(year);
    return d === 29 && y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0);
  }
  return d <= (m === 4 || m === 6 || m === 9 || m === 11 ? 30 : 31);
}
