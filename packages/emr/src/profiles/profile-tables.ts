import { paymentProfiles } from "./payment-profiles.ts";
import { personProfiles } from "./person-profiles.ts";
import type { ProfileTable } from "./profile-row.ts";
import { visitProfiles } from "./visit-profiles.ts";

/**
 * The table that the profiles are made of (bảng hồ sơ FHIR): for each, its elements, what is asked of them, where that was read and
 * how sure it is. For readers and for pages; a validator takes `profileResources`.
 *
 * @example
 * ```ts
 * import { profileTables } from "@lienthong/emr/profiles";
 *
 * profileTables().find(({ profile }) => profile === "coverage")?.type; // "Coverage"
 * ```
 */
export function profileTables(): readonly ProfileTable[] {
  return [...personProfiles, ...visitProfiles, ...paymentProfiles];
}
