import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signXml, verifyXmlSignature } from "../index.ts";
import { readTrustFolder, signerFromPem } from "../node.ts";
import { certificate, ecKey, revocationList } from "../testing/test-pki.ts";
import { testWorld } from "../testing/test-trust.ts";

const world = testWorld();
const at = "2026-06-05T08:00:00+07:00";
const pem = (bytes: Uint8Array): string =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(bytes).toString("base64")}\n-----END CERTIFICATE-----\n`;
const key = ecKey();
const leaf = certificate({ subject: "An", issuer: "Between", key, signer: world.betweenKey });

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lienthong-trust-"));
  writeFileSync(join(folder, "root.pem"), `ghi chú: gốc thử\n${pem(world.root)}`);
  writeFileSync(join(folder, "between.der"), world.between);
  writeFileSync(join(folder, "list.crl"), revocationList({ issuer: "Between", signer: world.betweenKey }));
  writeFileSync(join(folder, "README.txt"), "x");
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("a folder of trust", () => {
  it("holds roots, other certificates and lists", () => {
    const { roots, intermediates, revocationLists } = readTrustFolder(folder);
    expect([roots.length, intermediates.length, revocationLists.length]).toEqual([1, 1, 1]);
  });
});

describe("a signer out of PEM files", () => {
  it.each([
    ["an open key", undefined, "SHA-256"],
    ["an encrypted key and SHA-512", "bí mật", "SHA-512"],
  ] as const)("signs with %s", async (_title, passphrase, hash) => {
    const locked = passphrase === undefined ? {} : { cipher: "aes-256-cbc", passphrase };
    const text = key.privateKey.export({ type: "pkcs8", format: "pem", ...locked }).toString();
    const more = passphrase === undefined ? {} : { passphrase };
    const signer = signerFromPem({ key: text, certificates: [pem(leaf)], hash, ...more });
    const signed = await signXml("<a>1</a>", { signer, at });
    expect(signed.ok).toBe(true);
    const trust = readTrustFolder(folder);
    expect(verifyXmlSignature(signed.ok && signed.value, { trust, at }).verdict).toBe("valid");
  });

  it("needs a certificate", () => {
    const text = key.privateKey.export({ type: "pkcs8", format: "pem" }).toString();
    expect(() => signerFromPem({ key: text, certificates: [] })).toThrow(TypeError);
  });
});
