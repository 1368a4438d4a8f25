// Questions about a parsed expression alone.
import { refuse } from "./code.mjs";

/** The parts of `a or b or c`. */
export function chain(expression) {
  const { operator } = expression;
  const parts = (part) =>
    part.kind === "binary" && part.operator === operator
      ? [...parts(part.left), ...parts(part.right)]
      : [part];
  return parts(expression);
}

export function literalTexts(expression) {
  if (expression.kind === "literal")
    return typeof expression.value === "string" ? [expression.value] : undefined;
  if (expression.kind !== "binary" || expression.operator !== "|") return undefined;
  const left = literalTexts(expression.left);
  const right = literalTexts(expression.right);
  return left && right && [...left, ...right];
}

export function typeNames(expression) {
  if (expression?.kind !== "member") return refuse("type argument");
  return expression.source === undefined
    ? [expression.name]
    : [...typeNames(expression.source), expression.name];
}

/** `lowBoundary()` and `highBoundary()` around an operand. */
export function boundaryOf(expression) {
  const isBoundary = expression.kind === "call" && /^(?:low|high)Boundary$/.test(expression.name);
  return isBoundary && expression.args.length === 0
    ? { source: expression.source, side: expression.name.slice(0, -8) }
    : undefined;
}

/** `%rootResource.contained.id`: looked up in an index. */
export function isContainedIds(expression) {
  let at = expression;
  while (at?.kind === "call" && at.name === "trace") at = at.source;
  return (
    at?.kind === "member" &&
    at.name === "id" &&
    at.source?.kind === "member" &&
    at.source.name === "contained" &&
    at.source.source?.kind === "variable" &&
    at.source.source.name === "rootResource"
  );
}
