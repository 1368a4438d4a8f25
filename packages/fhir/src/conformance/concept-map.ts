import type { JsonObject } from "../plan/plan.ts";
import type { ModuleContext } from "../validator/validator-module.ts";
import type { Walk } from "../walk/walk.ts";
import { lookUp } from "./look-up.ts";
import { itemsOf, propertyAt, rootOf, textIn, type Placed } from "./place.ts";

/** The system and the value set of one side of a map. */
interface Side {
  readonly system: string | undefined;
  readonly version: string | undefined;
  readonly valueSet: string | undefined;
}

/** Checks the codes of a concept map (bảng ánh xạ mã) against its code systems and value sets, where they are known. */
export function checkConceptMap(walk: Walk, map: JsonObject, context: ModuleContext): void {
  const sourceSet = scopeOf(map, "source");
  const targetSet = scopeOf(map, "target");
  for (const { value: group, at } of itemsOf(map, "group", rootOf(map, "group"))) {
    const source = sideOf(group, "source", sourceSet);
    const target = sideOf(group, "target", targetSet);
    for (const element of itemsOf(group, "element", at)) {
      checkCode(walk, element, source, context);
      for (const to of itemsOf(element.value, "target", element.at)) checkCode(walk, to, target, context);
    }
  }
}

/** `sourceCanonical` of R4, `sourceScopeCanonical` of R5, and the same as uri. */
function scopeOf(map: JsonObject, side: "source" | "target"): string | undefined {
  for (const key of ["Canonical", "Uri", "ScopeCanonical", "ScopeUri"]) {
    const value = textIn(map, side + key);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** R4 has `source` and `sourceVersion`, R5 `source` with the version in it. */
function sideOf(group: JsonObject, side: "source" | "target", valueSet: string | undefined): Side {
  const [system, version] = textIn(group, side)?.split("|", 2) ?? [];
  return { system, version: version ?? textIn(group, `${side}Version`), valueSet };
}

function checkCode(
  walk: Walk,
  { value: holder, at }: Placed,
  { system, version, valueSet }: Side,
  context: ModuleContext,
): void {
  const code = textIn(holder, "code");
  if (code === undefined || system === undefined) return;
  const coded = { system, version, code, display: undefined };
  const found = lookUp(context, system, version, code);
  const place = propertyAt(at, holder, "code");
  if (found.kind === "unknown-system") {
    walk.skipNamed("fhir.unchecked.code-system", system);
  } else if (found.kind === "unknown-code") {
    walk.reportAt(place, "fhir.conformance.map-unknown-code", "error", { system });
  } else if (valueSet !== undefined && context.vocabulary.membership(valueSet, coded) === "not-in") {
    walk.reportAt(place, "fhir.conformance.map-outside-value-set", "error", { valueSet });
  }
}
