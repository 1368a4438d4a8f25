import { type Result, decodeBase64, encodeUtf8 } from "@lienthong/core";
import { readJson } from "@lienthong/core/json";
import { ecb } from "@noble/ciphers/aes.js";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { type RandomBytes, draw } from "../../chip/access/random.ts";
import { refused } from "../../claims/claims-issue.ts";
import type { ClaimsIssueCode } from "../../claims/messages/codes.ts";
import { decodeText } from "./decode-text.ts";
import type { EnvelopeKey } from "./envelope-key.ts";
import { type AesKeyLength, contentOr, longestKey, paddingLength, selectKey } from "./select-key.ts";

/** Opens envelopes: the JSON value inside, or one of two issues. Never rejects on data. */
export type OpenEnvelope = (input: unknown) => Promise<Result<unknown, ClaimsIssueCode>>;

/** How envelopes are opened. */
export interface EnvelopeOptions {
  /** Cryptographic random bytes; drawn once, for the secret behind substitute keys. */
  readonly random: RandomBytes;
  /** Lengths of AES keys that your agreement names, in bytes; all three unless given. */
  readonly aesKeyLengths?: readonly AesKeyLength[];
  /** Characters of base64 data at most; 1 Mi unless given. */
  readonly maxLength?: number;
}

const allLengths: readonly AesKeyLength[] = [16, 24, 32];

/**
 * Makes the function that opens the encrypted answers of VNeID (phong bì mã hóa `{data, key}`): RSAES-PKCS1-v1_5 around an AES key,
 * AES in ECB mode with PKCS#7 around JSON, as received.
 *
 * PKCS#1 v1.5 tells an attacker the key who learns why a message was refused. So a wrong padding gives a substitute key instead of a
 * fault (implicit rejection), everything else goes on as before, and all that is wrong inside gives one issue,
 * `identity.vneid.envelope-rejected`. The envelope has no signature and no authentication: trust rests on TLS and the access token.
 *
 * @example
 * ```ts
 * import { createEnvelopeOpener } from "@lienthong/identity/vneid";
 *
 * const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
 * // A key of yours: `nodeEnvelopeKey(pem)` of @lienthong/identity/node, `envelopeKey(pem, { random })`, or a module of hardware.
 * const key = { length: 256, decrypt: async (block: Uint8Array) => block };
 * const open = createEnvelopeOpener(key, { random });
 * const result = await open({ data: "AAAA" });
 * result.issues[0]?.code; // "identity.vneid.envelope-structure"
 * ```
 */
export function createEnvelopeOpener(key: EnvelopeKey, options: EnvelopeOptions): OpenEnvelope {
  const { aesKeyLengths: lengths = allLengths, maxLength = 1024 * 1024 } = options;
  if (!Number.isInteger(key.length) || key.length < 128 || key.length > 1024)
    throw new TypeError("an envelope key has 1024 to 8192 bits");
  if (lengths.length === 0 || lengths.some((one) => !allLengths.includes(one)))
    throw new TypeError("aesKeyLengths: 16, 24 or 32");
  const secret = draw(options.random, 32).slice();
  return async (input) => {
    const sealed = readStructure(input, key.length, maxLength);
    if (!sealed) return refused("identity.vneid.envelope-structure");
    const substitute = hmac(sha256, secret, sealed.key);
    const substituteLength = lengths[(substitute[0] ?? 0) % lengths.length] ?? 32;
    const encoded = await openBlock(key, sealed.key);
    const chosen = selectKey(encoded, hmac(sha256, secret, substitute), substituteLength, lengths);
    const blocks = ecb(chosen.bytes.subarray(longestKey - chosen.length), { disablePadding: true }).decrypt(
      sealed.data,
    );
    const padding = paddingLength(blocks);
    const text = decodeText(contentOr(filler, blocks, padding));
    const read = readJson(text, limits);
    const isGood = padding > 0 && read.ok && !text.includes("\ufffd");
    return isGood ? { ok: true, value: read.value, issues: [] } : refused("identity.vneid.envelope-rejected");
  };
}

/** Text like that of an answer, which goes wrong as JSON after its first name. */
const filler = /* @__PURE__ */ encodeUtf8('["fullName":"Họ và tên","birthDate":"2000"} ');

const limits = { limits: { maxDepth: 16, maxLength: 1024 * 1024, maxIssues: 1 } };

/** A block that the key refuses (not below the modulus) or answers wrongly counts as one of zeros, which has no right padding. */
async function openBlock({ length, decrypt }: EnvelopeKey, block: Uint8Array): Promise<Uint8Array> {
  let opened: unknown;
  try {
    opened = await decrypt(block);
  } catch {
    // The reason is never told, not even to the caller: it could be the oracle of an attack. See the doc comment above.
    opened = undefined;
  }
  return opened instanceof Uint8Array && opened.length === length ? opened : new Uint8Array(length);
}

/** Everything that whoever sent the envelope knows anyway: two base64 texts, lengths of blocks. */
function readStructure(
  input: unknown,
  length: number,
  maxLength: number,
): { readonly data: Uint8Array; readonly key: Uint8Array } | undefined {
  if (typeof input !== "object" || input === null) return undefined;
  const member = (name: "data" | "key"): Uint8Array | undefined => {
    const text = Object.hasOwn(input, name) ? (input as Readonly<Record<string, unknown>>)[name] : undefined;
    if (typeof text !== "string" || text.length > maxLength) return undefined;
    const decoded = decodeBase64(text, { maxLength });
    return decoded.ok ? decoded.value : undefined;
  };
  const data = member("data");
  const key = member("key");
  if (!data || key?.length !== length || data.length === 0 || data.length % 16 !== 0) return undefined;
  return { data, key };
}
