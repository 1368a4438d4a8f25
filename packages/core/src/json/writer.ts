import { isNumber } from "./number-text.ts";

/** How to write a JSON text. */
export interface JsonWriteOptions {
  /** Source texts of numbers, as {@link readJson} gives them. */
  readonly numberText?: (container: object, key: string | number) => string | undefined;
  /** Spaces for each level; none, and no line breaks, unless given. */
  readonly indent?: number;
}

const deepest = 500;

/**
 * Writes JSON (ghi tệp JSON) with numbers in their source text wherever the value is still that number, so
 * that `1.00` stays `1.00`. Throws `TypeError` for what JSON cannot hold: cycles, more than 500 levels,
 * `NaN`, functions and symbols inside arrays.
 *
 * @example
 * ```ts
 * import { readJson, writeJson } from "@lienthong/core/json";
 *
 * const { value, numberText } = readJson('{"value":1.00}');
 * writeJson(value, { numberText }); // '{"value":1.00}'
 * writeJson(value); // '{"value":1}'
 * ```
 */
export function writeJson(value: unknown, options: JsonWriteOptions = {}): string {
  const { numberText, indent = 0 } = options;
  const pad = " ".repeat(Math.min(Math.max(Math.trunc(indent), 0), 10));
  const colon = pad === "" ? ":" : ": ";

  const writeNumber = (number: number, container: object | undefined, key: string | number): string => {
    const text = container === undefined ? undefined : numberText?.(container, key);
    if (text !== undefined && isNumber(text) && Object.is(Number(text), number)) return text;
    if (!Number.isFinite(number)) throw new TypeError("writeJson: JSON has no NaN and no Infinity");
    return Object.is(number, -0) ? "-0" : String(number);
  };

  const enclose = (open: string, close: string, parts: readonly string[], level: number): string => {
    if (parts.length === 0) return open + close;
    if (pad === "") return open + parts.join(",") + close;
    const inner = `\n${pad.repeat(level + 1)}`;
    return `${open}${inner}${parts.join(`,${inner}`)}\n${pad.repeat(level)}${close}`;
  };

  const write = (
    item: unknown,
    container: object | undefined,
    key: string | number,
    level: number,
  ): string => {
    switch (typeof item) {
      case "string":
        return JSON.stringify(item);
      case "number":
        return writeNumber(item, container, key);
      case "boolean":
      case "bigint":
        return String(item);
      case "object": {
        if (item === null) return "null";
        if (level >= deepest) throw new TypeError("writeJson: a cycle, or more than 500 levels");
        if (Array.isArray(item)) {
          const parts = item.map((member: unknown, index) => write(member, item, index, level + 1));
          return enclose("[", "]", parts, level);
        }
        const parts: string[] = [];
        for (const [name, member] of Object.entries(item as Record<string, unknown>)) {
          if (member !== undefined)
            parts.push(JSON.stringify(name) + colon + write(member, item, name, level + 1));
        }
        return enclose("{", "}", parts, level);
      }
      default:
        throw new TypeError(`writeJson: JSON has no ${typeof item}`);
    }
  };

  return write(value, undefined, "", 0);
}
