export { createAsyncValidator } from "./async/create-async-validator.ts";
export { conformanceModule } from "./conformance/conformance-module.ts";
export { type CoreSearchParameters } from "./conformance/core-search-parameters.ts";
export { defineDefinitions, type Definitions } from "./definitions/definitions.ts";
export {
  formatFhir,
  parseFhir,
  type EngineFormatOptions,
  type EngineParseOptions,
} from "./document/engine-text.ts";
export { FhirFormatError } from "./document/format-error.ts";
export { numberTextOf, setNumberText } from "./document/number-text.ts";
export { FhirParseError } from "./document/parse-error.ts";
export { fhirMessages } from "./messages/messages.ts";
export { givenTerminology } from "./terminology/offline-terminology.ts";
export { unitsFromUcum, type UcumLibrary } from "./terminology/units-from-ucum.ts";
export { toOperationOutcome } from "./outcome/to-operation-outcome.ts";
export { type CoreProfiles } from "./profile/core-profiles.ts";
export { profileModule } from "./profile/profile-module.ts";
export { questionnaireModule } from "./questionnaire/questionnaire-module.ts";
export { createValidator } from "./validator/create-validator.ts";
export { type EngineOptions, type Validation, type Validator } from "./validator/options.ts";
export { type ModuleContext, type ValidatorModule } from "./validator/validator-module.ts";
export { type TextFormat, xmlFormat } from "./xml/xml-format.ts";
