import { asRecord } from "../fhirpath/item.ts";

/** The resources of a Bundle, for views of their types. */
export interface OpenBundle {
  readonly resources: readonly object[];
  /** The resource that a reference means by `fullUrl`, or by type and id. */
  readonly resolve: (reference: string) => unknown;
}

const none: OpenBundle = { resources: [], resolve: () => undefined };

/**
 * Takes the resources out of a Bundle (gói tài nguyên), those of Bundles inside it too, and finds what references
 * between them mean. Gives nothing for what is no Bundle.
 *
 * @example
 * ```ts
 * import { openBundle } from "@lienthong/fhir/views";
 *
 * const patient = { resourceType: "Patient", id: "p1" };
 * const entry = [{ fullUrl: "urn:uuid:0c1", resource: patient }];
 * const { resources, resolve } = openBundle({ resourceType: "Bundle", type: "collection", entry });
 * resources.length; // 1
 * resolve("urn:uuid:0c1") === patient; // true
 * ```
 */
export function openBundle(bundle: unknown): OpenBundle {
  if (asRecord(bundle)?.["resourceType"] !== "Bundle") return none;
  const resources: object[] = [];
  const byReference = new Map<string, object>();
  const queue: { readonly value: unknown; readonly depth: number }[] = [{ value: bundle, depth: 0 }];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const entries = asRecord(next.value)?.["entry"];
    for (const entry of Array.isArray(entries) ? (entries as unknown[]) : []) {
      const { fullUrl, resource } = asRecord(entry) ?? {};
      const record = asRecord(resource);
      if (record === undefined) continue;
      const { resourceType, id } = record;
      if (typeof resourceType === "string" && typeof id === "string")
        remember(byReference, `${resourceType}/${id}`, record);
      if (typeof fullUrl === "string") remember(byReference, fullUrl, record);
      if (resourceType !== "Bundle") resources.push(record);
      else if (next.depth < maxDepth) queue.push({ value: record, depth: next.depth + 1 });
    }
  }
  return { resources, resolve: (reference) => byReference.get(reference) };
}

const maxDepth = 8;

function remember(known: Map<string, object>, reference: string, resource: object): void {
  if (!known.has(reference)) known.set(reference, resource);
}
