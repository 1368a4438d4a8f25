import type { Catalogues } from "@lienthong/core";
import type { JoseIssueCode } from "./codes.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/**
 * The sentences of `@lienthong/signature/jose` (câu thông báo), for `describeIssue`; those about certificates and signature values are in
 * `signatureMessages` of the main entry.
 *
 * @example
 * ```ts
 * import { joseMessages } from "@lienthong/signature/jose";
 *
 * joseMessages.en["signature.jws.key-remote"]; // "The signature points to a key elsewhere. No keys are fetched."
 * ```
 */
export const joseMessages: Catalogues<JoseIssueCode> = { vi, en };
