import { createPrivateKey, createPublicKey } from "node:crypto";
import { DerFault, equalBytes, readConfiguredCertificates } from "@lienthong/pki";
import type { Signer } from "../sign/signer.ts";
import { openPkcs12 } from "./pkcs12.ts";
import { type PemSigner, signerFromKey } from "./signer-from-pem.ts";

/** A PKCS#12 file (`.p12`, `.pfx`) and what opens it. */
export interface Pkcs12Signer extends Pick<PemSigner, "hash"> {
  readonly file: Uint8Array;
  readonly passphrase: string;
}

/**
 * A signer with key and certificates out of a PKCS#12 file (tệp `.p12`, `.pfx`), for tests and closed systems. Files locked with AES are read, as
 * current systems write them; older ones (RC2, triple DES) must be converted first. A file or passphrase that is wrong throws `TypeError`.
 *
 * @example
 * ```ts
 * import { signerFromPkcs12 } from "@lienthong/signature/node";
 *
 * const open = (file: Uint8Array, passphrase: string) => signerFromPkcs12({ file, passphrase });
 * ```
 */
export function signerFromPkcs12({ file, passphrase, hash = "SHA-256" }: Pkcs12Signer): Signer {
  try {
    const { key, certificates } = openPkcs12(file, passphrase);
    const input = { key: Buffer.from(key.bytes), format: "der", type: "pkcs8" } as const;
    const opened = createPrivateKey(key.isLocked ? { ...input, passphrase } : input);
    const own = new Uint8Array(createPublicKey(opened).export({ type: "spki", format: "der" }));
    const all = readConfiguredCertificates(certificates, "certificates");
    const first = all.filter(({ publicKey }) => equalBytes(publicKey, own));
    const rest = all.filter((one) => !first.includes(one));
    return signerFromKey(
      opened,
      [...first, ...rest].map(({ bytes }) => bytes),
      hash,
    );
  } catch (error) {
    // What OpenSSL says of a wrong passphrase is an Error with a code of its own.
    if (error instanceof DerFault || (error instanceof Error && "code" in error))
      throw new TypeError("file is no PKCS#12 file that this passphrase opens (AES)", { cause: error });
    throw error;
  }
}
