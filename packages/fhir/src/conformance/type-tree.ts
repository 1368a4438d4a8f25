import type { Definitions } from "../definitions/definitions.ts";
import type { ElementDefinition, TypeDefinition } from "../definitions/type-definition.ts";

/** The elements that may stand somewhere; undefined when that cannot be told. */
export type Level = readonly ElementDefinition[] | undefined;

/** What a path of elements leads to: an element, nothing, or it cannot be told. */
export type PathTarget =
  | {
      readonly kind: "element";
      readonly element: ElementDefinition;
      readonly siblings: readonly ElementDefinition[];
    }
  | { readonly kind: "type" }
  | { readonly kind: "missing" }
  | { readonly kind: "unknown" };

/** The elements of a type, those of its base types first; undefined for a type that is not at hand. */
function elementsOfType(definitions: Definitions, name: string): Level {
  const type = definitions.type(name);
  if (type === undefined || name === "Resource" || name === "DomainResource") return undefined;
  return withInherited(definitions, type);
}

function withInherited(definitions: Definitions, type: TypeDefinition): readonly ElementDefinition[] {
  const base = type.base === undefined ? undefined : definitions.type(type.base);
  return base === undefined ? type.elements : [...withInherited(definitions, base), ...type.elements];
}

/** Follows a path such as `Patient.contact.name` or `Observation.value[x].coding` through the types. */
export function followPath(definitions: Definitions, path: string): PathTarget {
  const [root = "", ...steps] = path.split(".");
  const type = definitions.type(root);
  if (type === undefined) return { kind: "unknown" };
  if (steps.length === 0) return { kind: "type" };
  let level: Level = withInherited(definitions, type);
  let target: PathTarget = { kind: "missing" };
  let isPrimitive = type.kind === "primitive";
  for (const step of steps) {
    if (level === undefined) return { kind: "unknown" };
    const element = level.find((candidate) => isNamed(candidate, step));
    // The value of a primitive type is an element in definitions only.
    if (element === undefined) return { kind: isPrimitive && step === "value" ? "unknown" : "missing" };
    isPrimitive = element.types.some((reference) => definitions.type(reference.type)?.kind === "primitive");
    target = { kind: "element", element, siblings: level };
    level = levelBelow(definitions, type, element, step);
  }
  return target;
}

/** Whether a step of a path names an element: `value[x]`, and `valueQuantity` for one type of it. */
export function isNamed({ name, isChoice }: ElementDefinition, step: string): boolean {
  if (step === name) return true;
  return isChoice && step.startsWith(name) && /^(?:\[x\]|[A-Z]\w*)$/u.test(step.slice(name.length));
}

/** The elements below one that a path step named. */
export function levelBelow(
  definitions: Definitions,
  type: TypeDefinition,
  element: ElementDefinition,
  step: string,
): Level {
  const { sharedWith } = element;
  const own = sharedWith === undefined ? element : sharedElement(definitions, type, sharedWith);
  if (own !== undefined && own.children.length > 0) {
    const base = elementsOfType(definitions, own.types[0]?.type ?? "Element");
    return base && [...base, ...own.children];
  }
  const suffix = element.isChoice ? step.slice(element.name.length) : "";
  const types = element.types
    .map((reference) => reference.type)
    .filter((name) => suffix === "" || suffix === "[x]" || name.toLowerCase() === suffix.toLowerCase());
  return levelOfTypes(definitions, types);
}

/** The elements of any of several types. */
export function levelOfTypes(definitions: Definitions, types: readonly string[]): Level {
  const all: ElementDefinition[] = [];
  for (const type of types) {
    const elements = elementsOfType(definitions, type);
    if (elements === undefined) return undefined;
    all.push(...elements);
  }
  return types.length === 0 ? undefined : all;
}

function sharedElement(
  definitions: Definitions,
  type: TypeDefinition,
  path: string,
): ElementDefinition | undefined {
  let level: readonly ElementDefinition[] = withInherited(definitions, type);
  let found: ElementDefinition | undefined;
  for (const name of path.split(".")) {
    found = level.find((element) => element.name === name);
    level = found?.children ?? [];
  }
  return found;
}
