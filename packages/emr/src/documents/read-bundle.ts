import { type Part, listIn, partOf } from "../mapping/places.ts";

/** Resources of one patient's Bundle at most; those after are not read, and the caller is told. */
export const mostEntries = 50_000;

/** One resource of a Bundle and the address it has there. */
export interface ReadEntry {
  readonly fullUrl: string | undefined;
  readonly resource: Part;
  readonly type: string;
}

/** A Bundle, ready to be looked up. */
export interface ReadBundle {
  readonly entries: readonly ReadEntry[];
  /** Whether the Bundle has more entries than are read. */
  readonly isCut: boolean;
  /** The resources of one type, in their order. */
  of(type: string): readonly Part[];
  /** The resource that a Reference names, when it is in the Bundle. */
  resolve(reference: unknown): Part | undefined;
}

/** Reads the entries of a Bundle; `undefined` when it is none. */
export function readBundle(bundle: unknown): ReadBundle | undefined {
  const root = partOf(bundle);
  if (root?.["resourceType"] !== "Bundle") return undefined;
  const all = listIn(root["entry"]);
  const entries: ReadEntry[] = [];
  const byType = new Map<string, Part[]>();
  const byAddress = new Map<string, Part>();
  for (const one of all.slice(0, mostEntries)) {
    const entry = partOf(one);
    const resource = partOf(entry?.["resource"]);
    const type = resource?.["resourceType"];
    if (entry === undefined || resource === undefined || typeof type !== "string") continue;
    const fullUrl = typeof entry["fullUrl"] === "string" ? entry["fullUrl"] : undefined;
    entries.push({ fullUrl, resource, type });
    const same = byType.get(type);
    if (same) same.push(resource);
    else byType.set(type, [resource]);
    if (fullUrl !== undefined && !byAddress.has(fullUrl)) byAddress.set(fullUrl, resource);
    const { id } = resource;
    const relative = typeof id === "string" ? `${type}/${id}` : undefined;
    if (relative !== undefined && !byAddress.has(relative)) byAddress.set(relative, resource);
  }
  return {
    entries,
    isCut: all.length > mostEntries,
    of: (type) => byType.get(type) ?? [],
    resolve(reference) {
      const address = partOf(reference)?.["reference"];
      return typeof address === "string" ? byAddress.get(withoutVersion(address)) : undefined;
    },
  };
}

/** `Patient/1` of `Patient/1/_history/2`. */
function withoutVersion(address: string): string {
  const at = address.indexOf("/_history/");
  return at < 0 ? address : address.slice(0, at);
}
