import { readFileSync } from "node:fs";

/** A PKCS#12 file of OpenSSL 3 (AES-256) with an invented signer under an invented root, both valid from 2026 on; the one of the tests of `signature`. */
export const aP12File: Uint8Array = new Uint8Array(
  readFileSync(new URL("../../../signature/src/testing/signer.p12", import.meta.url)),
);

/** What opens it. */
export const p12Passphrase = "mật khẩu thử";
