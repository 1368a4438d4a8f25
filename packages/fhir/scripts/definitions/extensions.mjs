// Writes extension definitions in the compact lines that src/extensions/read-extension.ts reads:
//   name TAB [$] TAB value types[=value set that codes must be of] TAB contexts TAB nested extensions, then each
//   context invariant after a TAB
import { shortSet } from "./types.mjs";

const structureBase = "http://hl7.org/fhir/StructureDefinition/";

/** One line for each extension definition, by URL. */
export function extensionTexts({ structures }, openTypes, fhirVersion) {
  const texts = [];
  for (const definition of structures.values()) {
    if (definition.type !== "Extension" || definition.derivation !== "constraint") continue;
    texts.push(extensionText(definition, openTypes, fhirVersion));
  }
  return texts.sort((a, b) => (a < b ? -1 : 1));
}

const versionSpecificUse = "http://hl7.org/fhir/StructureDefinition/version-specific-use";

/** Whether a definition, or one of its contexts, is for a version of FHIR. */
function isFor(fhirVersion, { extension = [] }) {
  const version = fhirVersion.slice(0, 3);
  return extension.every(({ url, extension: range = [] }) => {
    if (url !== versionSpecificUse) return true;
    const bound = (name) => range.find((part) => part.url === name)?.valueCode?.slice(0, 3);
    const start = bound("startFhirVersion");
    const end = bound("endFhirVersion");
    return (start === undefined || start <= version) && (end === undefined || version <= end);
  });
}

/** What stands for a place in another version of FHIR: no element has this name. */
const nowhere = { type: "element", expression: "another version of FHIR" };

/**
 * Contexts that the definitions state too narrowly for what FHIR itself publishes: patterns of types in its own
 * StructureDefinitions (https://jira.hl7.org/browse/FHIR-13328), versions that became normative on all kinds of
 * elements, and, before R5, expectations on all that a CapabilityStatement says.
 */
function amended(name, contexts, fhirVersion) {
  const element = (expression) => ({ type: "element", expression });
  if (name === "regex") return [...contexts, element("ElementDefinition.type")];
  const isWide =
    name === "structuredefinition-normative-version" ||
    (fhirVersion < "5" && /^capabilitystatement-(?:expectation|prohibited)$/.test(name));
  return isWide ? [element("Element")] : contexts;
}

/** The contexts that hold in a version of FHIR. */
function contextsIn(definition, fhirVersion) {
  const { context: all = [], url } = definition;
  const own = isFor(fhirVersion, definition) ? all.filter((context) => isFor(fhirVersion, context)) : [];
  if (own.length === 0 && all.length > 0) return [nowhere];
  return amended(url.replace(structureBase, ""), own, fhirVersion);
}

function extensionText(definition, openTypes, fhirVersion) {
  const elements = definition.snapshot.element;
  const root = elements[0];
  const nested = elements
    .filter(({ id }) => /^Extension\.extension:[^.]+$/.test(id))
    .map((slice) => {
      const inner = (path) => elements.find(({ id }) => id === `${slice.id}.${path}`);
      const url = inner("url")?.fixedUri ?? slice.sliceName;
      return `${url}${cardinality(slice)} ${valueTypes(inner("value[x]"), openTypes)}`;
    });
  const contexts = contextsIn(definition, fhirVersion).map(({ type, expression }) =>
    type === "element" ? expression : `${type.charAt(0)}:${expression}`,
  );
  const value = elements.find(
    ({ id, path }) => path === "Extension.value[x]" && id.startsWith("Extension.value[x]"),
  );
  const { binding } = value ?? {};
  const set =
    binding?.strength === "required" && binding.valueSet !== undefined && value.max !== "0"
      ? `=${shortSet(binding.valueSet, fhirVersion).replace(/\|.*$/, "")}`
      : "";
  const line = [
    definition.url.replace(structureBase, ""),
    root.isModifier ? "$" : "",
    valueTypes(value, openTypes) + set,
    contexts.join(";"),
    nested.join(";"),
    ...(definition.contextInvariant ?? []),
  ].join("\t");
  if (/[\n]/.test(line) || definition.contextInvariant?.some((expression) => expression.includes("\t")))
    throw new Error(`cannot write ${definition.url}`);
  return line;
}

/** `-` when there is no value, `!` before when there must be one, `*` for any type. */
function valueTypes(element, openTypes) {
  if (element === undefined || element.max === "0") return "-";
  const codes = (element.type ?? []).map(({ code }) => code);
  const list = codes.length >= openTypes.length ? "*" : codes.join("|") || "*";
  return (element.min > 0 ? "!" : "") + list;
}

function cardinality({ min, max }) {
  return { "0..1": "?", "1..1": "!", "0..*": "*", "1..*": "+" }[`${min}..${max}`] ?? `{${min},${max}}`;
}
