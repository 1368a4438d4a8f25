import { type OcspAnswer, readOcspResponse } from "../revocation/ocsp.ts";
import { SignatureFault } from "../signature-fault.ts";
import {
  type Certificate,
  DerFault,
  type RevocationList,
  readConfiguredCertificates,
  readRevocationList,
} from "@lienthong/pki";

/** Whom a verifier trusts, read once by {@link createTrustStore} (kho tin cậy). */
export interface TrustStore {
  /** Certificates of the authorities at the top: the national root, that of the government, or a school's own. */
  readonly roots: readonly Certificate[];
  /** Certificates that help to build a path; they are trusted only as far as a root vouches for them. */
  readonly intermediates: readonly Certificate[];
  /** Lists of revoked certificates (CRL). */
  readonly revocationLists: readonly RevocationList[];
  /** Answers about single certificates (OCSP). */
  readonly ocspAnswers: readonly OcspAnswer[];
}

/** What {@link createTrustStore} reads: DER bytes, and for certificates PEM text, too. */
export interface TrustFiles {
  readonly roots: readonly (Uint8Array | string)[];
  readonly intermediates?: readonly (Uint8Array | string)[];
  readonly revocationLists?: readonly Uint8Array[];
  readonly ocspResponses?: readonly Uint8Array[];
}

/**
 * Reads whom to trust (các chứng thư gốc, danh sách thu hồi). There are no built-in roots and no network: the national root (NEAC), that of
 * the Government Cipher Committee (Ban Cơ yếu) or others, lists and answers are yours to give. A file that cannot be read is a mistake of
 * configuration and throws `TypeError`.
 *
 * @example
 * ```ts
 * import { createTrustStore } from "@lienthong/signature";
 *
 * const trust = createTrustStore({ roots: [] });
 * trust.roots.length; // 0: every signer is unknown
 * ```
 */
export function createTrustStore({
  roots,
  intermediates = [],
  revocationLists = [],
  ocspResponses = [],
}: TrustFiles): TrustStore {
  return {
    roots: readConfiguredCertificates(roots, "roots"),
    intermediates: readConfiguredCertificates(intermediates, "intermediates"),
    revocationLists: revocationLists.map((bytes, at) =>
      configured(`revocationLists[${at}]`, () => readRevocationList(bytes)),
    ),
    ocspAnswers: ocspResponses.flatMap((bytes, at) =>
      configured(`ocspResponses[${at}]`, () => readOcspResponse(bytes)),
    ),
  };
}

function configured<Value>(name: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof SignatureFault || error instanceof DerFault)
      throw new TypeError(`${name} cannot be read (DER bytes)`, { cause: error });
    throw error;
  }
}
