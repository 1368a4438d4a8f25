import type { LegalSource } from "@lienthong/core";
import type { SigningRole } from "../history/event.ts";

/** A role that must have signed a school year (vai trò phải kí), and where that comes from. */
export interface RequiredRole {
  readonly role: SigningRole;
  /** Without a source it is your own demand, and its absence an error. */
  readonly source?: LegalSource;
}

/**
 * Who signs a school year (ai kí học bạ một năm học): the homeroom teacher, then the principal, as two deployed systems have it; the school's own signature
 * for issue is said by ministry communications. The circular of học bạ số was not obtained, so an absent signature is a warning or an
 * information, never an error; give roles of your own when you know what binds you.
 *
 * @example
 * ```ts
 * import { usualRoles } from "@lienthong/transcript/signing";
 *
 * usualRoles.map(({ role }) => role); // ["GVCN", "CBQL", "KY_PHAT_HANH"]
 * ```
 */
export const usualRoles: readonly RequiredRole[] = [
  {
    role: "GVCN",
    source: { document: "Quy trình ký học bạ của hai hệ thống đang dùng", confidence: "single-source" },
  },
  {
    role: "CBQL",
    source: { document: "Quy trình ký học bạ của hai hệ thống đang dùng", confidence: "single-source" },
  },
  {
    role: "KY_PHAT_HANH",
    source: { document: "Thông tin của Bộ GDĐT về học bạ số, 2024-2025", confidence: "unverified" },
  },
];
