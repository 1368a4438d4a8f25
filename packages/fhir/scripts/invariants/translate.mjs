// Turns a parsed FHIRPath condition into the text of a TypeScript function over raw JSON. A condition is written twice:
// `holds` is an expression that is true when the condition is true, `fails` one that is true when it is false; where
// neither is, the condition is empty. So nothing at run time carries three values.
//
// A sequence (path) is written in two ways: `any(test)` asks whether an item passes, `list()` makes an array of raw
// items. A primitive that has only id or extensions is represented by its `_name` object.

/** An expression that this generator does not know how to write. */
export class NotTranslated extends Error {}

const refuse = (reason) => {
  throw new NotTranslated(reason);
};

const quote = (text) => JSON.stringify(text);
const or = (parts) => {
  const some = parts.filter((part) => part !== "false");
  if (some.includes("true")) return "true";
  return some.length === 0 ? "false" : some.length === 1 ? some[0] : `(${some.join(" || ")})`;
};
const and = (parts) => {
  const some = parts.filter((part) => part !== "true");
  if (some.includes("false")) return "false";
  return some.length === 0 ? "true" : some.length === 1 ? some[0] : `(${some.join(" && ")})`;
};
const negate = (code) => (code === "true" ? "false" : code === "false" ? "true" : `!${code}`);
const asOperand = (code) => (isOneTerm(code) ? code : `(${code})`);

/** Whether a code is a name, a call or something in brackets, perhaps negated. */
function isOneTerm(code) {
  const start = /^!*[\w.]*/.exec(code)[0].length;
  if (start === code.length) return true;
  if (code[start] !== "(") return false;
  let depth = 0;
  for (let at = start; at < code.length; at++) {
    if (code[at] === '"') at = endOfText(code, at);
    else if (code[at] === "/" && code[at - 1] === " ") return false;
    else if (code[at] === "(") depth++;
    else if (code[at] === ")" && --depth === 0) return at === code.length - 1;
  }
  return false;
}

function endOfText(code, start) {
  let at = start + 1;
  while (code[at] !== '"') at += code[at] === "\\" ? 2 : 1;
  return at;
}

const comparisons = new Set(["<", "<=", ">", ">="]);
const opposite = { "<": ">=", "<=": ">", ">": "<=", ">=": "<" };
const ucum = "http://unitsofmeasure.org";

/** Writes one invariant for the types that it stands on: `{ parameters, body, helpers }`. */
export function translate(expression, typeNames, library, table, names) {
  const translator = new Translator(typeNames, library, table, names);
  return translator.whole(expression);
}

class Translator {
  constructor(typeNames, library, table, names) {
    this.library = library;
    this.table = table;
    this.names = names;
    this.types = typeNames.map((name) => table.find(name) ?? refuse(`no type ${name}`));
    this.helpers = new Set();
    this.hoisted = [];
    this.depth = 0;
  }

  whole(expression) {
    const self = this.item("v", this.types);
    this.root = self;
    const condition = this.holds(expression, { self });
    const helpers = [...this.helpers].sort();
    const uses = (name) =>
      new RegExp(`\\b${name}(?=[.,)\\]\\[])`).test(
        condition.replace(/\/.*\/s?u/g, "") + this.hoisted.join(" "),
      );
    const parameters = uses("x") ? "(v, x)" : uses("v") ? "(v)" : "()";
    const consts = this.hoisted.map((code, index) => `  const h${index} = once(() => ${code});\n`).join("");
    const body = consts === "" ? condition : `{\n${consts}  return ${condition};\n}`;
    return { parameters, body, helpers };
  }

  use(name) {
    this.helpers.add(name);
    return name;
  }

