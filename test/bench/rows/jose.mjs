import { createHash, randomBytes, sign, verify } from "node:crypto";
import { newKey } from "../../conformance/lib/jose-documents.mjs";
import { loadPackage } from "../../conformance/lib/packages.mjs";

export const title =
  "JSON signatures: a JWS of 2 kB by a known key (ES256), and an SD-JWT that shows 3 of 12 claims with its holder's proof";
export const floor = "hash and one ES256 check by Node";

const at = "2026-06-05T08:00:00Z";
const items = 50;
const key = newKey("ES256");
const holder = newKey("ES256");
const asked = { audience: "https://thpt-mau.example", nonce: "7f3a" };

/** Signs as the platform does, so that making the documents costs nobody anything. */
const signerOf = ({ privateKey, jwk }) => ({
  alg: "ES256",
  jwk,
  sign: (bytes) => new Uint8Array(sign("sha256", bytes, { key: privateKey, dsaEncoding: "ieee-p1363" })),
});

async function aJws() {
  const { signJws } = await loadPackage("@lienthong/signature/jose");
  const marks = Array.from({ length: 40 }, (_, number) => ({ ma: `M${number}`, hk1: "8.5", hk2: "9.0" }));
  const made = await signJws(JSON.stringify({ monHoc: marks }), { signer: signerOf(key) });
  if (!made.ok) throw new Error(JSON.stringify(made.issues));
  return made.value;
}

async function anSdJwt() {
  const { issueSdJwt, presentSdJwt } = await loadPackage("@lienthong/signature/jose");
  const names = Array.from({ length: 12 }, (_, number) => `mon${number}`);
  const claims = { cnf: { jwk: holder.jwk }, ...Object.fromEntries(names.map((name) => [name, "8.5"])) };
  const options = {
    signer: signerOf(key),
    random: (length) => new Uint8Array(randomBytes(length)),
    disclose: names.map((name) => [name]),
  };
  const issued = await issueSdJwt(claims, options);
  const shown = await presentSdJwt(issued.value, {
    show: names.slice(0, 3).map((name) => [name]),
    keyBinding: { signer: signerOf(holder), at, ...asked },
  });
  if (!shown.ok) throw new Error(JSON.stringify(shown.issues));
  return shown.value;
}

const peer = async (name) => {
  try {
    return await import(name);
  } catch (error) {
    return { missing: `${name} is not installed (${error.code})` };
  }
};

export const contenders = {
  "hash and one ES256 check by Node": async () => {
    const text = await aJws();
    const [head, body, value] = text.split(".");
    const signed = Buffer.from(`${head}.${body}`);
    const signature = Buffer.from(value, "base64url");
    const options = { key: key.publicKey, dsaEncoding: "ieee-p1363" };
    const work = () => {
      for (let at = 0; at < items; at += 1)
        if (!verify("sha256", signed, options, signature)) throw new Error("not valid");
    };
    return { bytes: text.length * items, items, work };
  },
  "@lienthong/signature/jose, JWS": async () => {
    const { verifyJws } = await loadPackage("@lienthong/signature/jose");
    const text = await aJws();
    const work = () => {
      for (let count = 0; count < items; count += 1)
        if (!verifyJws(text, { at, keys: [key.jwk] }).ok) throw new Error("not valid");
    };
    return { bytes: text.length * items, items, work };
  },
  "jose, JWS": async () => {
    const jose = await peer("jose");
    if (jose.missing) return jose;
    const text = await aJws();
    const imported = await jose.importJWK(key.jwk, "ES256");
    const work = async () => {
      for (let count = 0; count < items; count += 1) await jose.compactVerify(text, imported);
    };
    return { bytes: text.length * items, items, work };
  },
  "@lienthong/signature/jose, SD-JWT": async () => {
    const { verifySdJwt } = await loadPackage("@lienthong/signature/jose");
    const text = await anSdJwt();
    const work = () => {
      for (let count = 0; count < items; count += 1)
        if (!verifySdJwt(text, { at, keys: [key.jwk], keyBinding: asked }).ok) throw new Error("not valid");
    };
    return { bytes: text.length * items, items, work };
  },
  "@sd-jwt/core, SD-JWT": async () => {
    const core = await peer("@sd-jwt/core");
    if (core.missing) return core;
    const text = await anSdJwt();
    const check =
      ({ publicKey }) =>
      (signed, value) =>
        verify(
          "sha256",
          Buffer.from(signed),
          { key: publicKey, dsaEncoding: "ieee-p1363" },
          Buffer.from(value, "base64url"),
        );
    const instance = new core.SDJwtInstance({
      hashAlg: "sha-256",
      hasher: (data, name) => createHash(name.replace("-", "")).update(Buffer.from(data)).digest(),
      verifier: check(key),
      kbVerifier: check(holder),
    });
    const work = async () => {
      for (let count = 0; count < items; count += 1)
        await instance.verify(text, { keyBindingNonce: asked.nonce });
    };
    return { bytes: text.length * items, items, work };
  },
};
