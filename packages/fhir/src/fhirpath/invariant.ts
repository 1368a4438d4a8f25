import type { CompileFailure } from "./failure.ts";
import { compileFhirPath, type CompileOptions } from "./fhirpath.ts";
import { correctedExpression } from "./invariant-errata.ts";
import type { FhirPathSession } from "./session.ts";

/** An invariant (ràng buộc) that is ready to be checked on any number of nodes. */
export interface CompiledInvariant {
  readonly ok: true;
  readonly key: string;
  /** What is evaluated: the published expression, or its correction. */
  readonly expression: string;
  /**
   * Whether a node obeys. As in the reference validator of HL7, only `true` is obedience: an empty result and
   * a fault in the evaluation are not. `sibling` is the `_name` property beside a primitive value.
   */
  readonly holds: (value: unknown, session: FhirPathSession, sibling?: unknown, type?: string) => boolean;
}

/**
 * Compiles an invariant (ràng buộc) of the specification or of a profile; published faults are corrected first.
 *
 * @example
 * ```ts
 * import { compileInvariant, FhirPathSession, modelFromDefinitions } from "@lienthong/fhir/fhirpath";
 * import { r4 } from "@lienthong/fhir/r4";
 *
 * const rule = compileInvariant("obs-6", "dataAbsentReason.empty() or value.empty()", {
 *   model: modelFromDefinitions(r4),
 *   type: "Observation",
 * });
 * const observation = { resourceType: "Observation", valueString: "x", dataAbsentReason: { text: "?" } };
 * rule.ok && rule.holds(observation, new FhirPathSession({ resource: observation })); // false
 * ```
 */
export function compileInvariant(
  key: string,
  published: string,
  options: CompileOptions,
): CompiledInvariant | CompileFailure {
  const expression = correctedExpression(key, published);
  const compiled = compileFhirPath(expression, options);
  if (!compiled.ok) return compiled;
  const { test } = compiled;
  return {
    ok: true,
    key,
    expression,
    holds: (value, session, sibling, type) => test(value, session, sibling, type) === "true",
  };
}
