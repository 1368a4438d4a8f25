import type { JsonObject } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";
import type { ModuleContext } from "../validator/validator-module.ts";
import type { Walk } from "../walk/walk.ts";
import { checkConceptProperties, checkProperties } from "./concept-properties.ts";
import { itemsOf, propertyAt, rootOf, textIn, type Placed } from "./place.ts";

const deepest = 100;
/** Longer value sets are not compared. */
const mostListed = 1000;

/** Checks a code system (hệ mã); FHIR, "CodeSystem". */
export function checkCodeSystem(walk: Walk, codeSystem: JsonObject, context: ModuleContext): void {
  const concepts = conceptsOf(codeSystem);
  checkContent(walk, codeSystem, concepts, context);
  checkOnce(walk, concepts);
  checkAllCodes(walk, codeSystem, context);
  const properties = checkProperties(walk, codeSystem, context);
  checkConceptProperties(walk, codeSystem, concepts, properties, context);
}

/** All concepts, those below others too. */
function conceptsOf(codeSystem: JsonObject): readonly Placed[] {
  const concepts: Placed[] = [];
  const collect = (list: readonly Placed[], depth: number) => {
    if (depth > deepest) return;
    for (const placed of list) {
      concepts.push(placed);
      if (placed.value["concept"] !== undefined)
        collect(itemsOf(placed.value, "concept", placed.at), depth + 1);
    }
  };
  collect(itemsOf(codeSystem, "concept", rootOf(codeSystem, "concept")), 0);
  return concepts;
}

/** CodeSystem.concept.code: a code is defined once; csd-1 of R5 does not look below the first level. */
function checkOnce(walk: Walk, concepts: readonly Placed[]): void {
  const codes = new Set<string>();
  for (const { value, at } of concepts) {
    const code = textIn(value, "code");
    if (code === undefined) continue;
    if (codes.has(code)) walk.reportAt(at, "fhir.conformance.code-twice", "error");
    codes.add(code);
  }
}

function checkContent(
  walk: Walk,
  codeSystem: JsonObject,
  concepts: readonly Placed[],
  context: ModuleContext,
): void {
  const { vocabulary } = context;
  const root = rootOf(codeSystem, "content");
  const { content, count } = codeSystem;
  const supplements = textIn(codeSystem, "supplements");
  const [first] = concepts;
  if (content === "complete" && typeof count === "number" && count !== concepts.length) {
    const params = { stated: count, found: concepts.length };
    walk.reportAt(propertyAt(root, codeSystem, "count"), "fhir.conformance.code-count", "error", params);
  }
  if (content === "not-present" && first !== undefined) {
    walk.reportAt(first.at, "fhir.conformance.codes-not-present", "error");
  }
  if ((content === "supplement") !== (supplements !== undefined) && content !== undefined) {
    walk.reportAt(propertyAt(root, codeSystem, "content"), "fhir.conformance.supplement-incomplete", "error");
  }
  if (supplements === undefined) return;
  checkSupplement(walk, codeSystem, supplements, context);
  const [system = "", version] = supplements.split("|", 2);
  for (const { value: concept, at } of concepts) {
    const code = textIn(concept, "code");
    if (code === undefined) continue;
    const { kind } = vocabulary.lookup({ system, version, code, display: undefined });
    if (kind === "unknown-code") {
      walk.reportAt(at, "fhir.conformance.supplement-unknown-code", "error", { system });
    } else if (kind === "unknown-system") {
      walk.skipNamed("fhir.unchecked.code-system", system);
      return;
    }
  }
}

/** A supplement does not say again what its code system says, and nothing else about it. */
function checkSupplement(
  walk: Walk,
  supplement: JsonObject,
  supplements: string,
  { resources }: ModuleContext,
): void {
  const at = (key: string) => propertyAt(rootOf(supplement, key), supplement, key);
  if (supplement["caseSensitive"] !== undefined) {
    walk.reportAt(at("caseSensitive"), "fhir.conformance.supplement-case", "error");
  }
  const stated = textIn(supplement, "hierarchyMeaning");
  const base = resources.findOf("CodeSystem", supplements);
  const meaning = base && textIn(base, "hierarchyMeaning");
  if (stated === undefined || meaning === undefined || stated === meaning) return;
  walk.reportAt(rootOf(supplement, "hierarchyMeaning"), "fhir.conformance.supplement-hierarchy", "error", {
    meaning,
  });
}

/** The value set that stands for all codes includes the whole system, and nothing else. */
function checkAllCodes(walk: Walk, codeSystem: JsonObject, { resources, vocabulary }: ModuleContext): void {
  const url = textIn(codeSystem, "valueSet");
  if (url === undefined) return;
  const valueSet = resources.findOf("ValueSet", url);
  if (valueSet === undefined) {
    // Of those of HL7 only the codes are known.
    const codes = vocabulary.terminology.listCodes(url, mostListed);
    if (codes?.some(({ system }) => system !== codeSystem["url"]) === true)
      walk.reportAt(rootOf(codeSystem, "valueSet"), "fhir.conformance.all-codes-value-set", "error");
    return;
  }
  const { compose } = valueSet;
  const included: readonly unknown[] =
    isObject(compose) && Array.isArray(compose["include"]) ? compose["include"] : [];
  const [only] = included;
  const isWhole =
    included.length === 1 &&
    isObject(only) &&
    only["system"] === codeSystem["url"] &&
    only["concept"] === undefined &&
    only["filter"] === undefined &&
    only["valueSet"] === undefined;
  if (!isWhole)
    walk.reportAt(rootOf(codeSystem, "valueSet"), "fhir.conformance.all-codes-value-set", "error");
}
