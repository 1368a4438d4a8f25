import type { Definitions } from "../definitions/definitions.ts";
import type { ValueSetCodes } from "../definitions/value-set.ts";
import type { Check } from "../plan/plan.ts";
import type { CheckModule } from "../plan/build-plans.ts";
import { isObject } from "../structure/json-kind.ts";
import { notCheckedNote } from "../validator/not-checked.ts";
import type { Walk } from "../walk/walk.ts";

/**
 * Checks codes against the value sets that they must come from (ràng buộc bắt buộc), where the
 * definitions alone list the codes; the others, and the extensible ones, are named in `notChecked`.
 */
export function requiredBindings(definitions: Definitions): CheckModule {
  return {
    forProperty({ element, type }) {
      const { binding } = element;
      if (binding === undefined) return [];
      const name = binding.strength === "required" ? binding.valueSet : binding.maxValueSet;
      const about = name ?? (binding.strength === "extensible" ? binding.valueSet : undefined);
      if (about === undefined) return [];
      const codes = name === undefined ? undefined : definitions.valueSet(name);
      if (name === undefined || codes === undefined || "reason" in codes) {
        const note = notCheckedNote("fhir.unchecked.value-set", about);
        return [(walk) => walk.skip(note)];
      }
      return checkFor(type, codes, name);
    },
  };
}

function checkFor(type: string, set: ValueSetCodes, valueSet: string): readonly Check[] {
  switch (type) {
    case "code":
    case "string":
    case "uri":
      return [
        (walk, value) => {
          if (typeof value === "string" && !set.codes.has(value)) notInSet(walk, valueSet);
        },
      ];
    case "Coding":
    case "Quantity":
      return [(walk, value) => checkCoding(walk, value, set, valueSet)];
    case "CodeableConcept":
      return [(walk, value) => checkConcept(walk, value, set, valueSet)];
    case "CodeableReference":
      return [
        (walk, value) => {
          if (isObject(value) && isObject(value["concept"]))
            checkConcept(walk, value["concept"], set, valueSet);
        },
      ];
    default:
      return [(walk) => walk.skip(notCheckedNote("fhir.unchecked.value-set", valueSet))];
  }
}

type Membership = "in" | "out" | "unsure";

function memberOf(coding: unknown, set: ValueSetCodes): Membership {
  if (!isObject(coding)) return "unsure";
  const { system, code } = coding;
  if (typeof code !== "string" || typeof system !== "string") return "unsure";
  return set.systems.get(system)?.has(code) === true ? "in" : "out";
}

function checkCoding(walk: Walk, value: unknown, set: ValueSetCodes, valueSet: string): void {
  if (memberOf(value, set) === "out") notInSet(walk, valueSet);
}

function checkConcept(walk: Walk, value: unknown, set: ValueSetCodes, valueSet: string): void {
  if (!isObject(value)) return;
  const { coding } = value;
  if (!Array.isArray(coding) || coding.length === 0) {
    if (value["extension"] === undefined) walk.report("fhir.binding.no-code", "error", { valueSet });
    return;
  }
  const codings: readonly unknown[] = coding;
  let hasCode = false;
  for (const one of codings) {
    const membership = memberOf(one, set);
    if (membership === "in") return;
    if (membership === "out") hasCode = true;
  }
  if (hasCode) notInSet(walk, valueSet);
}

function notInSet(walk: Walk, valueSet: string): void {
  walk.report("fhir.binding.not-in-value-set", "error", { valueSet });
}
