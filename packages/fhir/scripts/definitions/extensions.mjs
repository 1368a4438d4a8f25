// Writes extension definitions in the compact lines that src/extensions/read-extension.ts reads:
//   name TAB [$] TAB value types[=value set that codes must be of] TAB contexts TAB nested extensions
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

/** The contexts that hold in a version of FHIR; all of them when none would be left. */
function contextsIn(contexts, fhirVersion) {
  const version = fhirVersion.slice(0, 3);
  const own = contexts.filter(({ extension = [] }) =>
    extension.every(({ url, extension: range = [] }) => {
      if (url !== versionSpecificUse) return true;
      const bound = (name) => range.find((part) => part.url === name)?.valueCode?.slice(0, 3);
      const start = bound("startFhirVersion");
      const end = bound("endFhirVersion");
      return (start === undefined || start <= version) && (end === undefined || version <= end);
    }),
  );
  return own.length > 0 ? own : contexts;
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
  const contexts = contextsIn(definition.context ?? [], fhirVersion).map(({ type, expression }) =>
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
  ].join("\t");
  if (/[\n]/.test(line)) throw new Error(`cannot write ${definition.url}`);
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
