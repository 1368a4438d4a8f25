import { type Certificate, DerReader, derTags, equalBytes, whole } from "@lienthong/pki";
import { type ChipKey, readSecurityInfos } from "../access/chip-key.ts";
import { type Report, checkCertificate, findIssuer } from "../certificate/check-issuer.ts";
import { checkRevocation } from "../certificate/check-revocation.ts";
import { ChipFault, readAs } from "../chip-fault.ts";
import type { ChipIssueCode } from "../messages/codes.ts";
import { checkSignature, signerCertificate } from "./check-signature.ts";
import { type SignedData, readSignedData } from "./signed-data.ts";

/** id-SecurityObject (BSI TR-03110-3 A.1.2.5, ICAO Doc 9303-11 section 9.2). */
const contentType = "0.4.0.127.0.7.3.2.1";
const longestFile = 65_536;

/** What EF.CardSecurity holds, read but not checked. */
export interface CardSecurity {
  readonly data: SignedData;
  /** Keys of chip authentication on supported curves. */
  readonly keys: readonly ChipKey[];
}

/** Reads EF.CardSecurity without checking any signature; throws faults. */
export function readCardSecurity(input: unknown): CardSecurity {
  if (!(input instanceof Uint8Array) || input.length > longestFile)
    throw new ChipFault("identity.card-security.structure");
  try {
    return readAs("identity.card-security.structure", undefined, () => {
      const file = new DerReader(input);
      const data = readSignedData(whole(file.next(derTags.sequence)), contentType);
      file.finish();
      return { data, keys: readSecurityInfos(new DerReader(data.content)).keys };
    });
  } catch (error) {
    throw error instanceof ChipFault ? new ChipFault(ownCode(error.code), error.params) : error;
  }
}

/** What is wrong with the signature of EF.SOD has another sentence here. */
function ownCode(code: ChipIssueCode): ChipIssueCode {
  if (code === "identity.sod.digest" || code === "identity.sod.signature")
    return "identity.card-security.signature";
  if (code.startsWith("identity.sod.algorithm-")) return "identity.card-security.algorithm";
  const isStructure = code.startsWith("identity.sod.") || code.startsWith("identity.chip-key.");
  return isStructure ? "identity.card-security.structure" : code;
}

/** What signatures of a chip's files are checked against. */
export interface Trust {
  readonly anchors: readonly Certificate[];
  readonly lists: readonly Uint8Array[];
  readonly time: number;
  /** The signer of EF.SOD: whatever holds for it was reported already. */
  readonly signer: Certificate;
}

/**
 * The keys of chip authentication in EF.CardSecurity, which is proved as data groups are (passive authentication): its signer's signature, under
 * a configured authority. What is wrong is reported; the keys are worth something only when nothing failed.
 */
export function checkCardSecurity(input: unknown, trust: Trust, report: Report): readonly ChipKey[] {
  const { anchors, lists, time } = trust;
  const { data, keys } = readCardSecurity(input);
  const tell: Report = (code, params) => {
    report(ownCode(code), params);
  };
  try {
    const signer = signerCertificate(data);
    checkSignature(data, signer, tell);
    if (!equalBytes(signer.bytes, trust.signer.bytes)) {
      checkCertificate(signer, "signer", time, tell);
      const issuer = anchors.length > 0 ? findIssuer(signer, anchors, time, tell) : undefined;
      if (issuer) checkCertificate(issuer, "issuer", time, tell);
      if (issuer && lists.length > 0) checkRevocation(lists, signer, { issuer, anchors }, time, tell);
    }
  } catch (error) {
    throw error instanceof ChipFault ? new ChipFault(ownCode(error.code), error.params) : error;
  }
  return keys;
}
