import type { Definitions } from "../definitions/definitions.ts";
import type { ExtensionDefinition } from "../definitions/extension-definition.ts";
import { isObject } from "../structure/json-kind.ts";
import { extensionFromStructure } from "./from-structure.ts";

/** Finds extension definitions among the caller's resources first, then among those of FHIR. */
export function extensionFinder(
  definitions: Definitions,
  resources: readonly unknown[],
): (url: string) => ExtensionDefinition | undefined {
  const own = new Map<string, ExtensionDefinition>();
  for (const resource of resources) {
    if (!isObject(resource) || resource["resourceType"] !== "StructureDefinition") continue;
    const definition = extensionFromStructure(resource);
    if (definition !== undefined) own.set(definition.url, definition);
  }
  return (url) => own.get(url) ?? definitions.extension(url);
}
