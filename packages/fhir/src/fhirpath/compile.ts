import type { CallExpression, Expression } from "./ast.ts";
import type { Call, CompileContext, FunctionCompiler, ServiceName } from "./compile-context.ts";
import { type Compiled, fromPath, mentions, type Scope, type Truth, truthOf } from "./compiled.ts";
import { isConstantPart } from "./constant.ts";
import { CompileError, type CompileFailureReason, fail } from "./failure.ts";
import type { CompileOptions } from "./fhirpath.ts";
import { findFunction } from "./functions/table.ts";
import { type Collection, type FhirNode, type Item, nothing, typeOf } from "./item.ts";
import { member } from "./member.ts";
import { compileBinary, compileNegative } from "./operators.ts";
import { memberPath, rootPath } from "./raw-path.ts";
import { single } from "./compiled.ts";
import { typeCast, typeTest } from "./functions/types.ts";
import type { TypeTable } from "./types.ts";
import { systemTypes, type ResolvedType } from "./types.ts";
import { compileVariable } from "./variables.ts";

/** Functions beyond those of FHIRPath and FHIR, by name. */
export type FunctionTable = Readonly<Record<string, FunctionCompiler>>;

/** Turns parsed expressions into closures. */
export class ExpressionCompiler implements CompileContext {
  readonly table: TypeTable;
  readonly isStrict: boolean;
  readonly services: ReadonlySet<ServiceName>;
  /** Names of variables that the environment will have. */
  readonly variables: ReadonlySet<string>;
  /** Whether the expression makes variables of its own. */
  readonly hasOwnVariables: boolean;
  /** The type of `%context`, and of the resource when that type says it. */
  readonly contextType: ResolvedType | undefined;
  readonly #furtherFunctions: FunctionTable;

  constructor(
    table: TypeTable,
    contextType: ResolvedType | undefined,
    options: Omit<CompileOptions, "model" | "type">,
    hasOwnVariables: boolean,
    furtherFunctions: FunctionTable = {},
  ) {
    this.table = table;
    this.contextType = contextType;
    this.isStrict = options.strict ?? false;
    this.services = new Set(options.services);
    this.variables = new Set(options.variables);
    this.hasOwnVariables = hasOwnVariables;
    this.#furtherFunctions = furtherFunctions;
  }

  refuse(reason: CompileFailureReason, at: number, name = ""): never {
    throw new CompileError(reason, at, name);
  }

  /** Variables that an operand, an argument or the body of a loop makes end with it. */
  compile(expression: Expression, scope: Scope): Compiled {
    const compiled = this.#open(expression, scope);
    return mentions(expression, "defineVariable") ? withOwnVariables(compiled) : compiled;
  }

