import { type Result, isFailure } from "@lienthong/core";
import { readConfiguredCertificates } from "@lienthong/pki";
import { type Report, checkCertificate, findIssuer } from "../certificate/check-issuer.ts";
import { checkRevocation } from "../certificate/check-revocation.ts";
import { type ChipIssue, chipIssue, issueOf } from "../chip-issue.ts";
import type { ChipIssueCode } from "../messages/codes.ts";
import { certificateSummary } from "./certificate-summary.ts";
import type { ChipOptions, ChipProof, NotChecked } from "./chip-proof.ts";
import { checkSignature, signerCertificate } from "./check-signature.ts";
import { checkActive } from "./active-authentication.ts";
import { checkCardSecurity } from "./card-security.ts";
import { checkChipKey } from "./chip-authentication.ts";
import { checkCom } from "./check-com.ts";
import { checkDataGroups } from "./data-groups.ts";
import { type SecurityObject, readSecurityObject } from "./security-object.ts";
import { instantOf } from "./instant.ts";

/**
 * Proves that the files of a chip are genuine (passive authentication, xác thực thụ động, ICAO Doc 9303-11 section 5.1): every data group
 * given has the hash that the security object (EF.SOD) lists, the document signer signed that list, and a configured authority (CSCA)
 * issued the signer's certificate. No authority is built in. Success with `trust: "unknown-issuer"` exists only when `trustAnchors`
 * is empty on purpose. `proof.notChecked` names what no one looked at.
 *
 * @example
 * ```ts
 * import { validateChip } from "@lienthong/identity/chip";
 *
 * const files = { sod: new Uint8Array([0x77, 0x00]), dataGroups: {} };
 * const options = { trustAnchors: [], time: "2026-03-01T08:30:00+07:00" };
 * validateChip(files, options).issues[0]?.code; // "identity.sod.structure"
 * ```
 */
export function validateChip(input: unknown, options: ChipOptions): Result<ChipProof, ChipIssueCode> {
  const anchors = readConfiguredCertificates(options.trustAnchors, "trustAnchors");
  const time = instantOf(options.time);
  const lists = options.revocationLists ?? [];
  if (!Array.isArray(lists)) throw new TypeError("revocationLists is an array of bytes");
  const issues: ChipIssue[] = [];
  const report: Report = (code, params) => void issues.push(chipIssue(code, params));
  try {
    const fields = typeof input === "object" && input !== null ? input : {};
    const object = readSecurityObject("sod" in fields ? fields.sod : undefined);
    const groups = checkDataGroups("dataGroups" in fields ? fields.dataGroups : {}, object.lds, report);
    const com = "com" in fields ? fields.com : undefined;
    if (com !== undefined && com !== null) issues.push(...checkCom(com, object.lds));
    const signer = signerCertificate(object.data);
    checkSignature(object.data, signer, report);
    reportUnsigned(object, report);
    checkCertificate(signer, "signer", time, report);
    const issuer = anchors.length > 0 ? findIssuer(signer, anchors, time, report) : undefined;
    if (anchors.length === 0) report("identity.certificate.issuer-not-checked");
    if (issuer) checkCertificate(issuer, "issuer", time, report);
    const isUnrevoked =
      issuer !== undefined &&
      lists.length > 0 &&
      checkRevocation(lists, signer, { issuer, anchors }, time, report);
    const signedAt = object.data.signer.signingTime;
    if (signedAt !== undefined && (signedAt < signer.notBefore || signedAt > signer.notAfter))
      report("identity.sod.signing-time");
    const active = "active" in fields ? fields.active : undefined;
    const chipKey = "chipAuthentication" in fields ? fields.chipAuthentication : undefined;
    const proved = provedGroups(fields, groups.dataGroups);
    const isActive = active !== undefined && active !== null && checkActive(active, proved, report);
    const cardSecurity = "cardSecurity" in fields ? fields.cardSecurity : undefined;
    const keys =
      cardSecurity === undefined || cardSecurity === null
        ? undefined
        : checkCardSecurity(cardSecurity, { anchors, lists, time, signer }, report);
    const signed = { dg14: proved.dg14, keys };
    const isKeyed = chipKey !== undefined && chipKey !== null && checkChipKey(chipKey, signed, report);
    const isOriginal = isActive || isKeyed;
    if (issues.some(({ severity }) => isFailure(severity))) return { ok: false, issues };
    const value: ChipProof = {
      trust: issuer ? "trusted-issuer" : "unknown-issuer",
      ...groups,
      notChecked: notChecked(issuer !== undefined, isUnrevoked, isOriginal),
      time: new Date(time).toISOString(),
      signedAt: signedAt === undefined ? null : new Date(signedAt).toISOString(),
      signer: certificateSummary(signer),
      issuer: issuer ? certificateSummary(issuer) : null,
    };
    return { ok: true, value, issues };
  } catch (error) {
    issues.push(issueOf(error));
    return { ok: false, issues };
  }
}

function notChecked(hasIssuer: boolean, isUnrevoked: boolean, isOriginal: boolean): readonly NotChecked[] {
  return [
    ...(hasIssuer ? [] : (["issuer"] as const)),
    ...(isUnrevoked ? [] : (["revocation"] as const)),
    ...(isOriginal ? [] : (["copied-chip"] as const)),
  ];
}

/** The groups that active authentication needs, if they were proved. */
function provedGroups(
  fields: object,
  proved: readonly number[],
): { readonly dg14: Uint8Array | undefined; readonly dg15: Uint8Array | undefined } {
  const groups = "dataGroups" in fields ? fields.dataGroups : undefined;
  const group = (number: 14 | 15): Uint8Array | undefined => {
    const all: Readonly<Record<string, unknown>> =
      typeof groups === "object" && groups !== null ? { ...groups } : {};
    const bytes = proved.includes(number) ? all[String(number)] : undefined;
    return bytes instanceof Uint8Array ? bytes : undefined;
  };
  return { dg14: group(14), dg15: group(15) };
}

/** Whatever a signature does not cover is said, so that no one takes it for signed. */
function reportUnsigned({ data, lds }: SecurityObject, report: Report): void {
  const used = new Set([lds.digest.oid, data.signer.digestAlgorithm.oid]);
  const hasMore = data.certificates.length > 1 || data.digestAlgorithms.some(({ oid }) => !used.has(oid));
  if (data.hasUnsignedParts || hasMore) report("identity.sod.unsigned-parts");
}
