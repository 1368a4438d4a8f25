import type { Expression } from "./ast.ts";
import { fail } from "./failure.ts";
import type { Frame } from "./frame.ts";
import { type Collection, FhirNode, type Item, nothing, systemValue } from "./item.ts";
import { collect, type RawPath } from "./raw-path.ts";
import { type ResolvedType, systemTypes } from "./types.ts";

/** Evaluates an expression. */
export type Run = (frame: Frame) => Collection;
/** Evaluates a condition: undefined when it is empty. */
export type Truth = (frame: Frame) => boolean | undefined;

/** A compiled part of an expression. All but `run` are quicker ways to the same answer. */
export interface Compiled {
  readonly run: Run;
  readonly truth?: Truth;
  /** The number that a part such as `a.count() + 1` gives. */
  readonly integer?: (frame: Frame) => number;
  readonly path?: RawPath;
  /** What the items may be; undefined when only the data tells. */
  readonly types: Types;
  /** Whether the order of the items means nothing. */
  readonly isUnordered?: boolean;
  /** Whether the session keeps the value, so that every evaluation gets the same collection. */
  readonly isConstant?: boolean;
}

/** Types that are known beforehand, or undefined. */
export type Types = readonly ResolvedType[] | undefined;

/** What is known where a part stands. */
export interface Scope {
  /** What `$this` may be. */
  readonly self: Types;
  /** What paths begin with instead of `$this`: the input of `defineVariable`. */
  readonly input?: Compiled;
}

/** Makes compiled parts of expressions; each function of the language gets one. */
export interface Compiler {
  compile(expression: Expression, scope: Scope): Compiled;
}

const yes: Collection = [true];
const no: Collection = [false];

/** The collection of a truth value. */
export function fromTruth(truth: Truth): Compiled {
  return {
    truth,
    run: (frame) => {
      const value = truth(frame);
      return value === undefined ? nothing : value ? yes : no;
    },
    types: [systemTypes.Boolean],
  };
}

/** A part that counts. */
export function fromInteger(integer: (frame: Frame) => number): Compiled {
  return { integer, run: (frame) => [integer(frame)], types: [systemTypes.Integer] };
}

/** A part that is a path over raw data. */
export function fromPath(path: RawPath, types: Types, isUnordered = false): Compiled {
  return { path, run: collect(path), types, isUnordered };
}

/** The condition that a part stands for. */
export function truthOf(compiled: Compiled): Truth {
  if (compiled.truth !== undefined) return compiled.truth;
  const { run } = compiled;
  return (frame) => toTruth(run(frame));
}

/** A collection as condition: one item that is no boolean counts as true. */
function toTruth(collection: Collection): boolean | undefined {
  const item = single(collection);
  return item === undefined ? undefined : itemTruth(item);
}

/** One item as condition. */
function itemTruth(item: Item): boolean | undefined {
  const value = systemValue(item);
  if (typeof value === "boolean") return value;
  // A boolean element that has only extensions is no answer.
  return item instanceof FhirNode && item.type.system === "Boolean" ? undefined : true;
}

/** The only item; undefined when there is none. */
export function single(collection: Collection): Item | undefined {
  if (collection.length > 1) fail("not-singleton");
  return collection[0];
}

/** Whether an expression names `$index` or `$total` of the loop around it, or makes a variable. */
export function mentions(expression: Expression, what: "index" | "total" | "defineVariable"): boolean {
  if (expression.kind === what) return true;
  if (expression.kind === "call" && expression.name === what) return true;
  return parts(expression).some((part) => mentions(part, what));
}

/** The parts of an expression. */
export function parts(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "member":
      return expression.source === undefined ? [] : [expression.source];
    case "call":
      return expression.source === undefined ? expression.args : [expression.source, ...expression.args];
    case "indexer":
      return [expression.source, expression.index];
    case "negative":
    case "positive":
    case "is":
    case "as":
      return [expression.operand];
    case "binary":
      return [expression.left, expression.right];
    default:
      return [];
  }
}
