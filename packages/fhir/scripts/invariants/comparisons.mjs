// Equality, order and numbers.
import { quote, refuse } from "./code.mjs";
import { boundaryOf, isContainedIds, literalTexts } from "./expressions.mjs";
import { Calls } from "./calls.mjs";

const opposite = { "<": ">=", "<=": ">", ">": "<=", ">=": "<" };
const ucum = "http://unitsofmeasure.org";

export class Comparisons extends Calls {
  /** `=` when `isSame`, `!=` else; neither on empty operands. */
  equality(left, right, scope, isSame) {
    if (this.isCount(left) && this.isCount(right) && !(left.kind === "literal" || right.kind === "literal"))
      return `${this.number(left, scope)} ${isSame ? "===" : "!=="} ${this.number(right, scope)}`;
    if (this.isCount(left) && left.kind !== "literal" && right.kind === "literal")
      return `${this.number(left, scope)} ${isSame ? "===" : "!=="} ${this.number(right, scope)}`;
    if (this.isTruth(left) && this.isTruth(right)) return this.sameTruth(left, right, scope, isSame);
    const literal = this.literalOf(right);
    if (literal !== undefined) return this.equalsLiteral(this.sequence(left, scope), literal, isSame);
    const a = this.sequence(left, scope);
    const b = this.sequence(right, scope);
    this.comparable(a, b);
    if (a.types?.length === 0 || b.types?.length === 0) return "false";
    return `${this.use("same")}(${this.hoist(a.list())}, ${this.hoist(b.list())}) === ${String(isSame)}`;
  }

  literalOf(expression) {
    if (expression.kind === "variable" && expression.name === "ucum") return ucum;
    return expression.kind === "literal" && ["string", "boolean", "number"].includes(typeof expression.value)
      ? expression.value
      : undefined;
  }

  equalsLiteral(sequence, literal, isSame) {
    this.comparable(sequence);
    if (sequence.types?.length === 0) return "false";
    const direct = sequence.properties?.length === 1 && sequence.source.variable !== undefined;
    const value = quote(literal);
    if (isSame && direct && !this.names.repeats(sequence.source.types, sequence.properties[0].element))
      return `${this.use("is")}(${sequence.source.variable}[${quote(sequence.properties[0].key)}], ${value})`;
    const list = this.hoist(sequence.list());
    return isSame ? `${this.use("only")}(${list}) === ${value}` : `${this.use("isnt")}(${list}, ${value})`;
  }

  /** Values that are the same exactly when their JSON is. */
  comparable(...sequences) {
    for (const { types } of sequences) {
      const odd = types?.find(
        ({ system }) => system !== undefined && !["String", "Boolean", "Integer"].includes(system),
      );
      if (odd !== undefined) refuse(`equality of ${odd.name}`);
    }
  }

  membership(item, collection, scope, wanted) {
    const one = this.sequence(item, scope);
    const literals = literalTexts(collection);
    if (one.types?.length === 0) return "false";
    this.comparable(one);
    const result = ` === ${String(wanted)}`;
    if (literals !== undefined)
      return `${this.use("within")}(${one.list()}, [${literals.map(quote).join(", ")}])${result}`;
    if (isContainedIds(collection))
      return `${this.use("isContained")}(${this.text(item, scope)}, x)${result}`;
    const many = this.sequence(collection, scope);
    this.comparable(many);
    return `${this.use("within")}(${one.list()}, ${this.hoist(many.list())})${result}`;
  }

  comparison({ operator, left, right }, scope, wanted) {
    const code = wanted ? operator : opposite[operator];
    if (this.isCount(left) && this.isCount(right))
      return `${this.number(left, scope)} ${code} ${this.number(right, scope)}`;
    return this.order(left, right, scope, code);
  }

  /** Compares what may be missing: the order is NaN then, so that no comparison is true. */
  order(left, right, scope, code) {
    const [low, high] = [boundaryOf(left), boundaryOf(right)];
    const a = this.operand(low?.source ?? left, scope);
    const b = this.operand(high?.source ?? right, scope);
    if ((low !== undefined || high !== undefined) && (low?.side !== "low" || high?.side !== "high"))
      refuse("boundaries");
    const isBounded = low !== undefined;
    const kinds = new Set([a.kind, b.kind]);
    if (kinds.size === 1 && a.kind === "moment")
      return `${this.use(isBounded ? "orderWithin" : "orderOf")}(${a.list}, ${b.list}) ${code} 0`;
    if (kinds.size === 1 && a.kind === "quantity")
      return `${this.use(isBounded ? "quantityOrderWithin" : "quantityOrder")}(${a.list}, ${b.list}, x) ${code} 0`;
    if (isBounded) refuse("boundaries of numbers");
    if (a.kind === "decimal" && b.kind === "number" && a.direct !== undefined)
      return `${this.use("decimalOrder")}(${a.direct}, ${b.code}, x) ${code} 0`;
    if (a.kind === "number" && b.kind === "number") return `${a.code} ${code} ${b.code}`;
    return refuse(`order of ${a.kind} and ${b.kind}`);
  }

  operand(expression, scope) {
    const number = this.maybeNumber(expression, scope);
    if (number !== undefined) return { kind: "number", code: number };
    const sequence = this.sequence(expression, scope);
    const systems = new Set(sequence.types?.map(({ system }) => system));
    const [system] = systems;
    if (systems.size !== 1) return refuse("order of unknown types");
    if (system === "Date" || system === "DateTime") return { kind: "moment", list: sequence.list() };
    if (system === "Quantity") return { kind: "quantity", list: sequence.list() };
    if (system === "Integer") return { kind: "number", code: `${this.use("integer")}(${sequence.list()})` };
    if (system !== "Decimal") return refuse(`order of ${system}`);
    const isDirect = sequence.properties?.length === 1 && sequence.source.variable !== undefined;
    return {
      kind: "decimal",
      direct: isDirect
        ? `${sequence.source.variable}, ${quote(sequence.properties[0].key)}`
        : refuse("decimal of a path"),
    };
  }

  maybeNumber(expression, scope) {
    if (expression.kind === "literal" && typeof expression.value === "number")
      return String(expression.value);
    if (this.isCount(expression)) return this.number(expression, scope);
    if (expression.kind === "binary" && expression.operator === "-") {
      const [a, b] = [expression.left, expression.right].map((part) => this.maybeNumber(part, scope));
      return a === undefined || b === undefined ? undefined : `${a} - ${b}`;
    }
    if (expression.kind !== "call") return undefined;
    const source = expression.source ?? { kind: "this" };
    if (expression.name === "toInteger")
      return `${this.use("toInteger")}(${this.sequence(source, scope).list()})`;
    if (expression.name === "length") return `${this.use("lengthOf")}(${this.text(source, scope)})`;
    return undefined;
  }

  number(expression, scope) {
    if (expression.kind === "literal") return String(expression.value);
    if (expression.kind === "binary")
      return `${this.number(expression.left, scope)} + ${this.number(expression.right, scope)}`;
    const source = this.sequence(expression.source ?? { kind: "this" }, scope);
    if (source.types?.length === 0) return "0";
    return `${source.list()}.length`;
  }
}
