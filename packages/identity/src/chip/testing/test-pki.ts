import { type KeyObject, constants, createHash, generateKeyPairSync, sign } from "node:crypto";
import { ascii, der, integer, nothing, octets, oid, sequence } from "./write-der.ts";

/** An authority, a document signer and a chip made for tests; keys are new in each run, all persons are invented. */
export interface TestKey {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

export type TestScheme = "ecdsa" | "rsa" | "rsa-plain-oid" | "rsa-pss";
export type TestHash = "sha1" | "sha224" | "sha256" | "sha384" | "sha512";

export const ecKey = (namedCurve: string, paramEncoding: "named" | "explicit" = "named"): TestKey =>
  generateKeyPairSync("ec", { namedCurve, paramEncoding });
export const rsaKey = (modulusLength = 2048): TestKey => generateKeyPairSync("rsa", { modulusLength });

const hashOids: Readonly<Record<TestHash, string>> = {
  sha1: "1.3.14.3.2.26",
  sha224: "2.16.840.1.101.3.4.2.4",
  sha256: "2.16.840.1.101.3.4.2.1",
  sha384: "2.16.840.1.101.3.4.2.2",
  sha512: "2.16.840.1.101.3.4.2.3",
};
const ecdsaOids: Readonly<Record<TestHash, string>> = {
  sha1: "1.2.840.10045.4.1",
  sha224: "1.2.840.10045.4.3.1",
  sha256: "1.2.840.10045.4.3.2",
  sha384: "1.2.840.10045.4.3.3",
  sha512: "1.2.840.10045.4.3.4",
};
const rsaOids: Readonly<Record<TestHash, string>> = {
  sha1: "1.2.840.113549.1.1.5",
  sha224: "1.2.840.113549.1.1.14",
  sha256: "1.2.840.113549.1.1.11",
  sha384: "1.2.840.113549.1.1.12",
  sha512: "1.2.840.113549.1.1.13",
};

export interface TestSigner {
  readonly key: TestKey;
  readonly scheme: TestScheme;
  readonly hash: TestHash;
}

const hashAlgorithm = (hash: TestHash): Uint8Array => sequence(oid(hashOids[hash]), nothing);

function algorithmOf({ scheme, hash }: TestSigner): Uint8Array {
  if (scheme === "ecdsa") return sequence(oid(ecdsaOids[hash]));
  if (scheme === "rsa") return sequence(oid(rsaOids[hash]), nothing);
  if (scheme === "rsa-plain-oid") return sequence(oid("1.2.840.113549.1.1.1"), nothing);
  const digest = hashAlgorithm(hash);
  const length = createHash(hash).digest().length;
  const mask = sequence(oid("1.2.840.113549.1.1.8"), digest);
  return sequence(
    oid("1.2.840.113549.1.1.10"),
    sequence(der(0xa0, digest), der(0xa1, mask), der(0xa2, integer(length))),
  );
}

function signed({ key, scheme, hash }: TestSigner, data: Uint8Array): Uint8Array {
  if (scheme !== "rsa-pss") return sign(hash, data, key.privateKey);
  return sign(hash, data, {
    key: key.privateKey,
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
  });
}

export interface CertificateOptions {
  readonly subject: string;
  readonly issuer: string;
  readonly key: TestKey;
  readonly signer: TestSigner;
  readonly serial?: number;
  readonly from?: string;
  readonly to?: string;
  readonly authority?: boolean;
  /** Byte of KeyUsage; none when `null`. */
  readonly keyUsage?: number | null;
  readonly publicKey?: Uint8Array;
  readonly keyId?: number;
  readonly issuerKeyId?: number;
  readonly more?: readonly Uint8Array[];
}

const name = (text: string, tag = 0x0c): Uint8Array =>
  sequence(
    der(0x31, sequence(oid("2.5.4.6"), der(0x13, ascii("VN")))),
    der(0x31, sequence(oid("2.5.4.3"), der(tag, ascii(text)))),
  );

export const extension = (id: string, critical: boolean, value: Uint8Array): Uint8Array =>
  sequence(oid(id), ...(critical ? [der(0x01, [0xff])] : []), octets(value));

export function certificate(options: CertificateOptions): Uint8Array {
  const { authority = false, keyUsage = authority ? 0x04 : 0x80, keyId = 1, issuerKeyId = 1 } = options;
  const algorithm = algorithmOf(options.signer);
  const extensions = [
    ...(keyUsage === null ? [] : [extension("2.5.29.15", true, der(0x03, [0], [keyUsage]))]),
    ...(authority ? [extension("2.5.29.19", true, sequence(der(0x01, [0xff])))] : []),
    extension("2.5.29.14", false, octets(Uint8Array.of(keyId))),
    extension("2.5.29.35", false, sequence(der(0x80, [issuerKeyId]))),
    ...(options.more ?? []),
  ];
  const body = sequence(
    der(0xa0, integer(2)),
    integer(options.serial ?? 7),
    algorithm,
    name(options.issuer),
    sequence(
      der(0x17, ascii(options.from ?? "250101000000Z")),
      der(0x17, ascii(options.to ?? "350101000000Z")),
    ),
    name(options.subject),
    options.publicKey ?? options.key.publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(...extensions)),
  );
  return sequence(body, algorithm, der(0x03, [0], signed(options.signer, body)));
}

