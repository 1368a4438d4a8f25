import { createHash, createPrivateKey, generateKeyPairSync, sign } from "node:crypto";
import { type KeySigner, issueSdJwt, presentSdJwt, signJws } from "@lienthong/signature/jose";
import { signerFromPem, signerFromPkcs12 } from "@lienthong/signature/node";
import { describe, expect, it } from "vitest";
import { run } from "../../run.ts";
import { aP12File, p12Passphrase } from "../../testing/a-p12-file.ts";
import { type TestIo, type TestIoOptions, anIo } from "../../testing/an-io.ts";
import { signingFiles } from "../../testing/signing-files.ts";

const pki = signingFiles();
const school = pki.signer("Trường THCS Mẫu");
const head = pki.signer("Lê Văn Cường");
const marks = '{"monHoc":[{"ma":"TOAN","diem":"8.5"}]}';
const bare = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
const files = {
  "hoc-ba.json": marks,
  "khac.json": marks.replace("8.5", "9.5"),
  "truong.key": school.key,
  "truong.pem": school.certificate,
  "ht.key": head.key,
  "ht.pem": head.certificate,
  "truong.p12": aP12File,
  "mat-khau.txt": `${p12Passphrase}\r\n`,
  "sai.txt": "sai",
  "goc/root.der": pki.root,
  "khoa/nguoi-cap.jwk": JSON.stringify(bare.publicKey.export({ format: "jwk" })),
  "bo-khoa/tap.jwks": JSON.stringify({ keys: [bare.publicKey.export({ format: "jwk" })] }),
  "khoa-rieng/x.jwk": JSON.stringify(bare.privateKey.export({ format: "jwk" })),
  "khoa-hong/x.jwk": "{",
};

async function lienthong(argv: readonly string[], options: TestIoOptions = {}) {
  const io = anIo({ ...options, files: { ...files, ...options.files } });
  return { exitCode: await run(argv, io), io };
}

function textIn(io: TestIo, name: string): string {
  const text = io.textOf(name);
  if (text === undefined) throw new Error(`${name} was not written: ${io.err()}`);
  return text;
}

async function signed(...more: readonly string[]): Promise<string> {
  const key = more.includes("--p12") ? [] : ["--key", "truong.key", "--certificate", "truong.pem"];
  return textIn((await lienthong(["sign", "hoc-ba.json", "-o", "a.jws", ...key, ...more])).io, "a.jws");
}

const verify = (text: string | Uint8Array, ...more: readonly string[]) =>
  lienthong(["verify", "x", "--trust", "goc", ...more], { files: { x: text } });

