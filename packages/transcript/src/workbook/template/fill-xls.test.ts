import { readFileSync } from "node:fs";
import * as XLSX from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { YearRecord } from "../../model/year-record.ts";
import { aWorkbook } from "../../testing/a-workbook.ts";
import { readWorkbook } from "../read-workbook.ts";
import { readCompoundFile } from "../xls/compound-file.ts";
import { record, recordAt } from "../xls/records.ts";
import { replaceStream } from "../xls/replace-stream.ts";
import { fillTemplate } from "./fill-template.ts";

/**
 * An invented mark book as school systems give it out, made with xlwt 1.3.0: styles, runs of empty cells and of numbers, formulas, a hidden column of
 * identifiers, a very hidden sheet, protection with a password, frozen rows, a high row, a merged title.
 */
const template = new Uint8Array(readFileSync(new URL("../../testing/class-template.xls", import.meta.url)));

const pupil = (code: string, marks: readonly [string, string, string, string]): YearRecord => ({
  pupil: { code },
  subjects: [
    {
      kind: "scored",
      name: "Toán",
      hk1: { regular: marks.slice(0, 2), midTerm: marks[2], endTerm: marks[3], average: "9.9" },
    },
  ],
});
const records = [
  pupil("2400000001", ["9.0", "9.5", "10.0", "9.0"]),
  pupil("2400000002", ["7.0", "7.5", "8.0", "8.5"]),
];

function fill(bytes: Uint8Array = template, given: readonly YearRecord[] = records, replaces = true) {
  const result = fillTemplate(bytes, given, { replaces });
  if (!result.ok) throw new Error(result.issues.map(({ code }) => code).join(", "));
  return { ...result.value, codes: result.issues.map(({ code, path }) => `${code} ${path}`) };
}

function streamOf(bytes: Uint8Array, name = "Workbook"): Uint8Array {
  const file = readCompoundFile(bytes);
  const stream = typeof file === "string" ? undefined : file.stream(name);
  if (!(stream instanceof Uint8Array)) throw new TypeError("no such stream");
  return stream;
}

const cellRecords: ReadonlySet<number> = new Set([
  0x0201,
  0x00be,
  record.labelSst,
  record.label,
  record.number,
  record.rk,
  record.mulRk,
  record.formula,
]);
/** Tables of places in the stream, and what says where things are. */
const ofPlaces: ReadonlySet<number> = new Set([0x020b, 0x00d7, record.boundSheet, 0x0208, 0x0200]);

/** Every record but those of cells and of places, as text. */
function otherRecords(stream: Uint8Array): readonly string[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const found: string[] = [];
  for (let next = recordAt(view, 0); next; next = recordAt(view, next.end)) {
    if (next.id === 0 && next.end === next.start) break; // behind the last record
    if (!cellRecords.has(next.id) && !ofPlaces.has(next.id))
      found.push(`${next.id} ${Buffer.from(stream.subarray(next.start, next.end)).toString("hex")}`);
  }
  return found;
}

describe("an .xls template filled in place", () => {
  const filled = fill();
  const book = XLSX.read(filled.bytes, { cellFormula: true, cellStyles: true });
  const sheet = book.Sheets["HK1"] ?? {};
  const value = (address: string): unknown => (sheet[address] as XLSX.CellObject | undefined)?.v;

  it("holds the marks, as another program reads them", () => {
    expect(["D4", "E4", "F4", "G4"].map(value)).toEqual([9, 9.5, 10, 9]);
    expect(["D5", "E5", "F5", "G5"].map(value)).toEqual([7, 7.5, 8, 8.5]);
    expect(filled).toMatchObject({ pupils: 2, cells: 8 });
  });

  it("keeps the format of each cell", () => {
    const number = (address: string) => (sheet[address] as XLSX.CellObject | undefined)?.z;
    expect(["D4", "G4", "D5"].map(number)).toEqual(["0.0", "0.0", "0.0"]);
  });

  it("keeps every record that is of no cell, byte for byte: styles, protection, hidden columns, frozen rows", () => {
    expect(otherRecords(streamOf(filled.bytes))).toEqual(otherRecords(streamOf(template)));
    expect(otherRecords(streamOf(template)).length).toBeGreaterThan(100);
    expect(sheet["!cols"]?.[8]?.hidden).toBe(true);
    expect(sheet["!rows"]?.[2]?.hpt).toBe(45);
    expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 2]);
  });

  it("keeps the cells that it does not fill, and other sheets", () => {
    const before = XLSX.read(template);
    for (const address of ["A1", "B4", "C4", "I4", "B6", "I6", "A101", "A160"])
      expect(value(address)).toEqual((before.Sheets["HK1"]?.[address] as XLSX.CellObject).v);
    expect(book.Sheets["DanhMuc"]).toEqual(
      XLSX.read(template, { cellFormula: true, cellStyles: true }).Sheets["DanhMuc"],
    );
  });

  it("keeps formulas, tells of them, and has them computed when the file is opened", () => {
    expect((sheet["H4"] as XLSX.CellObject).f).toBe("ROUND((D4+E4+2*F4+3*G4)/7,1)");
    expect(filled.codes).toContain("transcript.template.formula-kept HK1!H4");
    const stream = streamOf(filled.bytes);
    const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
    for (let next = recordAt(view, 0); next && next.end > next.start + 1; next = recordAt(view, next.end))
      if (next.id === record.formula) expect(view.getUint16(next.start + 14, true) & 2).toBe(2);
  });

  it("keeps values that are there unless told otherwise, and is the same file when there is nothing to do", () => {
    expect(fill(template, records, false).codes).toContain("transcript.template.value-kept HK1!D5");
    const again = fill(filled.bytes);
    expect(again.cells).toBe(0);
    expect(otherRecords(streamOf(again.bytes))).toEqual(otherRecords(streamOf(filled.bytes)));
  });
});

