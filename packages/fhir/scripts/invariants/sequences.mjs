// Sequences: items, lists, what is filtered, joined or of one type.
import { and, asOperand, or, quote, refuse } from "./code.mjs";
import { literalTexts } from "./expressions.mjs";
import { Writer } from "./writer.mjs";

export class Sequences extends Writer {
  /** One raw item in a variable. */
  item(name, types) {
    return {
      types,
      variable: name,
      any: (test) => (test === undefined ? "true" : test(this.item(name, types))),
      list: () => `[${name}]`,
    };
  }

  isObjects(types) {
    return (
      types === undefined || types.every((type) => type.kind !== "primitive" && type.namespace !== "System")
    );
  }

  /** A sequence for which there is only an array. */
  ofList(types, list) {
    return {
      types,
      list,
      any: (test) => {
        const array = this.hoist(list());
        if (test === undefined) return `${array}.length > 0`;
        const each = this.loop(types, (item) => test(item));
        if (each === "false") return "false";
        return this.isObjects(types)
          ? `${this.use("at")}(${array}, ${each})`
          : `${asOperand(array)}.some(${each})`;
      },
    };
  }

  sequence(expression, scope) {
    switch (expression.kind) {
      case "this":
        return scope.self;
      case "empty":
        return this.ofList([], () => "[]");
      case "literal":
        return { ...this.ofList(undefined, () => `[${quote(expression.value)}]`), isText: true };
      case "variable":
        return this.variable(expression.name);
      case "member":
        return this.member(expression, scope);
      case "indexer":
        if (expression.index.kind !== "literal") refuse("index");
        return this.slice(
          this.sequence(expression.source, scope),
          `${expression.index.value}, ${expression.index.value + 1}`,
        );
      case "as":
        return this.ofType(this.sequence(expression.operand, scope), expression.type);
      case "call":
        return this.call(expression, scope);
      case "binary":
        if (expression.operator === "|") return this.union(expression, scope);
        if (expression.operator === "&") return this.ofText(expression, scope);
        return this.ofTruth(expression, scope);
      case "is":
        return this.ofTruth(expression, scope);
      default:
        return refuse(expression.kind);
    }
  }

  filtered(source, test) {
    return {
      types: source.types,
      any: (next) => source.any((item) => and([test(item), next === undefined ? "true" : next(item)])),
      list: () => {
        const each = this.loop(source.types, (item) => test(item));
        if (each === "false") return "[]";
        const array = this.hoist(source.list());
        return this.isObjects(source.types)
          ? `${this.use("pick")}(${array}, ${each})`
          : `${array}.filter(${each})`;
      },
    };
  }

  slice(source, range) {
    return this.ofList(source.types, () => `${source.list()}.slice(${range})`);
  }

  union(expression, scope) {
    const a = this.sequence(expression.left, scope);
    const b = this.sequence(expression.right, scope);
    const literals = literalTexts(expression);
    if (literals !== undefined)
      return {
        ...this.ofList(undefined, () => `[${[...new Set(literals)].map(quote).join(", ")}]`),
        isText: true,
      };
    const types = a.types && b.types && [...new Set([...a.types, ...b.types])];
    return {
      types,
      any: (test) => or([a.any(test), b.any(test)]),
      list: () => `${this.use("unique")}([...${a.list()}, ...${b.list()}])`,
    };
  }

  ofTruth(expression, scope) {
    return {
      types: undefined,
      truth: expression,
      scope,
      any: (test) => {
        if (test !== undefined) refuse("a truth as item");
        return this.isTwofold(expression, scope)
          ? "true"
          : or([this.holds(expression, scope), this.fails(expression, scope)]);
      },
      list: () => refuse("a truth as list"),
    };
  }

  ofText(expression, scope) {
    return {
      ...this.ofList(undefined, () => `${this.use("list")}(${this.text(expression, scope)})`),
      isText: true,
    };
  }

  ofType(source, type) {
    const name = type.at(-1);
    if (source.properties !== undefined) {
      const wanted = source.properties.filter(({ types }) => types.length === 1 && types[0].name === name);
      if (wanted.length === 1) return this.step(source.source, wanted);
      if (source.types.every(({ kind }) => kind !== "resource")) return this.step(source.source, []);
    }
    if (!this.isResource(source)) refuse(`as ${name}`);
    const found = this.filtered({ ...source, types: [this.table.named(type)] }, (item) =>
      this.isNamed(item, name),
    );
    return found;
  }

  isResource({ types }) {
    return types === undefined || types.every(({ kind }) => kind === "resource");
  }

  isNamed({ variable }, name) {
    return `${variable}["resourceType"] === ${quote(name)}`;
  }
}
