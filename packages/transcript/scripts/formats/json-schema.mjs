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
  list: ({ of, most }) => ({ type: "array", maxItems: most, items: schemaOf(of) }),
  object: (shape) => objectSchema(shape, {}),
  variant: ({ tag, variants }) => ({
    type: "object",
    discriminator: { propertyName: tag },
    required: [tag],
    oneOf: Object.entries(variants).map(([word, shape]) => objectSchema(shape, { [tag]: { const: word } })),
  }),
};

function schemaOf(shape) {
  return rules[shape.kind](shape);
}

function objectSchema({ fields, required }, fixed) {
  const properties = { ...fixed };
  for (const [name, field] of Object.entries(fields)) properties[name] = schemaOf(field);
  const needed = [...Object.keys(fixed), ...required];
  return {
    type: "object",
    properties,
    ...(needed.length === 0 ? {} : { required: needed }),
    additionalProperties: false,
  };
}

/** The JSON Schema (2020-12) of the canonical transcript. */
export function jsonSchemaOf(shape, { name, version, namespace, major }) {
  const document = objectSchema(shape, {
    format: { const: name },
    version: { type: "string", pattern: `^${major}[.][0-9]{1,4}$` },
  });
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `${namespace}:json`,
    title: `Học bạ · Transcript ${version}`,
    description: "Canonical JSON of a Vietnamese school transcript. Marks are decimal text, never numbers.",
    ...document,
  };
}
