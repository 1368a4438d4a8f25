import type { BinaryExpression, BinaryOperator } from "./ast.ts";
import type { CompileContext } from "./compile-context.ts";
import { type Compiled, fromTruth, type Scope, single, type Truth, truthOf } from "./compiled.ts";
import { calculate, concatenate } from "./arithmetic.ts";
import { areCollectionsEqual, areCollectionsEquivalent, areEqual, distinct } from "./equality.ts";
import { fail } from "./failure.ts";
import type { Frame } from "./frame.ts";
import { joinTypes } from "./functions/filtering.ts";
import { type Collection, nothing, systemValue } from "./item.ts";
import { compareItems } from "./ordering.ts";
import { type Comparison, decide, quickComparison, quickMembership } from "./quick.ts";
import { systemTypes } from "./types.ts";

/** Compiles `left operator right`. */
export function compileBinary(expression: BinaryExpression, context: CompileContext, scope: Scope): Compiled {
  const { operator } = expression;
  const left = context.compile(expression.left, scope);
  const right = context.compile(expression.right, scope);
  switch (operator) {
    case "and":
    case "or":
    case "xor":
    case "implies":
      return fromTruth(logic[operator](truthOf(left), truthOf(right)));
    case "=":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return fromTruth(
        quickComparison(operator, left, right, expression) ?? comparison(operator, left, right),
      );
    case "~":
      return fromTruth((frame) => areCollectionsEquivalent(left.run(frame), right.run(frame), frame.session));
    case "!~":
      return fromTruth(
        (frame) => !areCollectionsEquivalent(left.run(frame), right.run(frame), frame.session),
      );
    case "in":
      return fromTruth(quickMembership(left, expression.right) ?? membership(left, right));
    case "contains":
      return fromTruth(quickMembership(right, expression.left) ?? membership(right, left));
    case "|":
      return {
        types: joinTypes(left.types, right.types),
        run: (frame) => {
          const a = left.run(frame);
          const b = right.run(frame);
          if (a.length === 0) return distinct(b, frame.session);
          return distinct(b.length === 0 ? a : [...a, ...b], frame.session);
        },
      };
    case "&":
      return {
        types: [systemTypes.String],
        run: (frame) => [concatenate(single(left.run(frame)), single(right.run(frame)))],
      };
    default:
      return arithmetic(operator, left, right);
  }
}

function arithmetic(operator: BinaryOperator, left: Compiled, right: Compiled): Compiled {
  const a = left.integer;
  const b = right.integer;
  const run = (frame: Frame): Collection => {
    const x = single(left.run(frame));
    const y = single(right.run(frame));
    if (x === undefined || y === undefined) return nothing;
    const result = calculate(operator, x, y, frame.session);
    return result === undefined ? nothing : [result];
  };
  if (operator === "+" && a !== undefined && b !== undefined) {
    return { run, types: [systemTypes.Integer], integer: (frame) => a(frame) + b(frame) };
  }
  return { run, types: undefined };
}

const logic: Readonly<Record<"and" | "or" | "xor" | "implies", (a: Truth, b: Truth) => Truth>> = {
  and: (a, b) => (frame) => {
    const left = a(frame);
    if (left === false) return false;
    const right = b(frame);
    return right === false ? false : left === true && right === true ? true : undefined;
  },
  or: (a, b) => (frame) => {
    const left = a(frame);
    if (left === true) return true;
    const right = b(frame);
    return right === true ? true : left === false && right === false ? false : undefined;
  },
  xor: (a, b) => (frame) => {
    const left = a(frame);
    const right = b(frame);
    return left === undefined || right === undefined ? undefined : left !== right;
  },
  implies: (a, b) => (frame) => {
    const left = a(frame);
    if (left === false) return true;
    const right = b(frame);
    return right === true ? true : left === true ? right : undefined;
  },
};

function comparison(operator: Comparison, left: Compiled, right: Compiled): Truth {
  if (operator === "=" || operator === "!=") {
    const isEqualWanted = operator === "=";
    return (frame) => {
      const isEqual = areCollectionsEqual(left.run(frame), right.run(frame), frame.session);
      return isEqual === undefined ? undefined : isEqual === isEqualWanted;
    };
  }
  return (frame) => {
    const a = single(left.run(frame));
    const b = single(right.run(frame));
    const order = a === undefined || b === undefined ? undefined : compareItems(a, b, frame.session);
    return order === undefined ? undefined : decide(operator, order);
  };
}

/** Collections longer than this are looked up in a set of texts. */
const fewItems = 8;

/** `item in collection`. */
function membership(item: Compiled, collection: Compiled): Truth {
  return (frame) => {
    const wanted = single(item.run(frame));
    if (wanted === undefined) return undefined;
    const items = collection.run(frame);
    if (items.length > fewItems && collection.isConstant === true) {
      const text = systemValue(wanted);
      const texts = textsOf(items, frame);
      if (typeof text === "string" && texts !== undefined) return texts.has(text);
    }
    frame.session.spend(items.length);
    return items.some((each) => areEqual(each, wanted, frame.session) === true);
  };
}

/** The items as a set, when all are texts; kept with the session, for collections that it keeps. */
function textsOf(items: Collection, frame: Frame): ReadonlySet<string> | undefined {
  const { textSets } = frame.session;
  const known = textSets.get(items);
  if (known !== undefined) return known;
  const texts = new Set<string>();
  for (const item of items) {
    const text = systemValue(item);
    if (typeof text !== "string") return undefined;
    texts.add(text);
  }
  textSets.set(items, texts);
  return texts;
}

/** Compiles `-operand`. */
export function compileNegative(operand: Compiled): Compiled {
  return {
    types: operand.types,
    run: (frame) => {
      const item = single(operand.run(frame));
      if (item === undefined) return nothing;
      const value = calculate("-", 0, item, frame.session);
      return value === undefined ? fail("wrong-type") : [value];
    },
  };
}
