import { createOfflineTerminology } from "../terminology/offline-terminology.ts";
import type { Terminology } from "../terminology/terminology.ts";
import type { ModuleContext } from "../validator/validator-module.ts";
import { indexResources, type ResourceIndex } from "./resource-index.ts";

/** The caller's resources made ready for modules of checks. */
export interface CallerResources {
  readonly resources: ResourceIndex;
  readonly terminology: Terminology;
}

const made = new WeakMap<ModuleContext, CallerResources>();

/** The caller's resources, indexed once for all modules of a validator. */
export function callerResources(context: ModuleContext): CallerResources {
  let ready = made.get(context);
  if (ready === undefined) {
    const { definitions, resources: all } = context;
    const index = indexResources(all);
    ready = { resources: index, terminology: createOfflineTerminology(definitions, { all, index }) };
    made.set(context, ready);
  }
  return ready;
}
