import { type SignedData as Cms, DerFault, type SignerInfo, readSignedData as read } from "@lienthong/pki";
import { ChipFault } from "../chip-fault.ts";

/** SignedData in the profile of EF.SOD (ICAO Doc 9303-10 section 4.6.2.2) and of master lists (Doc 9303-12): one signer, content inside. */
export interface SignedData extends Omit<Cms, "signers"> {
  readonly content: Uint8Array;
  readonly signer: SignerInfo;
  /** Parts that no signature covers: revocation lists, unsigned attributes. */
  readonly hasUnsignedParts: boolean;
}

const ldsSecurityObject = "2.23.136.1.1.1";
/** The version that both profiles demand. */
const version = 3;

/** Reads SignedData over content of a type, that of EF.SOD unless said; certificates stay bytes, nothing is verified. */
export function readSignedData(bytes: Uint8Array, contentType = ldsSecurityObject): SignedData {
  const { signers, content, ...data } = read(bytes);
  if (data.version !== version) throw new DerFault("version");
  if (data.contentType !== contentType) throw new ChipFault("identity.sod.content-type");
  if (!content) throw new DerFault("no content");
  const [signer, another] = signers;
  if (!signer || another) throw new ChipFault("identity.sod.signers");
  const hasUnsignedParts = data.hasRevocationLists || signer.unsigned !== undefined;
  return { ...data, content, signer, hasUnsignedParts };
}
