import type { FhirResource } from "fhir/r4.js";
import type { Definitions } from "../definitions/definitions.ts";
import { formatWith, type FormatOptions } from "./format-fhir.ts";
import { parseWith, type ParseOptions } from "./parse-fhir.ts";

/** How to read a FHIR text with given definitions. */
export interface EngineParseOptions extends ParseOptions {
  readonly definitions: Definitions;
}

/** How to write a FHIR text with given definitions. */
export interface EngineFormatOptions extends FormatOptions {
  readonly definitions: Definitions;
}

/**
 * Reads a resource (tài nguyên FHIR) from JSON or XML, as `parseFhir` of `@lienthong/fhir` does, with the
 * definitions of the caller's choice.
 *
 * @example
 * ```ts
 * import { parseFhir } from "@lienthong/fhir/engine";
 * import { r4 } from "@lienthong/fhir/r4";
 *
 * parseFhir('{"resourceType":"Patient"}', { format: "json", definitions: r4 }).resourceType; // "Patient"
 * ```
 */
export function parseFhir(text: string, options: EngineParseOptions): FhirResource {
  return parseWith(text, options, options.definitions);
}

/**
 * Writes a resource (ghi tài nguyên FHIR), as `formatFhir` of `@lienthong/fhir` does, with the definitions
 * of the caller's choice.
 *
 * @example
 * ```ts
 * import { formatFhir } from "@lienthong/fhir/engine";
 * import { r4 } from "@lienthong/fhir/r4";
 *
 * formatFhir({ resourceType: "Patient" }, { format: "json", definitions: r4 }); // '{"resourceType":"Patient"}'
 * ```
 */
export function formatFhir(resource: object, options: EngineFormatOptions): string {
  return formatWith(resource, options, () => options.definitions);
}
