const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/u;

/** Milliseconds since 1970 of a time with its offset; anything else is a mistake of the caller. */
export function instantOf(text: string): number {
  const isShaped = typeof text === "string" && text.length <= 40 && shape.test(text);
  const time = isShaped ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw new TypeError("time must be as 2026-03-01T08:30:00+07:00");
  return time;
}
