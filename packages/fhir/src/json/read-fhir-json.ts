import { readJson } from "@lienthong/core/json";
import type { FhirDocument } from "../document/document.ts";

/** Reads FHIR JSON (đọc FHIR dạng JSON): plain JSON with the guards and the memory of core's reader. */
export function readFhirJson(text: string, maxDepth: number, allowComments = false): FhirDocument {
  // Each FHIR level is at most an object inside an array.
  const result = readJson(text, { limits: { maxDepth: maxDepth * 2 }, allowComments });
  return {
    value: result.value,
    issues: result.issues.map((issue) => ({ ...issue, path: expression(result.value, issue.path) })),
    numberText: (container, key) => result.numberText(container, key),
    positionOf: (container, key) => result.positionOf(container, key),
    positionOfKey: (container, key) => result.positionOfKey(container, key),
    start: { line: 1, column: 1, offset: 0 },
  };
}

/** A path in FHIR begins with the type of the resource; a text that is no JSON has no paths. */
function expression(value: unknown, path: string): string {
  if (path === "" || typeof value !== "object" || value === null) return "";
  const type: unknown = Object.hasOwn(value, "resourceType") ? Reflect.get(value, "resourceType") : undefined;
  return typeof type === "string" && /^[A-Za-z]{1,64}$/u.test(type) ? `${type}.${path}` : path;
}
