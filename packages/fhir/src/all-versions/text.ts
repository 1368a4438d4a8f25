import type { FhirVersion } from "../definitions/type-definition.ts";
import { formatWith, type FormatOptions } from "../document/format-fhir.ts";
import { parseWith, type FhirResourceOf, type ParseOptions } from "../document/parse-fhir.ts";
import { definitionsOf } from "./definitions-of.ts";

/** How to read a FHIR text, of which version: 4.0.1 unless said. */
export interface ParseFhirOptions<Version extends FhirVersion = "4.0.1"> extends ParseOptions {
  readonly fhirVersion?: Version;
}

/** How to write a FHIR text, of which version: 4.0.1 unless said. */
export interface FormatFhirOptions extends FormatOptions {
  readonly fhirVersion?: FhirVersion;
}

/**
 * Reads a resource (tài nguyên FHIR) from JSON or XML into plain data as @types/fhir describes it. The
 * text of decimals is kept beside the data, so that {@link formatFhir} gives `1.00` back. Throws
 * {@link FhirParseError} when the text is not FHIR; does not check the content: that is for the validator.
 *
 * @example
 * ```ts
 * import { parseFhir } from "@lienthong/fhir";
 *
 * const patient = parseFhir('<Patient xmlns="http://hl7.org/fhir"><active value="true"/></Patient>', {
 *   format: "xml",
 * });
 * patient; // { resourceType: "Patient", active: true }
 * ```
 */
export function parseFhir<Version extends FhirVersion = "4.0.1">(
  text: string,
  options: ParseFhirOptions<Version>,
): FhirResourceOf<Version> {
  return parseWith(text, options, definitionsOf(options.fhirVersion ?? "4.0.1")) as FhirResourceOf<Version>;
}

/**
 * Writes a resource as JSON or XML (ghi tài nguyên FHIR): decimals as they were read, narrative unchanged,
 * XML elements in their order. Throws {@link FhirFormatError} for data that XML cannot hold, such as
 * elements that the type does not have.
 *
 * @example
 * ```ts
 * import { formatFhir } from "@lienthong/fhir";
 *
 * formatFhir({ resourceType: "Patient", active: true }, { format: "xml" });
 * // '<?xml version="1.0" encoding="UTF-8"?><Patient xmlns="http://hl7.org/fhir"><active value="true"/></Patient>'
 * ```
 */
export function formatFhir(resource: object, options: FormatFhirOptions): string {
  return formatWith(resource, options, () => definitionsOf(options.fhirVersion ?? "4.0.1"));
}
