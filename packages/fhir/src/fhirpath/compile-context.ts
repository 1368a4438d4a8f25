import type { CallExpression, Expression } from "./ast.ts";
import type { Compiled, Compiler, Scope, Truth } from "./compiled.ts";
import type { CompileFailureReason } from "./failure.ts";
import type { TypeTable } from "./types.ts";

/** What functions of the language may ask the environment for. */
export type ServiceName = "memberOf" | "conformsTo" | "htmlChecks";

/** The compiler as functions of the language see it. */
export interface CompileContext extends Compiler {
  readonly table: TypeTable;
  /** Whether names that the model does not know are refused. */
  readonly isStrict: boolean;
  /** The parts of the environment that will be there. */
  readonly services: ReadonlySet<ServiceName>;
  /** Compiles the body of a loop; its variables do not leave it. */
  compileBody(body: Expression, source: Compiled, scope: Scope): Compiled;
  condition(body: Expression, source: Compiled, scope: Scope): Truth;
  refuse(reason: CompileFailureReason, at: number, name?: string): never;
}

/** A call of a function, to be compiled. */
export interface Call {
  readonly context: CompileContext;
  readonly expression: CallExpression;
  /** What stands before the dot, or `$this`. */
  readonly source: Compiled;
  readonly scope: Scope;
  readonly args: readonly Expression[];
}

/** Compiles the calls of one function. */
export interface FunctionCompiler {
  readonly least: number;
  readonly most: number;
  readonly compile: (call: Call) => Compiled;
}
