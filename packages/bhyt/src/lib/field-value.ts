/** A value of a row by the name of its field; `""` when the row has none, or something that is no text. */
export function fieldValue(row: object, field: string): string {
  const value = (row as Readonly<Record<string, unknown>>)[field];
  return typeof value === "string" ? value : "";
}
