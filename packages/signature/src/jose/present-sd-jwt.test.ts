import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ClaimStep,
  type PresentSdJwtOptions,
  type SdJwtForm,
  issueSdJwt,
  presentSdJwt,
  verifySdJwt,
} from "../jose.ts";
import { edKey, keySigner, publicJwk, testKeys } from "../testing/test-jws.ts";
import { testWorld } from "../testing/test-trust.ts";

const at = "2026-06-05T08:00:00+07:00";
const world = testWorld();
const trust = world.trust();
const signer = world.signer();
const { holder, other } = testKeys();
let count = 0;
const random = (length: number): Uint8Array => {
  count += 1;
  return Uint8Array.from({ length }, (_, place) => (place < 3 ? (count >> (8 * place)) & 255 : 0));
};
const claims = {
  vct: "https://truong.example/hoc-ba",
  cnf: { jwk: publicJwk(holder) },
  hoTen: "Trần Thị Bình",
  namHoc: [
    {
      nam: "2024-2025",
      monHoc: [
        { ma: "TOAN", diem: "8.5" },
        { ma: "VAN", diem: "7.0" },
      ],
    },
    {
      nam: "2025-2026",
      monHoc: [
        { ma: "TOAN", diem: "9.0" },
        { ma: "VAN", diem: "7.5" },
      ],
    },
  ],
};
const years = [0, 1].flatMap((year) => [
  ["namHoc", year],
  ["namHoc", year, "monHoc", 0],
  ["namHoc", year, "monHoc", 1],
  ["namHoc", year, "monHoc", 1, "diem"],
]);

async function issued(form: SdJwtForm = "compact", given: typeof claims = claims): Promise<string> {
  const result = await issueSdJwt(given, {
    signer,
    random,
    disclose: [["hoTen"], ...years],
    decoys: 2,
    form,
  });
  if (!result.ok) throw new Error(result.issues[0]?.code);
  return result.value;
}
const credential = await issued();
const keyBinding = { signer: keySigner(holder), nonce: "n-1", audience: "https://dai-hoc.example", at };
const asked = { audience: keyBinding.audience, nonce: keyBinding.nonce };

async function shown(
  show: PresentSdJwtOptions["show"],
  more: Partial<PresentSdJwtOptions> = {},
  text = credential,
): Promise<string> {
  const result = await presentSdJwt(text, { show, ...more });
  if (!result.ok) throw new Error(result.issues.map(({ code }) => code.slice(10)).join());
  return result.value;
}
const claimsOf = (text: string): unknown => {
  const { vct: _vct, cnf: _cnf, ...rest } = verifySdJwt(text, { trust, at }).claims ?? {};
  return rest;
};

