import { type KeyObject, createHash, generateKeyPairSync, sign } from "node:crypto";
import { ascii, der, integer, nothing, octets, oid, sequence } from "./write-der.ts";

/** Authorities, signers, lists and time stamps made for tests; keys are new in each run, all persons are invented. */
export interface TestKey {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

export type TestHash = "sha1" | "sha256" | "sha384" | "sha512";

const hashOids: Readonly<Record<TestHash, string>> = {
  sha1: "1.3.14.3.2.26",
  sha256: "2.16.840.1.101.3.4.2.1",
  sha384: "2.16.840.1.101.3.4.2.2",
  sha512: "2.16.840.1.101.3.4.2.3",
};
const ecdsaOids: Readonly<Record<TestHash, string>> = {
  sha1: "1.2.840.10045.4.1",
  sha256: "1.2.840.10045.4.3.2",
  sha384: "1.2.840.10045.4.3.3",
  sha512: "1.2.840.10045.4.3.4",
};
const rsaOids: Readonly<Record<TestHash, string>> = {
  sha1: "1.2.840.113549.1.1.5",
  sha256: "1.2.840.113549.1.1.11",
  sha384: "1.2.840.113549.1.1.12",
  sha512: "1.2.840.113549.1.1.13",
};

export const ecKey = (namedCurve = "prime256v1"): TestKey => generateKeyPairSync("ec", { namedCurve });
export const rsaKey = (modulusLength = 2048): TestKey => generateKeyPairSync("rsa", { modulusLength });

const isEc = ({ privateKey }: TestKey): boolean => privateKey.asymmetricKeyType === "ec";
const isEd25519 = ({ privateKey }: TestKey): boolean => privateKey.asymmetricKeyType === "ed25519";
/** Ed25519 hashes by itself (RFC 8032). */
export const signWith = (key: TestKey, hash: TestHash, bytes: Uint8Array): Uint8Array =>
  new Uint8Array(sign(isEd25519(key) ? null : hash, bytes, key.privateKey));
export const algorithmOf = (key: TestKey, hash: TestHash): Uint8Array =>
  isEd25519(key)
    ? sequence(oid("1.3.101.112"))
    : isEc(key)
      ? sequence(oid(ecdsaOids[hash]))
      : sequence(oid(rsaOids[hash]), nothing);
const hashAlgorithm = (hash: TestHash): Uint8Array => sequence(oid(hashOids[hash]), nothing);

export interface CertificateOptions {
  readonly subject: string;
  readonly issuer: string;
  readonly key: TestKey;
  readonly signer: TestKey;
  readonly hash?: TestHash;
  readonly serial?: number;
  readonly from?: string;
  readonly to?: string;
  readonly authority?: boolean;
  readonly pathLength?: number;
  /** Byte of KeyUsage; none when `null`. */
  readonly keyUsage?: number | null;
  readonly purposes?: readonly string[];
  readonly more?: readonly Uint8Array[];
  /** Stands for the algorithm of the signature, whatever it is. */
  readonly algorithm?: Uint8Array;
}

const name = (text: string): Uint8Array =>
  sequence(
    der(0x31, sequence(oid("2.5.4.6"), der(0x13, ascii("VN")))),
    der(0x31, sequence(oid("2.5.4.3"), der(0x0c, new Uint8Array(Buffer.from(text))))),
  );

export const extension = (id: string, critical: boolean, value: Uint8Array): Uint8Array =>
  sequence(oid(id), ...(critical ? [der(0x01, [0xff])] : []), octets(value));

export function certificate(options: CertificateOptions): Uint8Array {
  const { authority = false, keyUsage = authority ? 0x06 : 0xc0, hash = "sha256" } = options;
  const algorithm = options.algorithm ?? algorithmOf(options.signer, hash);
  const constraints = [
    der(0x01, [0xff]),
    ...(options.pathLength === undefined ? [] : [integer(options.pathLength)]),
  ];
  const extensions = [
    ...(keyUsage === null ? [] : [extension("2.5.29.15", true, der(0x03, [0], [keyUsage]))]),
    ...(authority ? [extension("2.5.29.19", true, sequence(...constraints))] : []),
    ...(options.purposes ? [extension("2.5.29.37", true, sequence(...options.purposes.map(oid)))] : []),
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
    new Uint8Array(options.key.publicKey.export({ type: "spki", format: "der" })),
    ...(extensions.length > 0 ? [der(0xa3, sequence(...extensions))] : []),
  );
  return sequence(body, algorithm, der(0x03, [0], signWith(options.signer, hash, body)));
}

export interface ListOptions {
  readonly issuer: string;
  readonly signer: TestKey;
  readonly revoked?: readonly (readonly [serial: number, time: string])[];
  readonly thisUpdate?: string;
  readonly nextUpdate?: string | null;
  readonly extensions?: readonly Uint8Array[];
}

/** A revocation list (RFC 5280 section 5). */
export function revocationList(options: ListOptions): Uint8Array {
  const { revoked = [], nextUpdate = "270101000000Z" } = options;
  const algorithm = algorithmOf(options.signer, "sha256");
  const rows = revoked.map(([serial, time]) => sequence(integer(serial), der(0x17, ascii(time))));
  const body = sequence(
    integer(1),
    algorithm,
    name(options.issuer),
    der(0x17, ascii(options.thisUpdate ?? "260601000000Z")),
    ...(nextUpdate === null ? [] : [der(0x17, ascii(nextUpdate))]),
    ...(rows.length > 0 ? [sequence(...rows)] : []),
    ...(options.extensions ? [der(0xa0, sequence(...options.extensions))] : []),
  );
  return sequence(body, algorithm, der(0x03, [0], signWith(options.signer, "sha256", body)));
}

export interface AnswerOptions {
  readonly issuer: string;
  readonly issuerKey: TestKey;
  readonly signer: TestKey;
  readonly serial: number;
  readonly status: string;
  readonly certificates?: readonly Uint8Array[];
  readonly nextUpdate?: string;
}

const sha1 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash("sha1").update(bytes).digest());

