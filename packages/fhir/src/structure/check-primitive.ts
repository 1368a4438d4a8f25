import type { PrimitiveCode } from "../primitives/codes.ts";
import type { PrimitiveRule } from "../primitives/rules.ts";
import type { Walk } from "../walk/walk.ts";
import { jsonKind } from "./json-kind.ts";

/** Checks the value of a primitive element; true when it is right and other checks may look at it. */
export function checkPrimitive(
  walk: Walk,
  container: object,
  key: string | number,
  value: unknown,
  rule: PrimitiveRule,
): boolean {
  let code: PrimitiveCode | undefined;
  if (rule.json === "string") {
    if (typeof value !== "string") return reportKind(walk, rule, value);
    code = rule.check(value);
  } else if (rule.json === "number") {
    if (typeof value !== "number") return reportKind(walk, rule, value);
    const text = walk.numberText?.(container, key);
    code = (text === undefined ? undefined : rule.checkText(text)) ?? rule.check(value);
  } else if (typeof value !== "boolean") return reportKind(walk, rule, value);
  if (code === undefined) return true;
  // Up to R4 FHIR said that texts SHOULD not have control characters; validators still warn only.
  const isAdvice = code === "fhir.value.control-character";
  walk.report(code, isAdvice ? "warning" : "error");
  return isAdvice;
}

function reportKind(walk: Walk, rule: PrimitiveRule, value: unknown): false {
  if (walk.isXml && typeof value === "string") {
    // The reader keeps text that is no number or boolean as text.
    const code = rule.json === "number" ? rule.checkText(value) : undefined;
    walk.report(value === "" ? "fhir.value.empty" : (code ?? "fhir.value.boolean-format"), "error");
  } else if (Array.isArray(value))
    walk.report("fhir.structure.unexpected-array", "error", { found: "array" });
  else
    walk.report("fhir.value.wrong-json-type", "error", {
      expected: rule.json,
      found: jsonKind(value),
      reason: rule.json,
    });
  return false;
}
