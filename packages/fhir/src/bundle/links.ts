import { isObject } from "../structure/json-kind.ts";
import type { Walk } from "../walk/walk.ts";
import { isAbsoluteUri } from "../primitives/text.ts";
import type { BundleEntry, BundleIndex } from "./bundle-index.ts";
import { resolveReference } from "./resolve-reference.ts";

const paging: ReadonlySet<string> = new Set(["first", "previous", "prev", "next", "last"]);

/** Checks Bundle.link; returns the entries that links point to, such as the style sheet of a document. */
export function checkLinks(walk: Walk, index: BundleIndex): readonly BundleEntry[] {
  const links: readonly unknown[] = Array.isArray(index.bundle["link"]) ? index.bundle["link"] : [];
  const seen = new Set<string>();
  const linked: BundleEntry[] = [];
  const isPaged = index.type === "searchset" || index.type === "history";
  links.forEach((link, i) => {
    if (!isObject(link)) return;
    const { relation, url } = link;
    if (typeof relation !== "string") return;
    const at = (key: string) => ({ path: `.link[${String(i)}].${key}`, container: link, key });
    if (index.type === "document" && paging.has(relation)) {
      walk.reportAt(at("relation"), "fhir.bundle.link-not-allowed", "error", { relation });
    }
    const isOnce = relation === "self" || (isPaged && paging.has(relation));
    if (isOnce && seen.has(relation))
      walk.reportAt(at("relation"), "fhir.bundle.link-twice", "error", { relation });
    seen.add(relation);
    const [first] = index.entries;
    if (typeof url !== "string" || first === undefined) return;
    const resolution = resolveReference(url, first, index);
    if (resolution.kind === "found") linked.push(resolution.entry);
    else if (index.type === "document" && relation === "stylesheet" && !isAbsoluteUri(url)) {
      walk.reportAt(at("url"), "fhir.bundle.stylesheet-not-found", "error");
    }
  });
  return linked;
}
