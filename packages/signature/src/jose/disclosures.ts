import { encodeUtf8 } from "@lienthong/core";
import type { Digest } from "@lienthong/pki";
import { bytesOfBase64url, encodeBase64url } from "./base64url.ts";
import { type JoseReport, orJoseReport } from "./jose-issue.ts";
import { readJsonValue } from "./json-object.ts";

/** What one disclosure reveals (phần tiết lộ): a claim with its name, or an element of a list. */
export interface Disclosure {
  /** Its place among the disclosures, from 1. */
  readonly number: number;
  /** Undefined for an element of a list. */
  readonly name: string | undefined;
  readonly value: unknown;
}

const reserved: ReadonlySet<string> = /* @__PURE__ */ new Set(["_sd", "..."]);

/** Reads disclosures by their digests (RFC 9901 section 4.2); the digest is over the text as it stands. */
export function readDisclosures(
  texts: readonly string[],
  digest: Digest,
  report: JoseReport,
): ReadonlyMap<string, Disclosure> {
  const found = new Map<string, Disclosure>();
  texts.forEach((text, at) => {
    const number = at + 1;
    const params = { number };
    const hash = encodeBase64url(digest.hash(encodeUtf8(text)));
    if (found.has(hash)) {
      report("signature.sd-jwt.disclosure-twice", { params });
      return;
    }
    const bytes = bytesOfBase64url(text);
    const value = bytes && orJoseReport(report, () => readJsonValue(bytes, `disclosure ${number}`));
    const one = Array.isArray(value) ? disclosureOf(value, number) : undefined;
    if (!one) report("signature.sd-jwt.disclosure-structure", { params });
    else if (one.name !== undefined && reserved.has(one.name))
      report("signature.sd-jwt.disclosure-reserved", { params });
    else found.set(hash, one);
  });
  return found;
}

function disclosureOf(parts: readonly unknown[], number: number): Disclosure | undefined {
  const [salt, second, third] = parts;
  if (typeof salt !== "string") return undefined;
  if (parts.length === 2) return { number, name: undefined, value: second };
  return parts.length === 3 && typeof second === "string"
    ? { number, name: second, value: third }
    : undefined;
}
