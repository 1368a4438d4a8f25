// Makes the functions of the invariants of all versions: equal ones exist once.
import { NotTranslated, translate } from "./translate.mjs";
import { invariantSites, repeatingElements, typesByElement } from "./sites.mjs";

/** Collects functions from one version after another. */
export class InvariantFunctions {
  constructor(library) {
    this.library = library;
    /** Functions by their text. */
    this.byText = new Map();
    this.names = new Set();
    /** `{ fhirVersion, type, key, expression, name? }` for every place, for the tests. */
    this.sites = [];
  }

  /** `(owner, key) => name | undefined` of a version. */
  add({ fhirVersion, folder }, { types: texts, open }) {
    const { TypeTable, modelFromDefinitions, checkedElsewhere, defineDefinitions } = this.library;
    const definitions = defineDefinitions(
      {
        fhirVersion,
        open: open.join("|"),
        resources: texts.map(({ name }) => name).join(" "),
        types: texts.map(({ text }) => text),
        valueSets: [],
      },
      [],
    );
    const expressions = new Map(texts.map(({ name, invariants }) => [name, invariants]));
    const expressionOf = (owner, key) => expressions.get(owner).get(key);
    const table = new TypeTable(modelFromDefinitions(definitions));
    const names = {
      typesWith: typesByElement(definitions, table),
      repeats: repeatingElements(definitions),
      open,
      openConstant: `open${folder.toUpperCase()}`,
      regex: (text, safe) => regexSource(text, safe, this.library),
    };
    const groups = new Map();
    for (const { owner, key, type } of invariantSites(definitions)) {
      const id = `${owner} ${key}`;
      const group = groups.get(id) ?? { key, published: expressionOf(owner, key), types: new Set() };
      group.types.add(type);
      groups.set(id, group);
    }
    const found = new Map();
    for (const [id, { key, published, types }] of groups) {
      const expression = this.library.parseExpression(this.library.correctedExpression(key, published));
      const write = (list) => translate(expression, list, this.library, table, names);
      let name, reason;
      if (!checkedElsewhere.has(key))
        try {
          const each = [...types].map((type) => write([type]));
          const isOne = each.every(({ body }) => body === each[0].body);
          // Types that differ share one function that looks for what any of them may have.
          name = this.nameOf(key, isOne ? each[0] : write([...types]), published);
        } catch (error) {
          if (!(error instanceof NotTranslated)) throw error;
          reason = error.message;
        }
      found.set(id, name);
      for (const type of types)
        this.sites.push({ fhirVersion, type, key, expression: published, name, reason });
    }
    return (owner, key) => found.get(`${owner} ${key}`);
  }

  nameOf(key, { parameters, body, helpers }, expression) {
    const text = `(${parameters}) => ${body}`;
    const known = this.byText.get(text);
    if (known !== undefined) {
      known.keys.add(key);
      return known.name;
    }
    const stem = key
      .replace(/[^A-Za-z0-9]+(.)/g, (_, next) => next.toUpperCase())
      .replace(/^[A-Z]/, (c) => c.toLowerCase());
    let name = /^(?:in|do|if)$/.test(stem) ? `${stem}Rule` : stem;
    for (let count = 2; this.names.has(name); count++) name = `${stem}_${count}`;
    this.names.add(name);
    this.byText.set(text, { name, parameters, body, helpers, expression, keys: new Set([key]) });
    return name;
  }

  /** The text of the module with all functions. */
  module(header, folders) {
    const functions = [...this.byText.values()];
    const used = new Set(functions.flatMap(({ helpers }) => helpers));
    const imports = [...modules].map(([file, helpers]) => {
      const list = helpers.filter((name) => used.has(name));
      return list.length === 0 ? "" : `import { ${list.join(", ")} } from "../invariants/${file}.ts";\n`;
    });
    const known = new Set([...modules.values()].flat());
    const opens = folders.map((folder) => `open${folder.toUpperCase()}`);
    const missing = [...used].filter((name) => !known.has(name) && !opens.includes(name));
    if (missing.length > 0) throw new Error(`no module has ${missing.join(", ")}`);
    return (
      header +
      imports.join("") +
      folders
        .map(
          (folder) =>
            `import { openTypes as open${folder.toUpperCase()} } from "./${folder}/open-types.ts";\n`,
        )
        .join("") +
      `import type { InvariantTest } from "../invariants/scene.ts";\n` +
      functions
        .map(({ name, keys, expression, parameters, body }) => {
          const comment = `// ${[...keys].join(", ")}: ${expression}`;
          return `\n${comment}\nexport const ${name}: InvariantTest = ${parameters} =>\n  ${body};\n`;
        })
        .join("")
    );
  }
}

const modules = new Map([
  ["amounts", ["comparable", "decimalOrder", "numeral", "quantityOrder", "quantityOrderWithin"]],
  ["choices", ["hasChoice"]],
  [
    "idioms",
    [
      ...["at", "common", "distinct", "flat", "has", "is", "isnt", "isValue", "list", "once", "only", "pick"],
      ...["same", "single", "unique", "within"],
    ],
  ],
  ["idioms-of-text", ["cut", "integer", "lengthOf", "matches", "starts", "text", "toInteger"]],
  ["moments", ["orderOf"]],
  ["moments-within", ["orderWithin"]],
  ["tree", ["below", "inside", "isContained", "isTyped", "repeated", "resolved"]],
]);

/** The pattern as JavaScript writes it; only patterns that the reader of FHIRPath patterns accepts. */
function regexSource(text, safe, { readPattern, writePattern }) {
  const node = readPattern(text);
  if (safe === undefined || node === undefined) throw new Error(`no pattern: ${text}`);
  return new RegExp(writePattern(node), "su").source;
}
