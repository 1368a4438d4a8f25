import type { Definitions } from "../definitions/definitions.ts";
import type { CompileFailureReason } from "../fhirpath/failure.ts";
import { compileFhirPath } from "../fhirpath/fhirpath.ts";
import { modelFromDefinitions } from "../fhirpath/model-from-definitions.ts";
import type { FhirPathModel } from "../fhirpath/model.ts";

/** What may be wrong with an expression, whatever it is evaluated on. */
const faults: ReadonlySet<CompileFailureReason> = new Set(["syntax", "unknown-function", "unknown-element"]);

const longest = 20_000;
const most = 2000;

/** Tells whether FHIRPath expressions (biểu thức FHIRPath) can be right for values of a type. */
export type ExpressionCheck = (expression: string, type: string | undefined) => boolean;

/** Makes the check for one version of FHIR; what was found out is remembered, within bounds. */
export function expressionCheck(definitions: Definitions): ExpressionCheck {
  let model: FhirPathModel | undefined;
  const known = new Map<string, boolean>();
  return (expression, type) => {
    if (expression.length > longest) return true;
    const key = `${type ?? ""}\n${expression}`;
    let isRight = known.get(key);
    if (isRight === undefined) {
      model ??= modelFromDefinitions(definitions);
      const start = type !== undefined && model.type(type) !== undefined ? type : undefined;
      const compiled = compileFhirPath(expression, {
        model,
        strict: true,
        services: ["conformsTo", "memberOf", "htmlChecks"],
        ...(start !== undefined && { type: start }),
      });
      // The reference takes `value` of a primitive for the primitive itself.
      const isOld = !compiled.ok && compiled.reason === "unknown-element" && compiled.name === "value";
      isRight = compiled.ok || isOld || !faults.has(compiled.reason);
      if (known.size >= most) known.clear();
      known.set(key, isRight);
    }
    return isRight;
  };
}
