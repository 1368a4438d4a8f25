import * as XLSX from "@e965/xlsx";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { aWorkbook } from "../../testing/a-workbook.ts";
import type { YearRecord } from "../../model/year-record.ts";
import { readWorkbook } from "../read-workbook.ts";
import { fillTemplate } from "./fill-template.ts";
import { patchSheet } from "./patch-sheet.ts";

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const rel = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const inline = (address: string, text: string, style = "1"): string =>
  `<c r="${address}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** A sheet as a school system gives it out: hidden identifiers, formats, a formula, lists to choose from, protection. */
const sheet = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet ${main} ${rel}><sheetPr><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:I6"/>
<cols><col min="1" max="1" width="5"/><col min="9" max="9" width="0" hidden="1"/></cols><sheetData>
<row r="1">${inline("A1", "Môn: Toán - Học kì I - Lớp 6A - Năm học 2024-2025")}</row>
<row r="3" ht="30" customHeight="1">${inline("A3", "STT", "2")}${inline("B3", "Mã học sinh", "2")}${inline("C3", "Họ và tên", "2")}${inline("D3", "ĐĐGtx 1", "2")}${inline("E3", "ĐĐGtx 2", "2")}${inline("F3", "ĐĐGgk", "2")}${inline("G3", "ĐĐGck", "2")}${inline("H3", "ĐTBmhk", "2")}<c r="I3" s="2"/></row>
<row r="4"><c r="A4" s="3"><v>1</v></c>${inline("B4", "2400000001")}${inline("C4", "Lê Thị Mẫu")}<c r="D4" s="7"/><c r="E4" s="7"/><c r="F4" s="7"><v>6</v></c><c r="H4" s="8"><f>ROUND((D4+E4+2*F4+3*G4)/7,1)</f><v>0</v></c>${inline("I4", "{3F2504E0-4F89}")}</row>
<row r="5" spans="1:9"><c r="A5" s="3"><v>2</v></c>${inline("B5", "2400000002")}${inline("C5", "Trần Văn Thử")}${inline("I5", "{3F2504E0-4F90}")}</row>
<row r="6"><c r="A6" s="3"><v>3</v></c>${inline("B6", "2400000009")}${inline("C6", "Ngô Văn Khác")}</row>
</sheetData><sheetProtection sheet="1" password="CC1A"/><conditionalFormatting sqref="D4:G6"><cfRule type="cellIs" priority="1" operator="lessThan"><formula>5</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="decimal" sqref="D4:G6"><formula1>0</formula1><formula2>10</formula2></dataValidation></dataValidations></worksheet>`;

const part = (body: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${body}`);
const packaging = "http://schemas.openxmlformats.org/package/2006";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const parts: Record<string, Uint8Array> = {
  "[Content_Types].xml": part(
    `<Types xmlns="${packaging}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
  ),
  "_rels/.rels": part(
    `<Relationships xmlns="${packaging}/relationships"><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ),
  "xl/workbook.xml": part(
    `<workbook ${main} ${rel}><sheets><sheet name="HK1" sheetId="1" r:id="b"/><sheet name="DanhMuc" sheetId="2" state="veryHidden" r:id="c"/></sheets></workbook>`,
  ),
  "xl/_rels/workbook.xml.rels": part(
    `<Relationships xmlns="${packaging}/relationships"><Relationship Id="b" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="c" Type="${office}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
  ),
  "xl/worksheets/sheet1.xml": strToU8(sheet),
  "xl/worksheets/sheet2.xml": part(
    `<worksheet ${main}><sheetData><row r="1">${inline("A1", "khoa")}</row></sheetData></worksheet>`,
  ),
  "xl/vbaProject.bin": new Uint8Array([0xd0, 0xcf, 1, 2, 3]),
  "docProps/custom.xml": part("<Properties><property name='token'>abc</property></Properties>"),
};
const template = zipSync(parts);

const pupil = (code: string, name: string, marks: readonly string[]): YearRecord => ({
  pupil: { code, name },
  subjects: [
    {
      kind: "scored",
      name: "Toán",
      hk1: { regular: marks.slice(0, 2), midTerm: marks[2] ?? "", endTerm: marks[3] ?? "", average: "9.9" },
    },
  ],
});
const records = [
  pupil("2400000002", "Trần Văn Thử", ["7.0", "7.5", "8.0", "8.5"]),
  pupil("2400000001", "Lê Thị Mẫu", ["9.0", "9.5", "10.0", "9.0"]),
];

