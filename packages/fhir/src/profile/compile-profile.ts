import type { Definitions } from "../definitions/definitions.ts";
import type { ElementDefinition } from "../definitions/type-definition.ts";
import type { Plan, Property } from "../plan/plan.ts";
import { barePlans } from "../plan/bare-plans.ts";
import { coreFacts } from "../snapshot/core-tree.ts";
import type { ElementFacts, ElementNode } from "../snapshot/facts.ts";
import type { Snapshots } from "../snapshot/generate.ts";
import type { ProfileRegistry } from "./profile-registry.ts";
import { isSameTypes, newsOf } from "./news-of.ts";
import { slicePositions, sliceTests } from "./slice-tests.ts";
import { valueChecks } from "./value-checks.ts";
import type { PartPlan, SlicePlan, SlicingPlan, ValuePlan } from "./value-plan.ts";

/** What the making of plans needs. */
export interface CompileContext {
  readonly definitions: Definitions;
  readonly snapshots: Snapshots;
  readonly registry: ProfileRegistry;
  /** Name of the type that the profile is of. */
  readonly type: string;
  /** Parts that were made already: one of many types is gone into once, not for each type. */
  readonly parts: WeakMap<ElementNode, Map<ElementDefinition, PartPlan | undefined>>;
  /** The plan of one element on its own; undefined when its type is not known. */
  readonly compileNode: (node: ElementNode) => ValuePlan | undefined;
}

/** What the caller gives for it. */
export type CompileSources = Omit<CompileContext, "compileNode" | "parts">;

/** The plan of a whole profile from its snapshot. */
export function compileProfile(root: ElementNode, sources: CompileSources): ValuePlan {
  const context: CompileContext = {
    ...sources,
    parts: new WeakMap(),
    compileNode: (node) => compileNode(node, context),
  };
  const plan = barePlans(context.definitions)(context.type);
  const facts = { min: 0, max: Infinity, types: [], invariants: [] };
  return compileValue(root, { type: context.type, plan, base: facts }, context);
}

/** The plan of one element of a profile, for values that are to follow what it says of that element. */
export function compileElement(node: ElementNode, sources: CompileSources): ValuePlan {
  const context: CompileContext = {
    ...sources,
    parts: new WeakMap(),
    compileNode: (inner) => compileNode(inner, context),
  };
  let plan = barePlans(context.definitions)(context.type);
  for (const step of node.path.split(".").slice(1)) plan = plan?.properties.get(step)?.plan();
  const base = { min: 0, max: Infinity, types: node.facts.types, invariants: [] };
  return compileValue(node, { type: node.facts.types[0]?.code ?? "", plan, base }, context);
}

function compileNode(node: ElementNode, context: CompileContext): ValuePlan | undefined {
  const type = node.facts.types[0]?.code;
  const plan = type === undefined ? undefined : barePlans(context.definitions)(type);
  if (type === undefined || plan === undefined) return undefined;
  const base = { min: 0, max: Infinity, types: node.facts.types, invariants: [] };
  return compileValue(node, { type, plan, base }, context);
}

interface Target {
  /** Type of the value. */
  readonly type: string;
  /** Its parts as the specification has them; undefined when it is not known. */
  readonly plan: Plan | undefined;
  /** What the specification says of the element. */
  readonly base: ElementFacts;
}

/** `known` is the element whose demands are checked on the same values already: the one that a slice is of. */
function compileValue(
  node: ElementNode,
  target: Target,
  context: CompileContext,
  known?: ElementNode,
): ValuePlan {
  const facts = newsOf(node.facts, known?.facts);
  const checks = valueChecks(facts, target.type, target.plan, target.base, context);
  const parts: PartPlan[] = [];
  for (const child of node.children ?? []) {
    const same = known?.children?.find(({ name }) => name === child.name);
    const part = target.plan === undefined ? undefined : compilePart(child, target.plan, context, same);
    if (part !== undefined) parts.push(part);
  }
  return { checks, parts };
}

function compilePart(
  node: ElementNode,
  owner: Plan,
  context: CompileContext,
  known?: ElementNode,
): PartPlan | undefined {
  const stem = node.name.endsWith("[x]") ? node.name.slice(0, -3) : node.name;
  const element = owner.elements.find(({ name }) => name === stem);
  if (element === undefined) return undefined;
  if (known !== undefined) return makePart(node, stem, element, owner, context, known);
  let made = context.parts.get(node);
  if (made === undefined)
    context.parts.set(node, (made = new Map<ElementDefinition, PartPlan | undefined>()));
  if (!made.has(element)) made.set(element, makePart(node, stem, element, owner, context));
  return made.get(element);
}

