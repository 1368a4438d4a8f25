import type { Assurance, Claim, ClaimName, ClaimSystem, IdentityClaims, IdentityLevel } from "../claim.ts";
import { claimNames } from "../claim-names.ts";
import { nation } from "../compare-values.ts";

/** A postal address on one line (OpenID Connect Core 1.0, 5.1.1). */
export interface OidcAddress {
  readonly formatted: string;
}

/** Claims under their names at OpenID Connect (Core 1.0, 5.1) and Identity Assurance. */
export interface OidcPerson {
  readonly name?: string;
  readonly family_name?: string;
  readonly given_name?: string;
  readonly gender?: "male" | "female";
  /** `YYYY-MM-DD`, or `YYYY` when no more is known. */
  readonly birthdate?: string;
  readonly email?: string;
  readonly phone_number?: string;
  readonly address?: OidcAddress;
  /** ISO 3166-1, two letters. */
  readonly nationalities?: readonly string[];
}

/** How claims were verified, and which they are (OpenID Identity Assurance 1.0). */
export interface VerifiedClaims {
  readonly verification: {
    readonly trust_framework: string;
    readonly assurance_level?: string;
    readonly time?: string;
    readonly evidence: readonly Readonly<Record<string, unknown>>[];
  };
  readonly claims: OidcPerson;
}

/** Claims for a userinfo answer or an id_token. */
export interface OidcClaims extends OidcPerson {
  readonly sub?: string;
  readonly acr?: string;
  readonly verified_claims?: readonly VerifiedClaims[];
}

/** Assurances that something was verified by. */
export type VerifiedAssurance = Exclude<Assurance, "typed" | "scanned">;

/** What to say beside the plain claims. */
export interface OidcOptions {
  /** Subject: a pseudonym of yours, one for each client; never the personal number. */
  readonly subject?: string;
  /** A split of the name that somebody confirmed; none is made here. */
  readonly name?: { readonly family: string; readonly given: string };
  /** What your framework calls the levels of VNeID accounts; they equal no level of eIDAS or NIST. */
  readonly levels?: Readonly<Record<IdentityLevel, string>>;
  /** Adds `verified_claims` for claims of this assurance or better. There is no registered name of a Vietnamese framework: agree on one. */
  readonly verified?: { readonly trustFramework: string; readonly atLeast: VerifiedAssurance };
}

/** Claims for OpenID Connect, and those that it has no name for. */
export interface OidcResult {
  readonly claims: OidcClaims;
  readonly unmapped: readonly ClaimName[];
}

const verifiedAssurances: readonly string[] = ["chip-verified", "portal", "vneid"];
const strength: readonly Assurance[] = ["typed", "scanned", "chip-verified", "portal", "vneid"];

/**
 * Claims under the standard names of OpenID Connect (thông tin danh tính theo OpenID Connect), and as `verified_claims` with evidence where they
 * were verified. The personal number has no standard name and is never the subject: it is listed as unmapped, like all else that has none.
 *
 * @example
 * ```ts
 * import { claimsFromVneid, claimsToOidc, validateVneidUserinfo } from "@lienthong/identity";
 *
 * const user = validateVneidUserinfo({ citizenPid: "052090000017", fullName: "Nguyễn Văn An", birthDate: "1990-03-05" });
 * if (user.ok) {
 *   const claims = claimsFromVneid(user.value, { time: "2026-03-01T08:30:00+07:00" });
 *   const verified = { trustFramework: "vn_mau", atLeast: "vneid" } as const;
 *   const { claims: oidc, unmapped } = claimsToOidc(claims, { verified });
 *   oidc.birthdate; // "1990-03-05"
 *   oidc.verified_claims?.[0]?.claims.name; // "Nguyễn Văn An"
 *   unmapped; // ["personalNumber"]
 * }
 * ```
 */
export function claimsToOidc(claims: IdentityClaims, options: OidcOptions = {}): OidcResult {
  const { subject, levels, verified } = options;
  if (subject !== undefined && subject === claims.personalNumber?.value)
    throw new TypeError("subject must not be the personal number");
  const level = claims.identityLevel?.value;
  const acr = level === undefined ? undefined : levels?.[level];
  const sub = subject ?? claims.providerSubject?.value;
  const groups = verified ? verifiedClaims(claims, options, verified) : [];
  const unmapped = claimNames.filter(
    (name) =>
      claims[name] !== undefined &&
      !isMapped(claims, name) &&
      !(name === "identityLevel" && acr !== undefined) &&
      !(name === "providerSubject" && sub === claims.providerSubject?.value),
  );
  return {
    claims: {
      ...(sub !== undefined && { sub }),
      ...(acr !== undefined && { acr }),
      ...person(claims, options),
      ...(groups.length > 0 && { verified_claims: groups }),
    },
    unmapped,
  };
}

