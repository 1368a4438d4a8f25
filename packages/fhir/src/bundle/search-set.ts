import { isObject } from "../structure/json-kind.ts";
import type { Walk } from "../walk/walk.ts";
import type { BundleIndex } from "./bundle-index.ts";

/** Checks the entries of a search result against what was searched for, as the `self` link says it. */
export function checkSearchSet(
  walk: Walk,
  index: BundleIndex,
  isResourceName: (name: string) => boolean,
): void {
  if (index.type !== "searchset") return;
  const types = searchedTypes(index, isResourceName);
  for (const { index: i, entry, resource, type = "", id } of index.entries) {
    const { search } = entry;
    const mode = isObject(search) ? search["mode"] : undefined;
    if (resource === undefined) continue;
    const place = { path: `.entry[${String(i)}].resource`, container: entry, key: "resource" };
    if (mode === "outcome") {
      if (type !== "OperationOutcome") walk.reportAt(place, "fhir.bundle.search-outcome", "error");
      continue;
    }
    if (mode !== "match" && mode !== "include") continue;
    if (id === undefined) walk.reportAt(place, "fhir.bundle.search-id", "error");
    if (mode === "match" && types !== undefined && !types.has(type)) {
      walk.reportAt(place, "fhir.bundle.search-type", "error", { types: [...types].join(", ") });
    }
  }
}

/** `Patient` of `http://server/fhir/Patient?name=x`; the types of `_type` in a search over several. */
function searchedTypes(
  { bundle }: BundleIndex,
  isResourceName: (name: string) => boolean,
): ReadonlySet<string> | undefined {
  const links: readonly unknown[] = Array.isArray(bundle["link"]) ? bundle["link"] : [];
  const self = links.find((link) => isObject(link) && link["relation"] === "self");
  const url = isObject(self) ? self["url"] : undefined;
  if (typeof url !== "string" || url.length > 65_536) return undefined;
  const [path = "", query = ""] = url.split("?", 2);
  const last = path.slice(path.lastIndexOf("/") + 1);
  if (isResourceName(last)) return new Set([last]);
  const parameter = query.split("&").find((part) => part.startsWith("_type="));
  const names = parameter?.slice("_type=".length).split(/,|%2C/iu) ?? [];
  return names.length > 0 && names.every(isResourceName) ? new Set(names) : undefined;
}
