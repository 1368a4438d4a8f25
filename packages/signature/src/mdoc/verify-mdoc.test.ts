import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFailure } from "@lienthong/core";
import { vietnam2025 } from "../policy/vietnam-2025.ts";
import {
  type MdocChanges,
  coseKey,
  docType,
  entries,
  makeIssuerSigned,
  makeResponse,
  mdocKeys,
  readerKey,
  transcript,
} from "../testing/test-mdoc.ts";
import { edKey } from "../testing/test-jws.ts";
import { certificate, ecKey, revocationList } from "../testing/test-pki.ts";
import { testWorld } from "../testing/test-trust.ts";
import { writeCbor } from "./cbor/write-cbor.ts";
import type { MdocValue } from "./mdoc-value.ts";
import {
  type DeviceResponseVerification,
  type MdocVerification,
  type VerifyDeviceResponseOptions,
  verifyDeviceResponse,
  verifyIssuerSigned,
} from "./verify-mdoc.ts";

const at = "2026-06-01T08:00:00+07:00";
const world = testWorld();
const trust = world.trust();
const session = { transcript, readerKey: readerKey() };

const failures = (...results: readonly Pick<MdocVerification, "issues">[]): readonly string[] =>
  results.flatMap(({ issues }) =>
    issues.filter(({ severity }) => isFailure(severity)).map(({ code }) => code),
  );
const codesOf = (result: DeviceResponseVerification): readonly string[] =>
  failures(result, ...result.documents);
const check = (
  input: unknown,
  options: Partial<VerifyDeviceResponseOptions> = {},
): DeviceResponseVerification => verifyDeviceResponse(input, { at, trust, session, ...options });
const warnings = (result: DeviceResponseVerification): readonly string[] =>
  result.documents.flatMap(({ issues }) =>
    issues.filter(({ severity }) => severity === "warning").map(({ code }) => code),
  );

