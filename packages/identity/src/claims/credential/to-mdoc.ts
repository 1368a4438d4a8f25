import { type Result, toResult } from "@lienthong/core";
import type { Assurance, IdentityClaims } from "../claim.ts";
import type { ClaimsIssueCode } from "../messages/codes.ts";
import { pidNames, pidTypes } from "../out/pid-names.ts";
import { claimsToPid } from "../out/to-pid.ts";
import {
  type OwnCredential,
  type PidCredential,
  assuredClaims,
  checkedNames,
  missingIssues,
} from "./credential-kind.ts";

/** A value as an mdoc has it: text, number, bytes, a list, a map, or text under a tag (1004: a date). */
export type MdocOutValue =
  | string
  | number
  | Uint8Array
  | { readonly tag: number; readonly value: string }
  | readonly string[]
  | ReadonlyMap<string, string>;

/** What an mdoc says beside the claims. */
export interface MdocOptions {
  readonly credential: PidCredential | OwnCredential;
  /** The namespace of the elements; the same text as the type unless said. */
  readonly namespace?: string;
  /** Claims of weaker assurance are left out; all are taken unless said. */
  readonly atLeast?: Assurance;
  /** Further elements of the issuer, such as `portrait` or `issuing_authority`. */
  readonly elements?: Readonly<Record<string, MdocOutValue>>;
}

/** An mdoc before it is signed: what `issueMdoc` of `@lienthong/signature/mdoc` takes. */
export interface MdocContentOut {
  readonly docType: string;
  /** Data elements by namespace and name. */
  readonly elements: Readonly<Record<string, Readonly<Record<string, MdocOutValue>>>>;
}

/**
 * The content of an mdoc (giấy tờ di động, ISO/IEC 18013-5) out of identity claims, ready to be signed by `issueMdoc` of
 * `@lienthong/signature/mdoc`. Whole dates are dates of CBOR; partial ones stay text where the type of document lets them.
 *
 * @example
 * ```ts
 * import { claimsFromCardQr, claimsToMdoc, parseCardQr } from "@lienthong/identity";
 *
 * const card = parseCardQr("052090000017||Nguyễn Văn An|05031990|Nam|Phường Quy Nhơn, Gia Lai|15062021");
 * const content = claimsToMdoc(claimsFromCardQr(card), {
 *   credential: { kind: "own", type: "example.benhvien.the", names: { name: "ho_ten", birthDate: "ngay_sinh" } },
 * });
 * if (content.ok) content.value.elements["example.benhvien.the"]?.["ngay_sinh"]; // { tag: 1004, value: "1990-03-05" }
 * ```
 */
export function claimsToMdoc(
  claims: IdentityClaims,
  { credential, namespace, atLeast, elements = {} }: MdocOptions,
): Result<MdocContentOut, ClaimsIssueCode> {
  const assured = assuredClaims(claims, atLeast);
  const said =
    credential.kind === "eudi-pid" ? pidElements(assured, credential) : own(claims, assured, credential);
  if (!said.ok) return said;
  const docType = credential.kind === "eudi-pid" ? pidTypes.mdoc : credential.type;
  const named = { ...elements, ...said.value };
  // A portrait that the issuer adds is no longer missing.
  const issues = said.issues.filter(
    ({ path }) => path !== "portrait" || !Object.hasOwn(elements, "portrait"),
  );
  return { ok: true, value: { docType, elements: { [namespace ?? docType]: named } }, issues };
}

type Said = Result<Readonly<Record<string, MdocOutValue>>, ClaimsIssueCode>;

const dates: ReadonlySet<string> = /* @__PURE__ */ new Set<string>(["birthDate", "issueDate", "expiryDate"]);

function pidElements(claims: IdentityClaims, { kind: _, ...options }: PidCredential): Said {
  const pid = claimsToPid(claims, { ...options, format: "mdoc" });
  if (!pid.ok) return pid;
  const dateNames = Object.entries(pidNames)
    .filter(([claim]) => dates.has(claim))
    .map(([, [, name]]): string => name);
  const elements = Object.entries(pid.value.attributes).map(
    ([name, value]) => [name, elementOf(value, dateNames.includes(name))] as const,
  );
  return { ok: true, value: Object.fromEntries(elements), issues: pid.issues };
}

function own(all: IdentityClaims, assured: IdentityClaims, credential: OwnCredential): Said {
  const rows = checkedNames(credential);
  const elements = rows.flatMap(([claim, name]) => {
    const found = assured[claim];
    return found ? [[name, elementOf(found.value, dates.has(claim))] as const] : [];
  });
  return toResult(Object.fromEntries(elements), missingIssues(rows, all, assured));
}

/** Full dates under their tag (RFC 8943); parts of a place as a map. */
function elementOf(value: unknown, isDate: boolean): MdocOutValue {
  if (typeof value === "number") return value;
  if (typeof value === "string") return isDate && value.length === 10 ? { tag: 1004, value } : value;
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === "object" && value !== null)
    return new Map(Object.entries(value).map(([name, part]) => [name, String(part)]));
  throw new TypeError("a claim has a value of no known kind");
}
