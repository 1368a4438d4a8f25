import { type Issue, type IssueParams, type LegalSource, type Severity, severityFor } from "@lienthong/core";
import { ChipFault } from "./chip-fault.ts";
import type { ChipIssueCode } from "./messages/codes.ts";

/** An issue of `@lienthong/identity/chip`. */
export type ChipIssue = Issue<ChipIssueCode>;

const document = (name: string, article: string): LegalSource => ({
  document: name,
  article,
  confidence: "confirmed",
});

/**
 * Where the rules of each topic stand; the second part of a code names the topic. The rules are confirmed by worked examples and RFCs; the
 * section numbers are those of the 8th edition, from memory.
 */
const sources: Readonly<Record<string, LegalSource>> = {
  sod: document("ICAO Doc 9303-10", "4.6.2"),
  "data-group": document("ICAO Doc 9303-11", "5.1"),
  certificate: document("ICAO Doc 9303-12", "7"),
  revocation: document("RFC 5280", "6.3"),
  "master-list": document("ICAO Doc 9303-12", "9"),
  pkd: document("RFC 2849", "3"),
  active: document("ICAO Doc 9303-11", "6.1"),
  "chip-key": document("ICAO Doc 9303-11", "6.2"),
  "card-security": document("ICAO Doc 9303-11", "9.2"),
  com: document("ICAO Doc 9303-10", "4.6.1"),
  photo: document("ICAO Doc 9303-10", "4.7.2"),
  access: document("ICAO Doc 9303-11", "4"),
};

const severities: Partial<Record<ChipIssueCode, Severity>> = {
  "identity.sod.signing-time": "warning",
  "identity.sod.unsigned-parts": "information",
  "identity.data-group.none-given": "warning",
  "identity.certificate.issuer-not-checked": "warning",
  "identity.certificate.issuer-name-differs": "warning",
  "identity.revocation.structure": "warning",
  "identity.revocation.signature": "warning",
  "identity.revocation.unsupported": "warning",
  "identity.revocation.outdated": "warning",
  "identity.revocation.no-list": "warning",
  "identity.master-list.signing-time": "warning",
  "identity.master-list.unread": "warning",
  "identity.master-list.none": "warning",
  "identity.active.key-not-proved": "warning",
  "identity.active.unsupported": "warning",
  "identity.chip-key.unsupported": "warning",
  "identity.chip-key.not-proved": "warning",
  "identity.photo.format-differs": "warning",
  "identity.photo.size-differs": "warning",
  "identity.com.unknown-tag": "information",
  "identity.com.differs": "warning",
  "identity.com.version-differs": "warning",
};

/** Builds an issue with the source and severity of its code. */
export function chipIssue(code: ChipIssueCode, params?: IssueParams, path = ""): ChipIssue {
  const source = sources[code.split(".")[1] ?? ""];
  // Sentences name the certificate, part or step in their own language.
  const reason = params?.["certificate"] ?? params?.["part"] ?? params?.["step"];
  return {
    code,
    severity: severityFor(source?.confidence ?? "confirmed", severities[code] ?? "error"),
    path,
    ...(params && { params: { ...params, ...(reason !== undefined && { reason }) } }),
    ...(source && { source }),
  };
}

/** The issue of a fault; anything else that was thrown is a mistake of ours and goes on. */
export function issueOf(error: unknown): ChipIssue {
  if (error instanceof ChipFault) return chipIssue(error.code, error.params);
  throw error;
}
