import type { Walk } from "../walk/walk.ts";
import type { BundleEntry, BundleIndex } from "./bundle-index.ts";
import { isTransaction, resolveReference } from "./resolve-reference.ts";

/** A Bundle whose entries are being walked. */
export interface BundleContext {
  readonly index: BundleIndex;
  /** Depth of the walk at the Bundle itself. */
  readonly depth: number;
  /** The entries that each entry points to, by place in the Bundle; kept when reachability matters. */
  readonly links: (Set<BundleEntry> | undefined)[] | undefined;
  readonly outer: BundleContext | undefined;
  /** The reference that was resolved last, and where it leads: asked again by the rules for references. */
  last?: {
    readonly reference: string;
    readonly from: BundleEntry;
    readonly entry: BundleEntry | undefined;
  };
}

/** The Bundle that the walk is in, and the entry of it. */
function here(walk: Walk): { readonly bundle: BundleContext; readonly from: BundleEntry } | undefined {
  const { bundle } = walk;
  if (bundle === undefined || walk.depth <= bundle.depth) return undefined;
  const from = bundle.index.byPlace[walk.indexAt(bundle.depth + 1)];
  return from === undefined ? undefined : { bundle, from };
}

/** Whether the Bundle has a resource of the type and id that a relative reference gives. */
function names(index: BundleIndex, reference: string): boolean {
  const [type = "", id = ""] = (reference.split("#", 1)[0] ?? "").split("/", 2);
  return index.names.has(`${type}/${id}`);
}

function link({ links }: BundleContext, from: BundleEntry, target: BundleEntry): void {
  if (links !== undefined) (links[from.index] ??= new Set<BundleEntry>()).add(target);
}

/** Resolves a Reference inside a Bundle; reports it when its form or place makes that impossible. */
export function checkReferenceInBundle(walk: Walk, reference: string): void {
  const place = here(walk);
  if (place === undefined) return;
  const { bundle, from } = place;
  const { index } = bundle;
  const resolution = resolveReference(reference, from, index);
  bundle.last = { reference, from, entry: resolution.kind === "found" ? resolution.entry : undefined };
  switch (resolution.kind) {
    case "found":
      link(bundle, from, resolution.entry);
      break;
    case "ambiguous":
      for (const target of resolution.entries) link(bundle, from, target);
      // The history of a record has all its versions.
      if (index.type !== "history") walk.report("fhir.bundle.reference-ambiguous", "error");
      break;
    case "no-base":
      // A server resolves these against itself when it carries out a transaction.
      walk.report(
        "fhir.bundle.reference-without-full-url",
        isTransaction.has(index.type) ? "warning" : "error",
      );
      break;
    case "bad-form":
      walk.report("fhir.bundle.reference-form", "error");
      break;
    case "not-found":
      if (reference.startsWith("urn:")) walk.report("fhir.bundle.urn-not-found", "warning");
      // In a document or message, a resource that is there but cannot be reached as it is referred to.
      else if (bundle.links !== undefined && from.index > 0 && names(index, reference))
        walk.report("fhir.bundle.reference-not-found", "error");
      break;
    case "search":
      // What the search finds is only put in its place when a server carries out a transaction. A warning: parts of
      // transactions are passed on as collections.
      if (!isTransaction.has(index.type)) walk.report("fhir.bundle.reference-form", "warning");
      break;
    case "elsewhere":
      break;
  }
}

/** The entry that a reference leads to from where the walk stands; undefined when it is not clear or not there. */
export function resolveInBundle(walk: Walk, reference: string): BundleEntry | undefined {
  const place = here(walk);
  if (place === undefined) return undefined;
  const { last } = place.bundle;
  if (last?.reference === reference && last.from === place.from) return last.entry;
  const resolution = resolveReference(reference, place.from, place.bundle.index);
  return resolution.kind === "found" ? resolution.entry : undefined;
}

/** Notes a uri, url or canonical that names an entry: it leads there as a reference does. */
export function noteUriInBundle(walk: Walk, uri: string): void {
  if (walk.bundle?.links === undefined) return;
  const place = here(walk);
  if (place === undefined) return;
  for (const target of place.bundle.index.byFullUrl.get(uri) ?? []) {
    if (target !== place.from) link(place.bundle, place.from, target);
  }
}
