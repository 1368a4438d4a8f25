import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { aYearRecord, goodMarks } from "../testing/a-year-record.ts";
import type { YearRecord } from "../model/year-record.ts";
import { layOutPage } from "./lay-out-page.ts";
import { pageStyle, pageStyleHash } from "./page-style.ts";
import { transcriptToPdfDefinition } from "./pdf-definition.ts";
import { renderTranscriptHtml } from "./render-html.ts";

const record = aYearRecord(goodMarks);
const primary: YearRecord = {
  schoolYear: "2024-2025",
  grade: 1,
  className: "1A",
  pupil: { name: "Trần Văn Thử", birthDate: "2018-09" },
  subjects: [
    { kind: "primary", name: "Tiếng Việt", level: "T", finalTest: "9" },
    { kind: "primary", name: "Toán", level: "T", finalTest: "10" },
  ],
  competences: [{ name: "Tự chủ và tự học", level: "T" }],
  qualities: ["Yêu nước", "Nhân ái", "Chăm chỉ", "Trung thực", "Trách nhiệm"].map((name) => ({
    name,
    level: "T" as const,
  })),
};
const resultsOf = (given: YearRecord, options = {}) =>
  Object.fromEntries(layOutPage(given, options).results.map(({ label, value }) => [label, value]));

describe("a school year on paper", () => {
  it("shows what the rules give where the record states nothing", () => {
    expect(resultsOf(record)).toEqual({
      "Kết quả học tập học kì I": "Tốt",
      "Kết quả học tập học kì II": "Tốt",
      "Kết quả học tập cả năm": "Tốt",
      "Kết quả rèn luyện học kì I": "Tốt",
      "Kết quả rèn luyện học kì II": "Tốt",
      "Kết quả rèn luyện cả năm": "Tốt",
      "Số buổi nghỉ học": "0",
      "Danh hiệu": "Học sinh Giỏi",
      "Lên lớp": "Lên lớp",
    });
  });

  it("shows what the record states as it states it, also when the rules give something else", () => {
    const declared = { learningYear: "Khá", isPromoted: false };
    const results = resultsOf({ ...record, declared });
    expect(results).toMatchObject({ "Kết quả học tập cả năm": "Khá", "Lên lớp": "Không được lên lớp" });
    const subjects = record.subjects.map((each) =>
      each.kind === "scored" ? { ...each, yearAverage: "1.0" } : each,
    );
    const [table] = layOutPage({ ...record, subjects }).tables;
    expect(table?.rows[0]?.at(-2)).toBe("1.0");
  });

  it("fills in nothing when told so, and leaves what cannot be decided empty", () => {
    expect(resultsOf(record, { fillsIn: false })).toEqual({
      "Kết quả rèn luyện học kì I": "Tốt",
      "Kết quả rèn luyện học kì II": "Tốt",
      "Số buổi nghỉ học": "0",
    });
    const half = { ...record, subjects: record.subjects.slice(0, 3) };
    expect(Object.keys(resultsOf(half))).not.toContain("Kết quả học tập cả năm");
  });

  it("has one column for each width and text of every row", () => {
    for (const each of [record, primary])
      for (const { header, widths, rows } of layOutPage(each).tables) {
        const places = header.flat().reduce((sum, { columns, rows: tall }) => sum + columns * tall, 0);
        expect(places).toBe(widths.length * header.length);
        for (const row of rows) expect(row).toHaveLength(widths.length);
      }
  });

  it("of primary school shows levels, tests, competences and qualities", () => {
    const { tables, facts } = layOutPage(primary);
    expect(tables.map(({ rows }) => rows)).toEqual([
      [
        ["1", "Tiếng Việt", "T", "9"],
        ["2", "Toán", "T", "10"],
      ],
      [["1", "Tự chủ và tự học", "T"]],
      [
        ["1", "Yêu nước", "T"],
        ["2", "Nhân ái", "T"],
        ["3", "Chăm chỉ", "T"],
        ["4", "Trung thực", "T"],
        ["5", "Trách nhiệm", "T"],
      ],
    ]);
    expect(facts.find(({ label }) => label === "Ngày sinh")?.value).toBe("09/2018");
    expect(resultsOf(primary)).toMatchObject({ "Xếp loại": "Hoàn thành xuất sắc" });
  });

  it("pairs what was learnt with conduct, term by term", () => {
    const labels = layOutPage({ ...record, conduct: { hk1: "Tốt", hk2: "Tốt" } }).results.map(
      ({ label }) => label,
    );
    expect(labels.slice(0, 6)).toEqual(
      ["học kì I", "học kì II", "cả năm"].flatMap((when) => [
        `Kết quả học tập ${when}`,
        `Kết quả rèn luyện ${when}`,
      ]),
    );
  });

  it("says that it is not the form of the ministry, and compares no pupils", () => {
    expect(layOutPage(record).note).toContain("không phải mẫu học bạ do Bộ Giáo dục và Đào tạo ban hành");
  });
});

describe("the page", () => {
  it("has a policy that lets its own style through and nothing else", () => {
    expect(createHash("sha256").update(pageStyle).digest("base64")).toBe(pageStyleHash);
    const html = renderTranscriptHtml([record]);
    expect(html).toContain(`default-src 'none'; style-src 'sha256-${pageStyleHash}'`);
    expect(html).not.toMatch(/<script|\sstyle=|https?:/u);
  });

  it("runs nothing that a record holds", () => {
    const hostile = `</style><script>alert(1)</script>"'&`;
    const html = renderTranscriptHtml(
      [
        {
          ...record,
          pupil: { name: hostile },
          subjects: [{ kind: "scored", name: hostile, yearAverage: hostile }],
        },
      ],
      { school: hostile },
    );
    expect(html).not.toContain("<script");
    expect(html.split("&lt;script&gt;").length - 1).toBe(4);
  });

  it("has a section for each school year", () => {
    expect(renderTranscriptHtml([record, primary]).split("<section>")).toHaveLength(3);
    expect(renderTranscriptHtml([])).not.toContain("<section>");
  });
});

describe("the document definition of a PDF", () => {
  it("is plain data, one sheet a school year", () => {
    const definition = transcriptToPdfDefinition([record, primary], { font: "F" });
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
    const breaks = (definition["content"] as readonly { pageBreak?: string }[]).map((each) => each.pageBreak);
    expect(breaks).toEqual(["after", undefined]);
    expect(definition["defaultStyle"]).toMatchObject({ font: "F" });
  });
});
