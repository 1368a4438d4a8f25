import type { Definitions } from "../definitions/definitions.ts";
import type { Invariant, TypeDefinition } from "../definitions/type-definition.ts";
import { compileInvariant, modelFromDefinitions } from "../fhirpath/index.ts";
import type { CheckModule } from "../plan/build-plans.ts";
import type { Check } from "../plan/plan.ts";
import { notCheckedNote } from "../validator/not-checked.ts";
import { isBestPractice, checkedElsewhere, guards } from "./native.ts";
import { sessionOf } from "./session-of.ts";

/** What is done about invariants that the specification marks as best practice. */
export type BestPractice = "ignore" | "information" | "warning" | "error";

/** Checks the invariants (ràng buộc) of types and elements, compiled to closures when a type is first met. */
export function invariantRules(definitions: Definitions, advice: BestPractice): CheckModule {
  const model = modelFromDefinitions(definitions);

  const checkFor = (invariant: Invariant, type: string): readonly Check[] => {
    const { key } = invariant;
    const note = notCheckedNote("fhir.unchecked.invariant", key);
    if (checkedElsewhere.has(key)) return [];
    const isAdvice = isBestPractice(invariant);
    if (isAdvice && advice === "ignore") return [(walk) => walk.skip(note)];
    const compiled = compileInvariant(key, invariant.expression, { model, type });
    if (!compiled.ok) return [(walk) => walk.skip(note)];
    const guard = guards.get(key);
    const severity = isAdvice && advice !== "ignore" ? advice : invariant.severity;
    const params = { key, human: invariant.human };
    return [
      (walk, value) => {
        if (guard?.(value) === false) return;
        if (!compiled.holds(value, sessionOf(walk), walk.sibling(), undefined)) {
          walk.report("fhir.invariant.failed", severity, params);
        }
      },
    ];
  };

  const find = (key: string, type: TypeDefinition | undefined): Invariant | undefined => {
    if (type === undefined) return undefined;
    return (
      type.invariants.get(key) ?? find(key, type.base === undefined ? undefined : definitions.type(type.base))
    );
  };

  const checksFor = (keys: readonly string[], definition: TypeDefinition, type: string): readonly Check[] =>
    keys.flatMap((key) => {
      const invariant = find(key, definition);
      return invariant === undefined ? [] : checkFor(invariant, type);
    });

  return {
    forType({ name, definition, group }) {
      if (group !== undefined) return checksFor(group.invariants, definition, name);
      return checksFor(inheritedKeys(definitions, definition), definition, name);
    },
    forProperty({ owner, element, type }) {
      const isGroup = element.children.length > 0 || element.sharedWith !== undefined;
      return isGroup || element.invariants.length === 0
        ? []
        : checksFor(element.invariants, owner.definition, type);
    },
  };
}

function inheritedKeys(definitions: Definitions, type: TypeDefinition): readonly string[] {
  const base = type.base === undefined ? undefined : definitions.type(type.base);
  return base === undefined
    ? type.invariantKeys
    : [...inheritedKeys(definitions, base), ...type.invariantKeys];
}
