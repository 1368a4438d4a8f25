import type { Definitions } from "../definitions/definitions.ts";
import type { CheckModule } from "../plan/build-plans.ts";
import type { ResourceIndex } from "../resources/resource-index.ts";
import type { Vocabulary } from "../terminology/ask.ts";

/** What a module of checks is made from. */
export interface ModuleContext {
  /** The types and value sets of the version of FHIR. */
  readonly definitions: Definitions;
  /** The resources that the caller gave to check records with. */
  readonly resources: ResourceIndex;
  /** Everybody who may know about codes. */
  readonly vocabulary: Vocabulary;
}

/**
 * Checks that a validator of the engine has only when they are given to it (mô-đun kiểm tra), so that a
 * page without them does not carry them.
 */
export interface ValidatorModule {
  /** What it is about, as `notChecked` says it where the module is missing. */
  readonly name: string;
  /** Makes the checks for one validator. */
  readonly create: (context: ModuleContext) => CheckModule;
}
