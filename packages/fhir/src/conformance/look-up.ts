import type { CodeLookup } from "../terminology/terminology.ts";
import type { ModuleContext } from "../validator/validator-module.ts";
import { typeOf } from "./derivation.ts";

const unknown: CodeLookup = { kind: "unknown-system" };

/**
 * What is known about a code of a code system. Of a version that is named only the caller's resources tell:
 * another version may have other codes.
 */
export function lookUp(
  { resources, vocabulary }: ModuleContext,
  system: string,
  version: string | undefined,
  code: string,
): CodeLookup {
  const isKnown =
    version === undefined || resources.findOf("CodeSystem", `${system}|${version}`) !== undefined;
  return isKnown ? vocabulary.lookup({ system, version, code, display: undefined }) : unknown;
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
