import { createTrustStore, type Signer, type TrustFiles, type TrustStore } from "../index.ts";
import { signerFromKey } from "../node/signer-from-pem.ts";
import { type CertificateOptions, type TestKey, certificate, ecKey } from "./test-pki.ts";

/** An invented authority with an intermediate one, and signers under it. */
export interface TestWorld {
  readonly rootKey: TestKey;
  readonly root: Uint8Array;
  readonly betweenKey: TestKey;
  readonly between: Uint8Array;
  trust(files?: Partial<TrustFiles>): TrustStore;
  /** A signer with a certificate of its own. */
  signer(options?: Partial<CertificateOptions> & { readonly chain?: readonly Uint8Array[] }): Signer;
}

let made: TestWorld | undefined;

/** The authority that all tests of a run share. */
export function testWorld(): TestWorld {
  made ??= makeWorld();
  return made;
}

function makeWorld(): TestWorld {
  const rootKey = ecKey();
  const betweenKey = ecKey();
  const root = certificate({
    subject: "Root",
    issuer: "Root",
    key: rootKey,
    signer: rootKey,
    authority: true,
    serial: 1,
  });
  const between = certificate({
    subject: "Between",
    issuer: "Root",
    key: betweenKey,
    signer: rootKey,
    authority: true,
    pathLength: 0,
    serial: 2,
  });
  return {
    rootKey,
    root,
    betweenKey,
    between,
    trust: (files) => createTrustStore({ roots: [root], ...files }),
    signer: ({ chain = [between], key = ecKey(), ...options } = {}) =>
      signerFromKey(
        key.privateKey,
        [
          certificate({ subject: "Trần Thị Bình", issuer: "Between", key, signer: betweenKey, ...options }),
          ...chain,
        ],
        "SHA-256",
      ),
  };
}
