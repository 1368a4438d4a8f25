import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from "node:crypto";

const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/** Base58 of bytes that do not begin with zero. */
function base58(bytes) {
  let text = "";
  for (let value = BigInt(`0x${Buffer.from(bytes).toString("hex")}`); value > 0n; value /= 58n)
    text = alphabet[Number(value % 58n)] + text;
  return text;
}

/** Bytes of base58 that do not begin with zero. */
function fromBase58(text) {
  let value = 0n;
  for (const one of text) value = value * 58n + BigInt(alphabet.indexOf(one));
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, "hex");
}

function signerOf(privateKey, alg) {
  const jwk = createPublicKey(privateKey).export({ format: "jwk" });
  const hash = alg === "EdDSA" ? null : "sha256";
  return {
    alg,
    jwk,
    sign: (bytes) => new Uint8Array(sign(hash, bytes, { key: privateKey, dsaEncoding: "ieee-p1363" })),
  };
}

/** A new key, as a signer and as the text by which documents name it. */
export function newSigner(alg) {
  const { privateKey } =
    alg === "EdDSA"
      ? generateKeyPairSync("ed25519")
      : generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const signer = signerOf(privateKey, alg);
  const x = Buffer.from(signer.jwk.x, "base64url");
  const head =
    alg === "EdDSA" ? [0xed, 1] : [0x80, 0x24, 2 + (Buffer.from(signer.jwk.y, "base64url").at(-1) % 2)];
  return { signer, multikey: `z${base58(Buffer.concat([Buffer.from(head), x]))}` };
}

/** The signer of a published Ed25519 key (`secretKeyMultibase`, `privateKeyMultibase`: two bytes, then the seed). */
export function publishedSigner(multibase) {
  const seed = fromBase58(multibase.slice(1)).subarray(2, 34);
  const head = Buffer.from("302e020100300506032b657004220420", "hex");
  const key = createPrivateKey({ key: Buffer.concat([head, seed]), format: "der", type: "pkcs8" });
  return signerOf(key, "EdDSA");
}
