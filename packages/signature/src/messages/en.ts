import type { Catalogue } from "@lienthong/core";
import type { SignatureIssueCode } from "./codes.ts";

/** The sentences in English. */
export const en = {
  "signature.xml.relative-namespace":
    "A namespace is a relative address; such a document has no canonical form and cannot be signed.",
} satisfies Catalogue<SignatureIssueCode>;
