import { constants, generateKeyPairSync, privateDecrypt, publicEncrypt } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pem, privateKey, random } from "../testing/seal.ts";
import { montgomery, multiply, toLimbs, limbsToBytes } from "./limbs.ts";
import { envelopeKey } from "./raw-rsa.ts";

const big = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString("hex")}`);

describe("the bare private-key operation", () => {
  const odd = generateKeyPairSync("rsa", { modulusLength: 2052 });

  it("gives what OpenSSL gives, byte for byte", () => {
    const { decrypt } = envelopeKey(pem, { random });
    for (let run = 0; run < 3; run += 1) {
      const block = random(256).map((byte, at) => (at === 0 ? byte & 0x7f : byte));
      const expected = privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, block);
      expect(Buffer.from(decrypt(block) as Uint8Array).equals(expected)).toBe(true);
    }
  });

  it("takes a key whose length is no whole number of limbs or bytes", () => {
    const key = envelopeKey(odd.privateKey.export({ type: "pkcs1", format: "pem" }).toString(), { random });
    expect(key.length).toBe(257);
    const block = Uint8Array.from([0, ...random(256)]);
    const sealed = publicEncrypt({ key: odd.publicKey, padding: constants.RSA_NO_PADDING }, block);
    expect(key.decrypt(new Uint8Array(sealed))).toEqual(block);
  });

  it.each([
    ["no PEM", "hello"],
    ["a megabyte", "A".repeat(1_000_000)],
    ["a cut PEM", pem.slice(0, 400)],
    ["damaged base64", pem.replace(/\n[A-Za-z]/u, "\n*")],
    ["other bytes", "-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----"],
    [
      "a curve",
      generateKeyPairSync("ec", { namedCurve: "P-256" })
        .privateKey.export({ type: "pkcs8", format: "pem" })
        .toString(),
    ],
    [
      "1024 bits",
      generateKeyPairSync("rsa", { modulusLength: 1024 })
        .privateKey.export({ type: "pkcs8", format: "pem" })
        .toString(),
    ],
  ])("refuses a key that is %s, without repeating it", (_title, wrong) => {
    expect(() => envelopeKey(wrong, { random })).toThrow(/^the key must be an RSA private key/u);
  });

  it("refuses a block that is not below the modulus, or of another length", () => {
    const { decrypt } = envelopeKey(pem, { random });
    expect(() => decrypt(new Uint8Array(256).fill(0xff))).toThrow(TypeError);
    expect(() => decrypt(new Uint8Array(255))).toThrow(TypeError);
  });
});

describe("multiplication in limbs", () => {
  const odd = fc.bigInt({ min: 3n, max: 2n ** 200n }).map((value) => value | 1n);
  it("is Montgomery's, for any numbers below any odd modulus", () => {
    fc.assert(
      fc.property(
        odd,
        fc.bigInt({ min: 0n, max: 2n ** 200n }),
        fc.bigInt({ min: 0n, max: 2n ** 200n }),
        (modulus, x, y) => {
          const count = 11;
          const shift = 2n ** BigInt(count * 22);
          const [a, b] = [x % modulus, y % modulus];
          const product = multiply(
            montgomery(modulus, count),
            toLimbs((a * shift) % modulus, count),
            toLimbs(b, count),
          );
          expect(big(limbsToBytes(product, 30))).toBe((a * b) % modulus);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("holds at the largest modulus: limbs that are all ones", () => {
    const count = 188;
    const modulus = 2n ** 4096n - 1n;
    const shift = 2n ** BigInt(count * 22);
    const a = modulus - 1n;
    const product = multiply(
      montgomery(modulus, count),
      toLimbs((a * shift) % modulus, count),
      toLimbs(a, count),
    );
    expect(big(limbsToBytes(product, 512))).toBe((a * a) % modulus);
  });
});
