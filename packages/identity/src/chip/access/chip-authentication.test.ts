import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { curves } from "@lienthong/pki";
import { validateChip } from "../security-object/validate-chip.ts";
import { chipKeyInfo, chipKeyUse, securityInfos, spkiOf } from "../testing/chip-key.ts";
import { type SimulatedChip, simulateChip } from "../testing/simulated-chip.ts";
import { type TestKey, ecKey, rsaKey, testDocument } from "../testing/test-pki.ts";
import { der, integer, oid, sequence } from "../testing/write-der.ts";
import { chooseChipKey } from "./chip-key.ts";
import { cipherSuites } from "./cipher-suite.ts";
import { readChip } from "./read-chip.ts";

const time = "2026-06-01T00:00:00Z";
const brainpool = ecKey("brainpoolP256r1");
const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));

/** A document with this DG14, and its files. */
const documentOf = (dg14: Uint8Array | undefined) => {
  const { dataGroups } = testDocument();
  const made = testDocument({ sod: { dataGroups: { ...dataGroups, ...(dg14 && { 14: dg14 }) } } });
  const files: Record<number, Uint8Array> = { 0x011d: made.sod };
  for (const [number, bytes] of Object.entries(made.dataGroups)) files[0x0100 + Number(number)] = bytes;
  return { anchor: made.anchor, files };
};

const ask = (files: SimulatedChip["files"], more: Partial<SimulatedChip>) =>
  readChip(
    simulateChip({ files, mrzInformation: "090000017790030593003057", can: "000017", ...more }),
    more.pace
      ? { password: { can: "000017" }, dataGroups: [1, 13], random, chipAuthentication: true }
      : {
          password: { mrz: { documentNumber: "090000017", birthDate: "900305", expiryDate: "300305" } },
          dataGroups: [1, 14],
          random,
          chipAuthentication: true,
        },
  );
const codes = (result: {
  readonly issues: readonly { readonly code: string; readonly severity: string }[];
}) => result.issues.map(({ severity, code }) => `${severity} ${code}`);

const p256 = curves[0];
const pace = p256 && { suite: cipherSuites.aes128, suiteNumber: 2 as const, curve: p256, parameterId: 12 };
const standardized = (key: TestKey, parameterId: number): Uint8Array => {
  const point = spkiOf(key).subarray(-65);
  return sequence(sequence(oid("0.4.0.127.0.7.1.2"), integer(parameterId)), der(0x03, [0], point));
};