  /** Compiles what stands before a dot: its variables are known after the dot. */
  #open(expression: Expression, scope: Scope): Compiled {
    const compiled = this.#compileKind(expression, scope);
    return isConstantPart(expression) ? keptInSession(expression, compiled) : compiled;
  }

  compileBody(body: Expression, source: Compiled, _scope: Scope): Compiled {
    return this.compile(body, { self: source.types });
  }

  condition(body: Expression, source: Compiled, scope: Scope): Truth {
    return truthOf(this.compileBody(body, source, scope));
  }

  #compileKind(expression: Expression, scope: Scope): Compiled {
    switch (expression.kind) {
      case "literal":
        return literal(expression.value);
      case "empty":
        return { run: () => nothing, types: [] };
      case "this":
        return scope.input ?? fromPath(rootPath("self"), scope.self);
      case "index":
        return { run: (frame) => [frame.index], types: [systemTypes.Integer] };
      case "total":
        return { run: (frame) => frame.total, types: undefined };
      case "variable":
        return compileVariable(expression.name, expression.at, this);
      case "member":
        return this.#member(expression.source, expression.name, expression.at, scope);
      case "call":
        return this.#call(expression, scope);
      case "indexer":
        return this.#indexer(expression.source, expression.index, scope);
      case "positive":
        return this.compile(expression.operand, scope);
      case "negative":
        return compileNegative(this.compile(expression.operand, scope));
      case "is":
      case "as":
        return this.#type(expression.kind, expression.type, expression.operand, expression.at, scope);
      case "binary":
        return compileBinary(expression, this, scope);
    }
  }

  #source(source: Expression | undefined, at: number, scope: Scope): Compiled {
    return this.#open(source ?? { kind: "this", at }, scope);
  }

  #member(sourceExpression: Expression | undefined, name: string, at: number, scope: Scope): Compiled {
    const source = this.#source(sourceExpression, at, scope);
    if (sourceExpression === undefined && /^[A-Z]/u.test(name) && this.table.model.isTypeName(name)) {
      return this.#typeRoot(source, name, at);
    }
    return member(this, source, name, at);
  }

  /** `Patient` at the start of a path: the focus itself, when it is one. */
  #typeRoot(source: Compiled, name: string, at: number): Compiled {
    const wanted = this.table.named([name]);
    if (wanted === undefined || source.path === undefined) return { run: () => nothing, types: undefined };
    const known = source.types;
    if (known?.every((type) => type.isA(wanted)) === true) return source;
    if (this.isStrict && known?.some((type) => type.isA(wanted) || wanted.isA(type)) === false) {
      this.refuse("unknown-element", at, name);
    }
    const step = memberPath(source.path, (visit) => (value, sibling, type, frame) => {
      const actual = type.kind === "resource" ? frame.table.ofResource(value) : type;
      return actual.isA(wanted) && visit(value, sibling, actual, frame);
    });
    return fromPath(step, [wanted]);
  }

  #call(expression: CallExpression, scope: Scope): Compiled {
    const { name, args, at } = expression;
    const definition = Object.hasOwn(this.#furtherFunctions, name)
      ? this.#furtherFunctions[name]
      : findFunction(name);
    if (definition === undefined) return this.refuse("unknown-function", at, name);
    if (args.length < definition.least || args.length > definition.most)
      this.refuse("wrong-arguments", at, name);
    const source = this.#source(expression.source, at, scope);
    const call: Call = { context: this, expression, source, scope, args };
    return definition.compile(call);
  }

  #indexer(sourceExpression: Expression, index: Expression, scope: Scope): Compiled {
    const source = this.#open(sourceExpression, scope);
    const position = this.compile(index, scope).run;
    if (this.isStrict && source.isUnordered === true) this.refuse("unordered", sourceExpression.at, "[]");
    return {
      types: source.types,
      run: (frame) => {
        const at = single(position(frame));
        if (at === undefined) return nothing;
        const item: Item | undefined = typeof at === "number" ? source.run(frame)[at] : fail("wrong-type");
        return item === undefined ? nothing : [item];
      },
    };
  }

  #type(
    kind: "is" | "as",
    names: readonly string[],
    operand: Expression,
    at: number,
    scope: Scope,
  ): Compiled {
    const wanted = this.table.named(names) ?? this.refuse("unknown-type", at, names.join("."));
    const source = this.compile(operand, scope);
    if (kind === "is") return typeTest(source, wanted);
    if (this.isStrict && source.types?.some((type) => type.isA(wanted) || wanted.isA(type)) === false) {
      this.refuse("unknown-type", at, names.join("."));
    }
    return typeCast(source, wanted);
  }
}

/** Puts the variables back after a part that may make some. */
function withOwnVariables({ run, types }: Compiled): Compiled {
  return {
    types,
    run: (frame) => {
      const { variables } = frame;
      const result = run(frame);
      frame.variables = variables;
      return result;
    },
  };
}

/** A part that depends on the resource only is evaluated once for each session. */
function keptInSession(expression: Expression, { run, types }: Compiled): Compiled {
  return {
    types,
    isConstant: true,
    run: (frame) => {
      const { constants, resource } = frame.session;
      if (resource === undefined) return run(frame);
      const known = constants.get(expression);
      if (known !== undefined) return known;
      const value = run(frame);
      constants.set(expression, value);
      return value;
    },
  };
}

function literal(value: Exclude<Item, FhirNode>): Compiled {
  const collection: Collection = [value];
  const isInteger = typeof value === "number";
  return { run: () => collection, types: [typeOf(value)], ...(isInteger && { integer: () => value }) };
}
