export { type CompileFailure, type CompileFailureReason, type EvaluationFault } from "./failure.ts";
export {
  compileFhirPath,
  type CompiledExpression,
  type CompileOptions,
  type Evaluation,
  type TestResult,
} from "./fhirpath.ts";
export { type CompiledInvariant, compileInvariant } from "./invariant.ts";
export {
  correctedExpression,
  type InvariantErratum,
  invariantErrata,
  nameErratum,
} from "./invariant-errata.ts";
export { type Collection, FhirNode, type Item, type SystemValue, systemValue, TypeInfo } from "./item.ts";
export type { ServiceName } from "./compile-context.ts";
export type { FhirPathElement, FhirPathModel, FhirPathType } from "./model.ts";
export { modelFromDefinitions } from "./model-from-definitions.ts";
export type { ConvertUnit } from "./quantity.ts";
export { type FhirPathEnvironment, FhirPathSession, type VariableValue } from "./session.ts";
export { Decimal } from "./decimal.ts";
export { Quantity } from "./quantity.ts";
export { Temporal } from "./temporal.ts";
export { toPlainValues } from "./plain-values.ts";
