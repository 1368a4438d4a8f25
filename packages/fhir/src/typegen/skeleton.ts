import type { Plan, Property } from "../plan/plan.ts";
import type { ElementNode } from "../snapshot/facts.ts";
import { statedValue, withStated } from "./stated-value.ts";

const maxDepth = 10;

/**
 * What every value of an element holds, as far as its parts state it: fixed values and patterns of parts that must be
 * there, or of all parts when `withOptional`. Undefined when they state nothing.
 */
export function skeletonOf(
  node: ElementNode,
  plan: Plan,
  withOptional: boolean,
  depth = 0,
): Readonly<Record<string, unknown>> | undefined {
  if (depth > maxDepth) return undefined;
  const parts: [string, unknown][] = [];
  for (const child of node.children ?? []) {
    const part = withStated(child, node.facts);
    const property = propertyOf(part, plan);
    if (property === undefined || (part.facts.min === 0 && !withOptional) || part.facts.max === 0) continue;
    const value = partOf(part, property, withOptional, depth);
    if (value !== undefined) parts.push([property.jsonName, value]);
  }
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
}

/** What an element says of its own value: as a whole, else by its parts and slices. */
function partOf(node: ElementNode, property: Property, withOptional: boolean, depth: number): unknown {
  const own = valueOf(node, property, withOptional, depth);
  if (!property.repeats) return own;
  const stated = statedValue(node);
  const items = Array.isArray(stated) ? (stated as readonly unknown[]) : own === undefined ? [] : [own];
  const slices = node.slices
    .filter(({ facts }) => facts.min > 0 || (withOptional && facts.max > 0))
    .flatMap((slice) => {
      const value = valueOf(slice, property, withOptional, depth);
      return value === undefined ? [] : [value];
    });
  const all = [...items, ...slices];
  return all.length === 0 ? undefined : all;
}

function valueOf(node: ElementNode, property: Property, withOptional: boolean, depth: number): unknown {
  const stated = statedValue(node);
  if (stated !== undefined) return stated;
  if (property.rule !== undefined) return undefined;
  return skeletonOf(node, property.plan(), withOptional, depth + 1);
}

/** The property of an element that has one form; of a choice when the profile leaves one type. */
function propertyOf({ name, facts }: ElementNode, plan: Plan): Property | undefined {
  if (!name.endsWith("[x]")) return plan.properties.get(name);
  const [type] = facts.types;
  if (type === undefined || facts.types.length > 1) return undefined;
  return plan.properties.get(name.slice(0, -3) + type.code.charAt(0).toUpperCase() + type.code.slice(1));
}
