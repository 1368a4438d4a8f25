import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type TrustStore, createTrustStore } from "../certificate/trust-store.ts";
import { readConfigured } from "../certificate/pem.ts";
import { isSelfIssued } from "../certificate/check-certificate.ts";

const largestFile = 64 * 1024 * 1024;

/**
 * Reads whom to trust out of a folder (thư mục tin cậy): certificates (`.pem`, `.crt`, `.cer`, `.der`), of which those that issued
 * themselves are roots and the others help to build paths; revocation lists (`.crl`); OCSP responses (`.ors`). Other files are passed over.
 * A file that cannot be read is a mistake of configuration and throws `TypeError`.
 *
 * @example
 * ```ts
 * import { readTrustFolder } from "@lienthong/signature/node";
 *
 * const trustOf = (folder: string) => readTrustFolder(folder).roots.length;
 * ```
 */
export function readTrustFolder(folder: string): TrustStore {
  const roots: Uint8Array[] = [];
  const intermediates: Uint8Array[] = [];
  const revocationLists: Uint8Array[] = [];
  const ocspResponses: Uint8Array[] = [];
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    const kind = /\.(pem|crt|cer|der|crl|ors)$/iu.exec(name)?.[1]?.toLowerCase();
    if (kind === undefined || !statSync(path).isFile()) continue;
    if (statSync(path).size > largestFile) throw new TypeError(`${name} is too large`);
    const bytes = new Uint8Array(readFileSync(path));
    if (kind === "crl") revocationLists.push(bytes);
    else if (kind === "ors") ocspResponses.push(bytes);
    else
      for (const certificate of certificatesOf(bytes, name))
        (isSelfIssued(certificate) ? roots : intermediates).push(certificate.bytes);
  }
  return createTrustStore({ roots, intermediates, revocationLists, ocspResponses });
}

function certificatesOf(bytes: Uint8Array, name: string): ReturnType<typeof readConfigured> {
  const isPem = bytes[0] !== 0x30;
  return readConfigured([isPem ? Buffer.from(bytes).toString("latin1") : bytes], name);
}
