import { decimal, compareDecimals } from "@lienthong/core";
import { compareTemporals, readDateTime, readTime } from "../fhirpath/temporal.ts";
import type { JsonObject } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";
import { valueOf, type AnswerIndex } from "./answers.ts";
import type { Condition, Question } from "./form.ts";

/** An element of a response on the way to the current one, with its question; the response itself has none. */
export interface Step {
  readonly question: Question | undefined;
  readonly element: JsonObject;
  readonly outer: Step | undefined;
}

/**
 * Whether a question is asked (điều kiện hiển thị câu hỏi); undefined when that cannot be told. A condition looks
 * for answers under the nearest element that holds both questions: in its own repetition of a group.
 */
export function isEnabled(
  question: Question,
  at: Step,
  target: (linkId: string) => Question | undefined,
  index: AnswerIndex,
): boolean | undefined {
  const { conditions, isAny } = question;
  if (question.hasExpression) return undefined;
  if (conditions.length === 0) return true;
  let isUnsure = false;
  for (const condition of conditions) {
    const other = target(condition.question);
    const holds =
      other === undefined ? undefined : holdsFor(condition, answersTo(question, other, at, index));
    if (holds === undefined) isUnsure = true;
    else if (holds === isAny) return isAny;
  }
  return isUnsure ? undefined : !isAny;
}

function answersTo(question: Question, other: Question, at: Step, index: AnswerIndex): readonly JsonObject[] {
  const common = commonAncestor(question, other);
  for (let step: Step | undefined = at; step !== undefined; step = step.outer) {
    if (step.question === common) return index.find(step.element, other.linkId);
  }
  return [];
}

/** The innermost item that holds both questions, or is one of them and holds the other. */
function commonAncestor(a: Question, b: Question): Question | undefined {
  const above = new Set<Question>();
  for (let q = a.parent; q !== undefined; q = q.parent) above.add(q);
  for (let q: Question | undefined = b; q !== undefined; q = q.parent) if (above.has(q)) return q;
  return undefined;
}

function holdsFor(
  { operator, expected, type }: Condition,
  answers: readonly JsonObject[],
): boolean | undefined {
  if (operator === "exists") {
    return typeof expected === "boolean" ? expected === answers.length > 0 : undefined;
  }
  // FHIR R4 asks for an answer that differs, R5 for none that is equal: without answers they disagree.
  if (answers.length === 0) return operator === "!=" ? undefined : false;
  let isUnsure = false;
  let isEqualSomewhere = false;
  let differsSomewhere = false;
  for (const answer of answers) {
    const actual = valueOf(answer);
    const order = actual?.type === type ? compare(type, actual.value, expected) : undefined;
    if (order === undefined) isUnsure = true;
    else if (order === 0) isEqualSomewhere = true;
    else differsSomewhere = true;
    if (order !== undefined && order !== "different" && meets(operator, order)) return true;
  }
  if (isUnsure) return undefined;
  if (operator !== "!=") return false;
  // All equal: false in both versions; all different: true in both; some of each: they disagree.
  return isEqualSomewhere ? (differsSomewhere ? undefined : false) : true;
}

function meets(operator: string, order: number): boolean {
  switch (operator) {
    case "=":
      return order === 0;
    case ">":
      return order > 0;
    case "<":
      return order < 0;
    case ">=":
      return order >= 0;
    case "<=":
      return order <= 0;
    default:
      return false;
  }
}

/** How two values compare: a sign, `different` for those without order, undefined when it cannot be told. */
function compare(type: string, actual: unknown, expected: unknown): number | "different" | undefined {
  switch (type) {
    case "Boolean":
    case "Reference":
      return sameReference(actual, expected);
    case "String":
      if (typeof actual !== "string" || typeof expected !== "string") return undefined;
      return actual === expected ? 0 : actual < expected ? -1 : 1;
    case "Decimal":
    case "Integer":
      return compareNumbers(actual, expected);
    case "Date":
    case "DateTime":
      return compareMoments(actual, expected, readDateTime);
    case "Time":
      return compareMoments(actual, expected, readTime);
    case "Coding":
      return compareCodings(actual, expected);
    case "Quantity":
      return compareQuantities(actual, expected);
    default:
      return undefined;
  }
}

function sameReference(actual: unknown, expected: unknown): 0 | "different" | undefined {
  if (typeof actual === "boolean") return actual === expected ? 0 : "different";
  if (!isObject(actual) || !isObject(expected)) return undefined;
  if (typeof actual["reference"] !== "string" || typeof expected["reference"] !== "string") return undefined;
  return actual["reference"] === expected["reference"] ? 0 : "different";
}

/** Compares two JSON numbers exactly; undefined for what is no number. */
export function compareNumbers(a: unknown, b: unknown): number | undefined {
  if (typeof a !== "number" || typeof b !== "number") return undefined;
  const left = decimal(String(a));
  const right = decimal(String(b));
  return left === undefined || right === undefined ? undefined : compareDecimals(left, right);
}

/** Compares two moments; undefined when one is too imprecise to tell. */
export function compareMoments(a: unknown, b: unknown, read: typeof readDateTime): number | undefined {
  if (typeof a !== "string" || typeof b !== "string") return undefined;
  const left = read(a);
  const right = read(b);
  return left === undefined || right === undefined ? undefined : compareTemporals(left, right);
}

function compareCodings(actual: unknown, expected: unknown): 0 | "different" | undefined {
  if (!isObject(actual) || !isObject(expected)) return undefined;
  if (actual["code"] !== expected["code"]) return "different";
  if (actual["code"] === undefined) return undefined;
  if (actual["system"] === expected["system"]) return 0;
  return actual["system"] === undefined || expected["system"] === undefined ? undefined : "different";
}

function compareQuantities(actual: unknown, expected: unknown): number | undefined {
  if (!isObject(actual) || !isObject(expected)) return undefined;
  const isSameUnit = actual["code"] === expected["code"] && actual["system"] === expected["system"];
  const isSameWord = actual["code"] !== undefined || actual["unit"] === expected["unit"];
  if (!isSameUnit || !isSameWord || actual["comparator"] !== undefined) return undefined;
  return compareNumbers(actual["value"], expected["value"]);
}
