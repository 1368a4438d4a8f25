import type { Result } from "@lienthong/core";
import { type JsonObject, isJsonObject, member } from "../jose/json-object.ts";
import { type HealthCardIssue, HealthCardFault, healthCardIssue, issueOfFault } from "./health-card-issue.ts";
import { plainJson } from "./plain-json.ts";
import { isCoding } from "./walk-bundle.ts";

/**
 * A Bundle as a card holds it (rút gọn hồ sơ FHIR cho thẻ): without ids, meta (but security), narratives, texts beside codes and displays, with short addresses. What
 * goes into the card is the caller's choice: take as little as its use needs. References to what is not in the Bundle are left out, and counted.
 *
 * @example
 * ```ts
 * import { minimizeBundle } from "@lienthong/signature/health-card";
 *
 * const small = minimizeBundle({
 *   resourceType: "Bundle",
 *   type: "collection",
 *   entry: [
 *     { fullUrl: "https://his.example/Patient/7", resource: { resourceType: "Patient", id: "7", birthDate: "2015-03-01" } },
 *     {
 *       fullUrl: "https://his.example/Immunization/9",
 *       resource: { resourceType: "Immunization", id: "9", patient: { reference: "Patient/7" } },
 *     },
 *   ],
 * });
 * small.ok && small.value.entry;
 * // [
 * //   { fullUrl: "resource:0", resource: { resourceType: "Patient", birthDate: "2015-03-01" } },
 * //   { fullUrl: "resource:1", resource: { resourceType: "Immunization", patient: { reference: "resource:0" } } },
 * // ]
 * ```
 */
export function minimizeBundle(bundle: unknown): Result<JsonObject, HealthCardIssue["code"]> {
  try {
    const plain = plainJson(bundle);
    const entries = member(plain, "entry");
    if (member(plain, "resourceType") !== "Bundle" || !Array.isArray(entries) || entries.length === 0)
      throw new HealthCardFault("signature.health-card.bundle");
    const addresses = addressesOf(entries);
    const dropped = { count: 0 };
    const { id: _id, meta: _meta, ...rest } = plain;
    const entry = entries.map((one: unknown, at) => {
      const resource = isJsonObject(one) ? member(one, "resource") : undefined;
      if (!isJsonObject(resource)) throw new HealthCardFault("signature.health-card.bundle");
      return { fullUrl: `resource:${at}`, resource: smaller(resource, addresses, dropped, false) };
    });
    const { count } = dropped;
    const issues =
      count === 0
        ? []
        : [
            healthCardIssue("signature.health-card.reference-dropped", {
              severity: "warning",
              params: { count },
            }),
          ];
    return { ok: true, value: { ...rest, entry }, issues };
  } catch (error) {
    return { ok: false, issues: [issueOfFault(error)] };
  }
}

/** Short addresses by the ones that references use. */
function addressesOf(entries: readonly unknown[]): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  entries.forEach((entry, at) => {
    if (!isJsonObject(entry)) return;
    const [url, resource] = [member(entry, "fullUrl"), member(entry, "resource")];
    if (typeof url === "string") addresses.set(url, `resource:${at}`);
    if (!isJsonObject(resource)) return;
    const [type, id] = [member(resource, "resourceType"), member(resource, "id")];
    if (typeof type === "string" && typeof id === "string") addresses.set(`${type}/${id}`, `resource:${at}`);
  });
  return addresses;
}

function smaller(
  value: unknown,
  addresses: ReadonlyMap<string, string>,
  dropped: { count: number },
  isContained: boolean,
): unknown {
  if (Array.isArray(value)) {
    const list = value
      .map((item: unknown) => smaller(item, addresses, dropped, isContained))
      .filter((item) => item !== undefined);
    return list.length === 0 ? undefined : list;
  }
  if (!isJsonObject(value)) return value;
  const isResource = typeof member(value, "resourceType") === "string";
  const kept: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(value)) {
    if (isNeedless(value, name, isResource, isContained)) continue;
    if (name === "meta" && isResource) {
      const security = isJsonObject(one) ? member(one, "security") : undefined;
      if (security !== undefined)
        kept[name] = { security: smaller(security, addresses, dropped, isContained) };
    } else if (name === "reference" && typeof one === "string" && !one.startsWith("#")) {
      const address = addresses.get(one);
      if (address === undefined) dropped.count += 1;
      else kept[name] = address;
    } else {
      const small = smaller(one, addresses, dropped, name === "contained");
      if (small !== undefined) kept[name] = small;
    }
  }
  // FHIR knows no empty objects and no empty lists.
  return Object.keys(kept).length === 0 ? undefined : kept;
}

function isNeedless(object: JsonObject, name: string, isResource: boolean, isContained: boolean): boolean {
  if (isResource && (name === "text" || (name === "id" && !isContained))) return true;
  if (name === "text") return isCoded(member(object, "coding"));
  return name === "display" && isCoding(object);
}

function isCoded(coding: unknown): boolean {
  return Array.isArray(coding) && coding.length > 0;
}
