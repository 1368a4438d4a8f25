import type { JsonObject } from "../plan/plan.ts";
import type { ModuleContext } from "../validator/validator-module.ts";
import type { Walk } from "../walk/walk.ts";
import { checkTargetParts, readDeclarations } from "./concept-map-properties.ts";
import { isNoValueSet, lookUp } from "./look-up.ts";
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
  for (const side of ["source", "target"] as const) checkScope(walk, map, side, context);
  const declared = context.definitions.fhirVersion === "5.0.0" ? readDeclarations(walk, map) : undefined;
  for (const { value: group, at } of itemsOf(map, "group", rootOf(map, "group"))) {
    const source = sideOf(group, "source", sourceSet);
    const target = sideOf(group, "target", targetSet);
    for (const element of itemsOf(group, "element", at)) {
      checkCode(walk, element, source, context);
      for (const to of itemsOf(element.value, "target", element.at)) {
        checkCode(walk, to, target, context);
        if (declared !== undefined) checkTargetParts(walk, to, declared, context);
      }
    }
  }
}

/** `sourceCanonical` of R4, `sourceScopeCanonical` of R5, and the same as uri. */
const scopes = ["Canonical", "Uri", "ScopeCanonical", "ScopeUri"];

function scopeOf(map: JsonObject, side: "source" | "target"): string | undefined {
  return scopes.map((key) => textIn(map, side + key)).find((value) => value !== undefined);
}

/** What a map maps from and to are value sets. */
function checkScope(walk: Walk, map: JsonObject, side: "source" | "target", context: ModuleContext): void {
  for (const key of scopes) {
    const canonical = textIn(map, side + key);
    if (canonical === undefined || !isNoValueSet(canonical, context)) continue;
    const name = key.startsWith("Scope") ? `${side}Scope` : side;
    const at = { path: `.${name}`, container: map, key: side + key };
    walk.reportAt(at, "fhir.conformance.map-no-value-set", "error");
  }
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
