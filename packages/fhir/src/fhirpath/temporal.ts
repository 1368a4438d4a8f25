/** Which of the three kinds of moment. */
export type TemporalKind = "Date" | "DateTime" | "Time";

/** How many parts of [year, month, day, hour, minute, second] are given; a fraction counts as second. */
export type Parts = readonly number[];

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** A date, date-time or time of day, perhaps partial (ngày giờ có thể khuyết). */
export class Temporal {
  readonly kind: TemporalKind;
  /** [year, month, day, hour, minute, second, millisecond], as many as are known; a Time has year, month, day 0. */
  readonly parts: Parts;
  /** Minutes east of UTC; undefined when the text names no zone. */
  readonly zone: number | undefined;
  readonly text: string;

  constructor(kind: TemporalKind, parts: Parts, zone: number | undefined, text?: string) {
    this.kind = kind;
    this.parts = parts;
    this.zone = zone;
    this.text = text ?? writeTemporal(kind, parts, zone);
  }

  toString(): string {
    return this.text;
  }
}

const datePattern = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/u;
const dateTimePattern =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(?:(\d\d)(?::(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?)?)?(Z|[+-]\d\d:\d\d)?)?)?)?T?$/u;
const timePattern = /^(\d\d)(?::(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?)?$/u;

/** Reads `2015`, `2015-02` or `2015-02-04`. */
export function readDate(text: string): Temporal | undefined {
  if (text.length > 10) return undefined;
  const match = datePattern.exec(text);
  return match === null ? undefined : build("Date", match.slice(1, 4), undefined, text);
}

/** Reads a date with or without time and zone. */
export function readDateTime(text: string): Temporal | undefined {
  if (text.length > 40) return undefined;
  const match = dateTimePattern.exec(text);
  if (match === null) return undefined;
  const zone = match[8];
  return build("DateTime", match.slice(1, 8), zone === undefined ? undefined : readZone(zone), text);
}

/** Reads `14`, `14:30`, `14:30:05` or `14:30:05.123`. */
export function readTime(text: string): Temporal | undefined {
  if (text.length > 20) return undefined;
  const match = timePattern.exec(text);
  return match === null ? undefined : build("Time", ["0", "0", "0", ...match.slice(1, 5)], undefined, text);
}

function readZone(text: string): number {
  if (text === "Z") return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(4, 6));
  return text.startsWith("-") ? -minutes : minutes;
}

function build(
  kind: TemporalKind,
  texts: readonly (string | undefined)[],
  zone: number | undefined,
  text: string,
): Temporal | undefined {
  const parts: number[] = [];
  for (const [index, part] of texts.entries()) {
    if (part === undefined) break;
    parts.push(index === 6 ? Number(part.padEnd(3, "0").slice(0, 3)) : Number(part));
  }
  return arePartsReal(kind, parts) ? new Temporal(kind, parts, zone, text) : undefined;
}

function arePartsReal(kind: TemporalKind, parts: Parts): boolean {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts;
  if (hour > 23 || minute > 59 || second > 60) return false;
  return kind === "Time" || (month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month));
}

/** Number of days of a month, 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days since 0000-01-01. */
export function dayNumber(year: number, month: number, day: number): number {
  const before = year - 1;
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const passed = (daysBeforeMonth[month - 1] ?? 0) + (month > 2 && isLeapYear(year) ? 1 : 0);
  return year * 365 + leaps + passed + day - 1;
}

/** Milliseconds since 0000-01-01T00:00 in the moment's own zone. */
export function localMilliseconds(parts: Parts): number {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, millisecond = 0] = parts;
  const days = month === 0 ? 0 : dayNumber(year, month, day);
  return (((days * 24 + hour) * 60 + minute) * 60 + second) * 1000 + millisecond;
}

/** The first moment after the stretch of time that the parts name. */
function endMilliseconds(parts: Parts): number {
  const [year = 0, month = 1, day = 1] = parts;
  const start = localMilliseconds(parts);
  switch (parts.length) {
    case 1:
      return localMilliseconds([year + 1]);
    case 2:
      return month === 12 ? localMilliseconds([year + 1]) : localMilliseconds([year, month + 1]);
    case 3:
      return day === 0 ? start : start + 86_400_000;
    case 4:
      return start + 3_600_000;
    case 5:
      return start + 60_000;
    default:
      return start + 1;
  }
}

/** Zones on earth go from 14 hours east of UTC to 12 hours west. */
const mostEast = 14 * 60;
const mostWest = -12 * 60;

/**
 * -1, 0 or 1; undefined when the two cannot be told apart, because one is less precise or names no
 * time zone, or when one is a time of day and the other is not.
 */
export function compareTemporals(a: Temporal, b: Temporal): number | undefined {
  if ((a.kind === "Time") !== (b.kind === "Time")) return undefined;
  const isSameZoneKnowledge = (a.zone === undefined) === (b.zone === undefined);
  if (isSameZoneKnowledge && precision(a) === precision(b)) {
    const difference =
      utc(localMilliseconds(a.parts), a.zone ?? 0) - utc(localMilliseconds(b.parts), b.zone ?? 0);
    return Math.sign(difference);
  }
  const [aStart, aEnd] = bounds(a, isSameZoneKnowledge);
  const [bStart, bEnd] = bounds(b, isSameZoneKnowledge);
  if (aEnd <= bStart) return -1;
  if (bEnd <= aStart) return 1;
  return undefined;
}

/** Whether two moments have the same precision and are the same. */
export function areTemporalsEquivalent(a: Temporal, b: Temporal): boolean {
  return precision(a) === precision(b) && compareTemporals(a, b) === 0;
}

/** Seconds and milliseconds are one precision. */
function precision({ parts }: Temporal): number {
  return Math.min(parts.length, 6);
}

function bounds({ parts, zone }: Temporal, isSameZoneKnowledge: boolean): [number, number] {
  const start = localMilliseconds(parts);
  const end = endMilliseconds(parts);
  if (zone !== undefined) return [utc(start, zone), utc(end, zone)];
  return isSameZoneKnowledge ? [start, end] : [utc(start, mostEast), utc(end, mostWest)];
}

function utc(milliseconds: number, zone: number): number {
  return milliseconds - zone * 60_000;
}

/** Two texts are the same moment to the same precision exactly when their keys are the same. */
export function temporalKey(moment: Temporal): string {
  const zone = moment.zone === undefined ? "" : "Z";
  return `${String(precision(moment))}${zone}${String(utc(localMilliseconds(moment.parts), moment.zone ?? 0))}`;
}

/** Writes the parts as FHIR writes them. */
function writeTemporal(kind: TemporalKind, parts: Parts, zone: number | undefined): string {
  const [year = 0, month, day, hour, minute, second, millisecond] = parts;
  let text = "";
  if (kind !== "Time") {
    text = pad(year, 4);
    if (month !== undefined) text += `-${pad(month)}`;
    if (day !== undefined) text += `-${pad(day)}`;
    if (hour === undefined) return text;
    text += "T";
  }
  text += pad(hour ?? 0);
  if (minute !== undefined) text += `:${pad(minute)}`;
  if (second !== undefined) text += `:${pad(second)}`;
  if (millisecond !== undefined) text += `.${pad(millisecond, 3)}`;
  return zone === undefined ? text : text + writeZone(zone);
}

function writeZone(zone: number): string {
  if (zone === 0) return "Z";
  const size = Math.abs(zone);
  return `${zone < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

function pad(value: number, length = 2): string {
  return String(value).padStart(length, "0");
}
