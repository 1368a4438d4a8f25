import { inflate } from "../compression/inflate.ts";
import { bytesOfBase64url } from "../jose/base64url.ts";
import { type JsonObject, isJsonObject, member } from "../jose/json-object.ts";
import { CredentialFault, type CredentialReport } from "./credential-issue.ts";
import { idOf, isUrl, manyOf, typesOf } from "./data-model.ts";

/** Whether a credential was revoked or suspended (tình trạng), as far as that is known; `none` when it names no status. */
export type CredentialStatus = "none" | "good" | "revoked" | "suspended" | "not-checked";

/** Gives a status list by its address, as the caller fetched it; nothing when it has none. */
export type GiveStatusList = (address: string) => unknown;

/** A status list whose proof and validity hold. */
export interface ProvenList {
  /** Issuers whose credentials it may tell of: its own, and those for whom that one may sign. */
  readonly issuers: readonly string[];
  readonly credential: JsonObject;
}

/** Bits of a list unpacked: 16 MiB, far above the 16 KiB that every list has at least. */
const longestList = 16 * 1024 * 1024;
/** Entries of one credential; there is one for each purpose, seldom more. */
const mostEntries = 64;
const purposes = ["revocation", "suspension"];

/** Looks a credential up in its status lists (W3C Bitstring Status List 1.0 section 3.2). */
export async function statusOf(
  credential: JsonObject,
  issuer: string | undefined,
  prove: (address: string) => Promise<ProvenList | "missing" | "unproven">,
  report: CredentialReport,
): Promise<CredentialStatus> {
  const given = member(credential, "credentialStatus");
  if (given === undefined) return "none";
  const entries = manyOf(given);
  if (entries.length > mostEntries)
    throw new CredentialFault(
      "signature.credential.too-complex",
      { limit: mostEntries },
      undefined,
      "credentialStatus",
    );
  const states: CredentialStatus[] = [];
  for (const entry of entries) states.push(await stateOf(entry, issuer, prove, report));
  const order: readonly CredentialStatus[] = ["revoked", "suspended", "not-checked", "good"];
  return order.find((one) => states.includes(one)) ?? "not-checked";
}

async function stateOf(
  entry: unknown,
  issuer: string | undefined,
  prove: (address: string) => Promise<ProvenList | "missing" | "unproven">,
  report: CredentialReport,
): Promise<CredentialStatus> {
  const path = "credentialStatus";
  const purpose = isJsonObject(entry) ? member(entry, "statusPurpose") : undefined;
  const isKnown =
    isJsonObject(entry) &&
    typesOf(entry).includes("BitstringStatusListEntry") &&
    (member(entry, "statusSize") ?? 1) === 1 &&
    purposes.some((one) => one === purpose);
  if (!isKnown) {
    report("signature.credential.status-kind", { severity: "warning", path });
    return "not-checked";
  }
  const address = member(entry, "statusListCredential");
  const index = indexOf(member(entry, "statusListIndex"));
  if (!isUrl(address) || index === undefined) {
    report("signature.credential.status-structure", { path });
    return "not-checked";
  }
  const list = await prove(address);
  if (list === "missing") {
    report("signature.credential.status-not-checked", { severity: "warning", path });
    return "not-checked";
  }
  if (list === "unproven") {
    report("signature.credential.status-list", { path });
    return "not-checked";
  }
  return bitOf(list, { address, purpose, index, issuer }, report);
}

/** A number as text; some issuers write it as a number, which says the same. */
function indexOf(value: unknown): number | undefined {
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && /^(?:0|[1-9]\d{0,14})$/u.test(text) ? Number(text) : undefined;
}

interface Place {
  readonly address: string;
  readonly purpose: unknown;
  readonly index: number;
  readonly issuer: string | undefined;
}

function bitOf(
  { issuers, credential }: ProvenList,
  { address, purpose, index, issuer }: Place,
  report: CredentialReport,
): CredentialStatus {
  const path = "credentialStatus";
  const subject = member(credential, "credentialSubject");
  const isList =
    typesOf(credential).includes("BitstringStatusListCredential") &&
    isJsonObject(subject) &&
    typesOf(subject).includes("BitstringStatusList");
  const isRight =
    isList &&
    idOf(credential) === address &&
    issuer !== undefined &&
    issuers.includes(issuer) &&
    manyOf(member(subject, "statusPurpose")).includes(purpose);
  if (!isRight) {
    report(isList ? "signature.credential.status-list-differs" : "signature.credential.status-list", {
      path,
    });
    return "not-checked";
  }
  const bits = bitsOf(subject);
  const byte = bits[Math.floor(index / 8)];
  if (byte === undefined) {
    report("signature.credential.status-index", { path });
    return "not-checked";
  }
  // The first place is the leftmost bit.
  if (((byte >> (7 - (index % 8))) & 1) === 0) return "good";
  const state = purpose === "revocation" ? "revoked" : "suspended";
  report(`signature.credential.${state}`, { path });
  return state;
}

const unpacked = /* @__PURE__ */ new WeakMap<JsonObject, Uint8Array>();

/** The bits of a list, unpacked once for all credentials that are on it. */
function bitsOf(subject: JsonObject): Uint8Array {
  const bits = unpacked.get(subject) ?? unpack(member(subject, "encodedList"));
  unpacked.set(subject, bits);
  return bits;
}

/** Multibase base64url without padding of a GZIP file (RFC 1952). */
function unpack(encoded: unknown): Uint8Array {
  const fault = new CredentialFault(
    "signature.credential.status-list",
    undefined,
    undefined,
    "credentialStatus",
  );
  const packed =
    typeof encoded === "string" && encoded.startsWith("u") ? bytesOfBase64url(encoded.slice(1)) : undefined;
  const from = packed && startOfDeflated(packed);
  const bits =
    from === undefined
      ? undefined
      : inflate(packed?.subarray(from, -8) ?? new Uint8Array(), "raw", longestList);
  if (!packed || bits === undefined || bits === "too-long") throw fault;
  const [a = 0, b = 0, c = 0, d = 0] = packed.subarray(-4);
  if (a + b * 0x100 + c * 0x1_0000 + d * 0x100_0000 !== bits.length) throw fault;
  return bits;
}

/** Where the header ends (RFC 1952 section 2.3): names and comments in it are passed over. */
function startOfDeflated(bytes: Uint8Array): number | undefined {
  const [magic, second, method, flags = 0] = bytes;
  if (magic !== 0x1f || second !== 0x8b || method !== 8 || flags > 31) return undefined;
  let at = 10;
  if ((flags & 4) !== 0) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0) return undefined;
    at = end + 1;
  }
  if ((flags & 2) !== 0) at += 2;
  return at + 8 <= bytes.length ? at : undefined;
}
