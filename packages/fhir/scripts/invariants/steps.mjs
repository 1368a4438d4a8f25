// Steps from an element to its children, with the properties that JSON writes them as.
import { or, quote, refuse } from "./code.mjs";
import { Sequences } from "./sequences.mjs";

const ucum = "http://unitsofmeasure.org";

export class Steps extends Sequences {
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
}
