/** Data from outside, read part by part. */
export type Part = Readonly<Record<string, unknown>>;

/** The value when it is an object, but no list. */
export function partOf(value: unknown): Part | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Part) : undefined;
}

const none: readonly unknown[] = [];

/** The value when it is a list; nothing otherwise. */
export function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : none;
}
