import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { curves } from "@lienthong/pki";
import { validateChip } from "../security-object/validate-chip.ts";
import { type SimulatedChip, simulateChip } from "../testing/simulated-chip.ts";
import { testDocument } from "../testing/test-pki.ts";
import { ascii, der } from "../testing/write-der.ts";
import { cipherSuites } from "./cipher-suite.ts";
import { type ReadChipOptions, readChip } from "./read-chip.ts";

// An invented person's card.
const mrz = { documentNumber: "090000017", birthDate: "900305", expiryDate: "300305" };
const mrzInformation = "090000017790030593003057";
const photo = der(0x75, new Uint8Array(3000).fill(7));
const { anchor, sod, dataGroups } = testDocument({
  sod: { dataGroups: { ...testDocument().dataGroups, 2: photo } },
});
const com = der(
  0x60,
  der(0x5f01, ascii("0107")),
  der(0x5f36, ascii("040000")),
  der(0x5c, [0x61, 0x75, 0x6d]),
);
const files = {
  0x011e: com,
  0x011d: sod,
  0x0101: dataGroups[1] ?? com,
  0x0102: photo,
  0x010d: dataGroups[13] ?? com,
};
const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));

const curve = (name: string) => {
  const found = curves.find((one) => one.name === name);
  if (!found) throw new TypeError(name);
  return found;
};
const paceOf = (
  suite: keyof typeof cipherSuites,
  suiteNumber: 1 | 2 | 3 | 4,
  name: string,
  parameterId: number,
): NonNullable<SimulatedChip["pace"]> => ({
  suite: cipherSuites[suite],
  suiteNumber,
  curve: curve(name),
  parameterId,
});

const card = (more: Partial<SimulatedChip> = {}): SimulatedChip => ({
  files,
  mrzInformation,
  can: "000017",
  ...more,
});
const wish: ReadChipOptions = { password: { mrz }, dataGroups: [1, 2, 13], random };
const aes = paceOf("aes128", 2, "brainpoolP256r1", 13);

