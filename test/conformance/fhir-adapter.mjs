// The FHIR validator of this repository behind the adapter interface of ../shared/fhir-cases/README.md.
// Uses the public entry point only, and looks at neither the name nor the file of a case.
import { createValidator, FhirParseError, parseFhir } from "@lienthong/fhir";

const made = new Map();

/** Addresses that the reference takes for examples, whose extensions it does not expect to find. */
const exampleDomains = ["http://example.org/", "https://example.org/", "http://acme.com/"];

/** How far the suite wants references to be followed. */
const policies = { CHECK_EXISTS_AND_TYPE: "exist", CHECK_VALID: "valid" };

/** The switches of the suite as options of the validator; the reference refuses unknown extensions. */
function optionsOf(switches) {
  const domain = switches["allowed-extension-domain"];
  return {
    securityChecks: switches["security-checks"] === true,
    references: policies[switches.validateReference] ?? "ignore",
    trustReferenceTypes: switches.assumeValidRestReferences === true,
    wrongDisplay: "error",
    unknownExtensions: "refuse",
    allowedExtensionDomains: [...exampleDomains, ...(domain === undefined ? [] : [domain].flat())],
  };
}

function validatorFor(fhirVersion, switches, supporting, fetch) {
  const options = { fhirVersion, locale: "en", ...optionsOf(switches) };
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
  const key = JSON.stringify(options);
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
