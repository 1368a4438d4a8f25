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
import { definitionsOf } from "./definitions.ts";
import { engineOf, fhirCatalogues } from "./fhir.ts";
import type { Finding, KindHandler, NotChecked } from "./handler.ts";
import { createKeptIssues, type KeptIssues, mostKept } from "./kept-issues.ts";

/** Longest line that is read, in UTF-16 code units: one resource, which may be a large Bundle. */
const longestLine = 64 * 1024 * 1024;

/** What takes the records that are right. */
interface Taking {
  readonly take: (resource: object) => Promise<void>;
  /** Whether records with errors are taken too, as far as they can be read. */
  readonly allowErrors: boolean;
}

/**
 * Checks FHIR resources, one a line (NDJSON), in the memory of one line and a bounded number of issues. What is found in a line
 * is what would be found in the same text as a file, with the place in the whole.
 */
export async function readFhirLines(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { fhirVersion }: { readonly fhirVersion: FhirVersionName },
  taking?: Taking,
): Promise<Finding> {
  const kept = createKeptIssues();
  const reader = new LineReader(await engineOf(fhirVersion), kept, taking);
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
  targets: ["fhir", "bhyt"],
  check: ({ bytes }, options) => readFhirLines([bytes], options),
  async convert({ bytes }, options) {
    if (options.to === "fhir")
      return { issues: [{ code: "cli.convert.ndjson-only", severity: "fatal", path: "" }], catalogues: [] };
    const bundles: object[] = [];
    const take = (resource: object): Promise<void> => {
      bundles.push(resource);
      return Promise.resolve();
    };
    const finding = await readFhirLines([bytes], options, { take, allowErrors: true });
    const { bundlesToClaim } = await import("./to-claim.ts");
    return bundlesToClaim(finding, options, bundles);
  },
  async convertToLines({ pieces }, options, { write, allowErrors }) {
    const definitions = await definitionsOf(options.fhirVersion);
    const take = (resource: object): Promise<void> =>
      write(formatFhir(resource, { format: "json", definitions }));
    return readFhirLines(pieces, options, { take, allowErrors });
  },
};

class LineReader {
  records = 0;
  readonly notChecked = new Map<string, NotChecked>();
  readonly #definitions: Definitions;
  readonly #validator: Validator;
  readonly #kept: KeptIssues;
  readonly #taking: Taking | undefined;

  constructor(
    { definitions, validator }: { readonly definitions: Definitions; readonly validator: Validator },
    kept: KeptIssues,
    taking: Taking | undefined,
  ) {
    this.#definitions = definitions;
    this.#validator = validator;
    this.#kept = kept;
    this.#taking = taking;
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
    if (this.#taking === undefined) return;
    const resource = result.ok ? result.value : this.#taking.allowErrors ? this.#readable(text) : undefined;
    if (resource !== undefined) await this.#taking.take(resource);
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
