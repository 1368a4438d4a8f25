import { encodeUtf8 } from "@lienthong/core";
import type { CanonicalElement } from "../c14n/canonical-node.ts";
import { canonicalize } from "../c14n/canonicalize.ts";
import { canonicalMethods } from "../c14n/methods.ts";
import { checkPath, type CheckedPath, type PathOptions } from "../certificate/check-path.ts";
import type { TrustStore } from "../certificate/trust-store.ts";
import { checkTimeStamp } from "../cms/time-stamp.ts";
import { instantText } from "../instant.ts";
import { type SignatureIssue, issue } from "../issue.ts";
import type { SignaturePolicy } from "../policy/policy.ts";
import { type Report, orReport } from "../signature-fault.ts";
import { type XadesLevel, isCovered, namesSigner } from "../xades/check-xades.ts";
import { type XadesProperties, readXades } from "../xades/properties.ts";
import { checkReferences } from "./check-references.ts";
import { type DocumentIndex, pathOf } from "./document-index.ts";
import { placedRole, roleTagSource } from "./role.ts";
import { type SignatureParts, readSignatureParts } from "./signature-parts.ts";
import { type SignerCertificates, findSigner } from "./signer-key.ts";
import { summaryOf } from "./summary.ts";
import { verdictOf } from "./verdict.ts";
import type { XmlSignature } from "./xml-signature.ts";

/** What signatures are checked against. */
export interface CheckOptions {
  readonly trust: TrustStore;
  readonly policy: SignaturePolicy;
  /** Milliseconds since 1970. */
  readonly time: number;
}

/** A signature that was checked, and the elements that it covers. */
export interface CheckedSignature {
  readonly signature: XmlSignature;
  readonly elements: readonly CanonicalElement[];
}

/** Checks one signature of a document, from its form to its signer. */
export function checkXmlSignature(
  element: CanonicalElement,
  index: DocumentIndex,
  options: CheckOptions,
): CheckedSignature {
  const issues: SignatureIssue[] = [];
  const path = pathOf(element);
  const report: Report = (code, details = {}) => void issues.push(issue(code, { path, ...details }));
  const placed = placedRole(element);
  const parts = orReport(report, () => readSignatureParts(element));
  if (!parts) {
    const signature: XmlSignature = {
      verdict: verdictOf(issues),
      path,
      role: { ...(placed !== undefined && { placed }), claimed: [] },
      chain: [],
      revocation: "not-checked",
      level: "xmldsig",
      algorithms: { canonicalization: "", signature: "", digests: [] },
      parts: [],
      signedInfo: new Uint8Array(0),
      issues,
    };
    return { signature, elements: [] };
  }
  const { canonical, id } = parts;
  const { inclusivePrefixes } = canonical;
  const signedInfo = encodeUtf8(canonicalize(parts.signedInfo, { ...canonical.method, inclusivePrefixes }));
  const references = checkReferences(parts, index, options.policy, report);
  const content = references.filter(({ part: { kind } }) => kind !== "properties" && kind !== "key-info");
  if (content.length === 0 && references.length === parts.references.length)
    report("signature.reference.no-content", { position: element.position });
  const found = findSigner(parts, signedInfo, options.policy, report);
  const properties = orReport(report, () => readXades(parts.objects));
  const covered = properties && isCovered(properties, parts, references, report) ? properties : undefined;
  const claimed = covered?.claimedRoles ?? [];
  checkRole(placed, claimed, report);
  const who = found && orReport(report, () => judgeSigner(parts, found, covered, options, report));
  const verdict = verdictOf(issues);
  const hasHeld = verdict === "valid" || verdict === "untrusted";
  const signature: XmlSignature = {
    verdict,
    path,
    ...(id !== undefined && { id }),
    role: { ...(placed !== undefined && { placed }), claimed },
    ...(found && { signer: summaryOf(found.signer) }),
    chain: who?.path.certificates.map(summaryOf) ?? [],
    revocation: who?.path.revocation ?? "not-checked",
    level: who?.level ?? "xmldsig",
    algorithms: {
      canonicalization: canonical.algorithm,
      signature: parts.algorithm,
      digests: [...new Set(parts.references.map(({ digestAlgorithm }) => digestAlgorithm))],
    },
    ...(covered?.signingTime !== undefined && { signingTime: instantText(covered.signingTime) }),
    ...(who?.provedTime !== undefined && { provedTime: instantText(who.provedTime) }),
    parts: hasHeld ? content.map(({ part }) => part) : [],
    signedInfo,
    issues,
  };
  return { signature, elements: content.map((one) => one.element) };
}

/** Where a signature stands is not signed: two signatures could change places. */
function checkRole(placed: string | undefined, claimed: readonly string[], report: Report): void {
  if (placed === undefined || claimed.includes(placed)) return;
  const params = { role: placed };
  if (claimed.length === 0) report("signature.role.not-signed", { severity: "information", params });
  else report("signature.role.differs", { severity: "warning", params, source: roleTagSource });
}

interface JudgedSigner {
  readonly path: CheckedPath;
  readonly level: XadesLevel;
  readonly provedTime: number | undefined;
}

/** Time, certificate and path of a signer whose signature value holds. */
function judgeSigner(
  parts: SignatureParts,
  { signer, given }: SignerCertificates,
  properties: XadesProperties | undefined,
  options: CheckOptions,
  report: Report,
): JudgedSigner {
  const path: PathOptions = { ...options, given };
  const isNamed = properties !== undefined && namesSigner(properties, signer, options.policy, report);
  if (properties?.signingTime !== undefined && properties.signingTime > options.time)
    report("signature.time.in-future", { severity: "warning" });
  const times = (properties?.timeStamps ?? []).flatMap((stamp) => {
    const method = canonicalMethods.get(
      stamp.canonicalization ?? "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
    );
    if (!method) {
      report("signature.time-stamp.structure", { severity: "warning", position: stamp.element.position });
      return [];
    }
    const stamped = encodeUtf8(canonicalize(parts.valueElement, method));
    return checkTimeStamp(stamp.token, stamped, path, report) ?? [];
  });
  const provedTime = times.length === 0 ? undefined : Math.min(...times);
  const time = provedTime ?? options.time;
  const level = !isNamed ? "xmldsig" : provedTime === undefined ? "xades-b-b" : "xades-b-t";
  const checked = checkPath(signer, "signer", { ...path, time }, report);
  return { path: checked, level, provedTime };
}
