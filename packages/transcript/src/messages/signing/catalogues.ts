import type { Catalogues } from "@lienthong/core";
import type { SigningIssueCode } from "./codes.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/**
 * The sentences for issues about the signatures of a transcript (chữ ký số theo vai trò), in Vietnamese and English.
 *
 * @example
 * ```ts
 * import { signingMessages } from "@lienthong/transcript/signing";
 *
 * signingMessages.en["transcript.signing.role-missing"];
 * // "Nobody has signed this school year in the role {role} yet."
 * ```
 */
export const signingMessages: Catalogues<SigningIssueCode> = { vi, en };
