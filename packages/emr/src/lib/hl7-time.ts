import { isRealDate } from "@lienthong/core";

const moment =
  /^(\d{4})(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:\.(\d{1,4}))?)?)?)?)?)?([+-]\d{4})?$/u;

/** A date and time of HL7 v2 and v3 (TS, DTM) in its parts, in a zone when it names none; undefined when it is none. */
export function readHl7Time(
  source: string,
  zone: string,
): { date: string; time: string | undefined } | undefined {
  const match = moment.exec(source.slice(0, 40));
  if (match === null || source.length > 40) return undefined;
  const [, year = "", month, day, hour, minute, second = "00", fraction, offset] = match;
  if (Number(year) < 1 || Number(month ?? 1) < 1 || Number(month ?? 1) > 12) return undefined;
  if (month === undefined) return { date: year, time: undefined };
  if (day === undefined) return { date: `${year}-${month}`, time: undefined };
  if (!isRealDate(Number(year), Number(month), Number(day))) return undefined;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return { date, time: undefined };
  if (Number(hour) > 23 || Number(minute ?? 0) > 59 || Number(second) > 59) return undefined;
  // An hour without minutes is no time of FHIR.
  if (minute === undefined) return { date, time: undefined };
  const zoned = offset === undefined ? zone : `${offset.slice(0, 3)}:${offset.slice(3)}`;
  if (!/^(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d|\+14:00)$/u.test(zoned)) return undefined;
  return { date, time: `${hour}:${minute}:${second}${fraction === undefined ? "" : `.${fraction}`}${zoned}` };
}