describe("an answer of a wallet", () => {
  it.each(["signature", "mac"] as const)("is valid when the device proves itself by %s", (proof) => {
    const result = check(makeResponse({ proof, stated: entries({}) }), { docTypes: [docType] });
    expect(codesOf(result)).toEqual([]);
    expect(result.ok).toBe(true);
    expect(result.documents[0]).toMatchObject({
      verdict: "valid",
      docType,
      deviceProof: proof,
      elements: { "vn.example.the": { ho_ten: "Nguyễn Văn An", so: 17 } },
      validity: { validUntil: "2027-01-01T00:00:00Z" },
      revocation: "not-checked",
    });
    expect(result.documents[0]?.signer?.subject.commonName).toBe("Trần Thị Bình");
    expect(result.documents[0]?.chain).toHaveLength(3);
  });

  const edKeys = { issuer: edKey(), device: edKey() };
  const ofDevice = (object: Map<string | number, MdocValue>): void => {
    object.set("deviceKeyInfo", entries({ deviceKey: coseKey(edKeys.device) }));
  };

  it("is valid when issuer and device sign with Ed25519 (EdDSA)", () => {
    const curves = { ...vietnam2025.curves, value: [...vietnam2025.curves.value, "Ed25519"] as const };
    const policy = { ...vietnam2025, curves };
    const result = check(makeResponse({ ...edKeys, object: ofDevice }), { policy });
    expect(codesOf(result)).toEqual([]);
    expect(result.documents[0]).toMatchObject({ verdict: "valid", deviceProof: "signature" });
    const mixed = check(makeResponse({ issuer: edKeys.issuer }), { policy });
    expect(codesOf(mixed)).toEqual([]);
    // A policy must name Ed25519 for certificates; the key of a device needs none.
    expect(codesOf(check(makeResponse({ issuer: edKeys.issuer })))).toEqual([
      "signature.certificate.curve-unknown",
    ]);
    expect(codesOf(check(makeResponse({ device: edKeys.device, object: ofDevice })))).toEqual([]);
  });

  it.each<[string, MdocChanges, string]>([
    [
      "the issuer's key is of Ed25519 and the algorithm of ECDSA",
      { issuer: edKeys.issuer, protected: new Map([[1, -7]]) },
      "signature.mdoc.algorithm-key",
    ],
    [
      "the issuer's key is of ECDSA and the algorithm EdDSA",
      { protected: new Map([[1, -8]]) },
      "signature.mdoc.algorithm-key",
    ],
    [
      "another device signs with Ed25519",
      { device: edKey(), object: ofDevice },
      "signature.mdoc.device-signature",
    ],
    [
      "the device proves itself by a code, which Ed25519 cannot make",
      { proof: "mac", object: ofDevice },
      "signature.mdoc.algorithm-key",
    ],
    [
      "the device's key is no point",
      {
        object: (object) =>
          object.set(
            "deviceKeyInfo",
            entries({
              deviceKey: new Map<string | number, MdocValue>([
                [1, 1],
                [-1, 6],
                [-2, new Uint8Array(32)],
              ]),
            }),
          ),
      },
      "signature.mdoc.device-key",
    ],
    [
      "the device's key is of Ed448",
      {
        object: (object) =>
          object.set(
            "deviceKeyInfo",
            entries({
              deviceKey: new Map<string | number, MdocValue>([
                [1, 1],
                [-1, 7],
                [-2, new Uint8Array(57)],
              ]),
            }),
          ),
      },
      "signature.mdoc.device-key",
    ],
    [
      "the device's key comes with its private part",
      {
        object: (object) =>
          object.set(
            "deviceKeyInfo",
            entries({ deviceKey: coseKey(edKeys.device).set(-4, new Uint8Array(32)) }),
          ),
      },
      "signature.mdoc.device-key",
    ],
  ])("is refused where %s", (_title, changes, code) => {
    const result = check(makeResponse(changes));
    expect(result.ok).toBe(false);
    expect(codesOf(result)).toContain(code);
  });

  it("says that the device was not checked when no session is given", () => {
    const result = verifyDeviceResponse(makeResponse(), { at, trust });
    expect(result.ok).toBe(true);
    expect(warnings(result)).toContain("signature.mdoc.device-not-checked");
    expect(result.documents[0]?.deviceProof).toBe("none");
  });

  it("is right about what an issuer hands to a wallet, too", () => {
    const result = verifyIssuerSigned(makeIssuerSigned(), { at, trust });
    expect(failures(result)).toEqual([]);
    expect(result.elements["vn.example.the"]).toEqual({ ho_ten: "Nguyễn Văn An", so: 17 });
  });

  it("takes lengths that are written longer than they need be, and lists without a length", () => {
    const bytes = makeIssuerSigned();
    // a2 is a map of two: the same as b9 0002, and as bf … ff.
    expect(bytes[0]).toBe(0xa2);
    const long = Uint8Array.from([0xb9, 0, 2, ...bytes.subarray(1)]);
    const open = Uint8Array.from([0xbf, ...bytes.subarray(1), 0xff]);
    for (const one of [long, open]) expect(verifyIssuerSigned(one, { at, trust }).ok).toBe(true);
  });

  it("leaves out an element that was changed and keeps the others", () => {
    const input = makeResponse({
      after: (items) => {
        items[0] = {
          tag: 24,
          value: writeCbor(
            entries({
              digestID: 0,
              random: new Uint8Array(32),
              elementIdentifier: "ho_ten",
              elementValue: "Lê Văn Dối",
            }),
          ),
        };
      },
    });
    const result = check(input);
    expect(result.verdict).toBe("altered");
    expect(result.documents[0]?.elements).toEqual({ "vn.example.the": { so: 17 } });
    expect(codesOf(result)).toEqual(["signature.mdoc.digest-mismatch"]);
  });

  it("shows what the device states apart from what the issuer signed", () => {
    const stated = entries({ "vn.example.may": entries({ ten_may: "Máy A" }) });
    const free = check(makeResponse({ stated }));
    expect(free.ok).toBe(true);
    expect(warnings(free)).toContain("signature.mdoc.device-not-authorized");
    expect(free.documents[0]?.deviceElements).toEqual({ "vn.example.may": { ten_may: "Máy A" } });
    const authorize = (authorizations: MdocValue) => (object: Map<string | number, MdocValue>) =>
      object.set(
        "deviceKeyInfo",
        entries({ deviceKey: coseKey(mdocKeys().device), keyAuthorizations: authorizations }),
      );
    for (const allowed of [
      entries({ nameSpaces: ["vn.example.may"] }),
      entries({ dataElements: entries({ "vn.example.may": ["ten_may"] }) }),
    ]) {
      const result = check(makeResponse({ stated, object: authorize(allowed) }));
      expect(result.ok).toBe(true);
      expect(warnings(result)).not.toContain("signature.mdoc.device-not-authorized");
    }
    const other = check(
      makeResponse({ stated, object: authorize(entries({ nameSpaces: ["vn.example.khac"] })) }),
    );
    expect(other.verdict).toBe("untrusted");
    expect(codesOf(other)).toEqual(["signature.mdoc.device-not-authorized"]);
    expect(other.documents[0]?.deviceElements).toEqual({ "vn.example.may": {} });
  });

  it("believes an issuer that is configured itself, in its time only", () => {
    const { issuer } = mdocKeys();
    const own = certificate({
      subject: "Cục A",
      issuer: "Cục A",
      key: issuer,
      signer: issuer,
      authority: true,
    });
    const input = makeResponse({ unprotected: (headers) => headers.set(33, own) });
    expect(check(input, { issuers: [own] }).ok).toBe(true);
    expect(check(input).verdict).toBe("untrusted");
    const late = { at: "2036-01-01T00:00:00Z", issuers: [own] };
    expect(codesOf(check(input, late))).toEqual(["signature.certificate.expired", "signature.mdoc.expired"]);
  });

  it("refuses an issuer whose certificate was revoked", () => {
    const { issuer } = mdocKeys();
    const list = revocationList({
      issuer: "Between",
      signer: world.betweenKey,
      revoked: [[7, "260301000000Z"]],
    });
    const result = check(makeResponse({ certificate: { key: issuer } }), {
      trust: world.trust({ revocationLists: [list] }),
    });
    expect(codesOf(result)).toEqual(["signature.certificate.revoked"]);
    expect(result.documents[0]?.revocation).toBe("revoked");
  });

  it("warns of a driving licence that was signed under a certificate for something else", () => {
    const named = (object: Map<string | number, MdocValue>) => object.set("docType", "org.iso.18013.5.1.mDL");
    const warned = (certificate: NonNullable<MdocChanges["certificate"]>): boolean =>
      verifyIssuerSigned(makeIssuerSigned({ object: named, certificate }), { at, trust }).issues.some(
        ({ code, severity }) => code === "signature.mdoc.certificate-purpose" && severity === "warning",
      );
    expect(warned({})).toBe(true);
    expect(warned({ purposes: ["1.0.18013.5.1.2"] })).toBe(false);
  });
});

