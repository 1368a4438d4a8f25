import * as XLSX from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aWorkbook } from "../testing/a-workbook.ts";
import { aZip, rawZip, textCell, xlsxParts } from "../testing/a-zip.ts";
import { readWorkbook } from "./read-workbook.ts";
import { writeWorkbook } from "./write/write-workbook.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const codesOf = (input: Uint8Array, options = {}): string[] =>
  readWorkbook(input, options).issues.map(({ code }) => code.replace("transcript.workbook.", ""));

const rows = [
  ["STT", "Họ và tên", "Toán cả năm"],
  [1, "Lê Thị Mẫu", 8],
];
const good = aWorkbook([{ name: "6A", rows }]);
const goodXls = aWorkbook([{ name: "6A", rows }], "biff8");
const header = `<row r="1">${textCell("A1", "STT")}${textCell("B1", "Họ và tên")}${textCell("C1", "Toán cả năm")}</row>`;
const sheet = (more: string): string => `<sheetData>${header}${more}</sheetData>`;

/** A compound file as SheetJS writes them, with streams of our choice. */
function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = XLSX.CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) XLSX.CFB.utils.cfb_add(file, `/${name}`, content);
  return new Uint8Array(XLSX.CFB.write(file, { type: "buffer" }) as Buffer);
}

