import type { Definitions } from "../definitions/definitions.ts";
import type { TypeReference } from "../definitions/type-definition.ts";
import type { CheckModule } from "../plan/build-plans.ts";
import type { JsonObject } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";
import { notCheckedNote } from "../validator/not-checked.ts";
import type { Walk } from "../walk/walk.ts";
import { referenceForm, typeInReference } from "./reference-text.ts";
import { resolveTarget, type Target } from "./resolve-target.ts";

/** How far references out of the record are followed. */
export type ReferencePolicy =
  /** Not at all. */
  | "ignore"
  /** They must lead to a resource that `resolve` finds, of a type that is allowed. */
  | "exist"
  /** The resource found must be right itself, too. */
  | "valid";

/** What the rules for references need. */
export interface ReferenceOptions {
  readonly policy: ReferencePolicy;
  /** Take the type in `Type/id` for the type of the resource, also where it is not followed. */
  readonly trustTypes: boolean;
  /** Whether a resource that was found is right; true for those that are looked at already. */
  readonly isValid: (resource: JsonObject, walk: Walk) => boolean;
}

const note = notCheckedNote("fhir.unchecked.references", "Reference");

/** Checks references (tham chiếu): their form, that they lead somewhere, and to a resource of an allowed type. */
export function referenceRules(definitions: Definitions, options: ReferenceOptions): CheckModule {
  const isResourceName = (name: string) => definitions.isResourceName(name);
  const isR5 = definitions.fhirVersion === "5.0.0";

  function checkReference(walk: Walk, value: JsonObject, allowed: ReadonlySet<string> | undefined): void {
    const { reference, type } = value;
    if (typeof reference !== "string" || reference === "") {
      if (isSilent(value)) walk.report("fhir.reference.says-nothing", "warning");
      return;
    }
    if (/\s/u.test(reference)) walk.report("fhir.reference.space", "error");
    // The resource that contains this one: only contained ones have it. R5 says so in its ref-1 itself.
    if (reference === "#" && walk.resource === walk.rootResource) {
      if (!isR5) walk.report("fhir.reference.fragment-not-found", "error");
      return;
    }
    const target = resolveTarget(walk, reference);
    if (target === undefined) checkUnresolved(walk, reference);
    if (target === undefined && type === undefined && !options.trustTypes) return;
    const found = target === undefined ? typeInReference(reference, isResourceName) : typeOf(target.resource);
    if (typeof type === "string") checkStatedType(walk, value, type, found, allowed);
    if (found === undefined || allowed === undefined || allowed.has(found)) {
      if (target?.kind === "remote") checkValid(walk, target);
    } else if (target !== undefined || options.trustTypes) {
      walk.report("fhir.reference.target-type", "error", { found, allowed: [...allowed].join(", ") });
    }
  }

  function checkUnresolved(walk: Walk, reference: string): void {
    const form = referenceForm(reference, isResourceName);
    // A fragment that leads nowhere breaks the invariant ref-1.
    if (form === "fragment") return;
    if (form === "bad-query") walk.report("fhir.reference.query", "error");
    else if (form === "bad-relative" && walk.bundle === undefined)
      walk.report("fhir.reference.form", "warning");
    if (options.policy === "ignore" || walk.remote?.isUnanswered(reference) === true) walk.skip(note);
    else if (!reference.includes("?")) walk.report("fhir.reference.not-found", "error");
  }

  function checkValid(walk: Walk, { resource }: Target): void {
    if (options.policy === "valid" && !options.isValid(resource, walk)) {
      walk.report("fhir.reference.target-invalid", "warning");
    }
  }

  return {
    forProperty({ element, type }) {
      if (type !== "Reference" && type !== "CodeableReference") return [];
      const allowed = allowedTypes(element.types, type, definitions);
      return [
        (walk, value) => {
          const reference = type === "Reference" ? value : isObject(value) ? value["reference"] : undefined;
          if (!isObject(reference)) return;
          if (type === "CodeableReference") walk.enter(reference, "reference", "reference", -1);
          checkReference(walk, reference, allowed);
          if (type === "CodeableReference") walk.leave();
        },
      ];
    },
  };
}

/** The type that a reference states must be that of the resource, and one that the element allows. */
function checkStatedType(
  walk: Walk,
  value: JsonObject,
  type: string,
  found: string | undefined,
  allowed: ReadonlySet<string> | undefined,
): void {
  const stated = type.replace("http://hl7.org/fhir/StructureDefinition/", "");
  if (stated.includes(":")) return;
  walk.enter(value, "type", "type", -1);
  if (allowed?.has(stated) === false) {
    walk.reportParent("fhir.reference.type-not-allowed", "error", { allowed: [...allowed].join(", ") });
  }
  if (found !== undefined && found !== stated) {
    walk.reportParent("fhir.reference.type-mismatch", "error", { found });
  }
  walk.leave();
}

/** The resource types that an element's references may lead to; undefined for any. */
function allowedTypes(
  types: readonly TypeReference[],
  type: string,
  definitions: Definitions,
): ReadonlySet<string> | undefined {
  const targets = types.find((one) => one.type === type)?.targets ?? [];
  return targets.length > 0 && targets.every((target) => definitions.isResourceName(target))
    ? new Set(targets)
    : undefined;
}

function typeOf({ resourceType }: JsonObject): string | undefined {
  return typeof resourceType === "string" ? resourceType : undefined;
}

/** Neither an address, nor an identifier, nor a name, nor a reason why not. */
function isSilent(value: JsonObject): boolean {
  const isEmpty = Object.keys(value).length === 0;
  return (
    !isEmpty &&
    !["reference", "_reference", "identifier", "display", "_display", "extension"].some(
      (name) => value[name] !== undefined,
    )
  );
}