const other = ecKey();
const set =
  (name: string | number, value: MdocValue) =>
  (map: Map<string | number, MdocValue>): void =>
    void map.set(name, value);
const drop =
  (name: string | number) =>
  (map: Map<string | number, MdocValue>): void =>
    void map.delete(name);
const validity = (changes: Readonly<Record<string, string>>): MdocChanges => ({
  object: set(
    "validityInfo",
    entries(
      Object.fromEntries(
        Object.entries({
          signed: "2026-01-01T00:00:00Z",
          validFrom: "2026-02-01T00:00:00Z",
          validUntil: "2027-01-01T00:00:00Z",
          ...changes,
        }).map(([name, value]) => [name, { tag: 0, value }]),
      ),
    ),
  ),
});
const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "hex"));

type Attack = readonly [
  title: string,
  input: MdocChanges | Uint8Array,
  verdict: string,
  code: string,
  options?: Partial<VerifyDeviceResponseOptions>,
];
const attacks: readonly Attack[] = [
  ["a version to come", { response: set("version", "2.0") }, "undecided", "signature.mdoc.version"],
  ["no version", { response: drop("version") }, "undecided", "signature.mdoc.structure"],
  ["a wallet that reports a failure", { response: set("status", 10) }, "untrusted", "signature.mdoc.status"],
  ["no status", { response: drop("status") }, "undecided", "signature.mdoc.structure"],
  ["no documents", { response: drop("documents") }, "undecided", "signature.mdoc.no-documents"],
  [
    "an empty list of documents",
    { response: set("documents", []) },
    "undecided",
    "signature.mdoc.no-documents",
  ],
  [
    "17 documents",
    { response: set("documents", Array<MdocValue>(17).fill(new Map())) },
    "undecided",
    "signature.mdoc.too-many",
  ],
  [
    "another type outside than inside",
    { document: set("docType", "vn.example.khac") },
    "altered",
    "signature.mdoc.doc-type-differs",
  ],
  [
    "a type nobody expects",
    {},
    "untrusted",
    "signature.mdoc.doc-type-unexpected",
    { docTypes: ["vn.example.khac"] },
  ],
  ["no part by the issuer", { document: drop("issuerSigned") }, "undecided", "signature.mdoc.structure"],
  [
    "no signature by the issuer",
    { issuerSigned: drop("issuerAuth") },
    "undecided",
    "signature.mdoc.structure",
  ],
  [
    "a signature under the tag of a MAC",
    { issuerSigned: (map) => map.set("issuerAuth", { tag: 17, value: map.get("issuerAuth") ?? null }) },
    "undecided",
    "signature.mdoc.structure",
  ],
  ["a part that is no part of it", { issuerSigned: set("khac", 1) }, "undecided", "signature.mdoc.structure"],
  ["undefined for a payload kept apart", bytesOf("f7"), "undecided", "signature.mdoc.cbor"],
  ["no certificate", { unprotected: drop(33) }, "undecided", "signature.mdoc.no-certificate"],
  [
    "9 certificates",
    { unprotected: set(33, Array<MdocValue>(9).fill(Uint8Array.of(1))) },
    "undecided",
    "signature.mdoc.too-many",
  ],
  [
    "a certificate that is none",
    { unprotected: set(33, Uint8Array.of(1, 2)) },
    "undecided",
    "signature.certificate.structure",
  ],
  [
    "another's certificate",
    { unprotected: set(33, world.signer({ key: other }).certificates[0] ?? null) },
    "altered",
    "signature.value.mismatch",
  ],
  [
    "a certificate of no known authority",
    {
      unprotected: set(
        33,
        certificate({ subject: "A", issuer: "Ma", key: mdocKeys().issuer, signer: other }),
      ),
    },
    "untrusted",
    "signature.certificate.unknown-issuer",
  ],
  [
    "an expired certificate",
    { certificate: { to: "260301000000Z" } },
    "untrusted",
    "signature.certificate.expired",
  ],
  [
    "a certificate that is younger than the signature",
    { certificate: { from: "260115000000Z" } },
    "untrusted",
    "signature.mdoc.signed-outside-certificate",
  ],
  [
    "an algorithm in the header that is not signed",
    { protected: new Map(), unprotected: set(1, -7) },
    "undecided",
    "signature.mdoc.structure",
  ],
  ["an algorithm in both headers", { unprotected: set(1, -7) }, "undecided", "signature.mdoc.header"],
  [
    "a header that must be understood",
    {
      protected: new Map<number, MdocValue>([
        [1, -7],
        [2, [99]],
      ]),
    },
    "undecided",
    "signature.mdoc.critical-header",
  ],
  ["RSA", { protected: new Map([[1, -257]]) }, "undecided", "signature.mdoc.algorithm-not-allowed"],
  [
    "an algorithm for another curve",
    { protected: new Map([[1, -36]]) },
    "undecided",
    "signature.mdoc.algorithm-key",
  ],
  [
    "a signature with one bit changed",
    {
      signed: (parts) =>
        (parts[3] = (parts[3] as Uint8Array).map((byte, at) => (at === 9 ? byte ^ 1 : byte))),
    },
    "altered",
    "signature.value.mismatch",
  ],
  ["a payload kept apart", { signed: (parts) => (parts[2] = null) }, "undecided", "signature.mdoc.structure"],
  [
    "five parts of a signature",
    { signed: (parts) => parts.push(null) },
    "undecided",
    "signature.mdoc.structure",
  ],
  ["an MSO of another version", { object: set("version", "1.1") }, "undecided", "signature.mdoc.version"],
  ["SHA-1", { object: set("digestAlgorithm", "SHA-1") }, "undecided", "signature.mdoc.digest-algorithm"],
  [
    "no digest for an element",
    { object: set("valueDigests", entries({})) },
    "altered",
    "signature.mdoc.digest-missing",
  ],
  [
    "a number of a digest that is not whole",
    { item: set("digestID", 0.5) },
    "undecided",
    "signature.mdoc.structure",
  ],
  ["an element twice", { item: set("elementIdentifier", "so") }, "undecided", "signature.mdoc.element-twice"],
  [
    "an element repeated",
    { after: (items) => items.push(items[0] ?? null) },
    "undecided",
    "signature.mdoc.digest-twice",
  ],
  ["an element without a value", { item: drop("elementValue") }, "undecided", "signature.mdoc.structure"],
  [
    "a document before its time",
    validity({ validFrom: "2026-06-01T01:00:01Z" }),
    "untrusted",
    "signature.mdoc.not-yet-valid",
  ],
  [
    "a document after its time",
    validity({ validUntil: "2026-06-01T00:59:59Z" }),
    "untrusted",
    "signature.mdoc.expired",
  ],
  ["a time that is none", validity({ validUntil: "2026-02-30" }), "undecided", "signature.mdoc.structure"],
  [
    "a day that no calendar has",
    validity({ validUntil: "2027-02-30T00:00:00Z" }),
    "undecided",
    "signature.mdoc.structure",
  ],
  [
    "a code by a device whose curve is not that of the reader's key",
    {
      proof: "mac",
      object: set("deviceKeyInfo", entries({ deviceKey: coseKey(ecKey("secp384r1"), 2) })),
    },
    "undecided",
    "signature.mdoc.algorithm-key",
  ],
  [
    "no answer of the device",
    { document: drop("deviceSigned") },
    "untrusted",
    "signature.mdoc.device-missing",
  ],
  ["the signature of another device", { device: other }, "altered", "signature.mdoc.device-signature"],
  ["the code of another device", { device: other, proof: "mac" }, "altered", "signature.mdoc.device-mac"],
  [
    "a code without the reader's key",
    { proof: "mac" },
    "undecided",
    "signature.mdoc.device-no-reader-key",
    { session: { transcript } },
  ],
  [
    "an answer for another session",
    {},
    "altered",
    "signature.mdoc.device-signature",
    { session: { transcript: writeCbor([null, null, "khác"]) } },
  ],
  [
    "a code for another session",
    { proof: "mac" },
    "altered",
    "signature.mdoc.device-mac",
    { session: { ...session, transcript: writeCbor([null, null, "khác"]) } },
  ],
  ["two proofs at once", { deviceAuth: set("deviceMac", []) }, "undecided", "signature.mdoc.structure"],
  ["no proof", { deviceAuth: drop("deviceSignature") }, "undecided", "signature.mdoc.structure"],
  [
    "a device key with a private part",
    {
      object: set(
        "deviceKeyInfo",
        entries({ deviceKey: coseKey(mdocKeys().device).set(-4, Uint8Array.of(1)) }),
      ),
    },
    "undecided",
    "signature.mdoc.device-key",
  ],
  [
    "a device key on another curve",
    { object: set("deviceKeyInfo", entries({ deviceKey: coseKey(mdocKeys().device, 8) })) },
    "undecided",
    "signature.mdoc.device-key",
  ],
  [
    "a device key that is no point of its curve",
    {
      object: set(
        "deviceKeyInfo",
        entries({ deviceKey: coseKey(mdocKeys().device).set(-3, new Uint8Array(32)) }),
      ),
    },
    "undecided",
    "signature.mdoc.device-key",
  ],
  ["something behind the end", Uint8Array.from([...makeResponse(), 0]), "undecided", "signature.mdoc.cbor"],
  ["a key twice", bytesOf("a26161016161 02".replace(" ", "")), "undecided", "signature.mdoc.cbor"],
  ["a text that is no UTF-8", bytesOf("a161ff01"), "undecided", "signature.mdoc.cbor"],
  ["a text with a byte order mark", bytesOf("a164efbbbf6101"), "undecided", "signature.mdoc.cbor"],
  ["a list of four thousand million items", bytesOf("9affffffff"), "undecided", "signature.mdoc.cbor"],
  ["bytes of a length beyond all", bytesOf("5bffffffffffffffff"), "undecided", "signature.mdoc.cbor"],
  ["lists in lists without end", new Uint8Array(100_000).fill(0x81), "undecided", "signature.mdoc.cbor"],
  [
    "a hundred thousand items",
    Uint8Array.from([0x9f, ...new Uint8Array(100_000), 0xff]),
    "undecided",
    "signature.mdoc.cbor",
  ],
  ["more than 8 MiB", new Uint8Array((8 << 20) + 1), "undecided", "signature.mdoc.too-long"],
];

