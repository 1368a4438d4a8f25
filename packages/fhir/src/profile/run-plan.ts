import type { JsonObject, Property } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";
import type { ProfileRun } from "./profile-run.ts";
import { atItem } from "./at-item.ts";
import { runSlicing } from "./run-slicing.ts";
import type { Item, PartPlan, ValuePlan } from "./value-plan.ts";

const noParts: JsonObject = {};

/** Checks a value against what a profile asks of it; the walk stands at the value. */
export function runValue(run: ProfileRun, item: Item, plan: ValuePlan): void {
  const { walk } = run;
  if (run.isDecided() || !walk.mayVisit()) return;
  const { property, value } = item;
  if (property?.isResource === true && isObject(value) && walk.resource !== value) {
    run.inResource(value, property.element.name === "contained", () => {
      runHere(run, item, plan);
    });
  } else runHere(run, item, plan);
}

function runHere(run: ProfileRun, item: Item, plan: ValuePlan): void {
  for (const check of plan.checks) check(run, item);
  if (plan.parts.length === 0) return;
  const { property, value, sibling } = item;
  // The parts of a primitive are those of its sibling: id and extensions.
  const isPrimitive = property?.rule !== undefined;
  const holder = isPrimitive ? sibling : value;
  const parts = isObject(holder) ? holder : isPrimitive ? noParts : undefined;
  if (parts !== undefined) for (const part of plan.parts) runPart(run, parts, part);
}

function runPart(run: ProfileRun, holder: JsonObject, part: PartPlan): void {
  if (run.isDecided()) return;
  const { path, min, max, types, single } = part;
  if (single !== undefined) {
    const value = holder[single.property.jsonName];
    const sibling = single.property.rule === undefined ? undefined : holder[single.siblingName];
    const isThere = isValue(value) || isValue(sibling);
    if (!isThere && min === 0) return;
    if (isThere && max > 0 && !Array.isArray(value)) {
      if (single.plan !== undefined) runSingle(run, holder, single.property, value, sibling, single.plan);
      return;
    }
  }
  const items = itemsOf(holder, part);
  if (items.length < min) {
    run.report("fhir.profile.too-few", "error", {
      element: path,
      minimum: min,
      found: items.length,
      profile: run.profile,
    });
  }
  const [first] = items;
  if (first === undefined) {
    if (part.slicing !== undefined) runSlicing(run, items, part.slicing, holder);
    return;
  }
  if (items.length > max) {
    const key = first.property?.jsonName ?? part.name;
    if (max === 0)
      run.reportKey(holder, key, "fhir.profile.not-allowed", "error", {
        element: path,
        profile: run.profile,
      });
    else {
      run.reportKey(holder, key, "fhir.profile.too-many", "error", {
        element: path,
        maximum: max,
        found: items.length,
        profile: run.profile,
      });
    }
  }
  let refused: Set<Item> | undefined;
  for (const item of items) {
    if (run.isDecided()) return;
    if (types !== undefined && item.property !== undefined && !types.includes(item.property.type)) {
      run.reportKey(holder, item.property.jsonName, "fhir.profile.type", "error", {
        element: path,
        types: types.join(", "),
        profile: run.profile,
      });
      (refused ??= new Set<Item>()).add(item);
      continue;
    }
    const plan = item.property && part.every.get(item.property);
    if (plan !== undefined)
      atItem(run.walk, item, () => {
        runValue(run, item, plan);
      });
  }
  if (part.slicing === undefined) return;
  // Values of a type that is not allowed at all are not told so once more by the slices.
  const rest = refused === undefined ? items : items.filter((item) => !refused.has(item));
  runSlicing(run, rest, part.slicing, holder);
}

function runSingle(
  run: ProfileRun,
  holder: JsonObject,
  property: Property,
  value: unknown,
  sibling: unknown,
  plan: ValuePlan,
): void {
  const { jsonName, pathName } = property;
  run.walk.enter(holder, jsonName, pathName, -1);
  runValue(run, newItem(property, holder, jsonName, pathName, -1, value, sibling), plan);
  run.walk.leave();
}

const noItems: readonly Item[] = [];

/** All values of an element, in their order. */
function itemsOf(holder: JsonObject, { properties, choice, name }: PartPlan): readonly Item[] {
  if (choice === undefined) {
    const [property] = properties;
    return property === undefined ? noItems : itemsOfProperty(holder, property);
  }
  for (const key in holder) {
    if (!key.startsWith(name, key.startsWith("_") ? 1 : 0)) continue;
    const property = choice.get(key.startsWith("_") ? key.slice(1) : key);
    const items = property === undefined ? noItems : itemsOfProperty(holder, property);
    // That there is one form only is checked elsewhere.
    if (items.length > 0) return items;
  }
  return noItems;
}

function itemsOfProperty(holder: JsonObject, property: Property): readonly Item[] {
  const { jsonName, pathName, rule, repeats } = property;
  const value = holder[jsonName];
  const sibling = rule === undefined ? undefined : holder[`_${jsonName}`];
  if (value === undefined && sibling === undefined) return noItems;
  if (!repeats && !Array.isArray(value)) {
    if (!isValue(value) && !isValue(sibling)) return noItems;
    return [newItem(property, holder, jsonName, pathName, -1, value, sibling)];
  }
  const items: Item[] = [];
  const values: readonly unknown[] = Array.isArray(value) ? value : [];
  const siblings: readonly unknown[] = Array.isArray(sibling) ? sibling : [];
  for (let i = 0; i < Math.max(values.length, siblings.length); i++) {
    if (!isValue(values[i]) && !isValue(siblings[i])) continue;
    items.push(newItem(property, values, i, pathName, i, values[i], siblings[i]));
  }
  return items;
}

function newItem(
  property: Property,
  container: object,
  key: string | number,
  pathName: string,
  index: number,
  value: unknown,
  sibling: unknown,
): Item {
  const named = property.isResource && isObject(value) ? value["resourceType"] : undefined;
  const type = typeof named === "string" ? named : property.type;
  return { property, container, key, pathName, index, value, sibling, type };
}

function isValue(value: unknown): boolean {
  return value !== undefined && value !== null;
}