/** A sheet of many pupils by another program, whose stream is small or large. */
const rowsOf = (count: number, more = 0): readonly (readonly unknown[])[] => [
  ["Môn: Toán - Học kì I - Lớp 6A - Năm học 2024-2025", ...Array<string>(more).fill("ghi chú")],
  [],
  ["STT", "Mã học sinh", "Họ và tên", "ĐĐGck"],
  ...Array.from({ length: count }, (_, index) => [index + 1, String(2_400_000_000 + index), "Lê Thị Mẫu"]),
];
const yearsOf = (marks: readonly string[]): readonly YearRecord[] =>
  marks.map((mark, index) => ({
    pupil: { code: String(2_400_000_000 + index) },
    subjects: [{ kind: "scored", name: "Toán", hk1: { endTerm: mark } }],
  }));

describe("an .xls of another program", () => {
  it.each([
    ["a small file, whose stream shares its sectors", 2],
    ["a file of one table of sectors", 60],
    ["a file that needs more sectors and a longer table of them", 900],
  ])("is filled: %s", (_title, count) => {
    const template = aWorkbook(
      [
        { name: "6A", rows: rowsOf(count) },
        { name: "x", rows: [["giữ"]] },
      ],
      "biff8",
    );
    const marks = Array.from({ length: count }, (_, index) => `${index % 10}.5`);
    const { bytes, cells } = fill(template, yearsOf(marks));
    const book = XLSX.read(bytes);
    expect(cells).toBe(count);
    expect((book.Sheets["6A"]?.[`D${count + 3}`] as XLSX.CellObject).v).toBe(Number(marks.at(-1)));
    expect((book.Sheets["x"]?.["A1"] as XLSX.CellObject).v).toBe("giữ");
    const read = readWorkbook(bytes);
    const found = (read.ok ? read.value : read.partial)?.records.map(({ subjects: [each] }) =>
      each?.kind === "scored" ? each.hk1?.endTerm : undefined,
    );
    expect(found).toEqual(marks);
  });

  it("has the marks that were put in, whatever they are and wherever cells are empty", () => {
    const mark = fc.integer({ min: 0, max: 100 }).map((tenths) => (tenths / 10).toFixed(1));
    fc.assert(
      fc.property(fc.array(fc.tuple(mark, fc.boolean()), { minLength: 1, maxLength: 12 }), (given) => {
        const rows = rowsOf(given.length).map((row, at) =>
          at > 2 && given[at - 3]?.[1] === true ? [...row, 1] : row,
        );
        const marks = given.map(([each]) => each);
        const { bytes } = fill(aWorkbook([{ name: "6A", rows }], "biff8"), yearsOf(marks));
        const cells = XLSX.read(bytes).Sheets["6A"];
        expect(marks.map((_, at) => (cells?.[`D${at + 4}`] as XLSX.CellObject).v)).toEqual(marks.map(Number));
      }),
      { numRuns: 10 },
    );
  });
});

describe("a damaged .xls template", () => {
  it("never makes it throw, and is an issue when it cannot be filled", () => {
    fc.assert(
      fc.property(fc.nat(template.length - 1), fc.nat(255), (at, byte) => {
        const bytes = template.slice();
        bytes[at] = byte;
        const result = fillTemplate(bytes, records, { replaces: true });
        expect(result.ok || result.issues.length > 0).toBe(true);
      }),
      { numRuns: 25 },
    );
    expect(replaceStream(template.subarray(0, 400), "Workbook", template)).toBeUndefined();
    expect(replaceStream(template, "Book", template)).toBeUndefined();
  });
});
