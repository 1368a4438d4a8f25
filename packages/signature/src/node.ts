export { type PemSigner, signerFromPem } from "./node/signer-from-pem.ts";
export { type PemKey, keySignerFromPem } from "./node/key-signer-from-pem.ts";
export { readTrustFolder } from "./node/read-trust-folder.ts";
export { type Pkcs12Signer, signerFromPkcs12 } from "./node/signer-from-pkcs12.ts";
