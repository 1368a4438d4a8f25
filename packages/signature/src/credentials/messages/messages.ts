import type { Catalogues } from "@lienthong/core";
import type { CredentialIssueCode } from "./codes.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/**
 * The sentences of `@lienthong/signature/credentials` (câu thông báo), for `describeIssue`; those about signature values are in
 * `signatureMessages` of the main entry.
 *
 * @example
 * ```ts
 * import { credentialMessages } from "@lienthong/signature/credentials";
 *
 * credentialMessages.en["signature.credential.revoked"]; // "The credential was revoked."
 * ```
 */
export const credentialMessages: Catalogues<CredentialIssueCode> = { vi, en };
