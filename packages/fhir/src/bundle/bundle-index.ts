import type { JsonObject } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";

/** One entry (mục) of a Bundle, with what the rules ask of it. */
export interface BundleEntry {
  readonly index: number;
  readonly entry: JsonObject;
  readonly fullUrl: string | undefined;
  readonly resource: JsonObject | undefined;
  readonly type: string | undefined;
  readonly id: string | undefined;
  readonly versionId: string | undefined;
}

/** The entries of a Bundle, found by fullUrl without searching. */
export interface BundleIndex {
  readonly bundle: JsonObject;
  readonly type: string;
  readonly entries: readonly BundleEntry[];
  /** By place in `Bundle.entry`. */
  readonly byPlace: readonly (BundleEntry | undefined)[];
  readonly byFullUrl: ReadonlyMap<string, readonly BundleEntry[]>;
  /** `Type/id` of the resources of the entries. */
  readonly names: ReadonlySet<string>;
  /** Since R5 only entries with the address of a server have a base for relative references. */
  readonly isR5: boolean;
}

/** Indexes a Bundle once, so that each rule costs the same for each entry however many there are. */
export function indexBundle(bundle: JsonObject, isR5: boolean): BundleIndex {
  const list: readonly unknown[] = Array.isArray(bundle["entry"]) ? bundle["entry"] : [];
  const entries: BundleEntry[] = [];
  const byPlace: (BundleEntry | undefined)[] = [];
  const byFullUrl = new Map<string, BundleEntry[]>();
  const names = new Set<string>();
  list.forEach((entry, index) => {
    if (!isObject(entry)) return;
    const resource = isObject(entry["resource"]) ? entry["resource"] : undefined;
    const meta = isObject(resource?.["meta"]) ? resource["meta"] : undefined;
    const fullUrl = text(entry["fullUrl"]);
    const found: BundleEntry = {
      index,
      entry,
      fullUrl,
      resource,
      type: text(resource?.["resourceType"]),
      id: text(resource?.["id"]),
      versionId: text(meta?.["versionId"]),
    };
    entries.push(found);
    byPlace[index] = found;
    if (found.type !== undefined && found.id !== undefined) names.add(`${found.type}/${found.id}`);
    if (fullUrl === undefined) return;
    const same = byFullUrl.get(fullUrl);
    if (same === undefined) byFullUrl.set(fullUrl, [found]);
    else same.push(found);
  });
  return { bundle, type: text(bundle["type"]) ?? "", entries, byPlace, byFullUrl, names, isR5 };
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