describe("lienthong sign and verify, for JSON", () => {
  it("signs JSON as JAdES by its content, and tells who signed when", async () => {
    const { exitCode, io } = await verify(`${await signed()}\n`);
    expect(io.out()).toBe(
      [
        "x: HỢP LỆ: mọi chữ ký đều đúng và người ký được tin cậy.",
        "  Chữ ký 1: hợp lệ",
        "    Người ký: Trường THCS Mẫu",
        "    Cơ quan cấp chứng thư: Gốc thử",
        "    Thời điểm ký (người ký khai): 01/08/2026 08:00:00 (+07:00)",
        "    Tính toàn vẹn: nội dung được ký còn nguyên vẹn",
        "    - Chưa kiểm tra được chứng thư có bị thu hồi hay không: không có danh sách thu hồi (CRL) hay trả lời OCSP dùng được.",
        "",
      ].join("\n"),
    );
    expect(exitCode).toBe(0);
  });

  it("catches a changed mark", async () => {
    const [header = "", , value = ""] = (await signed()).split(".");
    const { exitCode, io } = await verify(
      `${header}.${Buffer.from(files["khac.json"]).toString("base64url")}.${value}`,
      "--lang",
      "en",
    );
    expect(exitCode).toBe(1);
    expect(io.out()).toContain("x: ALTERED");
  });

  it("checks content that is kept apart, and says when it is missing or another", async () => {
    const apart = await signed("--detached");
    expect((await verify(apart, "--content", "hoc-ba.json")).exitCode).toBe(0);
    const missing = await verify(apart);
    expect([missing.exitCode, missing.io.out()]).toEqual([
      1,
      expect.stringContaining("để riêng nhưng không được cung cấp"),
    ]);
    const other = await verify(apart, "--content", "khac.json");
    expect([other.exitCode, other.io.out()]).toEqual([1, expect.stringContaining("ĐÃ BỊ THAY ĐỔI")]);
  });

  it("checks files that a signature names by their hashes", async () => {
    const signer = signerFromPem({ key: school.key, certificates: [school.certificate] });
    const objects = { "hoc-ba.json": Buffer.from(marks) };
    const made = await signJws(undefined, { signer, at: "2026-07-01T00:00:00Z", objects });
    const text = made.ok ? made.value : "";
    const { exitCode, io } = await verify(text, "--content", "hoc-ba.json");
    expect([exitCode, io.out()]).toEqual([
      0,
      expect.stringContaining("Nội dung để riêng được ký: hoc-ba.json"),
    ]);
    expect((await verify(text)).exitCode).toBe(1);
  });

  it("puts a second signature beside the first", async () => {
    const first = await signed();
    const flat = ((parts) => JSON.stringify({ protected: parts[0], payload: parts[1], signature: parts[2] }))(
      first.split("."),
    );
    const second = await lienthong(
      [
        "sign",
        "hoc-ba.json",
        "--key",
        "ht.key",
        "--certificate",
        "ht.pem",
        "--beside",
        "mot.json",
        "-o",
        "hai.json",
      ],
      { files: { "mot.json": flat } },
    );
    const { exitCode, io } = await verify(textIn(second.io, "hai.json"));
    expect(exitCode).toBe(0);
    expect(io.out()).toContain("Chữ ký 2: hợp lệ\n    Người ký: Lê Văn Cường\n");
  });

  it.each<readonly [string, readonly string[], TestIoOptions]>([
    ["a file", ["--passphrase-file", "mat-khau.txt"], {}],
    ["standard input", ["--passphrase-file", "-"], { stdin: p12Passphrase }],
    ["the environment", [], { environment: { LIENTHONG_KEY_PASSPHRASE: p12Passphrase } }],
  ])("opens PKCS#12 with a passphrase out of %s", async (_title, more, options) => {
    const { io } = await lienthong(
      ["sign", "hoc-ba.json", "--p12", "truong.p12", "--at", "2027-01-01T00:00:00Z", "-o", "a.jws", ...more],
      options,
    );
    const [, root = new Uint8Array(0)] = signerFromPkcs12({
      file: aP12File,
      passphrase: p12Passphrase,
    }).certificates;
    const checked = await lienthong(["verify", "a.jws", "--trust", "ca", "--at", "2027-01-02T00:00:00Z"], {
      files: { "a.jws": textIn(io, "a.jws"), "ca/root.der": root },
    });
    expect([checked.exitCode, checked.io.out()]).toEqual([
      0,
      expect.stringContaining("Người ký: Nguoi ky thu"),
    ]);
  });

  it("signs XML with PKCS#12, too, and bytes of any kind as JAdES", async () => {
    const more = ["--p12", "truong.p12", "--passphrase-file", "mat-khau.txt"];
    const xml = await lienthong(["sign", "a.xml", "-o", "-", ...more], { files: { "a.xml": "\uFEFF <a/>" } });
    expect(xml.io.out()).toContain("<a><Signature ");
    const png = await lienthong(["sign", "a.png", "-o", "-", ...more], { files: { "a.png": "\u0089PNG" } });
    expect(png.io.out()).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/u);
    const chosen = await lienthong(["sign", "a.xml", "-o", "-", "--to", "jades", ...more], {
      files: { "a.xml": "<a/>" },
    });
    expect(chosen.io.out()).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/u);
  });

  it("writes JSON for programs, without content", async () => {
    const { io } = await verify(await signed(), "--format", "json");
    expect(JSON.parse(io.out())).toMatchObject({
      files: [
        {
          verdict: "valid",
          signatures: [
            {
              level: "jades-b-b",
              algorithm: "ES256",
              signer: { subject: { commonName: "Trường THCS Mẫu" } },
            },
          ],
        },
      ],
    });
    expect(io.out()).not.toContain("TOAN");
  });
});

describe("lienthong verify, for credentials of which a part is shown", () => {
  const key: KeySigner = {
    alg: "ES256",
    jwk: { ...bare.publicKey.export({ format: "jwk" }) },
    sign: (bytes) =>
      new Uint8Array(
        sign("sha256", bytes, {
          key: createPrivateKey(bare.privateKey.export({ type: "pkcs8", format: "pem" })),
          dsaEncoding: "ieee-p1363",
        }),
      ),
  };
  let salt = 0;
  const random = (length: number): Uint8Array =>
    new Uint8Array(
      createHash("sha256")
        .update(String((salt += 1)))
        .digest()
        .subarray(0, length),
    );
  const uri = "https://truong.example/1";
  const credential = async (): Promise<string> => {
    const claims = {
      vct: "urn:hoc-ba",
      status: { status_list: { idx: 3, uri } },
      hoTen: "Trần Thị Bình",
      diem: "8.5",
    };
    const issued = await issueSdJwt(claims, { signer: key, random, disclose: [["hoTen"], ["diem"]] });
    const shown = await presentSdJwt(issued.ok ? issued.value : "", { show: [["diem"]], form: "flattened" });
    if (!shown.ok) throw new Error(shown.issues[0]?.code);
    return shown.value;
  };
  const list = async (): Promise<string> => {
    const payload = JSON.stringify({
      sub: uri,
      iat: 1_780_000_000,
      status_list: { bits: 1, lst: "eNrbuRgAAhcBXQ" },
    });
    const made = await signJws(payload, { signer: key, typ: "statuslist+jwt" });
    return made.ok ? `${made.value}\n` : "";
  };

  it.each(["khoa", "bo-khoa"])("tells what is shown, with the keys of the folder %s", async (folder) => {
    const { exitCode, io } = await lienthong(["verify", "x", "--trust", folder], {
      files: { x: await credential() },
    });
    expect(exitCode).toBe(0);
    expect(io.out()).toContain("x: HỢP LỆ: giấy tờ do người cấp ký đúng và người cấp được tin cậy.\n");
    expect(io.out()).toContain("Thông tin được cho xem: diem\n");
    expect(io.out()).toContain("Trạng thái của giấy tờ: chưa kiểm tra được\n");
    expect(io.out()).not.toContain("Bình");
  });

  it("tells that it was revoked", async () => {
    const { exitCode, io } = await lienthong(["verify", "x", "--trust", "khoa", "--status-list", "ds"], {
      files: { x: await credential(), ds: await list() },
    });
    expect(exitCode).toBe(1);
    expect(io.out()).toContain("Giấy tờ đã bị thu hồi.");
    const json = await lienthong(
      ["verify", "x", "--trust", "khoa", "--status-list", "ds", "--format", "json"],
      {
        files: { x: await credential(), ds: await list() },
      },
    );
    expect(JSON.parse(json.io.out())).toMatchObject({ files: [{ verdict: "untrusted", status: "invalid" }] });
  });

  it("trusts nobody without a key", async () => {
    const { exitCode, io } = await verify(await credential());
    expect([exitCode, io.out()]).toEqual([1, expect.stringContaining("Không có khoá nào đã cấu hình")]);
  });
});

