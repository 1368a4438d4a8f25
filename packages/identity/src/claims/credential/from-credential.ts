import {
  type Confidence,
  type Issue,
  type LegalSource,
  type Result,
  severityFor,
  toResult,
} from "@lienthong/core";
import { type ClaimOptions, type ClaimRow, buildClaims } from "../build.ts";
import type { Assurance, ClaimName, IdentityClaims } from "../claim.ts";
import { type SourceIssueCode, refused } from "../claims-issue.ts";
import { pidNames, pidRulebook, pidTypes } from "../out/pid-names.ts";
import { isEmptyValue, readSourceField } from "../source-fields.ts";
import { type OwnCredential, checkedNames } from "./credential-kind.ts";

/** What the check of an SD-JWT gave: the answer of `verifySdJwt` of `@lienthong/signature/jose`. */
export interface VerifiedSdJwt {
  readonly ok: boolean;
  readonly claims?: Readonly<Record<string, unknown>>;
}

/** What the check of an mdoc gave: a document of `verifyDeviceResponse`, or the answer of `verifyIssuerSigned`, of `@lienthong/signature/mdoc`. */
export interface VerifiedMdoc {
  readonly ok: boolean;
  readonly docType?: string;
  readonly elements: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Which credential is read, and what it is worth. */
export interface CredentialReadOptions extends ClaimOptions {
  readonly credential: { readonly kind: "eudi-pid" } | OwnCredential;
  /**
   * What a claim of this issuer is worth to you. A signature proves who says it, not how the issuer knows it: that is in the papers between
   * you and the issuer.
   */
  readonly assurance: Assurance;
  /** The namespace of an mdoc; the same text as the type unless said. */
  readonly namespace?: string;
}

/** A row of a credential's table. */
type Row = readonly [claim: ClaimName, field: string, confidence: Confidence];

/**
 * Claims out of an SD-JWT VC (giấy tờ tiết lộ chọn lọc) that `verifySdJwt` found valid. One that was not is refused whole; a field that cannot be
 * read is left out and told.
 *
 * @example
 * ```ts
 * import { claimsFromSdJwt } from "@lienthong/identity";
 *
 * const verified = { ok: true, claims: { vct: "urn:eudi:pid:1", family_name: "Nguyễn", given_name: "Văn An", sex: 1 } };
 * const claims = claimsFromSdJwt(verified, { credential: { kind: "eudi-pid" }, assurance: "portal" });
 * if (claims.ok) claims.value.name?.value; // "Nguyễn Văn An"
 * ```
 */
export function claimsFromSdJwt(
  verified: VerifiedSdJwt,
  options: CredentialReadOptions,
): Result<IdentityClaims, SourceIssueCode> {
  if (!verified.ok || !verified.claims) return refused("identity.credential.not-verified");
  const { credential } = options;
  const type = credential.kind === "eudi-pid" ? pidTypes["sd-jwt"] : credential.type;
  const fields = new Map(Object.entries(verified.claims));
  if (fields.get("vct") !== type) return refused("identity.credential.type-unexpected");
  return readFields("sd-jwt-vc", 0, fields, options);
}

/**
 * Claims out of an mdoc (giấy tờ di động, ISO/IEC 18013-5) that was found valid. What its device states itself is never looked at.
 *
 * @example
 * ```ts
 * import { claimsFromMdoc } from "@lienthong/identity";
 *
 * const elements = { "eu.europa.ec.eudi.pid.1": { birth_date: { tag: 1004, value: "1990-03-05" } } };
 * const verified = { ok: true, docType: "eu.europa.ec.eudi.pid.1", elements };
 * const claims = claimsFromMdoc(verified, { credential: { kind: "eudi-pid" }, assurance: "portal" });
 * if (claims.ok) claims.value.birthDate?.value; // "1990-03-05"
 * ```
 */
export function claimsFromMdoc(
  verified: VerifiedMdoc,
  options: CredentialReadOptions,
): Result<IdentityClaims, SourceIssueCode> {
  if (!verified.ok) return refused("identity.credential.not-verified");
  const { credential } = options;
  const type = credential.kind === "eudi-pid" ? pidTypes.mdoc : credential.type;
  if (verified.docType !== type) return refused("identity.credential.type-unexpected");
  const namespace = options.namespace ?? type;
  const named = Object.hasOwn(verified.elements, namespace) ? verified.elements[namespace] : undefined;
  return readFields("mdoc", 1, new Map(Object.entries(named ?? {})), options);
}

function readFields(
  system: "sd-jwt-vc" | "mdoc",
  column: 0 | 1,
  fields: Map<string, unknown>,
  { credential, assurance, time }: CredentialReadOptions,
): Result<IdentityClaims, SourceIssueCode> {
  const isPid = credential.kind === "eudi-pid";
  const table: readonly Row[] = isPid
    ? pidRows(column)
    : checkedNames(credential).map(([claim, field]) => [claim, field, "confirmed"]);
  if (isPid) joinName(fields);
  const issues: Issue<SourceIssueCode>[] = [];
  const rows: ClaimRow[] = [];
  for (const [claim, field, confidence] of table) {
    const value = plainValue(claim, fields.get(field), isPid);
    if (isEmptyValue(value)) continue;
    const values: readonly unknown[] = claim === "oldNumbers" && Array.isArray(value) ? value : [value];
    const read = values.map((one) => readSourceField(claim, one, {}));
    const source: LegalSource = isPid
      ? { ...pidRulebook, field, confidence }
      : { document: credential.type, field };
    for (const one of read.flatMap((result) => result.issues))
      issues.push({ source, ...one, severity: severityFor(confidence, one.severity), path: field });
    const found = read.flatMap((result) => (result.ok ? [result.value] : []));
    if (found.length === 0) continue;
    // The reader of a claim gives a value of that claim's own type: see `readSourceField`.
    rows.push([claim, field, confidence, claim === "oldNumbers" ? found.flat() : found[0]] as ClaimRow);
  }
  const options = time === undefined ? {} : { time };
  return toResult(buildClaims(system, assurance, rows, options), issues.map(soften));

  /** One field that cannot be read does not make the others worthless. */
  function soften(issue: Issue<SourceIssueCode>): Issue<SourceIssueCode> {
    return issue.severity === "information" ? issue : { ...issue, severity: "warning" };
  }
}

const wholeName = "family_name, given_name";

function pidRows(column: 0 | 1): readonly Row[] {
  const named = Object.entries(pidNames) as readonly (readonly [
    keyof typeof pidNames,
    (typeof pidNames)[keyof typeof pidNames],
  ])[];
  return [
    ["name", wholeName, "single-source"],
    ...named.map(([claim, row]): Row => [claim, row[column], row[2]]),
  ];
}

/** Family name and what follows it, as Vietnamese names are written. */
function joinName(fields: Map<string, unknown>): void {
  const parts = ["family_name", "given_name"].map((name) => fields.get(name));
  if (parts.every((part) => typeof part === "string" && part.length <= 255))
    fields.set(wholeName, parts.join(" "));
}

/** A value as the readers of claims take it: dates without their tag, codes of the PID as words. */
function plainValue(claim: ClaimName, value: unknown, isPid: boolean): unknown {
  if (typeof value === "object" && value !== null && "tag" in value && "value" in value)
    return value.tag === 1004 ? value.value : value;
  if (!isPid) return value;
  if (claim === "sex") return value === 1 ? "male" : value === 2 ? "female" : undefined;
  if (claim === "nationality") return Array.isArray(value) && value.length === 1 ? value[0] : undefined;
  if (claim === "permanentAddress" && typeof value === "object" && value !== null && "formatted" in value)
    return value.formatted;
  return value;
}
