import type { FhirPathModel } from "./model.ts";

/** The types of FHIRPath itself. */
export type SystemName =
  | "Boolean"
  | "String"
  | "Integer"
  | "Decimal"
  | "Date"
  | "DateTime"
  | "Time"
  | "Quantity"
  | "Any"
  | "TypeInfo";

/** One JSON property of a type: `valueQuantity` of element `value`. */
export interface Property {
  /** The name in JSON. */
  readonly key: string;
  /** The name of the sibling that carries id and extensions of a primitive. */
  readonly siblingKey: string;
  /** Undefined when the data says the type itself (a resource), or the model left the type out. */
  readonly type: ResolvedType;
}

/** A type with its supertypes and JSON properties looked up once. */
export class ResolvedType {
  readonly namespace: "FHIR" | "System";
  readonly name: string;
  readonly base: ResolvedType | undefined;
  readonly kind: "primitive" | "complex" | "resource" | "system" | "unknown";
  /** The type of FHIRPath that values of this type become; undefined for groups of elements. */
  readonly system: SystemName | undefined;
  readonly #table: TypeTable | undefined;
  #byKey: ReadonlyMap<string, Property> | undefined;
  #byName: ReadonlyMap<string, readonly Property[]> | undefined;

  constructor(
    namespace: "FHIR" | "System",
    name: string,
    base: ResolvedType | undefined,
    kind: ResolvedType["kind"],
    table?: TypeTable,
  ) {
    this.namespace = namespace;
    this.name = name;
    this.base = base;
    this.kind = kind;
    this.system = namespace === "System" ? (name as SystemName) : systemOf(name, base, kind);
    this.#table = table;
  }

  /**
   * Whether the data may hold more than this type says: it is not known, or it is the common base of elements.
   * (A resource says itself what it is.)
   */
  get isOpen(): boolean {
    return this.kind === "unknown" || this.name === "Element" || this.name === "BackboneElement";
  }

  /** Whether this is the given type or one of its subtypes. */
  isA(other: ResolvedType): boolean {
    return this === other || this.base?.isA(other) === true;
  }

  /** JSON properties by their name in JSON, with those of the supertypes. */
  get byKey(): ReadonlyMap<string, Property> {
    return (this.#byKey ??= new Map([
      ...(this.base?.byKey ?? []),
      ...(this.#table?.ownProperties(this.name).map(([, property]) => [property.key, property] as const) ??
        []),
    ]));
  }

  /**
   * JSON properties of an element: one, or one for each type of a choice. The name in JSON, such as
   * `valueQuantity`, is understood too, as some published invariants use it.
   */
  properties(name: string): readonly Property[] {
    const named = this.byName.get(name);
    if (named !== undefined) return named;
    const written = this.byKey.get(name);
    return written === undefined ? [] : [written];
  }

  /** JSON properties by the name of the element. */
  get byName(): ReadonlyMap<string, readonly Property[]> {
    if (this.#byName === undefined) {
      const byName = new Map(this.base?.byName ?? []);
      const own = this.#table?.ownProperties(this.name) ?? [];
      for (const name of new Set(own.map(([element]) => element))) {
        byName.set(
          name,
          own.filter(([element]) => element === name).map(([, property]) => property),
        );
      }
      this.#byName = byName;
    }
    return this.#byName;
  }
}

const systemOfPrimitive: Readonly<Record<string, SystemName>> = {
  boolean: "Boolean",
  integer: "Integer",
  integer64: "Integer",
  decimal: "Decimal",
  date: "Date",
  dateTime: "DateTime",
  instant: "DateTime",
  time: "Time",
};

function systemOf(
  name: string,
  base: ResolvedType | undefined,
  kind: ResolvedType["kind"],
): SystemName | undefined {
  if (kind === "complex") return name === "Quantity" ? "Quantity" : base?.system;
  if (kind !== "primitive") return undefined;
  if (Object.hasOwn(systemOfPrimitive, name)) return systemOfPrimitive[name];
  return base?.kind === "primitive" ? base.system : "String";
}

