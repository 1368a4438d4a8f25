import type { Walk } from "../walk/walk.ts";
import { isAbsoluteUri } from "../primitives/text.ts";
import type { BundleEntry, BundleIndex } from "./bundle-index.ts";

/** Bundle types whose entries need no fullUrl: it may not be known yet. */
const optional: ReadonlySet<string> = new Set([
  "transaction",
  "transaction-response",
  "batch",
  "batch-response",
]);

/**
 * Checks the fullUrl of each entry: there, absolute, in agreement with the resource's id when it looks like
 * the address of a server, and unique but for versions (bdl-7).
 */
export function checkFullUrls(
  walk: Walk,
  index: BundleIndex,
  isResourceName: (name: string) => boolean,
): void {
  const relative: BundleEntry[] = [];
  for (const entry of index.entries) {
    const place = { path: `.entry[${String(entry.index)}]`, container: entry.entry, key: "fullUrl" };
    if (entry.fullUrl === undefined) {
      const hasSibling = entry.entry["_fullUrl"] !== undefined;
      if (!optional.has(index.type) && !hasSibling) {
        walk.reportAt(
          { ...place, container: list(index), key: entry.index },
          "fhir.bundle.full-url-missing",
          "error",
        );
      }
    } else if (!isAbsoluteUri(entry.fullUrl)) relative.push(entry);
    else checkAgreement(walk, entry, entry.fullUrl, isResourceName);
  }
  // A program that writes one relative fullUrl writes them all so: said once, at the first.
  const [first] = relative;
  if (first !== undefined) {
    const place = { path: `.entry[${String(first.index)}]`, container: first.entry, key: "fullUrl" };
    walk.reportAt(place, "fhir.bundle.full-url-relative", "error", { count: relative.length });
  }
  if (index.type === "history") return; // several changes may lead to one version (bdl-7)
  for (const [, same] of index.byFullUrl) if (same.length > 1) checkVersions(walk, same);
}

function list(index: BundleIndex): object {
  const { entry } = index.bundle;
  return typeof entry === "object" && entry !== null ? entry : index.bundle;
}

function checkAgreement(
  walk: Walk,
  { index, entry, resource, type, id }: BundleEntry,
  fullUrl: string,
  isResourceName: (name: string) => boolean,
): void {
  if (resource === undefined || type === undefined || !/^https?:/u.test(fullUrl)) return;
  const parts = fullUrl.split("/");
  const last = parts.length - (parts.at(-2) === "_history" ? 3 : 1);
  if (!isResourceName(parts[last - 1] ?? "") || !/^[A-Za-z0-9\-.]{1,64}$/u.test(parts[last] ?? "")) return;
  const place = { path: `.entry[${String(index)}]`, container: entry, key: "fullUrl" };
  if (id === undefined) walk.reportAt(place, "fhir.bundle.full-url-without-id", "error");
  else if (parts[last - 1] !== type || parts[last] !== id) {
    walk.reportAt(place, "fhir.bundle.full-url-mismatch", "error", { type });
  }
}

/** Entries with one fullUrl must be different versions of one resource. */
function checkVersions(walk: Walk, same: readonly BundleEntry[]): void {
  const versions = new Set<string | undefined>();
  for (const { index, entry, versionId } of same) {
    if (versions.has(versionId)) {
      const place = { path: `.entry[${String(index)}]`, container: entry, key: "fullUrl" };
      walk.reportAt(place, "fhir.bundle.full-url-twice", "error");
    }
    versions.add(versionId);
  }
}
