import type { FhirDocument } from "../document/document.ts";
import type { Plans } from "../plan/build-plans.ts";
import { readFhirXml } from "./read-fhir-xml.ts";

/** A format that a validator of the engine reads beside JSON (định dạng văn bản). */
export interface TextFormat {
  readonly name: "xml";
  /** Reads a text into the model that the validator checks. */
  readonly read: (
    text: string,
    plans: Plans,
    limits: { readonly maxDepth: number; readonly maxIssues: number },
  ) => FhirDocument;
}

/**
 * XML for `validateText` of the engine (định dạng XML). A page that reads only JSON leaves it out and stays smaller.
 *
 * @example
 * ```ts
 * import { createValidator, xmlFormat } from "@lienthong/fhir/engine";
 * import { r4 } from "@lienthong/fhir/r4";
 *
 * const validator = createValidator({ definitions: r4, formats: [xmlFormat] });
 * const text = '<Patient xmlns="http://hl7.org/fhir"><active value="true"/></Patient>';
 * validator.validateText(text, { format: "xml" }).ok; // true
 * ```
 */
export const xmlFormat: TextFormat = {
  name: "xml",
  read: (text, plans, { maxDepth, maxIssues }) => readFhirXml(text, plans, maxDepth, maxIssues),
};