describe("what cannot be done is said plainly", () => {
  const pem = ["--key", "truong.key", "--certificate", "truong.pem"];
  const sign0 = (...more: readonly string[]): readonly string[] => [
    "sign",
    "hoc-ba.json",
    "-o",
    "a.jws",
    ...more,
  ];
  it.each<readonly [string, readonly string[], number, string]>([
    ["a wrong passphrase", sign0("--p12", "truong.p12", "--passphrase-file", "sai.txt"), 2, "PKCS#12"],
    ["no passphrase", sign0("--p12", "truong.p12"), 2, "--passphrase-file"],
    [
      "a missing file with a passphrase",
      sign0("--p12", "truong.p12", "--passphrase-file", "x"),
      2,
      "mật khẩu từ tệp",
    ],
    ["PEM and PKCS#12 at once", sign0("--p12", "truong.p12", ...pem), 2, "--p12"],
    [
      "standard input for two files",
      ["sign", "-", "-o", "a", "--p12", "truong.p12", "--passphrase-file", "-"],
      2,
      "đầu vào chuẩn",
    ],
    ["a role for JSON", sign0(...pem, "--role", "GVCN"), 2, "--role không dùng khi ký theo jades"],
    ["XML beside JSON", ["sign", "x.xml", "-o", "a", "--detached", ...pem], 2, "--detached không dùng"],
    ["an unknown kind of signature", sign0(...pem, "--to", "cades"), 2, "xades"],
    ["a second signature over other content", sign0(...pem, "--beside", "jws.json"), 1, "nội dung khác"],
    ["nothing that could be signed beside", sign0(...pem, "--beside", "khong-co"), 1, "hoc-ba.json"],
    ["roles of JSON", ["verify", "jws.json", "--trust", "goc", "--role", "GVCN"], 1, "không ghi vai trò"],
    [
      "content apart for XML",
      ["verify", "x.xml", "--trust", "goc", "--content", "hoc-ba.json"],
      1,
      "--content",
    ],
    [
      "content that is not there",
      ["verify", "jws.json", "--trust", "goc", "--content", "khong-co"],
      1,
      "khong-co",
    ],
    ["a private key among those to trust", ["verify", "jws.json", "--trust", "khoa-rieng"], 2, "x.jwk"],
    ["a broken key", ["verify", "jws.json", "--trust", "khoa-hong"], 2, "x.jwk"],
    [
      "a passphrase for verifying",
      ["verify", "jws.json", "--trust", "goc", "--passphrase-file", "-"],
      2,
      "--passphrase-file",
    ],
    ["a passphrase elsewhere", ["check", "hoc-ba.json", "--p12", "a"], 2, "--p12"],
  ])("%s", async (_title, argv, exitCode, words) => {
    const made = await signJws("{}", {
      signer: signerFromPem({ key: school.key, certificates: [school.certificate] }),
      form: "general",
    });
    const result = await lienthong(argv, {
      files: { "jws.json": made.ok ? made.value : "", "x.xml": "<a/>" },
    });
    expect([result.exitCode, result.io.err()]).toEqual([exitCode, expect.stringContaining(words)]);
    expect(result.io.out()).toBe("");
  });

  it.each([
    ["an empty object", "{}"],
    ["JSON without a signature", '{"a":1}'],
    ["a list", "[]"],
    ["text", "x"],
    ["half a signature", "e30.e30"],
    ["binary", Uint8Array.of(0, 255, 1)],
  ])("%s is no signed file", async (_title, text) => {
    const { exitCode, io } = await verify(text);
    expect([exitCode, io.err()]).toEqual([1, expect.stringContaining("không phải tệp có chữ ký")]);
  });
});
