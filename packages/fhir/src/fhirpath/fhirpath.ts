import type { Expression } from "./ast.ts";
import { ExpressionCompiler } from "./compile.ts";
import type { ServiceName } from "./compile-context.ts";
import { mentions, truthOf } from "./compiled.ts";
import { CompileError, type CompileFailure, EvaluationError, type EvaluationFault } from "./failure.ts";
import { Frame } from "./frame.ts";
import type { Collection } from "./item.ts";
import type { FhirPathModel } from "./model.ts";
import { parseExpression } from "./parser.ts";
import { FhirPathSession } from "./session.ts";
import { type ResolvedType, typeTable, unknownType } from "./types.ts";

/** How to compile an expression. */
export interface CompileOptions {
  readonly model: FhirPathModel;
  /** The type of the nodes it will be evaluated on: `Patient`, `Patient.contact`, `Quantity`. */
  readonly type?: string;
  /** Refuse names of elements that the model does not know, instead of taking them as empty. */
  readonly strict?: boolean;
  /** The services that environments will have. A call of another one does not compile. */
  readonly services?: readonly ServiceName[];
  /** Names of the variables that environments will have, without `%`. */
  readonly variables?: readonly string[];
}

/** What an invariant says of a node. */
export type TestResult = "true" | "false" | "empty" | "error";

/** The items of an evaluation, or why there are none. */
export type Evaluation =
  { readonly ok: true; readonly items: Collection } | { readonly ok: false; readonly fault: EvaluationFault };

/** An expression as closures, to be evaluated any number of times. */
export interface CompiledExpression {
  readonly ok: true;
  /**
   * All items. `sibling` is the `_name` property beside a primitive value; `type` overrides the type of the
   * node, for expressions that are used on several.
   */
  readonly evaluate: (
    value: unknown,
    session: FhirPathSession,
    sibling?: unknown,
    type?: string,
  ) => Evaluation;
  /** The quick way for conditions: one item that is no boolean counts as true, several are an error. */
  readonly test: (value: unknown, session: FhirPathSession, sibling?: unknown, type?: string) => TestResult;
}

/**
 * Compiles a FHIRPath expression (biểu thức FHIRPath) to closures; no code is generated as text, so it runs
 * under a strict Content-Security-Policy. A faulty expression is a value, never an exception.
 *
 * Source: FHIRPath 2.0.0 (HL7, ANSI normative) with the functions of FHIR R4 and R5.
 *
 * @example
 * ```ts
 * import { compileFhirPath, FhirPathSession, modelFromDefinitions, toPlainValues } from "@lienthong/fhir/fhirpath";
 * import { r4 } from "@lienthong/fhir/r4";
 *
 * const model = modelFromDefinitions(r4);
 * const given = compileFhirPath("name.where(use = 'official').given", { model, type: "Patient" });
 * const patient = { resourceType: "Patient", name: [{ use: "official", given: ["Thị", "An"] }] };
 * if (given.ok) {
 *   const result = given.evaluate(patient, new FhirPathSession({ resource: patient }));
 *   result.ok && toPlainValues(result.items); // ["Thị", "An"]
 * }
 * ```
 */
export function compileFhirPath(
  expression: string,
  options: CompileOptions,
): CompiledExpression | CompileFailure {
  try {
    return compileParsed(parseExpression(expression), options);
  } catch (error) {
    if (error instanceof CompileError) return error.failure;
    throw error;
  }
}

function compileParsed(expression: Expression, options: CompileOptions): CompiledExpression {
  const table = typeTable(options.model);
  const type = options.type === undefined ? undefined : table.find(options.type);
  if (options.type !== undefined && type === undefined)
    throw new CompileError("unknown-type", 0, options.type);
  const compiler = new ExpressionCompiler(table, type, options, mentions(expression, "defineVariable"));
  const compiled = compiler.compile(expression, { self: type && [type] });
  const { run } = compiled;
  const truth = truthOf(compiled);
  const spare = new Frame(table, new FhirPathSession({}));
  let isBusy = false;

  const typeOf = (value: unknown, name: string | undefined): ResolvedType => {
    if (name !== undefined) return table.find(name) ?? unknownType;
    return type ?? table.ofResource(value);
  };

  return {
    ok: true,
    evaluate(value, session, sibling, name) {
      const frame = new Frame(table, session);
      frame.begin(session, value, sibling, typeOf(value, name));
      try {
        return { ok: true, items: run(frame) };
      } catch (error) {
        return { ok: false, fault: faultOf(error) };
      }
    },
    test(value, session, sibling, name) {
      // A service of the environment may come back to the same expression.
      const frame = isBusy ? new Frame(table, session) : spare;
      const isOwner = !isBusy;
      isBusy = true;
      frame.begin(session, value, sibling, typeOf(value, name));
      try {
        const result = truth(frame);
        return result === undefined ? "empty" : result ? "true" : "false";
      } catch (error) {
        frame.found = [];
        faultOf(error);
        return "error";
      } finally {
        if (isOwner) {
          isBusy = false;
          frame.end();
        }
      }
    },
  };
}

function faultOf(error: unknown): EvaluationFault {
  if (error instanceof EvaluationError) return error.fault;
  // Data nested deeper than the stack is a fault of the data.
  if (error instanceof RangeError) return "too-deep";
  throw error;
}
