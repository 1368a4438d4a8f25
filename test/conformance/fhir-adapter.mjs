// The FHIR validator of this repository behind the adapter interface of ../shared/fhir-cases/README.md.
// Uses the public entry point only, and looks at neither the name nor the file of a case.
import { createValidator } from "@lienthong/fhir";

const made = new Map();

/** The switches of the suite as options of the validator. */
function optionsOf(switches) {
  return { securityChecks: switches["security-checks"] === true };
}

function validatorFor(fhirVersion, switches) {
  const options = { fhirVersion, locale: "en", ...optionsOf(switches) };
  const key = JSON.stringify(options);
  let validator = made.get(key);
  if (validator === undefined) {
    validator = createValidator(options);
    made.set(key, validator);
  }
  return validator;
}

export function init({ versions }) {
  for (const version of versions) validatorFor(version, {});
}

/** `[{ severity, path, message }]` for one case. */
export function validate({ version, format, text, profiles, options }) {
  const { issues } = validatorFor(version, options).validateText(text, { format, profiles });
  return issues.map(({ severity, path, message, code }) => ({ severity, path, message: message ?? code }));
}
