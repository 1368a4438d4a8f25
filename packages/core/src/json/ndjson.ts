import type { Issue } from "../issue/issue.ts";
import type { Position } from "../issue/position.ts";
import type { JsonIssueCode } from "./codes.ts";
import type { JsonLimits } from "./limits.ts";
import { type JsonReadResult, readJson } from "./reader.ts";

/** One line of an NDJSON text as it was read; positions are those in the whole text. */
export interface NdjsonRecord extends JsonReadResult {
  /** Number of the line, from 1. */
  readonly line: number;
}

/** Takes the records one by one, in order, those with errors too; `false` ends the reading, nothing else does. */
export type NdjsonHandler = (record: NdjsonRecord) => unknown;

/** How to read NDJSON. */
export interface NdjsonOptions {
  /** Of one line: `maxLength` is 16 Mi UTF-16 code units unless given. The text may be of any length. */
  readonly limits?: Partial<JsonLimits>;
  /** Name of the document, put into every position. */
  readonly document?: string;
}

/** What a whole text held. */
export interface NdjsonResult {
  /** Lines that were records, with or without errors. */
  readonly records: number;
  /** Of these, the ones with errors. */
  readonly failed: number;
  /** Whether the handler ended the reading. */
  readonly stopped: boolean;
}

/** Reads NDJSON that arrives in pieces. */
export interface NdjsonReader {
  /** Reads on; pieces may be cut anywhere. */
  write(chunk: string): void;
  /** Reads the last line, which may lack its line end. */
  end(): NdjsonResult;
}

const defaultMaxLength = 16 * 1024 * 1024;
const blank = /^[ \t\r]*$/u;

/**
 * Reads NDJSON (mỗi dòng một bản ghi JSON), as bulk exports of FHIR have it, piece by piece in the memory of one line.
 * A line that is no JSON is a record with issues, and reading goes on; blank lines are passed over.
 *
 * Source: NDJSON 1.0 (ndjson/ndjson-spec), RFC 8259.
 *
 * @example
 * ```ts
 * import { createNdjsonReader } from "@lienthong/core/json";
 *
 * const values: unknown[] = [];
 * const reader = createNdjsonReader(({ value }) => void values.push(value));
 * reader.write('{"id":"a"}\n{"i');
 * reader.write('d":"b"}');
 * reader.end(); // { records: 2, failed: 0, stopped: false }
 * values; // [{ id: "a" }, { id: "b" }]
 * ```
 */
export function createNdjsonReader(handler: NdjsonHandler, options: NdjsonOptions = {}): NdjsonReader {
  if (typeof handler !== "function") throw new TypeError("createNdjsonReader takes a function");
  const limits = { maxLength: defaultMaxLength, ...options.limits };
  let held: string[] = [];
  let heldLength = 0;
  let isTooLong = false;
  let line = 1;
  let offset = 0;
  let records = 0;
  let failed = 0;
  let stopped = false;

  const give = (record: NdjsonRecord): void => {
    records++;
    if (!record.ok) failed++;
    if (handler(record) === false) stopped = true;
  };

  const endLine = (last: string): void => {
    const length = heldLength + last.length;
    if (isTooLong || length > limits.maxLength)
      give(tooLong(line, offset, limits.maxLength, options.document));
    else {
      const text = held.length === 0 ? last : held.join("") + last;
      if (!blank.test(text)) give(recordOf(text, line, offset, { ...options, limits }));
    }
    held = [];
    heldLength = 0;
    isTooLong = false;
    offset += length + 1;
    line++;
  };

  const hold = (rest: string): void => {
    heldLength += rest.length;
    if (isTooLong || rest === "") return;
    if (heldLength > limits.maxLength) {
      isTooLong = true;
      held = [];
    } else held.push(rest);
  };

  return {
    write(chunk) {
      if (typeof chunk !== "string") throw new TypeError("NdjsonReader.write takes a string");
      let from = 0;
      for (let end = chunk.indexOf("\n"); end !== -1 && !stopped; end = chunk.indexOf("\n", from)) {
        endLine(chunk.slice(from, end));
        from = end + 1;
      }
      if (!stopped) hold(from === 0 ? chunk : chunk.slice(from));
    },
    end() {
      if (!stopped && heldLength > 0) endLine("");
      return { records, failed, stopped };
    },
  };
}

/** Puts the places in a line where they are in the whole text. */
function recordOf(text: string, line: number, offset: number, options: NdjsonOptions): NdjsonRecord {
  const read = readJson(text, options);
  const shift = (position: Position): Position => ({
    ...position,
    line: line + position.line - 1,
    offset: offset + position.offset,
  });
  const shifted = (position: Position | undefined): Position | undefined => position && shift(position);
  return {
    line,
    ok: read.ok,
    value: read.value,
    issues: read.issues.map((issue) =>
      issue.position === undefined ? issue : { ...issue, position: shift(issue.position) },
    ),
    numberText: (container, key) => read.numberText(container, key),
    positionOf: (container, key) => shifted(read.positionOf(container, key)),
    positionOfKey: (container, key) => shifted(read.positionOfKey(container, key)),
  };
}

function tooLong(line: number, offset: number, limit: number, document: string | undefined): NdjsonRecord {
  const issue: Issue<JsonIssueCode> = {
    code: "core.json.line-too-long",
    severity: "fatal",
    path: "",
    params: { line, limit },
    position: { line, column: 1, offset, ...(document !== undefined && { document }) },
  };
  return {
    line,
    ok: false,
    value: undefined,
    issues: [issue],
    numberText: () => undefined,
    positionOf: () => undefined,
    positionOfKey: () => undefined,
  };
}
