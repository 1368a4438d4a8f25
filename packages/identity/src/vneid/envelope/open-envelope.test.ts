import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeEnvelopeKey } from "../../node/node-envelope-key.ts";
import { encode, pem, privateKey, random, seal } from "../testing/seal.ts";
import { type EnvelopeOptions, createEnvelopeOpener } from "./open-envelope.ts";
import { envelopeKey } from "./raw-rsa.ts";

const key = nodeEnvelopeKey(privateKey);
const open = createEnvelopeOpener(key, { random });
const person = '{"citizenPid":"052090000017","fullName":"Nguyễn Văn An"}';
const rejected = {
  ok: false,
  issues: [{ code: "identity.vneid.envelope-rejected", severity: "error", path: "" }],
};
const codesOf = async (input: unknown): Promise<readonly string[]> =>
  (await open(input)).issues.map(({ code }) => code);
const changed = (block: Uint8Array, at: number, byte: number): Uint8Array =>
  block.map((old, index) => (index === at ? byte : old));

describe("an envelope", () => {
  it.each([16, 24, 32])("with an AES key of %i bytes opens", async (length) => {
    expect(await open(seal({ text: person, key: random(length) }))).toEqual({
      ok: true,
      value: JSON.parse(person),
      issues: [],
    });
  });

  it("opens with the key in plain JavaScript as with that of Node", async () => {
    const plain = createEnvelopeOpener(envelopeKey(pem, { random }), { random });
    expect(await plain(seal({ text: person }))).toEqual(await open(seal({ text: person })));
  });

  const block = encode(random(32));
  const separator = 256 - 33;
  it.each<[string, Uint8Array]>([
    ["the first byte is not 00", changed(block, 0, 1)],
    ["the second byte is not 02", changed(block, 1, 1)],
    ["a zero stands in the first eight bytes of padding", changed(block, 9, 0)],
    ["there is no separator", changed(block, separator, 7)],
    ["the key would be longer", changed(block, 100, 0)],
    ["the key is shorter", encode(random(31))],
    ["the key is empty", encode(random(0))],
    ["everything is zero", new Uint8Array(256)],
    ["everything is one", new Uint8Array(256).fill(1)],
  ])("is refused without a reason when %s", async (_title, encoded) => {
    expect(await open(seal({ text: person, encoded }))).toEqual(rejected);
  });

  it.each<[string, Parameters<typeof seal>[0]]>([
    ["what is inside is no JSON", { text: "hello" }],
    ["JSON is followed by more", { text: "{} {}" }],
    ["a name stands in it twice", { text: '{"citizenPid":"1","citizenPid":"2"}' }],
    ["it is empty", { text: "" }],
    ["the last block was changed", { text: person, change: (data) => changed(data, data.length - 1, 0) }],
    ["the first block was changed", { text: person, change: (data) => changed(data, 0, (data[0] ?? 0) ^ 1) }],
    ["a block is missing", { text: person, change: (data) => data.subarray(0, data.length - 16) }],
  ])("is refused in the same words when %s", async (_title, made) => {
    expect(await open(seal(made))).toEqual(rejected);
  });

  it("whose block is not below the modulus is refused in the same words", async () => {
    expect(
      await open({ ...seal({}), key: Buffer.from(new Uint8Array(256).fill(0xff)).toString("base64") }),
    ).toEqual(rejected);
  });

  it("with a key of a length that was not agreed on is refused", async () => {
    const strict = createEnvelopeOpener(key, { random, aesKeyLengths: [32] });
    expect((await strict(seal({ text: person, key: random(32) }))).ok).toBe(true);
    expect(await strict(seal({ text: person, key: random(16) }))).toEqual(rejected);
  });

  const good = seal({ text: person });
  it.each<[string, unknown]>([
    ["null", null],
    ["text", "{}"],
    ["a list", [good]],
    ["no key", { data: good.data }],
    ["no data", { key: good.key }],
    ["data that is no base64", { ...good, data: "*" }],
    ["data of half a block", { ...good, data: good.data.slice(0, 12) }],
    ["empty data", { ...good, data: "" }],
    ["a key of half a block", { ...good, key: good.key.slice(0, 100) }],
    ["data beyond the limit", { ...good, data: "A".repeat(2_000_000) }],
    ["members of its prototype", Object.create(good)],
  ])("that is %s is not one", async (_title, input) => {
    expect(await codesOf(input)).toEqual(["identity.vneid.envelope-structure"]);
  });

  it("gives one of two codes for anything at all, and never throws", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.anything(),
        fc.uint8Array({ minLength: 256, maxLength: 256 }),
        async (input, block) => {
          expect(await codesOf(input)).toEqual(["identity.vneid.envelope-structure"]);
          expect(await open({ ...good, key: Buffer.from(block).toString("base64") })).toEqual(rejected);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("made of a key that answers nonsense is refused, not thrown", async () => {
    for (const decrypt of [
      () => new Uint8Array(3),
      () => {
        throw new Error("module is away");
      },
    ]) {
      const broken = createEnvelopeOpener({ length: 256, decrypt }, { random });
      expect(await broken(good)).toEqual(rejected);
    }
  });

  it.each([
    ["too short a key", { length: 64, decrypt: (block: Uint8Array) => block }, { random }],
    ["a length that AES does not have", key, { random, aesKeyLengths: [20] }],
    ["no length", key, { random, aesKeyLengths: [] }],
    ["a source of random bytes that gives none", key, { random: () => new Uint8Array(0) }],
  ])("cannot be opened by wrong use: %s", (_title, wrongKey, options) => {
    expect(() => createEnvelopeOpener(wrongKey, options as EnvelopeOptions)).toThrow(TypeError);
  });
});
