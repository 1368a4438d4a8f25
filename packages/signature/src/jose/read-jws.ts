import { decodeUtf8 } from "@lienthong/core";
import { decodeBase64url } from "./base64url.ts";
import { JoseFault } from "./jose-issue.ts";
import { type JsonObject, isJsonObject, member, readJsonObject, memberOr } from "./json-object.ts";

/** One signature of a JWS, read but not checked. */
export interface JwsParts {
  /** The protected header as it was signed. */
  readonly protectedText: string;
  readonly header: JsonObject;
  /** What nobody signed. */
  readonly unprotected: JsonObject;
  readonly value: Uint8Array;
}

/** A JWS in one of its three forms (RFC 7515 section 7). */
export interface ReadJws {
  readonly payloadText: string;
  readonly signatures: readonly JwsParts[];
}

const longestInput = 10_000_000;
const longestHeader = 200_000;
/** Signatures of one JWS. */
export const mostSignatures = 16;

/** The text of an input; anything that is neither text nor UTF-8 is refused. */
export function inputText(input: unknown): string {
  if (typeof input !== "string" && !(input instanceof Uint8Array)) throw new JoseFault("signature.jws.input");
  if (input.length > longestInput) throw new JoseFault("signature.jws.too-long", { limit: longestInput });
  if (typeof input === "string") return input;
  const decoded = decodeUtf8(input);
  if (!decoded.ok) throw new JoseFault("signature.jws.input");
  return decoded.value;
}

/** Reads the compact form, or the flattened and the general JSON form. */
export function readJws(text: string): ReadJws {
  return text.trimStart().startsWith("{") ? readJsonForm(text) : readCompact(text);
}

function readCompact(text: string): ReadJws {
  const [protectedText, payloadText, value, ...more] = text.split(".", 4);
  if (!protectedText || payloadText === undefined || value === undefined || more.length > 0)
    throw new JoseFault("signature.jws.structure", { part: "compact" });
  return { payloadText, signatures: [readParts(protectedText, {}, value)] };
}

function readJsonForm(text: string): ReadJws {
  const object = readJsonObject(text, "JWS");
  const payload = memberOr(object, "payload", "");
  const several = member(object, "signatures");
  const flattened = ["protected", "header", "signature"].some((name) => Object.hasOwn(object, name));
  const list = several === undefined ? [object] : several;
  if (
    typeof payload !== "string" ||
    !Array.isArray(list) ||
    list.length === 0 ||
    (several !== undefined && flattened)
  )
    throw new JoseFault("signature.jws.structure", { part: "JSON" });
  if (list.length > mostSignatures)
    throw new JoseFault("signature.jws.too-many", { count: list.length, limit: mostSignatures });
  const signatures = list.map((one: unknown) => {
    const unprotected = isJsonObject(one) ? memberOr(one, "header", {}) : undefined;
    const protectedText = isJsonObject(one) ? member(one, "protected") : undefined;
    const value = isJsonObject(one) ? member(one, "signature") : undefined;
    if (!isJsonObject(unprotected) || typeof protectedText !== "string" || typeof value !== "string")
      throw new JoseFault("signature.jws.structure", { part: "signature" });
    return readParts(protectedText, unprotected, value);
  });
  return { payloadText: payload, signatures };
}

function readParts(protectedText: string, unprotected: JsonObject, value: string): JwsParts {
  if (protectedText.length > longestHeader)
    throw new JoseFault("signature.jws.too-long", { limit: longestHeader });
  return {
    protectedText,
    header: readJsonObject(decodeBase64url(protectedText, "protected"), "protected"),
    unprotected,
    value: decodeBase64url(value, "signature"),
  };
}
