import { type KeyObject, generateKeyPairSync, sign } from "node:crypto";

/** An invented authority and signers under it, as the files that a user would have; keys are new in each run. */
export interface SigningFiles {
  readonly root: Uint8Array;
  /** Key and certificate of a signer, as PEM text. */
  signer(name: string): { readonly key: string; readonly certificate: string };
}

function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const { length } = body;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Uint8Array.of(tag, ...size), body]);
}

const hex = (text: string): Buffer => Buffer.from(text, "hex");
const ecdsaSha256 = der(0x30, hex("06082a8648ce3d040302"));
const nameOf = (text: string): Buffer =>
  der(0x30, der(0x31, der(0x30, hex("0603550403"), der(0x0c, Buffer.from(text)))));
const critical = (oid: string, value: Uint8Array): Buffer =>
  der(0x30, hex(oid), hex("0101ff"), der(0x04, value));
const pem = (label: string, bytes: Uint8Array): string =>
  `-----BEGIN ${label}-----\n${Buffer.from(bytes).toString("base64")}\n-----END ${label}-----\n`;

function certificate(subject: string, key: KeyObject, issuerKey: KeyObject, isAuthority: boolean): Buffer {
  const usage = critical("0603551d0f", hex(isAuthority ? "03020106" : "030206c0"));
  const constraints = isAuthority ? [critical("0603551d13", der(0x30, hex("0101ff")))] : [];
  const body = der(
    0x30,
    der(0xa0, hex("020102")),
    hex(isAuthority ? "020101" : "020107"),
    ecdsaSha256,
    nameOf("Gốc thử"),
    der(0x30, der(0x17, Buffer.from("250101000000Z")), der(0x17, Buffer.from("350101000000Z"))),
    nameOf(subject),
    key.export({ type: "spki", format: "der" }),
    der(0xa3, der(0x30, usage, ...constraints)),
  );
  return der(0x30, body, ecdsaSha256, der(0x03, Uint8Array.of(0), sign("sha256", body, issuerKey)));
}

/** Makes the files. */
export function signingFiles(): SigningFiles {
  const rootKey = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const root = certificate("Gốc thử", rootKey.publicKey, rootKey.privateKey, true);
  return {
    root: new Uint8Array(root),
    signer: (name) => {
      const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
      return {
        key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
        certificate: pem("CERTIFICATE", certificate(name, publicKey, rootKey.privateKey, false)),
      };
    },
  };
}
