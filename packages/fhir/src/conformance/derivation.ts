import type { Definitions } from "../definitions/definitions.ts";
import type { ModuleContext } from "../validator/validator-module.ts";
import { imposedBy } from "../snapshot/structure.ts";
import { textIn } from "./place.ts";

const core = "http://hl7.org/fhir/StructureDefinition/";
const deepest = 30;

/** Whether a type is another or is made from it; undefined for a type that is not at hand. */
export function isOfType(definitions: Definitions, name: string, other: string): boolean | undefined {
  if (name === other) return true;
  let type = definitions.type(name);
  if (type === undefined) {
    return definitions.isResourceName(name) ? other === "Resource" || other === "DomainResource" : undefined;
  }
  for (let i = 0; i < deepest && type?.base !== undefined; i++) {
    if (type.base === other) return true;
    type = definitions.type(type.base);
  }
  return false;
}

/**
 * A profile or type, with all that it is made from and that those impose (imposeProfile), as canonicals without
 * version; undefined when part of what it is made from is not at hand.
 */
export function targetChain(
  canonical: string,
  { definitions, resources }: Pick<ModuleContext, "definitions" | "resources">,
): readonly string[] | undefined {
  const chain: string[] = [];
  let at: string | undefined = canonical;
  for (let i = 0; i < deepest && at !== undefined; i++) {
    const url = withoutVersion(at);
    chain.push(url);
    const given = resources.findOf("StructureDefinition", at);
    const name = url.startsWith(core) ? url.slice(core.length) : "";
    const type = definitions.type(name);
    if (given !== undefined) {
      chain.push(...imposedBy(given).map(withoutVersion));
      at = textIn(given, "baseDefinition");
    } else if (type !== undefined) at = type.base === undefined ? undefined : core + type.base;
    else if (definitions.isResourceName(name)) at = `${core}DomainResource`;
    else return undefined;
  }
  return chain;
}

/** The type that a profile or type is of; undefined when it is not at hand. */
export function typeOf(
  canonical: string,
  { definitions, resources }: Pick<ModuleContext, "definitions" | "resources">,
): string | undefined {
  const given = resources.findOf("StructureDefinition", canonical);
  if (given !== undefined) return textIn(given, "type");
  const url = withoutVersion(canonical);
  if (!url.startsWith(core)) return undefined;
  const name = url.slice(core.length);
  if (definitions.type(name) !== undefined || definitions.isResourceName(name)) return name;
  return definitions.extension(url) === undefined ? undefined : "Extension";
}

/** A canonical without its version. */
export function withoutVersion(canonical: string): string {
  const bar = canonical.indexOf("|");
  return bar < 0 ? canonical : canonical.slice(0, bar);
}