describe("a holder who presents", () => {
  it.each<readonly [string, readonly (readonly ClaimStep[])[], unknown]>([
    ["nothing", [], { namHoc: [] }],
    ["a name", [["hoTen"]], { hoTen: "Trần Thị Bình", namHoc: [] }],
    ["what is never hidden", [["vct"], ["namHoc"]], { namHoc: [] }],
    ["a year without its subjects", [["namHoc", 1]], { namHoc: [{ nam: "2025-2026", monHoc: [] }] }],
    [
      "one subject of one year",
      [["namHoc", 1, "monHoc", 0]],
      { namHoc: [{ nam: "2025-2026", monHoc: [{ ma: "TOAN", diem: "9.0" }] }] },
    ],
    [
      "a subject without its mark",
      [["namHoc", 0, "monHoc", 1, "ma"]],
      { namHoc: [{ nam: "2024-2025", monHoc: [{ ma: "VAN" }] }] },
    ],
    [
      "a mark with all that it stands in",
      [["namHoc", 0, "monHoc", 1, "diem"]],
      { namHoc: [{ nam: "2024-2025", monHoc: [{ ma: "VAN", diem: "7.0" }] }] },
    ],
    [
      "one subject of each year",
      [["namHoc", null, "monHoc", 0]],
      {
        namHoc: [
          { nam: "2024-2025", monHoc: [{ ma: "TOAN", diem: "8.5" }] },
          { nam: "2025-2026", monHoc: [{ ma: "TOAN", diem: "9.0" }] },
        ],
      },
    ],
  ])("%s shows that and no more", async (_title, show, expected) => {
    expect(claimsOf(await shown(show))).toEqual(expected);
  });

  it("shows everything, path by path", async () => {
    const { vct: _vct, cnf: _cnf, ...rest } = claims;
    expect(claimsOf(await shown([["hoTen"], ...years]))).toEqual(rest);
  });

  it("can show less again of what was shown", async () => {
    const one = await shown([["namHoc", null, "monHoc", 0], ["hoTen"]]);
    expect(claimsOf(await shown([["namHoc", 0, "monHoc", 0]], {}, one))).toEqual({
      namHoc: [{ nam: "2024-2025", monHoc: [{ ma: "TOAN", diem: "8.5" }] }],
    });
  });

  it.each(["compact", "flattened", "general"] as const)(
    "proves to one recipient that it is the holder, in the %s form",
    async (form) => {
      for (const from of ["compact", "flattened", "general"] as const) {
        const text = await shown([["hoTen"]], { keyBinding, form }, await issued(from));
        expect(text.startsWith("{")).toBe(form !== "compact");
        expect(text.includes('"signatures"')).toBe(form === "general");
        const result = verifySdJwt(text, { trust, at, keyBinding: asked });
        expect(result).toMatchObject({ verdict: "valid", claims: { hoTen: "Trần Thị Bình", namHoc: [] } });
      }
    },
  );

  it("may hold a key of Ed25519, or one with a certificate", async () => {
    const key = edKey();
    const own = world.signer({ key: holder });
    const text = await issued("compact", { ...claims, cnf: { jwk: publicJwk(key) } });
    for (const [proved, from] of [
      [keySigner(key, "Ed25519"), text],
      [own, credential],
    ] as const)
      expect(
        verifySdJwt(await shown([], { keyBinding: { ...keyBinding, signer: proved } }, from), {
          trust,
          at,
          keyBinding: asked,
        }).ok,
      ).toBe(true);
  });

  it.each<readonly [string, () => Promise<string>, string]>([
    [
      "a recipient to whom it was not made",
      () => shown([], { keyBinding: { ...keyBinding, audience: "https://khac.example" } }),
      "untrusted sd-jwt.binding-audience",
    ],
    [
      "a nonce that was used before",
      () => shown([], { keyBinding: { ...keyBinding, nonce: "n-0" } }),
      "untrusted sd-jwt.binding-nonce",
    ],
    [
      "a proof that is too old",
      () => shown([], { keyBinding: { ...keyBinding, at: "2026-06-05T07:54:59+07:00" } }),
      "untrusted sd-jwt.binding-time",
    ],
    [
      "one disclosure more than was proved",
      async () => {
        const [jws = "", ...rest] = (await shown([], { keyBinding })).split("~");
        return [jws, credential.split("~")[1], ...rest].join("~");
      },
      "altered sd-jwt.binding-hash",
    ],
    [
      "a proof of another form of the same credential",
      async () => {
        const [flat, proved] = [
          await shown([["hoTen"]], { form: "flattened" }),
          await shown([], { keyBinding, form: "flattened" }),
        ];
        const kb = (JSON.parse(proved) as { header: { kb_jwt: string } }).header.kb_jwt;
        const whole = JSON.parse(flat) as { header: object };
        return JSON.stringify({ ...whole, header: { ...whole.header, kb_jwt: kb } });
      },
      "altered sd-jwt.binding-hash",
    ],
  ])("is caught with %s", async (_title, make, expected) => {
    const { verdict, issues } = verifySdJwt(await make(), { trust, at, keyBinding: asked });
    const errors = issues.filter(({ severity }) => severity === "error").map(({ code }) => code.slice(10));
    expect([verdict, ...errors].join(" ")).toBe(expected);
  });

  it.each<readonly [string, string, Partial<PresentSdJwtOptions>, string]>([
    ["a path to nothing", credential, { show: [["vct"], ["lop"]] }, "sd-jwt.present-path"],
    ["a path past the end", credential, { show: [["namHoc", 2]] }, "sd-jwt.present-path"],
    ["every element of what is no list", credential, { show: [["hoTen", null]] }, "sd-jwt.present-path"],
    ["the path to all", credential, { show: [[]] }, "sd-jwt.present-path"],
    [
      "a path to what was not disclosed to it",
      `${credential.split("~")[0] ?? ""}~`,
      { show: [["hoTen"]] },
      "sd-jwt.present-path",
    ],
    [
      "the key of somebody else",
      credential,
      { keyBinding: { ...keyBinding, signer: keySigner(other) } },
      "sd-jwt.present-key",
    ],
    [
      "a credential for nobody's key",
      `${credential.split(".")[0] ?? ""}.e30.AA~`,
      { keyBinding },
      "sd-jwt.present-key",
    ],
    ["what is no SD-JWT", "e30.e30.AA", {}, "sd-jwt.structure"],
    ["a disclosure twice", `${credential}${credential.split("~")[1] ?? ""}~`, {}, "sd-jwt.disclosure-twice"],
    ["a payload that is no JSON", "e30.AAAA.AA~", {}, "jws.json"],
  ])("is refused %s", async (_title, text, options, code) => {
    const result = await presentSdJwt(text, { show: [], ...options });
    expect(result.issues.map((issue) => issue.code)).toEqual([`signature.${code}`]);
  });

  it.each([
    ["an empty nonce", { nonce: "" }],
    ["no audience", { audience: undefined as never }],
    ["a time without its offset", { at: "2026-06-05" }],
  ])("throws TypeError for %s", async (_title, more) => {
    await expect(
      presentSdJwt(credential, { show: [], keyBinding: { ...keyBinding, ...more } }),
    ).rejects.toThrow(TypeError);
  });

  it("never shows a claim for which there was no path", async () => {
    const paths = fc.subarray<readonly ClaimStep[]>([["hoTen"], ...years], { maxLength: 9 });
    const isShown = (show: readonly (readonly ClaimStep[])[], path: readonly ClaimStep[]): boolean =>
      show.some((one) => one.length >= path.length && path.every((step, place) => one[place] === step));
    const valueAt = (value: unknown, path: readonly ClaimStep[]): unknown =>
      path.reduce<unknown>(
        (found, step) => (found as Record<string, unknown> | undefined)?.[step as string],
        value,
      );
    await fc.assert(
      fc.asyncProperty(paths, async (show) => {
        const text = await shown(show);
        expect(text.includes(Buffer.from("Trần Thị Bình").toString("base64url"))).toBe(false);
        const seen = JSON.stringify(claimsOf(text));
        expect(seen.includes("Trần Thị Bình")).toBe(isShown(show, ["hoTen"]));
        for (const year of [0, 1])
          expect(seen.includes(claims.namHoc[year]?.nam ?? "?")).toBe(isShown(show, ["namHoc", year]));
        for (const year of [0, 1])
          expect(seen.includes(String(valueAt(claims, ["namHoc", year, "monHoc", 0, "diem"])))).toBe(
            isShown(show, ["namHoc", year, "monHoc", 0]),
          );
      }),
      { numRuns: 15 },
    );
  });
});

