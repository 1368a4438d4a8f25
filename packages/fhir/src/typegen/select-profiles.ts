import { readStructure, type Structure } from "../snapshot/structure.ts";
import { findCoreProfile, type CoreProfiles } from "../profile/core-profiles.ts";
import type { ResourceIndex } from "../resources/resource-index.ts";
import { isObject } from "../structure/json-kind.ts";
import { withoutVersion, type Report } from "./context.ts";

/** Finds definitions among those given, then among those of FHIR itself. */
export type FindStructure = (canonical: string) => Structure | undefined;

/** Makes the search for definitions; each is read once. */
export function structureFinder(index: ResourceIndex, core: CoreProfiles): FindStructure {
  const read = new Map<object, Structure | undefined>();
  return (canonical) => {
    const found = index.findOf("StructureDefinition", canonical) ?? findCoreProfile(core, canonical);
    if (found === undefined) return undefined;
    if (!read.has(found)) read.set(found, readStructure(found));
    return read.get(found);
  };
}

/** The profiles to make types for: all that are given, or those that the caller names by URL, name or id. */
export function selectProfiles(
  resources: readonly unknown[],
  wanted: readonly string[] | undefined,
  find: FindStructure,
  report: Report,
): readonly Structure[] {
  const given = new Map<string, Structure>();
  for (const [i, resource] of resources.entries()) {
    if (!isObject(resource) || resource["resourceType"] !== "StructureDefinition") {
      if (!isObject(resource) || typeof resource["resourceType"] !== "string")
        report.add("fhir.typegen.not-a-definition", "warning", `[${i}]`);
      continue;
    }
    const structure = readStructure(resource);
    if (structure === undefined) report.add("fhir.typegen.not-a-definition", "warning", `[${i}]`);
    // The newest version of a URL is the one that everything else finds, too.
    else given.set(structure.url, find(structure.url) ?? structure);
  }
  if (wanted === undefined) return [...given.values()].filter((structure) => isProfile(structure, report));
  return wanted.flatMap((wish) => {
    const structure =
      find(wish) ??
      [...given.values()].find(({ resource: { name, id } }) => name === wish || id === wish) ??
      find(`http://hl7.org/fhir/StructureDefinition/${wish}`);
    if (structure === undefined) report.add("fhir.typegen.no-such-profile", "error", wish);
    return structure !== undefined && isProfile(structure, report) ? [structure] : [];
  });
}

/** Types are made for constraints on types of FHIR: not for those types themselves, nor for logical models. */
function isProfile({ url, isConstraint, kind }: Structure, report: Report): boolean {
  if (isConstraint && (kind === "resource" || kind === "complex-type")) return true;
  report.add("fhir.typegen.not-a-profile", "information", url);
  return false;
}

/** The profiles with all profiles on data types and extensions that their elements follow, as far as `find` has them. */
export function withDependencies(
  structures: readonly Structure[],
  profilesIn: (structure: Structure) => readonly string[],
  find: FindStructure,
): readonly Structure[] {
  const all = new Map<string, Structure>();
  const queue = [...structures];
  for (let structure = queue.shift(); structure !== undefined; structure = queue.shift()) {
    if (all.has(structure.url)) continue;
    all.set(structure.url, structure);
    for (const url of profilesIn(structure)) {
      const found = find(withoutVersion(url));
      if (found?.isConstraint === true && found.kind === "complex-type") queue.push(found);
    }
  }
  return [...all.values()];
}
