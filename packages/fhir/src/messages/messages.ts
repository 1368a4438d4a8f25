import type { Catalogues } from "@lienthong/core";
import type { FhirOwnCode } from "./codes.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/**
 * The sentences of this package in Vietnamese and English, by issue code (danh mục thông báo).
 *
 * @example
 * ```ts
 * import { describeIssue } from "@lienthong/core";
 * import { fhirMessages } from "@lienthong/fhir";
 *
 * const issue = { code: "fhir.value.time-format", severity: "error", path: "Schedule.start" } as const;
 * describeIssue(issue, "en", fhirMessages); // "A time is written hh:mm:ss"
 * ```
 */
export const fhirMessages: Catalogues<FhirOwnCode> = { vi, en };
