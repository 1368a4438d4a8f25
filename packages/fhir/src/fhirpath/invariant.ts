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

/** Compiles an invariant of the specification or of a profile; published faults are corrected first. */
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
