import { type ClaimOptions, buildClaims } from "../claims/build.ts";
import type { IdentityClaims } from "../claims/claim.ts";
import type { PortalAnswer } from "./portal-answer.ts";

/**
 * Claims from what a portal or register answered (thông tin từ cổng dịch vụ công, cơ sở dữ liệu dân cư). They are of assurance
 * `portal`; the output of a card-reading kiosk is only `scanned`, since nothing in it proves the chip.
 *
 * @example
 * ```ts
 * import { claimsFromPortal, validatePortalUserinfo } from "@lienthong/identity";
 *
 * const userinfo = { LoaiTaiKhoan: "1", SoDinhDanh: "052090000017", HoVaTen: "NGUYỄN VĂN AN", NgayThangNamSinh: "19900305" };
 * const answer = validatePortalUserinfo(userinfo, { dialect: "dvcqg-userinfo" });
 * if (answer.ok) claimsFromPortal(answer.value, { time: "2026-03-01T08:30:00+07:00" }).birthDate?.value; // "1990-03-05"
 * ```
 */
export function claimsFromPortal(answer: PortalAnswer, options: ClaimOptions = {}): IdentityClaims {
  const assurance = answer.system === "kiosk-chip" ? "scanned" : "portal";
  return buildClaims(answer.system, assurance, answer.rows, options);
}
