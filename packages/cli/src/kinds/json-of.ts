import type { Catalogues, Result } from "@lienthong/core";
import type { Conversion } from "./handler.ts";

/** The checked value as JSON, or only the issues when there is none. */
export function jsonOf(result: Result<unknown>, catalogues: readonly Catalogues[]): Conversion {
  const { issues } = result;
  return result.ok ? { issues, catalogues, content: writeValue(result.value) } : { issues, catalogues };
}

/** A value as JSON that people can read. */
export function writeValue(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
