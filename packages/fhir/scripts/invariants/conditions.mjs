// Conditions: what holds, and what fails.
import { and, asOperand, or, quote, refuse } from "./code.mjs";
import { chain } from "./expressions.mjs";
import { Comparisons } from "./comparisons.mjs";

const comparisons = new Set(["<", "<=", ">", ">="]);

export class Conditions extends Comparisons {
  /** Whether a condition is never empty. */
  isTwofold(expression, scope) {
    if (expression.kind === "call") {
      if (
        ["exists", "empty", "all", "hasValue", "isDistinct", "allTrue", "allFalse"].includes(expression.name)
      )
        return true;
      if (expression.name === "not") return this.isTwofold(expression.source ?? { kind: "this" }, scope);
      return expression.name === "trace" && this.isTwofold(expression.source, scope);
    }
    if (expression.kind === "literal") return typeof expression.value === "boolean";
    if (expression.kind !== "binary") return false;
    const { operator, left, right } = expression;
    if (["and", "or", "xor", "implies"].includes(operator))
      return this.isTwofold(left, scope) && this.isTwofold(right, scope);
    return (
      ["=", "!=", "<", "<=", ">", ">="].includes(operator) &&
      ((this.isCount(left) && this.isCount(right)) ||
        (this.isTwofold(left, scope) && this.isTwofold(right, scope)))
    );
  }

  /** A number that is always there. */
  isCount(expression) {
    if (expression.kind === "literal") return typeof expression.value === "number";
    if (expression.kind === "call") return expression.name === "count";
    return (
      expression.kind === "binary" &&
      expression.operator === "+" &&
      this.isCount(expression.left) &&
      this.isCount(expression.right)
    );
  }

  holds(expression, scope) {
    return this.condition(expression, scope, true);
  }

  fails(expression, scope) {
    return this.condition(expression, scope, false);
  }

  condition(expression, scope, wanted) {
    switch (expression.kind) {
      case "literal":
        if (typeof expression.value === "boolean") return String(expression.value === wanted);
        break;
      case "binary":
        return this.binary(expression, scope, wanted);
      case "is":
        return this.typeTest(this.sequence(expression.operand, scope), expression.type, wanted);
      case "call":
        return this.conditionCall(expression, scope, wanted);
    }
    return this.truthOf(this.sequence(expression, scope), wanted);
  }

  /** A path as condition. */
  truthOf(sequence, wanted) {
    if (sequence.truth !== undefined) return this.condition(sequence.truth, sequence.scope, wanted);
    const { types } = sequence;
    if (types?.length === 0) return "false";
    if (types?.every(({ name }) => name === "boolean"))
      return `${this.use("single")}(${sequence.list()}) === ${String(wanted)}`;
    return refuse("a path that is no boolean as condition");
  }

  binary(expression, scope, wanted) {
    const { operator, left, right } = expression;
    const holds = (part) => this.holds(part, scope);
    const fails = (part) => this.fails(part, scope);
    switch (operator) {
      case "and":
        return wanted ? and(chain(expression).map(holds)) : or(chain(expression).map(fails));
      case "or":
        return wanted ? or(chain(expression).map(holds)) : and(chain(expression).map(fails));
      case "implies":
        return wanted ? or([fails(left), holds(right)]) : and([holds(left), fails(right)]);
      case "xor":
        return this.sameTruth(left, right, scope, !wanted);
      case "=":
        return this.equality(left, right, scope, wanted);
      case "!=":
        return this.equality(left, right, scope, !wanted, true);
      case "in":
        return this.membership(left, right, scope, wanted);
      case "contains":
        return this.membership(right, left, scope, wanted);
      default:
        if (!comparisons.has(operator)) return refuse(operator);
        return this.comparison(expression, scope, wanted);
    }
  }

  sameTruth(left, right, scope, isSame) {
    const [a, b] = [left, right].map((part) => this.isTwofold(part, scope));
    if (a && b)
      return `(${asOperand(this.holds(left, scope))} ${isSame ? "===" : "!=="} ${asOperand(this.holds(right, scope))})`;
    if (a) {
      const [yes, no] = [this.holds(right, scope), this.fails(right, scope)];
      return `(${this.holds(left, scope)} ? ${isSame ? yes : no} : ${isSame ? no : yes})`;
    }
    if (b) return this.sameTruth(right, left, scope, isSame);
    const [yes, no] = isSame ? ["holds", "fails"] : ["fails", "holds"];
    return or([
      and([this.holds(left, scope), this[yes](right, scope)]),
      and([this.fails(left, scope), this[no](right, scope)]),
    ]);
  }

  isTruth(expression) {
    if (expression.kind === "is") return true;
    if (expression.kind === "literal") return typeof expression.value === "boolean";
    if (expression.kind === "binary") return !["|", "&", "+", "-", "*", "/"].includes(expression.operator);
    return (
      expression.kind === "call" &&
      ["exists", "empty", "not", "all", "hasValue", "isDistinct", "startsWith", "matches"].includes(
        expression.name,
      )
    );
  }

  typeTest(source, type, wanted) {
    const name = type.at(-1);
    if (type[0] === "System" || this.table.named(type)?.namespace === "System") {
      refuse(`is ${name}`);
    }
    if (source.properties !== undefined && source.types.every(({ kind }) => kind !== "resource")) {
      const some = source.properties.filter(
        ({ types }) => types.some((each) => each.isA(this.table.named(type))) === wanted,
      );
      return this.step(source.source, some).any();
    }
    if (!this.isResource(source)) {
      if (source.variable === undefined || source.types.length !== 1) refuse(`is ${name}`);
      return String(source.types[0].isA(this.table.named(type)) === wanted);
    }
    if (source.variable !== undefined) return `(${this.isNamed(source, name)}) === ${String(wanted)}`;
    return `${this.use("isTyped")}(${source.list()}, ${quote(name)}) === ${String(wanted)}`;
  }
}
