import type { Catalogues } from "@lienthong/core";
import type { Hl7v2Code } from "../codes.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/**
 * The sentences about HL7 v2 messages in Vietnamese and English, by issue code (danh mục thông báo).
 *
 * @example
 * ```ts
 * import { describeIssue } from "@lienthong/core";
 * import { hl7v2Messages } from "@lienthong/emr/hl7v2";
 *
 * const issue = { code: "emr.hl7v2.empty", severity: "fatal", path: "" } as const;
 * describeIssue(issue, "en", hl7v2Messages); // "There is no HL7 v2 message: a message begins with a segment MSH."
 * ```
 */
export const hl7v2Messages: Catalogues<Hl7v2Code> = { vi, en };
