import type { Unmapped } from "./handler.ts";
import { isObject } from "./is-object.ts";

/** Elements that say nothing of the record: names, rendering, and what other programs keep. */
const aboutRecord: ReadonlySet<string> = new Set([
  "resourceType",
  "id",
  "meta",
  "text",
  "language",
  "implicitRules",
]);

/**
 * What of a Bundle a claim file has no place for: resources of types, and elements of resources, that the Bundle which is made
 * of the claim file again does not have at all. Parts within an element that is there are not compared.
 */
export function lostElements(before: object, again: object): readonly Unmapped[] {
  const kept = new Map<string, Set<string>>();
  for (const { resource } of resourcesOf(again)) {
    const type = typeOf(resource);
    const names = kept.get(type) ?? new Set();
    for (const name of Object.keys(resource)) names.add(name);
    kept.set(type, names);
  }
  return resourcesOf(before).flatMap(({ resource, path }) => {
    const names = kept.get(typeOf(resource));
    if (names === undefined) return [{ path, reason: "no-place", isCarried: false }];
    return Object.keys(resource)
      .filter((name) => !aboutRecord.has(name) && !names.has(name))
      .map((name) => ({ path: `${path}.${name}`, reason: "no-place", isCarried: false }));
  });
}

type Resource = Readonly<Record<string, unknown>>;

function resourcesOf(bundle: object): readonly { readonly resource: Resource; readonly path: string }[] {
  const entries = isObject(bundle) ? bundle["entry"] : undefined;
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown, index) => {
    const resource = isObject(entry) ? entry["resource"] : undefined;
    return isObject(resource) ? [{ resource, path: `Bundle.entry[${index}].resource` }] : [];
  });
}

function typeOf(resource: Resource): string {
  const type = resource["resourceType"];
  return typeof type === "string" ? type : "";
}
