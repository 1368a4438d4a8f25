import type { BinaryExpression, Expression } from "./ast.ts";
import { type Compiled, type Truth } from "./compiled.ts";
import { fail } from "./failure.ts";
import type { Frame } from "./frame.ts";
import { textOf } from "./functions/define.ts";
import { onlyHit } from "./functions/types.ts";
import { compareItems } from "./ordering.ts";
import { toItem } from "./frame.ts";
import { type Visit, walk } from "./raw-path.ts";
import { type ResolvedType, type SystemName, unknownType } from "./types.ts";

/** The operators that compare. */
export type Comparison = "=" | "!=" | "<" | "<=" | ">" | ">=";

/** What an order says about each comparison. */
export function decide(operator: Comparison, order: number): boolean {
  switch (operator) {
    case "=":
      return order === 0;
    case "!=":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
  }
}

/** Meets the values of a path: keeps the last one, stops at the second. */
const keep: Visit = (value, _sibling, _type, frame) => {
  frame.hits++;
  frame.hit = value;
  return frame.hits > 1;
};

/** Comparisons that need no collection; undefined for all others. They must agree with the long way. */
export function quickComparison(
  operator: Comparison,
  left: Compiled,
  right: Compiled,
  expression: BinaryExpression,
): Truth | undefined {
  const a = integerOf(left, expression.left);
  const b = integerOf(right, expression.right);
  if (a !== undefined && b !== undefined) return (frame) => decide(operator, a(frame) - b(frame));
  if (operator === "=" || operator === "!=") {
    return (
      equalsLiteral(operator, left, expression.right) ??
      equalsLiteral(operator, right, expression.left) ??
      equalTruths(operator, left, right)
    );
  }
  return orderOfMoments(operator, left, right);
}

function integerOf(compiled: Compiled, expression: Expression): ((frame: Frame) => number) | undefined {
  if (compiled.integer !== undefined) return compiled.integer;
  if (expression.kind !== "literal" || typeof expression.value !== "number") return undefined;
  const { value } = expression;
  return () => value;
}

/** The types of FHIRPath whose raw JSON value can be compared with a literal of that JavaScript type. */
const rawTypes: Readonly<Record<string, SystemName>> = {
  string: "String",
  boolean: "Boolean",
  number: "Integer",
};

function equalsLiteral(operator: "=" | "!=", compiled: Compiled, literal: Expression): Truth | undefined {
  if (literal.kind !== "literal" || compiled.path === undefined) return undefined;
  const { value } = literal;
  if (!isAll(compiled, rawTypes[typeof value])) return undefined;
  const visit = walk(compiled.path, keep);
  const isEqualWanted = operator === "=";
  return (frame) => {
    const outer = frame.hits;
    frame.hits = 0;
    frame.hit = undefined;
    visit(frame);
    const { hits, hit } = frame;
    frame.hits = outer;
    // Several items never equal one.
    return hits === 0 ? undefined : (hits === 1 && hit === value) === isEqualWanted;
  };
}

/** `path.startsWith('text')` and its like, on a path of texts. */
export function quickTextTest(
  source: Compiled,
  literal: Expression | undefined,
  test: (text: string, part: string) => boolean,
): Truth | undefined {
  if (source.path === undefined || literal?.kind !== "literal" || !isAll(source, "String")) return undefined;
  const { value: part } = literal;
  if (typeof part !== "string") return undefined;
  const visit = walk(source.path, keep);
  return (frame) => {
    const text = onlyHit(frame, visit);
    if (typeof text === "string") return test(text, part);
    if (text === undefined) return frame.lastHits === 0 ? undefined : fail("wrong-type");
    // Data that breaks its type.
    return test(textOf(toItem(text, undefined, unknownType, frame.table)), part);
  };
}

function isAll({ types }: Compiled, system: SystemName | undefined): boolean {
  return (
    system !== undefined &&
    types !== undefined &&
    types.length > 0 &&
    types.every((type) => type.kind === "primitive" && type.system === system)
  );
}

/** `a.exists() = b.exists()` and its like. */
function equalTruths(operator: "=" | "!=", left: Compiled, right: Compiled): Truth | undefined {
  const { truth: a } = left;
  const { truth: b } = right;
  if (a === undefined || b === undefined) return undefined;
  return (frame) => {
    const x = a(frame);
    const y = b(frame);
    return x === undefined || y === undefined ? undefined : (x === y) === (operator === "=");
  };
}

/** `start <= end`: texts of the same shape and zone are in the order of their moments. */
function orderOfMoments(operator: Comparison, left: Compiled, right: Compiled): Truth | undefined {
  const leftType = momentType(left);
  const rightType = momentType(right);
  if (left.path === undefined || right.path === undefined || !leftType || leftType !== rightType)
    return undefined;
  const visitLeft = walk(left.path, keep);
  const visitRight = walk(right.path, keep);
  return (frame) => {
    const a = onlyHit(frame, visitLeft);
    const b = onlyHit(frame, visitRight);
    if (a === undefined || b === undefined) return undefined;
    if (typeof a === "string" && typeof b === "string" && areSameShape(a, b)) {
      return decide(operator, a < b ? -1 : a > b ? 1 : 0);
    }
    const order = compareItems(
      toItem(a, undefined, leftType, frame.table),
      toItem(b, undefined, rightType, frame.table),
      frame.session,
    );
    return order === undefined ? undefined : decide(operator, order);
  };
}

function momentType({ types }: Compiled): ResolvedType | undefined {
  const [only] = types ?? [];
  return types?.length === 1 &&
    only?.kind === "primitive" &&
    (only.system === "Date" || only.system === "DateTime")
    ? only
    : undefined;
}

/** A whole date, or a date with time to the second and the same zone, as FHIR writes them. */
function areSameShape(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  if (a.length === 10) return isDigit(a, 9) && isDigit(b, 9) && isDash(a, 7) && isDash(b, 7);
  if (a.length === 20) return a.endsWith("Z") && b.endsWith("Z");
  if (a.length !== 25 || !isZoneSign(a)) return false;
  for (let at = 19; at < 25; at++) if (a.charCodeAt(at) !== b.charCodeAt(at)) return false;
  return true;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

function isDash(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x2d;
}

function isZoneSign(text: string): boolean {
  const sign = text.charCodeAt(19);
  return sign === 0x2b || sign === 0x2d;
}

/** `path in ('a' | 'b')`. */
export function quickMembership(item: Compiled, collection: Expression): Truth | undefined {
  const texts = literalTexts(collection);
  if (texts === undefined || item.path === undefined || !isAll(item, "String")) return undefined;
  const set = new Set<unknown>(texts);
  const visit = walk(item.path, keep);
  return (frame) => {
    const outer = frame.hits;
    frame.hits = 0;
    frame.hit = undefined;
    visit(frame);
    const { hits, hit } = frame;
    frame.hits = outer;
    if (hits > 1) fail("not-singleton");
    return hits === 0 ? undefined : set.has(hit);
  };
}

/** Whether an expression is a list of texts between bars: `'a' | 'b'`; undefined when it is not. */
function literalTexts(expression: Expression): string[] | undefined {
  if (expression.kind === "literal")
    return typeof expression.value === "string" ? [expression.value] : undefined;
  if (expression.kind !== "binary" || expression.operator !== "|") return undefined;
  const left = literalTexts(expression.left);
  const right = literalTexts(expression.right);
  return left && right && [...left, ...right];
}
