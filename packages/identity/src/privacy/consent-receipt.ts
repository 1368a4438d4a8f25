import type { ClaimName } from "../claims/claim.ts";

/** How the person agreed: always by an act of their own, never by silence or a box ticked beforehand. */
export type ConsentAct = "ticked" | "signed" | "vneid" | "spoken" | "message";

/** What a person agreed to (phiếu đồng ý xử lý dữ liệu cá nhân), ready to be signed. It holds no value of the person's data. */
export interface ConsentReceipt {
  readonly version: "1";
  readonly id: string;
  /** A pseudonym of the person, or the id of a record: never a personal number. */
  readonly subject: string;
  /** Who decides on the data (bên kiểm soát dữ liệu), and how to reach them. */
  readonly controller: { readonly name: string; readonly contact: string };
  /** What for; each purpose was agreed to on its own. */
  readonly purposes: readonly { readonly id: string; readonly description: string }[];
  /** Which data. */
  readonly claims: readonly ClaimName[];
  /** Of these, the sensitive ones; the person was told that they are. */
  readonly sensitive: readonly ClaimName[];
  /** Who else gets the data; empty when nobody does. */
  readonly recipients: readonly string[];
  readonly act: ConsentAct;
  /** Which text about the person's rights was shown, such as its version. */
  readonly rightsNotice: string;
  /** When, ISO 8601 with offset. */
  readonly givenAt: string;
  /** Until when, if it was limited. */
  readonly expiresAt: string | null;
  /** When it was withdrawn; earlier processing stays lawful. */
  readonly withdrawnAt: string | null;
  /** Proof at VNeID (consentId) when the consent was given there. */
  readonly consentId: string | null;
}
