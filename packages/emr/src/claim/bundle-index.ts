import { type Part, listIn, partOf } from "../mapping/places.ts";
import { type RowMark, rowMarks } from "./residue.ts";

/** Resources of a Bundle at most; one of a claim file has some hundreds a visit. */
const mostResources = 2_000_000;

/** A resource, and the rows of a claim file that it says it was made from. */
export interface Indexed {
  readonly resource: Part;
  readonly type: string;
  readonly marks: readonly RowMark[];
}

/** A Bundle, ready to be read. */
export interface BundleIndex {
  readonly all: readonly Indexed[];
  readonly byReference: ReadonlyMap<string, Part>;
}

/** The resources of a Bundle in their order, and by the references that may name them. */
export function indexBundle(bundle: Part, claimRow: string): BundleIndex {
  const all: Indexed[] = [];
  const byReference = new Map<string, Part>();
  for (const one of listIn(bundle["entry"]).slice(0, mostResources)) {
    const entry = partOf(one);
    const resource = partOf(entry?.["resource"]);
    const type = resource?.["resourceType"];
    if (entry === undefined || resource === undefined || typeof type !== "string") continue;
    all.push({ resource, type, marks: rowMarks(resource, claimRow) });
    const { fullUrl } = entry;
    if (typeof fullUrl === "string") byReference.set(fullUrl, resource);
    const { id } = resource;
    if (typeof id === "string") byReference.set(`${type}/${id}`, resource);
  }
  return { all, byReference };
}
