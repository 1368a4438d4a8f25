import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  canonicalizeXml,
  createTrustStore,
  describeVerification,
  signXml,
  verifyXmlSignature,
} from "./index.ts";
import { certificate, ecKey, ocspResponse, revocationList, timeStamp } from "./testing/test-pki.ts";
import { testWorld } from "./testing/test-trust.ts";

const world = testWorld();
const trust = world.trust();
const at = "2026-06-01T00:00:00Z";
const key = ecKey();
const authority = certificate({
  subject: "TSA",
  issuer: "Root",
  key,
  signer: world.rootKey,
  keyUsage: 0x80,
  purposes: ["1.3.6.1.5.5.7.3.8"],
  serial: 9,
});
const signed = await signXml('<HOCBA><MON Id="a">8.5</MON></HOCBA>', {
  signer: world.signer(),
  at: "2026-03-01T08:30:00+07:00",
  role: "GVCN",
  timeStamp: (digest) => timeStamp(digest, { key, certificate: authority, issuer: "Root", serial: 9 }),
});
const xml = signed.ok ? signed.value : "";
const judged = (input: unknown): string => {
  const result = verifyXmlSignature(input, { trust, at });
  expect(describeVerification(result, "vi").length).toBeGreaterThan(0);
  expect(result.ok).toBe(result.verdict === "valid");
  return result.verdict;
};

/** The bytes with one of them changed, for a spread of places. */
function* damaged(bytes: Uint8Array, most: number): Generator<Uint8Array> {
  const step = Math.ceil(bytes.length / most);
  const changes = [0x01, 0x20, 0x80, 0xff];
  for (let offset = 0; offset < bytes.length; offset += step) {
    const copy = Uint8Array.from(bytes);
    copy[offset] = (copy[offset] ?? 0) ^ (changes[offset % 4] ?? 1);
    yield copy;
  }
  for (let length = 0; length < bytes.length; length += 10 * step) yield bytes.slice(0, length);
}

describe("rubbish", () => {
  it("is judged, never thrown back", () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string(), fc.uint8Array()), (input) => {
        expect(judged(input)).toBe("undecided");
      }),
      { numRuns: 100 },
    );
    for (const input of [
      null,
      undefined,
      "x".repeat(1_000_000),
      "\ud800",
      "<a>\ud800</a>",
      new Uint8Array(1e6),
    ])
      expect(judged(input)).toBe("undecided");
  });

  it("made of a good document is judged, too", () => {
    const pieces = xml.match(/<[^>]*>|[^<]+/gu) ?? [];
    fc.assert(
      fc.property(fc.shuffledSubarray(pieces), fc.nat({ max: 5 }), (subset, cut) => {
        judged(subset.slice(cut).join(""));
        judged(
          `${pieces.slice(0, cut * 9).join("")}${subset.slice(0, 3).join("")}${pieces.slice(cut * 9).join("")}`,
        );
      }),
      { numRuns: 30 },
    );
  });

  it.each<readonly [string, (part: string) => boolean]>([
    ["certificate", (part) => part.startsWith("<X509Certificate>")],
    ["time stamp", (part) => part.startsWith("<xades:EncapsulatedTimeStamp>")],
  ])("in a %s never throws, and never makes more of it than it was", (_title, isIt) => {
    const part =
      (xml.match(/<X509Certificate>[^<]*|<xades:EncapsulatedTimeStamp>[^<]*/gu) ?? []).find(isIt) ?? "";
    const [tag = "", base64 = ""] = part.split(/(?<=>)/u);
    const bytes = Uint8Array.from(Buffer.from(base64, "base64"));
    for (const copy of damaged(bytes, 15)) {
      const result = verifyXmlSignature(xml.replace(part, tag + Buffer.from(copy).toString("base64")), {
        trust,
        at,
      });
      const [signature] = result.signatures;
      if (signature?.provedTime !== undefined) expect(signature.provedTime).toBe("2026-03-01T01:30:00Z");
    }
  });

  it.each<readonly [string, Uint8Array, string]>([
    ["root", world.root, "roots"],
    [
      "list",
      revocationList({ issuer: "Between", signer: world.betweenKey, revoked: [[8, "260101000000Z"]] }),
      "revocationLists",
    ],
    [
      "answer",
      ocspResponse({
        issuer: "Between",
        issuerKey: world.betweenKey,
        signer: world.betweenKey,
        serial: 7,
        status: "good",
      }),
      "ocspResponses",
    ],
  ])("in a configured %s throws TypeError or is used for what it is", (_title, bytes, name) => {
    for (const copy of damaged(bytes, 15)) {
      try {
        const store = createTrustStore({ roots: [world.root], [name]: [copy] });
        const result = verifyXmlSignature(xml, { trust: store, at });
        // Nothing that was damaged vouches for anybody.
        if (name !== "roots") expect(result.signatures[0]?.revocation).toBe("not-checked");
      } catch (error) {
        expect(error).toBeInstanceOf(TypeError);
      }
    }
  });

  it("has no canonical form or one that is its own", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom("1.0", "1.1", "exclusive"), (text, kind) => {
        const once = canonicalizeXml(`<a b="${text}">${text}</a>`, { kind });
        if (once.ok) expect(canonicalizeXml(once.value, { kind })).toEqual(once);
      }),
      { numRuns: 100 },
    );
  });
});
