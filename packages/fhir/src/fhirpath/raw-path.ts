import { readDecimal } from "./decimal.ts";
import { type Frame, toItem } from "./frame.ts";
import type { Collection } from "./item.ts";
import { nothing } from "./item.ts";
import { type Property, type ResolvedType, type TypeTable, unknownType } from "./types.ts";

/** Looks at one raw value of the data; `true` ends the walk. */
export type Visit = (value: unknown, sibling: unknown, type: ResolvedType, frame: Frame) => boolean;

/** Goes over values and says whether the walk was ended. */
export type Walk = (frame: Frame) => boolean;

/**
 * A path over raw JSON. `through` wraps a visitor so that, given the value where the path begins, it visits
 * every value at the end of the path. Paths are put together once, when an expression is compiled.
 */
export interface RawPath {
  readonly root: "self" | "resource" | "rootResource" | "context";
  readonly through: (visit: Visit) => Visit;
}

type JsonRecord = Readonly<Record<string, unknown>>;

/** The path that stays where it begins. */
export function rootPath(root: RawPath["root"]): RawPath {
  return { root, through: (visit) => visit };
}

/** The path one step further. */
export function memberPath(source: RawPath, step: (visit: Visit) => Visit): RawPath {
  return { root: source.root, through: (visit) => source.through(step(visit)) };
}

/** Walks a whole path from its root. */
export function walk(path: RawPath, visit: Visit): Walk {
  const start = path.through(visit);
  switch (path.root) {
    case "self":
      return (frame) => !frame.isFocusEmpty && start(frame.value, frame.sibling, frame.type, frame);
    case "resource":
      return (frame) => startAt(frame.resource, start, frame);
    case "rootResource":
      return (frame) => startAt(frame.session.rootResource ?? frame.resource, start, frame);
    case "context":
      return (frame) => startAtItem(start, frame);
  }
}

function startAt(resource: unknown, start: Visit, frame: Frame): boolean {
  if (resource === undefined || resource === null) return false;
  return start(resource, undefined, frame.table.ofResource(resource), frame);
}

function startAtItem(start: Visit, frame: Frame): boolean {
  const { context } = frame;
  return typeof context === "object" && "sibling" in context
    ? start(context.value, context.sibling, context.type, frame)
    : false;
}

/** The values at the end of a path as items. */
export function collect(path: RawPath): (frame: Frame) => Collection {
  const start = walk(path, pushItem);
  return (frame) => {
    const outer = frame.found;
    const found = (frame.found = []);
    start(frame);
    frame.found = outer;
    return found.length === 0 ? nothing : found;
  };
}

/** A visitor that keeps every value as an item in `frame.found`. */
export const pushItem: Visit = (value, sibling, type, frame) => {
  frame.found.push(toItem(value, sibling, type, frame.table));
  return false;
};

/** A step to the element of that name, when the type of the source is known beforehand. */
export function stepFrom(type: ResolvedType, name: string): (visit: Visit) => Visit {
  const properties = type.properties(name);
  const isFromPrimitive = type.kind === "primitive";
  return (visit) => {
    const [only] = properties;
    if (only !== undefined && properties.length === 1) return propertyStep(only, isFromPrimitive, visit);
    if (properties.length <= 4) {
      const steps = properties.map((property) => propertyStep(property, isFromPrimitive, visit));
      return (value, sibling, source, frame) => steps.some((step) => step(value, sibling, source, frame));
    }
    return choiceStep(properties, isFromPrimitive, visit);
  };
}

/** A step to the element of that name, when the type shows only in the data. */
export function dynamicStep(table: TypeTable, name: string): (visit: Visit) => Visit {
  return (visit) => {
    const steps = new Map<ResolvedType, Visit>();
    return (value, sibling, type, frame) => {
      const actual = type.kind === "resource" ? table.ofResource(value) : type;
      let step = steps.get(actual);
      if (step === undefined) {
        step = stepOf(actual, name, visit);
        steps.set(actual, step);
      }
      return step(value, sibling, actual, frame);
    };
  };
}

/** The step of one type, also of data that the model says nothing about. */
function stepOf(type: ResolvedType, name: string, visit: Visit): Visit {
  if (!type.isOpen || type.byName.has(name)) return stepFrom(type, name)(visit);
  return propertyStep({ key: name, siblingKey: `_${name}`, type: unknownType }, false, visit);
}

