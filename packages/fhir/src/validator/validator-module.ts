import type { Definitions } from "../definitions/definitions.ts";
import type { CheckModule } from "../plan/build-plans.ts";

/** What a module of checks is made from. */
export interface ModuleContext {
  readonly definitions: Definitions;
  /** The resources that the caller gave to check records with. */
  readonly resources: readonly object[];
}

/**
 * Checks that a validator of the engine has only when they are given to it (mô-đun kiểm tra), so that a
 * page without them does not carry them.
 */
export interface ValidatorModule {
  /** What it is about, as `notChecked` says it where the module is missing. */
  readonly name: string;
  readonly create: (context: ModuleContext) => CheckModule;
}
