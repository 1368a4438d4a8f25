import type { CheckModule } from "../plan/build-plans.ts";
import type { Walk } from "../walk/walk.ts";
import { containedResource } from "./resolve-target.ts";

/** The type of the resource that a canonical URL names; undefined when it is not known here. */
export type TypeOfCanonical = (canonical: string) => string | undefined;

/**
 * Checks canonical URLs (địa chỉ canonical): a `#fragment` must be a contained resource and, when references are
 * followed, the resource must be of a type that the element allows.
 */
export function canonicalRules(typeOf: TypeOfCanonical | undefined): CheckModule {
  return {
    forProperty({ element, type }) {
      if (type !== "canonical") return [];
      const targets = element.types.find((one) => one.type === type)?.targets ?? [];
      const allowed = targets.length === 0 ? undefined : new Set(targets);
      return [
        (walk, value) => {
          if (typeof value === "string") checkCanonical(walk, value, allowed, typeOf);
        },
      ];
    },
  };
}

function checkCanonical(
  walk: Walk,
  canonical: string,
  allowed: ReadonlySet<string> | undefined,
  typeOf: TypeOfCanonical | undefined,
): void {
  let found: unknown;
  if (canonical.startsWith("#")) {
    const resource = containedResource(walk, canonical.slice(1));
    if (resource === undefined) {
      walk.report("fhir.reference.fragment-not-found", "error");
      return;
    }
    found = resource["resourceType"];
  } else found = typeOf?.(canonical);
  if (typeof found !== "string" || allowed === undefined || allowed.has(found)) return;
  walk.report("fhir.reference.canonical-type", "error", { found, allowed: [...allowed].join(", ") });
}
