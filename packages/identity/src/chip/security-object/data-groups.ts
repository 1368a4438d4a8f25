import { equalBytes } from "@lienthong/pki";
import type { Report } from "../certificate/check-issuer.ts";
import type { LdsSecurityObject } from "./lds-security-object.ts";

/** The face image (DG2) is the longest; a chip of a card holds less than this. */
const longestDataGroup = 1 << 20;

/** Compares every data group that is given with its signed hash (ICAO Doc 9303-11 section 5.1, steps 3 and 4). */
export function checkDataGroups(
  input: unknown,
  { digest, hashes }: LdsSecurityObject,
  report: Report,
): { readonly dataGroups: readonly number[]; readonly notGiven: readonly number[] } {
  const dataGroups: number[] = [];
  const entries =
    typeof input === "object" && input !== null && !ArrayBuffer.isView(input)
      ? Object.entries(input).slice(0, 32)
      : [];
  for (const [key, bytes] of entries) {
    if (bytes === undefined) continue;
    const dataGroup = /^(?:[1-9]|1[0-6])$/u.test(key) ? Number(key) : undefined;
    const expected = dataGroup === undefined ? undefined : hashes.get(dataGroup);
    if (dataGroup === undefined) report("identity.data-group.unknown");
    else if (!(bytes instanceof Uint8Array)) report("identity.data-group.not-bytes", { dataGroup });
    else if (bytes.length > longestDataGroup)
      report("identity.data-group.too-long", { dataGroup, limit: longestDataGroup });
    else if (!expected) report("identity.data-group.not-signed", { dataGroup });
    else if (!equalBytes(digest.hash(bytes), expected)) report("identity.data-group.changed", { dataGroup });
    else dataGroups.push(dataGroup);
  }
  if (entries.length === 0) report("identity.data-group.none-given");
  const notGiven = [...hashes.keys()].filter((number) => !dataGroups.includes(number));
  return { dataGroups, notGiven };
}
