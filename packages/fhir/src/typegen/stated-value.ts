import { isObject } from "../structure/json-kind.ts";
import type { ElementFacts, ElementNode, StatedValue } from "../snapshot/facts.ts";

/** An element with what its parent states of it as part of a fixed value or pattern: then it must be there. */
export function withStated(child: ElementNode, parent: ElementFacts): ElementNode {
  const stated = parent.fixed ?? parent.pattern;
  if (stated === undefined || !isObject(stated.value)) return child;
  const value = Object.hasOwn(stated.value, child.name) ? stated.value[child.name] : undefined;
  if (value === undefined || value === null) return child;
  const { fixed, pattern, min } = child.facts;
  const part: StatedValue = {
    type: stated.type,
    value,
    container: stated.value,
    key: child.name,
    sibling: undefined,
  };
  const facts = { ...child.facts, min: Math.max(min, 1) };
  return {
    ...child,
    facts: fixed === undefined && pattern === undefined ? { ...facts, pattern: part } : facts,
  };
}

/** The parts that a fixed value or pattern names. */
export function statedNames({ fixed, pattern }: ElementFacts): readonly string[] {
  const value = (fixed ?? pattern)?.value;
  return isObject(value)
    ? Object.keys(value).filter((name) => name !== "__proto__" && name !== "extension")
    : [];
}

/** What an element states as a whole. */
export function statedValue({ facts: { fixed, pattern } }: ElementNode): unknown {
  return (fixed ?? pattern)?.value;
}
