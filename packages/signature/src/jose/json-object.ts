import { decodeUtf8 } from "@lienthong/core";
import { readJson } from "@lienthong/core/json";
import { JoseFault } from "./jose-issue.ts";

/** A JSON object, read strictly. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a JSON value is an object. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A member of its own, never one of the prototype. */
export function member(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** The same, or something else when there is none; a member that is `null` is there. */
export function memberOr(object: JsonObject, name: string, otherwise: unknown): unknown {
  return Object.hasOwn(object, name) ? object[name] : otherwise;
}

/** Any JSON value; a key twice, lone surrogates and the like are refused. `part` names it in issues. */
export function readJsonValue(given: Uint8Array | string, part: string): unknown {
  const text = typeof given === "string" ? given : textOf(given, part);
  const { ok, value, issues } = readJson(text);
  if (issues.some(({ code }) => code === "core.json.duplicate-key"))
    throw new JoseFault("signature.jws.duplicate-key", { part });
  // A byte order mark is a warning elsewhere; here other readers may refuse it.
  if (!ok || issues.length > 0) throw new JoseFault("signature.jws.json", { part });
  return value;
}

/** A JSON object, read in the same way. */
export function readJsonObject(given: Uint8Array | string, part: string): JsonObject {
  const value = readJsonValue(given, part);
  if (!isJsonObject(value)) throw new JoseFault("signature.jws.json", { part });
  return value;
}

function textOf(bytes: Uint8Array, part: string): string {
  const decoded = decodeUtf8(bytes);
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (!decoded.ok || hasMark) throw new JoseFault("signature.jws.json", { part });
  return decoded.value;
}
