// Texts and patterns.
import { quote, refuse } from "./code.mjs";
import { ConditionCalls } from "./condition-calls.mjs";

export class Texts extends ConditionCalls {
  /** Code of a text, or of undefined when there is none. */
  text(expression, scope) {
    if (expression.kind === "literal") return quote(expression.value);
    if (expression.kind === "binary" && expression.operator === "&") {
      const [a, b] = [expression.left, expression.right].map((part) =>
        part.kind === "literal"
          ? quote(part.value)
          : part.kind === "binary" && part.operator === "&"
            ? this.text(part, scope)
            : `(${this.text(part, scope)} ?? "")`,
      );
      return `${a} + ${b}`;
    }
    if (expression.kind === "call" && expression.name === "substring") {
      const source = this.text(expression.source ?? { kind: "this" }, scope);
      const numbers = expression.args.map((arg) => this.maybeNumber(arg, scope) ?? refuse("substring"));
      return `${this.use("cut")}(${source}, ${numbers.join(", ")})`;
    }
    if (expression.kind === "call" && expression.name === "replaceMatches") {
      const [pattern, by] = expression.args;
      if (by.kind !== "literal" || by.value !== "") refuse("replacement");
      return `${this.text(expression.source, scope)}?.replace(${this.pattern(pattern, "g")}, "")`;
    }
    if (expression.kind === "call" && expression.name === "trace") return this.text(expression.source, scope);
    if (expression.kind === "call" && expression.name === "toString") {
      const source = this.sequence(expression.source, scope);
      if (source.types?.some(({ system }) => system === "Decimal")) {
        if (source.properties?.length !== 1 || source.source.variable === undefined) refuse("decimal text");
        return `${this.use("numeral")}(${source.source.variable}, ${quote(source.properties[0].key)}, x)`;
      }
    }
    const sequence = this.sequence(
      expression.kind === "call" && expression.name === "toString" ? expression.source : expression,
      scope,
    );
    return `${this.use("text")}(${this.hoist(sequence.list())})`;
  }

  /** A regular expression of the specification that JavaScript may run: linear, checked by the pattern reader. */
  pattern(expression, more = "") {
    if (expression.kind !== "literal") refuse("pattern");
    const safe = this.library.makePattern(expression.value, false);
    const source = this.names.regex(expression.value, safe);
    return `/${source}/${more}su`;
  }
}
