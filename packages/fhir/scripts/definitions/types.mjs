// Writes the types of one FHIR version in the compact text form that src/definitions/read-type.ts reads.
// One line per element; see docs in that file for the grammar.
const structureBase = "http://hl7.org/fhir/StructureDefinition/";
const fhirType = "http://hl7.org/fhir/StructureDefinition/structuredefinition-fhir-type";
const maxValueSet = "http://hl7.org/fhir/StructureDefinition/elementdefinition-maxValueSet";
const sigils = { required: "=", extensible: "~", preferred: "-" };

/** Base types first, then the others by name: `{ name, kind, text, requiredSets }[]`. */
export function typeTexts({ structures }, fhirVersion) {
  const types = new Map();
  for (const definition of structures.values()) {
    if (definition.derivation === "constraint" || definition.kind === "logical") continue;
    types.set(definition.type.replace(structureBase, ""), definition);
  }
  const roots = rootConstraints(types);
  const open = openTypes(types);
  const names = [...types.keys()].sort((a, b) => (a < b ? -1 : 1));
  return {
    open,
    types: names.map((name) => typeText(name, types, { roots, open, fhirVersion })),
  };
}

/** The constraint keys that hold on every value of a type, inherited ones included. */
function rootConstraints(types) {
  const keys = new Map();
  for (const [name, definition] of types) {
    keys.set(name, new Set((definition.snapshot.element[0].constraint ?? []).map(({ key }) => key)));
  }
  return keys;
}

/** The types that `value[x]` of Extension may have: written `*` wherever the same list occurs. */
function openTypes(types) {
  const value = types.get("Extension").snapshot.element.find(({ path }) => path === "Extension.value[x]");
  return value.type.map(({ code }) => code);
}

function typeText(name, types, shared) {
  const definition = types.get(name);
  const base = (definition.baseDefinition ?? "").replace(structureBase, "");
  const elements = definition.snapshot.element;
  const inherited = inheritedElements(types.get(base), base, shared);
  const lines = [];
  const invariants = new Map();
  const requiredSets = new Set();
  const uses = new Set(base === "" ? [] : [base]);
  for (const element of elements) for (const { code } of element.type ?? []) uses.add(code);
  const note = (constraints) => {
    for (const constraint of constraints) {
      if (!invariants.has(constraint.key)) invariants.set(constraint.key, constraint);
    }
    return constraints.map(({ key }) => key);
  };
  const baseKeys = shared.roots.get(base) ?? new Set();
  const own = note((elements[0].constraint ?? []).filter(({ key }) => !baseKeys.has(key)));

  const context = { ...shared, name, note, requiredSets };
  for (const element of definition.kind === "primitive-type" ? [] : elements.slice(1)) {
    const segments = element.path.split(".").slice(1);
    if (segments.length === 1 && inherited.get(segments[0]) === plainLine(element, context)) continue;
    // Children that a nested group has from (Backbone)Element are known to the reader.
    if (segments.length > 1 && /^(?:id|extension|modifierExtension)$/.test(segments.at(-1))) continue;
    lines.push(" ".repeat(segments.length - 1) + elementLine(element, segments.at(-1), context));
  }
  const kind = { "primitive-type": "primitive", "complex-type": "complex", resource: "resource" }[
    definition.kind
  ];
  const head = [name, base || "-", definition.abstract ? `${kind}/abstract` : kind];
  if (own.length > 0) head.push(`#${own.join(",")}`);
  // The expressions become functions (scripts/invariants), in the order of these lines.
  const rules = [...invariants.values()].map(
    ({ key, severity, human }) => `#${key}${severity === "warning" ? "?" : ""}\t${oneLine(human)}`,
  );
  const text = [head.join(" "), ...rules, ...lines].join("\n");
  return {
    name,
    kind: definition.kind,
    abstract: definition.abstract === true,
    text,
    requiredSets,
    /** Names of the types that it is made of. */
    uses,
    invariants: new Map([...invariants].map(([key, { expression }]) => [key, oneLine(expression ?? "")])),
  };
}

