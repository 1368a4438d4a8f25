import { stringLiteral } from "./text.ts";

const numbers: ReadonlySet<string> = new Set(["decimal", "integer", "positiveInt", "unsignedInt"]);

/** The TypeScript type of a primitive type of FHIR, as @types/fhir has it. */
export function primitiveType(type: string): "string" | "number" | "boolean" {
  if (type === "boolean") return "boolean";
  return numbers.has(type) ? "number" : "string";
}

/** Whether a value that a profile states can be one of a primitive type. */
export function isOfPrimitive(value: unknown, type: string): value is string | number | boolean {
  return typeof value === primitiveType(type);
}

/** A value as a type that only it has. */
export function literalType(value: string | number | boolean): string {
  return typeof value === "string" ? stringLiteral(value) : String(value);
}
