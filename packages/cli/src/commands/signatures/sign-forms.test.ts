import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { run } from "../../run.ts";
import { aP12File } from "../../testing/a-p12-file.ts";
import { aPdfFile } from "../../testing/a-pdf-file.ts";
import { type TestIo, anIo } from "../../testing/an-io.ts";
import { signingFiles } from "../../testing/signing-files.ts";

const pki = signingFiles();
const head = pki.signer("Lê Văn Cường");
const school = "did:web:truong.example";
const contexts = [
  "https://www.w3.org/ns/credentials/v2",
  "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
];
/** What an Open Badge and a transcript have in common, all of it in the contexts. */
const credential = {
  "@context": contexts,
  id: "urn:uuid:0f1e2d3c-0000-4000-8000-0000000000c1",
  type: ["VerifiableCredential", "OpenBadgeCredential"],
  issuer: { id: school, type: ["Profile"], name: "Trường THCS Mẫu" },
  validFrom: "2026-06-01T00:00:00Z",
  name: "Toán 7",
  credentialSubject: {
    type: ["AchievementSubject"],
    achievement: {
      id: "https://truong.example/toan-7",
      type: ["Achievement"],
      name: "Toán 7",
      description: "Toán lớp 7",
      criteria: { narrative: "Điểm trung bình cả năm từ 5,0" },
    },
  },
};

type Kind = "ed25519" | "prime256v1" | "secp384r1" | "secp521r1" | "rsa";
function aKey(kind: Kind, name: string) {
  const { publicKey, privateKey } =
    kind === "ed25519"
      ? generateKeyPairSync("ed25519")
      : kind === "rsa"
        ? generateKeyPairSync("rsa", { modulusLength: 2048 })
        : generateKeyPairSync("ec", { namedCurve: kind });
  const id = `${school}#${name}`;
  return {
    pem: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    locked: privateKey
      .export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "bí mật" })
      .toString(),
    method: { id, type: "JsonWebKey", controller: school, publicKeyJwk: publicKey.export({ format: "jwk" }) },
  };
}
const keys = {
  gvcn: aKey("ed25519", "gvcn"),
  ht: aKey("prime256v1", "ht"),
  p384: aKey("secp384r1", "p384"),
  p521: aKey("secp521r1", "p521"),
  rsa: aKey("rsa", "rsa"),
};
const methods = [keys.gvcn, keys.ht, keys.p384].map(({ method }) => method);
const controller = {
  id: school,
  verificationMethod: methods,
  assertionMethod: methods.map(({ id }) => id),
};
const files = {
  "clr.json": JSON.stringify(credential),
  "a.pdf": aPdfFile(),
  "ht.pem": head.certificate,
  "ht.key": head.key,
  "khoa.p12": aP12File,
  "goc/root.der": pki.root,
  "goc/truong.did.json": JSON.stringify(controller),
  "goc/signers.json": JSON.stringify([
    { id: `${school}#gvcn`, role: "GVCN" },
    { id: `${school}#ht`, role: "CBQL" },
    { id: `${school}#p384` },
  ]),
  ...Object.fromEntries(Object.entries(keys).map(([name, { pem }]) => [`${name}.bare.key`, pem])),
  "khoa-mk.key": keys.gvcn.locked,
  "mat-khau.txt": "bí mật\n",
};

async function lienthong(argv: readonly string[], more: Readonly<Record<string, string | Uint8Array>> = {}) {
  const io = anIo({ files: { ...files, ...more } });
  return { exitCode: await run(argv, io), io };
}
const bytesIn = (io: TestIo, name: string): Uint8Array => {
  const bytes = io.disk.get(name);
  if (bytes === undefined) throw new Error(`${name} was not written: ${io.err()}`);
  return bytes;
};
const signBy = async (who: keyof typeof keys, from: Uint8Array | string, ...more: readonly string[]) => {
  const { io } = await lienthong(
    [
      "sign",
      "x.json",
      "--key",
      `${who}.bare.key`,
      "--verification-method",
      `${school}#${who}`,
      "-o",
      "ky",
      ...more,
    ],
    { "x.json": from },
  );
  return Buffer.from(bytesIn(io, "ky")).toString("utf8");
};
const verify = (content: Uint8Array | string, ...more: readonly string[]) =>
  lienthong(["verify", "x", "--trust", "goc", ...more], { x: content });

