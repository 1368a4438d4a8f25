import { describe, expect, it } from "vitest";
import { issueSdJwt, verifySdJwt } from "../jose.ts";
import { rsaKey } from "../testing/test-pki.ts";
import { testWorld } from "../testing/test-trust.ts";

const at = "2026-06-05T08:00:00Z";
const world = testWorld();
const signer = world.signer();
const trust = world.trust();
let count = 0;
const random = (length: number): Uint8Array =>
  new Uint8Array(length).fill(0).map((_, at) => (at === 0 ? (count += 1) : count >> 8));
const claims = {
  iss: "https://truong.example",
  vct: "urn:hoc-ba",
  hoTen: "Trần Thị Bình",
  monHoc: [
    { ma: "TOAN", diem: "8.5" },
    { ma: "VAN", diem: "7.0" },
  ],
};
const credential = { version: "draft-24", types: ["urn:hoc-ba"] } as const;

async function issued(options: Partial<Parameters<typeof issueSdJwt>[1]> = {}): Promise<string> {
  const result = await issueSdJwt(claims, { signer, random, disclose: [], ...options });
  if (!result.ok) throw new Error(result.issues[0]?.code);
  return result.value;
}

describe("issuing an SD-JWT", () => {
  it.each([
    ["ECDSA", signer],
    ["RSA", world.signer({ key: rsaKey() })],
  ])("with %s is right and says who issued it", async (_name, signer) => {
    const text = await issued({
      signer,
      disclose: [["hoTen"], ["monHoc", 0, "diem"], ["monHoc", 0], ["monHoc"]],
    });
    const result = verifySdJwt(text, { at, trust, credential });
    expect(result.issues).toEqual([]);
    expect(result).toMatchObject({ ok: true, claims, signature: { verdict: "valid" } });
    expect(result.signature?.chain).toHaveLength(3);
  });

  it("lets the holder show one subject only", async () => {
    const text = await issued({ disclose: [["hoTen"], ["monHoc", 0], ["monHoc", 1]] });
    const [jws, , first] = text.split("~");
    const { claims: shown } = verifySdJwt(`${jws}~${first}~`, { at, trust });
    expect(shown).toEqual({ iss: claims.iss, vct: claims.vct, monHoc: [claims.monHoc[0]] });
    expect(Buffer.from(jws?.split(".")[1] ?? "", "base64url").toString()).not.toMatch(/Bình|TOAN|VAN/u);
  });

  it("hides with decoys how much is hidden", async () => {
    const text = await issued({ disclose: [["hoTen"], ["monHoc", 1]], decoys: 5 });
    const payload = JSON.parse(Buffer.from(text.split(".")[1] ?? "", "base64url").toString()) as {
      _sd: string[];
      monHoc: unknown[];
    };
    expect(payload._sd).toHaveLength(6);
    expect(payload._sd).toEqual([...payload._sd].sort());
    expect(payload.monHoc).toHaveLength(7);
    expect(verifySdJwt(text, { at, trust }).claims).toEqual(claims);
  });

  it("is caught when any part of it is changed", async () => {
    const text = await issued({ disclose: [["hoTen"]] });
    for (let offset = 0; offset < text.length; offset += 97) {
      const other = text[offset] === "A" ? "B" : "A";
      const changed = text.slice(0, offset) + other + text.slice(offset + 1);
      expect(verifySdJwt(changed, { at, trust }).ok, `character ${offset}`).toBe(false);
    }
  });

  it.each<
    readonly [
      title: string,
      claims: object,
      disclose: readonly (readonly (string | number)[])[],
      code: string,
    ]
  >([
    ["a path to nothing", claims, [["lop"]], "signature.sd-jwt.issue-path"],
    ["a path past the end of a list", claims, [["monHoc", 2]], "signature.sd-jwt.issue-path"],
    ["a path to a method", claims, [["monHoc", "length"]], "signature.sd-jwt.issue-path"],
    ["a path twice", claims, [["hoTen"], ["hoTen"]], "signature.sd-jwt.issue-path"],
    ["the path to all", claims, [[]], "signature.sd-jwt.issue-path"],
    ["a reserved name", { a: { _sd: [] } }, [], "signature.sd-jwt.issue-claims"],
    ["a reserved name in a list", { a: [{ "...": "x" }] }, [], "signature.sd-jwt.issue-claims"],
    ["a number that JSON has not", { a: 1n }, [], "signature.sd-jwt.issue-claims"],
    ["half a character", { a: "\ud800" }, [], "signature.sd-jwt.issue-claims"],
    ["a list", [], [], "signature.sd-jwt.issue-claims"],
    ["an end that is no number", { exp: "2030-01-01" }, [], "signature.sd-jwt.claim-value"],
    ["to let the type be hidden", claims, [["vct"]], "signature.sd-jwt.claim-hidden"],
    ["to let the end be hidden", { exp: 1 }, [["exp"]], "signature.sd-jwt.claim-hidden"],
    ["to let the key be hidden", { cnf: { jwk: {} } }, [["cnf", "jwk"]], "signature.sd-jwt.claim-hidden"],
    [
      "more than any reader takes",
      { a: Array.from({ length: 2001 }, () => 1) },
      Array.from({ length: 2001 }, (_, at) => ["a", at]),
      "signature.sd-jwt.too-many",
    ],
  ])("refuses %s", async (_title, given, disclose, code) => {
    const result = await issueSdJwt(given as typeof claims, { signer, random, disclose });
    expect(result.ok).toBe(false);
    expect(result.issues.map((one) => one.code)).toEqual([code]);
  });

  it("refuses a signer whose answer does not fit his certificate", async () => {
    const wrong = { ...signer, sign: () => new Uint8Array(64) };
    const result = await issueSdJwt(claims, { signer: wrong, random, disclose: [] });
    expect(result.issues.map(({ code }) => code)).toEqual(["signature.sign.wrong-answer"]);
  });

  it("refuses bytes that are too few or come twice", async () => {
    const twice = { signer, disclose: [["hoTen"], ["monHoc"]] };
    await expect(issueSdJwt(claims, { ...twice, random: () => new Uint8Array(8) })).rejects.toThrow(
      TypeError,
    );
    await expect(
      issueSdJwt(claims, { ...twice, random: (length) => new Uint8Array(length) }),
    ).rejects.toThrow(TypeError);
  });
});
