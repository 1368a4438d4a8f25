import { type Digest, digestByName } from "@lienthong/pki";
import { JoseFault } from "./jose-issue.ts";
import { type JsonObject, memberOr } from "./json-object.ts";

const hashes = { "sha-256": "SHA-256", "sha-384": "SHA-384", "sha-512": "SHA-512" } as const;

/** The hash function that a payload names (`_sd_alg`, RFC 9901 section 4.1.1). */
export function digestOf(payload: JsonObject): Digest {
  const name = memberOr(payload, "_sd_alg", "sha-256");
  if (typeof name !== "string" || !isHash(name)) throw new JoseFault("signature.sd-jwt.hash-unknown");
  return digestByName(hashes[name]);
}

function isHash(name: string): name is keyof typeof hashes {
  return Object.hasOwn(hashes, name);
}