describe("lienthong sign, for PDF", () => {
  const key = ["--key", "ht.key", "--certificate", "ht.pem"];
  it("signs as PAdES by the content of the file, with a reason", async () => {
    const { io } = await lienthong(["sign", "a.pdf", "-o", "b.pdf", "--reason", "Ký phát hành", ...key]);
    const pdf = bytesIn(io, "b.pdf");
    expect(Buffer.from(pdf.subarray(0, files["a.pdf"].length)).equals(files["a.pdf"])).toBe(true);
    const { exitCode, io: checked } = await verify(pdf);
    expect([exitCode, checked.out()]).toEqual([0, expect.stringContaining("x: HỢP LỆ")]);
    expect(checked.out()).toContain("    Người ký: Lê Văn Cường\n");
    expect(checked.out()).toContain("Ký phát hành");
  });

  it("signs a second time without breaking the first, and says what a change broke", async () => {
    const one = bytesIn((await lienthong(["sign", "a.pdf", "-o", "b.pdf", ...key])).io, "b.pdf");
    const { io } = await lienthong(["sign", "x.pdf", "-o", "c.pdf", ...key], { "x.pdf": one });
    const two = bytesIn(io, "c.pdf");
    expect((await verify(two)).exitCode).toBe(0);
    const broken = Uint8Array.from(two);
    broken[20] = (broken[20] ?? 0) ^ 1;
    const { exitCode, io: checked } = await verify(broken);
    expect([exitCode, checked.out()]).not.toEqual([0, expect.anything()]);
    expect(checked.out()).not.toContain("HỢP LỆ");
  });

  it("certifies, so that a later signature of form fields is judged by it", async () => {
    const { io } = await lienthong(["sign", "a.pdf", "-o", "b.pdf", "--certify", "1", ...key]);
    const { exitCode } = await verify(bytesIn(io, "b.pdf"));
    expect(exitCode).toBe(0);
  });

  it.each<readonly [string, readonly string[], number, string]>([
    ["printing it", ["-o", "-", ...key], 2, "không in ra màn hình"],
    ["a role", ["-o", "b.pdf", "--role", "CBQL", ...key], 2, "--role không dùng khi ký theo pades"],
    ["no certificate", ["-o", "b.pdf", "--key", "ht.key"], 2, "--certificate"],
    ["another permission", ["-o", "b.pdf", "--certify", "4", ...key], 2, "--certify"],
    [
      "the key of another certificate",
      ["-o", "b.pdf", "--key", "ht.bare.key", "--certificate", "ht.pem"],
      1,
      "",
    ],
    ["an option of XML", ["-o", "b.pdf", "--into", "/A", ...key], 2, "--into"],
  ])("refuses %s", async (_title, more, exitCode, words) => {
    const result = await lienthong(["sign", "a.pdf", ...more]);
    expect([result.exitCode, result.io.err()]).toEqual([exitCode, expect.stringContaining(words)]);
    expect(result.io.disk.has("b.pdf")).toBe(false);
  });

  it("says that a file is no PDF", async () => {
    const { exitCode, io } = await lienthong(["sign", "clr.json", "--to", "pades", "-o", "b.pdf", ...key]);
    expect([exitCode, io.err()]).toEqual([1, expect.stringContaining("PDF")]);
  });
});

