import { daysInMonth } from "@lienthong/core";

const form =
  /^([0-9]{4})-([0-9]{2})-([0-9]{2})T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:[0-9]{2})$/u;

/** Whether a text is a moment of ISO 8601 with its offset: without one it would mean another moment on each machine. */
export function isInstant(text: unknown): text is string {
  const found = typeof text === "string" ? form.exec(text) : null;
  return (
    found !== null &&
    Number(found[3]) <= daysInMonth(Number(found[1]), Number(found[2])) &&
    !Number.isNaN(Date.parse(found[0]))
  );
}
