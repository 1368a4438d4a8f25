import type { Definitions } from "../definitions/definitions.ts";
import type { ExtensionDefinition } from "../definitions/extension-definition.ts";
import { compileFhirPath, modelFromDefinitions, type CompiledExpression } from "../fhirpath/index.ts";
import { FhirNode } from "../fhirpath/item.ts";
import { typeAt } from "./element-names.ts";
import { sessionOf } from "../invariants/session-of.ts";
import type { Walk } from "../walk/walk.ts";

/** Judges where an extension stands by the FHIRPath of its definition. */
export interface ContextPaths {
  /** Whether an expression leads from the resource to the holder; undefined when that cannot be told. */
  readonly leadsTo: (expression: string, walk: Walk, holder: unknown) => boolean | undefined;
  /** Whether the names are those of a value that a definition gives as an example, a fixed value or a pattern. */
  readonly isExample: (names: ReadonlySet<string>) => boolean;
  /** Whether the holder breaks one of the context invariants. */
  readonly breaks: (definition: ExtensionDefinition, walk: Walk, holder: unknown) => boolean;
}

const mostExpressions = 1000;
/** Definitions hold examples of values, which may have any extension. */
const examples = ["ElementDefinition.example.value", "ElementDefinition.fixed", "ElementDefinition.pattern"];

/** Makes the judge for a set of definitions; expressions are compiled when first met. */
export function contextPaths(definitions: Definitions): ContextPaths {
  const model = modelFromDefinitions(definitions);
  const known = new Map<string, CompiledExpression | undefined>();
  const compiledOf = (expression: string, type?: string): CompiledExpression | undefined => {
    const key = type === undefined ? expression : `${type}\n${expression}`;
    if (known.has(key)) return known.get(key);
    if (known.size >= mostExpressions) known.clear();
    const compiled = compileFhirPath(expression, { model, ...(type !== undefined && { type }) });
    const usable = compiled.ok ? compiled : undefined;
    known.set(key, usable);
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
    isExample: (names) => examples.some((name) => names.has(name)),
    breaks({ contextInvariants }, walk, holder) {
      const found = typeAt(definitions, walk.stepsToHolder());
      const type = found !== undefined && model.type(found) !== undefined ? found : undefined;
      return contextInvariants.some((expression) => {
        const result = compiledOf(expression, type)?.test(holder, sessionOf(walk)) ?? "error";
        // Without a type nothing says whether an element is missing or unknown.
        return result === "false" || (result === "empty" && type !== undefined);
      });
    },
  };
}
