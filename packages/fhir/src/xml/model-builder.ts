import type { Position } from "@lienthong/core";
import type { Plan, Property } from "../plan/plan.ts";

/** Data under construction. */
export type Building = Record<string, unknown>;

type Places = Map<object, Map<string | number, Position>>;

/** What the XML reader knows of the data beside the data itself. */
export class ModelTables {
  readonly places: Places = new Map();
  readonly numberTexts = new Map<object, Map<string | number, string>>();

  place(container: object, key: string | number, position: Position): void {
    let members = this.places.get(container);
    if (members === undefined) this.places.set(container, (members = new Map<string | number, Position>()));
    members.set(key, position);
  }

  numberText(container: object, key: string | number, text: string): void {
    let members = this.numberTexts.get(container);
    if (members === undefined)
      this.numberTexts.set(container, (members = new Map<string | number, string>()));
    members.set(key, text);
  }
}

/** An object under construction, with the plan of its type. */
export interface ObjectFrame {
  readonly kind: "object";
  readonly object: Building;
  readonly plan: Plan;
  /** Place of the last element among those of the plan. */
  order: number;
}

/** A primitive element whose end tag has not come yet. */
export interface PrimitiveFrame {
  readonly kind: "primitive";
  readonly parent: ObjectFrame;
  readonly property: Property;
  readonly value: string | undefined;
  readonly position: Position;
  readonly sibling: ObjectFrame;
}

/** An element that holds one resource, such as `contained`. */
export interface HolderFrame {
  readonly kind: "holder";
  readonly parent: ObjectFrame;
  readonly property: Property;
  isFilled: boolean;
}

/** Adds a value under a property; returns where it now stands. */
export function addValue(
  tables: ModelTables,
  object: Building,
  property: Property,
  value: unknown,
  position: Position,
): { readonly container: object; readonly key: string | number } {
  const { jsonName } = property;
  const existing = object[jsonName];
  if (existing === undefined && !property.repeats) {
    object[jsonName] = value;
    tables.place(object, jsonName, position);
    return { container: object, key: jsonName };
  }
  // A second value where one is allowed makes an array, which the structure check then refuses.
  let list: unknown[];
  if (Array.isArray(existing)) list = existing as unknown[];
  else {
    list = existing === undefined ? [] : [existing];
    object[jsonName] = list;
    if (existing === undefined) tables.place(object, jsonName, position);
  }
  list.push(value);
  tables.place(list, list.length - 1, position);
  return { container: list, key: list.length - 1 };
}

/** Puts a finished primitive into its parent: the value, and the sibling when it has an id or extensions. */
export function addPrimitive(tables: ModelTables, frame: PrimitiveFrame): void {
  const { parent, property, position, sibling } = frame;
  const { object } = parent;
  const hasSibling = Object.keys(sibling.object).length > 0;
  const value = frame.value === undefined ? undefined : jsonValue(frame.value, property);
  const siblingName = `_${property.jsonName}`;
  if (!property.repeats) {
    if (value !== undefined || !hasSibling) {
      const at = addValue(tables, object, property, value ?? "", position);
      keepText(tables, at, value, frame.value);
    }
    if (hasSibling) {
      object[siblingName] = sibling.object;
      tables.place(object, siblingName, position);
    }
    return;
  }
  const at = addValue(tables, object, property, value ?? (hasSibling ? null : ""), position);
  keepText(tables, at, value, frame.value);
  const index = Number(at.key);
  const siblings = (Array.isArray(object[siblingName]) ? object[siblingName] : []) as unknown[];
  if (!hasSibling) {
    if (siblings.length > 0) siblings.push(null);
    return;
  }
  while (siblings.length < index) siblings.push(null);
  siblings.push(sibling.object);
  object[siblingName] = siblings;
  tables.place(siblings, index, position);
  tables.place(object, siblingName, position);
}

function keepText(
  tables: ModelTables,
  at: { readonly container: object; readonly key: string | number },
  value: unknown,
  text: string | undefined,
): void {
  if (typeof value === "number" && text !== undefined && String(value) !== text) {
    tables.numberText(at.container, at.key, text);
  }
}

/** The JSON value of an XML attribute; the text itself when it is not one, for the check to refuse. */
function jsonValue(text: string, { rule }: Property): unknown {
  if (rule?.json === "boolean") return text === "true" ? true : text === "false" ? false : text;
  if (rule?.json === "number") return rule.checkText(text) === undefined ? Number(text) : text;
  return text;
}
