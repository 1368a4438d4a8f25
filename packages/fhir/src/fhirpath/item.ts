import { Decimal, decimalOf } from "./decimal.ts";
import { Quantity } from "./quantity.ts";
import { readDate, readDateTime, readTime, Temporal } from "./temporal.ts";
import { ResolvedType, systemTypes } from "./types.ts";

/** An element of FHIR data with its type. */
export class FhirNode {
  /** The JSON value; undefined when a primitive has only id or extensions. */
  readonly value: unknown;
  /** Id and extensions of a primitive: the value of its `_name` sibling. */
  readonly sibling: unknown;
  readonly type: ResolvedType;
  constructor(value: unknown, sibling: unknown, type: ResolvedType) {
    this.value = value;
    this.sibling = sibling;
    this.type = type;
  }
}

/** What `type()` gives. */
export class TypeInfo {
  readonly namespace: string;
  readonly name: string;
  constructor(namespace: string, name: string) {
    this.namespace = namespace;
    this.name = name;
  }
}

/** A value of the types of FHIRPath itself. */
export type SystemValue = string | number | boolean | Decimal | Temporal | Quantity;

/** A member of a collection. Numbers are always integers; other numbers are decimals. */
export type Item = FhirNode | SystemValue | TypeInfo;

/** What every expression gives: any number of items, in order. */
export type Collection = readonly Item[];

/** The collection without items. */
export const nothing: Collection = [];

/** Own properties of a JSON object; undefined for anything else. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

/** Own property of a JSON object; undefined for anything else. */
export function property(value: unknown, key: string): unknown {
  const record = asRecord(value);
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

/**
 * The value of FHIRPath that an item stands for; undefined when it has none (an element with children,
 * or a primitive without a value). Text that is no date stays text.
 */
export function systemValue(item: Item): SystemValue | undefined {
  if (!(item instanceof FhirNode)) return item instanceof TypeInfo ? undefined : item;
  const { value } = item;
  switch (item.type.system) {
    case "Quantity":
      return quantityOf(value);
    case "Date":
      return typeof value === "string" ? (readDate(value) ?? value) : plain(value);
    case "DateTime":
      return typeof value === "string" ? (readDateTime(value) ?? value) : plain(value);
    case "Time":
      return typeof value === "string" ? (readTime(value) ?? value) : plain(value);
    case "Decimal":
      return value instanceof Decimal ? value : typeof value === "number" ? decimalOf(value) : plain(value);
    case undefined:
      return item.type.isOpen ? plain(value) : undefined;
    default:
      return plain(value);
  }
}

function plain(value: unknown): SystemValue | undefined {
  if (typeof value === "number") return Number.isSafeInteger(value) ? value : decimalOf(value);
  if (typeof value === "string" || typeof value === "boolean") return value;
  // JSON of other readers may hold integers beyond 2^53.
  return typeof value === "bigint" ? new Decimal(value, 0) : undefined;
}

const ucum = "http://unitsofmeasure.org";

function quantityOf(value: unknown): Quantity | undefined {
  const amount = property(value, "value");
  const decimal =
    amount instanceof Decimal ? amount : typeof amount === "number" ? decimalOf(amount) : undefined;
  if (decimal === undefined) return undefined;
  const system = property(value, "system");
  const code = property(value, "code");
  const unit = property(value, "unit");
  if (typeof code === "string") {
    return new Quantity(
      decimal,
      system === ucum || system === undefined ? code : `${typeof system === "string" ? system : ""}|${code}`,
    );
  }
  return new Quantity(decimal, typeof unit === "string" ? unit : "1");
}

/** The type of an item. */
export function typeOf(item: Item): ResolvedType {
  if (item instanceof FhirNode) return item.type;
  switch (typeof item) {
    case "string":
      return systemTypes.String;
    case "number":
      return systemTypes.Integer;
    case "boolean":
      return systemTypes.Boolean;
    default:
      if (item instanceof Decimal) return systemTypes.Decimal;
      if (item instanceof Temporal) return systemTypes[item.kind];
      return item instanceof Quantity ? systemTypes.Quantity : systemTypes.TypeInfo;
  }
}
