import type { Catalogues } from "@lienthong/core";
import type { PlacesIssueCode } from "./codes.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/**
 * The sentences for all issues of this package, to be given to `describeIssue` of `@lienthong/core`.
 *
 * @example
 * ```ts
 * import { describeIssue } from "@lienthong/core";
 * import { placesMessages, validatePlaceCodes } from "@lienthong/places";
 *
 * const { issues } = validatePlaceCodes({ province: "64", commune: "23575" }, { asOf: "2026-03-01" });
 * issues.map((issue) => describeIssue(issue, "en", placesMessages))[0];
 * // "The unit with this code ended on 30 June 2025. Use the code of the unit that it became part of."
 * ```
 */
export const placesMessages: Catalogues<PlacesIssueCode> = { vi, en };
