import { readFhirJson } from "../json/read-fhir-json.ts";
import type { Plans } from "../plan/build-plans.ts";
import { readFhirXml } from "../xml/read-fhir-xml.ts";
import type { FhirDocument } from "./document.ts";

/** The two formats of FHIR that this package reads and writes. */
export type FhirFormat = "json" | "xml";

/** Reads a text in one of the two formats. */
export function readDocument(
  text: string,
  format: FhirFormat,
  plans: Plans,
  limits: { readonly maxDepth: number; readonly maxIssues: number },
): FhirDocument {
  return format === "json"
    ? readFhirJson(text, limits.maxDepth)
    : readFhirXml(text, plans, limits.maxDepth, limits.maxIssues);
}

/** Throws `TypeError` unless the caller named one of the two formats. */
export function assertFormat(format: unknown): asserts format is FhirFormat {
  if (format !== "json" && format !== "xml") throw new TypeError('format must be "json" or "xml"');
}