describe("lienthong sign, for credentials", () => {
  it.each([
    ["gvcn", [], "eddsa-jcs-2022"],
    ["ht", [], "ecdsa-jcs-2019"],
    ["p384", [], "ecdsa-jcs-2019"],
    ["gvcn", ["--cryptosuite", "eddsa-rdfc-2022"], "eddsa-rdfc-2022"],
    ["ht", ["--cryptosuite", "ecdsa-rdfc-2019"], "ecdsa-rdfc-2019"],
  ] as const)("adds a proof by the key %s %j", async (who, more, cryptosuite) => {
    const signed = await signBy(who, files["clr.json"], ...more);
    expect(JSON.parse(signed)).toMatchObject({
      proof: { cryptosuite, verificationMethod: `${school}#${who}` },
    });
    const good = await verify(signed);
    expect([good.exitCode, good.io.out()]).toEqual([0, expect.stringContaining("x: HỢP LỆ")]);
    const changed = await verify(signed.replace("Toán lớp 7", "Toán lớp 8"));
    expect([changed.exitCode, changed.io.out()]).toEqual([1, expect.stringContaining("x: ĐÃ BỊ THAY ĐỔI")]);
  });

  it("lets two sign in their roles, over JSON and over RDF", async () => {
    const one = await signBy("gvcn", files["clr.json"], "--cryptosuite", "eddsa-rdfc-2022");
    const two = await signBy("ht", one);
    const { exitCode, io } = await verify(two, "--role", "GVCN", "--role", "CBQL");
    expect([exitCode, io.out()]).toEqual([0, expect.stringMatching(/GVCN[\s\S]*CBQL/u)]);
  });

  it("names the key itself (did:key) unless it is told its name, and trusts it by the list only", async () => {
    const { io } = await lienthong(["sign", "clr.json", "--key", "gvcn.bare.key", "-o", "ky.json"]);
    const signed = io.textOf("ky.json") ?? "";
    const { proof } = JSON.parse(signed) as { readonly proof: { readonly verificationMethod: string } };
    expect(proof.verificationMethod).toMatch(/^did:key:z/u);
    const unknown = await verify(signed);
    expect([unknown.exitCode, unknown.io.out()]).toEqual([1, expect.stringContaining("CHƯA TIN CẬY")]);
    const listed = await lienthong(["verify", "x", "--trust", "rieng"], {
      x: signed,
      "rieng/signers.json": JSON.stringify([{ id: proof.verificationMethod, issuers: [school] }]),
    });
    expect(listed.exitCode).toBe(0);
  });

  it("writes a JWT, which verify takes as a credential", async () => {
    const jwt = await signBy("ht", files["clr.json"], "--to", "vc-jwt");
    const good = await verify(jwt, "--role", "CBQL");
    expect([good.exitCode, good.io.out()]).toEqual([0, expect.stringContaining("x: HỢP LỆ")]);
    const [header = "", payload = "", value = ""] = jwt.trim().split(".");
    const other = Buffer.from(Buffer.from(payload, "base64url").toString("utf8").replace("lớp 7", "lớp 8"));
    const changed = await verify(`${header}.${other.toString("base64url")}.${value}`);
    expect([changed.exitCode, changed.io.out()]).toEqual([1, expect.stringContaining("ĐÃ BỊ THAY ĐỔI")]);
    const stranger = await lienthong(["verify", "x", "--trust", "goc"], {
      x: jwt,
      "goc/signers.json": JSON.stringify([{ id: `${school}#gvcn` }]),
    });
    expect([stranger.exitCode, stranger.io.out()]).toEqual([1, expect.stringContaining("CHƯA TIN CẬY")]);
  });

  it("opens a locked key with its passphrase", async () => {
    const argv = ["sign", "clr.json", "--key", "khoa-mk.key", "-o", "ky.json"];
    expect((await lienthong([...argv, "--passphrase-file", "mat-khau.txt"])).exitCode).toBe(0);
    const { exitCode, io } = await lienthong(argv);
    expect([exitCode, io.err()]).toEqual([2, expect.stringContaining("LIENTHONG_KEY_PASSPHRASE")]);
  });

  const byKey = (who: string): readonly string[] => ["--key", `${who}.bare.key`, "-o", "ky"];
  it.each<readonly [string, readonly string[], number, string]>([
    ["an RSA key", byKey("rsa"), 2, "Ed25519, P-256 hoặc P-384"],
    ["a key on P-521", byKey("p521"), 2, "Ed25519, P-256 hoặc P-384"],
    ["a suite for another key", [...byKey("gvcn"), "--cryptosuite", "ecdsa-jcs-2019"], 2, "eddsa-… cần khoá"],
    ["an unknown suite", [...byKey("gvcn"), "--cryptosuite", "bbs-2023"], 2, "eddsa-jcs-2022"],
    ["a name of a key that is none", [...byKey("gvcn"), "--verification-method", "ht"], 2, "did:web:"],
    ["a certificate", ["--to", "vc-jwt", "--certificate", "ht.pem", ...byKey("ht")], 2, "--certificate"],
    ["PKCS#12", ["--to", "data-integrity", "--p12", "khoa.p12", "-o", "ky"], 2, "--p12"],
    ["a time in a JWT", ["--to", "vc-jwt", "--at", "2026-06-05T08:00:00Z", ...byKey("ht")], 2, "--at"],
    ["a missing key", ["--key", "khong-co", "-o", "ky"], 2, "khong-co"],
    ["a certificate for a key", ["--key", "ht.pem", "-o", "ky"], 2, "ht.pem"],
  ])("refuses %s", async (_title, more, exitCode, words) => {
    const result = await lienthong(["sign", "clr.json", ...more]);
    expect([result.exitCode, result.io.err()]).toEqual([exitCode, expect.stringContaining(words)]);
    expect(result.io.disk.has("ky")).toBe(false);
  });

  it.each([
    ["no credential", "{}"],
    ["no JSON", "{"],
    ["no issuer", JSON.stringify({ ...credential, issuer: undefined })],
  ])("says what is wrong with a file that is %s", async (_title, text) => {
    const { exitCode, io } = await lienthong(["sign", "x.json", "--to", "data-integrity", ...byKey("gvcn")], {
      "x.json": text,
    });
    expect([exitCode, io.err()]).toEqual([1, expect.stringMatching(/^x\.json: ./u)]);
  });

  it("signs nothing over RDF that a context leaves out", async () => {
    const more = { ...credential, diem: "8.5" };
    const { exitCode, io } = await lienthong(
      ["sign", "x.json", "--cryptosuite", "eddsa-rdfc-2022", "--lang", "en", ...byKey("gvcn")],
      { "x.json": JSON.stringify(more) },
    );
    expect([exitCode, io.err()]).toEqual([1, expect.stringContaining("context")]);
  });
});

