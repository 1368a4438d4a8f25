import type { JsonObject, Plan, Property } from "../plan/plan.ts";
import { notCheckedNote } from "../validator/not-checked.ts";
import type { Walk } from "../walk/walk.ts";
import { checkPrimitive } from "./check-primitive.ts";
import { resourcePlan, type StructureContext } from "./check-resource.ts";
import { isObject, jsonKind } from "./json-kind.ts";

const containedNote = notCheckedNote("fhir.unchecked.contained", "contained");

/** Checks one object against the plan of its type: known properties, how often, of which kind. */
export function checkObject(walk: Walk, object: JsonObject, plan: Plan, context: StructureContext): void {
  if (!walk.mayVisit()) return;
  const { properties, before } = plan;
  for (const prepare of before) prepare(walk, object);
  let seen = 0;
  let isEmpty = true;
  for (const key in object) {
    const value = object[key];
    if (value === undefined) continue;
    const property = properties.get(key);
    if (property === undefined) {
      isEmpty = false;
      if (plan.isResource && key === "resourceType") continue;
      reportUnknown(walk, object, key, plan);
      continue;
    }
    isEmpty = false;
    const { bit } = property;
    if (property.element.isChoice && (seen & bit) !== 0) checkOneChoice(walk, object, property);
    seen |= bit;
    if (property.repeats) checkRepeated(walk, object, property, value, context);
    else {
      walk.enter(object, key, property.pathName, -1);
      checkValue(walk, object, key, value, property, context);
      if (property.isSibling) checkBare(walk, object[property.jsonName.slice(1)], value, property);
      walk.leave();
    }
  }
  if (isEmpty) walk.report("fhir.structure.empty-object", "error");
  if ((seen & plan.requiredBits) !== plan.requiredBits) reportMissing(walk, plan, seen);
  if (walk.isStopped) return;
  for (const check of plan.checks) check(walk, object);
}

function checkRepeated(
  walk: Walk,
  object: JsonObject,
  property: Property,
  value: unknown,
  context: StructureContext,
): void {
  if (!Array.isArray(value)) {
    walk.enter(object, property.jsonName, property.pathName, -1);
    walk.report("fhir.structure.not-array", "error", { found: jsonKind(value) });
    walk.leave();
    return;
  }
  const list: readonly unknown[] = value;
  const { element, jsonName, pathName } = property;
  const { name, min: minimum, max: maximum } = element;
  const found = list.length;
  if (found === 0)
    walk.reportKey(object, jsonName, "fhir.structure.empty-array", "error", { element: jsonName });
  else if (found < minimum)
    walk.reportKey(object, jsonName, "fhir.structure.too-few", "error", { element: name, minimum, found });
  else if (found > maximum)
    walk.reportKey(object, jsonName, "fhir.structure.too-many", "error", { element: name, maximum, found });
  for (let i = 0; i < found && !walk.isStopped; i++) {
    const item = list[i];
    walk.enter(list, i, pathName, i);
    if (item === null) checkPadding(walk, object, property, i);
    else {
      checkValue(walk, list, i, item, property, context);
      if (property.isSibling) checkBare(walk, itemAt(object[jsonName.slice(1)], i), item, property);
    }
    walk.leave();
  }
}

function itemAt(list: unknown, index: number): unknown {
  return Array.isArray(list) ? list[index] : undefined;
}

/** Checks a primitive that has extensions only: its value is missing. */
function checkBare(walk: Walk, value: unknown, sibling: unknown, { checks }: Property): void {
  if (value !== undefined && value !== null) return;
  // An id alone says nothing: ele-1.
  if (isObject(sibling) && sibling["id"] !== undefined && Object.keys(sibling).length === 1)
    walk.report("fhir.structure.empty-object", "error");
  for (const check of checks) check(walk, sibling);
}

