import type { CodeLookup } from "../terminology/terminology.ts";
import type { ModuleContext } from "../validator/validator-module.ts";
import { typeOf } from "./derivation.ts";

const unknown: CodeLookup = { kind: "unknown-system" };

/**
 * What is known about a code of a code system. Of a version that is named only the caller's resources tell,
 * and FHIR of its own: another version may have other codes.
 */
export function lookUp(
  { definitions, resources, vocabulary }: ModuleContext,
  system: string,
  version: string | undefined,
  code: string,
): CodeLookup {
  const named = version === undefined ? system : `${system}|${version}`;
  const isKnown = version === undefined || resources.findOf("CodeSystem", named) !== undefined;
  if (isKnown) return vocabulary.lookup({ system, version, code, display: undefined });
  // Code systems of FHIR itself have its version.
  const isOwn = version === definitions.fhirVersion && system.startsWith("http://hl7.org/fhir/");
  return isOwn ? vocabulary.terminology.lookup(system, code) : unknown;
}

/** Whether a canonical that should name a value set is known to name something else. */
export function isNoValueSet(canonical: string, context: ModuleContext): boolean {
  const { resources, vocabulary } = context;
  if (canonical.length > 1000) return false;
  const { terminology } = vocabulary;
  if (resources.findOf("ValueSet", canonical) !== undefined || terminology.knowsValueSet(canonical))
    return false;
  return (
    resources.find(canonical) !== undefined ||
    terminology.knowsSystem(canonical) ||
    typeOf(canonical, context) !== undefined
  );
}
