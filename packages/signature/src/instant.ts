const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/u;

/** Milliseconds since 1970 of a time with its offset, or `undefined` for anything else. */
export function instantOf(text: unknown): number | undefined {
  if (typeof text !== "string" || text.length > 40 || !shape.test(text)) return undefined;
  const time = Date.parse(text);
  // Of the 30th of February some engines make the 2nd of March, others nothing.
  const isReal = new Date(text.slice(0, 10)).getUTCDate() === Number(text.slice(8, 10));
  return Number.isNaN(time) || !isReal ? undefined : time;
}

/** The same for an argument: anything else is a mistake of the caller. */
export function givenInstant(text: unknown): number {
  const time = instantOf(text);
  if (time === undefined) throw new TypeError("at must be as 2026-03-01T08:30:00+07:00");
  return time;
}

/** The time as text, in UTC to the second. */
export function instantText(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
