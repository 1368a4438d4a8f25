import type { Definitions } from "../definitions/definitions.ts";
import type { ElementDefinition, TypeDefinition } from "../definitions/type-definition.ts";
import type { ElementFacts, ElementNode, ProfileType } from "./facts.ts";

const structureBase = "http://hl7.org/fhir/StructureDefinition/";
const valueSetBase = "http://hl7.org/fhir/ValueSet/";

/** The elements of a core type as a snapshot: nested groups opened, data types closed. */
export function coreTree(definitions: Definitions, typeName: string): ElementNode | undefined {
  const type = definitions.type(typeName);
  if (type === undefined) return undefined;
  return {
    name: typeName,
    path: typeName,
    sliceName: undefined,
    facts: { min: 0, max: Infinity, types: [], invariants: [] },
    children: allElements(definitions, type).map((element) => coreNode(definitions, element, typeName)),
    slices: [],
  };
}

/** The elements of a type, those of its bases first. */
function allElements(definitions: Definitions, type: TypeDefinition): readonly ElementDefinition[] {
  const base = type.base === undefined ? undefined : definitions.type(type.base);
  if (base === undefined) return type.elements;
  const own = new Map(type.elements.map((element) => [element.name, element]));
  const inherited = allElements(definitions, base);
  const names = new Set(inherited.map(({ name }) => name));
  return [
    ...inherited.map((element) => own.get(element.name) ?? element),
    ...type.elements.filter(({ name }) => !names.has(name)),
  ];
}

function coreNode(definitions: Definitions, element: ElementDefinition, parent: string): ElementNode {
  const name = element.isChoice ? `${element.name}[x]` : element.name;
  const path = `${parent}.${name}`;
  const root = parent.split(".", 1)[0] ?? "";
  const group =
    element.children.length > 0 ? definitions.type(element.types[0]?.type ?? "Element") : undefined;
  const inherited = group === undefined ? [] : allElements(definitions, group);
  return {
    name,
    path,
    sliceName: undefined,
    facts: coreFacts(element, root),
    children:
      group === undefined
        ? undefined
        : [...inherited, ...element.children].map((child) => coreNode(definitions, child, path)),
    slices: [],
  };
}

/** What the specification says of an element, in the form of a profile. */
export function coreFacts(element: ElementDefinition, root: string): ElementFacts {
  const { min, max, binding, sharedWith } = element;
  return {
    min,
    max,
    types: element.types.map(({ type, profiles, targets }): ProfileType => ({
      code: type,
      profiles: profiles.map(longUrl),
      targetProfiles: targets.map(longUrl),
      aggregation: [],
    })),
    ...(sharedWith !== undefined && { contentReference: `#${root}.${sharedWith}` }),
    ...(binding && {
      binding: {
        strength: binding.strength,
        valueSet: longSet(binding.valueSet),
        required: binding.maxValueSet === undefined ? [] : [longSet(binding.maxValueSet)],
      },
    }),
    invariants: [],
  };
}

function longUrl(name: string): string {
  return name.includes(":") ? name : structureBase + name;
}

function longSet(name: string): string {
  return name.includes(":") ? name : valueSetBase + name;
}
