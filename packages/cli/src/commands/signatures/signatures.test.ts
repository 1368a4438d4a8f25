import { signPdf } from "@lienthong/signature/pdf";
import { signerFromPem } from "@lienthong/signature/node";
import { describe, expect, it } from "vitest";
import type { Io, ReadFailure } from "../../io/io.ts";
import { run } from "../../run.ts";
import { type TestIo, type TestIoOptions, anIo } from "../../testing/an-io.ts";
import { aPdfFile } from "../../testing/a-pdf-file.ts";
import { signingFiles } from "../../testing/signing-files.ts";

const pki = signingFiles();
const teacher = pki.signer("Trần Thị Bình");
const head = pki.signer("Lê Văn Cường");
const transcript =
  '<HOCBA><THONGTIN Id="HB1"><MON ma="TOAN">8.5</MON></THONGTIN><CHUKY><GVCN/><CBQL/></CHUKY></HOCBA>';
const files = {
  "hoc-ba.xml": transcript,
  "gvcn.key": teacher.key,
  "gvcn.pem": teacher.certificate,
  "cbql.key": head.key,
  "cbql.pem": head.certificate,
  "goc/root.der": pki.root,
  "goc/README.txt": "chứng thư gốc thử",
  "trong/README.txt": "không có gì",
};

async function lienthong(argv: readonly string[], options: TestIoOptions = {}) {
  const io = anIo({ ...options, files: { ...files, ...options.files } });
  return { exitCode: await run(argv, io), io };
}

const signArguments = (from: string, to: string, who: string, role: string): readonly string[] => [
  ...["sign", from, "-o", to, "--key", `${who}.key`, "--certificate", `${who}.pem`],
  ...["--part", "HB1", "--into", `/HOCBA/CHUKY/${role}`, "--role", role],
];

async function signedByTwo(): Promise<string> {
  const one = await lienthong(signArguments("hoc-ba.xml", "mot.xml", "gvcn", "GVCN"));
  expect(one.io.err()).toBe("hoc-ba.xml: đã ghi mot.xml\n");
  const first = textIn(one.io, "mot.xml");
  const two = await lienthong(signArguments("mot.xml", "hai.xml", "cbql", "CBQL"), {
    files: { "mot.xml": first },
  });
  expect(two.exitCode).toBe(0);
  return textIn(two.io, "hai.xml");
}

function textIn(io: TestIo, name: string): string {
  const text = io.textOf(name);
  if (text === undefined) throw new Error(`${name} was not written`);
  return text;
}

const signed = await signedByTwo();
const verify = (text: string | Uint8Array, ...more: readonly string[]) =>
  lienthong(["verify", "x.xml", "--trust", "goc", ...more], { files: { "x.xml": text } });

