import { fail } from "./failure.ts";
import type { Frame } from "./frame.ts";
import { type Collection, FhirNode, type Item } from "./item.ts";
import { childRecord, propertyStep, pushItem, type Visit } from "./raw-path.ts";
import { type ResolvedType, unknownType } from "./types.ts";

const maxDepth = 200;

/** Visits the children of a node in the order of the data. */
export function childrenStep(visit: Visit): Visit {
  // What to do with each JSON property of a type; made when the type is first met.
  const stepsOfTypes = new Map<ResolvedType, Map<string, Visit | null>>();
  return (value, sibling, type, frame) => {
    const record = childRecord(type.kind === "primitive", value, sibling);
    if (record === undefined) return false;
    const actual = type.kind === "resource" ? frame.table.ofResource(value) : type;
    let steps = stepsOfTypes.get(actual);
    if (steps === undefined) {
      steps = new Map<string, Visit | null>();
      stepsOfTypes.set(actual, steps);
    }
    for (const key in record) {
      let step = steps.get(key);
      if (step === undefined) {
        step = childStep(actual, key, visit);
        // Names that the model does not know come from the data: they are not kept.
        if (step !== null && !actual.isOpen) steps.set(key, step);
      }
      if (step?.(value, sibling, actual, frame) === true) return true;
    }
    return false;
  };
}

function childStep(type: ResolvedType, key: string, visit: Visit): Visit | null {
  if (key === "resourceType" && (type.kind === "unknown" || type.kind === "resource")) return null;
  const name = key.startsWith("_") ? key.slice(1) : key;
  const property =
    type.byKey.get(name) ??
    (type.isOpen ? { key: name, siblingKey: `_${name}`, type: unknownType } : undefined);
  if (property === undefined) return null;
  const isPrimitive = type.kind === "primitive";
  const step = propertyStep(property, isPrimitive, visit);
  if (name === key) return step;
  return (value, sibling, actual, frame) => {
    // The sibling was met with its value, unless it stands alone.
    const record = childRecord(isPrimitive, value, sibling);
    return record?.[name] === undefined && step(value, sibling, actual, frame);
  };
}

const pushChildren = childrenStep(pushItem);

/** The children of an item. */
export function childrenOf(item: Item, frame: Frame): readonly Item[] {
  if (!(item instanceof FhirNode)) return [];
  const outer = frame.found;
  const found: Item[] = (frame.found = []);
  pushChildren(item.value, item.sibling, item.type, frame);
  frame.found = outer;
  frame.session.spend(found.length + 1);
  return found;
}

/** The children of an item, their children and so on, each before its own children; shared in a session. */
export function descendantsOf(item: Item, frame: Frame): Collection {
  const { session } = frame;
  const key = item instanceof FhirNode && typeof item.value === "object" ? item.value : null;
  const known = key === null ? undefined : session.descendants.get(key);
  if (known !== undefined) {
    session.spend(1);
    return known;
  }
  const found: Item[] = [];
  descend(item, found, frame, 0);
  if (key !== null) session.descendants.set(key, found);
  return found;
}

function descend(item: Item, found: Item[], frame: Frame, depth: number): void {
  if (depth > maxDepth) fail("too-deep");
  for (const child of childrenOf(item, frame)) {
    found.push(child);
    descend(child, found, frame, depth + 1);
  }
}
