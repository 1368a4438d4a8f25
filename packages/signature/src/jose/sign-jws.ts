import { type Result, decodeUtf8, encodeUtf8, isWellFormedText } from "@lienthong/core";
import { digestByName, joinBytes } from "@lienthong/pki";
import { givenInstant, instantText } from "../instant.ts";
import type { SignatureIssueCode } from "../messages/codes.ts";
import type { TimeStamper } from "../sign/signer.ts";
import { encodeBase64url } from "./base64url.ts";
import { timeStampComponent } from "./etsi-u.ts";
import { byUriHash, mostObjects, objectHash } from "./jades.ts";
import { JoseFault } from "./jose-issue.ts";
import { issueOfFault, jsonText } from "./jose-text.ts";
import { type JsonObject, isJsonObject, member, readJsonObject } from "./json-object.ts";
import { type JwsSigner, openSigner } from "./jws-signer.ts";
import type { JoseIssueCode } from "./messages/codes.ts";
import { mostSignatures, readJws } from "./read-jws.ts";

/** How {@link signJws} signs, as whom, and what it writes. */
export interface SignJwsOptions {
  readonly signer: JwsSigner;
  /** The time of signing that is claimed, as `2026-06-05T08:00:00+07:00`: with a certificate the signature is JAdES B-B. */
  readonly at?: string;
  /** Where that time stands: `iat` as the standard asks for since July 2025, or `sigT` for readers of its first edition. */
  readonly signingTime?: "iat" | "sigT";
  /** Compact unless said, or unless something asks for JSON (`timeStamp`, `beside`). */
  readonly form?: "compact" | "flattened" | "general";
  /** Leaves the content out: whoever checks must have it. */
  readonly detached?: boolean;
  /** Signs the content as it is instead of its base64url (`b64: false`, RFC 7797). */
  readonly unencoded?: boolean;
  /** Content kept apart that is signed by its hashes (`sigD`, ObjectIdByURIHash), by name; then there is no other content. */
  readonly objects?: Readonly<Record<string, Uint8Array>>;
  /** Media types of the whole and of the content. */
  readonly typ?: string;
  readonly cty?: string;
  /** Role in which the signer is asked. */
  readonly role?: string;
  /** Adds a time stamp (JAdES B-T). */
  readonly timeStamp?: TimeStamper;
  /** A JWS in JSON over the same content, to whose signatures this one is added; those stay as they are. */
  readonly beside?: string;
}

/** Codes of the issues that {@link signJws} gives. */
export type JwsSignIssueCode = JoseIssueCode | SignatureIssueCode;

type Form = NonNullable<SignJwsOptions["form"]>;

/**
 * Signs content as a JWS (ký số JSON, RFC 7515), with certificate and time as JAdES B-B, with a time stamp as B-T (ETSI TS 119 182-1). The
 * content is any bytes, or text as UTF-8; `undefined` where `objects` are signed. What the signer answers is checked before anything is given back.
 *
 * @example
 * ```ts
 * import type { Signer } from "@lienthong/signature";
 * import { signJws } from "@lienthong/signature/jose";
 *
 * const signMarks = (signer: Signer) =>
 *   signJws('{"ma":"TOAN","diem":"8.5"}', { signer, at: "2026-06-05T08:00:00+07:00", cty: "json" });
 * ```
 */
export async function signJws(
  content: string | Uint8Array | undefined,
  options: SignJwsOptions,
): Promise<Result<string, JwsSignIssueCode>> {
  try {
    return { ok: true, value: await sign(content, options), issues: [] };
  } catch (error) {
    return { ok: false, issues: [issueOfFault(error)] };
  }
}

