import { writeJson } from "@lienthong/core/json";
import type { Definitions } from "../definitions/definitions.ts";
import { isObject } from "../structure/json-kind.ts";
import { barePlans } from "../plan/bare-plans.ts";
import { writeFhirXml } from "../xml/write-fhir-xml.ts";
import { numberTextOf } from "./number-text.ts";
import { assertFormat, type FhirFormat } from "./read-document.ts";

/** How to write a FHIR text. */
export interface FormatOptions {
  readonly format: FhirFormat;
  /** Spaces for each level; everything on one line unless given. */
  readonly indent?: number;
}

/** Writes a resource with the given definitions; see `formatFhir` of the main entry point. */
export function formatWith(
  resource: unknown,
  options: FormatOptions,
  definitions: () => Definitions,
): string {
  const { format, indent = 0 } = options;
  assertFormat(format);
  if (!isObject(resource)) throw new TypeError("formatFhir needs a resource");
  return format === "json"
    ? writeJson(resource, { numberText: numberTextOf, indent })
    : writeFhirXml(resource, barePlans(definitions()), indent);
}
