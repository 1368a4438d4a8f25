import type { Definitions } from "../definitions/definitions.ts";
import type { Invariant, TypeDefinition } from "../definitions/type-definition.ts";
import type { CheckModule } from "../plan/build-plans.ts";
import type { Check } from "../plan/plan.ts";
import { notCheckedNote } from "../validator/not-checked.ts";
import type { Walk } from "../walk/walk.ts";
import { isBestPractice, checkedElsewhere } from "./native.ts";
import { InvariantFault, type InvariantTest, type Json } from "./scene.ts";

/** What is done about invariants that the specification marks as best practice. */
export type BestPractice = "ignore" | "information" | "warning" | "error";

/** Checks the invariants (ràng buộc) of types and elements by the functions that the definitions bring along. */
export function invariantRules(definitions: Definitions, advice: BestPractice): CheckModule {
  const checkFor = (invariant: Invariant, owner: string): readonly Check[] => {
    const { key, test } = invariant;
    if (checkedElsewhere.has(key)) return [];
    const isAdvice = isBestPractice(invariant);
    if (test === undefined || (isAdvice && advice === "ignore")) {
      const note = notCheckedNote("fhir.unchecked.invariant", key);
      return [(walk) => walk.skip(note)];
    }
    const severity = isAdvice && advice !== "ignore" ? advice : invariant.severity;
    // A key means one thing in one type of one version; most mean the same in all.
    const params = { key, human: invariant.human, reason: `${key}.${owner}.${definitions.fhirVersion}` };
    return [
      (walk, value) => {
        if (!obeys(test, value, walk)) walk.report("fhir.invariant.failed", severity, params);
      },
    ];
  };

  const find = (key: string, type: TypeDefinition | undefined): Invariant | undefined => {
    if (type === undefined) return undefined;
    return (
      type.invariants.get(key) ?? find(key, type.base === undefined ? undefined : definitions.type(type.base))
    );
  };

  const checksFor = (keys: readonly string[], definition: TypeDefinition): readonly Check[] =>
    keys.flatMap((key) => {
      const invariant = find(key, definition);
      return invariant === undefined ? [] : checkFor(invariant, definition.name);
    });

  return {
    forType({ definition, group }) {
      if (group !== undefined) return checksFor(group.invariants, definition);
      return checksFor(inheritedKeys(definitions, definition), definition);
    },
    forProperty({ owner, element }) {
      const isGroup = element.children.length > 0 || element.sharedWith !== undefined;
      return isGroup ? [] : checksFor(element.invariants, owner.definition);
    },
  };
}

/** Only `true` is obedience, as for the reference validator of HL7: what cannot be judged is none. */
function obeys(test: InvariantTest, value: unknown, walk: Walk): boolean {
  try {
    // A test of a primitive type takes the value as it is.
    return test(value as Json, walk);
  } catch (error) {
    // Data nested deeper than the stack is a fault of the data.
    if (error instanceof InvariantFault || error instanceof RangeError) return false;
    throw error;
  }
}

function inheritedKeys(definitions: Definitions, type: TypeDefinition): readonly string[] {
  const base = type.base === undefined ? undefined : definitions.type(type.base);
  return base === undefined
    ? type.invariantKeys
    : [...inheritedKeys(definitions, base), ...type.invariantKeys];
}