describe("reading a chip", () => {
  it.each<[string, Partial<SimulatedChip>, ReadChipOptions["password"], string]>([
    ["BAC with the zone", {}, { mrz }, "BAC"],
    ["PACE with the CAN", { pace: aes }, { can: "000017" }, "PACE"],
    ["PACE with the zone", { pace: aes }, { mrz }, "PACE"],
    ["PACE with triple DES", { pace: paceOf("tripleDes", 1, "P-256", 12) }, { can: "000017" }, "PACE"],
    ["PACE with AES-192", { pace: paceOf("aes192", 3, "brainpoolP384r1", 16) }, { can: "000017" }, "PACE"],
    ["PACE with AES-256", { pace: paceOf("aes256", 4, "brainpoolP512r1", 17) }, { can: "000017" }, "PACE"],
    ["PACE on P-384", { pace: paceOf("aes128", 2, "P-384", 15) }, { can: "000017" }, "PACE"],
    ["PACE on P-521", { pace: paceOf("aes256", 4, "P-521", 18) }, { can: "000017" }, "PACE"],
  ])("by %s gives files that passive authentication proves", async (_title, more, password, access) => {
    const read = await readChip(simulateChip(card(more)), { ...wish, password });
    expect(read.issues).toEqual([]);
    if (!read.ok) return;
    expect(read.value).toMatchObject({ access, com, sod, missing: [] });
    const proof = validateChip(read.value, { trustAnchors: [anchor], time: "2026-06-01T00:00:00Z" });
    expect(proof).toMatchObject({ ok: true, value: { trust: "trusted-issuer", dataGroups: [1, 2, 13] } });
  });

  it("names data groups that the chip does not have", async () => {
    const read = await readChip(simulateChip(card()), { ...wish, dataGroups: [1, 14] });
    expect(read).toMatchObject({ ok: true, value: { missing: [14] } });
  });

  it.each<[string, Partial<SimulatedChip>, ReadChipOptions["password"], string]>([
    ["another zone with BAC", {}, { mrz: { ...mrz, birthDate: "900306" } }, "identity.access.denied"],
    ["another CAN", { pace: aes }, { can: "000018" }, "identity.access.denied"],
    [
      "another zone with PACE",
      { pace: aes },
      { mrz: { ...mrz, expiryDate: "300306" } },
      "identity.access.denied",
    ],
    ["a CAN for a chip that has BAC only", {}, { can: "000017" }, "identity.access.unsupported"],
    [
      "a curve that is not supported",
      { pace: { ...aes, parameterId: 14 } },
      { can: "000017" },
      "identity.access.unsupported",
    ],
    ["a chip without EF.SOD", { files: { 0x011e: com } }, { mrz }, "identity.sod.not-bytes"],
    [
      "a file that is too long",
      { files: { ...files, 0x011e: Uint8Array.of(0x60, 0x82, 0x80, 0x01) } },
      { mrz },
      "identity.access.file-too-long",
    ],
    ["an empty file", { files: { ...files, 0x011e: new Uint8Array(0) } }, { mrz }, "identity.access.answer"],
  ])("fails for %s", async (_title, more, password, code) => {
    const read = await readChip(simulateChip(card(more)), { ...wish, password });
    expect(read.ok).toBe(false);
    expect(read.issues.map((one) => one.code)).toEqual([code]);
  });

  it.each([
    ["BAC", {}, 4],
    ["PACE", { pace: aes }, 8],
  ])("after %s refuses every answer in which one bit changed on the way", async (_title, more, first) => {
    for (let target = first; target < first + 8; target += 1) {
      const chip = simulateChip(
        card({
          ...more,
          // Status words outside the protected part are not covered; everything before them is.
          tamper: (answer, index) =>
            index === target
              ? answer.map((byte, at) => (at === (target * 7) % (answer.length - 2) ? byte ^ 4 : byte))
              : answer,
        }),
      );
      const read = await readChip(chip, { ...wish, dataGroups: [1] });
      expect(read.ok, `answer ${target}`).toBe(false);
      expect(["identity.access.mac", "identity.access.answer"]).toContain(read.issues[0]?.code);
    }
  });

  it.each([0x6300, 0x63c0, 0x63c2, 0x6982])(
    "says of a chip that answers BAC with %i that the zone is another, whatever tries are left",
    async (status) => {
      const chip = simulateChip(card());
      const refusing = async (command: Uint8Array): Promise<Uint8Array> =>
        command[1] === 0x82 ? Uint8Array.of(status >> 8, status & 255) : chip(command);
      const read = await readChip(refusing, wish);
      expect(read.issues.map(({ code }) => code)).toEqual(["identity.access.denied"]);
    },
  );

  it("refuses a chip that sends our own point back, or none", async () => {
    const answers = (third: (command: Uint8Array) => Uint8Array) => {
      const chip = simulateChip(card({ pace: aes }));
      return async (command: Uint8Array) => {
        const isMapping = command[1] === 0x86 && command[7] === 0x81;
        return isMapping ? third(command) : chip(command);
      };
    };
    const echo = (command: Uint8Array): Uint8Array =>
      Uint8Array.of(...der(0x7c, der(0x82, command.subarray(9, 9 + 65))), 0x90, 0);
    const infinity = (): Uint8Array => Uint8Array.of(...der(0x7c, der(0x82, [0])), 0x90, 0);
    const offCurve = (): Uint8Array =>
      Uint8Array.of(...der(0x7c, der(0x82, [4], new Uint8Array(64).fill(1))), 0x90, 0);
    for (const one of [echo, infinity, offCurve]) {
      const read = await readChip(answers(one), { ...wish, password: { can: "000017" } });
      expect(read.issues.map(({ code }) => code)).toEqual(["identity.access.point"]);
    }
  });

  it("passes the reader's own failure through", async () => {
    const lost = () => Promise.reject(new Error("card removed"));
    await expect(readChip(lost, wish)).rejects.toThrow("card removed");
  });

  it("never throws on what a broken reader answers, and ends", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.anything())),
        async (answers) => {
          let at = 0;
          const reader = () => {
            at += 1;
            return Promise.resolve(answers[at - 1] as Uint8Array);
          };
          const read = await readChip(reader, wish);
          expect(read.ok).toBe(false);
        },
      ),
    );
    const good = (): Promise<Uint8Array> => Promise.resolve(Uint8Array.of(0x90, 0));
    expect((await readChip(good, wish)).issues.map(({ code }) => code)).toEqual(["identity.access.answer"]);
  });

  it.each<[string, Partial<ReadChipOptions>]>([
    ["a CAN of five digits", { password: { can: "00017" } }],
    ["a date with separators", { password: { mrz: { ...mrz, birthDate: "05/03/1990" } } }],
    ["a data group 17", { dataGroups: [17] }],
    ["randomness of the wrong length", { random: () => new Uint8Array(3) }],
    [
      "randomness that is always zero",
      { password: { can: "000017" }, random: (length) => new Uint8Array(length) },
    ],
  ])("throws TypeError for %s", async (_title, more) => {
    await expect(readChip(simulateChip(card({ pace: aes })), { ...wish, ...more })).rejects.toThrow(
      TypeError,
    );
  });
});
