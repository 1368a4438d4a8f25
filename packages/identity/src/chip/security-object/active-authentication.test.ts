import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readChip } from "../access/read-chip.ts";
import { dg14, dg15, signsPlain, signsRecoverable } from "../testing/active-key.ts";
import { simulateChip } from "../testing/simulated-chip.ts";
import { type TestKey, ecKey, rsaKey, testDocument } from "../testing/test-pki.ts";
import { der } from "../testing/write-der.ts";
import { validateChip } from "./validate-chip.ts";

const ec = ecKey("brainpoolP256r1");
const rsa = rsaKey();
const time = "2026-06-01T00:00:00Z";

/** A document whose chip has this key, and what says how it signs. */
const documentOf = (key: TestKey, info?: Uint8Array) => {
  const { dataGroups } = testDocument();
  return testDocument({
    sod: { dataGroups: { ...dataGroups, ...(info && { 14: info }), 15: dg15(key) } },
  });
};

const check = (key: TestKey, info: Uint8Array | undefined, active: unknown) => {
  const { anchor, sod, dataGroups } = documentOf(key, info);
  return validateChip({ sod, dataGroups, active }, { trustAnchors: [anchor], time });
};
const answer = (signs: (challenge: Uint8Array) => Uint8Array) => {
  const challenge = new Uint8Array(randomBytes(8));
  return { challenge, signature: signs(challenge) };
};
const p384 = ecKey("secp384r1");

describe("active authentication", () => {
  it.each<[string, TestKey, Uint8Array | undefined, (challenge: Uint8Array) => Uint8Array]>([
    ["brainpoolP256r1 with SHA-256", ec, dg14(3), signsPlain(ec, "sha256")],
    ["P-384 with SHA-384", p384, dg14(4), signsPlain(p384, "sha384")],
    ["RSA with SHA-1 in a short trailer", rsa, undefined, signsRecoverable(rsa, "sha1", [0xbc])],
    ["RSA with SHA-256", rsa, undefined, signsRecoverable(rsa, "sha256", [0x34, 0xcc])],
    ["RSA with SHA-512", rsa, undefined, signsRecoverable(rsa, "sha512", [0x35, 0xcc])],
  ])("tells a chip with %s from a copy", (_title, key, info, signs) => {
    const result = check(key, info, answer(signs));
    expect(result).toMatchObject({ ok: true, issues: [], value: { notChecked: ["revocation"] } });
  });

  it.each<[string, TestKey, Uint8Array | undefined, unknown, string]>([
    [
      "another key",
      ec,
      dg14(3),
      answer(signsPlain(ecKey("brainpoolP256r1"), "sha256")),
      "error identity.active.signature",
    ],
    [
      "a signature over another challenge",
      ec,
      dg14(3),
      { ...answer(signsPlain(ec, "sha256")), challenge: new Uint8Array(8) },
      "error identity.active.signature",
    ],
    [
      "another hash function",
      ec,
      dg14(4),
      answer(signsPlain(ec, "sha256")),
      "error identity.active.signature",
    ],
    [
      "an RSA signature over another challenge",
      rsa,
      undefined,
      { ...answer(signsRecoverable(rsa, "sha256", [0x34, 0xcc])), challenge: new Uint8Array(8) },
      "error identity.active.signature",
    ],
    [
      "an unknown trailer",
      rsa,
      undefined,
      answer(signsRecoverable(rsa, "sha256", [0x31, 0xcc])),
      "error identity.active.signature",
    ],
    ["no signature", ec, dg14(3), { challenge: new Uint8Array(8) }, "error identity.active.signature"],
    [
      "an empty signature",
      ec,
      dg14(3),
      { challenge: new Uint8Array(8), signature: new Uint8Array(0) },
      "error identity.active.signature",
    ],
  ])("refuses %s", (_title, key, info, active, expected) => {
    const result = check(key, info, active);
    expect(result.ok).toBe(false);
    expect(result.issues.map(({ code, severity }) => `${severity} ${code}`)).toEqual([expected]);
  });

  it.each<[string, TestKey, Uint8Array | undefined]>([
    ["DG14 is missing", ec, undefined],
    ["DG14 names an unknown hash function", ec, dg14(6)],
    ["DG14 is rubbish", ec, der(0x6e, [1])],
    ["the key is too short", rsaKey(1024), undefined],
  ])("leaves it open when %s", (_title, key, info) => {
    const result = check(key, info, answer(signsPlain(ec, "sha256")));
    expect(result).toMatchObject({ ok: true, value: { notChecked: ["revocation", "copied-chip"] } });
    expect(result.issues.map(({ code }) => code)).toEqual(["identity.active.unsupported"]);
  });

  it("leaves it open when the key was not proved", () => {
    const { anchor, sod, dataGroups } = testDocument();
    const files = { sod, dataGroups, active: answer(signsPlain(ec, "sha256")) };
    const result = validateChip(files, { trustAnchors: [anchor], time });
    expect(result).toMatchObject({ ok: true, value: { notChecked: ["revocation", "copied-chip"] } });
    expect(result.issues.map(({ code }) => code)).toEqual(["identity.active.key-not-proved"]);
  });

  it("does not believe a key that was put in place of the signed one", () => {
    const { anchor, sod, dataGroups } = documentOf(ec, dg14(3));
    const own = ecKey("brainpoolP256r1");
    const forged = { ...dataGroups, 15: dg15(own) };
    const active = answer(signsPlain(own, "sha256"));
    const result = validateChip({ sod, dataGroups: forged, active }, { trustAnchors: [anchor], time });
    expect(result.ok).toBe(false);
    expect(result.issues.map(({ code }) => code)).toEqual([
      "identity.data-group.changed",
      "identity.active.key-not-proved",
    ]);
  });

  it.each<[string, TestKey, Uint8Array | undefined, (challenge: Uint8Array) => Uint8Array]>([
    ["an elliptic curve", ec, dg14(3), signsPlain(ec, "sha256")],
    ["RSA", rsa, undefined, signsRecoverable(rsa, "sha256", [0x34, 0xcc])],
  ])("goes with the reading of a chip with %s", async (_title, key, info, signs) => {
    const { anchor, sod, dataGroups } = documentOf(key, info);
    const files: Record<number, Uint8Array> = { 0x011d: sod };
    for (const [number, bytes] of Object.entries(dataGroups)) files[0x0100 + Number(number)] = bytes;
    const chip = simulateChip({ files, mrzInformation: "090000017790030593003057", active: signs });
    const read = await readChip(chip, {
      password: { mrz: { documentNumber: "090000017", birthDate: "900305", expiryDate: "300305" } },
      dataGroups: [1],
      random: (length) => new Uint8Array(randomBytes(length)),
      activeAuthentication: true,
    });
    if (!read.ok) throw new Error(read.issues.map(({ code }) => code).join());
    const proof = validateChip(read.value, { trustAnchors: [anchor], time });
    expect(proof).toMatchObject({ ok: true, issues: [], value: { notChecked: ["revocation"] } });
  });

  it("never throws on rubbish", () => {
    fc.assert(
      fc.property(fc.anything(), (active) => {
        const result = check(ec, dg14(3), active);
        return !result.ok || result.value.notChecked.includes("copied-chip");
      }),
      { numRuns: 30 },
    );
  });
});
