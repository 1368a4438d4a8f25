/** A key that the platform keeps for the pupil: it signs and never comes out. The same code runs in Node and in a browser. */
export async function holderKey() {
  const { subtle } = globalThis.crypto;
  const algorithm = { name: "ECDSA", namedCurve: "P-256" };
  const { publicKey, privateKey } = await subtle.generateKey(algorithm, false, ["sign", "verify"]);
  const { kty, crv, x, y } = await subtle.exportKey("jwk", publicKey);
  return {
    alg: "ES256",
    jwk: { kty, crv, x, y },
    sign: async (bytes) =>
      new Uint8Array(await subtle.sign({ name: "ECDSA", hash: "SHA-256" }, privateKey, bytes)),
  };
}