export interface RevocationListOptions {
  readonly signer: TestSigner;
  readonly issuer?: string;
  readonly serials?: readonly number[];
  readonly from?: string;
  readonly to?: string | null;
  readonly more?: readonly Uint8Array[];
  readonly entryMore?: readonly Uint8Array[];
}

/** A list of revoked certificates of an authority (RFC 5280 section 5). */
export function revocationList(options: RevocationListOptions): Uint8Array {
  const { serials = [], to = "261201000000Z", more = [], entryMore = [] } = options;
  const algorithm = algorithmOf(options.signer);
  const entries = serials.map((serial) =>
    sequence(
      integer(serial),
      der(0x17, ascii("260101000000Z")),
      ...(entryMore.length > 0 ? [sequence(...entryMore)] : []),
    ),
  );
  const body = sequence(
    integer(1),
    algorithm,
    name(options.issuer ?? "CSCA"),
    der(0x17, ascii(options.from ?? "260501000000Z")),
    ...(to === null ? [] : [der(0x17, ascii(to))]),
    ...(entries.length > 0 ? [sequence(...entries)] : []),
    ...(more.length > 0 ? [der(0xa0, sequence(...more))] : []),
  );
  return sequence(body, algorithm, der(0x03, [0], signed(options.signer, body)));
}

export interface SodOptions {
  readonly signer: TestSigner;
  readonly certificates: readonly Uint8Array[];
  readonly dataGroups: Readonly<Record<number, Uint8Array>>;
  readonly issuer?: string;
  readonly serial?: number;
  readonly keyId?: number;
  readonly hash?: TestHash;
  /** Makes the list of version 1, which names the version of the data structure. */
  readonly ldsVersion?: string;
  readonly signingTime?: string;
  readonly signers?: number;
  readonly contentType?: string;
  readonly extraDigest?: TestHash;
  readonly unsignedAttributes?: boolean;
  /** Changes the signed list after it was hashed. */
  readonly forge?: (list: Uint8Array) => Uint8Array;
}

/** EF.CardSecurity over SecurityInfos, as ICAO Doc 9303-11 section 9.2 builds it. */
export const cardSecurity = (
  infos: readonly Uint8Array[],
  options: Omit<SodOptions, "dataGroups">,
): Uint8Array => signedData(der(0x31, ...infos), { contentType: "0.4.0.127.0.7.3.2.1", ...options });

/** EF.SOD over data groups, as ICAO Doc 9303-10 builds it. */
function securityObject(options: SodOptions): Uint8Array {
  const { hash = options.signer.hash } = options;
  const rows = Object.entries(options.dataGroups).map(([number, bytes]) =>
    sequence(integer(Number(number)), octets(createHash(hash).update(bytes).digest())),
  );
  const versions =
    options.ldsVersion === undefined
      ? []
      : [sequence(der(0x13, ascii(options.ldsVersion)), der(0x13, ascii("040000")))];
  const list = sequence(integer(versions.length), hashAlgorithm(hash), sequence(...rows), ...versions);
  return der(0x77, signedData(list, options));
}

