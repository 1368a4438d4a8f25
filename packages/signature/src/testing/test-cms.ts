import { createHash } from "node:crypto";
import { type TestHash, type TestKey, algorithmOf, signWith } from "./test-pki.ts";
import { der, integer, nothing, octets, oid, sequence } from "./write-der.ts";

/** CMS signatures in all the wrong ways; for tests. */
export interface CmsOptions {
  readonly key: TestKey;
  readonly certificate: Uint8Array;
  readonly issuer: Uint8Array;
  readonly serial?: number;
  readonly hash?: TestHash;
  readonly others?: readonly Uint8Array[];
  /** Content that is carried along. */
  readonly inside?: Uint8Array;
  readonly contentType?: string;
  /** Names another certificate, or none. */
  readonly named?: Uint8Array | null;
  readonly attributes?: readonly Uint8Array[];
  readonly unsigned?: readonly Uint8Array[];
  readonly withoutAttributes?: boolean;
  readonly signers?: number;
}

const hashes: Readonly<Record<string, string>> = {
  sha1: "1.3.14.3.2.26",
  sha256: "2.16.840.1.101.3.4.2.1",
  sha512: "2.16.840.1.101.3.4.2.3",
};

export const cmsAttribute = (type: string, value: Uint8Array): Uint8Array =>
  sequence(oid(type), der(0x31, value));

/** The name in a certificate under which its issuer is known: the first sequence behind the algorithm. */
export function issuerIn(certificate: Uint8Array, name: string): Uint8Array {
  const text = Buffer.from(name);
  const at = Buffer.from(certificate).indexOf(text);
  // CN is `30 .. 31 .. 30 .. 06 03 55 04 03 0c len`; country before it takes 13 bytes.
  const start = at - 2 - 5 - 2 - 2 - 13 - 2;
  return certificate.slice(start, start + 2 + (certificate[start + 1] ?? 0));
}

export function cms(signed: Uint8Array, options: CmsOptions): Uint8Array {
  const { key, certificate, issuer, hash = "sha256", contentType = "1.2.840.113549.1.7.1" } = options;
  const algorithm = sequence(oid(hashes[hash] ?? ""), nothing);
  const digest = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash(hash).update(bytes).digest());
  const named = options.named === undefined ? certificate : options.named;
  const attributes = [
    cmsAttribute("1.2.840.113549.1.9.3", oid(contentType)),
    cmsAttribute("1.2.840.113549.1.9.4", octets(digest(signed))),
    ...(named === null
      ? []
      : [
          cmsAttribute(
            "1.2.840.113549.1.9.16.2.47",
            sequence(sequence(sequence(octets(new Uint8Array(createHash("sha256").update(named).digest()))))),
          ),
        ]),
    ...(options.attributes ?? []),
  ];
  const plain = options.withoutAttributes === true;
  const value = signWith(key, hash, plain ? signed : der(0x31, ...attributes));
  const signerInfo = sequence(
    integer(1),
    sequence(issuer, integer(options.serial ?? 7)),
    algorithm,
    ...(plain ? [] : [der(0xa0, ...attributes)]),
    algorithmOf(key, hash),
    octets(value),
    ...(options.unsigned ? [der(0xa1, ...options.unsigned)] : []),
  );
  const data = sequence(
    integer(1),
    der(0x31, algorithm),
    sequence(oid(contentType), ...(options.inside ? [der(0xa0, octets(options.inside))] : [])),
    der(0xa0, certificate, ...(options.others ?? [])),
    der(0x31, ...Array.from({ length: options.signers ?? 1 }, () => signerInfo)),
  );
  return sequence(oid("1.2.840.113549.1.7.2"), der(0xa0, data));
}
