import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toHex } from "@lienthong/pki";
import {
  type DocumentOptions,
  type TestSigner,
  certificate,
  ecKey,
  extension,
  rsaKey,
  testDocument,
} from "../testing/test-pki.ts";
import { nothing } from "../testing/write-der.ts";
import { chipAssurance } from "./chip-proof.ts";
import { validateChip } from "./validate-chip.ts";

const time = "2026-06-01T00:00:00Z";

const check = (options: DocumentOptions = {}, at = time) => {
  const { anchor, sod, dataGroups } = testDocument(options);
  return validateChip({ sod, dataGroups }, { trustAnchors: [anchor], time: at });
};
const codes = (result: ReturnType<typeof check>): readonly string[] =>
  result.issues.map(({ code, severity }) => `${severity} ${code}`);

const ec = (curve: string, hash: TestSigner["hash"], encoding?: "explicit"): TestSigner => ({
  key: ecKey(curve, encoding),
  scheme: "ecdsa",
  hash,
});
const rsa = rsaKey();

describe("passive authentication", () => {
  it("says exactly what was proved", () => {
    const result = check({ sod: { signingTime: "250201000000Z" } });
    expect(result).toMatchObject({
      ok: true,
      issues: [],
      value: {
        trust: "trusted-issuer",
        dataGroups: [1, 13],
        notGiven: [],
        notChecked: ["revocation", "copied-chip"],
        time: "2026-06-01T00:00:00.000Z",
        signedAt: "2025-02-01T00:00:00.000Z",
        signer: { serialNumber: "07", notBefore: "2025-01-01T00:00:00.000Z" },
        issuer: { serialNumber: "01" },
      },
    });
    if (!result.ok) return;
    expect(chipAssurance(result.value, 13)).toBe("chip-verified");
    expect(chipAssurance(result.value, 2)).toBe("scanned");
    expect(chipAssurance({ ...result.value, trust: "unknown-issuer" }, 13)).toBe("scanned");
  });

  it.each<[string, () => DocumentOptions]>([
    ["P-256 with SHA-224", () => ({ signer: ec("prime256v1", "sha224") })],
    [
      "P-384 with SHA-384",
      () => ({ signer: ec("secp384r1", "sha384"), authority: ec("secp384r1", "sha512") }),
    ],
    [
      "P-521 with SHA-512",
      () => ({ signer: ec("secp521r1", "sha512"), authority: ec("secp521r1", "sha256") }),
    ],
    ["brainpoolP256r1", () => ({ signer: ec("brainpoolP256r1", "sha256") })],
    ["brainpoolP384r1", () => ({ authority: ec("brainpoolP384r1", "sha384") })],
    [
      "brainpoolP512r1 with parameters spelt out",
      () => ({
        authority: ec("brainpoolP512r1", "sha512", "explicit"),
        signer: ec("brainpoolP256r1", "sha256", "explicit"),
      }),
    ],
    ["P-256 with parameters spelt out", () => ({ signer: ec("prime256v1", "sha256", "explicit") })],
    ["RSA PKCS#1 v1.5", () => ({ signer: { key: rsa, scheme: "rsa", hash: "sha256" } })],
    [
      "RSA that leaves the hash to its field",
      () => ({ signer: { key: rsa, scheme: "rsa-plain-oid", hash: "sha512" } }),
    ],
    ["RSA-PSS", () => ({ signer: { key: rsa, scheme: "rsa-pss", hash: "sha384" } })],
    ["an RSA authority with PSS", () => ({ authority: { key: rsa, scheme: "rsa-pss", hash: "sha256" } })],
    ["a signer named by its key", () => ({ sod: { keyId: 2 } })],
    ["another hash for the data groups", () => ({ sod: { hash: "sha512" } })],
  ])("accepts %s", (_title, options) => {
    const result = check(options());
    expect(codes(result)).toEqual([]);
    expect(result.ok).toBe(true);
  });

  const other: TestSigner = ec("prime256v1", "sha256");
  it.each<[string, DocumentOptions, readonly string[]]>([
    ["two signatures", { sod: { signers: 2 } }, ["error identity.sod.signers"]],
    ["no signature", { sod: { signers: 0 } }, ["error identity.sod.signers"]],
    ["no certificate", { sod: { certificates: [] } }, ["error identity.sod.signer-certificate-missing"]],
    [
      "a signer of another serial number",
      { sod: { serial: 8 } },
      ["error identity.sod.signer-certificate-missing"],
    ],
    [
      "a signer of another issuer",
      { sod: { issuer: "CSCA 2" } },
      ["error identity.sod.signer-certificate-missing"],
    ],
    ["a signature by another key", { sod: { signer: other } }, ["error identity.sod.signature"]],
    [
      "another content",
      { sod: { contentType: "1.2.840.113549.1.7.1" } },
      ["error identity.sod.content-type"],
    ],
    [
      "a list that was changed after signing",
      { sod: { forge: (list) => list.map((byte, at) => (at === list.length - 1 ? byte ^ 1 : byte)) } },
      ["error identity.data-group.changed", "error identity.sod.digest"],
    ],
    ["SHA-1 for the data groups", { sod: { hash: "sha1" } }, ["error identity.sod.algorithm-weak"]],
    [
      "SHA-1 for the signature",
      { signer: { key: rsa, scheme: "rsa", hash: "sha1" } },
      ["error identity.sod.algorithm-weak"],
    ],
    [
      "a signer that is an authority",
      { certificate: { authority: true, keyUsage: 0x84 } },
      ["error identity.certificate.role"],
    ],
    [
      "a signer that may only encrypt",
      { certificate: { keyUsage: 0x20 } },
      ["error identity.certificate.key-usage"],
    ],
    [
      "a signer that does not say its use",
      { certificate: { keyUsage: null } },
      ["error identity.certificate.key-usage"],
    ],
    [
      "an authority that may not sign certificates",
      { anchor: { keyUsage: 0x02 } },
      ["error identity.certificate.key-usage"],
    ],
    [
      "an anchor that is no authority",
      { anchor: { authority: false, keyUsage: 0x04 } },
      ["error identity.certificate.role"],
    ],
    [
      "a signer not yet valid",
      { certificate: { from: "260601000001Z" } },
      ["error identity.certificate.not-yet-valid"],
    ],
    ["an expired signer", { certificate: { to: "260531235959Z" } }, ["error identity.certificate.expired"]],
    ["an expired authority", { anchor: { to: "260531235959Z" } }, ["error identity.certificate.expired"]],
    [
      "an unknown critical extension",
      { certificate: { more: [extension("1.2.3.4", true, nothing)] } },
      ["error identity.certificate.critical-extension"],
    ],
    [
      "an extension that stands twice",
      {
        certificate: {
          more: [extension("2.5.29.17", false, nothing), extension("2.5.29.17", false, nothing)],
        },
      },
      ["error identity.certificate.structure"],
    ],
    [
      "an authority of the same name with another key",
      { anchor: { key: other.key } },
      ["error identity.certificate.signature"],
    ],
    [
      "an authority of another name and key",
      { anchor: { subject: "Else", keyId: 9 } },
      ["error identity.certificate.unknown-issuer"],
    ],
    [
      "an RSA key of 1024 bits",
      { signer: { key: rsaKey(1024), scheme: "rsa", hash: "sha256" } },
      ["error identity.certificate.key-weak"],
    ],
    [
      "a curve too small",
      { signer: ec("secp224r1", "sha256") },
      ["error identity.certificate.curve-unknown"],
    ],
    [
      "a curve of another kind",
      { signer: ec("secp256k1", "sha256", "explicit") },
      ["error identity.certificate.curve-unknown"],
    ],
  ])("refuses %s", (_title, options, expected) => {
    const result = check(options);
    expect(codes(result)).toEqual(expected);
    expect(result.ok).toBe(false);
  });

  it("refuses parameters that are a known curve with another base point, with which anybody could sign", () => {
    const key = ecKey("prime256v1", "explicit");
    const spki = new Uint8Array(key.publicKey.export({ type: "spki", format: "der" }));
    const base = toHex(spki).indexOf("046b17d1f2") / 2;
    expect(base).toBeGreaterThan(0);
    // The signer's own public point as base point: the private key is then 1 (CVE-2020-0601).
    const forged = spki.slice();
    forged.set(spki.subarray(-64), base + 1);
    const result = check({ certificate: { publicKey: forged } });
    expect(codes(result)).toEqual(["error identity.certificate.curve-unknown"]);
  });

  it.each<[string, DocumentOptions, string]>([
    ["unsigned attributes", { sod: { unsignedAttributes: true } }, "information identity.sod.unsigned-parts"],
    [
      "a hash function that nothing uses",
      { sod: { extraDigest: "sha512" } },
      "information identity.sod.unsigned-parts",
    ],
    [
      "a signing time before its certificate",
      { sod: { signingTime: "241231235959Z" } },
      "warning identity.sod.signing-time",
    ],
    [
      "an authority found by its key only",
      { anchor: { subject: "CSCA new" } },
      "warning identity.certificate.issuer-name-differs",
    ],
  ])("accepts %s and says so", (_title, options, expected) => {
    const result = check(options);
    expect(result.ok).toBe(true);
    expect(codes(result)).toEqual([expected]);
  });

  it("leaves the files as they are, also those in Buffers of Node", () => {
    const { anchor, sod, dataGroups } = testDocument();
    const file = Buffer.from(sod);
    for (let run = 0; run < 2; run += 1)
      expect(
        validateChip({ sod: file, dataGroups }, { trustAnchors: [Buffer.from(anchor)], time }),
      ).toMatchObject({
        ok: true,
        issues: [],
      });
    expect(file.equals(sod)).toBe(true);
  });

  it("is valid from the first second of a certificate to its last", () => {
    const options = { certificate: { from: "260101000000Z", to: "261231235959Z" } };
    expect(check(options, "2025-12-31T23:59:59Z").ok).toBe(false);
    expect(check(options, "2026-01-01T00:00:00Z").ok).toBe(true);
    expect(check(options, "2026-12-31T23:59:59Z").ok).toBe(true);
    expect(check(options, "2027-01-01T06:59:59+07:00").ok).toBe(true);
    expect(check(options, "2027-01-01T07:00:00+07:00").ok).toBe(false);
  });

  it("finds the right one among several authorities of one name", () => {
    const { anchor, sod, dataGroups } = testDocument();
    const stranger: TestSigner = ec("brainpoolP256r1", "sha256");
    const same = { subject: "CSCA", issuer: "CSCA", key: stranger.key, signer: stranger, authority: true };
    const unknown = certificate({
      ...same,
      publicKey: rsaKey(1024).publicKey.export({ type: "spki", format: "der" }),
    });
    const trustAnchors = [unknown, certificate(same), anchor];
    expect(validateChip({ sod, dataGroups }, { trustAnchors, time }).ok).toBe(true);
  });

  it("takes the authority's certificate that is in force before a link certificate of the same key that is not", () => {
    const authority = ec("prime256v1", "sha256");
    const { anchor, sod, dataGroups } = testDocument({ authority });
    const old = ec("prime256v1", "sha256");
    const link = certificate({
      subject: "CSCA",
      issuer: "CSCA old",
      key: authority.key,
      signer: old,
      authority: true,
      to: "260101000000Z",
    });
    for (const trustAnchors of [
      [link, anchor],
      [anchor, link],
    ])
      expect(validateChip({ sod, dataGroups }, { trustAnchors, time })).toMatchObject({
        ok: true,
        issues: [],
      });
    const alone = validateChip({ sod, dataGroups }, { trustAnchors: [link], time });
    expect(codes(alone)).toEqual(["error identity.certificate.expired"]);
    const early = validateChip({ sod, dataGroups }, { trustAnchors: [link], time: "2025-12-31T00:00:00Z" });
    expect(early).toMatchObject({ ok: true, value: { issuer: { serialNumber: "07" } } });
  });

  it.each<[string, object, readonly string[]]>([
    ["a group that is not signed", { 2: Uint8Array.of(0x75, 0) }, ["error identity.data-group.not-signed"]],
    ["a group that is no bytes", { 1: "61" }, ["error identity.data-group.not-bytes"]],
    ["a group 17", { 17: Uint8Array.of(1) }, ["error identity.data-group.unknown"]],
    ["a group of no number", { dg1: Uint8Array.of(1) }, ["error identity.data-group.unknown"]],
    ["a group without end", { 1: new Uint8Array(2_000_000) }, ["error identity.data-group.too-long"]],
    ["no group, with a warning", {}, ["warning identity.data-group.none-given"]],
  ])("reports %s", (_title, dataGroups, expected) => {
    const { anchor, sod } = testDocument();
    const result = validateChip({ sod, dataGroups }, { trustAnchors: [anchor], time });
    expect(codes(result)).toEqual(expected);
    if (result.ok) expect(result.value).toMatchObject({ dataGroups: [], notGiven: [1, 13] });
  });

  it.each<[string, unknown]>([
    ["an anchor that is rubbish", { trustAnchors: [Uint8Array.of(1, 2)], time }],
    ["an anchor of text that is no PEM", { trustAnchors: ["CSCA"], time }],
    ["no anchors at all", { time }],
    ["a time without offset", { trustAnchors: [], time: "2026-06-01T00:00:00" }],
    ["no time", { trustAnchors: [] }],
  ])("throws TypeError for %s", (_title, options) => {
    expect(() => validateChip({}, options as Parameters<typeof validateChip>[1])).toThrow(TypeError);
  });
});

