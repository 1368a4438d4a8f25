import type { Definitions } from "../../definitions/definitions.ts";
import type { ElementDefinition, Invariant, TypeDefinition } from "../../definitions/type-definition.ts";

/** One place where an invariant is to be checked. */
export interface InvariantSite {
  readonly invariant: Invariant;
  readonly value: unknown;
  readonly sibling: unknown;
  /** The type of the node: the base path for fhirpath.js too. */
  readonly type: string;
  readonly resource: unknown;
}

type Json = Readonly<Record<string, unknown>>;

/** Every place in a resource where the definitions state an invariant, without contained and entry resources. */
export function* invariantSites(resource: Json, definitions: Definitions): Generator<InvariantSite> {
  const name = String(resource["resourceType"]);
  for (const invariant of invariantsOf(definitions, name)) {
    yield { invariant, value: resource, sibling: undefined, type: name, resource };
  }
  yield* childSites(
    resource,
    elementsOf(definitions, name),
    { type: name, owner: name },
    resource,
    definitions,
  );
}

interface Place {
  readonly type: string;
  /** The type whose definition the elements stand in. */
  readonly owner: string;
}

function* childSites(
  value: Json,
  elements: readonly ElementDefinition[],
  place: Place,
  resource: Json,
  definitions: Definitions,
): Generator<InvariantSite> {
  for (const element of elements) {
    if (element.sharedWith !== undefined) continue;
    for (const { type } of element.types) {
      const key = element.isChoice
        ? element.name + type.charAt(0).toUpperCase() + type.slice(1)
        : element.name;
      const isResource = definitions.type(type)?.kind === "resource";
      if (isResource || !Object.hasOwn(value, key)) continue;
      const given = value[key];
      const siblings = value[`_${key}`];
      const isGroup = element.children.length > 0;
      const nodeType = isGroup ? `${place.type}.${element.name}` : type;
      const typeInvariants = invariantsOf(definitions, type);
      const own = element.invariants.map((name) => findInvariant(definitions, place.owner, name));
      for (const [at, each] of (Array.isArray(given) ? given : [given]).entries()) {
        const sibling: unknown = Array.isArray(siblings) ? siblings[at] : siblings;
        for (const invariant of [...typeInvariants, ...own]) {
          yield { invariant, value: each, sibling: sibling ?? undefined, type: nodeType, resource };
        }
        if (typeof each !== "object" || each === null) continue;
        const inside = isGroup
          ? [...element.children, ...elementsOf(definitions, type)]
          : elementsOf(definitions, type);
        const owner = isGroup ? place.owner : type;
        yield* childSites(each as Json, inside, { type: nodeType, owner }, resource, definitions);
      }
    }
  }
}

function chain(definitions: Definitions, name: string): TypeDefinition[] {
  const type = definitions.type(name);
  return type === undefined ? [] : [...(type.base === undefined ? [] : chain(definitions, type.base)), type];
}

function elementsOf(definitions: Definitions, name: string): ElementDefinition[] {
  return chain(definitions, name).flatMap(({ elements }) => elements);
}

function invariantsOf(definitions: Definitions, name: string): Invariant[] {
  return chain(definitions, name).flatMap(({ name: owner, invariantKeys }) =>
    invariantKeys.map((key) => findInvariant(definitions, owner, key)),
  );
}

function findInvariant(definitions: Definitions, owner: string, key: string): Invariant {
  const types = [...chain(definitions, owner).reverse(), ...chain(definitions, "Extension")];
  return types.map(({ invariants }) => invariants.get(key)).find((invariant) => invariant !== undefined)!;
}
