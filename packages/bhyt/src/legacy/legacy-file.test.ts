import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatClaimFile } from "../claim-file/format-claim-file.ts";
import { readClaimFile } from "../claim-file/read-claim-file.ts";
import { legacyMessages } from "../messages/legacy-messages.ts";
import { tableSpec } from "../tables/table-spec.ts";
import { anEnvelope, base64 } from "../testing.cases.ts";
import { type LegacyTableId, legacyFields, legacyMarks } from "./legacy-fields.ts";
import { readLegacyClaimFile } from "./read-legacy-file.ts";

type Values = Readonly<Record<string, string>>;

const elements = (values: Values): string =>
  Object.entries(values)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join("\n");
const rows = (root: string, item: string, all: readonly Values[]): string =>
  `<${root}>${all.map((values) => `<${item}>${elements(values)}</${item}>`).join("")}</${root}>`;

const summary: Values = {
  MA_LK: "LK1",
  HO_TEN: "NGƯỜI BỆNH GIẢ ĐỊNH",
  NGAY_SINH: "19850412",
  GIOI_TINH: "2",
  MA_THE: "DN4010000000001",
  TEN_BENH: "Viêm phế quản cấp",
  MA_BENH: "J20.9",
  MA_BENHKHAC: "I10;E11",
  MA_LYDO_VVIEN: "1",
  NGAY_VAO: "202007150930",
  NGAY_RA: "202007151100",
  TINH_TRANG_RV: "1",
  T_TONGCHI: "60000",
  T_NGOAIDS: "",
  MA_LOAI_KCB: "1",
};
const medicines: readonly Values[] = [
  {
    MA_LK: "LK1",
    STT: "1",
    MA_THUOC: "40.67",
    SO_LUONG: "10",
    DON_GIA: "1500",
    TYLE_TT: "100",
    THANH_TIEN: "15000",
  },
  { MA_LK: "LK1", STT: "2", MA_THUOC: "40.68", SO_LUONG: "1", DON_GIA: "1", TYLE_TT: "50", THANH_TIEN: "" },
];
const services: readonly Values[] = [
  {
    MA_LK: "LK1",
    STT: "1",
    MA_DICH_VU: "02.1896.0000",
    DON_GIA: "45000",
    TYLE_TT: "100",
    THANH_TIEN: "45000",
  },
];
const file = (...tables: readonly (readonly [string, string])[]): string =>
  anEnvelope(tables.map(([id, text]) => [id, base64(text)] as const));
const whole = file(
  ["XML1", `<TONG_HOP>${elements(summary)}</TONG_HOP>`],
  ["XML2", rows("A", "B", medicines)],
  ["XML3", rows("A", "B", services)],
);

describe("a file of QĐ 4210", () => {
  const reading = readLegacyClaimFile(whole);
  const visit = reading.file?.visits[0];

  it("has in the present tables what the sources say became of it", () => {
    expect(reading.ok).toBe(true);
    expect(visit?.XML1?.[0]).toMatchObject({
      MA_LK: "LK1",
      NGAY_SINH: "198504120000",
      MA_THE_BHYT: "DN4010000000001",
      CHAN_DOAN_RV: "Viêm phế quản cấp",
      MA_BENH_CHINH: "J20.9",
      MA_BENH_KT: "I10;E11",
      MA_DOITUONG_KCB: "",
      MA_LOAI_KCB: "",
      MA_LOAI_RV: "",
      T_TONGCHI_BV: "",
    });
    expect(
      visit?.XML2?.map(({ MA_THUOC, TYLE_TT_BH, THANH_TIEN_BV }) => [MA_THUOC, TYLE_TT_BH, THANH_TIEN_BV]),
    ).toEqual([
      ["40.67", "100", ""],
      ["40.68", "50", ""],
    ]);
    expect(visit?.XML3?.[0]).toMatchObject({ MA_DICH_VU: "02.1896.0000", DON_GIA_BV: "", TYLE_TT_BH: "" });
  });

  it("names every value that is lost, with its place, and nothing that is empty", () => {
    expect(reading.issues.map(({ code, path, severity }) => [code, path, severity])).toEqual([
      ["bhyt.legacy.other-codes", "XML1.MA_LYDO_VVIEN", "warning"],
      ["bhyt.legacy.other-codes", "XML1.TINH_TRANG_RV", "warning"],
      ["bhyt.legacy.one-for-two", "XML1.T_TONGCHI", "warning"],
      ["bhyt.legacy.other-codes", "XML1.MA_LOAI_KCB", "warning"],
      ["bhyt.legacy.one-for-two", "XML2[0].THANH_TIEN", "warning"],
      ["bhyt.legacy.one-for-two", "XML3[0].DON_GIA", "warning"],
      ["bhyt.legacy.one-for-two", "XML3[0].TYLE_TT", "warning"],
      ["bhyt.legacy.one-for-two", "XML3[0].THANH_TIEN", "warning"],
    ]);
    const [first] = reading.issues;
    expect(first?.position?.document).toBe("XML1");
    expect(first?.position?.line).toBe(9);
    expect(first?.position?.container).toBeDefined();
    expect(first?.source?.document).toBe("QĐ 4210/QĐ-BYT");
    expect(JSON.stringify(reading.issues)).not.toContain("GIẢ ĐỊNH");
  });

  it("once converted is written and read as any other file", () => {
    if (reading.file === undefined) throw new Error("unread");
    expect(readClaimFile(formatClaimFile(reading.file)).file).toEqual(reading.file);
  });

  it("loses no value without saying so", () => {
    const name = fc.constantFrom(
      ...Object.keys(legacyFields.XML1),
      ...tableSpec("XML1")
        .fields.slice(0, 20)
        .map((field) => field.name),
      "KHONG_RO",
    );
    fc.assert(
      fc.property(fc.dictionary(name, fc.stringMatching(/^[a-z0-9]{1,6}$/u), { minKeys: 1 }), (values) => {
        const all = { ...values, T_NGOAIDS: "1" };
        const found = readLegacyClaimFile(file(["XML1", `<TONG_HOP>${elements(all)}</TONG_HOP>`]));
        const row: object = found.file?.visits[0]?.XML1?.[0] ?? {};
        const kept = Object.values(row).filter((value) => value !== "").length;
        const lost = found.issues.filter(({ code }) => code.startsWith("bhyt.legacy.")).length;
        expect(kept + lost).toBe(Object.keys(all).length);
      }),
      { numRuns: 100 },
    );
  });
});

