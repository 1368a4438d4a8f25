import type { JsonObject } from "../plan/plan.ts";
import { resolveInBundle } from "../bundle/references.ts";
import { isObject } from "../structure/json-kind.ts";
import type { Walk } from "../walk/walk.ts";

/**
 * Finds the resource that a reference outside the record means, such as `Patient/1` or an absolute URL; undefined
 * when it is not there. Must answer at once: what is far away is fetched before.
 */
export type ResolveReference = (reference: string) => unknown;

/** Instead of a resource: whoever was asked has not answered, so that nobody knows whether it is there. */
export const unanswered: unique symbol = Symbol("unanswered");

/** A resource that a reference leads to, and where it was found. */
export interface Target {
  readonly kind: "contained" | "bundled" | "remote";
  readonly resource: JsonObject;
}

/** Follows a reference from where the walk stands: into `contained`, into the Bundle, then to what the caller has. */
export function resolveTarget(walk: Walk, reference: string): Target | undefined {
  if (reference.startsWith("#")) {
    const resource = containedResource(walk, reference.slice(1));
    return resource && { kind: "contained", resource };
  }
  const bundled = resolveInBundle(walk, reference)?.resource;
  if (bundled !== undefined) return { kind: "bundled", resource: bundled };
  const resource = walk.remote?.find(reference);
  return resource && { kind: "remote", resource };
}

/** The contained resource of that id, or for `""` the one that contains it. */
export function containedResource(walk: Walk, id: string): JsonObject | undefined {
  const { rootResource } = walk;
  if (id === "") return isObject(rootResource) ? rootResource : undefined;
  return containedById(walk).get(id);
}

/** The contained resources of one resource by their ids. */
export interface ContainedIndex {
  readonly root: object;
  readonly byId: ReadonlyMap<string, JsonObject>;
}

function containedById(walk: Walk): ReadonlyMap<string, JsonObject> {
  const root = walk.rootResource;
  // Kept for one walk: the next call may see the same record with other contents.
  if (walk.contained?.root !== root) walk.contained = { root, byId: indexContained(root) };
  return walk.contained.byId;
}

function indexContained(resource: object): ReadonlyMap<string, JsonObject> {
  const index = new Map<string, JsonObject>();
  const { contained } = resource as { readonly contained?: unknown };
  for (const one of Array.isArray(contained) ? (contained as readonly unknown[]) : []) {
    if (!isObject(one)) continue;
    const { id } = one;
    if (typeof id === "string" && !index.has(id)) index.set(id, one);
  }
  return index;
}
