import { type Result, isFailure } from "@lienthong/core";
import type { IdentityClaims } from "../claim.ts";
import { type ClaimsIssue, claimsIssue } from "../claims-issue.ts";
import { nation } from "../compare-values.ts";
import type { ClaimsIssueCode } from "../messages/codes.ts";
import { type PidFormat, pidName, type pidNames, pidRulebook, pidTypes } from "./pid-names.ts";

/** Attributes beyond the mandatory ones, each only when asked for. */
export type PidExtra = "personalNumber" | "sex" | "permanentAddress" | "email" | "phoneNumber" | "issueDate" | "expiryDate";

/** What claims alone do not tell. */
export interface PidOptions {
  readonly format: PidFormat;
  /** Family and given name as a person in charge confirmed them: no software splits them. */
  readonly name?: { readonly family: string; readonly given: string };
  /** Where the person was born, in parts. */
  readonly placeOfBirth?: { readonly country?: string; readonly region?: string; readonly locality?: string };
  /** Optional attributes to include; none unless named. */
  readonly include?: readonly PidExtra[];
}

/** Person identification data (PID): attributes under their names in the chosen encoding; issuer and dates of the attestation are the issuer's to add. */
export interface Pid {
  readonly format: PidFormat;
  /** `urn:eudi:pid:1` as SD-JWT VC, `eu.europa.ec.eudi.pid.1` as mdoc. */
  readonly type: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/**
 * Person identification data of the European wallet (EUDI PID) from identity claims. Family and given name, place of birth and nationality are
 * mandatory there, and uncertain here: what is missing is told, never made up.
 *
 * @example
 * ```ts
 * import { claimsFromCardQr, claimsToPid, parseCardQr } from "@lienthong/identity";
 *
 * const card = parseCardQr("052090000017||Nguyễn Văn An|05031990|Nam|Phường Quy Nhơn, Gia Lai|15062021");
 * const claims = claimsFromCardQr(card);
 * const pid = claimsToPid(claims, { format: "mdoc", name: { family: "Nguyễn", given: "Văn An" } });
 * pid.issues.map(({ path }) => path); // ["place_of_birth", "nationality", "portrait"]
 * ```
 */
export function claimsToPid(claims: IdentityClaims, options: PidOptions): Result<Pid, ClaimsIssueCode> {
  const { format, name, placeOfBirth, include = [] } = options;
  if (!Object.hasOwn(pidTypes, format)) throw new TypeError('format must be "sd-jwt" or "mdoc"');
  const issues: ClaimsIssue[] = [];
  const attributes = new Map<string, unknown>();
  const label = (key: keyof typeof pidNames): string => pidName(key, format);
  const missing = (attribute: string): void => {
    issues.push(claimsIssue("identity.pid.missing", { path: attribute, params: { attribute } }));
  };

  if (name) attributes.set("family_name", name.family).set("given_name", name.given);
  else issues.push(claimsIssue("identity.pid.name-not-split", { path: "family_name" }));
  const birth = claims.birthDate?.value;
  if (birth === undefined) missing(label("birthDate"));
  else if (birth.length < 10 && (format === "mdoc" || birth.length === 7))
    issues.push(claimsIssue("identity.pid.birth-date-partial", { path: label("birthDate") }));
  else attributes.set(label("birthDate"), birth);
  if (placeOfBirth && Object.keys(placeOfBirth).length > 0) attributes.set("place_of_birth", placeOfBirth);
  else missing("place_of_birth");
  const nationality = claims.nationality?.value;
  if (nationality === undefined) missing(label("nationality"));
  else setNationality(nationality);
  for (const key of include) {
    const claim = claims[key];
    if (claim) attributes.set(label(key), encode(key, claim.value, format));
  }
  if (format === "mdoc")
    issues.push(
      claimsIssue("identity.pid.missing", {
        path: "portrait",
        severity: "warning",
        params: { attribute: "portrait" },
        source: pidRulebook,
      }),
    );

  return issues.some(({ severity }) => isFailure(severity))
    ? { ok: false, issues }
    : { ok: true, value: { format, type: pidTypes[format], attributes: Object.fromEntries(attributes) }, issues };

  function setNationality(text: string): void {
    const code = nation(text) === "vn" ? "VN" : /^[A-Z]{2}$/u.test(text) ? text : undefined;
    if (code === undefined) issues.push(claimsIssue("identity.pid.nationality-unknown", { path: label("nationality") }));
    else attributes.set(label("nationality"), [code]);
  }
}

/** Sex as in ISO/IEC 5218; an address on one line, which SD-JWT VC puts into an object. */
function encode(key: PidExtra, value: string, format: PidFormat): unknown {
  if (key === "sex") return value === "male" ? 1 : 2;
  return key === "permanentAddress" && format === "sd-jwt" ? { formatted: value } : value;
}
