import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type JwsAlgorithm, signJws, verifyJws } from "../jose.ts";
import { edKey, jsonPart, keySigner, publicJwk, testKeys } from "../testing/test-jws.ts";

const at = "2026-06-05T08:00:00+07:00";
/** RFC 8037 appendices A.2 and A.4. */
const published = {
  key: { kty: "OKP", crv: "Ed25519", x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" },
  jws: "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg",
};
const [head = "", body = "", value = ""] = published.jws.split(".");
const said = (
  text: string,
  keys: readonly unknown[] = [published.key],
  algorithms?: readonly JwsAlgorithm[],
) => {
  const { verdict, issues, signatures } = verifyJws(text, { at, keys, ...(algorithms && { algorithms }) });
  const codes = [...issues, ...signatures.flatMap((one) => one.issues)].map(({ code }) => code.slice(10));
  return [verdict, ...codes].join(" ");
};

describe("a signature of Ed25519", () => {
  it("of RFC 8037 is valid, and its content is given", () => {
    const { verdict, payload } = verifyJws(published.jws, { at, keys: [published.key] });
    expect(verdict).toBe("valid");
    expect(Buffer.from(payload ?? []).toString()).toBe("Example of Ed25519 signing");
  });

  it.each(["EdDSA", "Ed25519"] as const)("with the name %s is made and checked", async (alg) => {
    const key = edKey();
    const made = await signJws("8.5", { signer: keySigner(key, alg) });
    expect(made.ok && said(made.value, [publicJwk(key)])).toBe("valid");
  });

  const order = (2n ** 252n + 27742317777372353535851937790883648493n).toString(16).padStart(64, "0");
  const bytes = Buffer.from(value, "base64url");
  const larger = Buffer.from(bytes);
  let carry = 0;
  // s plus the order of the group: the same signature written in a second way.
  Buffer.from(order, "hex")
    .reverse()
    .forEach((one, place) => {
      const sum = (bytes[32 + place] ?? 0) + one + carry;
      larger[32 + place] = sum & 255;
      carry = sum >> 8;
    });

  it.each<readonly [string, string, string]>([
    ["over other content", `${head}.${jsonPart("x")}.${value}`, "altered value.mismatch"],
    ["of zeros", `${head}.${body}.${Buffer.alloc(64).toString("base64url")}`, "altered value.mismatch"],
    [
      "that is too short",
      `${head}.${body}.${bytes.subarray(1).toString("base64url")}`,
      "altered value.mismatch",
    ],
    ["written in a second way", `${head}.${body}.${larger.toString("base64url")}`, "altered value.mismatch"],
    [
      "under a name of another curve",
      `${jsonPart({ alg: "Ed448" })}.${body}.${value}`,
      "undecided jws.algorithm-not-allowed",
    ],
    [
      "under a name of another kind",
      `${jsonPart({ alg: "ES256" })}.${body}.${value}`,
      "undecided jws.key-unknown",
    ],
  ])("%s is refused", (_title, text, verdict) => expect(said(text)).toBe(verdict));

  it("is refused where only other algorithms are allowed, and under a key of another kind", () => {
    expect(said(published.jws, [published.key], ["ES256"])).toBe("undecided jws.algorithm-not-allowed");
    expect(said(published.jws, [publicJwk(testKeys().issuer)])).toBe("undecided jws.key-unknown");
  });

  it.each([
    ["of small order, under which anything can be signed", Buffer.alloc(32).toString("base64url")],
    ["that is the neutral point", Buffer.from([1, ...Array<number>(31).fill(0)]).toString("base64url")],
    ["off the curve", Buffer.from([2, ...Array<number>(31).fill(0)]).toString("base64url")],
    ["that is too long", Buffer.alloc(33, 1).toString("base64url")],
  ])("refuses a key %s", (_title, x) => {
    expect(() => said(published.jws, [{ ...published.key, x }])).toThrow(TypeError);
  });

  it.each([
    ["of another curve", { ...published.key, crv: "X25519" }],
    ["with its private part", { ...published.key, d: "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A" }],
  ])("refuses a key %s", (_title, key) => {
    expect(() => said(published.jws, [key])).toThrow(TypeError);
  });

  it("does not hold when any of its bits is changed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 511 }), (bit) => {
        const changed = Buffer.from(bytes);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(said(`${head}.${body}.${changed.toString("base64url")}`)).toBe("altered value.mismatch");
      }),
      { numRuns: 30 },
    );
  });
});
