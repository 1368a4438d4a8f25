import type { Definitions } from "../definitions/definitions.ts";
import { createPlans, type Plans } from "./build-plans.ts";

const known = new WeakMap<Definitions, Plans>();

/** The plans of a set of definitions without any checks, for reading and writing. */
export function barePlans(definitions: Definitions): Plans {
  let plans = known.get(definitions);
  if (plans === undefined) known.set(definitions, (plans = createPlans(definitions, [])));
  return plans;
}
