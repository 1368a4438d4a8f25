import { type Issue, type Result, toResult } from "@lienthong/core";
import { type SourceIssueCode, claimsIssue } from "../claims/claims-issue.ts";
import type { DialectData } from "../claims/dialect-data.ts";
import { type SourceAnswer, readSourceAnswer, valueOf } from "../claims/source-answer.ts";
import type { SourceReadOptions } from "../claims/source-fields.ts";
import { csdldc037, dvcqgUserinfo, kioskChip, vneidViaPortal } from "../generated/dialects.ts";

/** Systems whose answers are read by a table, by their names in the list of sources. */
export type PortalDialect = "dvcqg-userinfo" | "vneid-via-portal" | "csdldc-037" | "kiosk-chip";

/** Whose account it is (loại tài khoản): citizen, enterprise (doanh nghiệp), organisation (tổ chức); `null` when not said. */
export type AccountKind = "citizen" | "enterprise" | "organisation";

/** A checked answer of a portal or register about one account or person. */
export interface PortalAnswer extends SourceAnswer {
  readonly system: PortalDialect;
  readonly accountKind: AccountKind | null;
}

/** Which system answered, and how to read it. */
export interface PortalOptions extends SourceReadOptions {
  /** The system; the National Public Service Portal unless said. */
  readonly dialect?: PortalDialect;
}

const dialects: Readonly<Record<PortalDialect, DialectData>> = {
  "dvcqg-userinfo": dvcqgUserinfo,
  "vneid-via-portal": vneidViaPortal,
  "csdldc-037": csdldc037,
  "kiosk-chip": kioskChip,
};

/** Codes of the National Public Service Portal, known from one source. */
const accountKinds: ReadonlyMap<string, AccountKind> = /* @__PURE__ */ new Map<string, AccountKind>([
  ["1", "citizen"],
  ["2", "enterprise"],
  ["3", "organisation"],
]);

/**
 * Checks the answer of a portal (userinfo của Cổng Dịch vụ công quốc gia) or register by the table of its fields. A personal number must
 * be there, unless the account is of an enterprise or organisation; other fields that cannot be read are left out with a warning.
 *
 * @example
 * ```ts
 * import { validatePortalUserinfo } from "@lienthong/identity";
 *
 * const userinfo = { SoDinhDanh: "052090000017", HoVaTen: "NGUYỄN VĂN AN", GioiTinh: 2 };
 * const answer = validatePortalUserinfo(userinfo);
 * answer.ok; // true
 * answer.issues.map(({ code, path }) => `${path}: ${code}`); // ["GioiTinh: identity.source.code-unknown"]
 * ```
 */
export function validatePortalUserinfo(
  input: unknown,
  options: PortalOptions = {},
): Result<PortalAnswer, SourceIssueCode> {
  const system = options.dialect ?? "dvcqg-userinfo";
  if (!Object.hasOwn(dialects, system)) throw new TypeError("dialect is not one of the known systems");
  const result = readSourceAnswer({ ...dialects[system], id: system }, input, options);
  if (!result.ok) return result;
  const issues: Issue<SourceIssueCode>[] = [...result.issues];
  const accountKind = accountKinds.get(valueOf(result.value, "accountType") ?? "") ?? null;
  const isCompany = accountKind === "enterprise" || accountKind === "organisation";
  if (isCompany) issues.push(claimsIssue("identity.source.no-person", { severity: "warning" }));
  else if (!valueOf(result.value, "personalNumber"))
    issues.push(claimsIssue("identity.source.personal-number-missing", { path: numberField[system] }));
  return toResult({ ...result.value, system, accountKind }, issues);
}

const numberField: Readonly<Record<PortalDialect, string>> = {
  "dvcqg-userinfo": "SoDinhDanh",
  "vneid-via-portal": "SoDinhDanh",
  "csdldc-037": "SoDinhDanh",
  "kiosk-chip": "idCode",
};