  /** A part that does not depend on the loops around it is evaluated once. */
  hoist(code) {
    const isBound = [...code.matchAll(/\ba(\d+)\b/g)].some(([, depth]) => Number(depth) <= this.depth);
    const isWork = /=>|\b(?:below|inside|resolved|repeated)\(|\+/.test(code);
    if (this.depth === 0 || isBound || !isWork) return code;
    this.use("once");
    let index = this.hoisted.indexOf(code);
    if (index < 0) index = this.hoisted.push(code) - 1;
    return `h${index}()`;
  }

  /** Calls `write` for an item of a loop. */
  loop(types, write) {
    this.depth++;
    const name = `a${this.depth}`;
    const code = write(this.item(name, types), name);
    this.depth--;
    if (code === "false") return "false";
    return new RegExp(`\\b${name}\\b`).test(code) ? `(${name}) => ${code}` : `() => ${code}`;
  }

  // Sequences -------------------------------------------------------------------------------------

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

  variable(name) {
    if (name === "ucum") return { ...this.ofList(undefined, () => `[${quote(ucum)}]`), isText: true };
    if (name === "context") return this.root;
    const roots = new Set(this.types.map((type) => this.table.find(type.name.split(".", 1)[0])));
    const [root] = roots;
    const types = name === "resource" && roots.size === 1 && root.kind === "resource" ? [root] : undefined;
    if (name === "resource") return this.item("x.resource", types);
    return name === "rootResource" ? this.item("x.rootResource", undefined) : refuse(`%${name}`);
  }

  member({ source: from, name }, scope) {
    const source = from === undefined ? scope.self : this.sequence(from, scope);
    if (from === undefined && /^[A-Z]/.test(name)) {
      if (source.types?.every((type) => type.name === name)) return source;
      refuse(`type ${name} at the start`);
    }
    const properties = this.properties(source.types, name);
    return this.step(source, properties);
  }

  /** The JSON properties that an element may be written as. */
  properties(types, name) {
    const isKnown =
      types !== undefined &&
      !types.some((type) => type.isOpen || type.name === "Resource" || type.name === "DomainResource");
    const from = isKnown ? types : this.names.typesWith(name);
    const found = new Map();
    for (const type of from) {
      if (type.namespace === "System") refuse("element of a value");
      for (const property of type.properties(name)) {
        const known = found.get(property.key) ?? { key: property.key, element: name, types: new Set() };
        known.types.add(property.type);
        found.set(property.key, known);
      }
    }
    if (!isKnown && found.size > 1) refuse(`choice ${name} of an unknown type`);
    return [...found.values()].map(({ types: all, ...rest }) => ({
      ...rest,
      types: [...all],
      isPlain: [...all].some((type) => type.kind === "primitive"),
    }));
  }

  step(source, properties) {
    const types = [...new Set(properties.flatMap((property) => property.types))];
    const isChoice = properties.length > 4;
    const arrays = (variable) => {
      if (isChoice) return refuse("items of an element of many types");
      const lists = properties.map((property) => this.listOf(variable, property));
      return lists.length === 1 ? lists[0] : `[${lists.map((list) => `...${list}`).join(", ")}]`;
    };
    return {
      types,
      properties,
      source,
      any: (test) =>
        source.any((owner) => {
          const variable = owner.variable;
          if (test === undefined && isChoice)
            return `${this.use("hasChoice")}(${variable}, ${this.choice(properties)})`;
          if (isChoice) return this.ofList(types, () => arrays(variable)).any(test);
          return or(properties.map((property) => this.anyOf(variable, property, test)));
        }),
      list: () => {
        if (properties.length === 0) return "[]";
        if (source.variable !== undefined) return arrays(source.variable);
        const each = this.loop(source.types, (_item, variable) => arrays(variable));
        return `${this.use("flat")}(${this.hoist(source.list())}, ${each})`;
      },
    };
  }

  choice(properties) {
    const [{ element }] = properties;
    const types = properties.map(({ key }) => key.slice(element.length));
    const isOpen = this.names.open.length === types.length;
    const list = properties.map(({ types: [type] }) => type.name).join("|");
    if (properties.some(({ types: all }) => all.length !== 1)) refuse("choice of many owners");
    return isOpen ? `"${element}", ${this.use(this.names.openConstant)}` : `"${element}", ${quote(list)}`;
  }

  listOf(variable, { key, isPlain }) {
    const more = isPlain ? `, ${variable}[${quote(`_${key}`)}]` : "";
    return `${this.use("list")}(${variable}[${quote(key)}]${more})`;
  }

  anyOf(variable, property, test) {
    const value = `${variable}[${quote(property.key)}]`;
    const sibling = `${variable}[${quote(`_${property.key}`)}]`;
    if (test === undefined) {
      this.use("has");
      return property.isPlain ? `has(${value}, ${sibling})` : `has(${value})`;
    }
    const each = this.loop(property.types, (item) => test(item));
    if (each === "false") return "false";
    if (each === "() => true") return this.anyOf(variable, property);
    if (property.isPlain && property.types.some(({ kind }) => kind !== "primitive"))
      return `${this.use("at")}(${this.listOf(variable, property)}, ${each})`;
    return property.isPlain
      ? `${this.listOf(variable, property)}.some(${each})`
      : `${this.use("at")}(${value}, ${each})`;
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

  // Conditions ------------------------------------------------------------------------------------

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

  // Texts -----------------------------------------------------------------------------------------

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

/** The parts of `a or b or c`. */
function chain(expression) {
  const { operator } = expression;
  const parts = (part) =>
    part.kind === "binary" && part.operator === operator
      ? [...parts(part.left), ...parts(part.right)]
      : [part];
  return parts(expression);
}

function literalTexts(expression) {
  if (expression.kind === "literal")
    return typeof expression.value === "string" ? [expression.value] : undefined;
  if (expression.kind !== "binary" || expression.operator !== "|") return undefined;
  const left = literalTexts(expression.left);
  const right = literalTexts(expression.right);
  return left && right && [...left, ...right];
}

function typeNames(expression) {
  if (expression?.kind !== "member") return refuse("type argument");
  return expression.source === undefined
    ? [expression.name]
    : [...typeNames(expression.source), expression.name];
}

/** `lowBoundary()` and `highBoundary()` around an operand. */
function boundaryOf(expression) {
  const isBoundary = expression.kind === "call" && /^(?:low|high)Boundary$/.test(expression.name);
  return isBoundary && expression.args.length === 0
    ? { source: expression.source, side: expression.name.slice(0, -8) }
    : undefined;
}

/** `%rootResource.contained.id`: looked up in an index. */
function isContainedIds(expression) {
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
