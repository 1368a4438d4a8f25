import { hkdf } from "@noble/hashes/hkdf.js";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { encodeUtf8 } from "@lienthong/core";
import { equalBytes, joinBytes } from "@lienthong/pki";
import { verifyValue } from "../crypto/verify-value.ts";
import { checkDigest } from "../policy/check-policy.ts";
import type { SignaturePolicy } from "../policy/policy.ts";
import type { CborItem } from "./cbor/cbor-item.ts";
import { arrayOf, closedMapOf, embeddedOf, mapOf } from "./cbor/item-parts.ts";
import { readCbor } from "./cbor/read-cbor.ts";
import { embed, writeCbor } from "./cbor/write-cbor.ts";
import { type CoseMessage, coseAlgorithm, fitsKey, readCose, schemeFor, toBeSigned } from "./cose.ts";
import { type DeviceKey, deviceCurves, readDeviceKey } from "./cose-key.ts";
import { MdocFault, type MdocReport } from "./mdoc-issue.ts";
import { type MdocElements, valueOf } from "./mdoc-value.ts";
import type { SecurityObject } from "./security-object.ts";

/** The session in which a device answered (phiên làm việc): its proof counts for that one session only. */
export interface MdocSession {
  /** SessionTranscript, or the same as bytes under tag 24, as the protocol of the session defines it (CBOR). */
  readonly transcript: Uint8Array;
  /** Private key (the number, big-endian) that the reader made for this session; only to check a MAC. */
  readonly readerKey?: Uint8Array;
}

/** How the device proved that the document is its own. */
export type DeviceProof = "signature" | "mac" | "none";

/** What a device stated itself, and how it proved to be the right one. */
export interface CheckedDevice {
  readonly proof: DeviceProof;
  readonly elements: MdocElements;
}

/** `HMAC 256/256` (RFC 9053 section 3.1). */
const hmac256 = 5;

/** A session as it was given; one that is no session transcript is a mistake of the caller. */
export function readSession({ transcript, readerKey }: MdocSession): ReadSession {
  const wrong = (): TypeError => new TypeError("session.transcript must be a SessionTranscript (CBOR)");
  if (!(transcript instanceof Uint8Array)) throw wrong();
  if (readerKey !== undefined && !isPrivateKey(readerKey))
    throw new TypeError("session.readerKey must be a private key on a curve of ISO/IEC 18013-5");
  try {
    const item = readCbor(transcript, "SessionTranscript");
    const inner = item.kind === "tag" ? embeddedOf(item, "SessionTranscript") : item;
    if (arrayOf(inner, "SessionTranscript").length !== 3) throw wrong();
    return { transcript: inner, readerKey };
  } catch (error) {
    if (error instanceof MdocFault) throw wrong();
    throw error;
  }
}

/** Whether a number can be a private key on one of the curves at least. */
function isPrivateKey(bytes: unknown): boolean {
  return (
    bytes instanceof Uint8Array &&
    deviceCurves().some(({ ecdsa, length }) => bytes.length === length && ecdsa.utils.isValidSecretKey(bytes))
  );
}

/** A session that was read. */
export interface ReadSession {
  readonly transcript: CborItem;
  readonly readerKey: Uint8Array | undefined;
}

/** Checks that the device whose key the issuer signed answered in this session (ISO/IEC 18013-5 sections 9.1.3.4 to 9.1.3.6). */
export function checkDevice(
  item: CborItem | undefined,
  object: SecurityObject,
  { transcript, readerKey }: ReadSession,
  policy: SignaturePolicy,
  path: string,
  report: MdocReport,
): CheckedDevice {
  if (!item) throw new MdocFault("signature.mdoc.device-missing");
  const device = closedMapOf(item, "deviceSigned", ["nameSpaces", "deviceAuth"]);
  const namespaces = device.get("nameSpaces");
  const content = embeddedOf(namespaces, "deviceSigned.nameSpaces");
  const auth = closedMapOf(device.get("deviceAuth"), "deviceAuth", ["deviceSignature", "deviceMac"]);
  const [signature, mac] = [auth.get("deviceSignature"), auth.get("deviceMac")];
  if (!namespaces || (signature === undefined) === (mac === undefined))
    throw new MdocFault("signature.mdoc.structure", { part: "deviceAuth" });
  const key = readDeviceKey(object.deviceKey);
  const signed = deviceAuthentication(transcript, object.docType, namespaces);
  const message = signature
    ? readCose(signature, "sign", "deviceSignature")
    : readCose(mac, "mac", "deviceMac");
  // Kept apart by the standard; some wallets send it along, which changes nothing as long as it is this.
  const isThis = !message.payload || equalBytes(message.payload, signed);
  if (signature) {
    if (!isThis || !isSigned(message, key, signed, policy, report))
      throw new MdocFault("signature.mdoc.device-signature");
  } else {
    if (!readerKey) throw new MdocFault("signature.mdoc.device-no-reader-key");
    if (!isThis || !isRightCode(message, macKey(key, readerKey, transcript), signed))
      throw new MdocFault("signature.mdoc.device-mac");
  }
  return { proof: signature ? "signature" : "mac", elements: statedElements(content, object, path, report) };
}

