import { paymentProfiles } from "./payment-profiles.ts";
import { personProfiles } from "./person-profiles.ts";
import type { ProfileTable } from "./profile-row.ts";
import { visitProfiles } from "./visit-profiles.ts";

/** Every profile that is defined here. */
export const profileTables: readonly ProfileTable[] = /* @__PURE__ */ (() => [
  ...personProfiles,
  ...visitProfiles,
  ...paymentProfiles,
])();
