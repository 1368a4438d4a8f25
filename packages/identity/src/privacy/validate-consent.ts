import { type LegalSource, type Result, isFailure, toNfc } from "@lienthong/core";
import { type ClaimName, claimDataClass } from "../claims/claim.ts";
import { type ClaimsIssue, claimsIssue } from "../claims/claims-issue.ts";
import type { ClaimsIssueCode } from "../claims/messages/codes.ts";
import { isInstant } from "../text/instant.ts";
import type { ConsentAct, ConsentReceipt } from "./consent-receipt.ts";
import { isPlainName } from "./minimise.ts";

/** Consent: voluntary, informed, clear and specific, no default, withdrawable. */
const law: LegalSource = { document: "Luật 91/2025/QH15", confidence: "confirmed", from: "2026-01-01" };

const acts: readonly ConsentAct[] = ["ticked", "signed", "vneid", "spoken", "message"];
/** Nine or twelve digits in a row are a number of the person. */
const hasNumber = /(?<![0-9])(?:[0-9]{9}|[0-9]{12})(?![0-9])/u;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Checks a consent receipt (phiếu đồng ý), made by a program or read from storage: everything that Luật 91/2025/QH15 wants the person to
 * know must be in it, sensitive data must be named as such, and no number of the person may be in it.
 *
 * @example
 * ```ts
 * import { validateConsentReceipt } from "@lienthong/identity";
 *
 * const result = validateConsentReceipt({
 *   version: "1",
 *   id: "PDY-2026-0001",
 *   subject: "BN-0001",
 *   controller: { name: "Bệnh viện mẫu", contact: "dpo@benhvien.example" },
 *   purposes: [{ id: "dat-lich-kham", description: "Đặt lịch khám" }],
 *   claims: ["name", "ethnicity"],
 *   sensitive: [],
 *   recipients: [],
 *   act: "ticked",
 *   rightsNotice: "thong-bao-quyen-1",
 *   givenAt: "2026-03-01T08:30:00+07:00",
 * });
 * result.issues[0]?.code; // "identity.consent.sensitive-not-named"
 * ```
 */
export function validateConsentReceipt(input: unknown): Result<ConsentReceipt, ClaimsIssueCode> {
  if (!isFields(input)) return { ok: false, issues: [claimsIssue("identity.consent.not-an-object")] };
  const issues: ClaimsIssue[] = [];
  const bad = (path: string): void => {
    issues.push(claimsIssue("identity.consent.field", { path, source: law }));
  };
  const text = (fields: unknown, name: string, path = name, limit = 500): string => {
    const value = isFields(fields) ? own(fields, name) : undefined;
    const isText = typeof value === "string" && value.trim() !== "" && value.length <= limit;
    if (!isText || hasNumber.test(value)) bad(path);
    return isText ? toNfc(value) : "";
  };
  const time = (name: string, isRequired: boolean): string | null => {
    const value = own(input, name) ?? null;
    if (value === null && !isRequired) return null;
    if (isInstant(value)) return value;
    bad(name);
    return null;
  };
  if (own(input, "version") !== "1") bad("version");
  const act = acts.find((one) => one === own(input, "act"));
  if (!act) bad("act");
  const controller = own(input, "controller");
  const claims = claimList(own(input, "claims"));
  if (!claims || claims.length === 0) bad("claims");
  const sensitive = claimList(own(input, "sensitive"));
  if (!sensitive || sensitive.some((name) => !claims?.includes(name))) bad("sensitive");
  const unnamed = (claims ?? []).some(
    (name) => claimDataClass[name] === "sensitive" && !sensitive?.includes(name),
  );
  if (unnamed)
    issues.push(claimsIssue("identity.consent.sensitive-not-named", { path: "sensitive", source: law }));
  const purposes = list(own(input, "purposes")).map((one, at) => ({
    id: text(one, "id", `purposes[${at}].id`, 64),
    description: text(one, "description", `purposes[${at}].description`),
  }));
  if (purposes.length === 0) bad("purposes");
  for (const [at, { id }] of purposes.entries()) if (id !== "" && !isPlainName(id)) bad(`purposes[${at}].id`);
  const given = list(own(input, "recipients"));
  const recipients = given.map((_, at) => text({ name: given[at] }, "name", `recipients[${at}]`));
  const consentId = own(input, "consentId") ?? null;
  if (consentId !== null && (typeof consentId !== "string" || consentId.length > 200)) bad("consentId");
  const receipt: ConsentReceipt = {
    version: "1",
    id: text(input, "id", "id", 100),
    subject: text(input, "subject", "subject", 200),
    controller: {
      name: text(controller, "name", "controller.name"),
      contact: text(controller, "contact", "controller.contact"),
    },
    purposes,
    claims: claims ?? [],
    sensitive: sensitive ?? [],
    recipients,
    act: act ?? "ticked",
    rightsNotice: text(input, "rightsNotice"),
    givenAt: time("givenAt", true) ?? "",
    expiresAt: time("expiresAt", false),
    withdrawnAt: time("withdrawnAt", false),
    consentId: typeof consentId === "string" ? consentId : null,
  };
  if (receipt.withdrawnAt !== null && Date.parse(receipt.withdrawnAt) < Date.parse(receipt.givenAt))
    issues.push(claimsIssue("identity.consent.withdrawn-before-given", { path: "withdrawnAt" }));
  return issues.some(({ severity }) => isFailure(severity))
    ? { ok: false, issues }
    : { ok: true, value: receipt, issues };
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function own(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, 100) : [];
}

/** Names of claims, each once; `undefined` when there is another word in it. */
function claimList(value: unknown): readonly ClaimName[] | undefined {
  if (!Array.isArray(value) || value.length > 100) return undefined;
  const names = value.filter(
    (name): name is ClaimName => typeof name === "string" && Object.hasOwn(claimDataClass, name),
  );
  return names.length === value.length ? [...new Set(names)] : undefined;
}
