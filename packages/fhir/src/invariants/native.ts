import type { Invariant } from "../definitions/type-definition.ts";

/**
 * Invariants that another module checks, and where: checking them as well would say the same twice, at a
 * cost on every element.
 */
export const checkedElsewhere: ReadonlySet<string> = new Set([
  "ele-1", // structure: empty objects, arrays and values
  "txt-1", // narrative
  "txt-2", // narrative
  "dom-3", // references: contained resources in use
  "bdl-11", // bundle: first entry
  "bdl-12", // bundle: first entry
  "bdl-7", // bundle: linear however many entries there are
]);

/** Keys that R4, R4B or R5 mark with the extension elementdefinition-bestpractice, each of them a warning there. */
const bestPractice: ReadonlySet<string> = new Set(["dom-6", "con-3", "app-6", "eld-24", "sdf-26"]);

/** Whether the specification marks an invariant as best practice: advice that few follow, so asked for only. */
export function isBestPractice({ key, severity }: Invariant): boolean {
  return severity === "warning" && bestPractice.has(key);
}
