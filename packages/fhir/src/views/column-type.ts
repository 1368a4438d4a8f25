import type { Types } from "../fhirpath/compiled.ts";
import type { ResolvedType, TypeTable } from "../fhirpath/types.ts";

/** What kind of value a column holds: how it is written, and how a database keeps it. */
export type ValueClass = "text" | "boolean" | "integer" | "decimal" | "complex" | "unknown";

const prefixes = ["http://hl7.org/fhir/StructureDefinition/", "http://hl7.org/fhirpath/System."];

/** The name of a type without the address that all of them share: `string`, `Observation.referenceRange`. */
export function shortTypeName(uri: string): string {
  const prefix = prefixes.find((start) => uri.startsWith(start));
  if (prefix === undefined) return uri;
  const name = uri.slice(prefix.length);
  return prefix.includes("fhirpath") ? systemName(name) : name;
}

/** `DateTime` of FHIRPath is `dateTime` of FHIR. */
function systemName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** The type that an expression gives as far as it is known beforehand. */
export function inferredType(types: Types): string | undefined {
  const [only] = types ?? [];
  if (only === undefined || types?.length !== 1) return undefined;
  if (only.namespace === "System")
    return only.name === "Any" || only.name === "TypeInfo" ? undefined : systemName(only.name);
  return only.kind === "unknown" ? undefined : only.name;
}

/** The class of a type by its short name; undefined when the model has none of that name. */
export function classOfType(name: string, table: TypeTable): ValueClass | undefined {
  const type = table.find(name);
  return type && classOf(type);
}

function classOf({ kind, system, name }: ResolvedType): ValueClass {
  if (kind !== "primitive") return "complex";
  // Its JSON is text, so that no digit is lost.
  if (name === "integer64") return "text";
  switch (system) {
    case "Boolean":
      return "boolean";
    case "Integer":
      return "integer";
    case "Decimal":
      return "decimal";
    default:
      return "text";
  }
}
