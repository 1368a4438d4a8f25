import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toHex } from "../asn1/bytes.ts";
import { DerFault } from "../asn1/der-fault.ts";
import { derTags, inside } from "../asn1/der-reader.ts";
import { writeElement as der, writeOid as oid, writeSequence as sequence } from "../asn1/write-der.ts";
import type { Certificate } from "../certificate/certificate.ts";
import { readSignedData } from "./signed-data.ts";
import { namesCertificate } from "./signer-info.ts";

const octets = (...bytes: readonly number[]): Uint8Array => der(derTags.octetString, bytes);
const integer = (value: number): Uint8Array => der(derTags.integer, [value]);
const set = (...parts: readonly Uint8Array[]): Uint8Array => der(derTags.set, ...parts);
const attribute = (type: string, ...values: readonly Uint8Array[]): Uint8Array =>
  sequence(oid(type), set(...values));
const time = (text: string): Uint8Array => der(derTags.utcTime, new TextEncoder().encode(text));

const data = "1.2.840.113549.1.7.1";
const sha256 = sequence(oid("2.16.840.1.101.3.4.2.1"));
const issuer = sequence();
const contentType = attribute("1.2.840.113549.1.9.3", oid(data));
const messageDigest = attribute("1.2.840.113549.1.9.4", octets(1, 2));
const signingTime = attribute("1.2.840.113549.1.9.5", time("260301013000Z"));

interface SignerOptions {
  readonly version?: number;
  readonly id?: Uint8Array;
  readonly attributes?: readonly Uint8Array[];
  readonly more?: readonly Uint8Array[];
}
const signerInfo = ({ version = 1, id, attributes, more = [] }: SignerOptions = {}): Uint8Array =>
  sequence(
    integer(version),
    id ?? sequence(issuer, integer(7)),
    sha256,
    der(derTags.context0, ...(attributes ?? [contentType, messageDigest])),
    sequence(oid("1.2.840.10045.4.3.2")),
    octets(9),
    ...more,
  );

interface Options {
  readonly type?: string;
  readonly version?: number;
  readonly algorithms?: readonly Uint8Array[];
  readonly content?: Uint8Array | null;
  readonly beside?: readonly Uint8Array[];
  readonly signers?: readonly Uint8Array[];
  readonly after?: readonly Uint8Array[];
}
const file = (options: Options = {}): Uint8Array => {
  const { version = 1, algorithms = [sha256], content = octets(5), beside = [], after = [] } = options;
  const encapsulated = sequence(oid(data), ...(content ? [der(derTags.context0, content)] : []));
  const signers = set(...(options.signers ?? [signerInfo()]));
  const body = sequence(integer(version), set(...algorithms), encapsulated, ...beside, signers, ...after);
  return sequence(oid(options.type ?? "1.2.840.113549.1.7.2"), der(derTags.context0, body));
};

