/** The present (thời điểm hiện tại) as FHIR writes an instant: `2026-11-23T08:30:00+07:00`. */
export type Clock = () => string;

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/u;

/** The clock of the caller; throws `TypeError` for one that does not tell an instant with its zone. */
export function clockOf(now: string | Clock | undefined): Clock | undefined {
  if (now === undefined) return undefined;
  if (typeof now === "function") return () => assertInstant(now());
  const fixed = assertInstant(now);
  return () => fixed;
}

function assertInstant(text: unknown): string {
  if (typeof text === "string" && text.length <= 40 && instant.test(text)) return text;
  throw new TypeError("now must be an instant with its zone, such as 2026-11-23T08:30:00+07:00");
}
