import type { IssueParams, Position } from "@lienthong/core";
import type { FormatIssueCode } from "../messages/formats/codes.ts";
import { documentShape } from "../formats/document-shape.ts";
import type { FormatIssues } from "../formats/format-issues.ts";
import type { ValueShape, VariantShape } from "../formats/shape.ts";
import type { SchemaError } from "../generated/check-transcript.js";

/** The steps of a JSON Pointer; those that are indexes as numbers. */
function stepsOf(pointer: string): (string | number)[] {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((step) => (/^(?:0|[1-9][0-9]{0,8})$/u.test(step) ? Number(step) : step));
}

/** `years[0].subjects[1].name`. */
function pathOf(steps: readonly (string | number)[]): string {
  let path = "";
  for (const step of steps) path += typeof step === "number" ? `[${step}]` : path === "" ? step : `.${step}`;
  return path;
}

/** The issue for a value of another type, by the type that is wanted. */
const typeCodes: Readonly<Record<string, FormatIssueCode>> = {
  string: "transcript.format.not-text",
  boolean: "transcript.format.not-yes-no",
  array: "transcript.format.not-a-list",
  object: "transcript.format.not-a-group",
};

const limitOf = ({ params }: SchemaError): IssueParams => ({ limit: Number(params["limit"]) });

/** The first shape of the table of fields for which a reading gives something, with the name of its field. */
function findShape<Found>(
  read: (shape: ValueShape | VariantShape, name: string) => Found | undefined,
): Found | undefined {
  const waiting: [string, ValueShape | VariantShape][] = [["", documentShape]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [name, shape] = next;
    const found = read(shape, name);
    if (found !== undefined) return found;
    if (shape.kind === "object") waiting.push(...Object.entries(shape.fields));
    if (shape.kind === "variant") waiting.push(...Object.entries(shape.variants));
    if (shape.kind === "list") waiting.push([shape.entry, shape.of]);
  }
  return undefined;
}

/** The example of a text of a pattern. */
function exampleOf(pattern: string): string | undefined {
  return findShape((shape) =>
    shape.kind === "text" && `^${shape.pattern}$` === pattern ? shape.example : undefined,
  );
}

/** A whole number that is none or out of its limits, which are those of the field of that name. */
function outOfRange({ instancePath }: SchemaError): [FormatIssueCode, IssueParams] {
  const field = instancePath.slice(instancePath.lastIndexOf("/") + 1);
  const { least, most } = findShape((shape, name) =>
    shape.kind === "whole" && name === field ? shape : undefined,
  ) ?? { least: 0, most: Number.MAX_SAFE_INTEGER };
  return ["transcript.format.out-of-range", { least, most }];
}

/** The issue for each keyword of the schema. */
const keywords: Readonly<Record<string, (error: SchemaError) => [FormatIssueCode, IssueParams?]>> = {
  required: ({ params }) => ["transcript.format.missing", { field: String(params["missingProperty"]) }],
  type: (error) => {
    const code = typeCodes[String(error.params["type"])];
    return code === undefined ? outOfRange(error) : [code];
  },
  enum: ({ params }) => {
    const words: unknown = params["allowedValues"];
    return ["transcript.format.wrong-value", { allowed: Array.isArray(words) ? words.join(", ") : "" }];
  },
  const: ({ params }) => ["transcript.format.wrong-value", { allowed: String(params["allowedValue"]) }],
  pattern: ({ params }) => {
    const pattern = String(params["pattern"]);
    return ["transcript.format.wrong-form", { expected: exampleOf(pattern) ?? pattern }];
  },
  maxLength: (error) => ["transcript.format.too-long", limitOf(error)],
  maxItems: (error) => ["transcript.format.too-many", limitOf(error)],
  minimum: outOfRange,
  maximum: outOfRange,
  additionalProperties: () => ["transcript.format.unknown-field"],
  discriminator: () => ["transcript.format.wrong-value", { allowed: "scored, comment, primary" }],
};

/** The value and its key at the end of a way through a document. */
function placeOf(
  root: object,
  steps: readonly (string | number)[],
): readonly [container: object, key: string | number] | undefined {
  let container: object = root;
  for (const step of steps.slice(0, -1)) {
    const next: unknown = (container as Readonly<Record<string | number, unknown>>)[step];
    if (typeof next !== "object" || next === null) return undefined;
    container = next;
  }
  const key = steps.at(-1);
  return key === undefined ? undefined : [container, key];
}

/** The value and its key at a path such as `history[0].by.role`. */
export function placeOfPath(
  root: object,
  path: string,
): readonly [container: object, key: string | number] | undefined {
  const steps = [...path.slice(0, 200).matchAll(/([a-zA-Z]{1,40})|\[([0-9]{1,6})\]/gu)];
  return placeOf(
    root,
    steps.map(([, name, index]) => (index === undefined ? (name ?? "") : Number(index))),
  );
}

/** Puts what the schema finds wrong into issues, each with its path and its place in the text. */
export function addSchemaIssues(
  errors: readonly SchemaError[],
  root: object,
  positionOf: (container: object, key: string | number) => Position | undefined,
  issues: FormatIssues,
  isNewer: boolean,
): void {
  for (const error of errors) {
    if (issues.isFull) return;
    const made = keywords[error.keyword]?.(error);
    if (made === undefined)
      throw new TypeError(`the schema has a keyword without an issue: ${error.keyword}`);
    const [code, params] = made;
    const steps = stepsOf(error.instancePath);
    if (error.keyword === "discriminator") steps.push(String(error.params["tag"]));
    const place = placeOf(root, steps);
    issues.add(code, pathOf(steps), params, {
      // What a newer version added is no fault of the document.
      severity: isNewer && error.keyword === "additionalProperties" ? "warning" : "error",
      position: place && positionOf(...place),
    });
  }
}