/** `null` fills a place in one of the two arrays of a repeating primitive; the other has the value. */
function checkPadding(walk: Walk, object: JsonObject, property: Property, index: number): void {
  const { jsonName, rule, isSibling } = property;
  const other = rule === undefined ? undefined : object[isSibling ? jsonName.slice(1) : `_${jsonName}`];
  const counterpart: unknown = Array.isArray(other) ? other[index] : undefined;
  if (counterpart === undefined || counterpart === null) walk.report("fhir.structure.null-value", "error");
}

function checkValue(
  walk: Walk,
  container: object,
  key: string | number,
  value: unknown,
  property: Property,
  context: StructureContext,
): void {
  const { rule } = property;
  if (value === null) {
    walk.report("fhir.structure.null-value", "error");
    return;
  }
  if (walk.isXml && Array.isArray(value)) {
    // The reader makes an array of an element that occurs twice.
    const { element } = property;
    const params = { element: element.name, maximum: element.max, found: value.length };
    walk.report("fhir.structure.too-many", "error", params);
    return;
  }
  if (rule !== undefined && !property.isSibling) {
    if (!checkPrimitive(walk, container, key, value, rule)) return;
  } else if (property.isResource) {
    checkInnerResource(walk, value, context, property.element.name === "contained");
  } else if (isObject(value)) {
    checkObject(walk, value, property.plan(), context);
  } else {
    walk.report(
      Array.isArray(value) ? "fhir.structure.unexpected-array" : "fhir.structure.not-object",
      "error",
      {
        found: jsonKind(value),
      },
    );
    return;
  }
  if (!property.isSibling && !walk.isStopped) for (const check of property.checks) check(walk, value);
}

/** Checks a resource inside another: contained, in a Bundle entry, in Parameters. */
function checkInnerResource(
  walk: Walk,
  value: unknown,
  context: StructureContext,
  isContained: boolean,
): void {
  if (!isObject(value)) {
    walk.report("fhir.structure.not-object", "error");
    return;
  }
  if (isContained && context.ignoresContained) {
    walk.skip(containedNote);
    return;
  }
  const plan = resourcePlan(walk, value, context);
  if (plan === undefined) return;
  const { resource, resourceDepth, rootResource, session } = walk;
  walk.session = undefined;
  if (!isContained) walk.rootResource = value;
  walk.resource = value;
  walk.resourceDepth = walk.depth;
  checkObject(walk, value, plan, context);
  walk.resource = resource;
  walk.resourceDepth = resourceDepth;
  walk.rootResource = rootResource;
  walk.session = session;
}

function checkOneChoice(walk: Walk, object: JsonObject, property: Property): void {
  const plain = property.isSibling ? property.jsonName.slice(1) : property.jsonName;
  const prefix = property.element.name;
  for (const { type } of property.element.types) {
    const name = prefix + type.charAt(0).toUpperCase() + type.slice(1);
    if (name === plain) continue;
    if (object[name] === undefined && object[`_${name}`] === undefined) continue;
    walk.reportKey(object, property.jsonName, "fhir.structure.choice-twice", "error", {
      element: `${prefix}[x]`,
      other: name,
    });
    return;
  }
}

function reportUnknown(walk: Walk, object: JsonObject, key: string, plan: Plan): void {
  // A property name is not a person's data, but it may be anything: only what looks like a name is shown.
  const isPlain = /^_?[A-Za-z][A-Za-z0-9_-]{0,63}$/u.test(key);
  walk.reportKey(object, key, "fhir.structure.unknown-element", "error", {
    element: isPlain ? key : "…",
    type: plan.name,
  });
}

function reportMissing(walk: Walk, plan: Plan, seen: number): void {
  for (const { element, bit } of plan.required) {
    if ((seen & bit) !== 0) continue;
    const name = element.isChoice ? `${element.name}[x]` : element.name;
    walk.report("fhir.structure.missing", "error", { element: name, type: plan.name });
  }
}
