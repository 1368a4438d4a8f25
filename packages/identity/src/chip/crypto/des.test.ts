import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { decrypt3des, encrypt3des, retailMac } from "./des.ts";

const zero = Buffer.alloc(8);

describe("triple DES with two keys", () => {
  it("encrypts and decrypts as OpenSSL does", () => {
    for (let run = 0; run < 200; run += 1) {
      const key = randomBytes(16);
      const data = randomBytes(8 * (1 + (run % 9)));
      const cipher = createCipheriv("des-ede-cbc", key, zero).setAutoPadding(false);
      const expected = Buffer.concat([cipher.update(data), cipher.final()]);
      expect(Buffer.from(encrypt3des(key, data)).equals(expected)).toBe(true);
      const decipher = createDecipheriv("des-ede-cbc", key, zero).setAutoPadding(false);
      const plain = Buffer.concat([decipher.update(data), decipher.final()]);
      expect(Buffer.from(decrypt3des(key, data)).equals(plain)).toBe(true);
    }
  });
});

describe("the retail MAC", () => {
  it("is single DES in a chain, and triple DES at the end", () => {
    for (let run = 0; run < 50; run += 1) {
      const key = randomBytes(16);
      const data = randomBytes(8 * (2 + (run % 5)));
      // Triple DES with the same key thrice is single DES.
      const first = key.subarray(0, 8);
      const chain = createCipheriv("des-ede-cbc", Buffer.concat([first, first]), zero).setAutoPadding(false);
      const before = chain.update(data.subarray(0, -8)).subarray(-8);
      const last = Buffer.from(data.subarray(-8).map((byte, at) => byte ^ (before[at] ?? 0)));
      const end = createCipheriv("des-ede", key, null).setAutoPadding(false).update(last);
      expect(Buffer.from(retailMac(key, data)).equals(end)).toBe(true);
    }
  });
});