describe("a security object that was tampered with", () => {
  const { anchor, sod, dataGroups } = testDocument({ sod: { signingTime: "250201000000Z" } });
  const options = { trustAnchors: [anchor], time };

  it("is itself valid", () => {
    expect(validateChip({ sod, dataGroups }, options)).toMatchObject({ ok: true, issues: [] });
  });

  // Every byte of it, and of the data groups, changes in validate-chip.slow.test.ts.
  it("is refused when a byte of it changes", () => {
    for (let at = 0; at < sod.length; at += 41) {
      const changed = sod.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      expect(validateChip({ sod: changed, dataGroups }, options).ok, `byte ${at}`).toBe(false);
    }
  });

  it.each([1, 13])("data group %i is refused when a byte of it changes", (number) => {
    const changed = Uint8Array.from(dataGroups[number] ?? []);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    const result = validateChip({ sod, dataGroups: { ...dataGroups, [number]: changed } }, options);
    expect(codes(result)).toEqual(["error identity.data-group.changed"]);
  });

  it("is refused wherever it is cut, and when anything follows", () => {
    for (let length = 0; length < sod.length; length += 1)
      expect(validateChip({ sod: sod.slice(0, length), dataGroups }, options).ok).toBe(false);
    expect(validateChip({ sod: Uint8Array.of(...sod, 0), dataGroups }, options).ok).toBe(false);
  });
});

describe("rubbish", () => {
  const { anchor } = testDocument();
  const options = { trustAnchors: [anchor], time };

  it("never makes the check throw", () => {
    fc.assert(fc.property(fc.anything(), (input) => !validateChip(input, options).ok));
    fc.assert(
      fc.property(
        fc.record({ sod: fc.oneof(fc.anything(), fc.uint8Array()), dataGroups: fc.anything() }),
        (input) => !validateChip(input, options).ok,
      ),
    );
  });

  it("is refused quickly however long it is", () => {
    const long = new Uint8Array(65_536).fill(0x30);
    long[0] = 0x77;
    const started = process.cpuUsage();
    expect(validateChip({ sod: long, dataGroups: {} }, options).ok).toBe(false);
    expect(validateChip({ sod: new Uint8Array(50_000_000).fill(0x77) }, options).ok).toBe(false);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(1000);
  });
});
