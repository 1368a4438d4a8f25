import { type Result, toResult } from "@lienthong/core";
import { type ClaimOptions, buildClaims } from "../claims/build.ts";
import type { IdentityClaims, IdentityLevel } from "../claims/claim.ts";
import { type SourceIssueCode, claimsIssue } from "../claims/claims-issue.ts";
import { readSourceAnswer, valueOf } from "../claims/source-answer.ts";
import { vneidOauth2 } from "../generated/dialects.ts";
import type { PersonalNumber, PersonalNumberOptions } from "../number/personal-number.ts";

/** What VNeID says of the person who logged in, under VNeID's own names; `null` where it says nothing that can be read. */
export interface VneidUserinfo {
  /** Số định danh cá nhân. */
  readonly citizenPid: PersonalNumber;
  /** Họ, chữ đệm và tên, whole. */
  readonly fullName: string | null;
  /** ISO date, whole or partial; its form at VNeID is not published, so all usual ones are read. */
  readonly birthDate: string | null;
  readonly accountType: string | null;
  /** Mức độ tài khoản định danh điện tử, NĐ 69/2024/NĐ-CP. */
  readonly accountLevel: IdentityLevel | null;
}

/**
 * Checks a userinfo answer of VNeID (thông tin tài khoản định danh điện tử), after its envelope was opened. Only the personal number must be
 * there; a field that cannot be read is left out with a warning, since the forms are known from one source.
 *
 * @example
 * ```ts
 * import { validateVneidUserinfo } from "@lienthong/identity";
 *
 * const userinfo = { citizenPid: "052090000017", fullName: "Nguyễn Văn An", birthDate: "1990-03-05", accountLevel: 2 };
 * const result = validateVneidUserinfo(userinfo);
 * if (result.ok) result.value.accountLevel; // 2
 * ```
 */
export function validateVneidUserinfo(
  input: unknown,
  options: PersonalNumberOptions = {},
): Result<VneidUserinfo, SourceIssueCode> {
  const result = readSourceAnswer({ ...vneidOauth2, id: "vneid-oauth2" }, input, options);
  if (!result.ok) return result;
  const citizenPid = valueOf(result.value, "personalNumber");
  if (!citizenPid)
    return {
      ok: false,
      issues: [
        ...result.issues,
        claimsIssue("identity.source.personal-number-missing", { path: "citizenPid" }),
      ],
    };
  const userinfo: VneidUserinfo = {
    citizenPid,
    fullName: valueOf(result.value, "name") ?? null,
    birthDate: valueOf(result.value, "birthDate") ?? null,
    accountType: valueOf(result.value, "accountType") ?? null,
    accountLevel: valueOf(result.value, "identityLevel") ?? null,
  };
  return toResult(userinfo, result.issues);
}

/** When VNeID answered, and the consent that the answer rests on. */
export interface VneidClaimOptions extends ClaimOptions {
  /** Proof of consent (consentId) of a data sharing, when there is one. */
  readonly consentId?: string;
}

/**
 * Claims from a userinfo answer of VNeID, of assurance `vneid`. The answer is neither signed nor authenticated: it is worth what the TLS
 * connection and the access token that brought it are worth.
 *
 * @example
 * ```ts
 * import { claimsFromVneid, validateVneidUserinfo } from "@lienthong/identity";
 *
 * const result = validateVneidUserinfo({ citizenPid: "052090000017", fullName: "Nguyễn Văn An", accountLevel: "2" });
 * if (result.ok) claimsFromVneid(result.value).identityLevel?.value; // 2
 * ```
 */
export function claimsFromVneid(userinfo: VneidUserinfo, options: VneidClaimOptions = {}): IdentityClaims {
  const claims = buildClaims(
    "vneid-oauth2",
    "vneid",
    [
      ["personalNumber", "citizenPid", "confirmed", userinfo.citizenPid],
      ["name", "fullName", "single-source", userinfo.fullName],
      ["birthDate", "birthDate", "single-source", userinfo.birthDate],
      ["accountType", "accountType", "single-source", userinfo.accountType],
      ["identityLevel", "accountLevel", "single-source", userinfo.accountLevel],
    ],
    options,
  );
  const consent = [["consentId", "consentId", "single-source", options.consentId]] as const;
  return { ...claims, ...buildClaims("vneid-biometric-share-info", "vneid", consent, options) };
}
