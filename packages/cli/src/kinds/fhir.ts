import { coreMessages, type Issue } from "@lienthong/core";
import {
  createValidator,
  type Definitions,
  FhirFormatError,
  fhirMessages,
  FhirParseError,
  formatFhir,
  parseFhir,
  type Validator,
  xmlFormat,
} from "@lienthong/fhir/engine";
import { invariantMessages } from "@lienthong/fhir/invariant-messages";
import type { FhirVersionName } from "../arguments/command.ts";
import { definitionsOf } from "./definitions.ts";
import type { Conversion, ConversionOptions, Finding, KindHandler } from "./handler.ts";

/** The sentences for issues of FHIR. */
export const fhirCatalogues = [coreMessages, fhirMessages, invariantMessages];

/** What reads, checks and writes FHIR of a version. */
interface Engine {
  readonly definitions: Definitions;
  readonly validator: Validator;
}

const engines = new Map<FhirVersionName, Promise<Engine>>();

/** Definitions and validator of a version, made once: the validator learns types as it meets them. */
export function engineOf(version: FhirVersionName): Promise<Engine> {
  let engine = engines.get(version);
  if (engine === undefined) {
    engine = definitionsOf(version).then((definitions) => ({
      definitions,
      validator: createValidator({ definitions, formats: [xmlFormat] }),
    }));
    engines.set(version, engine);
  }
  return engine;
}

/** FHIR resources in JSON. */
export const fhirJson: KindHandler = handlerFor("json");

/** FHIR resources in XML. */
export const fhirXml: KindHandler = handlerFor("xml");

function handlerFor(format: "json" | "xml"): KindHandler {
  return {
    targets: ["fhir", "json", "bhyt"],
    async check({ text }, { fhirVersion }) {
      const { validator } = await engineOf(fhirVersion);
      return checkText(text, format, validator);
    },
    async convert({ text }, options) {
      const { definitions, validator } = await engineOf(options.fhirVersion);
      const finding = checkText(text, format, validator);
      if (options.to === "bhyt") {
        const { bundleToClaim } = await import("./to-claim.ts");
        return bundleToClaim(finding, options, () => parseFhir(text, { format, definitions }));
      }
      return rewrite(finding, options, definitions, () => parseFhir(text, { format, definitions }));
    },
  };
}

function checkText(text: string, format: "json" | "xml", validator: Validator): Finding {
  const { issues, notChecked } = validator.validateText(text, { format });
  return { issues, catalogues: fhirCatalogues, notChecked };
}

/** Checks a resource that a mapper made and writes it. */
export async function writeFhir(
  resource: object,
  before: Finding,
  options: ConversionOptions,
): Promise<Conversion> {
  const { definitions, validator } = await engineOf("r4");
  const { issues, notChecked } = validator.validate(resource);
  const finding: Finding = {
    issues: [...before.issues, ...issues],
    catalogues: [...before.catalogues, ...fhirCatalogues],
    notChecked: [...(before.notChecked ?? []), ...notChecked],
  };
  return rewrite(finding, options, definitions, () => resource);
}

function rewrite(
  finding: Finding,
  { syntax }: ConversionOptions,
  definitions: Definitions,
  read: () => object,
): Conversion {
  try {
    const form = syntax === "ndjson" ? { format: "json" as const } : { format: syntax, indent: 2 };
    return { ...finding, content: `${formatFhir(read(), { ...form, definitions })}\n` };
  } catch (error) {
    // What cannot be read was reported by the check; what cannot be written is an issue of its own.
    if (error instanceof FhirParseError) return finding;
    if (!(error instanceof FhirFormatError)) throw error;
    const issue: Issue = { code: error.code, severity: "error", path: error.path };
    return { ...finding, issues: [...finding.issues, issue] };
  }
}