function signedData(list: Uint8Array, options: Omit<SodOptions, "dataGroups">): Uint8Array {
  const { signer, contentType = "2.23.136.1.1.1" } = options;
  const attributes = [
    sequence(oid("1.2.840.113549.1.9.3"), der(0x31, oid(contentType))),
    ...(options.signingTime === undefined
      ? []
      : [sequence(oid("1.2.840.113549.1.9.5"), der(0x31, der(0x17, ascii(options.signingTime))))]),
    sequence(oid("1.2.840.113549.1.9.4"), der(0x31, octets(createHash(signer.hash).update(list).digest()))),
  ];
  const signerInfo = sequence(
    ...(options.keyId === undefined
      ? [integer(1), sequence(name(options.issuer ?? "CSCA"), integer(options.serial ?? 7))]
      : [integer(3), der(0x80, [options.keyId])]),
    hashAlgorithm(signer.hash),
    der(0xa0, ...attributes),
    algorithmOf(signer),
    octets(signed(signer, der(0x31, ...attributes))),
    ...(options.unsignedAttributes === true ? [der(0xa1, sequence(oid("1.2.3"), der(0x31, nothing)))] : []),
  );
  const algorithms = options.extraDigest === undefined ? [signer.hash] : [signer.hash, options.extraDigest];
  const data = sequence(
    integer(3),
    der(0x31, ...algorithms.map(hashAlgorithm)),
    sequence(oid(contentType), der(0xa0, octets((options.forge ?? ((same) => same))(list)))),
    ...(options.certificates.length > 0 ? [der(0xa0, ...options.certificates)] : []),
    der(0x31, ...Array.from({ length: options.signers ?? 1 }, () => signerInfo)),
  );
  return sequence(oid("1.2.840.113549.1.7.2"), der(0xa0, data));
}

/** DG1 and DG13 of an invented person. */
const inventedDataGroups: Readonly<Record<number, Uint8Array>> = {
  1: der(
    0x61,
    der(
      0x5f1f,
      ascii("IDVNM0900000177052090000017<<49003059M3003057VNM<<<<<<<<<<<8NGUYEN<<VAN<AN<<<<<<<<<<<<<<<<"),
    ),
  ),
  13: der(
    0x6d,
    sequence(
      der(
        0x31,
        sequence(integer(1), der(0x0c, ascii("052090000017"))),
        sequence(integer(2), der(0x0c, new Uint8Array(Buffer.from("Nguyễn Văn An")))),
      ),
    ),
  ),
};

export interface TestDocument {
  readonly anchor: Uint8Array;
  /** What signed EF.SOD, to sign another file with. */
  readonly signing: { readonly signer: TestSigner; readonly certificates: readonly Uint8Array[] };
  readonly sod: Uint8Array;
  readonly dataGroups: Readonly<Record<number, Uint8Array>>;
}

export interface DocumentOptions {
  readonly authority?: TestSigner;
  readonly signer?: TestSigner;
  readonly anchor?: Partial<CertificateOptions>;
  readonly certificate?: Partial<CertificateOptions>;
  readonly sod?: Partial<SodOptions>;
}

let shared: { readonly authority: TestSigner; readonly signer: TestSigner } | undefined;

/** A whole document under its own authority; P-256 throughout unless said. */
export function testDocument(options: DocumentOptions = {}): TestDocument {
  shared ??= {
    authority: { key: ecKey("prime256v1"), scheme: "ecdsa", hash: "sha256" },
    signer: { key: ecKey("prime256v1"), scheme: "ecdsa", hash: "sha256" },
  };
  const { authority = shared.authority, signer = shared.signer } = options;
  const anchor = certificate({
    subject: "CSCA",
    issuer: "CSCA",
    key: authority.key,
    signer: authority,
    authority: true,
    serial: 1,
    ...options.anchor,
  });
  const leaf = certificate({
    subject: "Document signer",
    issuer: "CSCA",
    key: signer.key,
    signer: authority,
    keyId: 2,
    ...options.certificate,
  });
  const dataGroups = options.sod?.dataGroups ?? inventedDataGroups;
  const sod = securityObject({ signer, certificates: [leaf], dataGroups, ...options.sod });
  return { anchor, signing: { signer, certificates: [leaf] }, sod, dataGroups };
}