/** The lines of the base, which says them itself with the rules that they name. */
function inheritedElements(base, name, shared) {
  const lines = new Map();
  if (base === undefined) return lines;
  for (const element of base.snapshot.element.slice(1)) {
    const segments = element.path.split(".").slice(1);
    if (segments.length === 1) lines.set(segments[0], plainLine(element, { ...shared, name }));
  }
  return lines;
}

/** The line of a direct element, with nothing noted for the type. */
function plainLine(element, context) {
  const note = (constraints) => constraints.map(({ key }) => key);
  return elementLine(element, element.path.split(".").at(-1), { ...context, note, requiredSets: new Set() });
}

function elementLine(element, name, context) {
  const tokens = [name + cardinality(element)];
  if (element.contentReference !== undefined) {
    tokens.push(`@${element.contentReference.replace(/^.*#/, "").replace(`${context.name}.`, "")}`);
  } else {
    tokens.push(typeList(element.type ?? [], context.open, element));
  }
  if (element.isModifier) tokens.push("$");
  if (element.representation?.includes("xmlAttr")) tokens.push("&");
  const { binding } = element;
  // An example binding asks for nothing.
  if (binding?.valueSet !== undefined && binding.strength !== "example") {
    tokens.push(sigils[binding.strength] + shortSet(binding.valueSet, context.fhirVersion));
    if (binding.strength === "required") context.requiredSets.add(binding.valueSet.replace(/\|.*$/, ""));
    const max = maxSet(binding);
    if (max !== undefined) {
      tokens.push(`%${shortSet(max, context.fhirVersion)}`);
      context.requiredSets.add(max.replace(/\|.*$/, ""));
    }
  }
  const inheritedKeys = new Set(["ele-1"]);
  for (const { code } of element.type ?? []) {
    for (const key of context.roots.get(code) ?? []) inheritedKeys.add(key);
  }
  const keys = context.note((element.constraint ?? []).filter(({ key }) => !inheritedKeys.has(key)));
  if (keys.length > 0) tokens.push(`#${keys.join(",")}`);
  return tokens.join(" ");
}

function maxSet(binding) {
  const extension = binding.extension?.find(({ url }) => url === maxValueSet);
  if (extension !== undefined) return extension.valueCanonical ?? extension.valueUri;
  return binding.additional?.find(({ purpose }) => purpose === "maximum")?.valueSet;
}

function cardinality({ min, max }) {
  const plain = { "0..1": "?", "1..1": "!", "0..*": "*", "1..*": "+" }[`${min}..${max}`];
  return plain ?? `{${min},${max}}`;
}

function typeList(types, open, element) {
  if (open.length > 0 && types.length === open.length && types.every(({ code }, i) => code === open[i])) {
    return "*";
  }
  return types.map((type) => oneType(type, element)).join("|") || "-";
}

function oneType(type, element) {
  const fhir = type.extension?.find(({ url }) => url === fhirType);
  let code = fhir === undefined ? type.code : (fhir.valueUrl ?? fhir.valueUri);
  // Resource.id is published as a string in 4.0.1, and described as an id (fixed in later versions); Element.id
  // is published as an id in 5.0.0, and described as any string without spaces.
  if (element.base.path === "Resource.id") code = "id";
  if (element.base.path === "Element.id") code = "string";
  const short = (url) => url.replace(structureBase, "");
  const targets = (type.targetProfile ?? []).map(short).filter((target) => target !== "Resource");
  const profiles = (type.profile ?? []).map(short);
  return (
    code +
    (profiles.length > 0 ? `{${profiles.join(",")}}` : "") +
    (targets.length > 0 ? `(${targets.join(",")})` : "")
  );
}

/** `administrative-gender` for a value set of FHIR itself in the same version, else its URL. */
export function shortSet(url, fhirVersion) {
  return url.replace(`|${fhirVersion}`, "").replace("http://hl7.org/fhir/ValueSet/", "");
}

function oneLine(text) {
  return text.replace(/\s+/g, " ").trim();
}