/** DeviceAuthenticationBytes (9.1.3.4): an array of four, with transcript and elements as they stand. */
function deviceAuthentication(transcript: CborItem, docType: string, namespaces: CborItem): Uint8Array {
  const head = Uint8Array.of(0x84);
  const name = writeCbor("DeviceAuthentication");
  return embed(joinBytes(head, name, transcript.encoded, writeCbor(docType), namespaces.encoded));
}

function isSigned(
  message: CoseMessage,
  key: DeviceKey,
  signed: Uint8Array,
  policy: SignaturePolicy,
  report: MdocReport,
): boolean {
  const algorithm = coseAlgorithm(message);
  const scheme = schemeFor(algorithm);
  checkDigest(policy, scheme.digest, "deviceSignature", report);
  if (!fitsKey(algorithm, key)) throw new MdocFault("signature.mdoc.algorithm-key");
  const bytes = toBeSigned("Signature1", message.protectedBytes, signed);
  return verifyValue(key, scheme, bytes, message.value, "plain");
}

/** EMacKey (9.1.3.5): what only the device and the reader of this session can derive. */
function macKey(key: DeviceKey, readerKey: Uint8Array, transcript: CborItem): Uint8Array {
  // Keys of Ed25519 sign and agree on nothing.
  if (key.kind === "ed25519") throw new MdocFault("signature.mdoc.algorithm-key");
  const { ecdsa, length } = key.curve;
  // The document says on which curve its device is; it answers with a code only when that is the reader's.
  if (readerKey.length !== length || !ecdsa.utils.isValidSecretKey(readerKey))
    throw new MdocFault("signature.mdoc.algorithm-key");
  const secret = ecdsa.getSharedSecret(readerKey, key.point).slice(1);
  return hkdf(sha256, secret, sha256(embed(transcript.encoded)), encodeUtf8("EMacKey"), 32);
}

function isRightCode(
  { algorithm, protectedBytes, value }: CoseMessage,
  key: Uint8Array,
  signed: Uint8Array,
): boolean {
  if (algorithm !== hmac256) throw new MdocFault("signature.mdoc.algorithm-not-allowed", { algorithm });
  return equalBytes(hmac(sha256, key, toBeSigned("MAC0", protectedBytes, signed)), value);
}

/** What the device states itself, without what its issuer does not let it state. */
function statedElements(
  content: CborItem,
  { mayState }: SecurityObject,
  path: string,
  report: MdocReport,
): MdocElements {
  const namespaces = [...mapOf(content, "deviceSigned.nameSpaces")];
  return Object.fromEntries(
    namespaces.map(([namespace, list], at) => {
      const elements = [...mapOf(list, "deviceSigned.nameSpaces")];
      const allowed = elements.flatMap(([name, item], position) => {
        if (typeof namespace !== "string" || typeof name !== "string")
          throw new MdocFault("signature.mdoc.structure", { part: "deviceSigned.nameSpaces" });
        const here = { path: `${path}/deviceSigned/nameSpaces/${at}/${position}` };
        if (mayState?.(namespace, name) !== true)
          report("signature.mdoc.device-not-authorized", {
            ...here,
            severity: mayState ? "error" : "warning",
          });
        return mayState?.(namespace, name) === false ? [] : [[name, valueOf(item)] as const];
      });
      return [namespace, Object.fromEntries(allowed)];
    }),
  );
}
