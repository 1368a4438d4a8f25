import type { CodeLookup } from "../terminology/terminology.ts";
import type { ModuleContext } from "../validator/validator-module.ts";

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
