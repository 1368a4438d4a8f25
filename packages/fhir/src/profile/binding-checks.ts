import { namedCodes } from "../bindings/named-codes.ts";
import type { JsonObject } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";
import type { ConditionalBinding, ProfileBinding, UsageCondition } from "../snapshot/facts.ts";
import { codedValue, type Vocabulary } from "../terminology/ask.ts";
import type { Membership } from "../terminology/terminology.ts";
import { notCheckedNote } from "../validator/not-checked.ts";
import type { CompileContext } from "./compile-profile.ts";
import type { ProfileRun } from "./profile-run.ts";
import { isUsed } from "./usage.ts";
import type { Item, ValueCheck } from "./value-plan.ts";

/** Checks the bindings (ràng buộc tập giá trị) that a profile adds to those of the specification. */
export function bindingChecks(
  binding: ProfileBinding | undefined,
  base: ProfileBinding | undefined,
  type: string,
  { registry }: CompileContext,
): readonly ValueCheck[] {
  if (binding === undefined) return [];
  const { strength, valueSet, required, extensible = [], conditional = [], scoped = [] } = binding;
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
  for (const one of conditional) checks.push(conditionalCheck(one, type, registry.vocabulary));
  for (const set of scoped) {
    const note = notCheckedNote("fhir.unchecked.value-set", set);
    checks.push((run) => {
      run.walk.skip(note);
    });
  }
  return checks;
}

/** Checks an additional binding in the records that it is for. */
function conditionalCheck(binding: ConditionalBinding, type: string, vocabulary: Vocabulary): ValueCheck {
  const { valueSet, isRequired, conditions } = binding;
  const check = oneCheck(valueSet, isRequired, type, vocabulary);
  const note = notCheckedNote("fhir.unchecked.value-set", valueSet);
  // Of the current resource of each run: elements that repeat ask the same again and again.
  const known = new WeakMap<
    ProfileRun,
    { readonly resource: JsonObject; readonly answer: boolean | undefined }
  >();
  return (run, item) => {
    const { resource } = run.walk;
    let last = known.get(run);
    if (last?.resource !== resource) {
      last = { resource, answer: isMeant(resource, conditions, run.profile) };
      known.set(run, last);
    }
    if (last.answer === undefined) run.walk.skip(note);
    else if (last.answer) check(run, item);
  };
}

/** Whether all conditions hold; undefined when that is not known: of a context of use nothing is known here. */
function isMeant(
  resource: JsonObject,
  conditions: readonly UsageCondition[],
  profile: string,
): boolean | undefined {
  const own = conditions.filter((condition) => bare(condition.profile) === bare(profile));
  const answers = own.map((condition) => isUsed(resource, condition));
  if (answers.includes(false)) return false;
  return own.length === conditions.length && !answers.includes(undefined) ? true : undefined;
}

function bare(url: string | undefined): string | undefined {
  return url?.split("|", 1)[0];
}

function oneCheck(valueSet: string, isRequired: boolean, type: string, vocabulary: Vocabulary): ValueCheck {
  const note = notCheckedNote("fhir.unchecked.value-set", valueSet);
  const isPlain = type === "code" || type === "string" || type === "uri";
  const params = namedCodes(valueSet, isPlain, (most) => vocabulary.terminology.listCodes(valueSet, most));
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
        { ...params(), profile: run.profile },
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
  const { system, code } = coding;
  if (typeof code !== "string" || typeof system !== "string") return undefined;
  return vocabulary.membership(valueSet, codedValue(coding, system, code));
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
