import { type Result, isFailure } from "@lienthong/core";
import {
  type Certificate,
  DerFault,
  DerReader,
  certificateName,
  derTags,
  readCertificate as readBare,
  readConfiguredCertificates,
  smallUnsigned,
  whole,
} from "@lienthong/pki";
import { ChipFault, readAs } from "../chip-fault.ts";
import { type ChipIssue, chipIssue, issueOf } from "../chip-issue.ts";
import { type Report, checkCertificate, findIssuer } from "../certificate/check-issuer.ts";
import type { ChipIssueCode } from "../messages/codes.ts";
import { certificateSummary } from "../security-object/certificate-summary.ts";
import { checkSignature, signerCertificate } from "../security-object/check-signature.ts";
import type { CertificateSummary } from "../security-object/chip-proof.ts";
import { instantOf } from "../security-object/instant.ts";
import { readSignedData } from "../security-object/signed-data.ts";

/** What a master list is checked against. */
export interface MasterListOptions {
  /**
   * Certificates of the authorities (CSCA) whose master lists you trust, such as the one of the state that publishes it. An empty list means
   * that nobody is known: then only the integrity of the list is checked.
   */
  readonly trustAnchors: readonly (Uint8Array | string)[];
  /** When certificates must be valid, as `2026-03-01T08:30:00+07:00`. */
  readonly time: string;
  /** Keeps the authorities of one country, by its two letters in certificates (`VN`); all unless said. */
  readonly country?: string;
}

/** An authority (CSCA) that a list names. */
export interface ListedAuthority extends CertificateSummary {
  /** Two letters in upper case, or `null` when its name has none. */
  readonly country: string | null;
  /** The certificate itself, DER: what `trustAnchors` of {@link validateChip} takes. */
  readonly bytes: Uint8Array;
}

/** A master list that was checked. */
export interface MasterList {
  readonly trust: "trusted-issuer" | "unknown-issuer";
  readonly authorities: readonly ListedAuthority[];
  readonly signedAt: string | null;
  readonly signer: CertificateSummary;
  readonly issuer: CertificateSummary | null;
}

const contentType = "2.23.136.1.1.2";
const signingPurpose = "2.23.136.1.1.3";
const extendedKeyUsage = "2.5.29.37";
const longestList = 1 << 24;
const mostAuthorities = 10_000;

/**
 * Checks a master list of authorities (danh sách CSCA, ICAO Doc 9303-12 section 9, CscaMasterList) and gives their certificates. The list is worth
 * what its signer is worth to you: the authority that issued the signer's certificate must be among `trustAnchors`.
 *
 * @example
 * ```ts
 * import { validateMasterList } from "@lienthong/identity/chip";
 *
 * const trusted = (list: Uint8Array, csca: string) => {
 *   const options = { trustAnchors: [csca], time: "2026-03-01T08:30:00+07:00", country: "VN" };
 *   const result = validateMasterList(list, options);
 *   return result.ok ? result.value.authorities.map(({ bytes }) => bytes) : [];
 * };
 * typeof trusted; // "function"
 * ```
 */
export function validateMasterList(
  input: unknown,
  options: MasterListOptions,
): Result<MasterList, ChipIssueCode> {
  const anchors = readConfiguredCertificates(options.trustAnchors, "trustAnchors");
  const time = instantOf(options.time);
  const country = countryCode(options.country);
  const issues: ChipIssue[] = [];
  const report: Report = (code, params) => void issues.push(chipIssue(asListCode(code), params));
  try {
    const data = readAs("identity.master-list.structure", undefined, () =>
      readSignedData(listBytes(input), contentType),
    );
    const signer = signerCertificate(data);
    checkSignature(data, signer, report);
    checkSigner(signer, time, report);
    const issuer = anchors.length > 0 ? findIssuer(signer, anchors, time, report) : undefined;
    if (anchors.length === 0) report("identity.certificate.issuer-not-checked");
    if (issuer) checkCertificate(issuer, "issuer", time, report);
    const { signingTime } = data.signer;
    if (signingTime !== undefined && (signingTime < signer.notBefore || signingTime > signer.notAfter))
      report("identity.master-list.signing-time");
    const listed = readAs("identity.master-list.structure", undefined, () => readList(data.content));
    if (listed.unread > 0) report("identity.master-list.unread", { count: listed.unread });
    const authorities = listed.authorities.filter((one) => country === undefined || one.country === country);
    if (authorities.length === 0) report("identity.master-list.none");
    if (issues.some(({ severity }) => isFailure(severity))) return { ok: false, issues };
    const value: MasterList = {
      trust: issuer ? "trusted-issuer" : "unknown-issuer",
      authorities,
      signedAt: signingTime === undefined ? null : new Date(signingTime).toISOString(),
      signer: certificateSummary(signer),
      issuer: issuer ? certificateSummary(issuer) : null,
    };
    return { ok: true, value, issues };
  } catch (error) {
    const issue = issueOf(error);
    return { ok: false, issues: [...issues, chipIssue(asListCode(issue.code), issue.params)] };
  }
}

function listBytes(input: unknown): Uint8Array {
  if (!(input instanceof Uint8Array)) throw new ChipFault("identity.master-list.not-bytes");
  if (input.length > longestList)
    throw new ChipFault("identity.master-list.too-long", { limit: longestList });
  return input;
}

function countryCode(country: string | undefined): string | undefined {
  if (country !== undefined && !/^[A-Z]{2}$/u.test(country))
    throw new TypeError('country is two letters, such as "VN"');
  return country;
}

/** What is wrong with the signature of EF.SOD has another sentence here. */
function asListCode(code: ChipIssueCode): ChipIssueCode {
  return code.startsWith("identity.sod.")
    ? (`identity.master-list.${code.slice("identity.sod.".length)}` as ChipIssueCode)
    : code;
}

/** A signer of master lists has the purpose to sign them, which is critical and here understood (Doc 9303-12 table 6). */
function checkSigner(signer: Certificate, time: number, report: Report): void {
  const { extensions } = signer;
  const critical = extensions.critical.filter((oid) => oid !== extendedKeyUsage);
  checkCertificate({ ...signer, extensions: { ...extensions, critical } }, "signer", time, report);
  if (extensions.extendedKeyUsage?.includes(signingPurpose) !== true) report("identity.master-list.purpose");
}

interface ReadList {
  readonly authorities: readonly ListedAuthority[];
  readonly unread: number;
}

/** CscaMasterList: version 0 and a set of certificates. One that cannot be read does not make the others worthless. */
function readList(bytes: Uint8Array): ReadList {
  const outer = new DerReader(bytes);
  const list = outer.enter(derTags.sequence);
  outer.finish();
  if (smallUnsigned(list.next(derTags.integer)) !== 0) throw new DerFault("version");
  const certificates = list.enter(derTags.set);
  list.finish();
  const authorities: ListedAuthority[] = [];
  let unread = 0;
  while (!certificates.done) {
    if (authorities.length + unread === mostAuthorities) throw new DerFault("too many");
    const authority = readAuthority(whole(certificates.next(derTags.sequence)));
    if (authority) authorities.push(authority);
    else unread += 1;
  }
  return { authorities, unread };
}

function readAuthority(bytes: Uint8Array): ListedAuthority | undefined {
  try {
    const certificate = readBare(Uint8Array.from(bytes));
    const { country } = certificateName(certificate.subject);
    return {
      ...certificateSummary(certificate),
      country: country?.toUpperCase() ?? null,
      bytes: certificate.bytes,
    };
  } catch (error) {
    if (error instanceof DerFault) return undefined;
    throw error;
  }
}
