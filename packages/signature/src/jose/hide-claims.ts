import { encodeUtf8 } from "@lienthong/core";
import type { Digest } from "@lienthong/pki";
import { encodeBase64url } from "./base64url.ts";
import { JoseFault } from "./jose-issue.ts";
import { type JsonObject, isJsonObject } from "./json-object.ts";

/** How claims are hidden. */
export interface HidingTools {
  readonly digest: Digest;
  readonly random: (length: number) => Uint8Array;
  readonly decoys: number;
}

/** What is signed, and what reveals the rest. */
export interface HiddenClaims {
  readonly payload: JsonObject;
  readonly disclosures: readonly string[];
}

/** Places under which something is hidden. */
interface Place {
  isHidden: boolean;
  readonly inside: Map<string | number, Place>;
}

const saltLength = 16;
const deepest = 50;
const reserved: ReadonlySet<string> = /* @__PURE__ */ new Set(["_sd", "_sd_alg", "..."]);

/** Puts digests in the places of the claims that these paths name (RFC 9901 sections 4.2 and 5); the innermost first. */
export function hideClaims(
  claims: JsonObject,
  paths: readonly (readonly (string | number)[])[],
  { digest, random, decoys }: HidingTools,
): HiddenClaims {
  const salts = new Set<string>();
  const disclosures: string[] = [];
  const freshBytes = (): string => {
    const bytes = random(saltLength);
    if (!(bytes instanceof Uint8Array) || bytes.length !== saltLength)
      throw new TypeError(`random must give ${saltLength} bytes when asked for so many`);
    const salt = encodeBase64url(bytes);
    if (salts.has(salt)) throw new TypeError("random gave the same bytes twice");
    salts.add(salt);
    return salt;
  };
  const hash = (text: string): string => encodeBase64url(digest.hash(encodeUtf8(text)));
  const hide = (parts: readonly unknown[]): string => {
    const text = encodeBase64url(encodeUtf8(JSON.stringify([freshBytes(), ...parts])));
    disclosures.push(text);
    return hash(text);
  };
  const decoyDigests = (): string[] => Array.from({ length: decoys }, () => hash(freshBytes()));

  const walk = (value: unknown, place: Place | undefined, depth: number): unknown => {
    if (depth > deepest) throw new JoseFault("signature.sd-jwt.too-deep", { limit: deepest });
    if (Array.isArray(value)) {
      const isPlace = place !== undefined && [...place.inside.values()].some(({ isHidden }) => isHidden);
      const list = value.map((one: unknown, at) => {
        const inner = place?.inside.get(at);
        const walked = walk(one, inner, depth + 1);
        return inner?.isHidden === true ? { "...": hide([walked]) } : walked;
      });
      return isPlace ? [...list, ...decoyDigests().map((one) => ({ "...": one }))] : list;
    }
    if (!isJsonObject(value)) return value;
    const digests: string[] = [];
    const shown = new Map<string, unknown>();
    for (const [name, one] of Object.entries(value)) {
      if (reserved.has(name)) throw new JoseFault("signature.sd-jwt.issue-claims");
      const inner = place?.inside.get(name);
      const walked = walk(one, inner, depth + 1);
      if (inner?.isHidden === true) digests.push(hide([name, walked]));
      else shown.set(name, walked);
    }
    // Sorted, so that their order tells nothing (RFC 9901 section 4.2.4.1).
    if (digests.length > 0) shown.set("_sd", [...digests, ...decoyDigests()].sort());
    return Object.fromEntries(shown);
  };
  const payload = walk(claims, placesOf(claims, paths), 0);
  if (!isJsonObject(payload)) throw new JoseFault("signature.sd-jwt.issue-claims");
  return { payload: { ...payload, _sd_alg: "sha-256" }, disclosures };
}

function placesOf(claims: JsonObject, paths: readonly (readonly (string | number)[])[]): Place {
  const top: Place = { isHidden: false, inside: new Map() };
  paths.forEach((path, at) => {
    const wrong = (): JoseFault => new JoseFault("signature.sd-jwt.issue-path", { number: at + 1 });
    let place = top;
    let value: unknown = claims;
    for (const step of path) {
      if (Array.isArray(value) && typeof step === "number" && step in value) value = value[step];
      else if (isJsonObject(value) && typeof step === "string" && Object.hasOwn(value, step))
        value = value[step];
      else throw wrong();
      let inner = place.inside.get(step);
      if (!inner) place.inside.set(step, (inner = { isHidden: false, inside: new Map() }));
      place = inner;
    }
    if (path.length === 0 || place.isHidden) throw wrong();
    place.isHidden = true;
  });
  return top;
}
