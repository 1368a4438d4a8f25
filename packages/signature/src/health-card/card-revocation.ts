import { type JsonObject, isJsonObject, member } from "../jose/json-object.ts";
import type { RevocationState } from "../revocation/revocation.ts";
import type { IssuerKey } from "./issuers.ts";

/**
 * Whether a card was revoked (thu hồi thẻ), by the lists of its issuer for its key. A row may have a time behind a dot: then only cards from before it
 * are revoked. A list older than the key says it should be, or without a count, proves a revocation, and never that there is none.
 */
export function cardRevocation(
  { issuer, kid, jwk }: IssuerKey,
  vc: JsonObject,
  notBefore: number,
): RevocationState {
  const rid = member(vc, "rid");
  const newest = member(jwk, "crlVersion");
  let isCurrent = false;
  for (const list of issuer.revocations ?? []) {
    if (!isJsonObject(list) || member(list, "kid") !== kid || member(list, "method") !== "rid") continue;
    const [counter, rows] = [member(list, "ctr"), member(list, "rids")];
    if (!Array.isArray(rows)) continue;
    if (typeof rid === "string" && rows.some((row) => isRow(row, rid, notBefore))) return "revoked";
    if (typeof counter !== "number") continue;
    if (typeof newest !== "number" || counter >= newest) isCurrent = true;
  }
  // An issuer that numbers no lists revokes no cards one by one.
  return isCurrent || newest === undefined || rid === undefined ? "good" : "not-checked";
}

function isRow(row: unknown, rid: string, notBefore: number): boolean {
  if (typeof row !== "string") return false;
  const [name, time, ...more] = row.split(".", 3);
  if (name !== rid || more.length > 0) return false;
  return time === undefined || (/^\d{1,15}$/u.test(time) && notBefore < Number(time));
}