describe("the JSON forms of an SD-JWT", () => {
  type Json = Record<string, unknown> & { header: Record<string, unknown>; signatures: { header: object }[] };
  const verdict = (text: unknown): string => {
    const { verdict: found, issues, signature } = verifySdJwt(JSON.stringify(text), { trust, at });
    const errors = [...issues, ...(signature?.issues ?? [])].filter(({ severity }) => severity === "error");
    return [found, ...new Set(errors.map(({ code }) => code.slice(10)))].join(" ");
  };
  const part = async (form: SdJwtForm): Promise<Json> => JSON.parse(await issued(form)) as Json;

  it.each<readonly [string, SdJwtForm, (json: Json) => unknown, string]>([
    ["as issued flattened", "flattened", (json) => json, "valid"],
    ["as issued general", "general", (json) => json, "valid"],
    ["without disclosures", "flattened", ({ header: _, ...json }) => json, "valid"],
    ["with fewer disclosures", "flattened", (json) => ({ ...json, header: { disclosures: [] } }), "valid"],
    [
      "with disclosures that are no list",
      "flattened",
      (json) => ({ ...json, header: { disclosures: "x" } }),
      "undecided sd-jwt.structure",
    ],
    [
      "with a disclosure that is no text",
      "flattened",
      (json) => ({ ...json, header: { disclosures: [1] } }),
      "undecided sd-jwt.structure",
    ],
    [
      "with a tilde in a disclosure",
      "flattened",
      (json) => ({ ...json, header: { disclosures: ["a~b"] } }),
      "undecided sd-jwt.structure",
    ],
    [
      "with a proof that is no JWT",
      "flattened",
      (json) => ({ ...json, header: { kb_jwt: "x" } }),
      "undecided sd-jwt.structure",
    ],
    [
      "with a proof that is no text",
      "flattened",
      (json) => ({ ...json, header: { kb_jwt: 1 } }),
      "undecided sd-jwt.structure",
    ],
    ["without a payload", "flattened", ({ payload: _, ...json }) => json, "undecided sd-jwt.structure"],
    [
      "with disclosures at a later signature",
      "general",
      (json) => ({ ...json, signatures: [...json.signatures, json.signatures[0]] }),
      "undecided sd-jwt.structure",
    ],
    [
      "with no signature at all",
      "general",
      (json) => ({ ...json, signatures: [] }),
      "undecided sd-jwt.structure",
    ],
    [
      "in both JSON forms at once",
      "general",
      (json) => ({ ...json, ...json.signatures[0] }),
      "undecided jws.structure",
    ],
    [
      "with a disclosure that nobody signed",
      "flattened",
      (json) => ({
        ...json,
        header: { disclosures: [Buffer.from('["s","lop","6A"]').toString("base64url")] },
      }),
      "altered sd-jwt.disclosure-unreferenced",
    ],
  ])("%s are judged rightly", async (_title, form, change, expected) => {
    expect(verdict(change(await part(form)))).toBe(expected);
  });

  it("refuse tildes behind the JSON", async () => {
    const text = `${await issued("flattened")}~`;
    expect(verifySdJwt(text, { trust, at }).issues.map(({ code }) => code)).toEqual(["signature.jws.json"]);
  });

  it("hold several signatures, which fit into no other form", async () => {
    const one = await part("general");
    const [first] = one.signatures as { protected: string; signature: string; header: object }[];
    const both = JSON.stringify({
      ...one,
      signatures: [first, { protected: first?.protected, signature: first?.signature }],
    });
    expect(verifySdJwt(both, { trust, at }).ok).toBe(true);
    expect(
      verifySdJwt(await shown([["hoTen"]], { keyBinding }, both), { trust, at, keyBinding: asked }).ok,
    ).toBe(true);
    const result = await presentSdJwt(both, { show: [], form: "compact" });
    expect(result.issues.map(({ code }) => code)).toEqual(["signature.sd-jwt.present-form"]);
  });
});
