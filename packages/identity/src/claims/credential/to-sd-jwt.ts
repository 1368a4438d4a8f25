import { type Result, toResult } from "@lienthong/core";
import type { Assurance, IdentityClaims } from "../claim.ts";
import type { ClaimsIssue } from "../claims-issue.ts";
import type { ClaimsIssueCode } from "../messages/codes.ts";
import { claimsToPid } from "../out/to-pid.ts";
import {
  type OwnCredential,
  type PidCredential,
  assuredClaims,
  checkedNames,
  missingIssues,
} from "./credential-kind.ts";

/** What an SD-JWT VC says beside the claims. */
export interface SdJwtOptions {
  /** The version of the draft of SD-JWT VC (not yet a standard, hence named). */
  readonly version: "draft-24";
  readonly credential: PidCredential | OwnCredential;
  /** Who issues it (`iss`), a URL. */
  readonly issuer: string;
  /** From when it counts, as `2026-03-01T08:30:00+07:00`. */
  readonly issuedAt: string;
  readonly expires: string;
  /** Public key (JWK) of the holder's wallet: the holder must then prove to have it. */
  readonly holderKey?: Readonly<Record<string, unknown>>;
  /** Claims of weaker assurance are left out; all are taken unless said. */
  readonly atLeast?: Assurance;
  /** Further attributes of the issuer, such as `issuing_authority`; each can be left out by the holder like the rest. */
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** An SD-JWT VC before it is signed: what `issueSdJwt` of `@lienthong/signature/jose` takes. */
export interface SdJwtContent {
  readonly payload: Readonly<Record<string, unknown>>;
  /** Paths of what the holder may leave out: every attribute of the person. */
  readonly disclose: readonly (readonly string[])[];
}

/** Claims that a holder must not be able to leave out or an issuer to overwrite (SD-JWT VC draft-24, section 3.2.2; RFC 9901). */
const reserved = [
  "iss",
  "nbf",
  "exp",
  "iat",
  "cnf",
  "vct",
  "vct#integrity",
  "status",
  "_sd",
  "_sd_alg",
  "...",
];

/**
 * The content of an SD-JWT VC (giấy tờ tiết lộ chọn lọc) out of identity claims, ready to be signed by `issueSdJwt` of
 * `@lienthong/signature/jose`. Names are those of the European PID, or the issuer's own: none is invented here.
 *
 * @example
 * ```ts
 * import { claimsFromCardQr, claimsToSdJwt, parseCardQr } from "@lienthong/identity";
 *
 * const card = parseCardQr("052090000017||Nguyễn Văn An|05031990|Nam|Phường Quy Nhơn, Gia Lai|15062021");
 * const content = claimsToSdJwt(claimsFromCardQr(card), {
 *   version: "draft-24",
 *   credential: { kind: "own", type: "https://benhvien.example/the", names: { name: "ho_ten", birthDate: "ngay_sinh" } },
 *   issuer: "https://benhvien.example",
 *   issuedAt: "2026-03-01T08:30:00+07:00",
 *   expires: "2027-03-01T08:30:00+07:00",
 * });
 * if (content.ok) content.value.disclose; // [["ho_ten"], ["ngay_sinh"]]
 * ```
 */
export function claimsToSdJwt(
  claims: IdentityClaims,
  options: SdJwtOptions,
): Result<SdJwtContent, ClaimsIssueCode> {
  const { credential, issuer, holderKey, attributes = {} } = options;
  const version: unknown = options.version;
  if (version !== "draft-24") throw new TypeError('version must be "draft-24"');
  if (typeof issuer !== "string" || issuer === "") throw new TypeError("issuer must be text");
  if (holderKey && ["d", "p", "q", "k"].some((name) => Object.hasOwn(holderKey, name)))
    throw new TypeError("holderKey must be a public key");
  const [nbf, exp] = [seconds(options.issuedAt, "issuedAt"), seconds(options.expires, "expires")];
  if (exp <= nbf) throw new TypeError("expires must follow issuedAt");
  const clash = Object.keys(attributes).find((name) => reserved.includes(name));
  if (clash !== undefined) throw new TypeError(`attributes: ${clash} is kept by the format`);
  const assured = assuredClaims(claims, options.atLeast);
  const said =
    credential.kind === "eudi-pid" ? pidAttributes(assured, credential) : own(claims, assured, credential);
  if (!said.ok) return said;
  const person = { ...attributes, ...said.value.attributes };
  const payload = {
    iss: issuer,
    vct: said.value.type,
    iat: nbf,
    nbf,
    exp,
    ...(holderKey && { cnf: { jwk: holderKey } }),
    ...person,
  };
  return {
    ok: true,
    value: { payload, disclose: Object.keys(person).map((name) => [name]) },
    issues: said.issues,
  };
}

type Said = Result<
  { readonly type: string; readonly attributes: Readonly<Record<string, unknown>> },
  ClaimsIssueCode
>;

function pidAttributes(claims: IdentityClaims, { kind: _, ...pid }: PidCredential): Said {
  return claimsToPid(claims, { ...pid, format: "sd-jwt" });
}

function own(all: IdentityClaims, assured: IdentityClaims, credential: OwnCredential): Said {
  const rows = checkedNames(credential, reserved);
  const issues: readonly ClaimsIssue[] = missingIssues(rows, all, assured);
  const attributes = Object.fromEntries(
    rows.flatMap(([claim, name]) => {
      const found = assured[claim];
      return found ? [[name, found.value]] : [];
    }),
  );
  return toResult({ type: credential.type, attributes }, issues);
}

function seconds(text: string, name: string): number {
  const isInstant =
    typeof text === "string" && /^\d{4}-\d{2}-\d{2}T[\d:.]{5,18}(?:Z|[+-]\d{2}:\d{2})$/u.test(text);
  const time = isInstant ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw new TypeError(`${name} must be as 2026-03-01T08:30:00+07:00`);
  return Math.floor(time / 1000);
}
