import type { BundleEntry, BundleIndex } from "./bundle-index.ts";

/** How a reference inside a Bundle resolves by the rules of FHIR ("Resolving references in Bundles"). */
export type Resolution =
  | { readonly kind: "found"; readonly entry: BundleEntry }
  | { readonly kind: "ambiguous"; readonly entries: readonly BundleEntry[] }
  | { readonly kind: "not-found" }
  /** A relative reference in an entry without fullUrl. */
  | { readonly kind: "no-base" }
  /** Neither `Type/id` nor a search. */
  | { readonly kind: "bad-form" }
  /** A search for the resource that is meant. */
  | { readonly kind: "search" }
  /** Not for a Bundle to resolve: a fragment. */
  | { readonly kind: "elsewhere" };

/** Types of Bundles that a server carries out. */
export const isTransaction: ReadonlySet<string> = new Set(["transaction", "batch"]);

const longest = 4096;
const absolute = /^[A-Za-z][A-Za-z0-9+.-]*:/u;

/** Resolves a reference that stands in an entry. */
export function resolveReference(reference: string, from: BundleEntry, index: BundleIndex): Resolution {
  if (reference.startsWith("#") || reference.length > longest) return { kind: "elsewhere" };
  const history = reference.indexOf("/_history/");
  const plain = history < 0 ? reference : reference.slice(0, history);
  const version = history < 0 ? undefined : reference.slice(history + 10).split("/_history/", 1)[0];
  if (absolute.test(reference)) return match(plain, version, index);
  if (reference.includes("?")) return { kind: "search" };
  if (from.fullUrl === undefined) return { kind: "no-base" };
  // R5, "Resolving references in Bundles": a urn: is no base, but servers resolve these when they carry out a transaction.
  if (index.isR5 && from.fullUrl.startsWith("urn:") && !isTransaction.has(index.type))
    return { kind: "not-found" };
  const parts = plain.split("/");
  const id = parts[1];
  if (parts.length !== 2 || id === undefined) return { kind: "bad-form" };
  return match(base(from.fullUrl) + (from.fullUrl.startsWith("urn:") ? id : plain), version, index);
}

/** `http://a/fhir/` of `http://a/fhir/Patient/1`, `urn:uuid:` of `urn:uuid:…`. */
function base(fullUrl: string): string {
  if (fullUrl.startsWith("urn:")) return fullUrl.slice(0, fullUrl.lastIndexOf(":") + 1);
  const last = fullUrl.lastIndexOf("/");
  return fullUrl.slice(0, fullUrl.lastIndexOf("/", last - 1) + 1);
}

function match(url: string, version: string | undefined, index: BundleIndex): Resolution {
  const fragment = url.indexOf("#");
  const all = index.byFullUrl.get(fragment < 0 ? url : url.slice(0, fragment)) ?? [];
  const found = version === undefined ? all : all.filter(({ versionId }) => versionId === version);
  const [entry] = found;
  if (entry === undefined) return { kind: "not-found" };
  return found.length === 1 ? { kind: "found", entry } : { kind: "ambiguous", entries: found };
}
