import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { issueCredential, verifyCredential } from "../credentials.ts";
import { signXml, verifyXmlSignature } from "../index.ts";
import { signJws, verifyJws } from "../jose.ts";
import { keySignerFromPem, readTrustFolder, signerFromPem } from "../node.ts";
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

describe("a signer with a bare key out of a PEM file", () => {
  const pemOf = (kind: "ed25519" | "rsa" | "P-256" | "P-384" | "P-521" | "secp256k1"): string => {
    const { privateKey } =
      kind === "ed25519"
        ? generateKeyPairSync("ed25519")
        : kind === "rsa"
          ? generateKeyPairSync("rsa", { modulusLength: 2048 })
          : generateKeyPairSync("ec", { namedCurve: kind });
    return privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  };

  it.each([
    ["ed25519", "Ed25519"],
    ["P-256", "ES256"],
    ["P-384", "ES384"],
    ["P-521", "ES512"],
  ] as const)("signs with %s as %s", async (kind, alg) => {
    const signer = keySignerFromPem({ key: pemOf(kind) });
    expect(signer.alg).toBe(alg);
    expect(signer.jwk).not.toHaveProperty("d");
    const signed = await signJws("{}", { signer });
    expect(verifyJws(signed.ok && signed.value, { keys: [signer.jwk], at }).verdict).toBe("valid");
  });

  it.each(["ed25519", "P-256", "P-384"] as const)("signs credentials with %s", async (kind) => {
    const signer = keySignerFromPem({ key: pemOf(kind) });
    const credential = {
      "@context": ["https://www.w3.org/ns/credentials/v2"],
      type: ["VerifiableCredential"],
      issuer: "https://truong.example",
      credentialSubject: { diem: "8.5" },
    };
    const signed = await issueCredential(credential, { signer, at });
    const proof = signed.ok ? signed.value["proof"] : undefined;
    const method = (proof as { readonly verificationMethod: string }).verificationMethod;
    const signers = [{ id: method, issuers: ["https://truong.example"] }];
    expect((await verifyCredential(signed.ok && signed.value, { at, signers })).verdict).toBe("valid");
  });

  it.each(["rsa", "secp256k1"] as const)("takes no key of the kind %s", (kind) => {
    expect(() => keySignerFromPem({ key: pemOf(kind) })).toThrow(TypeError);
  });

  it("opens an encrypted key with its passphrase only", () => {
    const key = generateKeyPairSync("ed25519")
      .privateKey.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "bí mật" })
      .toString();
    expect(keySignerFromPem({ key, passphrase: "bí mật" }).alg).toBe("Ed25519");
    expect(() => keySignerFromPem({ key, passphrase: "khác" })).toThrow(Error);
  });
});
