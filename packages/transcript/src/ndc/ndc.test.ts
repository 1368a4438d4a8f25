import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TranscriptDocument } from "../formats/transcript-document.ts";
import { anyTranscript } from "../testing/a-transcript.ts";
import { lostNothingMore, withoutLost } from "../testing/without-lost.ts";
import type { NationalLearningRecord } from "./national-record.ts";
import { nationalRecordsToTranscript } from "./national-records-to-transcript.ts";
import {
  transcriptToNationalRecords,
  type TranscriptToNationalRecordsOptions,
} from "./transcript-to-national-records.ts";
import { validateNationalRecord } from "./validate-national-record.ts";

const options: TranscriptToNationalRecordsOptions = {
  codes: {
    subject: (name) => `m:${name}`.slice(0, 20),
    grade: (grade) => `K${grade}`,
    classroom: ({ className }) => className,
    title: (title) => `d:${title}`,
  },
  id: (year, period) => `truong-mau/1/${year}/${period}`,
  event: "NEW",
  version: 1,
  updatedAt: "2025-06-30T08:00:00",
};
const names = {
  subject: (code: string) => code.slice(2),
  grade: (code: string) => Number(code.slice(1)),
  classroom: (code: string) => code,
  title: (code: string) => code.slice(2),
};
const someone: TranscriptDocument = {
  pupil: { name: "Lê Thị Mẫu", code: "2400000001", birthDate: "2013-05", personalNumber: "001313000001" },
  years: [
    {
      school: { code: "52001001" },
      grade: 6,
      className: "6A",
      subjects: [
        {
          kind: "scored",
          name: "Toán",
          hk1: { average: "6.5" },
          hk2: { average: "7.0" },
          yearAverage: "6.8",
        },
        { kind: "comment", name: "Nghệ thuật", yearLevel: "Đ" },
      ],
      conduct: { hk1: "Tốt", hk2: "Khá", year: "Khá" },
      declared: { learningHk1: "Khá", learningHk2: "Khá", learningYear: "Khá", isPromoted: true },
    },
  ],
};
const written = transcriptToNationalRecords(someone, options);

