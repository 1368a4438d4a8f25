import { decodeUtf8 } from "@lienthong/core";
import { readJson } from "@lienthong/core/json";
import { beginsAsXml } from "./signature-form.ts";

/**
 * How a file is signed, by its content: XML, PDF, a JSON signature (JWS, JAdES), a credential with selective disclosure (SD-JWT), one with
 * proofs inside (Data Integrity) or in a JWT (VC-JOSE), or health cards.
 */
export interface SignedFile {
  readonly kind:
    "xml" | "pdf" | "jws" | "sd-jwt" | "credential" | "credential-jwt" | "health-card" | "unknown";
  /** Text without white space around it; the bytes as they are when it is no text. */
  readonly text: string | Uint8Array;
  /** The type (`typ`) of the signed header, if it can be read. */
  readonly typ: string | undefined;
}

const compact = /^[\w-]+\.[\w-]*\.[\w-]*$/u;
const longest = 10_000_000;
/** `%PDF-` */
const pdfStart = [0x25, 0x50, 0x44, 0x46, 0x2d];

/** Tells by its content how a file is signed; what is nothing known is `unknown`. */
export function signedKindOf(bytes: Uint8Array): SignedFile {
  if (pdfStart.every((code, at) => bytes[at] === code)) return { kind: "pdf", text: bytes, typ: undefined };
  const decoded = decodeUtf8(bytes);
  const text = decoded.ok && decoded.value.length <= longest ? decoded.value.trim() : "";
  const other: SignedFile = { kind: beginsAsXml(bytes) ? "xml" : "unknown", text: bytes, typ: undefined };
  if (/^shc:\//iu.test(text.slice(0, 5))) return { kind: "health-card", text, typ: undefined };
  if (text.startsWith("{")) {
    const whole = objectOf(text);
    if (whole && isCardFile(whole)) return { kind: "health-card", text, typ: undefined };
    const first = firstSignature(whole);
    if (!first) return whole && "@context" in whole ? { kind: "credential", text, typ: undefined } : other;
    const header = first["header"];
    const payload = objectOf(decodedPart(whole?.["payload"]));
    const isSelective =
      (isObject(header) && ("disclosures" in header || "kb_jwt" in header)) ||
      payload?.["_sd_alg"] !== undefined;
    return { kind: isSelective ? "sd-jwt" : "jws", text, typ: typOf(first["protected"]) };
  }
  const [issued = "", ...rest] = text.split("~", 2);
  if (!compact.test(issued)) return other;
  const [protectedPart, payloadPart] = issued.split(".", 2);
  const header = objectOf(decodedPart(protectedPart));
  const typ = typOf(protectedPart);
  if (header?.["zip"] === "DEF") return { kind: "health-card", text, typ };
  if (isCredential(header, objectOf(decodedPart(payloadPart)))) return { kind: "credential-jwt", text, typ };
  return { kind: rest.length > 0 ? "sd-jwt" : "jws", text, typ };
}

/** A `.smart-health-card` file: cards as text, and nothing that is signed itself. */
function isCardFile(whole: Open): boolean {
  const cards = whole["verifiableCredential"];
  return Array.isArray(cards) && cards.every((one) => typeof one === "string") && !("@context" in whole);
}

/** Whether a JWT holds a credential of the W3C (VC-JOSE-COSE, VC 1.1), whose key a DID or URL names. */
function isCredential(header: Open | undefined, payload: Open | undefined): boolean {
  const kid = header?.["kid"];
  const isNamed = typeof kid === "string" && /^[a-z]+:[^#]+#/u.test(kid.slice(0, 4096));
  return isNamed && payload !== undefined && ("@context" in payload || isObject(payload["vc"]));
}

type Open = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Open {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function objectOf(text: string | undefined): Open | undefined {
  const read = text === undefined ? undefined : readJson(text);
  return read?.ok === true && isObject(read.value) ? read.value : undefined;
}

/** The signature of the flattened form, or the first of the general one. */
function firstSignature(whole: Open | undefined): Open | undefined {
  const list = whole?.["signatures"];
  const first: unknown = Array.isArray(list) ? list[0] : whole;
  return isObject(first) && typeof first["signature"] === "string" ? first : undefined;
}

function decodedPart(text: unknown): string | undefined {
  if (typeof text !== "string") return undefined;
  const decoded = decodeUtf8(Buffer.from(text, "base64url"));
  return decoded.ok ? decoded.value : undefined;
}

function typOf(header: unknown): string | undefined {
  const typ = objectOf(decodedPart(header))?.["typ"];
  return typeof typ === "string" ? typ : undefined;
}
