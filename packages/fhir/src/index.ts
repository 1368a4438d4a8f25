export {
  createAsyncValidator,
  type CreateAsyncValidatorOptions,
} from "./all-versions/create-async-validator.ts";
export { createValidator, type CreateValidatorOptions } from "./all-versions/create-validator.ts";
export { formatFhir, parseFhir, type FormatFhirOptions, type ParseFhirOptions } from "./all-versions/text.ts";
export { type Definitions } from "./definitions/definitions.ts";
export { type FhirVersion } from "./definitions/type-definition.ts";
export { FhirFormatError } from "./document/format-error.ts";
export { numberTextOf, setNumberText } from "./document/number-text.ts";
export { FhirParseError } from "./document/parse-error.ts";
export { type FhirResourceOf } from "./document/parse-fhir.ts";
export { type FhirFormat } from "./document/read-document.ts";
export { type FhirCode, type FhirOwnCode } from "./messages/codes.ts";
export { unitsFromUcum, type UcumLibrary } from "./terminology/units-from-ucum.ts";
export { fhirMessages } from "./messages/messages.ts";
export { toOperationOutcome } from "./outcome/to-operation-outcome.ts";
export { type WrongDisplay } from "./terminology/coding-rules.ts";
export {
  type TerminologyRequest,
  type TerminologyResult,
  type TerminologyService,
  type UnitService,
} from "./terminology/service.ts";
export { type NotChecked, type NotCheckedCode } from "./validator/not-checked.ts";
export { type AbortSignalLike } from "./async/abort.ts";
export {
  type AskContext,
  type AsyncOptions,
  type AsyncResolveReference,
  type AsyncServices,
  type AsyncTerminologyService,
  type AsyncValidateOptions,
  type AsyncValidateTextOptions,
  type AsyncValidator,
} from "./async/async-validator.ts";
export { type Clock } from "./validator/clock.ts";
export {
  type InvalidRecord,
  type ResourceOf,
  type ResourceTypeOf,
  type ValidateOptions,
  type ValidateTextOptions,
  type Validation,
  type Validator,
  type ValidRecord,
  type ValidatorLimits,
  type ValidatorOptions,
} from "./validator/options.ts";