describe("learning-result records of the National Data Centre", () => {
  it("hold what the fields that are known have a place for", () => {
    expect(written.value).toHaveLength(3);
    expect(written.value[2]).toEqual({
      idbanghi: "truong-mau/1/0/year",
      sukien: "NEW",
      phienban: 1,
      thoigiancapnhat: "2025-06-30T08:00:00",
      manhomcaphoc: "03",
      matruong: "52001001",
      makhoi: "K6",
      malop: "6A",
      mahocsinh: "2400000001",
      hocky: "3",
      mahocluc: "2",
      mahanhkiem: "2",
      colenlop: "1",
      diemMon: [{ mamonhoc: "m:Toán", diem: "6.8" }],
      nguoiVN: { sodinhdanh: "001313000001", hovaten: "Lê Thị Mẫu", thangnamsinh: "2013-05" },
    });
  });

  it("never make up the average over subjects, nor a mark for a subject without marks", () => {
    expect(JSON.stringify(written.value)).not.toMatch(/diemtongket|Nghệ thuật/u);
    expect(written.issues).toContainEqual(
      expect.objectContaining({
        code: "transcript.format.missing",
        severity: "warning",
        params: { field: "diemtongket" },
      }),
    );
    expect(written.loss).toContainEqual({ path: "years[0].subjects[1]", why: "no-place" });
    const given = transcriptToNationalRecords(someone, { ...options, overallAverage: () => "6.8" });
    expect(given.value[0]?.diemtongket).toBe("6.8");
  });

  it("say of levels of other circulars that they do not fit", () => {
    const old = {
      years: [{ grade: 9, subjects: [], declared: { learningYear: "Trung bình" }, conduct: { year: "Tốt" } }],
    };
    const { issues, loss } = transcriptToNationalRecords(old, options);
    expect(issues).toContainEqual(
      expect.objectContaining({
        code: "transcript.format.wrong-value",
        path: "years[0].declared.learningYear",
        severity: "warning",
      }),
    );
    expect(loss).toContainEqual({ path: "years[0].declared.learningYear", why: "no-place" });
  });

  it("leave out subjects whose code the caller does not know", () => {
    const codes = { ...options.codes, subject: () => undefined };
    const { value, loss } = transcriptToNationalRecords(someone, { ...options, codes });
    expect(value.every(({ diemMon }) => diemMon.length === 0)).toBe(true);
    expect(loss).toContainEqual({ path: "years[0].subjects[0].hk1.average", why: "no-place" });
  });

  it("come back exactly, but for what is listed as lost", () => {
    const levels = fc.constantFrom("Tốt", "Khá", "Đạt", "Chưa đạt");
    fc.assert(
      fc.property(anyTranscript, levels, (transcript, level) => {
        const [year = { subjects: [] }] = transcript.years;
        // One year, subjects of different names, levels of the circular: what makes records at all.
        const only: TranscriptDocument = {
          ...transcript,
          years: [
            {
              ...year,
              grade: 6,
              subjects: year.subjects.flatMap((subject, index) =>
                subject.kind === "scored"
                  ? [{ ...subject, name: `Môn ${index}`, hk1: { average: "1.0" } }]
                  : [],
              ),
              declared: { ...year.declared, learningHk1: level, learningHk2: level, learningYear: level },
              conduct: { year: level },
            },
          ],
        };
        const { value, loss } = transcriptToNationalRecords(only, options);
        const back = nationalRecordsToTranscript(JSON.parse(JSON.stringify(value)) as unknown[], { names });
        expect(back.issues.filter(({ severity }) => severity === "error")).toEqual([]);
        if (!back.ok) return;
        expect(back.value).toEqual(withoutLost(only, loss));
        expect(lostNothingMore(back.value, loss)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it("count with their highest version, and not when that one cancels them", () => {
    const [first] = written.value;
    if (!first) throw new Error("no record");
    const next: NationalLearningRecord = {
      ...first,
      sukien: "UPdate",
      phienban: 3,
      diemMon: [{ mamonhoc: "m:Toán", diem: "9.0" }],
    };
    const old: NationalLearningRecord = {
      ...first,
      sukien: "UPdate",
      phienban: 2,
      diemMon: [{ mamonhoc: "m:Toán", diem: "1.0" }],
    };
    const read = nationalRecordsToTranscript([first, next, old], { names });
    expect(read.ok && read.value.years[0]?.subjects).toEqual([
      { kind: "scored", name: "Toán", hk1: { average: "9.0" } },
    ]);
    const cancelled = nationalRecordsToTranscript([first, next, { ...next, sukien: "CANCEL", phienban: 4 }], {
      names,
    });
    expect(cancelled).toMatchObject({ ok: true, value: { years: [] } });
  });

  it("are refused together when they are of two pupils", () => {
    const [first] = written.value;
    const other = { ...first, idbanghi: "x", mahocsinh: "2400000002" };
    expect(nationalRecordsToTranscript([first, other], { names }).ok).toBe(false);
  });

  it.each<[string, object, string, "error" | "warning"]>([
    ["a key that is too long", { idbanghi: "x".repeat(151) }, "transcript.format.too-long", "warning"],
    ["an event of another word", { sukien: "UPDATE" }, "transcript.format.wrong-value", "error"],
    ["version 0", { phienban: 0 }, "transcript.format.out-of-range", "error"],
    [
      "a time with a zone",
      { thoigiancapnhat: "2025-06-30T08:00:00+07:00" },
      "transcript.format.wrong-form",
      "warning",
    ],
    [
      "a day that is none",
      { thoigiancapnhat: "2025-02-30T08:00:00" },
      "transcript.format.wrong-form",
      "warning",
    ],
    ["a level in words", { mahocluc: "Khá" }, "transcript.format.wrong-value", "error"],
    [
      "a mark that is a number",
      { diemMon: [{ mamonhoc: "1", diem: 8.5 }] },
      "transcript.format.wrong-type",
      "error",
    ],
    [
      "a personal number of nine digits",
      { nguoiVN: { sodinhdanh: "123456789", hovaten: "Lê" } },
      "transcript.format.wrong-form",
      "warning",
    ],
    [
      "two birth dates",
      { nguoiVN: { namsinh: "2013", thangnamsinh: "2013-05" } },
      "transcript.format.duplicate",
      "warning",
    ],
  ])(
    "with %s are reported, as an error only where no record could be made",
    (_title, change, code, severity) => {
      const { ok, issues } = validateNationalRecord({ ...written.value[2], ...change });
      expect(issues).toContainEqual(expect.objectContaining({ code, severity }));
      expect(ok).toBe(severity === "warning");
    },
  );

  it("throw at once on wrong use only", () => {
    expect(() => transcriptToNationalRecords(someone, { ...options, version: 0 })).toThrow(TypeError);
    expect(() => transcriptToNationalRecords(someone, { ...options, updatedAt: "2025" })).toThrow(TypeError);
    fc.assert(
      fc.property(fc.anything(), fc.array(fc.anything()), (input, list) => {
        validateNationalRecord(input);
        validateNationalRecord({ ...written.value[0], diemMon: input, nguoiVN: input });
        nationalRecordsToTranscript(list, { names });
      }),
    );
    expect(nationalRecordsToTranscript(Array(50_000).fill({}), { names }).ok).toBe(false);
  });
});