/** Claims that have a name there; nationality only when its code is known. */
const mapped: ReadonlySet<ClaimName> = /* @__PURE__ */ new Set<ClaimName>([
  "name",
  "sex",
  "birthDate",
  "email",
  "phoneNumber",
  "permanentAddress",
]);

function isMapped(claims: IdentityClaims, name: ClaimName): boolean {
  return mapped.has(name) || (name === "nationality" && countryCode(claims) !== undefined);
}

function countryCode({ nationality }: IdentityClaims): string | undefined {
  if (nationality === undefined) return undefined;
  if (nation(nationality.value) === "vn") return "VN";
  return /^[A-Z]{2}$/u.test(nationality.value) ? nationality.value : undefined;
}

function person(claims: IdentityClaims, { name: split }: OidcOptions): OidcPerson {
  const { name, sex, birthDate, email, phoneNumber, permanentAddress } = claims;
  const country = countryCode(claims);
  return {
    ...(name && { name: name.value }),
    ...(name && split && { family_name: split.family, given_name: split.given }),
    ...(sex && { gender: sex.value }),
    // A month without a day has no form there: the year is left.
    ...(birthDate && { birthdate: birthDate.value.length === 7 ? birthDate.value.slice(0, 4) : birthDate.value }),
    ...(email && { email: email.value }),
    ...(phoneNumber && { phone_number: phoneNumber.value }),
    ...(permanentAddress && { address: { formatted: permanentAddress.value } }),
    ...(country !== undefined && { nationalities: [country] }),
  };
}

/** One group for each source, time and assurance: evidence is about a group. */
function verifiedClaims(
  claims: IdentityClaims,
  options: OidcOptions,
  { trustFramework, atLeast }: NonNullable<OidcOptions["verified"]>,
): readonly VerifiedClaims[] {
  if (!verifiedAssurances.includes(atLeast))
    throw new TypeError("verified.atLeast: chip-verified, portal or vneid");
  const groups = new Map<string, IdentityClaims>();
  for (const name of claimNames) {
    const claim = claims[name];
    if (!claim || strength.indexOf(claim.assurance) < strength.indexOf(atLeast)) continue;
    const key = JSON.stringify([claim.assurance, claim.source.system, claim.time]);
    groups.set(key, { ...groups.get(key), [name]: claim });
  }
  return [...groups.values()].flatMap((group) => {
    const inside = person(group, options);
    const one = claimNames.map((name) => group[name]).find((claim) => claim !== undefined);
    if (!one || Object.keys(inside).length === 0) return [];
    const level = claims.identityLevel?.value;
    const assuranceLevel = one.assurance === "vneid" && level !== undefined ? options.levels?.[level] : undefined;
    const verification = {
      trust_framework: trustFramework,
      ...(assuranceLevel !== undefined && { assurance_level: assuranceLevel }),
      ...(one.time !== null && { time: one.time }),
      evidence: [evidence(one)],
    };
    return [{ verification, claims: inside }];
  });
}

/** The systems by names that a reader elsewhere understands. */
const recordSources: Partial<Record<ClaimSystem, string>> = {
  "csdldc-037": "Cơ sở dữ liệu quốc gia về dân cư",
  "dvcqg-userinfo": "Cổng Dịch vụ công quốc gia",
  "vneid-via-portal": "VNeID",
  "vneid-oauth2": "VNeID",
};

function evidence({ assurance, source, time }: Pick<Claim<unknown>, "assurance" | "source" | "time">) {
  const at = time === null ? {} : { time };
  if (assurance === "chip-verified")
    return {
      type: "document",
      check_details: [{ check_method: "vcrypt", ...at }],
      document_details: { type: "idcard", issuer: { country: "VNM" } },
    };
  const name = recordSources[source.system] ?? source.system;
  return { type: "electronic_record", ...at, record: { type: "population_register", source: { name } } };
}
