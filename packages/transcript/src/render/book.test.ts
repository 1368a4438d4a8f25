import { describe, expect, it } from "vitest";
import type { TranscriptDocument } from "../formats/transcript-document.ts";
import { layOutBook } from "./lay-out-book.ts";
import { layOutPage } from "./lay-out-page.ts";
import { transcriptBookToPdfDefinition } from "./pdf-definition.ts";
import { renderTranscriptBookHtml } from "./render-html.ts";

const by = { role: "GVCN", id: "gv-02" } as const;
const at = "2025-05-20T08:00:00+07:00";
const transcript: TranscriptDocument = {
  pupil: {
    name: "Lê Thị Mẫu",
    code: "2400000001",
    birthDate: "2012-05-19",
    birthPlace: { text: "Xã Mẫu, tỉnh Gia Lai" },
  },
  years: [
    {
      school: { name: "Trường THCS Một" },
      schoolYear: "2023-2024",
      grade: 6,
      className: "6A",
      subjects: [{ kind: "scored", name: "Toán", yearAverage: "8.5" }],
    },
    {
      school: { name: "Trường THCS Hai" },
      schoolYear: "2024-2025",
      grade: 7,
      subjects: [{ kind: "scored", name: "Toán", yearAverage: "9.0" }],
    },
  ],
  history: [
    { kind: "remarked", at, by, schoolYear: "2024-2025", text: "Chăm học, tiến bộ đều." },
    { kind: "remarked", at, by, schoolYear: "2024-2025", subject: "Toán", text: "Nắm vững kiến thức." },
    { kind: "awarded", at, by, schoolYear: "2024-2025", title: "Học sinh Giỏi" },
    { kind: "corrected", at, by, schoolYear: "2024-2025", path: "subjects[0].yearAverage", after: "9.0" },
    {
      kind: "transferred",
      at,
      by,
      schoolYear: "2024-2025",
      direction: "in",
      school: { name: "Trường THCS Một" },
      on: "2024-09-01",
    },
  ],
};
const pages = layOutBook(transcript);

describe("a whole transcript on paper", () => {
  it("has a cover, a page about the pupil, and a page a school year", () => {
    expect(pages.map(({ title }) => title)).toEqual([
      "HỌC BẠ",
      "SƠ YẾU LÍ LỊCH VÀ QUÁ TRÌNH HỌC TẬP",
      "KẾT QUẢ HỌC TẬP VÀ RÈN LUYỆN",
      "KẾT QUẢ HỌC TẬP VÀ RÈN LUYỆN",
    ]);
    expect(pages[0]).toMatchObject({ subtitle: "TRUNG HỌC CƠ SỞ", isCover: true, signatures: [] });
    expect(pages[0]?.facts.map(({ value }) => value)).toEqual([
      "Trường THCS Hai",
      "Lê Thị Mẫu",
      "2400000001",
    ]);
  });

  it.each([
    [1, "TIỂU HỌC"],
    [5, "TIỂU HỌC"],
    [6, "TRUNG HỌC CƠ SỞ"],
    [9, "TRUNG HỌC CƠ SỞ"],
    [10, "TRUNG HỌC PHỔ THÔNG"],
    [12, "TRUNG HỌC PHỔ THÔNG"],
  ])("names the level of school of grade %i on the cover", (grade, level) => {
    expect(layOutBook({ years: [{ grade, subjects: [] }] })[0]?.subtitle).toBe(level);
  });

  it("names no level when no grade is known", () => {
    expect(layOutBook({ years: [] })[0]).not.toHaveProperty("subtitle");
  });

  it("shows where each year was spent, and the transfers between", () => {
    expect(pages[1]?.tables.map(({ caption, rows }) => [caption, rows])).toEqual([
      [
        "Quá trình học tập",
        [
          ["1", "2023-2024", "6A", "Trường THCS Một"],
          ["2", "2024-2025", "7", "Trường THCS Hai"],
        ],
      ],
      ["Chuyển trường", [["2024-2025", "2024-09-01", "Chuyển đến từ", "Trường THCS Một"]]],
    ]);
    expect(pages[1]?.facts).toContainEqual({ label: "Nơi sinh", value: "Xã Mẫu, tỉnh Gia Lai" });
    expect(pages[2]?.facts).toContainEqual({ label: "Trường", value: "Trường THCS Một" });
  });

  it("shows remarks, awards and the number of corrections of the year that they are of", () => {
    expect(pages[3]?.tables.at(-1)?.rows).toEqual([
      ["Toán", "Nắm vững kiến thức."],
      ["Giáo viên chủ nhiệm", "Chăm học, tiến bộ đều."],
    ]);
    expect(pages[3]?.results.slice(-2)).toEqual([
      { label: "Khen thưởng", value: "Học sinh Giỏi" },
      { label: "Số chỗ sửa chữa", value: "1" },
    ]);
    expect(JSON.stringify(pages[2])).not.toMatch(/Nhận xét|Khen thưởng|sửa chữa/u);
  });

  it("has a place for the stamp where the head teacher signs, and says that it is no form of the ministry", () => {
    expect(pages.map(({ stampedBy }) => stampedBy)).toEqual([
      undefined,
      "Hiệu trưởng",
      "Hiệu trưởng",
      "Hiệu trưởng",
    ]);
    const html = renderTranscriptBookHtml(transcript);
    expect(html.split("(Ký, ghi rõ họ tên và đóng dấu)")).toHaveLength(4);
    expect(html.split("(Ký, ghi rõ họ tên)")).toHaveLength(3);
    expect(html.split("không phải mẫu học bạ do Bộ Giáo dục")).toHaveLength(5);
    expect(html.split("<section")).toHaveLength(5);
  });

  it("runs nothing that a transcript holds", () => {
    const hostile = `</style><script>alert(1)</script>"'&`;
    const bad: TranscriptDocument = {
      pupil: { name: hostile },
      years: [{ schoolYear: "2024-2025", school: { name: hostile }, subjects: [] }],
      history: [{ kind: "remarked", at, by, schoolYear: "2024-2025", text: hostile }],
    };
    expect(renderTranscriptBookHtml(bad)).not.toContain("<script");
  });

  it("has one text for each column, on every page", () => {
    for (const { tables } of pages)
      for (const { widths, rows, header } of tables) {
        for (const row of rows) expect(row).toHaveLength(widths.length);
        expect(header.flat().reduce((sum, { columns, rows: tall }) => sum + columns * tall, 0)).toBe(
          widths.length * header.length,
        );
      }
  });

  it("is a PDF of as many pages, plain data", () => {
    const definition = transcriptBookToPdfDefinition(transcript, { font: "F" });
    expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
    expect(definition["content"]).toHaveLength(4);
  });

  it("leaves a single year as it is", () => {
    expect(layOutPage({ subjects: [] })).toMatchObject({
      signatures: ["Giáo viên chủ nhiệm", "Hiệu trưởng"],
    });
  });
});
