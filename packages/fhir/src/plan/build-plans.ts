import type { Definitions } from "../definitions/definitions.ts";
import type { ElementDefinition, TypeDefinition } from "../definitions/type-definition.ts";
import { primitiveRule } from "../primitives/rules.ts";
import type { Check, Plan, Property } from "./plan.ts";

/** Where a module may add checks while plans are built. */
export interface CheckModule {
  /** Run before the parts of a value of a type are checked. */
  beforeType?(owner: TypeOwner): readonly Check[];
  /** Checks for every value of a type, after its parts; `owner` says which type or nested group: `Patient.contact`. */
  forType?(owner: TypeOwner): readonly Check[];
  /** Checks for every value of one property. */
  forProperty?(property: PropertyOwner): readonly Check[];
  /** Checks for every primitive of one property that has extensions or an id only, and no value. */
  withoutValue?(property: PropertyOwner): readonly Check[];
}

/** A type, or a nested group inside one, to which a module may add checks. */
export interface TypeOwner {
  readonly name: string;
  /** The type itself, or the type that the group is nested in. */
  readonly definition: TypeDefinition;
  /** The element that the nested group belongs to. */
  readonly group?: ElementDefinition;
}

/** A property to which a module may add checks. */
export interface PropertyOwner {
  readonly owner: TypeOwner;
  readonly element: ElementDefinition;
  readonly type: string;
}

/** The plans of one set of definitions, each built when first asked for. */
export type Plans = (typeName: string) => Plan | undefined;

/** Makes the lazily built plans of a set of definitions, with the checks of the given modules. */
export function createPlans(definitions: Definitions, modules: readonly CheckModule[]): Plans {
  const plans = new Map<string, Plan>();

  function planOf(typeName: string): Plan | undefined {
    const known = plans.get(typeName);
    if (known !== undefined) return known;
    const definition = definitions.type(typeName);
    if (definition === undefined) return undefined;
    const built = buildType(definition);
    plans.set(typeName, built);
    return built;
  }

  function buildType(definition: TypeDefinition): Plan {
    const elements = allElements(definition);
    const groups = new Map<string, () => Plan>();
    const group = (element: ElementDefinition, path: string): (() => Plan) => {
      const existing = groups.get(path);
      if (existing !== undefined) return existing;
      let built: Plan | undefined;
      const thunk = () =>
        (built ??= buildPlan(
          { name: `${definition.name}.${path}`, definition, group: element },
          [
            ...allElements(mustHave(definitions.type(element.types[0]?.type ?? "Element"), path)),
            ...element.children,
          ],
          path,
          sharedOrNested,
          false,
        ));
      groups.set(path, thunk);
      return thunk;
    };
    const sharedOrNested = (element: ElementDefinition, path: string): (() => Plan) | undefined => {
      if (element.sharedWith !== undefined) {
        const target = findElement(elements, element.sharedWith);
        if (target === undefined) throw new Error(`${definition.name} has no element ${element.sharedWith}`);
        return group(target, element.sharedWith);
      }
      return element.children.length > 0 ? group(element, path) : undefined;
    };
    const isResource = definition.kind === "resource";
    return buildPlan({ name: definition.name, definition }, elements, "", sharedOrNested, isResource);
  }

  function allElements(definition: TypeDefinition): readonly ElementDefinition[] {
    const base = definition.base === undefined ? undefined : definitions.type(definition.base);
    if (base === undefined) return definition.elements;
    const own = new Map(definition.elements.map((element) => [element.name, element]));
    const inherited = allElements(base);
    const names = new Set(inherited.map(({ name }) => name));
    return [
      ...inherited.map((element) => own.get(element.name) ?? element),
      ...definition.elements.filter(({ name }) => !names.has(name)),
    ];
  }

  function buildPlan(
    owner: TypeOwner,
    elements: readonly ElementDefinition[],
    path: string,
    nested: (element: ElementDefinition, path: string) => (() => Plan) | undefined,
    isResource: boolean,
  ): Plan {
    const properties = new Map<string, Property>();
    const required: { element: ElementDefinition; bit: number }[] = [];
    let nextBit = 1;
    for (const element of elements) {
      const matters = element.min > 0 || element.isChoice;
      const bit = matters ? nextBit : 0;
      if (matters) nextBit *= 2;
      if (nextBit > 2 ** 31) throw new Error(`${owner.name} has too many required elements`);
      if (element.min > 0) required.push({ element, bit });
      const inner = nested(element, path === "" ? element.name : `${path}.${element.name}`);
      addProperties(properties, owner, element, bit, inner);
    }
    return {
      name: owner.name,
      isResource,
      properties,
      elements,
      required,
      requiredBits: required.reduce((bits, { bit }) => bits | bit, 0),
      before: modules.flatMap((module) => module.beforeType?.(owner) ?? []),
      checks: modules.flatMap((module) => module.forType?.(owner) ?? []),
    };
  }

  function addProperties(
    properties: Map<string, Property>,
    owner: TypeOwner,
    element: ElementDefinition,
    bit: number,
    inner: (() => Plan) | undefined,
  ): void {
    const types = element.types.length > 0 ? element.types : [{ type: "BackboneElement" }];
    for (const { type } of types) {
      const rule = primitiveRule(type);
      const isResource = definitions.type(type)?.kind === "resource";
      const jsonName = element.isChoice ? element.name + capital(type) : element.name;
      const property: Property = {
        jsonName,
        pathName: element.isChoice ? `${element.name}.ofType(${type})` : element.name,
        element,
        type,
        repeats: element.max > 1,
        isSibling: false,
        isResource,
        rule,
        bit,
        checks: modules.flatMap((module) => module.forProperty?.({ owner, element, type }) ?? []),
        plan: inner ?? (() => mustHave(planOf(rule === undefined ? type : "Element"), type)),
      };
      properties.set(jsonName, property);
      // Narratives have neither ids nor extensions beside them: xhtml.
      if (rule !== undefined && !element.isAttribute && type !== "xhtml") {
        properties.set(`_${jsonName}`, {
          ...property,
          jsonName: `_${jsonName}`,
          isSibling: true,
          checks: modules.flatMap((module) => module.withoutValue?.({ owner, element, type }) ?? []),
        });
      }
    }
  }

  return planOf;
}

function findElement(elements: readonly ElementDefinition[], path: string): ElementDefinition | undefined {
  let found: ElementDefinition | undefined;
  let level = elements;
  for (const name of path.split(".")) {
    found = level.find((element) => element.name === name.replace("[x]", ""));
    if (found === undefined) return undefined;
    level = found.children;
  }
  return found;
}

function mustHave<Value>(found: Value | undefined, type: string): Value {
  if (found === undefined) throw new Error(`the definitions have no type ${type}`);
  return found;
}

function capital(type: string): string {
  return type.charAt(0).toUpperCase() + type.slice(1);
}