describe("chip authentication", () => {
  it.each<[string, TestKey, 1 | 2 | 3 | 4, SimulatedChip["pace"]]>([
    ["triple DES on brainpoolP256r1 after BAC", brainpool, 1, undefined],
    ["triple DES on P-521 after PACE", ecKey("secp521r1"), 1, pace],
    ["AES-128 on brainpoolP256r1 after PACE", brainpool, 2, pace],
    ["AES-128 on P-256 after BAC", ecKey("prime256v1"), 2, undefined],
    ["AES-192 on brainpoolP384r1", ecKey("brainpoolP384r1"), 3, pace],
    ["AES-192 on P-384", ecKey("secp384r1"), 3, pace],
    ["AES-256 on brainpoolP512r1", ecKey("brainpoolP512r1"), 4, pace],
    ["AES-256 on P-521", ecKey("secp521r1"), 4, undefined],
    ["AES-128 with parameters spelt out", ecKey("brainpoolP256r1", "explicit"), 2, pace],
  ])("tells a chip with %s from a copy", async (_title, key, suiteNumber, way) => {
    const dg14 = securityInfos(chipKeyInfo(spkiOf(key)), chipKeyUse(`2.${suiteNumber}`));
    const { anchor, files } = documentOf(dg14);
    const read = await ask(files, { chipKey: { key, suiteNumber }, ...(way && { pace: way }) });
    if (!read.ok) throw new Error(codes(read).join());
    expect(read.issues).toEqual([]);
    const proof = validateChip(read.value, { trustAnchors: [anchor], time });
    expect(proof).toMatchObject({ ok: true, issues: [], value: { notChecked: ["revocation"] } });
  });

  it("takes the curve by its number, as newer chips write it", async () => {
    const dg14 = securityInfos(chipKeyInfo(standardized(brainpool, 13)), chipKeyUse("2.2"));
    const { files } = documentOf(dg14);
    const read = await ask(files, { chipKey: { key: brainpool, suiteNumber: 2 } });
    expect(read).toMatchObject({ ok: true, issues: [], value: { dataGroups: { 1: files[0x0101] } } });
  });

  it("uses triple DES where DG14 holds a key and nothing on its use", async () => {
    const { files } = documentOf(securityInfos(chipKeyInfo(spkiOf(brainpool))));
    const read = await ask(files, { chipKey: { key: brainpool, suiteNumber: 1 } });
    expect(read.ok && read.value.chipAuthentication).not.toBeNull();
  });

  it("names the key where there are several, and takes the strongest way", async () => {
    const [one, other] = [ecKey("prime256v1"), ecKey("brainpoolP384r1")];
    const dg14 = securityInfos(
      chipKeyUse("2.1", 1),
      chipKeyInfo(spkiOf(one), 1),
      chipKeyUse("2.3", 2),
      chipKeyInfo(spkiOf(other), 2),
    );
    expect(chooseChipKey(dg14)).toMatchObject({
      suite: { name: "AES-192" },
      curve: { name: "brainpoolP384r1" },
    });
    const { files } = documentOf(dg14);
    expect((await ask(files, { chipKey: { key: other, suiteNumber: 3, id: 2 } })).ok).toBe(true);
    const wrong = await ask(files, { chipKey: { key: other, suiteNumber: 3, id: 1 } });
    expect(codes(wrong)).toEqual(["error identity.access.status"]);
  });

  it.each<[string, 1 | 2, SimulatedChip["pace"]]>([
    ["triple DES", 1, undefined],
    ["AES", 2, pace],
  ])("finds a copy out that has all files but not the key (%s)", async (_title, suiteNumber, way) => {
    const dg14 = securityInfos(chipKeyInfo(spkiOf(brainpool)), chipKeyUse(`2.${suiteNumber}`));
    const copy = { key: ecKey("brainpoolP256r1"), suiteNumber };
    const read = await ask(documentOf(dg14).files, { chipKey: copy, ...(way && { pace: way }) });
    expect(codes(read)).toEqual(["error identity.chip-key.refused"]);
  });

  it("finds a copy out that knows nothing of chip authentication", async () => {
    const dg14 = securityInfos(chipKeyInfo(spkiOf(brainpool)), chipKeyUse("2.2"));
    const read = await ask(documentOf(dg14).files, {});
    expect(codes(read)).toEqual(["error identity.access.status"]);
    expect(read.issues[0]?.params).toEqual({ step: "chip-key", status: "6982", reason: "chip-key" });
  });

  it("does not believe a key of the copy's own in a DG14 that nobody signed", async () => {
    const signed = documentOf(securityInfos(chipKeyInfo(spkiOf(brainpool)), chipKeyUse("2.2")));
    const own = ecKey("brainpoolP256r1");
    const forged = securityInfos(chipKeyInfo(spkiOf(own)), chipKeyUse("2.2"));
    const read = await ask({ ...signed.files, 0x010e: forged }, { chipKey: { key: own, suiteNumber: 2 } });
    if (!read.ok) throw new Error(codes(read).join());
    const options = { trustAnchors: [signed.anchor], time };
    expect(codes(validateChip(read.value, options))).toEqual([
      "error identity.data-group.changed",
      "warning identity.chip-key.not-proved",
    ]);
    const swapped = { ...read.value, dataGroups: { 14: signed.files[0x010e] } };
    expect(codes(validateChip(swapped, options))).toEqual(["error identity.chip-key.differs"]);
  });

  it.each<[string, Uint8Array | undefined, readonly string[]]>([
    ["there is no DG14", undefined, []],
    ["DG14 has no key for it", securityInfos(sequence(oid("2.23.136.1.1.5"), integer(1))), []],
    [
      "the way is plain Diffie-Hellman",
      securityInfos(sequence(oid("0.4.0.127.0.7.2.2.1.1"), sequence()), chipKeyUse("1.2")),
      ["warning identity.chip-key.unsupported"],
    ],
    [
      "the curve is too small",
      securityInfos(chipKeyInfo(spkiOf(ecKey("secp224r1"))), chipKeyUse("2.2")),
      ["warning identity.chip-key.unsupported"],
    ],
    [
      "the curve's number is reserved",
      securityInfos(chipKeyInfo(standardized(brainpool, 31)), chipKeyUse("2.2")),
      ["warning identity.chip-key.unsupported"],
    ],
    [
      "the key is one of RSA",
      securityInfos(chipKeyInfo(spkiOf(rsaKey())), chipKeyUse("2.2")),
      ["warning identity.chip-key.unsupported"],
    ],
    [
      "the use names another key",
      securityInfos(
        chipKeyInfo(spkiOf(brainpool), 1),
        chipKeyInfo(spkiOf(brainpool), 2),
        chipKeyUse("2.2", 3),
      ),
      ["warning identity.chip-key.unsupported"],
    ],
  ])("leaves it open when %s, and reads the files", async (_title, dg14, expected) => {
    const { anchor, files } = documentOf(dg14);
    const read = await ask(files, {});
    if (!read.ok) throw new Error(codes(read).join());
    expect(codes(read)).toEqual(expected);
    expect(read.value.chipAuthentication).toBeNull();
    const proof = validateChip(read.value, { trustAnchors: [anchor], time });
    expect(proof).toMatchObject({ ok: true, value: { notChecked: ["revocation", "copied-chip"] } });
  });

  it("refuses an answer that was changed on the way, from the first to the last", async () => {
    const dg14 = securityInfos(chipKeyInfo(spkiOf(brainpool)), chipKeyUse("2.2"));
    const { files } = documentOf(dg14);
    for (const target of [7, 8, 9, 10, 11]) {
      const read = await ask(files, {
        chipKey: { key: brainpool, suiteNumber: 2 },
        tamper: (answer, index) =>
          index === target ? answer.map((byte, at) => (at === 3 ? byte ^ 4 : byte)) : answer,
      });
      expect(read.ok, `answer ${target}`).toBe(false);
    }
  });

  it("never throws on a key that was made up, or on damaged DG14", () => {
    const dg14 = securityInfos(chipKeyInfo(spkiOf(brainpool)), chipKeyUse("2.2"));
    const { anchor, files } = documentOf(dg14);
    const dataGroups = { 14: dg14 };
    const options = { trustAnchors: [anchor], time };
    const made = fc.anything().filter((one) => one !== null && one !== undefined);
    fc.assert(
      fc.property(fc.oneof(made, fc.record({ publicKey: fc.uint8Array() })), (chipAuthentication) => {
        const files14 = { sod: files[0x011d], dataGroups, chipAuthentication };
        return !validateChip(files14, options).ok;
      }),
      { numRuns: 30 },
    );
    fc.assert(
      fc.property(fc.nat(dg14.length - 1), fc.nat(255), (at, byte) => {
        const changed = dg14.slice();
        changed[at] = byte;
        try {
          chooseChipKey(changed);
          return true;
        } catch (error) {
          return error instanceof Error && error.name === "ChipFault";
        }
      }),
      { numRuns: 200 },
    );
  });
});
