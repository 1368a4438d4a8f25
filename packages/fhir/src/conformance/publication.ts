import type { ElementDefinition } from "../definitions/type-definition.ts";
import type { JsonObject } from "../plan/plan.ts";
import type { Check } from "../plan/plan.ts";
import type { TypeOwner } from "../plan/build-plans.ts";
import { isAbsoluteUri } from "../primitives/text.ts";
import { isObject } from "../structure/json-kind.ts";
import type { PublicationSettings } from "../validator/validator-module.ts";
import type { Walk } from "../walk/walk.ts";

const workGroup = "http://hl7.org/fhir/StructureDefinition/structuredefinition-wg";
const hl7 = /^https?:\/\/(?:[a-z]{1,30}\.)?hl7\.org\//u;
const maxUrl = 2000;

/**
 * Rules for definitions that are to be published (công bố): HL7 names the work group that owns what it publishes, and
 * who publishes it; experimental content has no place in some publications.
 *
 * Source: HL7, FHIR IG guidance on canonical resources; extension structuredefinition-wg.
 */
export function publicationChecks(
  { definition, group }: TypeOwner,
  settings: PublicationSettings,
): readonly Check[] {
  if (definition.kind !== "resource" || group !== undefined) return [];
  const has = (name: string) =>
    definition.elements.some((element: ElementDefinition) => element.name === name);
  const checks: Check[] = [];
  if (has("url") && has("publisher")) {
    checks.push((walk, value) => {
      if (isObject(value)) checkUrl(walk, value);
    });
  }
  if (settings.isByHl7 && has("url") && has("publisher")) {
    checks.push((walk, value) => {
      if (isObject(value)) checkOwner(walk, value);
    });
  }
  if (settings.refusesExperimental && has("experimental")) {
    checks.push((walk, value) => {
      if (!isObject(value) || value["experimental"] !== true) return;
      walk.enter(value, "experimental", "experimental", -1);
      walk.report("fhir.conformance.experimental", "error");
      walk.leave();
    });
  }
  return checks;
}

/** What others name a definition by is absolute; FHIR, "CanonicalResource.url". */
function checkUrl(walk: Walk, resource: JsonObject): void {
  const { url } = resource;
  // What is no URI at all is told by its type.
  if (typeof url !== "string" || url === "" || isAbsoluteUri(url) || /\s/u.test(url)) return;
  walk.enter(resource, "url", "url", -1);
  walk.report("fhir.value.canonical-not-absolute", "error");
  walk.leave();
}

function checkOwner(walk: Walk, { url, extension, publisher }: JsonObject): void {
  if (typeof url !== "string" || url.length > maxUrl || !hl7.test(url)) return;
  const extensions: readonly unknown[] = Array.isArray(extension) ? extension : [];
  if (!extensions.some((one) => isObject(one) && one["url"] === workGroup)) {
    walk.report("fhir.conformance.work-group-missing", "error", { extension: workGroup });
  } else if (publisher === undefined) walk.report("fhir.conformance.publisher-missing", "warning");
}