function recordOf(value: unknown): JsonRecord | undefined {
  return typeof value === "object" && value !== null ? (value as JsonRecord) : undefined;
}

/** What holds the children of a node: for a primitive its `_name` sibling. */
export function childRecord(isPrimitive: boolean, value: unknown, sibling: unknown): JsonRecord | undefined {
  // An element of unknown type may be a primitive that has only a sibling.
  return (isPrimitive ? undefined : recordOf(value)) ?? recordOf(sibling);
}

/** A choice of many types: looks at what is there instead of asking for each possibility. */
function choiceStep(properties: readonly Property[], isFromPrimitive: boolean, visit: Visit): Visit {
  const steps = new Map<string, Visit>();
  for (const property of properties) {
    const step = propertyStep(property, isFromPrimitive, visit);
    steps.set(property.key, step);
    if (property.type.kind === "primitive") {
      steps.set(property.siblingKey, (value, sibling, type, frame) => {
        const record = childRecord(isFromPrimitive, value, sibling);
        // With a value of its own, the sibling was met there.
        return record?.[property.key] === undefined && step(value, sibling, type, frame);
      });
    }
  }
  return (value, sibling, type, frame) => {
    const record = childRecord(isFromPrimitive, value, sibling);
    if (record === undefined) return false;
    for (const key in record) if (steps.get(key)?.(value, sibling, type, frame) === true) return true;
    return false;
  };
}

/** The properties of a record are asked for by names of the model only, so none is inherited by mistake. */
export function propertyStep(property: Property, isFromPrimitive: boolean, visit: Visit): Visit {
  const { key, siblingKey, type } = property;
  const isPlain = type.kind === "primitive" || type.kind === "unknown";
  const isDecimal = type.system === "Decimal";
  const isInherited = key in Object.prototype;
  return (value, ownSibling, _type, frame) => {
    const record = childRecord(isFromPrimitive, value, ownSibling);
    if (record === undefined || (isInherited && !Object.hasOwn(record, key))) return false;
    const child = record[key];
    if (isPlain) {
      const sibling = record[siblingKey];
      if (sibling !== undefined && sibling !== null) return visitPairs(child, sibling, type, frame, visit);
      if (isDecimal && frame.session.environment.numberText !== undefined) {
        return visitNumbers(record, key, child, type, frame, visit);
      }
    }
    if (child === undefined || child === null) return false;
    if (!Array.isArray(child)) return visit(child, undefined, type, frame);
    frame.session.spend(child.length);
    for (const each of child as unknown[]) {
      if (each !== null && each !== undefined && visit(each, undefined, type, frame)) return true;
    }
    return false;
  };
}

/** Primitive values beside their ids and extensions: arrays are paired by position. */
function visitPairs(
  child: unknown,
  sibling: unknown,
  type: ResolvedType,
  frame: Frame,
  visit: Visit,
): boolean {
  if (!Array.isArray(child) && !Array.isArray(sibling))
    return visit(child ?? undefined, sibling, type, frame);
  const values: readonly unknown[] = Array.isArray(child) ? child : [child];
  const siblings: readonly unknown[] = Array.isArray(sibling) ? sibling : [sibling];
  const length = Math.max(values.length, siblings.length);
  frame.session.spend(length);
  for (let index = 0; index < length; index++) {
    const value = values[index] ?? undefined;
    const own = siblings[index] ?? undefined;
    if ((value !== undefined || own !== undefined) && visit(value, own, type, frame)) return true;
  }
  return false;
}

/** Decimals whose source text says more than the number. */
function visitNumbers(
  record: object,
  key: string,
  child: unknown,
  type: ResolvedType,
  frame: Frame,
  visit: Visit,
): boolean {
  const isList = Array.isArray(child);
  const values: readonly unknown[] = isList ? child : [child];
  frame.session.spend(values.length);
  for (const [index, value] of values.entries()) {
    if (value === undefined || value === null) continue;
    const text = isList
      ? frame.session.environment.numberText?.(values, index)
      : frame.session.environment.numberText?.(record, key);
    const exact = text === undefined ? undefined : readDecimal(text);
    if (visit(exact ?? value, undefined, type, frame)) return true;
  }
  return false;
}
