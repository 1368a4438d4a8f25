import type { Definitions } from "../definitions/definitions.ts";
import type { UnlistedValueSet, ValueSetCodes } from "../definitions/value-set.ts";
import type { CheckModule } from "../plan/build-plans.ts";
import type { Check } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";
import type { CodedValue, Vocabulary } from "../terminology/ask.ts";
import type { Membership } from "../terminology/terminology.ts";
import { notCheckedNote, type NotCheckedNote } from "../validator/not-checked.ts";
import type { Walk } from "../walk/walk.ts";

/** What an element is bound to, made ready. */
interface Bound {
  readonly valueSet: string;
  /** The code must be of the set; otherwise it should be. */
  readonly isRequired: boolean;
  readonly note: NotCheckedNote;
  readonly test: (value: CodedValue) => Membership;
  readonly isKnown: () => boolean;
}

/**
 * Checks codes against the value sets that they must (required, maximum) or should (extensible) come from (ràng buộc
 * tập giá trị). What nobody at hand knows is named in `notChecked`.
 */
export function bindingRules(definitions: Definitions, vocabulary: Vocabulary): CheckModule {
  return {
    forProperty({ owner, element, type }) {
      const { binding } = element;
      if (binding === undefined) return [];
      const { strength, valueSet, maxValueSet } = binding;
      const checks: Check[] = [];
      if (strength === "required") checks.push(...requiredCheck(type, valueSet, owner.name));
      if (strength === "extensible") checks.push(...checkFor(type, boundTo(valueSet, false)));
      // Validators hold concepts to the largest set of what is preferred no more than to what is extensible.
      const isAdvice = strength === "preferred" && !isText(type);
      if (maxValueSet !== undefined) checks.push(...checkFor(type, boundTo(maxValueSet, !isAdvice)));
      return checks;
    },
    withoutValue({ element: { binding } }) {
      if (binding?.strength !== "required") return [];
      const { valueSet } = binding;
      return [
        (walk) => {
          walk.report("fhir.binding.no-code", "error", { valueSet });
        },
      ];
    },
  };

  function requiredCheck(type: string, valueSet: string, owner: string): readonly Check[] {
    // The format of a capability statement may be "json", which is no media type: said where the set is defined.
    if (valueSet === "mimetypes" && owner === "CapabilityStatement") return [];
    const codes = definitions.valueSet(valueSet);
    return isText(type) && codes !== undefined && "codes" in codes
      ? listCheck(codes, valueSet)
      : checkFor(type, boundTo(valueSet, true));
  }

  function boundTo(valueSet: string, isRequired: boolean): Bound {
    return {
      valueSet,
      isRequired,
      note: notCheckedNote("fhir.unchecked.value-set", valueSet),
      test: listTest(isRequired ? definitions.valueSet(valueSet) : undefined) ?? vocabulary.testOf(valueSet),
      isKnown: () => vocabulary.terminology.knowsValueSet(valueSet),
    };
  }
}

function isText(type: string): boolean {
  return type === "code" || type === "string" || type === "uri";
}

/** Prepares, once for each, the checks of values of a type that must be of a value set. */
export function requiredBindings(
  definitions: Definitions,
  vocabulary: Vocabulary,
): (type: string, valueSet: string) => readonly Check[] {
  const rules = bindingRules(definitions, vocabulary);
  const known = new Map<string, readonly Check[]>();
  return (type, valueSet) => {
    const key = `${type} ${valueSet}`;
    let checks = known.get(key);
    if (checks === undefined) {
      const element = { ...bare, types: [], binding: { strength: "required", valueSet } } as const;
      checks =
        rules.forProperty?.({ owner: { name: "Extension", definition: extension }, element, type }) ?? [];
      known.set(key, checks);
    }
    return checks;
  };
}

const extension = {
  name: "Extension",
  base: "Element",
  kind: "complex",
  isAbstract: false,
  invariantKeys: [],
  invariants: new Map<string, never>(),
  elements: [],
} as const;
const bare = {
  name: "value",
  isChoice: true,
  min: 0,
  max: 1,
  isModifier: false,
  isAttribute: false,
  invariants: [],
  children: [],
} as const;

/** The quick way for value sets that the definitions list. */
function listTest(
  set: ValueSetCodes | UnlistedValueSet | undefined,
): ((value: CodedValue) => Membership) | undefined {
  if (set === undefined || !("codes" in set)) return undefined;
  return ({ system, code }) => {
    const codes = system === undefined ? set.codes : set.systems.get(system);
    return codes?.has(code) === true ? "in" : "not-in";
  };
}

/** The quick way for most required bindings: one set of texts. */
function listCheck(set: ValueSetCodes, valueSet: string): readonly Check[] {
  let codes: ReadonlySet<string> | undefined;
  return [
    (walk, value) => {
      if (typeof value === "string" && !(codes ??= set.codes).has(value)) {
        walk.report("fhir.binding.not-in-value-set", "error", { valueSet });
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
          const coded = codedValue(value);
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
    const { valueSet } = bound;
    if (bound.isRequired) walk.report("fhir.binding.no-code", "error", { valueSet });
    else if (bound.isKnown()) {
      walk.report("fhir.binding.no-code-extensible", "warning", { valueSet });
    }
    return;
  }
  let best: Membership | undefined;
  for (const one of coding as readonly unknown[]) {
    const coded = codedValue(one);
    const membership = coded === undefined ? (bound.isKnown() ? "not-in" : "unknown") : bound.test(coded);
    if (membership === "in") return;
    best = best === "unknown" ? best : membership;
  }
  if (best !== undefined) conclude(walk, bound, best);
}

function conclude(walk: Walk, { valueSet, isRequired, note }: Bound, membership: Membership): void {
  if (membership === "in") return;
  if (membership === "unknown") walk.skip(note);
  else if (isRequired) walk.report("fhir.binding.not-in-value-set", "error", { valueSet });
  else walk.report("fhir.binding.not-in-extensible", "warning", { valueSet });
}

/** A Coding or Quantity with system and code; undefined when one is missing, which others report. */
function codedValue(value: unknown): CodedValue | undefined {
  if (!isObject(value)) return undefined;
  const { system, code, version, display } = value;
  if (typeof system !== "string" || typeof code !== "string") return undefined;
  return {
    system,
    code,
    version: typeof version === "string" ? version : undefined,
    display: typeof display === "string" ? display : undefined,
  };
}
