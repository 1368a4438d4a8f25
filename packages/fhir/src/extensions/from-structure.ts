import type {
  ExtensionContext,
  ExtensionDefinition,
  ExtensionPart,
} from "../definitions/extension-definition.ts";
import type { JsonObject } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";

/** The definition of an extension from its StructureDefinition, be it with a snapshot or a differential only. */
export function extensionFromStructure(structure: JsonObject): ExtensionDefinition | undefined {
  const { url } = structure;
  if (typeof url !== "string" || structure["type"] !== "Extension") return undefined;
  const elements = elementsOf(structure);
  const value = elements.find(({ path }) => path === "Extension.value[x]" || path === "Extension.value");
  const root = elements.find(({ path }) => path === "Extension");
  const types: readonly unknown[] = Array.isArray(value?.["type"]) ? value["type"] : [];
  const codes = types
    .map((type) => (isObject(type) ? type["code"] : undefined))
    .filter((code) => typeof code === "string");
  const parts = elements.flatMap((element) => partOf(element, elements));
  return {
    url,
    isModifier: root?.["isModifier"] === true,
    value:
      value?.["max"] === "0" || (value === undefined && parts.length > 0)
        ? undefined
        : {
            isRequired: value?.["min"] === 1,
            types: codes.length > 0 ? codes : undefined,
            ...requiredSet(value?.["binding"]),
          },
    contexts: contextsOf(structure),
    contextInvariants: textsIn(structure["contextInvariant"]),
    parts,
    hasMoreParts:
      !isObject(structure["snapshot"]) &&
      structure["baseDefinition"] !== "http://hl7.org/fhir/StructureDefinition/Extension",
  };
}

function requiredSet(binding: unknown): { readonly valueSet?: string } {
  if (!isObject(binding) || binding["strength"] !== "required") return {};
  const { valueSet } = binding;
  return typeof valueSet === "string" ? { valueSet } : {};
}

function elementsOf(structure: JsonObject): readonly JsonObject[] {
  for (const name of ["snapshot", "differential"]) {
    const view = structure[name];
    const list: readonly unknown[] = isObject(view) && Array.isArray(view["element"]) ? view["element"] : [];
    if (list.length > 0) return list.filter(isObject);
  }
  return [];
}

function partOf(element: JsonObject, elements: readonly JsonObject[]): readonly ExtensionPart[] {
  const { id, path, sliceName, min, max } = element;
  if (path !== "Extension.extension" || typeof sliceName !== "string" || sliceName.includes("/")) return [];
  const own = elements.find((other) => typeof id === "string" && other["id"] === `${id}.url`);
  const fixed = own?.["fixedUri"];
  return [
    {
      name: typeof fixed === "string" ? fixed : sliceName,
      min: typeof min === "number" ? min : 0,
      max: typeof max === "string" && max !== "*" ? Number(max) : Infinity,
    },
  ];
}

function textsIn(list: unknown): readonly string[] {
  return Array.isArray(list) ? (list as readonly unknown[]).filter((item) => typeof item === "string") : [];
}

function contextsOf({ context }: JsonObject): readonly ExtensionContext[] {
  const list: readonly unknown[] = Array.isArray(context) ? context : [];
  return list.flatMap((item): readonly ExtensionContext[] => {
    if (!isObject(item)) return [];
    const { type, expression } = item;
    if (typeof expression !== "string") return [];
    return type === "element" || type === "extension" || type === "fhirpath"
      ? [{ kind: type, expression }]
      : [];
  });
}
