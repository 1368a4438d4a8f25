import { decodeUtf8, isWellFormedText } from "@lienthong/core";
import { type JsonReadResult, readJson } from "@lienthong/core/json";
import { type JsonObject, isJsonObject } from "../jose/json-object.ts";
import { CredentialFault } from "./credential-issue.ts";

const longestText = 10_000_000;
const deepest = 64;
const mostParts = 200_000;

/**
 * The document as plain JSON, whatever it was given as. Text is read strictly; of an object only its own plain members count, so that no
 * getter or prototype takes part.
 */
export function readDocument(input: unknown): JsonObject {
  const value =
    typeof input === "string" || input instanceof Uint8Array
      ? readText(textOf(input))
      : copyOf(input, 0, { parts: 0 });
  if (!isJsonObject(value)) throw new CredentialFault("signature.credential.input");
  return value;
}

function textOf(input: string | Uint8Array): string {
  if (input.length > longestText)
    throw new CredentialFault("signature.credential.too-long", { limit: longestText });
  if (typeof input === "string") return input;
  const decoded = decodeUtf8(input);
  if (!decoded.ok) throw new CredentialFault("signature.credential.input");
  return decoded.value;
}

/** What the reader of JSON says, in the words of this entry. */
const problems: Readonly<Partial<Record<string, "duplicate-key" | "key-refused" | "number">>> = {
  "core.json.duplicate-key": "duplicate-key",
  "core.json.forbidden-key": "key-refused",
  "core.json.number-out-of-range": "number",
};

function readText(text: string): unknown {
  const result = readJson(text, { limits: { maxDepth: deepest, maxLength: longestText } });
  const [first] = result.issues;
  if (first) {
    const { code, path, position } = first;
    const known = problems[code];
    throw new CredentialFault(`signature.credential.${known ?? "json"}`, undefined, position, path);
  }
  checkNumbers(result.value, result, { parts: 0 });
  return result.value;
}

/** Numbers whose text says more than a number of JavaScript holds would be signed as another number (RFC 8785 section 3.2.2.3). */
function checkNumbers(value: unknown, read: JsonReadResult, count: Count): void {
  if (typeof value !== "object" || value === null) return;
  countPart(count);
  for (const [name, one] of Object.entries(value)) {
    if (typeof one === "number") {
      const key = Array.isArray(value) ? Number(name) : name;
      const text = read.numberText(value, key);
      if (text !== undefined && digitsOf(text) !== digitsOf(String(one))) {
        const position = read.positionOf(value, key);
        throw new CredentialFault("signature.credential.number", undefined, position);
      }
    } else checkNumbers(one, read, count);
  }
}

/** Sign, digits without zeros around them, and exponent: equal for equal numbers. */
function digitsOf(text: string): string {
  const [mantissa = "", exponent = "0"] = text.toLowerCase().split("e");
  const [whole = "", fraction = ""] = mantissa.replace("-", "").split(".");
  const digits = (whole + fraction).replace(/^0+/u, "");
  let end = digits.length;
  while (digits.charAt(end - 1) === "0") end -= 1;
  const shown = digits.slice(0, end);
  if (shown === "") return "0";
  const power = Number(exponent) - fraction.length + (digits.length - shown.length);
  return `${mantissa.startsWith("-") ? "-" : ""}${shown}e${power}`;
}

interface Count {
  parts: number;
}

function countPart(count: Count): void {
  count.parts += 1;
  if (count.parts > mostParts)
    throw new CredentialFault("signature.credential.too-complex", { limit: mostParts });
}

function copyOf(value: unknown, depth: number, count: Count): unknown {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (typeof value === "string" && isWellFormedText(value)) return value;
  if (typeof value !== "object") throw new CredentialFault("signature.credential.input");
  countPart(count);
  if (depth >= deepest) throw new CredentialFault("signature.credential.too-complex", { limit: deepest });
  const prototype: unknown = Object.getPrototypeOf(value);
  if (Array.isArray(value)) {
    if (value.length > mostParts)
      throw new CredentialFault("signature.credential.too-complex", { limit: mostParts });
    return Array.from({ length: value.length }, (_, at) => memberOf(value, String(at), depth, count));
  }
  if (prototype !== Object.prototype && prototype !== null)
    throw new CredentialFault("signature.credential.input");
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(value)) {
    if (name === "__proto__") throw new CredentialFault("signature.credential.key-refused");
    if (!isWellFormedText(name)) throw new CredentialFault("signature.credential.input");
    copy[name] = memberOf(value, name, depth, count);
  }
  return copy;
}

function memberOf(value: object, name: string, depth: number, count: Count): unknown {
  const own = Object.getOwnPropertyDescriptor(value, name);
  if (!own || !("value" in own)) throw new CredentialFault("signature.credential.input");
  return copyOf(own.value, depth + 1, count);
}
