import { signerFromPem } from "@lienthong/signature/node";
import {
  healthCardFile,
  healthCardKey,
  healthCardToQr,
  issueHealthCard,
} from "@lienthong/signature/health-card";
import { describe, expect, it } from "vitest";
import { run } from "../../run.ts";
import { anIo } from "../../testing/an-io.ts";
import { signingFiles } from "../../testing/signing-files.ts";

const iss = "https://benh-vien.example/the";
const { key, certificate } = signingFiles().signer("Bệnh viện Mẫu");
const signer = signerFromPem({ key, certificates: [certificate] });
const published = healthCardKey(signer);
const jwk = published.ok ? published.value : {};
const bundle = {
  resourceType: "Bundle",
  type: "collection",
  entry: [
    {
      fullUrl: "resource:0",
      resource: {
        resourceType: "Patient",
        name: [{ text: "Lê Minh An" }],
        birthDate: "2020-03-01",
      },
    },
  ],
};
const made = await issueHealthCard(bundle, { signer, issuer: iss, at: "2026-07-01T08:00:00+07:00" });
const card = made.ok ? made.value : "";
const qrs = healthCardToQr(card);
const qr = qrs.ok ? (qrs.value[0]?.text ?? "") : "";
const written = healthCardFile([card]);

async function verify(text: string, issuers: unknown = [{ iss, keys: [jwk] }], ...more: readonly string[]) {
  const io = anIo({ files: { the: text, "goc/health-card-issuers.json": JSON.stringify(issuers) } });
  const exitCode = await run(["verify", "the", "--trust", "goc", ...more], io);
  return { exitCode, out: io.out(), err: io.err() };
}

describe("lienthong verify, for health cards", () => {
  it.each([
    ["a card", `${card}\n`],
    ["the text of a QR code", `${qr}\n`],
    ["a .smart-health-card file", written],
  ])("tells whose %s is", async (_title, text) => {
    const { exitCode, out } = await verify(text);
    expect([exitCode, out]).toEqual([0, expect.stringMatching(/^the: HỢP LỆ/u)]);
    expect(out).toContain(iss);
    expect(out).not.toContain("Minh An");
  });

  it("puts a card together from several codes, one a line", async () => {
    const half = Math.ceil(card.length / 2);
    const digits = (text: string): string =>
      [...text].map((one) => String(one.charCodeAt(0) - 45).padStart(2, "0")).join("");
    const parts = [card.slice(0, half), card.slice(half)].map((one, at) => `shc:/${at + 1}/2/${digits(one)}`);
    expect((await verify([...parts].reverse().join("\n"))).exitCode).toBe(0);
    const { exitCode, out } = await verify(parts[0] ?? "");
    expect([exitCode, out]).toEqual([1, expect.stringContaining("KHÔNG KẾT LUẬN ĐƯỢC")]);
  });

  it("tells that a card was changed", async () => {
    const [header = "", payload = "", value = ""] = card.split(".");
    const changed = `${header}.${payload.slice(0, -4)}AAAA.${value}`;
    const { exitCode, out } = await verify(changed);
    expect([exitCode, out]).toEqual([1, expect.stringContaining("ĐÃ BỊ THAY ĐỔI")]);
  });

  it("cannot tell without the keys of the issuer, and trusts none under another name", async () => {
    expect((await verify(card, [])).out).toContain("KHÔNG KẾT LUẬN ĐƯỢC");
    const other = await verify(card, [{ iss: "https://khac.example", keys: [jwk] }]);
    expect([other.exitCode, other.out]).toEqual([1, expect.stringContaining("CHƯA TIN CẬY")]);
  });

  it("prints JSON without the record", async () => {
    const { out } = await verify(qr, undefined, "--format", "json");
    expect(JSON.parse(out)).toMatchObject({ files: [{ verdict: "valid", signatures: [{ issuer: iss }] }] });
    expect(out).not.toContain("Minh An");
  });

  it.each([
    ["a list that is none", {}],
    ["an issuer without keys", [{ iss }]],
    ["an issuer with another address", [{ iss: "http://x", keys: [] }]],
    ["lists that are none", [{ iss, keys: [], revocations: 1 }]],
  ])("refuses %s in the folder of trust", async (_title, issuers) => {
    const { exitCode, err } = await verify(card, issuers);
    expect([exitCode, err]).toEqual([2, expect.stringContaining("health-card-issuers.json")]);
  });

  it.each([
    ["roles", ["--role", "CBQL"], "vai trò"],
    ["content apart", ["--content", "the"], "--content"],
  ])("takes no %s", async (_title, more, words) => {
    const { exitCode, err } = await verify(card, undefined, ...more);
    expect([exitCode, err]).toEqual([1, expect.stringContaining(words)]);
  });

  it.each(["shc:/", "shc:/1", "shc:/99", "SHC:/56", `${qr}1`])("cannot tell of %s", async (text) => {
    const { exitCode, out } = await verify(text);
    expect([exitCode, out]).toEqual([1, expect.stringContaining("KHÔNG KẾT LUẬN ĐƯỢC")]);
  });
});
