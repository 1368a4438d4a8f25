import { isObject } from "../structure/json-kind.ts";
import type { ProfileBinding } from "../snapshot/facts.ts";
import type { Vocabulary } from "../terminology/ask.ts";
import type { Membership } from "../terminology/terminology.ts";
import { notCheckedNote } from "../validator/not-checked.ts";
import type { CompileContext } from "./compile-profile.ts";
import type { Item, ValueCheck } from "./value-plan.ts";

/** Checks the bindings (ràng buộc tập giá trị) that a profile adds to those of the specification. */
export function bindingChecks(
  binding: ProfileBinding | undefined,
  base: ProfileBinding | undefined,
  type: string,
  { registry }: CompileContext,
): readonly ValueCheck[] {
  if (binding === undefined) return [];
  const { strength, valueSet, required, extensible = [], scoped = [] } = binding;
  const checks: ValueCheck[] = [];
  const isNew = strength !== base?.strength || bare(valueSet) !== bare(base.valueSet);
  if (valueSet !== undefined && isNew && (strength === "required" || strength === "extensible")) {
    checks.push(oneCheck(valueSet, strength === "required", type, registry.vocabulary));
  }
  for (const set of required) {
    if (base?.required.some((known) => bare(known) === bare(set)) === true) continue;
    checks.push(oneCheck(set, true, type, registry.vocabulary));
  }
  for (const set of extensible) checks.push(oneCheck(set, false, type, registry.vocabulary));
  for (const set of scoped) {
    const note = notCheckedNote("fhir.unchecked.value-set", set);
    checks.push((run) => {
      run.walk.skip(note);
    });
  }
  return checks;
}

function bare(url: string | undefined): string | undefined {
  return url?.split("|", 1)[0];
}

function oneCheck(valueSet: string, isRequired: boolean, type: string, vocabulary: Vocabulary): ValueCheck {
  const note = notCheckedNote("fhir.unchecked.value-set", valueSet);
  return (run, item) => {
    const membership = memberOf(vocabulary, valueSet, type, item);
    if (membership === "unknown") {
      const { terminology } = vocabulary;
      // A code system in the place of a value set binds to nothing.
      const isSystem = !terminology.knowsValueSet(valueSet) && terminology.knowsSystem(valueSet);
      if (isSystem)
        run.report("fhir.profile.binding-no-value-set", "error", { valueSet, profile: run.profile });
      else run.walk.skip(note);
    } else if (membership === "not-in") {
      run.report(
        isRequired ? "fhir.profile.binding" : "fhir.profile.binding-extensible",
        isRequired ? "error" : "warning",
        { valueSet, profile: run.profile },
      );
    }
  };
}

/** Whether a coded value has a code of a value set; undefined for a coding without code or system. */
export function memberOf(
  vocabulary: Vocabulary,
  valueSet: string,
  type: string,
  { value }: Pick<Item, "value">,
): Membership | undefined {
  if (typeof value === "string") {
    return vocabulary.membership(valueSet, {
      code: value,
      system: undefined,
      version: undefined,
      display: undefined,
    });
  }
  if (!isObject(value)) return undefined;
  if (type === "CodeableReference") {
    return isObject(value["concept"]) ? ofConcept(vocabulary, valueSet, value["concept"]) : undefined;
  }
  return type === "CodeableConcept"
    ? ofConcept(vocabulary, valueSet, value)
    : ofCoding(vocabulary, valueSet, value);
}

function ofCoding(vocabulary: Vocabulary, valueSet: string, coding: unknown): Membership | undefined {
  if (!isObject(coding)) return undefined;
  const { system, code, version, display } = coding;
  if (typeof code !== "string" || typeof system !== "string") return undefined;
  return vocabulary.membership(valueSet, {
    system,
    code,
    version: typeof version === "string" ? version : undefined,
    display: typeof display === "string" ? display : undefined,
  });
}

function ofConcept(
  vocabulary: Vocabulary,
  valueSet: string,
  concept: Readonly<Record<string, unknown>>,
): Membership | undefined {
  const { coding } = concept;
  const codings: readonly unknown[] = Array.isArray(coding) ? coding : [];
  if (codings.length === 0) return "not-in";
  let best: Membership | undefined;
  for (const one of codings) {
    const coded = ofCoding(vocabulary, valueSet, one);
    // A coding without system or code is in no set.
    const membership = coded ?? (vocabulary.terminology.knowsValueSet(valueSet) ? "not-in" : "unknown");
    if (membership === "in") return "in";
    if (membership === "unknown" || best === undefined) best = membership;
  }
  return best;
}
