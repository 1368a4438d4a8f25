import { createHash, sign } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CertificateOptions,
  type TestSigner,
  certificate,
  ecKey,
  extension,
  testDocument,
} from "../testing/test-pki.ts";
import { ascii, der, integer, nothing, octets, oid, sequence } from "../testing/write-der.ts";
import { validateChip } from "../security-object/validate-chip.ts";
import { type MasterListOptions, validateMasterList } from "./master-list.ts";
import { readPkdDownload } from "./pkd-download.ts";

const time = "2026-06-01T08:00:00+07:00";
const authority: TestSigner = { key: ecKey("prime256v1"), scheme: "ecdsa", hash: "sha256" };
const listSigner: TestSigner = { key: ecKey("prime256v1"), scheme: "ecdsa", hash: "sha256" };
const anchor = certificate({
  subject: "CSCA",
  issuer: "CSCA",
  key: authority.key,
  signer: authority,
  authority: true,
});
const purpose = (id: string): Uint8Array => extension("2.5.29.37", true, sequence(oid(id)));
const document = testDocument();
const ecdsa = sequence(oid("1.2.840.10045.4.3.2"));
const sha256 = sequence(oid("2.16.840.1.101.3.4.2.1"), nothing);
const name = sequence(
  der(0x31, sequence(oid("2.5.4.6"), der(0x13, ascii("VN")))),
  der(0x31, sequence(oid("2.5.4.3"), der(0x0c, ascii("CSCA")))),
);

interface ListOptions {
  readonly certificates?: readonly Uint8Array[];
  readonly version?: number;
  readonly contentType?: string;
  readonly signer?: Partial<CertificateOptions>;
  readonly forge?: (content: Uint8Array) => Uint8Array;
  readonly signedAt?: string;
  readonly signers?: number;
}

/** A master list as ICAO Doc 9303-12 builds it. */
function masterList(options: ListOptions = {}): Uint8Array {
  const { certificates = [document.anchor, anchor], contentType = "2.23.136.1.1.2" } = options;
  const content = sequence(integer(options.version ?? 0), der(0x31, ...certificates));
  const leaf = certificate({
    subject: "Master list signer",
    issuer: "CSCA",
    key: listSigner.key,
    signer: authority,
    more: [purpose("2.23.136.1.1.3")],
    ...options.signer,
  });
  const attributes = [
    sequence(oid("1.2.840.113549.1.9.3"), der(0x31, oid(contentType))),
    ...(options.signedAt === undefined
      ? []
      : [sequence(oid("1.2.840.113549.1.9.5"), der(0x31, der(0x17, ascii(options.signedAt))))]),
    sequence(oid("1.2.840.113549.1.9.4"), der(0x31, octets(createHash("sha256").update(content).digest()))),
  ];
  const info = sequence(
    integer(1),
    sequence(name, integer(7)),
    sha256,
    der(0xa0, ...attributes),
    ecdsa,
    octets(sign("sha256", der(0x31, ...attributes), listSigner.key.privateKey)),
  );
  const data = sequence(
    integer(3),
    der(0x31, sha256),
    sequence(oid(contentType), der(0xa0, octets((options.forge ?? ((same) => same))(content)))),
    der(0xa0, leaf, anchor),
    der(0x31, ...Array.from({ length: options.signers ?? 1 }, () => info)),
  );
  return sequence(oid("1.2.840.113549.1.7.2"), der(0xa0, data));
}

const check = (input: unknown, options: Partial<MasterListOptions> = {}) =>
  validateMasterList(input, { trustAnchors: [anchor], time, ...options });

