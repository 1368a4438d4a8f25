import { describe, expect, it } from "vitest";
import { pem, random } from "../testing/seal.ts";
import { envelopeKey } from "./raw-rsa.ts";

describe("the bare private-key operation", () => {
  it("takes blocks of zeros and of one as OpenSSL does", () => {
    const { decrypt } = envelopeKey(pem, { random });
    expect(decrypt(new Uint8Array(256))).toEqual(new Uint8Array(256));
    const one = new Uint8Array(256).fill(1, 255);
    expect(decrypt(one)).toEqual(one);
  });
});
