import { type Result, isWellFormedText } from "@lienthong/core";
import { digestByName } from "@lienthong/pki";
import { readCertificate } from "../certificate/certificate.ts";
import { keyOf } from "../certificate/check-certificate.ts";
import { isSignatureOf } from "../crypto/verify-value.ts";
import { givenInstant, instantText } from "../instant.ts";
import type { SignatureIssueCode } from "../messages/codes.ts";
import { publicKeyOf } from "../jose/jwk.ts";
import type { Signer } from "../sign/signer.ts";
import { SignatureFault } from "../signature-fault.ts";
import { embed, writeCbor, writeEmbedded } from "./cbor/write-cbor.ts";
import { mostElements } from "./check-elements.ts";
import { type DeviceKey, coseKeyOf } from "./cose-key.ts";
import { algorithmFor, toBeSigned } from "./cose.ts";
import { MdocFault, mdocIssue } from "./mdoc-issue.ts";
import type { MdocElements, MdocValue } from "./mdoc-value.ts";
import type { MdocIssueCode } from "./messages/codes.ts";
import { isWritable } from "./writable-value.ts";

/** What an mdoc says. */
export interface MdocContent {
  /** Type of the document, as `eu.europa.ec.eudi.pid.1`. */
  readonly docType: string;
  /** Data elements by namespace and name. */
  readonly elements: MdocElements;
}

/** Who issues an mdoc, for whom and for how long. */
export interface IssueMdocOptions {
  /** Signs with ECDSA; RSA is not allowed by ISO/IEC 18013-5, and signers sign hashes, which Ed25519 does not. */
  readonly signer: Signer;
  /** Public key of the holder's device, JWK of an elliptic curve or of Ed25519. */
  readonly deviceKey: unknown;
  /** Time of signing, as `2026-06-05T08:00:00+07:00`. */
  readonly signed: string;
  /** From when it is valid; the time of signing unless said. */
  readonly validFrom?: string;
  readonly validUntil: string;
  /** Bytes that nobody can guess, from the platform: `(length) => crypto.getRandomValues(new Uint8Array(length))`. */
  readonly random: (length: number) => Uint8Array;
  /** Namespaces whose elements the device may state itself; none unless said. */
  readonly deviceNamespaces?: readonly string[];
  /** Role in which the signer is asked. */
  readonly role?: string;
}

/** Codes of the issues that {@link issueMdoc} gives. */
export type MdocIssuingCode = MdocIssueCode | SignatureIssueCode;

/**
 * Issues an mdoc (cấp giấy tờ di động, IssuerSigned of ISO/IEC 18013-5) for a wallet, with all its data elements; its holder leaves out those
 * that a reader need not see. Numbers of digests are in no order, so that they tell nothing about what is kept back.
 *
 * @example
 * ```ts
 * import { issueMdoc } from "@lienthong/signature/mdoc";
 * import type { Signer } from "@lienthong/signature";
 *
 * const issue = async (signer: Signer, deviceKey: object, random: (length: number) => Uint8Array) =>
 *   issueMdoc(
 *     { docType: "vn.example.the", elements: { "vn.example.the": { ho_ten: "Nguyễn Văn An", so: 17 } } },
 *     { signer, deviceKey, random, signed: "2026-06-05T08:00:00+07:00", validUntil: "2027-06-05T08:00:00+07:00" },
 *   );
 * ```
 */
export async function issueMdoc(
  content: MdocContent,
  options: IssueMdocOptions,
): Promise<Result<Uint8Array, MdocIssuingCode>> {
  try {
    return { ok: true, value: await issueOrFault(content, options), issues: [] };
  } catch (error) {
    if (!(error instanceof MdocFault || error instanceof SignatureFault)) throw error;
    return { ok: false, issues: [mdocIssue(error.code, error.details)] };
  }
}

async function issueOrFault(content: MdocContent, options: IssueMdocOptions): Promise<Uint8Array> {
  const { signer, role } = options;
  if (!isName(content.docType)) throw new MdocFault("signature.mdoc.structure", { part: "docType" });
  const [certificate] = signer.certificates;
  if (!certificate) throw new TypeError("signer needs a certificate");
  const key = keyOf(readCertificate(certificate, "signer"), "signer");
  const hashName = ({ "256": "SHA-256", "384": "SHA-384", "512": "SHA-512" } as const)[
    signer.method.slice(-3)
  ];
  const algorithm = hashName && algorithmFor(key, hashName);
  if (!algorithm) throw new MdocFault("signature.mdoc.algorithm-key");
  const { items, digests } = digestElements(content.elements, options.random);
  const payload = writeEmbedded(securityObject(content.docType, digests, options));
  const protectedBytes = writeCbor(new Map([[1, algorithm.id]]));
  const digest = digestByName(algorithm.digest);
  const hash = digest.hash(toBeSigned("Signature1", protectedBytes, payload));
  const value = await signer.sign(hash, role);
  if (!isSignatureOf(value, key, { kind: "ecdsa", digest }, hash))
    throw new SignatureFault("signature.sign.wrong-answer");
  const certificates = signer.certificates.length === 1 ? certificate : signer.certificates;
  return writeCbor(
    new Map<string, MdocValue>([
      ["nameSpaces", items],
      ["issuerAuth", [protectedBytes, new Map([[33, certificates]]), payload, value]],
    ]),
  );
}