describe("a master list", () => {
  it("gives the authorities of a country, and with them a chip is proved", () => {
    const result = check(masterList({ signedAt: "260301000000Z" }), { country: "VN" });
    expect(result.issues).toEqual([]);
    if (!result.ok) throw new Error("must be good");
    expect(result.value).toMatchObject({ trust: "trusted-issuer", signedAt: "2026-03-01T00:00:00.000Z" });
    expect(result.value.authorities.map(({ country }) => country)).toEqual(["VN", "VN"]);
    const trustAnchors = result.value.authorities.map(({ bytes }) => bytes);
    const proof = validateChip(document, { trustAnchors, time });
    expect(proof.ok && proof.value.trust).toBe("trusted-issuer");
  });

  it("warns when it has no authority of the country", () => {
    const result = check(masterList(), { country: "DE" });
    expect(result.ok && result.value.authorities).toEqual([]);
    expect(result.issues.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      "warning identity.master-list.none",
    ]);
  });

  it("keeps the authorities that can be read beside one that cannot", () => {
    const result = check(masterList({ certificates: [sequence(integer(1)), document.anchor] }));
    expect(result.ok && result.value.authorities).toHaveLength(1);
    expect(result.issues).toMatchObject([
      { code: "identity.master-list.unread", severity: "warning", params: { count: 1 } },
    ]);
  });

  it("of somebody unknown is only whole, and says so", () => {
    const result = check(masterList(), { trustAnchors: [] });
    expect(result.ok && result.value).toMatchObject({ trust: "unknown-issuer", issuer: null });
    expect(result.issues.map(({ code }) => code)).toEqual(["identity.certificate.issuer-not-checked"]);
  });

  const other = ecKey("prime256v1");
  type Row = readonly [title: string, input: unknown, code: string, options?: Partial<MasterListOptions>];
  const rows: readonly Row[] = [
    ["no bytes", "danh sách", "identity.master-list.not-bytes"],
    ["rubbish", new Uint8Array([1, 2, 3]), "identity.master-list.structure"],
    ["more than 16 MiB", new Uint8Array((1 << 24) + 1), "identity.master-list.too-long"],
    [
      "a signed list of hashes",
      masterList({ contentType: "2.23.136.1.1.1" }),
      "identity.master-list.content-type",
    ],
    ["two signatures", masterList({ signers: 2 }), "identity.master-list.signers"],
    ["another version", masterList({ version: 1 }), "identity.master-list.structure"],
    [
      "a certificate added after signing",
      masterList({ forge: (list) => list.map((byte, at) => (at === 40 ? byte ^ 1 : byte)) }),
      "identity.master-list.digest",
    ],
    ["a signer of documents", masterList({ signer: { more: [] } }), "identity.master-list.purpose"],
    [
      "a signer of something else",
      masterList({ signer: { more: [purpose("1.2.3")] } }),
      "identity.master-list.purpose",
    ],
    ["another's key", masterList({ signer: { key: other } }), "identity.master-list.signature"],
    ["an expired signer", masterList({ signer: { to: "260101000000Z" } }), "identity.certificate.expired"],
    [
      "a signer nobody issued",
      masterList({ signer: { signer: listSigner } }),
      "identity.certificate.signature",
    ],
    [
      "an authority nobody configured",
      masterList(),
      "identity.certificate.unknown-issuer",
      {
        trustAnchors: [
          certificate({
            subject: "Khac",
            issuer: "Khac",
            key: other,
            signer: { key: other, scheme: "ecdsa", hash: "sha256" },
            authority: true,
            keyId: 9,
            issuerKeyId: 9,
          }),
        ],
      },
    ],
  ];
  it.each(rows.map(([title, input, code, options]) => ({ title, input, code, options })))(
    "is refused with $title",
    ({ input, code, options }) => {
      const result = check(input, options);
      expect(result.ok).toBe(false);
      expect(result.issues.map((one) => one.code)).toContain(code);
    },
  );

  it("is never thrown back, whatever byte is changed", () => {
    const list = masterList();
    fc.assert(
      fc.property(fc.nat(list.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const changed = list.map((byte, at) => (at === place ? byte ^ change : byte));
        const result = check(changed);
        // The certificate of the authority beside the signer's is not signed, nor needed.
        if (result.ok) expect(result.value.authorities).toHaveLength(2);
      }),
      { numRuns: 100 },
    );
  });

  it("takes a country by its two letters only", () => {
    expect(() => check(masterList(), { country: "VNM" })).toThrow(TypeError);
    expect(() => check(masterList(), { time: "hôm nay" })).toThrow(TypeError);
  });
});

describe("a download of the ICAO PKD", () => {
  const folded = (bytes: Uint8Array): string =>
    (
      Buffer.from(bytes)
        .toString("base64")
        .match(/.{1,60}/gu) ?? []
    ).join("\n ");

  it.each(["\n", "\r\n"])("gives its master lists and revocation lists, lines ended by %j", (end) => {
    const list = masterList();
    const text = [
      "version: 1",
      "# phần chú thích",
      "dn: cn=a,o=ml,c=VN,dc=data,dc=download,dc=pkd,dc=icao,dc=int",
      "objectClass: pkdMasterList",
      `pkdMasterListContent:: ${folded(list)}`,
      "",
      "dn: cn=b,o=crl,c=VN",
      `certificateRevocationList;binary:: ${folded(Uint8Array.of(0x30, 0))}`,
      `userCertificate;binary:: ${folded(anchor)}`,
      "",
    ].join("\n");
    const result = readPkdDownload(text.replaceAll("\n", end));
    expect(result).toEqual({
      ok: true,
      value: { masterLists: [list], revocationLists: [Uint8Array.of(0x30, 0)] },
      issues: [],
    });
  });

  it.each([
    [7, "identity.pkd.not-text", undefined],
    ["dn: a\nkhông có dấu hai chấm\n", "identity.pkd.structure", { line: 2 }],
    ["dn: a\n b\npkdMasterListContent:: không\n", "identity.pkd.structure", { line: 3 }],
    ["pkdMasterListContent: plain\n", "identity.pkd.structure", { line: 1 }],
  ])("is refused when it is %j", (input, code, params) => {
    const result = readPkdDownload(input);
    expect(result.ok).toBe(false);
    expect(result.issues[0]).toMatchObject({ code, ...(params && { params }) });
  });

  it("is never thrown back", () => {
    fc.assert(
      fc.property(fc.string(), (text) => void readPkdDownload(text)),
      { numRuns: 200 },
    );
  });
});
