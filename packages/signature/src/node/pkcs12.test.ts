import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createTrustStore, signXml, verifyXmlSignature } from "../index.ts";
import { signerFromPkcs12 } from "../node.ts";

// Made by OpenSSL 3 (AES-256, PBKDF2 and HMAC with SHA-256): an invented signer under an invented root.
const file = new Uint8Array(readFileSync(new URL("../testing/signer.p12", import.meta.url)));
const passphrase = "mật khẩu thử";
const at = "2027-01-01T00:00:00Z";

describe("a PKCS#12 file", () => {
  it("signs with its key, and brings its certificates in order", async () => {
    const signer = signerFromPkcs12({ file, passphrase });
    expect(signer.method).toBe("ecdsa-sha256");
    const [, root = new Uint8Array(0)] = signer.certificates;
    const signed = await signXml("<a>1</a>", { signer, at });
    const trust = createTrustStore({ roots: [root] });
    const result = verifyXmlSignature(signed.ok && signed.value, { trust, at });
    expect(result.verdict).toBe("valid");
    expect(result.signatures[0]?.signer?.subject.commonName).toBe("Nguoi ky thu");
  });

  it.each<readonly [string, Uint8Array, string]>([
    ["another passphrase", file, "mật khẩu khác"],
    ["no passphrase", file, ""],
    ["half of it", file.slice(0, 600), passphrase],
    ["something else", new Uint8Array(100), passphrase],
    ["a changed byte", file.map((byte, at) => (at === 500 ? byte ^ 1 : byte)), passphrase],
  ])("is not opened by or as %s", (_title, bytes, phrase) => {
    expect(() => signerFromPkcs12({ file: bytes, passphrase: phrase })).toThrow(TypeError);
  });
});
