import type { Catalogues } from "@lienthong/core";
import type { HealthCardIssueCode } from "./codes.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/**
 * The sentences of `@lienthong/signature/health-card` (câu thông báo), for `describeIssue`; those about keys and signature values are in
 * `joseMessages` and `signatureMessages`.
 *
 * @example
 * ```ts
 * import { healthCardMessages } from "@lienthong/signature/health-card";
 *
 * healthCardMessages.en["signature.health-card.revoked"]; // "The card was revoked by its issuer."
 * ```
 */
export const healthCardMessages: Catalogues<HealthCardIssueCode> = { vi, en };
