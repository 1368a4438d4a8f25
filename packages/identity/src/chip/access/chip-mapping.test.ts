import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { curves } from "@lienthong/pki";
import { describe, expect, it } from "vitest";
import { validateChip } from "../security-object/validate-chip.ts";
import { chipKeyInfo, chipKeyUse, securityInfos, spkiOf } from "../testing/chip-key.ts";
import { type SimulatedChip, simulateChip } from "../testing/simulated-chip.ts";
import { type TestKey, cardSecurity, ecKey, testDocument } from "../testing/test-pki.ts";
import { cipherSuites } from "./cipher-suite.ts";
import { type ReadChip, readChip } from "./read-chip.ts";

const time = "2026-06-01T00:00:00Z";
const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
const own = ecKey("brainpoolP256r1");
const made = testDocument();
const files = { 0x0101: made.dataGroups[1] ?? new Uint8Array(0), 0x011d: made.sod };
const securityOf = (...keys: readonly TestKey[]): Uint8Array =>
  cardSecurity([...keys.map((key) => chipKeyInfo(spkiOf(key))), chipKeyUse("2.2")], made.signing);

type Pace = NonNullable<SimulatedChip["pace"]>;
const ways = {
  1: cipherSuites.tripleDes,
  2: cipherSuites.aes128,
  3: cipherSuites.aes192,
  4: cipherSuites.aes256,
} as const;

/** A chip with chip authentication mapping; its key is that of EF.CardSecurity unless said. */
function chip(mapping: Partial<Pace["chipMapping"] & object> = {}, pace: Partial<Pace> = {}): SimulatedChip {
  const { suiteNumber = 2, parameterId = 13 } = pace;
  const name = parameterId === 12 ? "P-256" : "brainpoolP256r1";
  const curve = pace.curve ?? curves.find((one) => one.name === name);
  if (!curve) throw new TypeError("no such curve");
  const chipMapping = { key: own, cardSecurity: securityOf(own), ...mapping };
  const settings = { suite: ways[suiteNumber], suiteNumber, curve, parameterId, chipMapping };
  return { files, mrzInformation: "", can: "000017", pace: settings };
}

const ask = (simulated: SimulatedChip, chipAuthentication = true) =>
  readChip(simulateChip(simulated), {
    password: { can: "000017" },
    dataGroups: [1],
    random,
    chipAuthentication,
  });
const codes = (result: {
  readonly issues: readonly { readonly code: string; readonly severity: string }[];
}) => result.issues.map(({ severity, code }) => `${severity} ${code}`);
const read = async (simulated: SimulatedChip): Promise<ReadChip> => {
  const result = await ask(simulated);
  if (!result.ok) throw new Error(codes(result).join());
  return result.value;
};
const options = { trustAnchors: [made.anchor], time };