/** An OCSP response about one certificate (RFC 6960); a status other than good and unknown is the time of revocation. */
export function ocspResponse(options: AnswerOptions): Uint8Array {
  const spki = options.issuerKey.publicKey.export({ type: "spki", format: "der" });
  // The key is the last bit string of SubjectPublicKeyInfo.
  const length = isEd25519(options.issuerKey) ? 32 : isEc(options.issuerKey) ? 65 : 270;
  const keyBytes = new Uint8Array(spki.subarray(spki.length - length));
  const status =
    options.status === "good"
      ? der(0x80)
      : options.status === "unknown"
        ? der(0x82)
        : der(0xa1, der(0x18, ascii(options.status)));
  const single = sequence(
    sequence(
      sequence(oid("1.3.14.3.2.26"), nothing),
      octets(sha1(name(options.issuer))),
      octets(sha1(keyBytes)),
      integer(options.serial),
    ),
    status,
    der(0x18, ascii("20260601000000Z")),
    der(0xa0, der(0x18, ascii(options.nextUpdate ?? "20270101000000Z"))),
  );
  const data = sequence(
    der(0xa1, name(options.issuer)),
    der(0x18, ascii("20260601000000Z")),
    sequence(single),
  );
  const basic = sequence(
    data,
    algorithmOf(options.signer, "sha256"),
    der(0x03, [0], signWith(options.signer, "sha256", data)),
    ...(options.certificates ? [der(0xa0, sequence(...options.certificates))] : []),
  );
  return sequence(der(0x0a, [0]), der(0xa0, sequence(oid("1.3.6.1.5.5.7.48.1.1"), octets(basic))));
}

export interface StampOptions {
  readonly key: TestKey;
  readonly certificate: Uint8Array;
  readonly issuer: string;
  readonly serial?: number;
  readonly time?: string;
  readonly hash?: TestHash;
  readonly contentType?: string;
  /** What the signed attribute gives as the type of the content. */
  readonly contentTypeValue?: Uint8Array;
  /** Names another certificate as the one that signed. */
  readonly named?: Uint8Array;
}

/** A time stamp (RFC 3161) over a SHA-256 hash. */
export function timeStamp(digest: Uint8Array, options: StampOptions): Uint8Array {
  const { hash = "sha256", contentType = "1.2.840.113549.1.9.16.1.4", named = options.certificate } = options;
  const info = sequence(
    integer(1),
    oid("1.3.6.1.4.1.55555.1"),
    sequence(hashAlgorithm("sha256"), octets(digest)),
    integer(1),
    der(0x18, ascii(options.time ?? "20260301013000Z")),
  );
  const attribute = (type: string, value: Uint8Array): Uint8Array => sequence(oid(type), der(0x31, value));
  const digestOf = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash(hash).update(bytes).digest());
  const attributes = [
    attribute("1.2.840.113549.1.9.3", options.contentTypeValue ?? oid(contentType)),
    attribute("1.2.840.113549.1.9.4", octets(digestOf(info))),
    attribute(
      "1.2.840.113549.1.9.16.2.47",
      sequence(sequence(sequence(octets(new Uint8Array(createHash("sha256").update(named).digest()))))),
    ),
  ];
  const signerInfo = sequence(
    integer(1),
    sequence(name(options.issuer), integer(options.serial ?? 7)),
    hashAlgorithm(hash),
    der(0xa0, ...attributes),
    algorithmOf(options.key, hash),
    octets(signWith(options.key, hash, der(0x31, ...attributes))),
  );
  const data = sequence(
    integer(3),
    der(0x31, hashAlgorithm(hash)),
    sequence(oid(contentType), der(0xa0, octets(info))),
    der(0xa0, options.certificate),
    der(0x31, signerInfo),
  );
  return sequence(oid("1.2.840.113549.1.7.2"), der(0xa0, data));
}