describe("contexts of proofs over RDF", () => {
  it("are built in or in the folder of trust, and never fetched", async () => {
    const signed = await signBy("gvcn", files["clr.json"], "--cryptosuite", "eddsa-rdfc-2022");
    const unknown = signed.replaceAll("context-3.0.3.json", "context-9.json");
    const { exitCode, io } = await verify(unknown);
    expect([exitCode, io.out()]).toEqual([1, expect.stringContaining("KHÔNG KẾT LUẬN ĐƯỢC")]);
    const vocabulary = { "@context": { "@vocab": "https://truong.example/tu-vung#" } };
    const given = await lienthong(["verify", "x", "--trust", "goc"], {
      x: unknown,
      "goc/contexts.json": JSON.stringify({ [contexts[1]?.replace("3.0.3", "9") ?? ""]: vocabulary }),
    });
    // Another meaning of the same names is another statement.
    expect([given.exitCode, given.io.out()]).toEqual([1, expect.stringContaining("ĐÃ BỊ THAY ĐỔI")]);
  });

  it.each([
    ["no object", []],
    ["no context", { "https://a.example": {} }],
    ["one that is built in", { [contexts[0] ?? ""]: { "@context": {} } }],
  ])("are refused when they are %s", async (_title, value) => {
    const { exitCode, io } = await lienthong(["verify", "clr.json", "--trust", "goc"], {
      "goc/contexts.json": JSON.stringify(value),
    });
    expect([exitCode, io.err()]).toEqual([2, expect.stringContaining("contexts.json")]);
  });
});