describe("what is wrong", () => {
  it.each(
    attacks.map(([title, input, verdict, code, options = {}]) => ({ title, input, verdict, code, options })),
  )("$title is $verdict", ({ input, verdict, code, options }) => {
    const result = check(input instanceof Uint8Array ? input : makeResponse(input), options);
    expect(codesOf(result)).toContain(code);
    expect(result.verdict).toBe(verdict);
    expect(result.ok).toBe(false);
  });

  it("gives no element away when the issuer's signature does not hold", () => {
    const input = makeResponse({
      unprotected: set(33, world.signer({ key: other }).certificates[0] ?? null),
    });
    expect(check(input).documents[0]).toMatchObject({
      elements: {},
      deviceElements: {},
      deviceProof: "none",
    });
    expect(check(input).documents[0]?.docType).toBeUndefined();
  });

  it("is never thrown back, and never holds a value of the document", () => {
    const good = makeResponse();
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.uint8Array({ maxLength: 300 }),
          fc
            .tuple(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }))
            .map(([where, change]) => good.map((byte, place) => (place === where ? byte ^ change : byte))),
        ),
        (input) => {
          const result = check(input);
          expect(result.ok).toBe(false);
          expect(JSON.stringify([result.issues, result.documents.map(({ issues }) => issues)])).not.toContain(
            "Nguy",
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it("of the caller's own making throws at once", () => {
    expect(() => check(makeResponse(), { at: "hôm nay" })).toThrow(TypeError);
    expect(() => check(makeResponse(), { session: { transcript: Uint8Array.of(0x80) } })).toThrow(TypeError);
    expect(() => check(makeResponse(), { session: { transcript: Uint8Array.of(0xff) } })).toThrow(TypeError);
    expect(() => check(makeResponse(), { issuers: ["không phải chứng thư"] })).toThrow(TypeError);
    const short = { session: { transcript, readerKey: Uint8Array.of(1) } };
    expect(() => check(makeResponse({ proof: "mac" }), short)).toThrow(TypeError);
  });
});