const systemAny = new ResolvedType("System", "Any", undefined, "system");

function systemType(name: SystemName): ResolvedType {
  return new ResolvedType("System", name, systemAny, "system");
}

/** The types of FHIRPath itself, by name. */
export const systemTypes = {
  Any: systemAny,
  Boolean: systemType("Boolean"),
  String: systemType("String"),
  Integer: systemType("Integer"),
  Decimal: systemType("Decimal"),
  Date: systemType("Date"),
  DateTime: systemType("DateTime"),
  Time: systemType("Time"),
  Quantity: systemType("Quantity"),
  TypeInfo: systemType("TypeInfo"),
} as const;

/** The type of data that the model says nothing about. */
export const unknownType = new ResolvedType("FHIR", "", undefined, "unknown");

/** The types of a model, looked up when first needed. */
export class TypeTable {
  readonly model: FhirPathModel;
  readonly #types = new Map<string, ResolvedType>();

  constructor(model: FhirPathModel) {
    this.model = model;
  }

  /** The type of that name or path; undefined when the model has none. */
  find(name: string): ResolvedType | undefined {
    const known = this.#types.get(name);
    if (known !== undefined) return known;
    const type = this.model.type(name);
    if (type === undefined) return undefined;
    const base = type.base === undefined ? undefined : this.find(type.base);
    const resolved = new ResolvedType("FHIR", name, base, type.kind, this);
    this.#types.set(name, resolved);
    return resolved;
  }

  /** The type named in `is`, `as` and `ofType`: FHIR before System when no namespace is written. */
  named(names: readonly string[]): ResolvedType | undefined {
    const [first = "", second] = names;
    if (names.length > 2 || (names.length === 2 && first !== "FHIR" && first !== "System")) return undefined;
    const name = second ?? first;
    const isSystem = first === "System" && second !== undefined;
    const fhir = isSystem ? undefined : (this.find(name) ?? this.#leftOut(name));
    if (fhir !== undefined) return fhir;
    if (first === "FHIR" && second !== undefined) return undefined;
    if (Object.hasOwn(systemTypes, name)) return systemTypes[name as keyof typeof systemTypes];
    // A namespace that knows no such type: nothing is of it.
    return isSystem ? new ResolvedType("System", name, undefined, "system") : undefined;
  }

  #leftOut(name: string): ResolvedType | undefined {
    if (!this.model.isTypeName(name)) return undefined;
    const type = new ResolvedType("FHIR", name, this.find("DomainResource"), "resource", this);
    this.#types.set(name, type);
    return type;
  }

  /** The type that a resource says it is of. */
  ofResource(value: unknown): ResolvedType {
    const name =
      typeof value === "object" && value !== null && "resourceType" in value ? value.resourceType : undefined;
    const type = typeof name === "string" ? (this.find(name) ?? this.#leftOut(name)) : undefined;
    return type?.kind === "resource" ? type : unknownType;
  }

  /** The JSON properties that a type adds to its base, each with the name of its element. */
  ownProperties(typeName: string): (readonly [element: string, property: Property])[] {
    const elements = this.model.type(typeName)?.elements ?? [];
    return elements.flatMap(({ name, isChoice, types }) =>
      types.map((type) => {
        const key = isChoice ? name + type.charAt(0).toUpperCase() + type.slice(1) : name;
        return [name, { key, siblingKey: `_${key}`, type: this.#propertyType(type) }] as const;
      }),
    );
  }

  #propertyType(name: string): ResolvedType {
    if (name.startsWith("http://hl7.org/fhirpath/System.")) {
      return this.find(name.slice(31).toLowerCase()) ?? unknownType;
    }
    return this.find(name) ?? unknownType;
  }
}

const tables = new WeakMap<FhirPathModel, TypeTable>();

/** The table of a model, made once for each model. */
export function typeTable(model: FhirPathModel): TypeTable {
  const known = tables.get(model);
  if (known !== undefined) return known;
  const table = new TypeTable(model);
  tables.set(model, table);
  return table;
}
