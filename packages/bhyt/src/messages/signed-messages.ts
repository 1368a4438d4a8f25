import type { Catalogues } from "@lienthong/core";
import type { SignedIssueCode } from "./signed/codes.ts";
import { en } from "./signed/en.ts";
import { vi } from "./signed/vi.ts";

/**
 * The sentences about the signature of a file, Vietnamese and English.
 *
 * @example
 * ```ts
 * import { signedMessages } from "@lienthong/bhyt/signed";
 *
 * signedMessages.en["bhyt.signature.undecided"].includes("cannot be told"); // true
 * ```
 */
export const signedMessages: Catalogues<SignedIssueCode> = /* @__PURE__ */ (() => ({ vi, en }))();
