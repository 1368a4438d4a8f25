import type { Definitions } from "../definitions/definitions.ts";
import type { ExtensionDefinition } from "../definitions/extension-definition.ts";
import { compileFhirPath, modelFromDefinitions, type CompiledExpression } from "../fhirpath/index.ts";
import { FhirNode } from "../fhirpath/item.ts";
import { sessionOf } from "../invariants/session-of.ts";
import type { Walk } from "../walk/walk.ts";

/** Judges where an extension stands by the FHIRPath of its definition. */
export interface ContextPaths {
  /** Whether an expression leads from the resource to the holder; undefined when that cannot be told. */
  readonly leadsTo: (expression: string, walk: Walk, holder: unknown) => boolean | undefined;
  /** Whether the holder breaks one of the context invariants. */
  readonly breaks: (definition: ExtensionDefinition, walk: Walk, holder: unknown) => boolean;
}

const mostExpressions = 1000;

/** Makes the judge for a set of definitions; expressions are compiled when first met. */
export function contextPaths(definitions: Definitions): ContextPaths {
  const model = modelFromDefinitions(definitions);
  const known = new Map<string, CompiledExpression | undefined>();
  const compiledOf = (expression: string): CompiledExpression | undefined => {
    if (known.has(expression)) return known.get(expression);
    if (known.size >= mostExpressions) known.clear();
    const compiled = compileFhirPath(expression, { model });
    const usable = compiled.ok ? compiled : undefined;
    known.set(expression, usable);
    return usable;
  };

  return {
    leadsTo(expression, walk, holder) {
      // Only a path from a resource type says which elements; other expressions are conditions on an element.
      const [type = ""] = expression.split(".", 1);
      const compiled = definitions.isResourceName(type) ? compiledOf(expression) : undefined;
      const result = compiled?.evaluate(walk.resource, sessionOf(walk));
      if (result?.ok !== true) return undefined;
      return result.items.some(
        (item) => item instanceof FhirNode && (item.value === holder || item.sibling === holder),
      );
    },
    breaks({ contextInvariants }, walk, holder) {
      return contextInvariants.some((expression) => {
        const compiled = compiledOf(expression);
        const result = compiled?.test(holder, sessionOf(walk)) ?? "error";
        // What does not hold on a resource is known; of other elements the type is not.
        return result === "false" || (result === "empty" && holder === walk.resource);
      });
    },
  };
}
