import { encodeUtf8 } from "@lienthong/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkVisit } from "../rules/check-visit.ts";
import { catalogueNames } from "../catalogues/catalogues.ts";
import { catalogueFileMessages } from "../messages/csv-messages.ts";
import { aVisit } from "../testing.cases.ts";
import { dayOfCell, priceOfCell, restrictionsOfCell, yesOfCell } from "./cell-values.ts";
import { codeColumnNames } from "./columns.ts";
import { readCatalogueFile } from "./read-catalogue-file.ts";
import { readCatalogueFiles } from "./read-catalogue-files.ts";

const medicines = `MA_THUOC;TEN_THUOC;HAM_LUONG;SO_DANG_KY;DON_GIA;TU_NGAY;DEN_NGAY;GHI_CHU
40.67;Thuốc thử;500mg;VD-00000-20;1500;01/01/2026;;ghi chú
40.68;"Thuốc ""hai"";
xuống dòng";;;1500.5;20260101;2026-12-31;
`;

const codes = (list: (typeof catalogueNames)[number], text: unknown): readonly string[] =>
  readCatalogueFile(list, text).issues.map(({ code }) => code);

describe("a list of codes read from CSV", () => {
  it("has the values of its columns by the published names, and passes over the others", () => {
    const { ok, entries, issues, lineCount } = readCatalogueFile("medicine", medicines);
    expect(issues).toEqual([]);
    expect([ok, lineCount]).toEqual([true, 2]);
    expect(entries).toEqual([
      {
        code: "40.67",
        name: "Thuốc thử",
        strength: "500mg",
        registration: "VD-00000-20",
        price: "1500",
        from: "2026-01-01",
      },
      {
        code: "40.68",
        name: 'Thuốc "hai";\nxuống dòng',
        registration: "",
        price: "1500.5",
        from: "2026-01-01",
        to: "2026-12-31",
      },
    ]);
  });

  it.each(catalogueNames)("%s: knows each of its columns of codes, whatever case and marks", (list) => {
    for (const name of codeColumnNames(list))
      for (const heading of [
        name,
        name.toLowerCase(),
        name.replaceAll("_", " "),
        ` ${name.replaceAll("_", "")} `,
      ])
        expect(readCatalogueFile(list, `${heading}\nX1\n`).entries, heading).toEqual([{ code: "X1" }]);
  });

  it("has Vietnamese headings and those that the caller names", () => {
    expect(readCatalogueFile("medicine", "Mã thuốc,Tên thuốc\nA,B\n").entries).toEqual([
      { code: "A", name: "B" },
    ]);
    const columns = { code: "Mã hoạt chất", price: "Giá" } as const;
    expect(
      readCatalogueFile("medicine", "Mã thuốc,Mã hoạt chất,Giá,DON_GIA\nA,B,5,7\n", { columns }).entries,
    ).toEqual([{ code: "B", price: "5" }]);
  });

  it("is the same with tabs, commas, semicolons, CR LF, a mark at its beginning, and as bytes", () => {
    for (const mark of [",", ";", "\t"])
      for (const end of ["\n", "\r\n", "\r"]) {
        const text = `\ufeff${["MA_DICH_VU", "DON_GIA_BH"].join(mark)}${end}${["D1", "9"].join(mark)}${end}${end}`;
        const expected = [{ code: "D1", insurancePrice: "9" }];
        expect(readCatalogueFile("service", text).entries).toEqual(expected);
        expect(readCatalogueFile("service", encodeUtf8(text)).entries).toEqual(expected);
      }
  });

  it("names the line of a fault, also after cells of several lines, and leaves the line out", () => {
    const { entries, issues, ok } = readCatalogueFile(
      "medicine",
      `${medicines}40.69;;;;mười;;\n;x\n40.70;;;;;2/1/2026;1/1/2026\n`,
    );
    expect(ok).toBe(false);
    expect(entries).toHaveLength(2);
    expect(issues.map(({ code, position }) => [code, position?.line])).toEqual([
      ["bhyt.csv.bad-number", 5],
      ["bhyt.csv.no-code", 6],
      ["bhyt.csv.ends-before-it-begins", 7],
    ]);
    expect(issues[0]?.params).toEqual({ list: "medicine", line: 5, column: 5 });
  });

  it.each([
    ["no text", 7, "bhyt.csv.not-text"],
    ["nothing", "", "bhyt.csv.empty"],
    ["a heading only", "MA_BAC_SI\n", "bhyt.csv.empty"],
    ["no column of codes", "TEN\nA\n", "bhyt.csv.missing-column"],
    ["two columns of codes", "MA_BAC_SI,Mã bác sĩ\nA,B\n", "bhyt.csv.repeated-column"],
    ["too many cells", "MA_BAC_SI\nA,B\n", "bhyt.csv.wrong-cell-count"],
    ["a quote that does not end", 'MA_BAC_SI\n"A\nB\n', "bhyt.csv.not-a-table"],
    ["a day that is none", "MA_BAC_SI,TU_NGAY\nA,31/02/2026\n", "bhyt.csv.bad-date"],
    ["a word for yes that is none", "MA_BAC_SI,QUYEN_KY\nA,?\n", "bhyt.csv.bad-value"],
    ["bytes that are no UTF-8", new Uint8Array([0x4d, 0xff, 0xfe, 0x41]), "core.text."],
  ])("%s is said", (_title, input, code) => {
    expect(codes("staff", input)[0]).toContain(code);
  });

  it("stops at the number of lines and of issues that the caller allows", () => {
    const text = `MA_BAC_SI,TU_NGAY\n${"A,?\n".repeat(30)}`;
    const few = readCatalogueFile("staff", text, { maxIssues: 3 });
    expect(few.issues.map(({ code }) => code)).toEqual([
      ...Array.from({ length: 3 }, () => "bhyt.csv.bad-date"),
      "bhyt.csv.too-many-issues",
    ]);
    expect(few.issues[3]?.params).toEqual({ dropped: 27 });
    const short = readCatalogueFile("staff", "MA_BAC_SI\nA\nB\nC\n", { maxLines: 2 });
    expect(short.entries).toEqual([{ code: "A" }, { code: "B" }]);
    expect(short.issues.map(({ code, position }) => [code, position?.line])).toEqual([
      ["bhyt.csv.too-many-lines", 4],
    ]);
    expect(readCatalogueFile("staff", "MA_BAC_SI\nA\nB\n", { maxLines: 2 }).ok).toBe(true);
  });

  it("must be a list that there is", () => {
    expect(() => readCatalogueFile("drugs" as never, "")).toThrow(TypeError);
    expect(() => readCatalogueFile("staff", "", { delimiter: "|" as never })).toThrow(TypeError);
  });

  it("may be any text: never throws, and shows no cell in its issues", () => {
    const cell = fc.oneof(fc.constantFrom('"', ",", "\n", "MA_BAC_SI", "TU_NGAY", "BIMAT", ";"), fc.string());
    fc.assert(
      fc.property(
        fc.array(cell, { maxLength: 40 }).map((cells) => cells.join("")),
        (text) => {
          const { issues } = readCatalogueFile("staff", `MA_BAC_SI,TU_NGAY\n${text}`);
          expect(JSON.stringify(issues)).not.toContain("BIMAT");
        },
      ),
      { numRuns: 300 },
    );
  });

  it("of a million quotes is refused in bounded time", () => {
    for (const text of ['"'.repeat(1_000_000), '"a'.repeat(500_000), `MA_BAC_SI\n${'"",'.repeat(300_000)}`]) {
      const { ok } = readCatalogueFile("staff", text);
      expect(ok).toBe(false);
    }
  }, 5000);
});

