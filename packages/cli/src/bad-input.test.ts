import { Readable } from "node:stream";
import { encodeUtf8 } from "@lienthong/core";
import { describe, expect, it } from "vitest";
import { run } from "./run.ts";
import { aClaimFile } from "./testing/a-claim-file.ts";
import { anIo } from "./testing/an-io.ts";
import { aWorkbook, aZip, hugeStream, sheetXml } from "./testing/a-zip.ts";

const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));
const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\uFEFF${text}`, "utf16le"));

/** Vietnamese in windows-1258: letters with their tone as a byte of its own. */
const windows1258 = latin1(
  "<?xml version='1.0'?><GIAMDINHHS><HO_TEN>Nguy\u00ea\u00den V\u00e3n \u00d0\u00fd\u00ecc, Tr\u00e2\u00ccn Thi\u00f2 Hu\u00ea\u00ec</HO_TEN></GIAMDINHHS>",
);
const tcvn3 = latin1(
  "<?xml version='1.0'?><GIAMDINHHS><HO_TEN>Nguy\u00d4n V\u00a8n \u00a7\u00f8c, Tr\u00c7n Th\u00de Ph\u00ad\u00eeng</HO_TEN></GIAMDINHHS>",
);
const claim = aClaimFile();
const rubbish = Uint8Array.from({ length: 4000 }, (_, index) => (index * index * 31 + index * 7) % 256);

const deepXml = `<GIAMDINHHS>${"<a>".repeat(200_000)}${"</a>".repeat(200_000)}</GIAMDINHHS>`;
const deepFhirXml = `<Patient xmlns="http://hl7.org/fhir">${"<a>".repeat(200_000)}`;
const deepJson = `{"resourceType":"Patient","x":${"[".repeat(200_000)}${"]".repeat(200_000)}}`;
const bomb = aWorkbook({
  deflated: hugeStream(sheetXml([]).slice(0, -"</sheetData></worksheet>".length), 1_200),
});
const otherHeaders = aWorkbook({
  content: sheetXml([
    ["Mã hàng", "Tên hàng", "Số lượng"],
    ["A1", "Bút", "3"],
  ]),
});

/** Title, content, and what the code must begin with. */
const cases: readonly (readonly [title: string, content: string | Uint8Array, code: string])[] = [
  ["an empty file", "", "cli.input.empty"],
  ["a file of spaces", " \r\n ", "cli.input.empty"],
  ["binary rubbish", rubbish, "core.text."],
  ["a file that is not UTF-8", latin1("<GIAMDINHHS>\u00e9\u00e8 \u00ff</GIAMDINHHS>"), "core.text."],
  ["a claim file in UTF-16", utf16(claim), "core.text.utf16"],
  ["text in windows-1258", windows1258, "core.text.legacy-encoding"],
  ["text in TCVN3", tcvn3, "core.text.legacy-encoding"],
  ["a truncated claim file", claim.slice(0, claim.length / 2), "core.xml.not-well-formed"],
  [
    "base64 that is not",
    claim.replace(/<NOIDUNGFILE>.{8}/u, "<NOIDUNGFILE>@@@@khong"),
    "bhyt.envelope.not-base64",
  ],
  ["XML 200,000 deep", deepXml, "core.xml.too-deep"],
  ["FHIR XML 200,000 deep", deepFhirXml, "core.xml.too-deep"],
  ["JSON 200,000 deep", deepJson, "core.json.too-deep"],
  ["truncated JSON", '{"resourceType":"Patient",', "core.json."],
  ["an entity bomb", `<!DOCTYPE a [<!ENTITY b "c">]><GIAMDINHHS>&b;</GIAMDINHHS>`, "core.xml.doctype"],
  ["XML of another kind", "<KHAC><a/></KHAC>", "cli.kind.unknown-xml"],
  ["JSON of another kind", '{"a": 1}', "cli.kind.unknown-json"],
  ["an HTML table named .xls", "<html><table><tr><td>1</td></tr></table></html>", "transcript.workbook.html"],
  ["plain text", "Kính gửi: Bảo hiểm xã hội", "cli.kind.unknown"],
  ["a zip bomb", bomb, "transcript.workbook."],
  ["a workbook with other headers", otherHeaders, "transcript.workbook."],
  ["an archive that is no workbook", aZip([{ name: "a.txt", content: "x" }]), "transcript.workbook."],
  ["a torn archive", bomb.slice(0, 3000), "transcript.workbook."],
  [
    "a torn .xls",
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
    "transcript.workbook.",
  ],
  ["a torn card scan", "048187000123|201234567|Trần Thị Thử|150", "identity.qr.torn"],
  ["a card with too few fields", "048187000123|A|15081987|Nữ|Đà Nẵng|20052021", "identity.qr."],
];

interface JsonReport {
  readonly ok: boolean;
  readonly files: readonly {
    readonly issues: readonly { readonly code: string; readonly message: string }[];
  }[];
}

async function check(content: string | Uint8Array, ...more: readonly string[]) {
  const io = anIo({ files: { "in/tep": content } });
  const exitCode = await run(["check", "in/tep", ...more], io);
  return { exitCode, io, text: io.out() + io.err() };
}

describe("bad input", () => {
  it.each(cases)("%s: exit code 1 and an issue that says so", async (_title, content, code) => {
    const { exitCode, io } = await check(content, "--format", "json");
    expect(exitCode).toBe(1);
    const report = JSON.parse(io.out()) as JsonReport;
    expect(report.ok).toBe(false);
    const codes = report.files[0]?.issues.map((issue) => issue.code) ?? [];
    expect(codes.filter((each) => each.startsWith(code))).not.toEqual([]);
    expect(io.err()).toBe("");
  });

  it.each(cases)("%s: a sentence in Vietnamese and in English, no stack", async (_title, content) => {
    const vietnamese = await check(content);
    const english = await check(content, "--lang", "en");
    expect(vietnamese.text).not.toBe(english.text);
    for (const { exitCode, text } of [vietnamese, english]) {
      expect(exitCode).toBe(1);
      expect(text).not.toMatch(/\n\s+at |Error:|undefined|\{[a-z]+\}/u);
      expect(text).toContain("in/tep");
    }
    const { io } = await check(content, "--format", "json", "--lang", "en");
    for (const { code, message } of (JSON.parse(io.out()) as JsonReport).files[0]?.issues ?? [])
      expect(message).not.toBe(code);
  });

  it.each(cases)("%s: no output file", async (_title, content) => {
    for (const to of ["fhir", "clr", "json"]) {
      const io = anIo({ files: { "in/tep": content } });
      expect(await run(["convert", "in/tep", "--to", to, "-o", "out/ket-qua.json"], io)).toBe(1);
      expect([...io.disk.keys()]).toEqual([
        "in/tep".replaceAll("/", io.disk.keys().next().value?.[2] ?? "/"),
      ]);
    }
  });

  it("a folder, a missing file and a file that is too large are issues of their own; the next file is still read", async () => {
    const io = anIo({
      files: { "in/tep": encodeUtf8("x"), "in/the.txt": "048187000123||A B|15081987|Nữ|C|20052021" },
    });
    expect(await run(["check", "in", "none.xml", "in/the.txt", "--format", "json"], io)).toBe(1);
    const codes = (JSON.parse(io.out()) as JsonReport).files.map(({ issues }) => issues[0]?.code);
    expect(codes.slice(0, 2)).toEqual(["cli.input.directory", "cli.input.missing"]);
    expect(codes[2]).not.toBe("cli.input.missing");
    const large = anIo({ files: {} });
    const tooLarge = {
      ...large,
      open: () => {
        const pieces = [encodeUtf8("[1, 2"), encodeUtf8(", 3]")];
        return Promise.resolve({
          ok: true,
          source: { size: 1 << 30, pieces: Readable.from(pieces) },
        } as const);
      },
    };
    expect(await run(["check", "a.json"], tooLarge)).toBe(1);
    expect(large.out()).toContain("256 MB");
  });
});
