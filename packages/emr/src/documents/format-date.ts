import type { Locale } from "@lienthong/core";

const form =
  /^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:T([0-9]{2}):([0-9]{2})(?::[0-9]{2}(?:\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?$/u;

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/**
 * A FHIR date or time as a reader of the language writes it: `10/07/2026 09:00`, `10 July 2026, 09:00`. A zone other than
 * Vietnam's is shown; what is no date stays as it is.
 */
export function formatDate(value: unknown, locale: Locale): string | undefined {
  if (typeof value !== "string" || value.length > 40) return undefined;
  const found = form.exec(value);
  if (!found) return value === "" ? undefined : value;
  const [, year = "", month, day, hour, minute, zone] = found;
  const words =
    locale === "vi"
      ? [day, month, year].filter((part) => part !== undefined).join("/")
      : english(year, month, day);
  if (hour === undefined || minute === undefined) return words;
  return `${words}${locale === "vi" ? " " : ", "}${hour}:${minute}${zoneText(zone)}`;
}

function english(year: string, month: string | undefined, day: string | undefined): string {
  const name = month === undefined ? undefined : (months[Number(month) - 1] ?? month);
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(" ");
}

/** Both ends of a period, or the one that is known; the day once when both are on it. */
export function formatPeriod(start: unknown, end: unknown, locale: Locale): string | undefined {
  const [from, until] = [formatDate(start, locale), formatDate(end, locale)];
  if (from !== undefined && until !== undefined) {
    const time = sameDayTime(start, end);
    return from === until ? from : `${time === undefined ? from : withoutZone(from)} – ${time ?? until}`;
  }
  if (from !== undefined) return locale === "vi" ? `từ ${from}` : `from ${from}`;
  if (until !== undefined) return locale === "vi" ? `đến ${until}` : `until ${until}`;
  return undefined;
}

/** The time and zone of the end, when the start is on the same day in the same zone. */
function sameDayTime(start: unknown, end: unknown): string | undefined {
  if (typeof start !== "string" || typeof end !== "string") return undefined;
  const [first, last] = [form.exec(start.slice(0, 40)), form.exec(end.slice(0, 40))];
  if (first?.[4] === undefined || last?.[4] === undefined || last[5] === undefined) return undefined;
  const isSame = start.slice(0, 10) === end.slice(0, 10) && first[6] === last[6];
  return isSame ? `${last[4]}:${last[5]}${zoneText(last[6])}` : undefined;
}

function withoutZone(words: string): string {
  const at = words.indexOf(" UTC");
  return at < 0 ? words : words.slice(0, at);
}

/** A zone other than Vietnam's. */
function zoneText(zone: string | undefined): string {
  return zone === undefined || zone === "+07:00" ? "" : zone === "Z" ? " UTC" : ` UTC${zone}`;
}
