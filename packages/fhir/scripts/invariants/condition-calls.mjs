// Functions that give a truth.
import { asOperand, negate, quote, refuse } from "./code.mjs";
import { boundaryOf, typeNames } from "./expressions.mjs";
import { Conditions } from "./conditions.mjs";

export class ConditionCalls extends Conditions {
  conditionCall(expression, scope, wanted) {
    const { name, args } = expression;
    const inner = expression.source ?? { kind: "this" };
    const source = () => this.sequence(inner, scope);
    const choose = (code) => (wanted ? code : negate(asOperand(code)));
    switch (name) {
      case "trace":
        return this.condition(inner, scope, wanted);
      case "not":
        return this.condition(inner, scope, !wanted);
      case "exists":
      case "empty": {
        const all =
          args.length === 0
            ? source()
            : this.filtered(source(), (item) => this.holds(args[0], { self: item }));
        const code = all.any();
        return (name === "exists") === wanted ? code : negate(asOperand(code));
      }
      case "all": {
        const against = source().any((item) => negate(asOperand(this.holds(args[0], { self: item }))));
        return choose(negate(asOperand(against)));
      }
      case "hasValue": {
        const path = source();
        const isOne =
          path.properties?.length === 1 &&
          path.source.variable !== undefined &&
          !this.names.repeats(path.source.types, path.properties[0].element);
        if (!isOne) return refuse("hasValue() of several items");
        return choose(`${this.use("isValue")}(${path.source.variable}[${quote(path.properties[0].key)}])`);
      }
      case "isDistinct": {
        const all = source();
        this.comparable(all);
        return choose(`${this.use("distinct")}(${all.list()})`);
      }
      case "allTrue":
      case "allFalse": {
        const { from, body } = source();
        if (body === undefined || !this.isTruth(body)) refuse(name);
        const against = from.any((item) => this.condition(body, { self: item }, name === "allFalse"));
        return choose(negate(asOperand(against)));
      }
      case "startsWith":
      case "endsWith":
      case "contains": {
        const method = name === "contains" ? "includes" : name;
        const text = this.text(inner, scope);
        const [part] = args;
        if (part.kind === "literal") return `${text}?.${method}(${quote(part.value)}) === ${String(wanted)}`;
        // No published invariant asks for the end or a part of a text that is not written in it.
        if (name !== "startsWith") refuse(name);
        const items = source().list();
        return `${this.use("starts")}(${items}, ${this.hoist(this.text(part, scope))}) === ${String(wanted)}`;
      }
      case "matches":
        return `${this.use("matches")}(${this.text(inner, scope)}, ${this.pattern(args[0])}) === ${String(wanted)}`;
      case "is":
        return this.typeTest(source(), typeNames(args[0]), wanted);
      case "iif": {
        const scopeInside = expression.source === undefined ? scope : { self: source() };
        const [test, then, otherwise] = args;
        const yes = this.condition(then, scopeInside, wanted);
        const no = otherwise === undefined ? "false" : this.condition(otherwise, scopeInside, wanted);
        const decided = this.holds(test, scopeInside);
        return `(${decided} ? ${yes} : ${no})`;
      }
      case "comparable": {
        const [a, b] = [boundaryOf(inner)?.source ?? inner, boundaryOf(args[0])?.source ?? args[0]];
        const [left, right] = [a, b].map((part) => this.operand(part, scope));
        if (left.kind !== "quantity" || right.kind !== "quantity") refuse("comparable");
        return `${this.use("comparable")}(${left.list}, ${right.list}, x) === ${String(wanted)}`;
      }
      default:
        return this.truthOf(this.sequence(expression, scope), wanted);
    }
  }
}
