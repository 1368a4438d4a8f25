import type { IssueParams } from "@lienthong/core";
import type { Definitions } from "../definitions/definitions.ts";
import type { ValueSetCodes } from "../definitions/value-set.ts";
import type { CheckModule } from "../plan/build-plans.ts";
import type { Check } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";
import { codedValue, type CodedValue, type Vocabulary } from "../terminology/ask.ts";
import { listedCodes, testOfCodes, type Membership } from "../terminology/terminology.ts";
import { notCheckedNote, type NotCheckedNote } from "../validator/not-checked.ts";
import type { Walk } from "../walk/walk.ts";
import { namedCodes } from "./named-codes.ts";

/** What an element is bound to, made ready. */
interface Bound {
  /** Its codes, when the definitions list them. */
  readonly listed: ValueSetCodes | undefined;
  /** What a sentence says of the set. */
  readonly params: () => IssueParams;
  /** The code must be of the set; otherwise it should be. */
  readonly isRequired: boolean;
  readonly note: NotCheckedNote;
  readonly test: (value: CodedValue) => Membership;
  readonly isKnown: () => boolean;
}

/** The checks of bindings, and those of a type for a value set that something else than an element names. */
export interface ValueSetBindings {
  readonly rules: CheckModule;
  /** The checks of values of a type that must be of a value set, made once for each. */
  readonly requiredChecks: (type: string, valueSet: string) => readonly Check[];
}

/**
 * Checks codes against the value sets that they must (required, maximum) or should (extensible) come from (ràng buộc
 * tập giá trị). What nobody at hand knows is named in `notChecked`.
 */
export function valueSetBindings(
  definitions: Definitions,
  { terminology, testOf }: Vocabulary,
): ValueSetBindings {
  const known = new Map<string, readonly Check[]>();

  const boundTo = (type: string, valueSet: string, isRequired: boolean): Bound => {
    const set = isRequired ? definitions.valueSet(valueSet) : undefined;
    // What the definitions list is known without asking.
    const listed = set !== undefined && "codes" in set ? set : undefined;
    const inList = listed && testOfCodes(listed);
    return {
      listed,
      params: namedCodes(valueSet, isText(type), (most) =>
        listed === undefined ? terminology.listCodes(valueSet, most) : listedCodes(listed, most),
      ),
      isRequired,
      note: notCheckedNote("fhir.unchecked.value-set", valueSet),
      test: inList === undefined ? testOf(valueSet) : ({ system, code }) => inList(system, code),
      isKnown: () => terminology.knowsValueSet(valueSet),
    };
  };

  const requiredChecks = (type: string, valueSet: string): readonly Check[] => {
    const key = `${type} ${valueSet}`;
    let checks = known.get(key);
    if (checks === undefined) {
      const bound = boundTo(type, valueSet, true);
      const { listed, params } = bound;
      checks = isText(type) && listed !== undefined ? listCheck(listed, params) : checkFor(type, bound);
      known.set(key, checks);
    }
    return checks;
  };

  const rules: CheckModule = {
    forProperty({ owner, element, type }) {
      const { binding } = element;
      if (binding === undefined) return [];
      const { strength, valueSet, maxValueSet } = binding;
      const checks: Check[] = [];
      // The format of a capability statement may be "json", which is no media type: said where the set is defined.
      if (strength === "required" && (valueSet !== "mimetypes" || owner.name !== "CapabilityStatement")) {
        checks.push(...requiredChecks(type, valueSet));
      }
      if (strength === "extensible") checks.push(...checkFor(type, boundTo(type, valueSet, false)));
      // Validators hold concepts to the largest set of what is preferred no more than to what is extensible.
      const isAdvice = strength === "preferred" && !isText(type);
      if (maxValueSet !== undefined) checks.push(...checkFor(type, boundTo(type, maxValueSet, !isAdvice)));
      return checks;
    },
    withoutValue({ element: { binding } }) {
      if (binding?.strength !== "required") return [];
      const { params } = boundTo("code", binding.valueSet, true);
      return [
        (walk) => {
          walk.report("fhir.binding.no-code", "error", params());
        },
      ];
    },
  };
  return { rules, requiredChecks };
}

function isText(type: string): boolean {
  return type === "code" || type === "string" || type === "uri";
}

/** The quick way for most required bindings: one set of texts. */
function listCheck(set: ValueSetCodes, params: () => IssueParams): readonly Check[] {
  let codes: ReadonlySet<string> | undefined;
  return [
    (walk, value) => {
      if (typeof value === "string" && !(codes ??= set.codes).has(value)) {
        walk.report("fhir.binding.not-in-value-set", "error", params());
      }
    },
  ];
}

function checkFor(type: string, bound: Bound): readonly Check[] {
  switch (type) {
    case "code":
    case "string":
    case "uri":
    case "url":
    case "canonical":
      return [
        (walk, code) => {
          if (typeof code !== "string") return;
          const value = { code, system: undefined, version: undefined, display: undefined };
          conclude(walk, bound, bound.test(value));
        },
      ];
    case "Coding":
    case "Quantity":
      return [
        (walk, value) => {
          const coded = codingOf(value);
          if (coded !== undefined) conclude(walk, bound, bound.test(coded));
        },
      ];
    case "CodeableConcept":
      return [(walk, value) => checkConcept(walk, value, bound)];
    case "CodeableReference":
      return [
        (walk, value) => {
          if (isObject(value) && isObject(value["concept"])) checkConcept(walk, value["concept"], bound);
        },
      ];
    default:
      return [(walk) => walk.skip(bound.note)];
  }
}

/** One of the codings must be in the set; one without system or code is not. */
function checkConcept(walk: Walk, value: unknown, bound: Bound): void {
  if (!isObject(value)) return;
  const { coding } = value;
  if (!Array.isArray(coding) || coding.length === 0) {
    if (bound.isRequired) walk.report("fhir.binding.no-code", "error", bound.params());
    else if (bound.isKnown()) {
      walk.report("fhir.binding.no-code-extensible", "warning", bound.params());
    }
    return;
  }
  let best: Membership | undefined;
  for (const one of coding as readonly unknown[]) {
    const coded = codingOf(one);
    const membership = coded === undefined ? (bound.isKnown() ? "not-in" : "unknown") : bound.test(coded);
    if (membership === "in") return;
    best = best === "unknown" ? best : membership;
  }
  if (best !== undefined) conclude(walk, bound, best);
}

function conclude(walk: Walk, { params, isRequired, note }: Bound, membership: Membership): void {
  if (membership === "in") return;
  if (membership === "unknown") walk.skip(note);
  else if (isRequired) walk.report("fhir.binding.not-in-value-set", "error", params());
  else walk.report("fhir.binding.not-in-extensible", "warning", params());
}

/** A Coding or Quantity with system and code; undefined when one is missing, which others report. */
function codingOf(value: unknown): CodedValue | undefined {
  if (!isObject(value)) return undefined;
  const { system, code } = value;
  return typeof system === "string" && typeof code === "string" ? codedValue(value, system, code) : undefined;
}