describe("a file that is no readable workbook", () => {
  it.each([
    ["an empty file", new Uint8Array(), "empty"],
    [
      "binary rubbish",
      Uint8Array.from({ length: 5_000 }, (_, index) => (index * 37) & 255),
      "not-a-workbook",
    ],
    ["text", bytes("Họ và tên;Toán\nLê Thị Mẫu;8"), "not-a-workbook"],
    ["an HTML table named .xls", bytes("<html><table><tr><td>1</td></tr></table></html>"), "html"],
    ["an HTML table after a byte order mark", bytes("\uFEFF <TABLE><tr>"), "html"],
    [
      "an XML Spreadsheet 2003",
      bytes('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      "xml-spreadsheet",
    ],
    ["an Excel 2.0 file", Uint8Array.from([0x09, 0x00, 0x04, 0x00, 0x02, 0x00, 0x10, 0x00]), "old-format"],
    ["an Excel 95 file", compoundFile({ Book: bytes("x".repeat(5_000)) }), "old-format"],
    [
      "a workbook with a password (.xlsx)",
      compoundFile({ EncryptedPackage: bytes("x".repeat(5_000)), EncryptionInfo: bytes("x") }),
      "encrypted",
    ],
    [
      "another compound file (a Word document)",
      compoundFile({ WordDocument: bytes("x".repeat(5_000)) }),
      "not-a-workbook",
    ],
    ["an archive of other things", aZip({ "a.txt": "x" }), "not-a-workbook"],
    [
      "a Word document",
      aZip({
        "_rels/.rels":
          '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
      }),
      "not-a-workbook",
    ],
    ["a binary workbook", aZip({ "_rels/.rels": "<Relationships/>", "xl/workbook.bin": "x" }), "binary-xlsb"],
    ["a torn archive", good.slice(0, good.length - 100), "truncated"],
    ["half a workbook (.xls)", goodXls.slice(0, 2_000), "truncated"],
    ["the first bytes of a compound file", goodXls.slice(0, 100), "truncated"],
    ["no pupils", aWorkbook([{ name: "6A", rows: rows.slice(0, 1) }]), "no-pupils"],
    [
      "other headers",
      aWorkbook([
        {
          name: "6A",
          rows: [
            ["a", "b"],
            [1, 2],
          ],
        },
      ]),
      "no-header",
    ],
    ["an empty sheet", aWorkbook([{ name: "6A", rows: [] }]), "no-header"],
  ])("%s: %s", (_title, input, code) => {
    const result = readWorkbook(input);
    expect(result.ok).toBe(false);
    expect(result.issues.map((issue) => issue.code)).toContain(`transcript.workbook.${code}`);
  });

  it("is refused when it is larger than allowed", () => {
    expect(codesOf(good, { limits: { maxFileBytes: 10 } })).toEqual(["too-large"]);
  });

  it("wrong use throws at once", () => {
    // @ts-expect-error: not bytes
    expect(() => readWorkbook("a.xlsx")).toThrow(TypeError);
  });
});

describe("an attack", () => {
  const entry = (name: string, text: string) => ({ name, content: bytes(text) });
  const small = Object.entries(xlsxParts(sheet(""))).filter(([name]) => !name.includes("sheet1"));
  const withSheet = (content: Uint8Array, more = {}) =>
    rawZip([
      ...small.map(([name, text]) => ({ ...entry(name, text), method: 0, crc: crcOf(bytes(text)) })),
      { name: "xl/worksheets/sheet1.xml", content, ...more },
    ]);

  it("by a bomb of blanks is stopped while it unpacks, whatever size it claims", () => {
    const bomb = new Uint8Array(8 * 1024 * 1024).fill(32);
    const file = withSheet(bomb, { claimedSize: 10 });
    expect(file.length).toBeLessThan(100_000);
    const start = process.cpuUsage();
    expect(codesOf(file)).toEqual(["bomb"]);
    const { user } = process.cpuUsage(start);
    expect(user / 1000).toBeLessThan(2_000);
  });

  it("by more bytes than allowed in all is stopped", () => {
    expect(codesOf(good, { limits: { maxUnpackedBytes: 1_000 } })).toContain("bomb");
  });

  it("by a million rows is stopped at the limit", () => {
    const many = Array.from(
      { length: 1_050 },
      (_, index) => `<row r="${index + 2}">${textCell(`B${index + 2}`, "x")}</row>`,
    );
    const limits = { maxRows: 1_000 };
    expect(codesOf(aZip(xlsxParts(sheet(many.join("")))), { limits })).toEqual(["too-many-rows"]);
    const claimed = `<dimension ref="A1:XFD1048576"/>${sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')}`;
    expect(codesOf(aZip(xlsxParts(claimed)))).toEqual(["too-many-rows"]);
    expect(codesOf(aZip(xlsxParts(`<dimension ref="A1:XFD1048576"/>${sheet("")}`)))).toContain("no-pupils");
  });

  it("by columns, cells, strings, sheets, parts, merged ranges is stopped at their limits", () => {
    expect(codesOf(aZip(xlsxParts(sheet('<row r="2"><c r="BZZ2"><v>1</v></c></row>'))))).toEqual([
      "too-many-columns",
    ]);
    expect(codesOf(good, { limits: { maxCells: 3 } })).toEqual(["too-many-cells"]);
    expect(codesOf(goodXls, { limits: { maxCells: 3 } })).toEqual(["too-many-cells"]);
    expect(codesOf(goodXls, { limits: { maxStrings: 1 } })).toEqual(["too-many-strings"]);
    expect(codesOf(goodXls, { limits: { maxRows: 1 } })).toEqual(["too-many-rows"]);
    expect(codesOf(goodXls, { limits: { maxColumns: 1 } })).toEqual(["too-many-columns"]);
    expect(codesOf(good, { limits: { maxSheets: 0 } })).toEqual(["too-many-sheets"]);
    expect(codesOf(goodXls, { limits: { maxSheets: 0 } })).toEqual(["too-many-sheets"]);
    expect(codesOf(good, { limits: { maxParts: 2 } })).toEqual(["too-many-parts"]);
    expect(codesOf(rawZip([entry("a", "b")], 60_000))).toEqual(["too-many-parts"]);
    const merges = Array.from(
      { length: 25_000 },
      (_, index) => `<mergeCell ref="A${index + 1}:XFD${index + 1}"/>`,
    );
    expect(codesOf(aZip(xlsxParts(`${sheet("")}<mergeCells>${merges.join("")}</mergeCells>`)))).toEqual([
      "too-many-cells",
    ]);
  });

  it("by one merged range over everything costs no time", () => {
    const all = `${sheet('<row r="2"><c r="A2"><v>1</v></c></row>')}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`;
    expect(codesOf(aZip(xlsxParts(all)))).toBeInstanceOf(Array);
  });

  it.each([
    ["a DOCTYPE", `<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>`, "part-not-xml"],
    ["XML that is not well-formed", "<worksheet><sheetData></worksheet>", "part-not-xml"],
    ["depth", "<a>".repeat(5_000), "part-not-xml"],
    ["UTF-16", "\u00FE\u00FF\u0000<", "part-not-xml"],
  ])("by %s in a sheet is refused", (_title, xml, code) => {
    const content = Uint8Array.from(xml, (char) => char.charCodeAt(0));
    expect(codesOf(aZip({ ...xlsxParts(""), "xl/worksheets/sheet1.xml": content }))).toEqual([code]);
  });

  it("by lies in the archive's headers is refused", () => {
    const content = bytes(xlsxParts(sheet(""))["xl/worksheets/sheet1.xml"] ?? "");
    expect(codesOf(withSheet(content, { crc: 1 }))).toEqual(["damaged"]);
    expect(codesOf(withSheet(content, { method: 12 }))).toEqual(["unsupported-compression"]);
    expect(codesOf(withSheet(content, { flags: 1 }))).toEqual(["encrypted"]);
    expect(codesOf(rawZip([entry("a", "b"), entry("a", "c")]))).toEqual(["damaged"]);
    expect(codesOf(aZip({ "_rels/.rels": xlsxParts("")["_rels/.rels"] ?? "" }))).toEqual(["part-missing"]);
  });

  it("by more mistakes than anyone can read ends with one issue that says so", () => {
    const many = Array.from({ length: 2_000 }, (_, index) => [index + 1, `Em ${index}`, "?"]);
    const file = aWorkbook([{ name: "6A", rows: [...rows, ...many] }]);
    const { issues } = readWorkbook(file);
    expect(issues).toHaveLength(1_001);
    expect(issues.at(-1)?.code).toBe("transcript.workbook.too-many-issues");
  });
});

function crcOf(content: Uint8Array): number {
  let crc = -1;
  for (const byte of content) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

describe("what is in a workbook but never run", () => {
  it("are macros and links, and it says so", () => {
    const parts = xlsxParts(sheet(`<row r="2">${textCell("B2", "Lê Thị Mẫu")}<c r="A2"><v>1</v></c></row>`));
    const file = aZip({ ...parts, "xl/vbaProject.bin": "x", "xl/externalLinks/externalLink1.xml": "<x/>" });
    expect(readWorkbook(file)).toMatchObject({ ok: true });
    expect(codesOf(file)).toEqual(expect.arrayContaining(["macros", "external-links"]));
  });

  it("are formulas: the saved result counts, one without is an issue at its cell", () => {
    const row = (cell: string) =>
      `<row r="2"><c r="A2"><v>1</v></c>${textCell("B2", "Lê Thị Mẫu")}${cell}</row>`;
    const read = (cell: string) =>
      readWorkbook(aZip(xlsxParts(sheet(row(cell)))), { schoolYear: "2024-2025" });
    expect(read('<c r="C2"><f>AVERAGE(1)</f><v>7.7000000000000002</v></c>')).toMatchObject({
      ok: true,
      value: { records: [{ subjects: [{ yearAverage: "7.7" }] }] },
    });
    expect(read('<c r="C2"><f>AVERAGE(1)</f></c>').issues).toMatchObject([
      { code: "transcript.workbook.formula-without-value", path: "6A!C2" },
    ]);
    expect(read('<c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c>').issues).toMatchObject([
      { code: "transcript.workbook.error-value", path: "6A!C2" },
    ]);
    // An average that shows 7.7 but holds more was not rounded as the circular asks.
    expect(read('<c r="C2"><f>AVERAGE(1)</f><v>7.714285714285714</v></c>').issues).toMatchObject([
      { code: "transcript.mark.too-many-decimals", path: "6A!C2" },
    ]);
  });
});

describe("written text", () => {
  it("that begins like a formula stays text", () => {
    for (const name of ["=1+1", "+84", "-x", "@SUM(A1)", "<b>&\"'", "_x0041_", "a\tb"]) {
      const written = writeWorkbook({
        className: "6A",
        records: [{ pupil: { name, code: "=A1" }, subjects: [] }],
      });
      const result = readWorkbook(written);
      const value = result.ok ? result.value : result.partial;
      expect(value?.records[0]?.pupil).toEqual({ name: name.replace("\t", " "), code: "=A1" });
      const other = XLSX.read(written, { type: "array", cellFormula: true });
      const cells = Object.values(other.Sheets["Lớp 6A"] ?? {}) as { f?: string }[];
      expect(cells.some((cell) => cell.f !== undefined)).toBe(false);
    }
  });
});

describe("any bytes", () => {
  const change = fc.record({ at: fc.nat(), value: fc.nat(255) });
  it.each([
    [".xlsx", good],
    [".xls", goodXls],
  ])("of a changed %s give issues or records, never an exception", (_name, original) => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 30 }), fc.nat(), (changes, cut) => {
        const copy = original.slice(0, cut % 4 === 0 ? cut % original.length : original.length);
        for (const { at, value } of changes) if (copy.length > 0) copy[at % copy.length] = value;
        readWorkbook(copy);
      }),
      { numRuns: 60 },
    );
  });

  it("at all give an issue", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2_000 }), (input) => !readWorkbook(input).ok));
    const magic = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 600, maxLength: 4_000 }), (input) => {
        input.set(magic);
        input[30] = 9;
        input[32] = 6;
        readWorkbook(input);
      }),
    );
  });
});