/** One empty page, signed by the head. */
async function signedPdf(): Promise<Uint8Array> {
  const signer = signerFromPem({ key: head.key, certificates: [head.certificate] });
  const result = await signPdf(aPdfFile(), {
    signer,
    at: "2026-08-01T08:00:00+07:00",
    reason: "Ký phát hành",
  });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

describe("lienthong verify", () => {
  it("tells who signed a PDF file, and what was appended to it later", async () => {
    const pdf = await signedPdf();
    const good = await verify(pdf);
    expect(good.exitCode).toBe(0);
    expect(good.io.out()).toContain("x.xml: HỢP LỆ");
    expect(good.io.out()).toContain("    Người ký: Lê Văn Cường\n");
    expect(good.io.out()).toContain("    Lý do ký (người ký khai): Ký phát hành\n");
    const appended = await verify(Buffer.concat([pdf, Buffer.from("3 0 obj\n<<>>\nendobj\n")]));
    expect(appended.exitCode).toBe(1);
    expect(appended.io.out()).toContain("x.xml: ĐÃ BỊ THAY ĐỔI");
    const json = await verify(pdf, "--format", "json");
    expect(JSON.parse(json.io.out())).toMatchObject({
      files: [{ verdict: "valid", signatures: [{ field: "ChuKy1", level: "pades-b-b", isLast: true }] }],
    });
    expect(json.io.out()).not.toContain('"document"');
    expect((await verify(pdf, "--role", "CBQL")).io.err()).toContain("vai trò");
  });

  it("tells of each role who signed when, and ends with 0 when all is valid", async () => {
    const { exitCode, io } = await verify(signed, "--role", "GVCN", "--role", "CBQL");
    expect(exitCode).toBe(0);
    expect(io.out()).toContain("x.xml: HỢP LỆ");
    expect(io.out()).toContain("Chữ ký 1 (GVCN): hợp lệ\n    Người ký: Trần Thị Bình\n");
    expect(io.out()).toContain("Chữ ký 2 (CBQL): hợp lệ\n    Người ký: Lê Văn Cường\n");
    expect(io.out()).toContain("01/08/2026 08:00:00 (+07:00)");
  });

  it("shows where it broke when one mark was changed", async () => {
    const { exitCode, io } = await verify(signed.replace(">8.5<", ">9.5<"));
    expect(exitCode).toBe(1);
    expect(io.out()).toContain("x.xml: ĐÃ BỊ THAY ĐỔI");
    expect(io.out()).toContain("Nội dung đã ký ở /HOCBA/THONGTIN đã bị thay đổi sau khi ký. (1:8)");
  });

  it.each<readonly [string, readonly string[], string]>([
    ["a role is missing", ["--role", "GVBM"], "KHÔNG KẾT LUẬN ĐƯỢC"],
    ["a certificate was not yet valid", ["--at", "2024-12-31T23:59:59Z"], "ĐÚNG NHƯNG CHƯA TIN CẬY"],
  ])("ends with 1 when %s", async (_title, more, verdict) => {
    const { exitCode, io } = await verify(signed, ...more);
    expect(exitCode).toBe(1);
    expect(io.out()).toContain(verdict);
  });

  it("trusts nobody without a root", async () => {
    const { exitCode, io } = await lienthong(["verify", "x.xml", "--trust", "trong", "--lang", "en"], {
      files: { "x.xml": signed },
    });
    expect(exitCode).toBe(1);
    expect(io.out()).toContain("RIGHT BUT NOT TRUSTED");
    expect(io.err()).toContain("trong: The folder of trust holds no root certificate");
  });

  it("says that a folder of trust holds no certificate, in Vietnamese too, and says nothing when it holds a root", async () => {
    const { io } = await lienthong(["verify", "x.xml", "--trust", "trong"], { files: { "x.xml": signed } });
    expect(io.err()).toContain("trong: Thư mục tin cậy không có chứng thư gốc");
    expect((await verify(signed)).io.err()).toBe("");
  });

  it.each<readonly [ReadFailure, string, string]>([
    ["denied", "Không có quyền đọc", "No permission to read"],
    ["unreadable", "Không đọc được tệp do lỗi của ổ đĩa", "could not be read because of a disk"],
    ["too-large", "Tệp lớn quá 64 MB", "larger than 64 MB"],
  ])("says why a file or a folder of trust cannot be read: %s", async (reason, vi, en) => {
    for (const [locale, words] of [
      ["vi", vi],
      ["en", en],
    ] as const) {
      // A folder that cannot be read is listed itself.
      const io = anIo({ files: { "x.xml": signed, "goc/a/root.pem": pki.root } });
      const broken: Io = {
        ...io,
        listFiles: () => Promise.resolve(["goc/a/"]),
        readFile: (path, limit) =>
          path === "goc/a/" ? Promise.resolve({ ok: false, reason }) : io.readFile(path, limit),
      };
      expect(await run(["verify", "x.xml", "--trust", "goc", "--lang", locale], broken)).toBe(2);
      expect(io.err()).toContain(`goc/a/: `);
      expect(io.err()).toContain(words);
      expect(io.err()).not.toMatch(/không phải chứng thư|no certificate/u);
    }
  });

  it("reads a folder of trust as a whole or not at all", async () => {
    const many = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`nhieu/${at}.txt`, ""]));
    const refused = await lienthong(["verify", "x.xml", "--trust", "nhieu"], {
      files: { "x.xml": signed, ...many(1001) },
    });
    expect(refused).toMatchObject({ exitCode: 2 });
    expect(refused.io.err()).toContain("nhieu: Thư mục có quá 1000 tệp");
    const read = await lienthong(["verify", "x.xml", "--trust", "nhieu"], {
      files: { "x.xml": signed, ...many(999), "nhieu/root.der": pki.root },
    });
    expect(read).toMatchObject({ exitCode: 0 });
  });

  it("writes JSON for programs", async () => {
    const { io } = await verify(signed, "--format", "json");
    expect(JSON.parse(io.out())).toMatchObject({
      files: [
        { file: "x.xml", verdict: "valid", signatures: [{ parts: [{ path: "/HOCBA/THONGTIN" }] }, {}] },
      ],
    });
  });

  it.each<readonly [string, readonly string[], number, string]>([
    ["no folder of trust", ["verify", "hoc-ba.xml"], 2, "--trust"],
    ["no file", ["verify", "--trust", "goc"], 2, "verify"],
    ["a folder that is a file", ["verify", "hoc-ba.xml", "--trust", "hoc-ba.xml"], 2, "thư mục"],
    ["a broken certificate", ["verify", "hoc-ba.xml", "--trust", "hong"], 2, "hong/x.pem"],
    ["a wrong time", ["verify", "hoc-ba.xml", "--trust", "goc", "--at", "hôm nay"], 2, "--at"],
    ["an option of another command", ["verify", "hoc-ba.xml", "--trust", "goc", "--to", "fhir"], 2, "--to"],
    ["an option for signing", ["verify", "hoc-ba.xml", "--trust", "goc", "--key", "a"], 2, "--key"],
    ["a missing document", ["verify", "khong-co.xml", "--trust", "goc"], 1, "khong-co.xml"],
    ["signing without a key", ["sign", "hoc-ba.xml", "-o", "a.xml"], 2, "--key"],
    [
      "signing without a place to write",
      ["sign", "hoc-ba.xml", "--key", "gvcn.key", "--certificate", "gvcn.pem"],
      2,
      "-o",
    ],
    [
      "a key that is none",
      ["sign", "hoc-ba.xml", "-o", "a.xml", "--key", "hoc-ba.xml", "--certificate", "gvcn.pem"],
      2,
      "hoc-ba.xml",
    ],
    [
      "the key of somebody else",
      ["sign", "hoc-ba.xml", "-o", "a.xml", "--key", "cbql.key", "--certificate", "gvcn.pem"],
      1,
      "không khớp",
    ],
    [
      "a part that is not there",
      [
        "sign",
        "hoc-ba.xml",
        "-o",
        "a.xml",
        "--key",
        "gvcn.key",
        "--certificate",
        "gvcn.pem",
        "--part",
        "HB9",
      ],
      1,
      "Không có phần tử",
    ],
    [
      "a file that is there",
      ["sign", "hoc-ba.xml", "-o", "gvcn.pem", "--key", "gvcn.key", "--certificate", "gvcn.pem"],
      2,
      "gvcn.pem",
    ],
    [
      "signing for two roles",
      ["sign", "hoc-ba.xml", "-o", "a.xml", "--key", "a", "--certificate", "b", "--role", "A", "--role", "B"],
      2,
      "--role",
    ],
    ["an option of signing elsewhere", ["check", "hoc-ba.xml", "--trust", "goc"], 2, "--trust"],
  ])("says plainly what is wrong: %s", async (_title, argv, exitCode, words) => {
    const result = await lienthong(argv, { files: { "hong/x.pem": "-----BEGIN CERTIFICATE-----" } });
    expect(result.exitCode).toBe(exitCode);
    expect(result.io.err()).toContain(words);
    expect(result.io.out()).toBe("");
  });
});
