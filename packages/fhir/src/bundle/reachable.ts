import type { Walk } from "../walk/walk.ts";
import type { BundleEntry } from "./bundle-index.ts";
import type { BundleContext } from "./references.ts";

/**
 * In a document every entry is there because the Composition leads to it, forward or backward; in a
 * message the same is expected of the MessageHeader. Linear: each link is followed once in each direction.
 */
export function checkReachable(
  walk: Walk,
  { index, links }: BundleContext,
  alsoFrom: readonly BundleEntry[],
): void {
  if (links === undefined) return;
  const backward = new Map<BundleEntry, BundleEntry[]>();
  for (const from of index.entries) {
    for (const target of links[from.index] ?? []) {
      const sources = backward.get(target);
      if (sources === undefined) backward.set(target, [from]);
      else sources.push(from);
    }
  }
  const seen = new Set<BundleEntry>();
  const queue = [...index.entries.slice(0, 1), ...alsoFrom];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    for (const target of links[at.index] ?? []) queue.push(target);
    for (const source of backward.get(at) ?? []) queue.push(source);
  }
  for (const entry of index.entries) {
    if (seen.has(entry)) continue;
    const place = { path: `.entry[${String(entry.index)}]`, container: entry.entry, key: "fullUrl" };
    walk.reportAt(place, "fhir.bundle.unreachable", index.type === "document" ? "error" : "warning");
  }
}
