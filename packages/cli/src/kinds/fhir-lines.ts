import { createUtf8Decoder, isFailure, type Issue, type Position } from "@lienthong/core";
import {
  type Definitions,
  FhirParseError,
  formatFhir,
  parseFhir,
  type Validator,
} from "@lienthong/fhir/engine";
import type { FhirVersionName } from "../arguments/command.ts";
import { createLineCutter, type Line } from "../files/lines.ts";
import { inputIssue } from "../files/read-input.ts";
import { engineOf, fhirCatalogues } from "./fhir.ts";
import type { Finding, KindHandler, LineWriting, NotChecked } from "./handler.ts";
import { createKeptIssues, type KeptIssues, mostKept } from "./kept-issues.ts";

/** Longest line that is read, in UTF-16 code units: one resource, which may be a large Bundle. */
const longestLine = 64 * 1024 * 1024;

/**
 * Checks FHIR resources, one a line (NDJSON), in the memory of one line and a bounded number of issues; `writing` writes those
 * that are right. What is found in a line is what would be found in the same text as a file, with the place in the whole.
 */
export async function readFhirLines(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { fhirVersion }: { readonly fhirVersion: FhirVersionName },
  writing?: LineWriting,
  kept: KeptIssues = createKeptIssues(),
): Promise<Finding> {
  const reader = new LineReader(await engineOf(fhirVersion), kept, writing);
  const decoder = createUtf8Decoder();
  const cutter = createLineCutter(longestLine);
  for await (const bytes of pieces) {
    for (const line of cutter.write(decoder.write(bytes))) await reader.take(line);
  }
  const { text, issues } = decoder.end();
  for (const line of [...cutter.write(text), ...cutter.end()]) {
    // A text that breaks off in bytes that are no text has no whole last line.
    if (!issues.some(({ severity }) => isFailure(severity))) await reader.take(line);
  }
  for (const issue of issues) kept.add(issue);
  if (reader.records === 0 && issues.length === 0) kept.add(inputIssue("empty"));
  const { issues: found, leftOut } = kept.finish();
  return {
    issues: found,
    catalogues: fhirCatalogues,
    notChecked: [...reader.notChecked.values()],
    records: reader.records,
    ...(leftOut && { leftOut }),
  };
}

/** FHIR resources, one a line. */
export const fhirNdjson: KindHandler = {
  targets: ["fhir"],
  check: ({ bytes }, options) => readFhirLines([bytes], options),
  convert: () => ({
    issues: [{ code: "cli.convert.ndjson-only", severity: "fatal", path: "" }],
    catalogues: [],
  }),
  convertToLines: ({ pieces }, options, writing) => readFhirLines(pieces, options, writing),
};

class LineReader {
  records = 0;
  readonly notChecked = new Map<string, NotChecked>();
  readonly #definitions: Definitions;
  readonly #validator: Validator;
  readonly #kept: KeptIssues;
  readonly #writing: LineWriting | undefined;

  constructor(
    { definitions, validator }: { readonly definitions: Definitions; readonly validator: Validator },
    kept: KeptIssues,
    writing: LineWriting | undefined,
  ) {
    this.#definitions = definitions;
    this.#validator = validator;
    this.#kept = kept;
    this.#writing = writing;
  }

  async take({ text, number, offset }: Line): Promise<void> {
    this.records++;
    if (text === undefined) {
      this.#kept.add({
        code: "core.json.line-too-long",
        severity: "fatal",
        path: "",
        params: { line: number, limit: longestLine },
        position: { line: number, column: 1, offset },
      });
      return;
    }
    const result = this.#validator.validateText(text, { format: "json" });
    for (const issue of result.issues) this.#kept.add(inWhole(issue, number, offset));
    for (const { code, about } of result.notChecked) {
      const key = `${code} ${about}`;
      if (this.notChecked.size < mostKept && !this.notChecked.has(key))
        this.notChecked.set(key, { code, about });
    }
    if (this.#writing === undefined) return;
    const resource = result.ok ? result.value : this.#writing.allowErrors ? this.#readable(text) : undefined;
    if (resource !== undefined)
      await this.#writing.write(formatFhir(resource, { format: "json", definitions: this.#definitions }));
  }

  /** A record with errors, when it can be read at all; what cannot is reported already. */
  #readable(text: string): object | undefined {
    try {
      return parseFhir(text, { format: "json", definitions: this.#definitions });
    } catch (error) {
      if (error instanceof FhirParseError) return undefined;
      throw error;
    }
  }
}

/** An issue of one line, with its place in the whole text. */
function inWhole(issue: Issue, line: number, offset: number): Issue {
  const position: Position = issue.position ?? { line: 1, column: 1, offset: 0 };
  return {
    ...issue,
    position: { ...position, line: line + position.line - 1, offset: offset + position.offset },
  };
}