describe("SignedData", () => {
  it("is read with its content, certificates and signer", () => {
    const attributes = [contentType, messageDigest, signingTime, attribute("1.2.3", octets(1), octets(2))];
    const certificates = der(derTags.context0, sequence(integer(1)), sequence(integer(2)));
    const read = readSignedData(file({ beside: [certificates], signers: [signerInfo({ attributes })] }));
    expect(read).toMatchObject({ version: 1, contentType: data, hasRevocationLists: false });
    expect(read.content).toEqual(Uint8Array.of(5));
    expect(read.certificates.map(toHex)).toEqual(["3003020101", "3003020102"]);
    expect(read.digestAlgorithms.map((one) => one.oid)).toEqual(["2.16.840.1.101.3.4.2.1"]);
    const [signer] = read.signers;
    expect(read.signers).toHaveLength(1);
    expect(signer?.messageDigest).toEqual(Uint8Array.of(1, 2));
    expect(signer?.signingTime).toBe(Date.UTC(2026, 2, 1, 1, 30));
    expect(signer?.signature).toEqual(Uint8Array.of(9));
    expect(signer?.unsigned).toBeUndefined();
    expect([...(signer?.attributes.keys() ?? [])]).toContain("1.2.3");
    // RFC 5652 section 5.4: what was signed has the tag of a SET, not that of its place.
    expect(signer?.signed).toEqual(set(...attributes));
  });

  it("may keep its content apart, bring revocation lists and unsigned attributes", () => {
    const unsigned = der(derTags.context1, attribute("1.2.3", octets(1)));
    const lists = der(derTags.context1, sequence());
    const read = readSignedData(
      file({ content: null, beside: [lists], signers: [signerInfo({ more: [unsigned] })] }),
    );
    expect(read.content).toBeUndefined();
    expect(read.hasRevocationLists).toBe(true);
    const found = read.signers[0]?.unsigned;
    expect(found && inside(found).next(derTags.sequence).body).toBeGreaterThan(0);
  });

  it.each([0, 1, 2])("gives %i signers, and leaves it to a profile how many there must be", (count) => {
    const signers = Array.from({ length: count }, () => signerInfo());
    expect(readSignedData(file({ signers })).signers).toHaveLength(count);
  });

  it.each([1, 3, 5])("may be of version %i", (version) => {
    expect(readSignedData(file({ version })).version).toBe(version);
  });

  it.each<readonly [string, Options]>([
    ["is something else", { type: data }],
    ["is of version 0", { version: 0 }],
    ["is of version 6", { version: 6 }],
    ["has parameters of a hash function", { algorithms: [sequence(oid("1.2.3"), integer(1))] }],
    ["has 17 hash functions", { algorithms: Array.from({ length: 17 }, () => sha256) }],
    ["has content that is no octet string", { content: integer(5) }],
    [
      "has 17 certificates",
      { beside: [der(derTags.context0, ...Array.from({ length: 17 }, () => sequence()))] },
    ],
    ["has three signers", { signers: [signerInfo(), signerInfo(), signerInfo()] }],
    ["has something after its signers", { after: [integer(1)] }],
    ["has a signer of version 2", { signers: [signerInfo({ version: 2 })] }],
    ["has a signer of version 1 with a key identifier", { signers: [signerInfo({ id: der(0x80, [1]) })] }],
    ["has a signer of version 3 with a serial number", { signers: [signerInfo({ version: 3 })] }],
    ["has no content type signed", { signers: [signerInfo({ attributes: [messageDigest] })] }],
    ["has no hash signed", { signers: [signerInfo({ attributes: [contentType] })] }],
    [
      "has another content type signed",
      {
        signers: [
          signerInfo({ attributes: [attribute("1.2.840.113549.1.9.3", oid("1.2.3")), messageDigest] }),
        ],
      },
    ],
    [
      "has two hashes signed",
      {
        signers: [
          signerInfo({ attributes: [contentType, attribute("1.2.840.113549.1.9.4", octets(1), octets(2))] }),
        ],
      },
    ],
    [
      "has an attribute twice",
      { signers: [signerInfo({ attributes: [contentType, messageDigest, messageDigest] })] },
    ],
    [
      "has a signing time that is none",
      {
        signers: [
          signerInfo({
            attributes: [contentType, messageDigest, attribute("1.2.840.113549.1.9.5", octets(1))],
          }),
        ],
      },
    ],
  ])("is refused when it %s", (_title, options) => {
    expect(() => readSignedData(file(options))).toThrow(DerFault);
  });

  it("leaves the file of the caller as it was", () => {
    const bytes = Buffer.from(file());
    const before = toHex(bytes);
    readSignedData(bytes);
    expect(toHex(bytes)).toBe(before);
  });

  it("is read or refused, whatever byte is changed", () => {
    const bytes = file();
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, value) => {
        const changed = bytes.slice();
        changed[at] = value;
        try {
          expect(readSignedData(changed).signers.length).toBeLessThan(3);
        } catch (error) {
          expect(error).toBeInstanceOf(DerFault);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("a signer", () => {
  const certificate = (serial: number, keyId: number | undefined): Certificate =>
    ({
      issuer,
      serialNumber: Uint8Array.of(serial),
      extensions: { subjectKeyId: keyId === undefined ? undefined : Uint8Array.of(keyId) },
    }) as unknown as Certificate;
  const bySerial = readSignedData(file()).signers[0];
  const byKey = readSignedData(file({ signers: [signerInfo({ version: 3, id: der(0x80, [4]) })] }))
    .signers[0];

  it.each([
    ["the serial number", bySerial, certificate(7, undefined), true],
    ["another serial number", bySerial, certificate(8, undefined), false],
    ["the key", byKey, certificate(8, 4), true],
    ["another key", byKey, certificate(7, 5), false],
    ["no key", byKey, certificate(7, undefined), false],
  ])("means the certificate with %s: %#", (_title, signer, one, expected) => {
    expect(signer && namesCertificate(signer, one)).toBe(expected);
  });

  it("means no certificate of another issuer", () => {
    const other = { ...certificate(7, 4), issuer: sequence(set()) };
    expect(bySerial && namesCertificate(bySerial, other)).toBe(false);
  });
});
