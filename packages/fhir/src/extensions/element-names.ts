import type { Definitions } from "../definitions/definitions.ts";
import type { ElementDefinition, TypeDefinition } from "../definitions/type-definition.ts";

/**
 * All the names under which the context of an extension may mean an element: its path from the resource,
 * its path from each data type on the way, its type and the bases of that type.
 *
 * `steps` are path steps without indexes: `["Patient", "contact", "name", "family"]`.
 */
export function elementNames(definitions: Definitions, steps: readonly string[]): ReadonlySet<string> {
  const [root = "", ...rest] = steps;
  const names = new Set<string>(["Element", "*", "Base"]);
  let type = definitions.type(root);
  let elements = allElements(definitions, type);
  // The names of the element at hand; as beginnings of paths, those of the elements in it.
  let here = bases(definitions, type);
  for (const [i, step] of rest.entries()) {
    const choice = /^(\w+)\.ofType\((\w+)\)$/u.exec(step);
    const name = choice?.[1] ?? step;
    const element = elements.find((candidate) => candidate.name === name);
    if (element === undefined) return names;
    // On the way one form of a choice is enough, and keeps the number of names small however deep it goes.
    const forms = element.isChoice && i === rest.length - 1 ? [name, `${name}[x]`, step] : [name];
    const paths = here.flatMap((prefix) => forms.map((form) => `${prefix}.${form}`));
    const { sharedWith } = element;
    if (sharedWith !== undefined) paths.push(`${type?.name ?? ""}.${sharedWith}`);
    const { children } =
      (sharedWith === undefined ? undefined : sharedElement(definitions, type, sharedWith)) ?? element;
    if (children.length > 0) {
      here = [...paths, "BackboneElement"];
      elements = [...allElements(definitions, definitions.type("BackboneElement")), ...children];
    } else {
      type = definitions.type(choice?.[2] ?? element.types[0]?.type ?? "Element");
      here = [...paths, ...bases(definitions, type)];
      elements = allElements(definitions, type);
    }
  }
  for (const name of here) names.add(name);
  if (rest.length === 0 && type !== undefined && isCanonical(definitions, type)) {
    names.add("CanonicalResource");
    names.add("MetadataResource");
  }
  return names;
}

/** The type of the element that steps lead to: `HumanName`, or `Patient.contact` for a group; undefined when unknown. */
export function typeAt(
  definitions: Definitions,
  [root = "", ...steps]: readonly string[],
): string | undefined {
  let type = definitions.type(root);
  let path = root;
  let elements = allElements(definitions, type);
  for (const step of steps) {
    const choice = /^(\w+)\.ofType\((\w+)\)$/u.exec(step);
    const element = elements.find(({ name }) => name === (choice?.[1] ?? step));
    if (element === undefined || type === undefined) return undefined;
    const { sharedWith } = element;
    const shared = sharedWith === undefined ? undefined : sharedElement(definitions, type, sharedWith);
    const { children } = shared ?? element;
    if (children.length > 0) {
      path = sharedWith === undefined ? `${path}.${element.name}` : `${type.name}.${sharedWith}`;
      elements = children;
    } else {
      path = choice?.[2] ?? element.types[0]?.type ?? "";
      type = definitions.type(path);
      elements = allElements(definitions, type);
    }
  }
  return path;
}

/** The name of a type and those of its bases. */
function bases(definitions: Definitions, type: TypeDefinition | undefined): readonly string[] {
  if (type === undefined) return [];
  const base = type.base === undefined ? undefined : definitions.type(type.base);
  return [type.name, ...bases(definitions, base)];
}

function allElements(
  definitions: Definitions,
  type: TypeDefinition | undefined,
): readonly ElementDefinition[] {
  if (type === undefined) return [];
  const base = type.base === undefined ? undefined : definitions.type(type.base);
  return [...allElements(definitions, base), ...type.elements];
}

function sharedElement(
  definitions: Definitions,
  type: TypeDefinition | undefined,
  path: string,
): ElementDefinition | undefined {
  let found: ElementDefinition | undefined;
  let level = allElements(definitions, type);
  for (const name of path.split(".")) {
    found = level.find((element) => element.name === name);
    level = found?.children ?? [];
  }
  return found;
}

/** Resources with a canonical URL and a publication status are those of the CanonicalResource interface. */
function isCanonical(definitions: Definitions, type: TypeDefinition): boolean {
  const names = new Set(allElements(definitions, type).map(({ name }) => name));
  return names.has("url") && names.has("status");
}