const withOtherSubject: YearRecord = {
  ...records[0],
  subjects: [{ kind: "scored", name: "Tin học", yearAverage: "8.0" }],
};

function fill(options = {}, given: readonly YearRecord[] = records, bytes: Uint8Array = template) {
  const result = fillTemplate(bytes, given, options);
  if (!result.ok) throw new Error(result.issues.map(({ code }) => code).join(", "));
  const codes = result.issues.map(({ code, path }) => `${code} ${path}`);
  return { ...result.value, codes, parts: unzipSync(result.value.bytes) };
}
const sheetOf = (filled: Readonly<Record<string, Uint8Array>>): string =>
  strFromU8(filled["xl/worksheets/sheet1.xml"] ?? new Uint8Array());

describe("a filled template", () => {
  it("keeps every other part of the file byte for byte", () => {
    const filled = fill().parts;
    expect(Object.keys(filled)).toEqual(Object.keys(parts));
    for (const [name, content] of Object.entries(parts))
      if (name !== "xl/worksheets/sheet1.xml") expect(filled[name]).toEqual(content);
  });

  it("changes nothing of the sheet but the cells that it fills", () => {
    const cell = (address: string, value: string, style = "7"): string =>
      `<c r="${address}"${style === "" ? "" : ` s="${style}"`}><v>${value}</v></c>`;
    const expected = sheet
      .replace('<c r="D4" s="7"/>', cell("D4", "9.0"))
      .replace('<c r="E4" s="7"/>', cell("E4", "9.5"))
      .replace('<c r="H4"', `${cell("G4", "9.0", "")}<c r="H4"`)
      .replace(
        '<c r="I5"',
        `${cell("D5", "7.0", "")}${cell("E5", "7.5", "")}${cell("F5", "8.0", "")}${cell("G5", "8.5", "")}${cell("H5", "9.9", "")}<c r="I5"`,
      );
    expect(sheetOf(fill().parts)).toBe(expected);
  });

  it("says which cells it left and why", () => {
    expect(fill().codes).toEqual([
      "transcript.workbook.macros ",
      "transcript.template.pupil-without-record HK1!C6",
      "transcript.template.value-kept HK1!F4",
      "transcript.template.value-kept HK1!H4",
    ]);
  });

  it("replaces values when told so, formulas never", () => {
    const { parts: filled, codes, cells } = fill({ replaces: true });
    expect(sheetOf(filled)).toContain('<c r="F4" s="7"><v>10.0</v></c>');
    expect(sheetOf(filled)).toContain("<f>ROUND(");
    expect(codes).toContain("transcript.template.formula-kept HK1!H4");
    expect(cells).toBe(9);
  });

  it("is read back with what was put in, by our reader and another one", () => {
    const { bytes, pupils } = fill({ replaces: true });
    expect(pupils).toBe(2);
    const reading = readWorkbook(bytes);
    const found = (reading.ok ? reading.value : undefined)?.records ?? [];
    expect(found.map(({ pupil: who }) => who?.code)).toEqual(["2400000001", "2400000002", "2400000009"]);
    expect(found[1]?.subjects[0]).toMatchObject({
      hk1: { regular: ["7.0", "7.5"], midTerm: "8.0", endTerm: "8.5" },
    });
    const other = XLSX.read(bytes).Sheets["HK1"];
    expect([other?.["D5"]?.v, other?.["I4"]?.v]).toEqual([7, "{3F2504E0-4F89}"]);
  });

  it("filled twice with the same is the same", () => {
    const once = fill({ replaces: true }).bytes;
    expect(fill({ replaces: true }, records, once).cells).toBe(0);
  });

  it.each([
    [
      "has no row",
      [pupil("2400000077", "Lê Lạ", ["5"])],
      "transcript.template.record-without-row records[0]",
    ],
    ["has a subject without a column", [withOtherSubject], "transcript.template.no-column "],
  ])("says that a record %s", (_title, given, code) => {
    expect(fill({}, given).codes).toContain(code);
  });

  it("is refused when two pupils could be meant", () => {
    const twins = records.map(({ subjects }) => ({ pupil: { name: "Lê Thị Mẫu" }, subjects }));
    const named = aWorkbook([
      {
        name: "6A",
        rows: [
          ["STT", "Họ và tên", "Toán HKI GK"],
          [1, "Lê Thị Mẫu", ""],
        ],
      },
    ]);
    const result = fillTemplate(named, twins);
    expect(result.ok).toBe(false);
    expect(result.issues.map(({ code }) => code)).toContain("transcript.template.ambiguous-pupil");
  });

  it("without pupils gets a row for each record, in order", () => {
    const empty = aWorkbook([
      { name: "6A", rows: [["STT", "Mã học sinh", "Họ và tên", "Toán HKI ĐĐGgk", "Toán HKI ĐĐGck"]] },
    ]);
    const { bytes, pupils } = fill({}, records, empty);
    expect(pupils).toBe(2);
    const reading = readWorkbook(bytes, { schoolYear: "2024-2025", grade: 6 });
    expect(reading.ok && reading.value.records.map(({ pupil: who }) => who?.name)).toEqual([
      "Trần Văn Thử",
      "Lê Thị Mẫu",
    ]);
  });

  it("finds pupils without codes by name and birth date, also as a serial date", () => {
    const rows = [
      ["STT", "Họ và tên", "Ngày sinh", "Toán HKI ĐĐGgk"],
      [1, "Lê Thị Mẫu", "19/05/2013", ""],
      [2, "Lê Thị Mẫu", "20/06/2013", ""],
    ];
    const given = ["2013-06-20", "2013-05-19"].map((birthDate, index) => ({
      ...pupil("", "Lê Thị Mẫu", ["1", "2", String(index + 5), "4"]),
      pupil: { name: "Lê Thị Mẫu", birthDate },
    }));
    const { bytes } = fill({}, given, aWorkbook([{ name: "6A", rows }]));
    const cells = XLSX.read(bytes).Sheets["6A"];
    expect([cells?.["D2"]?.v, cells?.["D3"]?.v]).toEqual([6, 5]);
  });
});

