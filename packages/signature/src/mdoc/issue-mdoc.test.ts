import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeCbor } from "./cbor/write-cbor.ts";
import { type IssueMdocOptions, issueMdoc } from "./issue-mdoc.ts";
import type { MdocElements, MdocValue } from "./mdoc-value.ts";
import { verifyIssuerSigned } from "./verify-mdoc.ts";
import { edKey, publicJwk, testKeys } from "../testing/test-jws.ts";
import { coseKey } from "../testing/test-mdoc.ts";
import { ecKey, rsaKey } from "../testing/test-pki.ts";
import { testWorld } from "../testing/test-trust.ts";
import { signerFromKey } from "../node/signer-from-pem.ts";

const world = testWorld();
const at = "2026-06-01T08:00:00+07:00";
let drawn = 0;
const options: IssueMdocOptions = {
  signer: world.signer(),
  deviceKey: publicJwk(testKeys().holder),
  signed: "2026-05-01T08:00:00+07:00",
  validUntil: "2027-05-01T08:00:00+07:00",
  random: (length) => Uint8Array.from({ length }, () => (drawn = (drawn * 73 + 41) % 251)),
};
const verify = (bytes: Uint8Array): ReturnType<typeof verifyIssuerSigned> =>
  verifyIssuerSigned(bytes, { at, trust: world.trust() });

const leaf = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.maxSafeInteger(),
  fc.bigInt({ min: 1n << 60n, max: (1n << 64n) - 1n }),
  fc.boolean(),
  fc.constant(null),
  fc.uint8Array({ maxLength: 20 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
);
const value = fc.oneof(
  leaf,
  fc.array(leaf, { maxLength: 3 }),
  fc.dictionary(fc.string(), leaf, { maxKeys: 3 }).map((named) => new Map(Object.entries(named))),
  fc.record({ tag: fc.constantFrom(0, 1004), value: fc.string() }),
) as fc.Arbitrary<MdocValue>;
const elements = fc.dictionary(
  fc.string({ minLength: 1 }),
  fc.dictionary(fc.string({ minLength: 1 }), value, { minKeys: 1, maxKeys: 4 }),
  { minKeys: 1, maxKeys: 2 },
) as fc.Arbitrary<MdocElements>;

describe("issuing", () => {
  it("binds an mdoc to a device whose key is of Ed25519", async () => {
    const key = edKey();
    const content = { docType: "vn.example.the", elements: { "vn.example.the": { so: 17 } } };
    const issued = await issueMdoc(content, { ...options, deviceKey: publicJwk(key) });
    const bytes = issued.ok ? issued.value : new Uint8Array();
    expect(verify(bytes).verdict).toBe("valid");
    expect(Buffer.from(bytes).includes(Buffer.from(writeCbor(coseKey(key))))).toBe(true);
  });

  it("gives an mdoc whose every element is read back as it was", async () => {
    await fc.assert(
      fc.asyncProperty(elements, async (given) => {
        const issued = await issueMdoc({ docType: "vn.example.the", elements: given }, options);
        expect(issued.ok).toBe(true);
        const read = verify(issued.ok ? issued.value : new Uint8Array());
        expect(read.verdict).toBe("valid");
        expect(read.docType).toBe("vn.example.the");
        expect(new Map(Object.entries(read.elements))).toEqual(
          new Map(Object.entries(given).map(([name, named]) => [name, { ...named }])),
        );
      }),
      { numRuns: 25 },
    );
  });

  it.each(["prime256v1", "secp384r1", "secp521r1"])("signs and reads on %s", async (curve) => {
    const hash =
      ({ prime256v1: "SHA-256", secp384r1: "SHA-384", secp521r1: "SHA-512" } as const)[curve] ?? "SHA-256";
    const key = ecKey(curve);
    const { certificates } = world.signer({ key });
    const signer = signerFromKey(key.privateKey, certificates, hash);
    const issued = await issueMdoc({ docType: "a", elements: { b: { c: 1 } } }, { ...options, signer });
    expect(issued.ok && verify(issued.value).verdict).toBe("valid");
  });

  it.each([
    ["a function", () => 1],
    ["NaN", Number.NaN],
    ["half of a character", "\ud800"],
    ["a whole number beyond 64 bits", 1n << 64n],
    ["lists without end", Array.from({ length: 20 }).reduce((inner: unknown) => [inner], 1)],
    ["an object that is no tagged value", { a: 1 }],
    ["a map whose key is a list", new Map([[[], 1]])],
  ])("refuses %s as a value, and does not repeat it", async (_title, wrong) => {
    const issued = await issueMdoc({ docType: "a", elements: { b: { ten: wrong as MdocValue } } }, options);
    expect(issued).toEqual({
      ok: false,
      issues: [{ code: "signature.mdoc.issue-value", severity: "error", path: "", params: { element: 1 } }],
    });
  });

  it("refuses RSA and a hash function that does not fit the curve", async () => {
    const key = rsaKey();
    const rsa = signerFromKey(key.privateKey, world.signer({ key }).certificates, "SHA-256");
    const small = ecKey();
    const other = signerFromKey(small.privateKey, world.signer({ key: small }).certificates, "SHA-512");
    for (const signer of [rsa, other]) {
      const issued = await issueMdoc({ docType: "a", elements: {} }, { ...options, signer });
      expect(issued.issues.map(({ code }) => code)).toEqual(["signature.mdoc.algorithm-key"]);
    }
  });

  it("refuses an answer of the signer that is not its signature", async () => {
    const signer = { ...options.signer, sign: () => new Uint8Array(64) };
    const issued = await issueMdoc({ docType: "a", elements: { b: { c: 1 } } }, { ...options, signer });
    expect(issued.issues.map(({ code }) => code)).toEqual(["signature.sign.wrong-answer"]);
  });

  const many = Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`e${at}`, at]));
  it.each<readonly [string, string, MdocElements, string]>([
    ["without a type", "", { b: { c: 1 } }, "structure"],
    ["whose type is no text", "\ud800", { b: { c: 1 } }, "structure"],
    ["without a namespace", "a", {}, "structure"],
    ["with a namespace of nothing", "a", { b: {} }, "structure"],
    ["with a namespace that is no text", "a", { "\ud800": { c: 1 } }, "structure"],
    ["with a name that is no text", "a", { b: { "\ud800": 1 } }, "issue-value"],
    ["with more than any reader takes", "a", { b: many }, "too-many"],
  ])("refuses a document %s", async (_title, docType, elements, code) => {
    const issued = await issueMdoc({ docType, elements }, options);
    expect(issued.issues.map((one) => one.code)).toEqual([`signature.mdoc.${code}`]);
  });

  it.each<readonly [string, Partial<IssueMdocOptions>]>([
    ["the same random bytes twice", { random: (length) => new Uint8Array(length) }],
    ["a device key that is none", { deviceKey: { kty: "EC" } }],
    ["a private device key", { deviceKey: testKeys().holder.privateKey.export({ format: "jwk" }) }],
    ["random bytes that are too few", { random: () => new Uint8Array(1) }],
    ["an end before the beginning", { validUntil: "2026-04-01T08:00:00+07:00" }],
    ["a signer without a certificate", { signer: { ...options.signer, certificates: [] } }],
  ])("throws TypeError for %s", async (_title, wrong) => {
    await expect(
      issueMdoc({ docType: "a", elements: { b: { c: 1, d: 2 } } }, { ...options, ...wrong }),
    ).rejects.toThrow(TypeError);
  });
});
