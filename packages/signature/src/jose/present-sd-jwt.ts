import { type Result, encodeUtf8 } from "@lienthong/core";
import type { Digest } from "@lienthong/pki";
import { givenInstant } from "../instant.ts";
import { decodeBase64url, encodeBase64url } from "./base64url.ts";
import { type Disclosure, readDisclosures } from "./disclosures.ts";
import { type JoseReport, JoseFault } from "./jose-issue.ts";
import { isSameKey } from "./jose-key.ts";
import { issueOfFault, jsonText } from "./jose-text.ts";
import { type JsonObject, isJsonObject, member, readJsonObject } from "./json-object.ts";
import { publicKeyOf } from "./jwk.ts";
import { type JwsSigner, openSigner } from "./jws-signer.ts";
import type { SdJwtIssueCode } from "./issue-sd-jwt.ts";
import { readJws } from "./read-jws.ts";
import { type SdJwtForm, type SdJwtParts, boundText, readSdJwt } from "./read-sd-jwt.ts";
import { digestOf } from "./sd-hash.ts";
import { writeSdJwt } from "./write-sd-jwt.ts";

/** A step on the way to a claim: a name, a place in a list counted from 0, or `null` for every element of a list. */
export type ClaimStep = string | number | null;

/** What a holder shows, and to whom. */
export interface PresentSdJwtOptions {
  /**
   * Paths of what is shown, as `[["monHoc", 0], ["namHoc"]]`. What must be shown so that a path can be seen is shown with it; what is hidden inside
   * stays hidden unless it has a path of its own (`["monHoc", null, "diem"]`). An empty list shows nothing but what is never hidden.
   */
  readonly show: readonly (readonly ClaimStep[])[];
  /** Proves to one recipient that the holder is it. */
  readonly keyBinding?: {
    /** The key that the credential names in `cnf`. */
    readonly signer: JwsSigner;
    /** What the recipient sent for this one request. */
    readonly nonce: string;
    /** Who the recipient is. */
    readonly audience: string;
    /** When it is made, as `2026-06-05T08:00:00+07:00`. */
    readonly at: string;
  };
  /** How it is written; as it came unless said. */
  readonly form?: SdJwtForm;
}

/**
 * Shows some of a credential and hides the rest (xuất trình chọn lọc, RFC 9901 section 7.2), with a proof by its holder on demand. Whether the issuer's
 * signature is right, `verifySdJwt` tells when a credential is received.
 *
 * @example
 * ```ts
 * import { type KeySigner, presentSdJwt } from "@lienthong/signature/jose";
 *
 * export const showMaths = (credential: string, signer: KeySigner, nonce: string) =>
 *   presentSdJwt(credential, {
 *     show: [["monHoc", 0]],
 *     keyBinding: { signer, nonce, audience: "https://dai-hoc.example", at: "2026-06-05T08:00:00+07:00" },
 *   });
 * ```
 */
export async function presentSdJwt(
  credential: string,
  options: PresentSdJwtOptions,
): Promise<Result<string, SdJwtIssueCode>> {
  try {
    return { ok: true, value: await present(credential, options), issues: [] };
  } catch (error) {
    return { ok: false, issues: [issueOfFault(error)] };
  }
}

async function present(credential: string, { show, keyBinding, form }: PresentSdJwtOptions): Promise<string> {
  const parts = readSdJwt(credential);
  const payload = payloadOf(parts);
  const digest = digestOf(payload);
  const known = readDisclosures(parts.disclosures, digest, fail);
  const places = placesIn(payload, known);
  const shown = new Set<number>();
  show.forEach((path, at) => {
    const found = placesAt(places, path);
    if (found.length === 0 || path.length === 0)
      throw new JoseFault("signature.sd-jwt.present-path", { number: at + 1 });
    for (const { needed } of found) for (const number of needed) shown.add(number);
  });
  const disclosures = parts.disclosures.filter((_, at) => shown.has(at + 1));
  const proof = keyBinding && (await prove(parts, payload, disclosures, digest, keyBinding));
  return writeSdJwt(parts, disclosures, proof, form ?? parts.form);
}

