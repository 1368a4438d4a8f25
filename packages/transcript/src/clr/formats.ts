import { isRealDate } from "@lienthong/core";

const stamp =
  /^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$/u;

/** Whether a text is a date and time with time zone (dateTimeStamp of XML Schema 1.1), on a day that exists. */
export function isDateTimeStamp(text: unknown): boolean {
  if (typeof text !== "string" || text.length > 40) return false;
  const groups = stamp.exec(text)?.groups;
  return (
    groups !== undefined && isRealDate(Number(groups["year"]), Number(groups["month"]), Number(groups["day"]))
  );
}

/** Whether a text is a URI in form: a scheme, a colon, and no blanks or characters that a URI cannot hold. */
export function isUri(text: unknown): boolean {
  return (
    typeof text === "string" &&
    text.length <= 2_048 &&
    /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/u.test(text)
  );
}