function makePart(
  node: ElementNode,
  stem: string,
  element: ElementDefinition,
  owner: Plan,
  context: CompileContext,
  known?: ElementNode,
): PartPlan | undefined {
  const properties = [...owner.properties.values()].filter(
    (property) => property.element === element && !property.isSibling,
  );
  const base = coreFacts(element, owner.name.split(".", 1)[0] ?? "");
  const { min, max, types } = node.facts;
  const allowed = allowedTypes(
    types.map(({ code }) => code),
    properties,
  );
  const every = compileValues(node, properties, allowed, base, context, known);
  const isKnown = known !== undefined && hasSameSlices(node, known);
  const slicing = isKnown ? undefined : compileSlicing(node, node, properties, base, context);
  const least = Math.max(base.min, known?.facts.min ?? 0);
  const most = Math.min(base.max, known?.facts.max ?? Infinity);
  const [single, ...others] = properties;
  const part: PartPlan = {
    path: node.path,
    name: stem,
    properties,
    choice:
      properties.length > 1
        ? new Map(properties.map((property) => [property.jsonName, property]))
        : undefined,
    min: min > least ? min : 0,
    max: max < most ? max : Infinity,
    types: known !== undefined && isSameTypes(types, known.facts.types) ? undefined : allowed,
    every,
    slicing,
    single:
      single === undefined || others.length > 0 || single.repeats || slicing !== undefined
        ? undefined
        : { property: single, siblingName: `_${single.jsonName}`, plan: every.get(single) },
  };
  const asksNothing =
    part.min === 0 &&
    part.max === Infinity &&
    part.types === undefined &&
    every.size === 0 &&
    slicing === undefined;
  return asksNothing ? undefined : part;
}

/** Whether two elements are sliced in the same way, as a slice has it from the element that it is of. */
function hasSameSlices(node: ElementNode, known: ElementNode): boolean {
  return (
    node.slices.length === known.slices.length &&
    node.facts.slicing === known.facts.slicing &&
    node.slices.every((slice, i) => isSameNode(slice, known.slices[i]))
  );
}

function isSameNode(node: ElementNode, known: ElementNode | undefined): boolean {
  if (node.facts !== known?.facts || !hasSameSlices(node, known)) return false;
  const { children = [] } = node;
  const others = known.children ?? [];
  return children.length === others.length && children.every((child, i) => isSameNode(child, others[i]));
}

/** The types that a choice is narrowed to; undefined when it is not. */
function allowedTypes(
  codes: readonly string[],
  properties: readonly Property[],
): readonly string[] | undefined {
  if (codes.length === 0 || properties.length < 2) return undefined;
  return properties.every(({ type }) => codes.includes(type)) ? undefined : codes;
}

function compileValues(
  node: ElementNode,
  properties: readonly Property[],
  allowed: readonly string[] | undefined,
  base: ElementFacts,
  context: CompileContext,
  known?: ElementNode,
): ReadonlyMap<Property, ValuePlan> {
  const plans = new Map<Property, ValuePlan>();
  for (const property of properties) {
    if (allowed !== undefined && !allowed.includes(property.type)) continue;
    const type = property.isResource ? resourceType(node.facts, context) : property.type;
    const isGeneral = type === property.type;
    const plan = isGeneral ? property.plan() : barePlans(context.definitions)(type);
    const value = compileValue(node, { type, plan, base }, context, known);
    if (value.checks.length > 0 || value.parts.length > 0) plans.set(property, value);
  }
  return plans;
}

/** The resource type that an element such as `Bundle.entry.resource` is narrowed to. */
function resourceType({ types }: ElementFacts, { registry }: CompileContext): string {
  const [type] = types;
  if (type === undefined || types.length > 1) return "Resource";
  const [profile] = type.profiles;
  const isAny = type.code === "Resource" || type.code === "DomainResource";
  return isAny && profile !== undefined ? (registry.typeOf(profile) ?? type.code) : type.code;
}

function compileSlicing(
  owner: ElementNode,
  element: ElementNode,
  properties: readonly Property[],
  base: ElementFacts,
  context: CompileContext,
): SlicingPlan | undefined {
  const { slicing } = owner.facts;
  if (owner.slices.length === 0) return undefined;
  const isRest = ({ sliceName }: ElementNode): boolean => sliceName?.split("/").at(-1) === "@default";
  const positions = slicePositions(owner.slices);
  const all = owner.slices.map((slice, order): SlicePlan => {
    const position = positions[order] ?? { from: order, to: order + 1 };
    const allowed = slice.facts.types.map(({ code }) => code);
    const { min, max } = slice.facts;
    return {
      name: slice.sliceName ?? "",
      path: `${element.path}:${slice.sliceName ?? ""}`,
      min,
      max: max < base.max || base.max === Infinity ? max : Infinity,
      tests: isRest(slice) ? [] : slicing && sliceTests(slice, slicing, position, context),
      values: compileValues(
        slice,
        properties,
        properties.length > 1 ? allowed : undefined,
        base,
        context,
        owner,
      ),
      slicing: compileSlicing(slice, element, properties, base, context),
    };
  });
  const restAt = owner.slices.findIndex(isRest);
  const slices = all.filter((_, i) => i !== restAt);
  const rules = slicing?.rules ?? "open";
  const isOrdered = slicing?.isOrdered === true;
  return {
    rules,
    isOrdered,
    hasOrder: isOrdered || rules === "openAtEnd",
    isDemanding: all.some(({ min, slicing: inner }) => min > 0 || inner?.isDemanding === true),
    slices,
    rest: all[restAt],
  };
}
