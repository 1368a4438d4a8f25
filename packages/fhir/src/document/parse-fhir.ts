import type { FhirResource as R4Resource } from "fhir/r4.js";
import type { FhirResource as R4bResource } from "fhir/r4b.js";
import type { FhirResource as R5Resource } from "fhir/r5.js";
import { isFailure, type Issue } from "@lienthong/core";
import type { Definitions } from "../definitions/definitions.ts";
import type { FhirVersion } from "../definitions/type-definition.ts";
import type { FhirCode } from "../messages/codes.ts";
import { barePlans } from "../plan/bare-plans.ts";
import { isObject } from "../structure/json-kind.ts";
import { rememberNumberTexts } from "./number-text.ts";
import { FhirParseError } from "./parse-error.ts";
import { assertFormat, readDocument, type FhirFormat } from "./read-document.ts";

/** Any resource of a version of FHIR, as typed by @types/fhir. */
export type FhirResourceOf<Version extends FhirVersion> = Version extends "5.0.0"
  ? R5Resource
  : Version extends "4.3.0"
    ? R4bResource
    : R4Resource;

/** How to read a FHIR text. */
export interface ParseOptions {
  readonly format: FhirFormat;
  /** Elements inside elements; 100. */
  readonly maxDepth?: number;
  /**
   * Take a text that breaks rules of its format but leaves no doubt what it says, such as XML elements in another
   * order; for definitions of others that are only read.
   */
  readonly isLenient?: boolean;
}

/** Reads a resource with the given definitions; see `parseFhir` of the main entry point. */
export function parseWith(text: string, options: ParseOptions, definitions: Definitions): R4Resource {
  if (typeof text !== "string") throw new TypeError("parseFhir needs a string");
  assertFormat(options.format);
  const limits = { maxDepth: options.maxDepth ?? 100, maxIssues: 1000 };
  const document = readDocument(text, options.format, barePlans(definitions), limits);
  const { value } = document;
  const issues: Issue<FhirCode>[] = [...document.issues];
  if (isObject(value)) {
    const { resourceType } = value;
    if (typeof resourceType !== "string") issues.push(rootIssue("fhir.structure.no-resource-type"));
    else if (!definitions.isResourceName(resourceType)) {
      issues.push(rootIssue("fhir.structure.unknown-resource-type"));
    }
  } else if (issues.length === 0) issues.push(rootIssue("fhir.structure.not-a-resource"));
  const refuses = ({ severity }: Issue): boolean =>
    options.isLenient === true ? severity === "fatal" : isFailure(severity);
  if (!isObject(value) || issues.some(refuses)) throw new FhirParseError(issues);
  rememberNumberTexts(value, (container, key) => document.numberText(container, key));
  return value as unknown as R4Resource;
}

function rootIssue(code: FhirCode): Issue<FhirCode> {
  return { code, severity: "fatal", path: "", position: { line: 1, column: 1, offset: 0 } };
}