/** A holder's own credential must be sound; whatever is wrong with it ends the presentation. */
const fail: JoseReport = (code, details) => {
  throw new JoseFault(code, details?.params);
};

function payloadOf({ issued }: SdJwtParts): JsonObject {
  const { payloadText } = readJws(issued);
  return readJsonObject(decodeBase64url(payloadText, "payload"), "payload");
}

/** A claim or element, the disclosures without which it cannot be seen, and what is inside. */
interface Place {
  readonly needed: readonly number[];
  readonly inside: ReadonlyMap<string | number, Place>;
}

const deepest = 200;

/** Every place of the claims as they are when all is shown. */
function placesIn(payload: JsonObject, known: ReadonlyMap<string, Disclosure>): Place {
  const open = (digest: unknown): Disclosure | undefined =>
    typeof digest === "string" ? known.get(digest) : undefined;
  const walk = (value: unknown, needed: readonly number[], depth: number): Place => {
    if (depth > deepest) throw new JoseFault("signature.sd-jwt.too-deep", { limit: deepest });
    const inside = new Map<string | number, Place>();
    if (Array.isArray(value)) {
      let at = 0;
      for (const one of value as readonly unknown[]) {
        const isHidden = isJsonObject(one) && Object.hasOwn(one, "...");
        const found = isHidden ? open(one["..."]) : undefined;
        if (isHidden && !found) continue;
        inside.set(
          at,
          found ? walk(found.value, [...needed, found.number], depth + 1) : walk(one, needed, depth + 1),
        );
        at += 1;
      }
    } else if (isJsonObject(value)) {
      const hidden = member(value, "_sd");
      for (const [name, one] of Object.entries(value))
        if (name !== "_sd" && !(depth === 0 && name === "_sd_alg"))
          inside.set(name, walk(one, needed, depth + 1));
      for (const digest of Array.isArray(hidden) ? (hidden as readonly unknown[]) : []) {
        const found = open(digest);
        if (found?.name !== undefined)
          inside.set(found.name, walk(found.value, [...needed, found.number], depth + 1));
      }
    }
    return { needed, inside };
  };
  return walk(payload, [], 0);
}

function placesAt(top: Place, path: readonly ClaimStep[]): readonly Place[] {
  return path.reduce<readonly Place[]>(
    (places, step) =>
      places.flatMap(({ inside }) => {
        if (step === null) return [...inside].flatMap(([key, one]) => (typeof key === "number" ? [one] : []));
        return inside.get(step) ?? [];
      }),
    [top],
  );
}

/** The proof of a holder (KB-JWT, RFC 9901 section 4.3). */
async function prove(
  { bound }: SdJwtParts,
  payload: JsonObject,
  disclosures: readonly string[],
  digest: Digest,
  { signer, nonce, audience, at }: NonNullable<PresentSdJwtOptions["keyBinding"]>,
): Promise<string> {
  if (typeof nonce !== "string" || nonce === "" || typeof audience !== "string" || audience === "")
    throw new TypeError("keyBinding: nonce and audience must be texts");
  const iat = Math.floor(givenInstant(at) / 1000);
  const opened = openSigner(signer);
  const cnf = member(payload, "cnf");
  const key = publicKeyOf(isJsonObject(cnf) ? member(cnf, "jwk") : undefined);
  if (!key || !isSameKey(key, opened.key)) throw new JoseFault("signature.sd-jwt.present-key");
  const issued = bound.slice(0, bound.indexOf("~"));
  const hash = encodeBase64url(digest.hash(encodeUtf8(boundText(issued, disclosures))));
  const signed = `${jsonText({ alg: opened.alg, typ: "kb+jwt" })}.${jsonText({ iat, aud: audience, nonce, sd_hash: hash })}`;
  return `${signed}.${encodeBase64url(await opened.sign(signed, undefined))}`;
}
