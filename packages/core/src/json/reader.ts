import type { Issue, IssueParams } from "../issue/issue.ts";
import type { Position } from "../issue/position.ts";
import { isFailure, type Severity } from "../issue/severity.ts";
import { createLocator } from "../text/locate.ts";
import { findLoneSurrogate } from "../text/well-formed.ts";
import type { JsonIssueCode } from "./codes.ts";
import { deepest, defaultJsonLimits, type JsonLimits } from "./limits.ts";
import { createJsonParser } from "./parser.ts";
import { createJsonPlaces, type JsonPlaces } from "./position.ts";

/** How to read a JSON text. */
export interface JsonReadOptions {
  readonly limits?: Partial<JsonLimits>;
  /** Name of the document, put into every position. */
  readonly document?: string;
  /** Take comments as JavaScript has them for white space, which JSON does not; refused unless said. */
  readonly allowComments?: boolean;
}

/** What a JSON text holds, with what `JSON.parse` would have lost. */
export interface JsonReadResult {
  /** No issue that is an error. */
  readonly ok: boolean;
  /**
   * The value, also when there are errors that do not stop reading (a key twice: the last one counts, as in
   * `JSON.parse`); `undefined` when the text is not JSON.
   */
  readonly value: unknown;
  readonly issues: readonly Issue<JsonIssueCode>[];
  /**
   * The source text of a number that JavaScript would write otherwise (`1.00`, `1e2`,
   * `12345678901234567890`); `undefined` when `String(value)` already is that text.
   */
  numberText(container: object, key: string | number): string | undefined;
  /** Where a member's value stands. Found when asked for: the container's part of the text is looked at again. */
  positionOf(container: object, key: string | number): Position | undefined;
  /** Where a member's key stands. */
  positionOfKey(container: object, key: string | number): Position | undefined;
}

const plainKey = /^[A-Za-z_$][\w$]{0,99}$/u;

/** `a.b[0]`, with `["…"]` for keys that are no words. */
function formatPath(path: readonly (string | number)[]): string {
  let result = "";
  for (const step of path) {
    if (typeof step === "number") result += `[${step}]`;
    else if (plainKey.test(step)) result += result === "" ? step : `.${step}`;
    else result += `[${JSON.stringify(step.slice(0, 100))}]`;
  }
  return result;
}

/**
 * Reads JSON (đọc tệp JSON) and keeps what `JSON.parse` loses: the text of numbers, keys that occur twice,
 * positions. Never throws on a text; depth, length and the number of issues are bounded.
 *
 * @example
 * ```ts
 * import { readJson } from "@lienthong/core/json";
 *
 * const result = readJson('{"value": 1.00, "unit": "mg", "unit": "g"}');
 * const quantity = result.value as { value: number };
 * result.numberText(quantity, "value"); // "1.00"
 * result.positionOf(quantity, "value")?.column; // 11
 * result.issues[0]?.code; // "core.json.duplicate-key"
 * ```
 */
export function readJson(text: string, options: JsonReadOptions = {}): JsonReadResult {
  if (typeof text !== "string") throw new TypeError("readJson takes a string");
  const limits = { ...defaultJsonLimits, ...options.limits };
  const maxDepth = Math.min(limits.maxDepth, deepest);
  const locate = createLocator(text, options.document);
  const issues: Issue<JsonIssueCode>[] = [];
  let hidden = 0;

  const report = (
    code: JsonIssueCode,
    severity: Severity,
    offset: number,
    path: readonly (string | number)[],
    params?: IssueParams,
  ): void => {
    if (issues.length >= limits.maxIssues && severity !== "fatal") hidden += 1;
    else
      issues.push({
        code,
        severity,
        path: formatPath(path),
        ...(params && { params }),
        position: locate(offset),
      });
  };

  const parser = createJsonParser(
    text,
    maxDepth,
    {
      duplicateKey: (offset) => report("core.json.duplicate-key", "error", offset, parser.path),
      forbiddenKey: (offset) => report("core.json.forbidden-key", "error", offset, parser.path),
      loneSurrogate: (offset) => report("core.json.lone-surrogate", "error", offset, parser.path),
      numberOutOfRange: (offset) => report("core.json.number-out-of-range", "warning", offset, parser.path),
      syntax: (reason, offset) => report("core.json.syntax", "fatal", offset, parser.path, { reason }),
      tooDeep: (offset) => report("core.json.too-deep", "fatal", offset, [], { limit: maxDepth }),
    },
    options.allowComments === true,
  );

  const read = (): unknown => {
    if (text.length > limits.maxLength) {
      report("core.json.too-long", "fatal", limits.maxLength, [], { limit: limits.maxLength });
      return undefined;
    }
    const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    if (start === 1) report("core.json.bom", "warning", 0, []);
    if (/^\uFEFF?[ \n\r\t]*$/u.test(text)) {
      report("core.json.empty", "fatal", text.length, []);
      return undefined;
    }
    const broken = findLoneSurrogate(text);
    if (broken !== -1) report("core.json.lone-surrogate", "error", broken, []);
    return parser.parse(start);
  };

  const value = read();
  if (hidden > 0)
    issues.push({
      code: "core.json.too-many-issues",
      severity: "warning",
      path: "",
      params: { count: hidden },
    });

  let places: JsonPlaces | undefined;
  const positionIn = (
    part: "keyOf" | "valueOf",
    container: object,
    key: string | number,
  ): Position | undefined => {
    if (typeof value !== "object" || value === null) return undefined;
    places ??= createJsonPlaces(text, parser.trace);
    const offset = places[part](container, key);
    return offset === undefined ? undefined : locate(offset);
  };

  return {
    ok: value !== undefined && !issues.some((issue) => isFailure(issue.severity)),
    value,
    issues,
    numberText: (container, key) => parser.numberTexts.get(container)?.get(key),
    positionOf: (container, key) => positionIn("valueOf", container, key),
    positionOfKey: (container, key) => positionIn("keyOf", container, key),
  };
}
