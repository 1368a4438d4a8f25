import { coreMessages, type Catalogues } from "@lienthong/core";
import type { Definitions } from "../definitions/definitions.ts";
import type { FhirVersion } from "../definitions/type-definition.ts";
import { fhirMessages } from "../messages/messages.ts";
import { profileModule } from "../profile/profile-module.ts";
import { conformanceModule } from "../conformance/conformance-module.ts";
import { questionnaireModule } from "../questionnaire/questionnaire-module.ts";
import { createValidator as createEngineValidator } from "../validator/create-validator.ts";
import type { Validator, ValidatorOptions } from "../validator/options.ts";
import { xmlFormat } from "../xml/xml-format.ts";
import { coreProfilesOf } from "./core-profiles-of.ts";
import { definitionsOf } from "./definitions-of.ts";
import { terminologyPackOf } from "./terminology-pack-of.ts";
import { searchParametersOf } from "./search-parameters-of.ts";

/** How a validator works, and for which version of FHIR. */
export interface CreateValidatorOptions<Version extends FhirVersion = FhirVersion> extends ValidatorOptions {
  readonly fhirVersion: Version;
  /** Definitions to use instead of all those of the version. */
  readonly definitions?: Definitions;
  /** Sentences for `locale` beside those of this package, such as `invariantMessages`. */
  readonly catalogues?: readonly Catalogues[];
}

/**
 * Makes a validator (bộ kiểm tra) for a version of FHIR. Make it once and keep it: the types that it meets
 * are prepared once. This entry point holds the definitions of all three versions; a page that must stay
 * small uses `@lienthong/fhir/engine` with the definitions that it needs.
 *
 * @example
 * ```ts
 * import { createValidator } from "@lienthong/fhir";
 *
 * const validator = createValidator({ fhirVersion: "4.0.1", locale: "vi" });
 * const { ok, issues, notChecked } = validator.validateText('{"resourceType":"Patient","gender":"nam"}', {
 *   format: "json",
 * });
 * ok; // false
 * issues[0]?.path; // "Patient.gender"
 * ```
 */
export function createValidator<Version extends FhirVersion>(
  options: CreateValidatorOptions<Version>,
): Validator<Version> {
  const { fhirVersion, definitions, catalogues = [], ...rest } = options;
  if (definitions !== undefined && definitions.fhirVersion !== fhirVersion) {
    throw new TypeError(`the definitions are of FHIR ${definitions.fhirVersion}, not ${fhirVersion}`);
  }
  return createEngineValidator({
    ...rest,
    definitions: definitions ?? definitionsOf(fhirVersion),
    catalogues: [fhirMessages, coreMessages, ...catalogues],
    formats: [xmlFormat],
    terminologyPack: terminologyPackOf(fhirVersion),
    modules: [
      questionnaireModule,
      profileModule(coreProfilesOf(fhirVersion)),
      conformanceModule(searchParametersOf(fhirVersion), coreProfilesOf(fhirVersion)),
    ],
  });
}
