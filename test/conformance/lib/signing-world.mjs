import { generateKeyPairSync, sign } from "node:crypto";
import { der, derInteger, derSequence } from "./der.mjs";
import { loadPackage } from "./packages.mjs";

const algorithms = {
  ecdsa: derSequence(Buffer.from("06082a8648ce3d040302", "hex")),
  rsa: derSequence(Buffer.from("06092a864886f70d01010b0500", "hex")),
};
const newKey = {
  ecdsa: () => generateKeyPairSync("ec", { namedCurve: "prime256v1" }),
  rsa: () => generateKeyPairSync("rsa", { modulusLength: 2048 }),
};
const name = (text) =>
  derSequence(der(0x31, derSequence(Buffer.from("0603550403", "hex"), der(0x0c, Buffer.from(text)))));
const time = (text) => der(0x17, Buffer.from(text));
const critical = (oid, value) =>
  derSequence(Buffer.from(oid, "hex"), Buffer.from("0101ff", "hex"), der(0x04, value));

function certificate({ algorithm, subject, issuer, key, issuerKey, isAuthority }) {
  const identifier = algorithms[algorithm];
  const usage = critical("0603551d0f", Buffer.from(isAuthority ? "03020106" : "030206c0", "hex"));
  const constraints = isAuthority ? [critical("0603551d13", derSequence(Buffer.from("0101ff", "hex")))] : [];
  const body = derSequence(
    der(0xa0, derInteger([2])),
    derInteger([isAuthority ? 1 : 7]),
    identifier,
    name(issuer),
    derSequence(time("250101000000Z"), time("350101000000Z")),
    name(subject),
    key.publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, derSequence(usage, ...constraints)),
  );
  const value = sign("sha256", body, issuerKey.privateKey);
  return derSequence(body, identifier, der(0x03, [0], value));
}

/** An invented authority and a signer under it; keys are new in each run. */
export async function signingWorld(algorithm = "ecdsa") {
  const { createTrustStore } = await loadPackage("@lienthong/signature");
  const { signerFromPem } = await loadPackage("@lienthong/signature/node");
  const rootKey = newKey[algorithm]();
  const key = newKey[algorithm]();
  const root = certificate({
    algorithm,
    subject: "Root",
    issuer: "Root",
    key: rootKey,
    issuerKey: rootKey,
    isAuthority: true,
  });
  const leaf = certificate({
    algorithm,
    subject: "Signer",
    issuer: "Root",
    key,
    issuerKey: rootKey,
    isAuthority: false,
  });
  const pem = key.privateKey.export({ type: "pkcs8", format: "pem" });
  return {
    signer: signerFromPem({ key: pem, certificates: [new Uint8Array(leaf)] }),
    trust: createTrustStore({ roots: [new Uint8Array(root)] }),
    root,
    at: "2026-06-05T08:00:00+07:00",
  };
}
