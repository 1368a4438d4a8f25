import type { Expression } from "./ast.ts";
import type { Call } from "./compile-context.ts";
import type { ResolvedType, TypeTable } from "./types.ts";

/** The names that a type argument consists of: `FHIR.Patient`; undefined when it is no type. */
function typeNames(expression: Expression): string[] | undefined {
  if (expression.kind !== "member") return undefined;
  if (expression.source === undefined) return [expression.name];
  const outer = typeNames(expression.source);
  return outer && [...outer, expression.name];
}

/** Reads a type that is given as an argument. */
export function readTypeArgument({ context }: Call, argument: Expression): ResolvedType {
  const names = typeNames(argument) ?? [];
  return context.table.named(names) ?? context.refuse("unknown-type", argument.at, names.join("."));
}

/** The type of a raw value: resources say it themselves. */
function actualType(type: ResolvedType, value: unknown, table: TypeTable): ResolvedType {
  return type.kind === "resource" && value !== undefined ? table.ofResource(value) : type;
}

/** `is`: of the type or one of its subtypes. */
export function isA(type: ResolvedType, value: unknown, wanted: ResolvedType, table: TypeTable): boolean {
  return actualType(type, value, table).isA(wanted);
}

/** `as` and `ofType`: like `is`, but a `code` is no `string` there. */
export function isOfType(
  type: ResolvedType,
  value: unknown,
  wanted: ResolvedType,
  table: TypeTable,
): boolean {
  if (type === wanted) return true;
  return wanted.kind !== "primitive" && isA(type, value, wanted, table);
}