describe("a file that cannot be filled", () => {
  it.each([
    ["no workbook", strToU8("STT,Họ và tên"), "transcript.workbook.not-a-workbook"],
    ["nothing", new Uint8Array(), "transcript.workbook.empty"],
    [
      "a workbook with other headers",
      aWorkbook([{ name: "x", rows: [["a", "b"]] }]),
      "transcript.workbook.no-header",
    ],
  ])("is reported: %s", (_title, bytes, code) => {
    const result = fillTemplate(bytes, records);
    expect(result.ok).toBe(false);
    expect(result.issues.map((issue) => issue.code)).toContain(code);
  });

  it("is never a reason to throw", () => {
    fc.assert(
      fc.property(fc.nat(template.length - 1), fc.nat(255), (at, byte) => {
        const damaged = template.slice();
        damaged[at] = byte;
        fillTemplate(damaged, records);
      }),
      { numRuns: 30 },
    );
    expect(() => fillTemplate("x" as never, [])).toThrow(TypeError);
  });
});

describe("a value put into the text of a sheet", () => {
  const edit = (row: number, column: number, text: string) => ({
    row,
    column,
    cell: { kind: "text" as const, text },
  });
  it.each([
    [
      "an empty sheet",
      "<worksheet><sheetData/></worksheet>",
      '<worksheet><sheetData><row r="2">@</row></sheetData></worksheet>',
    ],
    [
      "an empty row",
      '<worksheet><sheetData><row r="2"/></sheetData></worksheet>',
      '<worksheet><sheetData><row r="2">@</row></sheetData></worksheet>',
    ],
    [
      "rows around",
      '<w:worksheet xmlns:w="x"><w:sheetData><w:row r="1"></w:row><w:row r="3"/></w:sheetData></w:worksheet>',
      '<w:worksheet xmlns:w="x"><w:sheetData><w:row r="1"></w:row><w:row r="2">@</w:row><w:row r="3"/></w:sheetData></w:worksheet>',
    ],
  ])("finds its place: %s", (_title, xml, expected) => {
    const prefix = xml.startsWith("<w:") ? "w:" : "";
    const cell = `<${prefix}c r="B2" t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">a&lt;b</${prefix}t></${prefix}is></${prefix}c>`;
    expect(patchSheet(xml, [edit(1, 1, "a<b")])?.xml).toBe(expected.replace("@", cell));
  });

  it("is not put into what is no sheet", () => {
    expect(patchSheet("<worksheet>", [edit(0, 0, "x")])).toBeUndefined();
    expect(patchSheet("<other/>", [edit(0, 0, "x")])).toBeUndefined();
  });
});
