// Where the invariants of one version are checked, as src/invariants/invariant-rules.ts finds them.

/** `{ owner, key, type }[]`: the type that states the invariant, and the type or group that it is checked on. */
export function invariantSites(definitions) {
  const sites = [];
  const find = (key, type) =>
    type === undefined ? undefined : type.invariants.has(key) ? type : find(key, baseOf(type));
  const baseOf = ({ base }) => (base === undefined ? undefined : definitions.type(base));
  const inherited = (type) => (type === undefined ? [] : [...inherited(baseOf(type)), ...type.invariantKeys]);
  const add = (keys, definition, type) => {
    for (const key of keys) {
      const owner = find(key, definition);
      if (owner !== undefined) sites.push({ owner: owner.name, key, type });
    }
  };
  const walk = (elements, definition, path) => {
    for (const element of elements) {
      if (element.sharedWith !== undefined) continue;
      if (element.children.length > 0) {
        add(element.invariants, definition, `${path}.${element.name}`);
        walk(element.children, definition, `${path}.${element.name}`);
      } else for (const { type } of element.types) add(element.invariants, definition, type);
    }
  };
  for (const name of definitions.typeNames) {
    const definition = definitions.type(name);
    if (!definition.isAbstract) add(inherited(definition), definition, name);
    walk(definition.elements, definition, name);
  }
  return sites;
}

/** The types and nested groups of a version by the elements that they have. */
export function typesByElement(definitions, table) {
  const byElement = new Map();
  const note = (name, type) => byElement.set(name, (byElement.get(name) ?? new Set()).add(type));
  const walk = (elements, path) => {
    for (const { name, children } of elements) {
      note(name, table.find(path));
      if (children.length > 0) walk(children, `${path}.${name}`);
    }
  };
  for (const name of definitions.typeNames) walk(definitions.type(name).elements, name);
  return (name) => [...(byElement.get(name) ?? [])];
}

/** Whether an element of one of these types may have several values. */
export function repeatingElements(definitions) {
  const find = (elements, [step, ...rest]) => {
    const element = elements.find(({ name }) => name === step);
    return rest.length === 0 || element === undefined ? element : find(element.children, rest);
  };
  const own = (name, element) => {
    const [root, ...steps] = name.split(".");
    const type = definitions.type(root);
    if (type === undefined) return undefined;
    return (
      find(type.elements, [...steps, element]) ??
      (steps.length === 0 && type.base ? own(type.base, element) : undefined)
    );
  };
  return (types, element) =>
    types === undefined || types.some(({ name }) => (own(name, element)?.max ?? 1) > 1);
}
