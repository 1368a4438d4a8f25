// The FHIR validator of this repository behind the adapter interface of ../shared/fhir-cases/README.md.
// Uses the public entry point only, and looks at neither the name nor the file of a case.
import { createValidator } from "@lienthong/fhir";

const plain = new Map();

function validatorFor(fhirVersion) {
  let validator = plain.get(fhirVersion);
  if (validator === undefined) {
    validator = createValidator({ fhirVersion, locale: "en" });
    plain.set(fhirVersion, validator);
  }
  return validator;
}

export function init({ versions }) {
  for (const version of versions) validatorFor(version);
}

/** `[{ severity, path, message }]` for one case. */
export function validate({ version, format, text, profiles }) {
  const { issues } = validatorFor(version).validateText(text, { format, profiles });
  return issues.map(({ severity, path, message, code }) => ({ severity, path, message: message ?? code }));
}
