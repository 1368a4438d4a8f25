import { type JwsAlgorithm, type JwsScheme, jwsScheme } from "./algorithms.ts";
import type { JoseReport } from "./jose-issue.ts";
import { member } from "./json-object.ts";
import type { JwsParts } from "./read-jws.ts";

/** What a header is checked against. */
export interface HeaderRules {
  readonly algorithms: readonly JwsAlgorithm[];
  readonly typ: string | undefined;
}

/** Parameters that an extension may not name in `crit`, because every reader knows them (RFC 7515 section 4.1.11). */
const registered: ReadonlySet<string> = /* @__PURE__ */ new Set(
  "alg jku jwk kid x5u x5c x5t x5t#S256 typ cty crit".split(" "),
);
/** Extensions that are understood here: RFC 7797 and ETSI TS 119 182-1. */
const understood: ReadonlySet<string> = /* @__PURE__ */ new Set(["b64", "sigT", "sigD", "iat"]);
/** What decides how a signature is checked must be signed. */
const mustBeSigned = [
  "alg",
  "crit",
  "b64",
  "typ",
  "jwk",
  "jku",
  "x5u",
  "x5c",
  "x5t",
  "x5t#S256",
  "sigT",
  "iat",
  "sigD",
];
const texts = ["kid", "typ", "cty"];

/** Checks the header of one signature, and says how it signs. */
export function checkHeader(parts: JwsParts, rules: HeaderRules, report: JoseReport): JwsScheme | undefined {
  const { header, unprotected } = parts;
  for (const name of Object.keys(unprotected)) {
    if (Object.hasOwn(header, name)) report("signature.jws.header-twice", { params: { name: shown(name) } });
    else if (mustBeSigned.includes(name))
      report("signature.jws.header-not-protected", { params: { name: shown(name) } });
  }
  for (const name of texts) {
    const value = member(header, name);
    if (value !== undefined && typeof value !== "string")
      report("signature.jws.header-value", { params: { name } });
  }
  if (Object.hasOwn(header, "jwk")) report("signature.jws.key-embedded");
  if (Object.hasOwn(header, "jku") || Object.hasOwn(header, "x5u")) report("signature.jws.key-remote");
  checkCrit(parts, report);
  // What is added after signing cannot have been signed.
  if (Object.hasOwn(header, "etsiU")) report("signature.jws.header-value", { params: { name: "etsiU" } });
  const typ = member(header, "typ");
  if (rules.typ !== undefined && (typeof typ !== "string" || mediaType(typ) !== mediaType(rules.typ)))
    report("signature.jws.type");
  return checkAlgorithm(member(header, "alg"), rules.algorithms, report);
}

/** Names out of a document are shown only when they are names that everybody uses. */
function shown(name: string): string {
  return mustBeSigned.includes(name) || texts.includes(name) ? name : "…";
}

/** `application/` may be left out, and case does not count (RFC 7515 section 4.1.9). */
function mediaType(typ: string): string {
  return typ.toLowerCase().replace(/^application\//u, "");
}

function checkAlgorithm(
  alg: unknown,
  algorithms: readonly JwsAlgorithm[],
  report: JoseReport,
): JwsScheme | undefined {
  if (typeof alg !== "string") {
    report("signature.jws.header-value", { params: { name: "alg" } });
    return undefined;
  }
  const scheme = jwsScheme(alg);
  if (scheme && algorithms.some((one) => one === alg)) return scheme;
  if (alg.toLowerCase() === "none") report("signature.jws.algorithm-none");
  else if (scheme?.kind === "hmac") report("signature.jws.algorithm-symmetric");
  else report("signature.jws.algorithm-not-allowed");
  return undefined;
}

function checkCrit({ header }: JwsParts, report: JoseReport): void {
  const crit = member(header, "crit");
  const names: readonly unknown[] = Array.isArray(crit) ? crit : [];
  const isSound =
    crit === undefined ||
    (names.length > 0 &&
      new Set(names).size === names.length &&
      names.every(
        (name) => typeof name === "string" && !registered.has(name) && Object.hasOwn(header, name),
      ));
  if (!isSound) report("signature.jws.crit-structure");
  else if (names.some((name) => typeof name === "string" && !understood.has(name)))
    report("signature.jws.crit-unknown");
  const b64 = member(header, "b64");
  if (b64 !== undefined && (typeof b64 !== "boolean" || !names.includes("b64"))) report("signature.jws.b64");
}