interface Digested {
  /** IssuerSignedItemBytes by namespace. */
  readonly items: ReadonlyMap<string, readonly MdocValue[]>;
  readonly digests: ReadonlyMap<string, ReadonlyMap<number, Uint8Array>>;
}

/** Each element with random bytes, and its digest under a number drawn for it. */
function digestElements(elements: MdocElements, random: IssueMdocOptions["random"]): Digested {
  const items = new Map<string, readonly MdocValue[]>();
  const digests = new Map<string, ReadonlyMap<number, Uint8Array>>();
  const { hash } = digestByName("SHA-256");
  // There is at least one namespace, and at least one element in each (ISO/IEC 18013-5 section 9.1.2.4).
  const unnamed = (): MdocFault => new MdocFault("signature.mdoc.structure", { part: "nameSpaces" });
  const salts = new Set<string>();
  const salt = (): Uint8Array => {
    const bytes = bytesFrom(random, 32);
    if (salts.size === salts.add(bytes.join()).size) throw new TypeError("random gave the same bytes twice");
    return bytes;
  };
  const count = Object.values(elements).reduce((sum, named) => sum + Object.keys(named).length, 0);
  if (count > mostElements) throw new MdocFault("signature.mdoc.too-many", { count, limit: mostElements });
  for (const [namespace, named] of Object.entries(elements)) {
    const rows = Object.entries(named);
    if (!isName(namespace) || rows.length === 0) throw unnamed();
    const numbers = shuffled(rows.length, random);
    const made = rows.map(([name, value], at) => {
      if (!isName(name) || !isWritable(value))
        throw new MdocFault("signature.mdoc.issue-value", { element: at + 1 });
      const id = numbers[at] ?? at;
      const item = new Map<string, MdocValue>([
        ["digestID", id],
        ["random", salt()],
        ["elementIdentifier", name],
        ["elementValue", value],
      ]);
      const encoded = writeCbor(item);
      return { id, item: { tag: 24, value: encoded }, digest: hash(embed(encoded)) };
    });
    items.set(
      namespace,
      made.map(({ item }) => item),
    );
    digests.set(namespace, new Map(made.map(({ id, digest }) => [id, digest])));
  }
  if (items.size === 0) throw unnamed();
  return { items, digests };
}

function isName(text: unknown): boolean {
  return typeof text === "string" && text !== "" && isWellFormedText(text);
}

/** The numbers below `count` in an order that nobody can guess. */
function shuffled(count: number, random: IssueMdocOptions["random"]): readonly number[] {
  return Array.from({ length: count }, (_, at) => ({ at, key: bytesFrom(random, 6) }))
    .sort((one, other) => {
      const place = one.key.findIndex((byte, at) => byte !== other.key[at]);
      return place === -1 ? one.at - other.at : (one.key[place] ?? 0) - (other.key[place] ?? 0);
    })
    .map(({ at }) => at);
}

function bytesFrom(random: IssueMdocOptions["random"], length: number): Uint8Array {
  const bytes: unknown = random(length);
  if (!(bytes instanceof Uint8Array) || bytes.length !== length)
    throw new TypeError("random must give as many bytes as it is asked for");
  return bytes;
}

function securityObject(
  docType: string,
  digests: Digested["digests"],
  { deviceKey, deviceNamespaces = [], signed, validFrom = signed, validUntil }: IssueMdocOptions,
): MdocValue {
  const times = [signed, validFrom, validUntil].map(givenInstant);
  const [at = 0, from = 0, until = 0] = times;
  if (from < at || until < from)
    throw new TypeError("signed, validFrom and validUntil must follow each other");
  const time = (milliseconds: number): MdocValue => ({ tag: 0, value: instantText(milliseconds) });
  const keyInfo = new Map<string, MdocValue>([["deviceKey", coseKeyOf(readKey(deviceKey))]]);
  if (deviceNamespaces.length > 0)
    keyInfo.set("keyAuthorizations", new Map([["nameSpaces", [...deviceNamespaces]]]));
  return new Map<string, MdocValue>([
    ["version", "1.0"],
    ["digestAlgorithm", "SHA-256"],
    ["valueDigests", digests],
    ["deviceKeyInfo", keyInfo],
    ["docType", docType],
    [
      "validityInfo",
      new Map([
        ["signed", time(at)],
        ["validFrom", time(from)],
        ["validUntil", time(until)],
      ]),
    ],
  ]);
}

function readKey(jwk: unknown): DeviceKey {
  const key = publicKeyOf(jwk);
  if (!key || key.kind === "rsa")
    throw new TypeError("deviceKey must be a public JWK on P-256, P-384, P-521 or Ed25519");
  return key;
}
