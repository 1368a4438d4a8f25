import { createPublicKey, generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { pem, privateKey } from "../vneid/testing/seal.ts";
import { nodeEnvelopeKey } from "./node-envelope-key.ts";

describe("a private key over node:crypto", () => {
  it("is made of PEM or of a KeyObject", () => {
    expect([nodeEnvelopeKey(pem).length, nodeEnvelopeKey(privateKey).length]).toEqual([256, 256]);
  });

  it.each<[string, Parameters<typeof nodeEnvelopeKey>[0]]>([
    ["a public key", createPublicKey(privateKey)],
    ["a key of a curve", generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey],
    ["1024 bits", generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey],
    ["something like a key", { type: "private", asymmetricKeyType: "rsa" }],
  ])("is not made of %s", (_title, key) => {
    expect(() => nodeEnvelopeKey(key)).toThrow(TypeError);
  });

  it("takes nothing off: a block of one stays one", () => {
    const one = new Uint8Array(256).fill(1, 255);
    expect(nodeEnvelopeKey(privateKey).decrypt(one)).toEqual(one);
  });
});
