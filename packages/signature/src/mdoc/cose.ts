import { type CurveName, type DigestName, digestByName } from "@lienthong/pki";
import type { SignerScheme } from "../crypto/signature-algorithm.ts";
import type { CborItem, CborKey } from "./cbor/cbor-item.ts";
import { arrayOf, bytesOf, integerOf, mapOf } from "./cbor/item-parts.ts";
import { readCbor } from "./cbor/read-cbor.ts";
import { writeCbor } from "./cbor/write-cbor.ts";
import type { SignerKey } from "../crypto/public-key.ts";
import { MdocFault } from "./mdoc-issue.ts";

/** Labels of headers (RFC 9052 section 3.1, RFC 9360 section 2). */
const labels = { algorithm: 1, critical: 2, certificates: 33 } as const;

/** A COSE_Sign1 or COSE_Mac0 (RFC 9052 sections 4.2 and 6.2), read but not checked. */
export interface CoseMessage {
  /** The protected headers as they stand: they are signed so. */
  readonly protectedBytes: Uint8Array;
  readonly algorithm: number;
  /** Certificates (x5chain) as DER, the signer's first. */
  readonly certificates: readonly Uint8Array[];
  /** What was signed, when it is not kept apart. */
  readonly payload: Uint8Array | undefined;
  /** The signature, or the code. */
  readonly value: Uint8Array;
}

const tags = { sign: 18, mac: 17 } as const;
const mostCertificates = 8;

/** Reads a COSE_Sign1 (`sign`) or COSE_Mac0 (`mac`), with its tag or without. */
export function readCose(item: CborItem | undefined, kind: keyof typeof tags, part: string): CoseMessage {
  const inner = item?.kind === "tag" && item.tag === tags[kind] ? item.content : item;
  const items = arrayOf(inner, part);
  const [headers, unprotectedHeaders, content, end] = items;
  if (items.length !== 4) throw new MdocFault("signature.mdoc.structure", { part });
  const protectedBytes = bytesOf(headers, part);
  const signed: ReadonlyMap<CborKey, CborItem> =
    protectedBytes.length === 0 ? new Map() : mapOf(readCbor(protectedBytes, part), part);
  const unsigned = mapOf(unprotectedHeaders, part);
  for (const label of signed.keys())
    if (unsigned.has(label))
      throw new MdocFault("signature.mdoc.header", { name: String(label).slice(0, 20) });
  if (signed.has(labels.critical) || unsigned.has(labels.critical))
    throw new MdocFault("signature.mdoc.critical-header");
  const isApart = content?.kind === "simple" && content.value === null;
  return {
    protectedBytes,
    // Where nobody signed it, anybody could name another algorithm.
    algorithm: integerOf(signed.get(labels.algorithm), `${part}.alg`),
    certificates: certificatesOf(signed.get(labels.certificates) ?? unsigned.get(labels.certificates)),
    payload: isApart ? undefined : bytesOf(content, part),
    value: bytesOf(end, part),
  };
}

function certificatesOf(item: CborItem | undefined): readonly Uint8Array[] {
  if (!item) return [];
  if (item.kind === "bytes") return [item.value];
  const items = arrayOf(item, "x5chain");
  if (items.length > mostCertificates)
    throw new MdocFault("signature.mdoc.too-many", { count: items.length, limit: mostCertificates });
  return items.map((one) => bytesOf(one, "x5chain"));
}

/** What a COSE signature or code is made over (RFC 9052 sections 4.4 and 6.3). */
export function toBeSigned(
  context: "Signature1" | "MAC0",
  protectedBytes: Uint8Array,
  payload: Uint8Array,
): Uint8Array {
  return writeCbor([context, protectedBytes, new Uint8Array(0), payload]);
}

/** A way to sign that ISO/IEC 18013-5 (9.1.2.4, 9.1.3.6) allows: ECDSA, or EdDSA with Ed25519. */
export interface CoseAlgorithm {
  readonly id: number;
  readonly kind: "ecdsa" | "ed25519";
  readonly digest: DigestName;
  readonly curves: readonly CurveName[];
}

const algorithms: readonly CoseAlgorithm[] = [
  { id: -7, kind: "ecdsa", digest: "SHA-256", curves: ["P-256", "brainpoolP256r1"] },
  { id: -35, kind: "ecdsa", digest: "SHA-384", curves: ["P-384", "brainpoolP384r1"] },
  { id: -36, kind: "ecdsa", digest: "SHA-512", curves: ["P-521", "brainpoolP512r1"] },
  // EdDSA (RFC 9053 section 2.2); the hash is the one inside it.
  { id: -8, kind: "ed25519", digest: "SHA-512", curves: [] },
];

/** The algorithm that a message names. */
export function coseAlgorithm({ algorithm }: CoseMessage): CoseAlgorithm {
  const found = algorithms.find(({ id }) => id === algorithm);
  if (!found) throw new MdocFault("signature.mdoc.algorithm-not-allowed", { algorithm });
  return found;
}

/** The algorithm that a signer with such a key and hash function signs with; none for Ed25519, since signers sign hashes. */
export function algorithmFor(key: SignerKey, digest: DigestName): CoseAlgorithm | undefined {
  return algorithms.find((one) => one.kind === "ecdsa" && fitsKey(one, key) && one.digest === digest);
}

/** Whether the key is one that the algorithm is made for. */
export function fitsKey({ kind, curves }: CoseAlgorithm, key: SignerKey): boolean {
  return kind === "ed25519" ? key.kind === kind : key.kind === "ec" && curves.includes(key.curve.name);
}

/** How an algorithm signs. */
export function schemeFor({ kind, digest }: CoseAlgorithm): SignerScheme {
  return { kind, digest: digestByName(digest) };
}