describe("a cell", () => {
  it.each([
    ["01/02/2026", "2026-02-01"],
    ["20260201", "2026-02-01"],
    ["2026-02-01", "2026-02-01"],
    ["29/02/2024", "2024-02-29"],
    ["29/02/2026", undefined],
    ["2026-02", undefined],
    ["202602", undefined],
    ["02/2026", undefined],
    ["hôm nay", undefined],
  ])("%s as a day is %s", (text, day) => {
    expect(dayOfCell(text)).toBe(day);
  });

  it.each([
    ["1500", "1500"],
    ["1500.5", "1500.5"],
    ["1500.125", "1500.125"],
    ["0.125", "0.125"],
    ["1.500", undefined],
    ["1,500", undefined],
    ["1.500.000", undefined],
    ["-1", undefined],
    ["1e3", undefined],
  ])("%s as a price is %s", (text, price) => {
    expect(priceOfCell(text)).toBe(price);
  });

  it("says yes, no or neither; a restriction is one of five", () => {
    expect(["1", "Có", "x", "", "0", "Không", "?", "2"].map(yesOfCell)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      undefined,
      undefined,
    ]);
    expect(restrictionsOfCell("women; not-primary")).toEqual(["women", "not-primary"]);
    expect(restrictionsOfCell("women;ghosts")).toBeUndefined();
  });
});

describe("lists read together", () => {
  it("are those that the checks take; a list without a line is not at hand", () => {
    const { catalogues, issues, ok } = readCatalogueFiles({
      medicine: "MA_THUOC,TEN_THUOC,DON_GIA\n40.67,Thuốc khác,1499.999\n",
      staff: "MA_BAC_SI\n",
    });
    expect([ok, catalogues.has("medicine"), catalogues.has("staff")]).toEqual([false, true, false]);
    expect(issues.map(({ path }) => path)).toEqual(["staff"]);
    const found = checkVisit(aVisit(), { catalogues });
    expect(found.issues.map(({ path }) => path)).toEqual(["XML2[0].TEN_THUOC"]);
    expect(found.notChecked.some(({ rule }) => rule === "DRG-012")).toBe(true);
  });

  it("have a sentence for every code in both languages", () => {
    const { vi, en } = catalogueFileMessages;
    expect(Object.keys(vi).sort()).toEqual(Object.keys(en).sort());
  });

  it("must have names of lists", () => {
    expect(() => readCatalogueFiles({ drugs: "" } as never)).toThrow(TypeError);
  });
});
