import type { Definitions } from "../../definitions/definitions.ts";
import type { ElementDefinition, TypeDefinition } from "../../definitions/type-definition.ts";

/** Answers of a generator: a number below a limit. */
export type Draw = (below: number) => number;

/** How a value is made up. */
export interface Recipe {
  readonly definitions: Definitions;
  readonly draw: Draw;
  /** Names that matter: other elements are left out. */
  readonly names: ReadonlySet<string>;
  /** Texts that matter. */
  readonly texts: readonly string[];
  /** Keep to the number of values that the definitions allow. */
  readonly isOrderly: boolean;
}

type Json = Record<string, unknown>;

const deepest = 5;

/** A value of a type or nested group (`Patient.contact`), made of the elements that matter. */
export function randomValue(path: string, recipe: Recipe): unknown {
  const [root = "", ...steps] = path.split(".");
  let elements = allElements(recipe.definitions, root);
  for (const step of steps) elements = elements.find(({ name }) => name === step)?.children ?? [];
  const type = recipe.definitions.type(root);
  if (type?.kind === "primitive") return primitive(root, recipe);
  const group = steps.length === 0 ? [] : allElements(recipe.definitions, "BackboneElement");
  const value = objectOf([...group, ...elements], root, recipe, 0);
  return type?.kind === "resource" && steps.length === 0 ? { resourceType: root, ...value } : value;
}

function allElements(definitions: Definitions, name: string): readonly ElementDefinition[] {
  const type: TypeDefinition | undefined = definitions.type(name);
  if (type === undefined) return [];
  return [...(type.base === undefined ? [] : allElements(definitions, type.base)), ...type.elements];
}

function objectOf(elements: readonly ElementDefinition[], root: string, recipe: Recipe, depth: number): Json {
  const { draw, names } = recipe;
  const value: Json = {};
  for (const element of elements) {
    if (!names.has(element.name) || draw(3) === 0) continue;
    const { type } = element.types[draw(element.types.length)] ?? { type: "" };
    const key = element.isChoice ? element.name + type.charAt(0).toUpperCase() + type.slice(1) : element.name;
    const one = () => elementValue(element, type, root, recipe, depth);
    const isList = recipe.isOrderly || element.isChoice ? element.max > 1 : draw(3) === 0;
    const isPlain = recipe.definitions.type(type)?.kind === "primitive" && element.children.length === 0;
    const items = isList ? Array.from({ length: 1 + draw(3) }, one) : one();
    if (items !== undefined) value[key] = items;
    // A list where one value may be is refused before invariants are looked at: which of its extensions count is left open.
    const mayHaveSibling = isPlain && (element.max > 1 || !isList);
    if (mayHaveSibling && draw(5) === 0) addSibling(value, key, items, draw);
  }
  return value;
}

/** An extension beside a primitive, with its value, in its place, or beside the padding of a list. */
function addSibling(value: Json, key: string, items: unknown, draw: Draw): void {
  const sibling = { extension: [{ url: "http://example.org/x", valueString: "x" }] };
  if (!Array.isArray(items)) {
    value[`_${key}`] = sibling;
    if (draw(2) === 0) delete value[key];
    return;
  }
  const at = draw(items.length);
  value[`_${key}`] = items.map((_, index) => (index === at ? sibling : null));
  if (draw(2) === 0) value[key] = items.map((item: unknown, index) => (index === at ? null : item));
}

function elementValue(
  element: ElementDefinition,
  type: string,
  root: string,
  recipe: Recipe,
  depth: number,
): unknown {
  if (element.sharedWith !== undefined) {
    return depth > deepest ? undefined : groupAt(element.sharedWith, root, recipe, depth);
  }
  if (element.children.length > 0) {
    const inherited = allElements(recipe.definitions, type);
    return depth > deepest ? {} : objectOf([...inherited, ...element.children], root, recipe, depth + 1);
  }
  const definition = recipe.definitions.type(type);
  if (definition?.kind === "primitive") return primitive(type, recipe);
  if (definition?.kind === "resource") return depth > deepest ? undefined : resource(recipe, depth);
  return depth > deepest ? {} : objectOf(allElements(recipe.definitions, type), type, recipe, depth + 1);
}

function groupAt(path: string, root: string, recipe: Recipe, depth: number): unknown {
  let elements = allElements(recipe.definitions, root);
  for (const step of path.split(".")) elements = elements.find(({ name }) => name === step)?.children ?? [];
  return objectOf(elements, root, recipe, depth + 1);
}

const inner = [
  "Patient",
  "Practitioner",
  "Organization",
  "Observation",
  "Encounter",
  "PractitionerRole",
  "MedicinalProductDefinition",
];

function resource(recipe: Recipe, depth: number): unknown {
  const named = recipe.texts.filter((text) => recipe.definitions.isResourceName(text));
  const choice = [...inner, ...named];
  const chosen = choice[recipe.draw(choice.length)] ?? "";
  const resourceType = recipe.definitions.type(chosen) === undefined ? "Basic" : chosen;
  const id = recipe.draw(2) === 0 ? { id: "a" } : {};
  return {
    resourceType,
    ...id,
    ...objectOf(allElements(recipe.definitions, resourceType), resourceType, recipe, depth + 2),
  };
}

const moments = ["2020", "2020-06", "2020-06-01", "2020-06-02", "2021-01-01"];
const times = ["2020-06-01T10:00:00Z", "2020-06-01T10:00:00+07:00", "2020-06-01T11:00:00.5Z"];
const someTexts = [
  "a",
  "b",
  "#a",
  "#b",
  "#",
  "Name1",
  "x y",
  "1",
  "5",
  "0",
  "*",
  "-1",
  "a.b",
  "x/_history/1",
];

function primitive(type: string, { draw, texts }: Recipe): unknown {
  const pick = <Value>(values: readonly Value[]): Value | undefined => values[draw(values.length)];
  switch (type) {
    case "boolean":
      return draw(2) === 0;
    case "integer":
    case "positiveInt":
    case "unsignedInt":
    case "integer64":
      return pick([0, 1, 2, 3, 5]);
    case "decimal":
      return pick([0, 0.5, 1, 1.5, -1, 99.9, 100, 100.1]);
    case "date":
      return pick(moments);
    case "dateTime":
    case "instant":
      return pick([...moments, ...times]);
    case "time":
      return pick(["10:00:00", "11:00:00"]);
    default:
      return texts.length > 0 && draw(4) > 0 ? pick(texts) : pick(someTexts);
  }
}
