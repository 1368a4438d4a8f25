import type { JsonObject } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";

/** The resources that a caller gave, found by their canonical URL (địa chỉ canonical). */
export interface ResourceIndex {
  /** The resource that a canonical names: the version asked for, or the newest one when none is. */
  find(canonical: string): JsonObject | undefined;
  /** As {@link ResourceIndex.find}, of one type only. */
  findOf(type: string, canonical: string): JsonObject | undefined;
  /** Resource types that its StructureDefinitions define. */
  definedTypes(): ReadonlySet<string>;
  /** Profiles that its implementation guides demand of all resources of a type (ImplementationGuide.global). */
  globalProfiles(type: string): readonly string[];
}

const maxGlobal = 100;

/** Indexes resources by their `url`; those without one are left out. */
export function indexResources(resources: readonly unknown[]): ResourceIndex {
  const byUrl = new Map<string, JsonObject[]>();
  const types = new Set<string>();
  const global = new Map<string, Set<string>>();
  for (const resource of resources) {
    if (!isObject(resource)) continue;
    const { url, type } = resource;
    if (resource["kind"] === "resource" && resource["derivation"] === "specialization") {
      if (typeof type === "string") types.add(type);
    }
    if (resource["resourceType"] === "ImplementationGuide") addGlobal(global, resource["global"]);
    if (typeof url !== "string") continue;
    const known = byUrl.get(url);
    if (known === undefined) byUrl.set(url, [resource]);
    else known.push(resource);
  }

  const candidates = (canonical: string): readonly JsonObject[] => {
    const bar = canonical.indexOf("|");
    const fragment = canonical.indexOf("#");
    const end = bar >= 0 ? bar : fragment > 0 ? fragment : canonical.length;
    const all = byUrl.get(canonical.slice(0, end)) ?? [];
    if (bar < 0) return all;
    const version = canonical.slice(bar + 1).split("#", 1)[0];
    return all.filter((resource) => resource["version"] === version);
  };

  return {
    definedTypes: () => types,
    globalProfiles: (of) => [...(global.get(of) ?? [])],
    find: (canonical) => newest(candidates(canonical)),
    findOf: (type, canonical) =>
      newest(candidates(canonical).filter(({ resourceType }) => resourceType === type)),
  };
}

function addGlobal(found: Map<string, Set<string>>, list: unknown): void {
  for (const item of Array.isArray(list) ? (list as readonly unknown[]).slice(0, maxGlobal) : []) {
    if (!isObject(item)) continue;
    const { type, profile } = item;
    if (typeof type !== "string" || typeof profile !== "string") continue;
    const known = found.get(type);
    if (known === undefined) found.set(type, new Set([profile]));
    else if (known.size < maxGlobal) known.add(profile);
  }
}

function newest(resources: readonly JsonObject[]): JsonObject | undefined {
  let best: JsonObject | undefined;
  for (const resource of resources) {
    if (best === undefined || compareVersions(resource["version"], best["version"]) >= 0) best = resource;
  }
  return best;
}

/** Compares versions such as `1.10.0` part by part, numbers as numbers; a missing one is the oldest. */
export function compareVersions(a: unknown, b: unknown): number {
  if (typeof a !== "string" || typeof b !== "string") {
    return Number(typeof a === "string") - Number(typeof b === "string");
  }
  const left = a.split(/[.-]/u);
  const right = b.split(/[.-]/u);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const x = left[i] ?? "";
    const y = right[i] ?? "";
    if (x === y) continue;
    // A label such as `ballot` stands before the release that it prepares: 1.0.0-ballot is older than 1.0.0.
    if (x === "" || y === "") {
      const isLabel = !/^\d/u.test(x + y);
      return (x === "") === isLabel ? 1 : -1;
    }
    const areNumbers = /^\d{1,15}$/u.test(x) && /^\d{1,15}$/u.test(y);
    return areNumbers ? Number(x) - Number(y) : x < y ? -1 : 1;
  }
  return 0;
}
