import type { Plan, Property } from "../plan/plan.ts";
import type { ElementNode } from "../snapshot/facts.ts";
import { withoutVersion } from "./context.ts";
import type { PropertyModel } from "./model.ts";
import { statedNames, withStated } from "./stated-value.ts";

/** The parts that a profile names, and those that a fixed value or pattern of the whole names. */
export function partsOf(node: ElementNode, plan: Plan): readonly ElementNode[] {
  const children = (node.children ?? []).map((child) => withStated(child, node.facts));
  const known = new Set(children.map(({ name }) => name));
  const stated = statedNames(node.facts).flatMap((name): readonly ElementNode[] => {
    const property = plan.properties.get(name);
    if (known.has(name) || property === undefined || property.isSibling) return [];
    const types = [{ code: property.type, profiles: [], targetProfiles: [], aggregation: [] }];
    const facts = { min: 0, max: property.repeats ? Infinity : 1, types, invariants: [] };
    const path = `${node.path}.${name}`;
    return [
      withStated({ name, path, sliceName: undefined, facts, children: undefined, slices: [] }, node.facts),
    ];
  });
  return [...children, ...stated];
}

/** A Coding or Quantity with a required binding of the profile, as one whose code has that binding. */
export function withBoundCode(node: ElementNode, { type, element }: Property): ElementNode {
  const { binding } = node.facts;
  if ((type !== "Coding" && type !== "Quantity") || binding?.strength !== "required") return node;
  if (element.binding?.strength === "required" && isSameSet(element.binding.valueSet, binding.valueSet))
    return node;
  if (node.children?.some(({ name }) => name === "code") === true) return node;
  const types = [{ code: "code", profiles: [], targetProfiles: [], aggregation: [] }];
  const code: ElementNode = {
    name: "code",
    path: `${node.path}.code`,
    sliceName: undefined,
    facts: { min: 0, max: 1, types, binding, invariants: [] },
    children: undefined,
    slices: [],
  };
  return { ...node, children: [...(node.children ?? []), code] };
}

/** The slice of a choice that is of the type of a property. */
export function choiceSlice(node: ElementNode, { type }: Property): ElementNode | undefined {
  return node.slices.find(({ facts }) => facts.types.length === 1 && facts.types[0]?.code === type);
}

/** Properties that a profile leaves no room for. */
export function absent(
  { jsonName, rule, element }: Property,
  doc: readonly string[],
): readonly PropertyModel[] {
  const about = element.isChoice ? { doc: [], choice: element.name } : { doc };
  const gone = (key: string): PropertyModel => ({
    key,
    type: undefined,
    list: "none",
    isRequired: false,
    ...about,
  });
  return rule === undefined || element.isAttribute
    ? [gone(jsonName)]
    : [gone(jsonName), gone(`_${jsonName}`)];
}

/** The properties of the sibling of a primitive: those of Element. */
export function elementPlan(property: Property): Plan | undefined {
  const plan = property.plan();
  return plan.properties.has("extension") ? plan : undefined;
}

/** Whether a canonical means the value set that the definitions name, short or in full. */
export function isSameSet(short: string, canonical: string | undefined): boolean {
  if (canonical === undefined) return true;
  const url = withoutVersion(canonical);
  const own = withoutVersion(short);
  return url === own || url === `http://hl7.org/fhir/ValueSet/${own}`;
}
