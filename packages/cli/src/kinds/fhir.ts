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
import type { FhirVersionName } from "../arguments/command.ts";
import type { Conversion, ConversionOptions, Finding, KindHandler } from "./handler.ts";

const catalogues = [coreMessages, fhirMessages];

/** The definitions of a version of FHIR, loaded when needed. */
const loadDefinitions: Readonly<Record<FhirVersionName, () => Promise<Definitions>>> = {
  r4: async () => (await import("@lienthong/fhir/r4")).r4,
  r4b: async () => (await import("@lienthong/fhir/r4b")).r4b,
  r5: async () => (await import("@lienthong/fhir/r5")).r5,
};

interface Engine {
  readonly definitions: Definitions;
  readonly validator: Validator;
}

const engines = new Map<FhirVersionName, Promise<Engine>>();

/** Definitions and validator of a version, made once: the validator learns types as it meets them. */
function engineOf(version: FhirVersionName): Promise<Engine> {
  let engine = engines.get(version);
  if (engine === undefined) {
    engine = loadDefinitions[version]().then((definitions) => ({
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
    targets: ["fhir", "json"],
    async check({ text }, { fhirVersion }) {
      const { validator } = await engineOf(fhirVersion);
      return checkText(text, format, validator);
    },
    async convert({ text }, options) {
      const { definitions, validator } = await engineOf(options.fhirVersion);
      const finding = checkText(text, format, validator);
      return rewrite(finding, options, definitions, () => parseFhir(text, { format, definitions }));
    },
  };
}

function checkText(text: string, format: "json" | "xml", validator: Validator): Finding {
  const { issues, notChecked } = validator.validateText(text, { format });
  return { issues, catalogues, notChecked };
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
    catalogues: [...before.catalogues, ...catalogues],
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
    return { ...finding, content: `${formatFhir(read(), { format: syntax, indent: 2, definitions })}\n` };
  } catch (error) {
    // What cannot be read was reported by the check; what cannot be written is an issue of its own.
    if (error instanceof FhirParseError) return finding;
    if (!(error instanceof FhirFormatError)) throw error;
    const issue: Issue = { code: error.code, severity: "error", path: error.path };
    return { ...finding, issues: [...finding.issues, issue] };
  }
}
