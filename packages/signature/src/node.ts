export { type PemSigner, signerFromPem } from "./node/signer-from-pem.ts";
export { readTrustFolder } from "./node/read-trust-folder.ts";
