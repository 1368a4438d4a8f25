/** Whether a value from outside is an object, whatever its declared type says. */
export function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
