// The FHIR validator of this repository behind the adapter interface of ../shared/fhir-cases/README.md.
// Uses the public entry point only, and looks at neither the name nor the file of a case.
import { createValidator, FhirParseError, parseFhir } from "@lienthong/fhir";

const made = new Map();

/** Addresses that the reference takes for examples, whose extensions it does not expect to find. */
const exampleDomains = ["http://example.org/", "https://example.org/", "http://acme.com/"];

/** How far the suite wants references to be followed. */
const policies = { CHECK_EXISTS_AND_TYPE: "exist", CHECK_VALID: "valid" };

/** How grave the suite wants the breach of best practice to be. */
const adviceLevels = { Hint: "information", Warning: "warning", Error: "error" };

// Switches without a counterpart: default-version and no-tx are for terminology servers, fetcher says how the reference
// downloads what it does not know, r5-bundle-relative-reference-policy whether it looks beyond fullUrl.

const isOn = (value) => value === true || value === "true";
const list = (value) => (value === undefined ? [] : [value].flat());

/** The switches of the suite as options of the validator; the reference refuses unknown extensions. */
function optionsOf(switches) {
  const { enforceAggregationOutsideBundles: aggregation, examples, ...rest } = switches;
  const options = {
    securityChecks: isOn(rest["security-checks"]),
    references: policies[rest.validateReference] ?? "ignore",
    trustReferenceTypes: isOn(rest.assumeValidRestReferences),
    contained: rest.validateContains === "IGNORE" ? "ignore" : "check",
    bestPractice: adviceLevels[rest["best-practice"]] ?? "ignore",
    forPublication: isOn(rest["for-publication"]),
    experimental: isOn(rest["no-experimental-content"]) ? "refuse" : "allow",
    recordLanguage: rest.language ?? "en",
    htmlInMarkdown: rest.noHtmlInMarkdown === undefined ? "ignore" : "error",
    allowComments: isOn(rest["allow-comments"]),
    wrongDisplay: rest["wrong-displays"] === "warning" ? "warning" : "error",
    unknownExtensions: "refuse",
    allowedExtensionDomains: [
      ...(examples === undefined || isOn(examples) ? exampleDomains : []),
      ...list(rest["allowed-extension-domain"]),
      ...list(rest["allowed-extension-domains"]),
    ],
  };
  return aggregation === undefined
    ? options
    : { ...options, enforceAggregationOutsideBundles: isOn(aggregation) };
}

function validatorFor(fhirVersion, switches, supporting, fetch) {
  const options = { fhirVersion, locale: "en", now: () => new Date().toISOString(), ...optionsOf(switches) };
  if (supporting.length > 0 || options.references !== "ignore") {
    return createValidator({
      ...options,
      resources: supporting.flatMap((file) => resourceOf(file, fhirVersion)),
      resolve(reference) {
        // The suite itself answers this one with a Patient of nothing but its type.
        if (reference === "Patient/test") return { resourceType: "Patient" };
        const file = fetch?.(reference);
        return file ? resourceOf(file, fhirVersion)[0] : undefined;
      },
    });
  }
  const key = JSON.stringify(options); // the clock is the same for all
  let validator = made.get(key);
  if (validator === undefined) {
    validator = createValidator(options);
    made.set(key, validator);
  }
  return validator;
}

/** A supporting file as a resource; files of other kinds, and those that are no FHIR, give none. */
function resourceOf({ format, text }, fhirVersion) {
  if (format !== "json" && format !== "xml") return [];
  try {
    return [parseFhir(text, { format, fhirVersion, isLenient: true })];
  } catch (error) {
    if (error instanceof FhirParseError) return [];
    throw error;
  }
}

export function init({ versions }) {
  for (const version of versions) validatorFor(version, {}, []);
}

/** `[{ severity, path, message }]` for one case. */
export function validate({ version, format, text, profiles, supporting, options, fetch }) {
  const validator = validatorFor(version, options, supporting, fetch);
  const { issues } = validator.validateText(text, { format, profiles });
  return issues.map(({ severity, path, message, code }) => ({ severity, path, message: message ?? code }));
}