describe("what is not of QĐ 4210", () => {
  const codes = (text: unknown): readonly string[] =>
    readLegacyClaimFile(text).issues.map(({ code }) => code);

  it("is not converted: a visit of the present standard", () => {
    const {
      ok,
      file: converted,
      issues,
    } = readLegacyClaimFile(
      file(["XML1", "<TONG_HOP><MA_LK>LK1</MA_LK><MA_DOITUONG_KCB>1.1</MA_DOITUONG_KCB></TONG_HOP>"]),
    );
    expect(ok).toBe(false);
    expect(converted?.visits[0]?.XML1).toBeUndefined();
    expect(converted?.visits[0]?.unread).toHaveLength(1);
    expect(issues.map(({ code }) => code)).toEqual(["bhyt.legacy.not-legacy"]);
  });

  it("is said: other tables, tables without rows, tables twice, fields twice, unknown fields, later days", () => {
    const one = `<TONG_HOP>${elements({ ...summary, MA_LYDO_VVIEN: "", KHAC: "x" })}<MA_LK>LK2</MA_LK></TONG_HOP>`;
    const late = one.replace("202007151100", "202407010000");
    const found = codes(
      file(
        ["XML1", late],
        ["XML7", "<A/>"],
        ["XML4", "<A/>"],
        ["XML2", rows("A", "B", medicines)],
        ["XML2", rows("A", "B", medicines)],
      ),
    );
    for (const code of ["unknown-field", "repeated-field", "other-table", "no-row", "after-its-end"])
      expect(found).toContain(`bhyt.legacy.${code}`);
    expect(found).toContain("bhyt.table.repeated");
    expect(codes(file(["XML1", one]))).not.toContain("bhyt.legacy.after-its-end");
  });

  it("never throws, and keeps the issues that the caller allows", () => {
    const many = Array.from({ length: 300 }, () => medicines[0] ?? {});
    const text = file(["XML1", `<T>${elements(summary)}</T>`], ["XML2", rows("A", "B", many)]);
    const { issues } = readLegacyClaimFile(text, { maxIssues: 10 });
    expect(issues).toHaveLength(11);
    expect(issues[10]).toMatchObject({
      code: "bhyt.file.too-many-issues",
      params: { limit: 10, dropped: 294 },
    });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string({ unit: "binary" })), (input) => {
        expect(readLegacyClaimFile(input).ok).toBe(false);
      }),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 1 }), fc.string({ maxLength: 6 }), (at, piece) => {
        expect(
          Array.isArray(readLegacyClaimFile(whole.slice(0, at) + piece + whole.slice(at + 2)).issues),
        ).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe("the differences of QĐ 4210", () => {
  const facts = JSON.parse(readFileSync(new URL("../../data/qd3176.json", import.meta.url), "utf8")) as {
    legacy4210: { differences: readonly string[]; tables: readonly string[] };
  };
  const stated = facts.legacy4210.differences.join(" ");

  it("are those that the compiled facts state, and lead to fields that there are", () => {
    expect(facts.legacy4210.tables.map((text) => text.split(" ")[0])).toEqual(Object.keys(legacyFields));
    for (const [table, fields] of Object.entries(legacyFields))
      for (const [name, fate] of Object.entries(fields)) {
        // MA_THE stands in the compiled research.
        if (name !== "MA_THE") expect(stated).toContain(name);
        const targets = "to" in fate ? [fate.to] : (fate.target?.split(", ") ?? []);
        for (const target of targets)
          expect(tableSpec(table as LegacyTableId).fieldIndex.has(target), `${table}.${target}`).toBe(true);
      }
    for (const mark of legacyMarks) expect(tableSpec("XML1").fieldIndex.has(mark)).toBe(false);
  });

  it("have a sentence in both languages", () => {
    expect(Object.keys(legacyMessages.vi)).toEqual(Object.keys(legacyMessages.en));
  });
});