async function sign(given: string | Uint8Array | undefined, options: SignJwsOptions): Promise<string> {
  const { signer, at, detached = false, unencoded = false, objects, role, timeStamp, beside } = options;
  const form = formOf(options);
  const opened = openSigner(signer);
  if ((given === undefined) === (objects === undefined))
    throw new TypeError("content and objects: exactly one of them is signed");
  if (at !== undefined && !opened.hasCertificate)
    throw new TypeError("at makes a JAdES signature, which needs a signer with a certificate");
  const header = headerOf(options, { alg: opened.alg, ...opened.header });
  const payload = given === undefined ? new Uint8Array(0) : bytesOf(given);
  if (given !== undefined && payload.length === 0) throw new JoseFault("signature.jws.sign-content");
  const payloadText = unencoded ? plainText(payload, form, detached) : encodeBase64url(payload);
  const shown = detached ? "" : payloadText;
  const earlier = beside === undefined ? [] : signaturesOf(beside, shown, unencoded);
  const protectedText = jsonText(header);
  const signed = unencoded
    ? joinBytes(encodeUtf8(`${protectedText}.`), payload)
    : `${protectedText}.${payloadText}`;
  const value = encodeBase64url(await opened.sign(signed, role));
  if (form === "compact") return `${protectedText}.${shown}.${value}`;
  const stamps = timeStamp
    ? [timeStampComponent(await timeStamp(digestByName("SHA-256").hash(encodeUtf8(value))))]
    : [];
  const signature = {
    protected: protectedText,
    ...(stamps.length > 0 && { header: { etsiU: stamps } }),
    signature: value,
  };
  const whole = detached || objects ? {} : { payload: shown };
  return JSON.stringify(
    form === "flattened" ? { ...whole, ...signature } : { ...whole, signatures: [...earlier, signature] },
  );
}

function formOf({ form, timeStamp, beside }: SignJwsOptions): Form {
  const least = beside === undefined ? (timeStamp ? "flattened" : "compact") : "general";
  const chosen = form ?? least;
  if (timeStamp && chosen === "compact")
    throw new TypeError("form: a time stamp stands in the unsigned header, which the compact form has not");
  if (beside !== undefined && chosen !== "general")
    throw new TypeError("form: several signatures need the general form");
  return chosen;
}

function headerOf(
  { at, signingTime = "iat", unencoded = false, objects, typ, cty }: SignJwsOptions,
  key: JsonObject,
): JsonObject {
  const seconds = at === undefined ? undefined : Math.floor(givenInstant(at) / 1000);
  const time =
    seconds === undefined
      ? {}
      : signingTime === "iat"
        ? { iat: seconds }
        : { sigT: instantText(seconds * 1000) };
  const crit = [
    ...(unencoded ? ["b64"] : []),
    ...("sigT" in time ? ["sigT"] : []),
    ...(objects ? ["sigD"] : []),
  ];
  return {
    ...key,
    ...(typ !== undefined && { typ }),
    ...(cty !== undefined && { cty }),
    ...time,
    ...(unencoded && { b64: false }),
    ...(objects && { sigD: sigDOf(objects, unencoded) }),
    ...(crit.length > 0 && { crit }),
  };
}

function sigDOf(objects: Readonly<Record<string, Uint8Array>>, unencoded: boolean): JsonObject {
  const names = Object.keys(objects);
  if (names.length === 0 || names.length > mostObjects)
    throw new TypeError(`objects must name 1 to ${mostObjects}`);
  return {
    mId: byUriHash,
    pars: names,
    hashM: "S256",
    hashV: Object.values(objects).map((bytes) => objectHash(bytes, "SHA-256", unencoded)),
  };
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  if (typeof content !== "string") return content;
  if (!isWellFormedText(content)) throw new JoseFault("signature.jws.sign-content");
  return encodeUtf8(content);
}

/** Content that stands in the JWS as it is: nothing that would end it in the compact form, text in the others (RFC 7797 section 5). */
function plainText(payload: Uint8Array, form: Form, detached: boolean): string {
  if (detached) return "";
  const decoded = decodeUtf8(payload);
  const isFit =
    decoded.ok &&
    decoded.issues.length === 0 &&
    (form !== "compact" || /^[\x20-\x2d\x2f-\x7e]*$/u.test(decoded.value));
  if (!isFit) throw new JoseFault("signature.jws.sign-content");
  return decoded.value;
}

/** The signatures of a JWS in JSON as they stand; over other content, or the same read in another way, nothing can be added to it. */
function signaturesOf(text: string, payload: string, unencoded: boolean): readonly unknown[] {
  const { payloadText, signatures } = readJws(text);
  const isSame =
    payloadText === payload &&
    signatures.every(({ header }) => (member(header, "b64") === false) === unencoded);
  if (!isSame) throw new JoseFault("signature.jws.sign-beside");
  if (signatures.length >= mostSignatures)
    throw new JoseFault("signature.jws.too-many", { count: signatures.length + 1, limit: mostSignatures });
  const whole = readJsonObject(text, "JWS");
  const list = member(whole, "signatures");
  if (Array.isArray(list)) return list;
  return [Object.fromEntries(Object.entries(whole).filter(([name]) => name !== "payload"))].filter(
    isJsonObject,
  );
}
