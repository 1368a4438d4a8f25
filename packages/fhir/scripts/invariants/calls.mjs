// Functions that give a sequence.
import { refuse } from "./code.mjs";
import { typeNames } from "./expressions.mjs";
import { Steps } from "./steps.mjs";

export class Calls extends Steps {
  call(expression, scope) {
    const { name, args } = expression;
    const source = expression.source === undefined ? scope.self : this.sequence(expression.source, scope);
    switch (name) {
      case "trace":
        return source;
      case "where":
        return this.filtered(source, (item) => this.holds(args[0], { self: item }));
      case "select": {
        const one = (item) => this.sequence(args[0], { self: item });
        const types = this.typesOf(source, one);
        return {
          types,
          any: (test) => source.any((item) => one(item).any(test)),
          list: () => {
            const each = this.loop(source.types, (item) => one(item).list());
            const array = this.hoist(source.list());
            return this.isObjects(source.types)
              ? `${this.use("flat")}(${array}, ${each})`
              : `${array}.flatMap(${each})`;
          },
          body: args[0],
          from: source,
        };
      }
      case "first":
        return this.slice(source, "0, 1");
      case "tail":
        return this.slice(source, "1");
      case "ofType":
      case "as":
        return this.ofType(source, typeNames(args[0]));
      case "distinct":
        return this.ofList(source.types, () => `${this.use("unique")}(${source.list()})`);
      case "combine": {
        const other = this.sequence(args[0], scope);
        const types = source.types && other.types && [...new Set([...source.types, ...other.types])];
        return this.ofList(types, () => `[...${source.list()}, ...${other.list()}]`);
      }
      case "intersect": {
        const other = this.sequence(args[0], scope);
        this.comparable(source, other);
        return this.ofList(
          source.types,
          () => `${this.use("common")}(${source.list()}, ${this.hoist(other.list())})`,
        );
      }
      case "descendants":
        return this.ofList(undefined, () => `${this.use("below")}(${source.list()})`);
      case "children":
        return this.ofList(undefined, () => `${this.use("inside")}(${source.list()})`);
      case "resolve":
        return this.ofList(undefined, () => `${this.use("resolved")}(${source.list()}, x)`);
      case "repeat": {
        const one = (types) => this.sequence(args[0], { self: this.item("a0", types) }).types;
        let types = one(source.types);
        for (let round = 0; round < 3 && types !== undefined; round++)
          types = [...new Set([...types, ...(one(types) ?? [])])];
        return this.ofList(types, () => {
          const every = source.types && types && [...new Set([...source.types, ...types])];
          const each = this.loop(every, (item) => this.sequence(args[0], { self: item }).list());
          return `${this.use("repeated")}(${source.list()}, ${each})`;
        });
      }
      case "substring":
      case "replaceMatches":
      case "toString":
        return this.ofText(expression, scope);
      case "iif":
      case "exists":
      case "empty":
      case "not":
      case "all":
      case "hasValue":
      case "isDistinct":
      case "startsWith":
      case "endsWith":
      case "contains":
      case "matches":
      case "is":
      case "allTrue":
      case "allFalse":
      case "comparable":
        return this.ofTruth(expression, scope);
      default:
        return refuse(`${name}()`);
    }
  }

  typesOf(source, one) {
    const code = one(this.item("a0", source.types));
    return code.types;
  }
}
