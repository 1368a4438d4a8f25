const isShared = ({ kind }) => kind === "object" || kind === "list" || kind === "variant";

/** What a shape is made of, each part with a name that says what it is. */
function partsOf(shape) {
  if (shape.kind === "object") return Object.entries(shape.fields);
  if (shape.kind === "variant") return Object.entries(shape.variants);
  return shape.kind === "list" ? [[shape.entry, shape.of]] : [];
}

/** Names for the shapes that stand in more than one place, so that each is written and checked once. */
function sharedNames(root) {
  const seen = new Set();
  const names = new Map();
  const walk = (name, shape) => {
    if (!isShared(shape)) return;
    if (seen.has(shape)) {
      if (!names.has(shape)) {
        let free = name;
        for (let number = 2; [...names.values()].includes(free); number += 1) free = `${name}${number}`;
        names.set(shape, free);
      }
      return;
    }
    seen.add(shape);
    for (const [part, inner] of partsOf(shape)) walk(part, inner);
  };
  walk("transcript", root);
  return names;
}

const rules = {
  text: ({ most, pattern, example }) => ({
    type: "string",
    maxLength: most,
    ...(pattern === undefined ? {} : { pattern: `^${pattern}$`, examples: [example] }),
  }),
  word: ({ words }) => ({ type: "string", enum: words }),
  whole: ({ least, most }) => ({ type: "integer", minimum: least, maximum: most }),
  flag: () => ({ type: "boolean" }),
  any: () => ({}),
  list: ({ of, most }, names) => ({ type: "array", maxItems: most, items: schemaOf(of, names) }),
  object: (shape, names) => objectSchema(shape, {}, names),
  variant: ({ tag, variants }, names) => ({
    type: "object",
    discriminator: { propertyName: tag },
    required: [tag],
    oneOf: Object.entries(variants).map(([word, shape]) =>
      objectSchema(shape, { [tag]: { const: word } }, names),
    ),
  }),
};

function schemaOf(shape, names) {
  const name = names.get(shape);
  return name === undefined ? rules[shape.kind](shape, names) : { $ref: `#/$defs/${name}` };
}

function objectSchema({ fields, required }, fixed, names) {
  const properties = { ...fixed };
  for (const [name, field] of Object.entries(fields)) properties[name] = schemaOf(field, names);
  const needed = [...Object.keys(fixed), ...required];
  return {
    type: "object",
    properties,
    ...(needed.length === 0 ? {} : { required: needed }),
    additionalProperties: false,
  };
}

/**
 * The JSON Schema (2020-12) of the canonical transcript. With `inline` nothing is shared: a check that is made from it puts
 * its findings into one list, where shared parts would copy the list each time.
 */
export function jsonSchemaOf(shape, { name, version, namespace, major }, { inline = false } = {}) {
  const names = inline ? new Map() : sharedNames(shape);
  const fixed = {
    format: { const: name },
    version: { type: "string", pattern: `^${major}[.][0-9]{1,4}$` },
  };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `${namespace}:json`,
    title: `Học bạ · Transcript ${version}`,
    description: "Canonical JSON of a Vietnamese school transcript. Marks are decimal text, never numbers.",
    ...objectSchema(shape, fixed, names),
    ...(names.size > 0 && {
      $defs: Object.fromEntries(
        [...names].map(([shared, each]) => [each, rules[shared.kind](shared, names)]),
      ),
    }),
  };
}