describe("PACE with chip authentication mapping", () => {
  it.each<[string, 2 | 3 | 4, number, string]>([
    ["AES-128 on brainpoolP256r1", 2, 13, "brainpoolP256r1"],
    ["AES-128 on P-256", 2, 12, "P-256"],
    ["AES-192 on brainpoolP384r1", 3, 16, "brainpoolP384r1"],
    ["AES-256 on brainpoolP512r1", 4, 17, "brainpoolP512r1"],
    ["AES-256 on P-521", 4, 18, "P-521"],
  ])("tells a chip with %s from a copy", async (_title, suiteNumber, parameterId, name) => {
    const curve = curves.find((one) => one.name === name);
    if (!curve) throw new TypeError("no such curve");
    const key = ecKey({ "P-256": "prime256v1", "P-521": "secp521r1" }[name] ?? name);
    const mapping = { key, cardSecurity: securityOf(ecKey("secp384r1"), key) };
    const value = await read(chip(mapping, { suiteNumber, parameterId, curve }));
    expect(value.access).toBe("PACE");
    expect(value.cardSecurity).toEqual(mapping.cardSecurity);
    expect(value.chipAuthentication?.publicKey).toEqual(spkiOf(key).subarray(-(1 + 2 * curve.length)));
    const proof = validateChip(value, options);
    expect(proof).toMatchObject({ ok: true, issues: [], value: { notChecked: ["revocation"] } });
  });

  it("is preferred where it is asked for, and generic mapping where it is not", async () => {
    const both = chip({ isSecond: true });
    expect((await read(both)).cardSecurity).not.toBeNull();
    const plain = await ask(both, false);
    expect(plain).toMatchObject({ ok: true, value: { cardSecurity: null, chipAuthentication: null } });
  });

  it("opens a chip that offers nothing else, and leaves open whether it is a copy when that was not asked", async () => {
    const result = await ask(chip(), false);
    expect(result).toMatchObject({ ok: true, value: { access: "PACE", cardSecurity: null } });
    const proof = validateChip(result.ok ? result.value : {}, options);
    expect(proof).toMatchObject({ ok: true, value: { notChecked: ["revocation", "copied-chip"] } });
  });

  it.each<[string, Partial<Pace["chipMapping"] & object>, string]>([
    ["has the files but not the key", { key: ecKey("brainpoolP256r1") }, "chip-key.refused"],
    ["brings a key of another curve", { cardSecurity: securityOf(ecKey("prime256v1")) }, "chip-key.refused"],
    ["brings no key at all", { cardSecurity: securityOf() }, "chip-key.refused"],
    [
      "has an EF.CardSecurity of rubbish",
      { cardSecurity: Uint8Array.of(0x30, 0) },
      "card-security.structure",
    ],
    [
      "has a security object of data groups in its place",
      { cardSecurity: made.sod.subarray(4) },
      "card-security.structure",
    ],
  ])("finds a copy out that %s", async (_title, mapping, code) => {
    expect(codes(await ask(chip(mapping)))).toEqual([`error identity.${code}`]);
  });

  it("finds a copy out that has no EF.CardSecurity", async () => {
    const { pace, ...rest } = chip();
    if (!pace) throw new TypeError("no PACE");
    const result = await ask({ ...rest, pace: { ...pace, chipMapping: { key: own } } });
    expect(codes(result)).toEqual(["error identity.card-security.structure"]);
  });

  it("refuses an answer to PACE that was changed on the way", async () => {
    for (const target of [2, 3, 4, 5, 6, 7])
      for (const at of [3, 20, 60]) {
        const tamper = (answer: Uint8Array, index: number): Uint8Array =>
          index === target
            ? answer.map((byte, place) => (place === at % answer.length ? byte ^ 4 : byte))
            : answer;
        expect((await ask({ ...chip(), tamper })).ok, `answer ${target}, byte ${at}`).toBe(false);
      }
  });

  it("does not believe an EF.CardSecurity that a stranger signed", async () => {
    const stranger = { key: ecKey("prime256v1"), scheme: "ecdsa", hash: "sha256" } as const;
    const other = testDocument({ authority: stranger, signer: stranger });
    const infos = [chipKeyInfo(spkiOf(own)), chipKeyUse("2.2")];
    const value = await read(chip({ cardSecurity: cardSecurity(infos, other.signing) }));
    expect(codes(validateChip(value, options))).toEqual(["error identity.certificate.signature"]);
    const forged = cardSecurity(infos, { ...made.signing, signer: stranger });
    expect(codes(validateChip({ ...value, cardSecurity: forged }, options))).toEqual([
      "error identity.card-security.signature",
    ]);
  });

  it("does not believe a key that stands in no signed file", async () => {
    const value = await read(chip());
    const { cardSecurity: _, ...without } = value;
    expect(codes(validateChip(without, options))).toEqual(["warning identity.chip-key.not-proved"]);
    const swapped = { ...value, cardSecurity: securityOf(ecKey("brainpoolP256r1")) };
    expect(codes(validateChip(swapped, options))).toEqual(["error identity.chip-key.differs"]);
    const weak = cardSecurity([], { ...made.signing, signer: { ...made.signing.signer, hash: "sha1" } });
    expect(codes(validateChip({ ...value, cardSecurity: weak }, options))[0]).toBe(
      "error identity.card-security.algorithm",
    );
  });

  it("takes the key of DG14, too, where both were proved", async () => {
    const dg14 = securityInfos(chipKeyInfo(spkiOf(own)), chipKeyUse("2.2"));
    const both = testDocument({ sod: { dataGroups: { ...made.dataGroups, 14: dg14 } } });
    const value = await read(chip());
    const given = { ...value, sod: both.sod, dataGroups: { 14: dg14 }, cardSecurity: null };
    const proof = validateChip(given, { trustAnchors: [both.anchor], time });
    expect(proof).toMatchObject({ ok: true, value: { notChecked: ["revocation"] } });
  });

  it("never throws on a damaged EF.CardSecurity, and takes no changed byte", async () => {
    const value = await read(chip());
    const bytes = value.cardSecurity ?? new Uint8Array(0);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = bytes.map((byte, place) => (place === at ? byte ^ change : byte));
        return !validateChip({ ...value, cardSecurity: changed }, options).ok;
      }),
      { numRuns: 60 },
    );
    for (const rubbish of [5, "x", {}, new Uint8Array(70_000), new Uint8Array(0)])
      expect(validateChip({ ...value, cardSecurity: rubbish }, options).ok).toBe(false);
  });
});
