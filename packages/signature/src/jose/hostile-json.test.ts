import { describe, expect, it } from "vitest";
import { verifyJws, verifySdJwt } from "../jose.ts";
import {
  compactJws,
  digestOf,
  disclosureOf,
  jsonPart,
  publicJwk,
  signText,
  testKeys,
} from "../testing/test-jws.ts";

// JSON that two readers could read in two ways: `null` where a member is left out, and a byte order mark.

const { issuer } = testKeys();
const options = { keys: [publicJwk(issuer)], at: "2026-06-05T08:00:00+07:00" };
const [header = "", payload = "", value = ""] = compactJws({ alg: "ES256" }, { a: 1 }, issuer).split(".");
const mark = String.fromCharCode(0xfeff);
const signed = (...parts: readonly [string, string]): string => {
  const text = parts.map(jsonPart).join(".");
  return `${text}.${signText(text, issuer.privateKey)}`;
};
const disclosure = disclosureOf("muoi", "ten", "An");
const sdJwt = (claims: object, ...disclosures: readonly string[]): string =>
  `${[compactJws({ alg: "ES256" }, claims, issuer), ...disclosures].join("~")}~`;

describe("a JWS", () => {
  it.each<readonly [string, string]>([
    ["without content, said as null", JSON.stringify({ payload: null, protected: header, signature: value })],
    [
      "with an unsigned header that is null",
      JSON.stringify({ payload, protected: header, header: null, signature: value }),
    ],
    [
      "with a list of signatures that is null",
      JSON.stringify({ payload, signatures: null, protected: header, signature: value }),
    ],
    ["with a mark before its header", signed(`${mark}{"alg":"ES256"}`, "{}")],
  ])("%s is not read", (_title, text) => {
    expect(verifyJws(text, options).verdict).toBe("undecided");
  });
});

describe("an SD-JWT", () => {
  it.each<readonly [string, string]>([
    ["with null for its hash function", sdJwt({ _sd_alg: null, _sd: [digestOf(disclosure)] }, disclosure)],
    ["with null for its digests", sdJwt({ _sd: null })],
    ["with null for digests further in", sdJwt({ a: { _sd: null } })],
    ["with a mark before its claims", `${signed('{"alg":"ES256"}', `${mark}{}`)}~`],
    [
      "with null for its disclosures",
      JSON.stringify({ payload, protected: header, signature: value, header: { disclosures: null } }),
    ],
  ])("%s is not read", (_title, text) => {
    expect(verifySdJwt(text, options).verdict).toBe("undecided");
  });

  it("with a mark before a disclosure is not read, although its digest holds", () => {
    const marked = jsonPart(`${mark}["muoi","ten","An"]`);
    expect(verifySdJwt(sdJwt({ _sd: [digestOf(marked)] }, marked), options).verdict).toBe("undecided");
  });
});
