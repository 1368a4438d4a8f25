import type { Disclosure } from "./disclosures.ts";
import { JoseFault, type JoseReport } from "./jose-issue.ts";
import { type JsonObject, isJsonObject, memberOr } from "./json-object.ts";

const deepest = 200;
const mostDigests = 100_000;

/** What an issuer signed with what the holder revealed. */
export interface Revealed {
  readonly claims: JsonObject;
  /** Names of top-level claims that were selectively disclosable and were revealed. */
  readonly revealedNames: readonly string[];
}

/**
 * Puts disclosures in the places of their digests and takes digests and decoys away (RFC 9901 section 7.1). A digest that occurs twice, a
 * disclosure that nothing points to, and a name that stands there already are reported.
 */
export function reveal(
  payload: JsonObject,
  disclosures: ReadonlyMap<string, Disclosure>,
  report: JoseReport,
): Revealed {
  const seen = new Set<string>();
  const used = new Set<Disclosure>();
  const revealedNames: string[] = [];

  const take = (digest: unknown, isNamed: boolean): Disclosure | undefined => {
    if (typeof digest !== "string") throw new JoseFault("signature.sd-jwt.digest-structure");
    if (seen.has(digest)) throw new JoseFault("signature.sd-jwt.digest-twice");
    if (seen.size >= mostDigests)
      throw new JoseFault("signature.sd-jwt.too-many", { count: seen.size, limit: mostDigests });
    seen.add(digest);
    const found = disclosures.get(digest);
    if (!found) return undefined;
    used.add(found);
    if ((found.name !== undefined) === isNamed) return found;
    report("signature.sd-jwt.disclosure-kind", { params: { number: found.number } });
    return undefined;
  };

  const walk = (value: unknown, depth: number): unknown => {
    if (depth > deepest) throw new JoseFault("signature.sd-jwt.too-deep", { limit: deepest });
    if (Array.isArray(value)) return value.flatMap((one: unknown) => element(one, depth));
    return isJsonObject(value) ? object(value, depth) : value;
  };

  const element = (value: unknown, depth: number): readonly unknown[] => {
    if (!isJsonObject(value) || !Object.hasOwn(value, "...")) return [walk(value, depth + 1)];
    if (Object.keys(value).length > 1) throw new JoseFault("signature.sd-jwt.digest-structure");
    const found = take(value["..."], false);
    return found ? [walk(found.value, depth + 1)] : [];
  };

  const object = (value: JsonObject, depth: number): JsonObject => {
    if (Object.hasOwn(value, "...")) throw new JoseFault("signature.sd-jwt.digest-structure");
    const digests = memberOr(value, "_sd", []);
    if (!Array.isArray(digests)) throw new JoseFault("signature.sd-jwt.digest-structure");
    const claims = new Map<string, unknown>();
    for (const [name, one] of Object.entries(value)) {
      if (name === "_sd" || (depth === 0 && name === "_sd_alg")) continue;
      claims.set(name, walk(one, depth + 1));
    }
    for (const digest of digests) {
      const found = take(digest, true);
      if (found?.name === undefined) continue;
      const { name, number } = found;
      // At the top the name of the hash function is taken, whether or not it stands there.
      if (depth === 0 && name === "_sd_alg")
        throw new JoseFault("signature.sd-jwt.disclosure-reserved", { number });
      if (claims.has(name)) throw new JoseFault("signature.sd-jwt.claim-twice", { number });
      if (depth === 0) revealedNames.push(name);
      claims.set(name, walk(found.value, depth + 1));
    }
    return Object.fromEntries(claims);
  };

  const claims = object(payload, 0);
  for (const one of disclosures.values())
    if (!used.has(one))
      report("signature.sd-jwt.disclosure-unreferenced", { params: { number: one.number } });
  return { claims, revealedNames };
}
