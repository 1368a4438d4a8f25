import { type TrustStore, createTrustStore } from "./trust-store.ts";
import { readConfiguredCertificates } from "@lienthong/pki";
import { isSelfIssued } from "./check-certificate.ts";

/** A file by its name, for {@link trustFromFiles}. */
export interface TrustFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Whom to trust out of the files of a folder (thư mục tin cậy): certificates (`.pem`, `.crt`, `.cer`, `.der`), of which those that issued
 * themselves are roots and the others help to build paths; revocation lists (`.crl`); OCSP responses (`.ors`). Other files are passed over.
 * A file that cannot be read is a mistake of configuration and throws `TypeError`.
 *
 * @example
 * ```ts
 * import { trustFromFiles } from "@lienthong/signature";
 *
 * trustFromFiles([{ name: "doc.txt", bytes: new Uint8Array(0) }]).roots.length; // 0
 * ```
 */
export function trustFromFiles(files: readonly TrustFile[]): TrustStore {
  const roots: Uint8Array[] = [];
  const intermediates: Uint8Array[] = [];
  const revocationLists: Uint8Array[] = [];
  const ocspResponses: Uint8Array[] = [];
  for (const { name, bytes } of files) {
    const kind = /\.(pem|crt|cer|der|crl|ors)$/iu.exec(name.slice(-10))?.[1]?.toLowerCase();
    if (kind === undefined) continue;
    if (kind === "crl") revocationLists.push(bytes);
    else if (kind === "ors") ocspResponses.push(bytes);
    else
      for (const certificate of readConfiguredCertificates(
        [bytes[0] === 0x30 ? bytes : asciiText(bytes)],
        name,
      ))
        (isSelfIssued(certificate) ? roots : intermediates).push(certificate.bytes);
  }
  return createTrustStore({ roots, intermediates, revocationLists, ocspResponses });
}

/** PEM is ASCII; whatever else stands in a file is no part of a certificate. */
function asciiText(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 4096)
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return text;
}
