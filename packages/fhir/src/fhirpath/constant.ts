import type { Expression } from "./ast.ts";
import { parts } from "./compiled.ts";

/** Functions whose answer depends on more than the data, or that leave a trace. */
const impure = [
  "trace",
  "defineVariable",
  "now",
  "today",
  "timeOfDay",
  "memberOf",
  "conformsTo",
  "htmlChecks",
];

/** Functions whose arguments are evaluated on the items of their input. */
const looping = ["where", "select", "exists", "all", "repeat", "repeatAll", "aggregate", "sort", "iif"];

/**
 * Whether a part depends on `%resource` or `%rootResource` only and does enough work that keeping its value
 * pays: a function or a set of several paths.
 */
export function isConstantPart(expression: Expression): boolean {
  const isWorth =
    expression.kind === "call" ||
    expression.kind === "member" ||
    (expression.kind === "binary" && expression.operator === "|");
  return isWorth && namesResource(expression) && dependsOnResourceOnly(expression, false);
}

function namesResource(expression: Expression): boolean {
  if (expression.kind === "variable")
    return expression.name === "resource" || expression.name === "rootResource";
  return parts(expression).some(namesResource);
}

function dependsOnResourceOnly(expression: Expression, isFocusBound: boolean): boolean {
  switch (expression.kind) {
    case "this":
    case "index":
    case "total":
      return isFocusBound;
    case "variable":
      return ["resource", "rootResource", "ucum", "sct", "loinc"].includes(expression.name);
    case "member":
      if (expression.source === undefined) return isFocusBound;
      return dependsOnResourceOnly(expression.source, isFocusBound);
    case "call": {
      if (impure.includes(expression.name)) return false;
      if (expression.source === undefined && !isFocusBound) return false;
      if (expression.source !== undefined && !dependsOnResourceOnly(expression.source, isFocusBound))
        return false;
      const isBound = isFocusBound || looping.includes(expression.name);
      return (
        isTypeFunction(expression.name) || expression.args.every((arg) => dependsOnResourceOnly(arg, isBound))
      );
    }
    default:
      return parts(expression).every((part) => dependsOnResourceOnly(part, isFocusBound));
  }
}

/** Functions whose argument is the name of a type. */
function isTypeFunction(name: string): boolean {
  return name === "is" || name === "as" || name === "ofType";
}
