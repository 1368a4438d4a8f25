import { createSign, generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { toBigint } from "../asn1/bytes.ts";
import { digestByName } from "../algorithm/digests.ts";
import { PkiFault } from "../pki-fault.ts";
import { curveByName, curves, pointBytes, pointOf } from "./curves.ts";
import { readPublicKey, soundRsaKey } from "./public-key.ts";
import { verifySignature } from "./verify-signature.ts";

const data = new TextEncoder().encode("Sổ điểm");
const sha256 = digestByName("SHA-256");
const spki = (key: { export: (options: { type: "spki"; format: "der" }) => Buffer }): Uint8Array =>
  new Uint8Array(key.export({ type: "spki", format: "der" }));

describe("a signature made by another program", () => {
  it.each(["prime256v1", "secp384r1", "secp521r1", "brainpoolP256r1", "brainpoolP384r1", "brainpoolP512r1"])(
    "on %s holds, and one over other bytes does not",
    (namedCurve) => {
      const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve });
      const key = readPublicKey(spki(publicKey));
      const signature = new Uint8Array(createSign("sha256").update(data).sign(privateKey));
      const scheme = { kind: "ecdsa", digest: sha256 } as const;
      expect(verifySignature(key, scheme, data, signature)).toBe(true);
      expect(verifySignature(key, scheme, data.subarray(1), signature)).toBe(false);
      expect(verifySignature(key, { kind: "rsa-pkcs1", digest: sha256 }, data, signature)).toBe(false);
    },
  );

  it("with RSA holds in both encodings", () => {
    const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const key = readPublicKey(spki(publicKey));
    const pkcs1 = new Uint8Array(createSign("sha256").update(data).sign(privateKey));
    const pss = new Uint8Array(
      createSign("sha256").update(data).sign({ key: privateKey, padding: 6, saltLength: 32 }),
    );
    const pssScheme = { kind: "rsa-pss", digest: sha256, saltLength: 32 } as const;
    expect(key).toMatchObject({ kind: "rsa", bits: 2048 });
    expect(verifySignature(key, { kind: "rsa-pkcs1", digest: sha256 }, data, pkcs1)).toBe(true);
    expect(verifySignature(key, pssScheme, data, pss)).toBe(true);
    expect(verifySignature(key, { ...pssScheme, saltLength: 20 }, data, pss)).toBe(false);
    expect(verifySignature(key, pssScheme, data, pkcs1)).toBe(false);
  });

  it("with parameters spelt out is one on the curve that they are", () => {
    const { publicKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1", paramEncoding: "explicit" });
    expect(readPublicKey(spki(publicKey))).toMatchObject({ kind: "ec", bits: 256, curve: { name: "P-256" } });
  });
});

describe("a key that is of no use", () => {
  const reasonOf = (bytes: Uint8Array): unknown => {
    try {
      return readPublicKey(bytes);
    } catch (error) {
      return error instanceof PkiFault ? error.reason : error;
    }
  };

  it("is one of an unknown kind, of an unknown curve, or off its curve", () => {
    const { publicKey: edwards } = generateKeyPairSync("ed25519");
    expect(reasonOf(spki(edwards))).toBe("key-unsupported");
    const { publicKey: bitcoin } = generateKeyPairSync("ec", { namedCurve: "secp256k1" });
    expect(reasonOf(spki(bitcoin))).toBe("curve-unknown");
    const { publicKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
    const moved = spki(publicKey);
    moved[moved.length - 1] = (moved.at(-1) ?? 0) ^ 1;
    expect(reasonOf(moved)).toBe("key-invalid");
  });

  it("is an RSA key of even numbers or with an exponent of one", () => {
    const modulus = (1n << 1023n) + 1n;
    expect(soundRsaKey(modulus, 65537n)).toMatchObject({ bits: 1024 });
    expect(soundRsaKey(modulus + 1n, 65537n)).toBeUndefined();
    expect(soundRsaKey(modulus, 1n)).toBeUndefined();
    expect(soundRsaKey(modulus, 65536n)).toBeUndefined();
    expect(soundRsaKey(3n, 3n)).toBeUndefined();
  });
});

it.each(curves.map((curve) => [curve.name, curve] as const))(
  "the base point of %s is on it",
  (name, curve) => {
    const { BASE } = curve.ecdsa.Point;
    const bytes = pointBytes(curve, BASE);
    expect(bytes.length).toBe(1 + 2 * curve.length);
    expect(pointOf(curveByName(name), bytes)?.equals(BASE)).toBe(true);
    expect(toBigint(bytes.subarray(1, 1 + curve.length))).toBe(curve.ecdsa.Point.CURVE().Gx);
  },
);
