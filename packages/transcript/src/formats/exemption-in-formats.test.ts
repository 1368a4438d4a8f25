import { describe, expect, it } from "vitest";
import { clrToTranscript } from "../clr/clr-to-transcript.ts";
import { transcriptToClr } from "../clr/transcript-to-clr.ts";
import { elmoToTranscript } from "../elmo/elmo-to-transcript.ts";
import { transcriptToElmo } from "../elmo/transcript-to-elmo.ts";
import { readTranscriptJson } from "../json/read-transcript-json.ts";
import { writeTranscriptJson } from "../json/write-transcript-json.ts";
import type { SubjectRecord } from "../model/year-record.ts";
import { transcriptToNationalRecords } from "../ndc/transcript-to-national-records.ts";
import { transcriptsToOneRoster } from "../oneroster/transcripts-to-oneroster.ts";
import { layOutPage } from "../render/lay-out-page.ts";
import { readTranscriptXml } from "../xml/read-transcript-xml.ts";
import { writeTranscriptXml } from "../xml/write-transcript-xml.ts";
import type { TranscriptDocument } from "./transcript-document.ts";

const subjects: readonly SubjectRecord[] = [
  { kind: "scored", name: "Giáo dục quốc phòng và an ninh", yearAverage: "8.0", exemption: "practice" },
  { kind: "comment", name: "Thể dục", hk2: { level: "Đ" }, exemption: "hk1" },
  { kind: "comment", name: "Âm nhạc", exemption: "year" },
];
const year = { schoolYear: "2022-2023", grade: 9, className: "9A", subjects };
const transcript: TranscriptDocument = {
  pupil: { name: "Lê Thị Mẫu", code: "2200000001" },
  years: [{ school: { code: "52001001", name: "Trường THCS Mẫu" }, ...year }],
};
const plain: TranscriptDocument = { years: [{ subjects: [{ kind: "comment", name: "Âm nhạc" }] }] };

describe("what a pupil is exempt from", () => {
  it("comes back from JSON and XML, which it makes version 1.2", () => {
    for (const [write, read] of [
      [writeTranscriptJson, readTranscriptJson],
      [writeTranscriptXml, readTranscriptXml],
    ] as const) {
      expect(write(transcript)).toContain("1.2");
      expect(write(plain)).toContain("1.0");
      expect(read(write(transcript))).toEqual({ ok: true, value: transcript, issues: [] });
    }
  });

  it("makes a history version 1.2 when a year was opened with it", () => {
    const opened = {
      kind: "opened",
      at: "2022-09-05T08:00:00Z",
      by: { role: "GVCN", id: "gv-1" },
      schoolYear: "2022-2023",
      record: { ...year, pupil: { name: "Lê Thị Mẫu" } },
    } as const;
    expect(writeTranscriptJson({ years: [], history: [opened] })).toContain('"version":"1.2"');
  });

  it("comes back from ELMO, where it is no pass", () => {
    const { value, loss } = transcriptToElmo(transcript, {
      version: "2.0",
      generatedDate: "2023-06-30T08:00:00+07:00",
    });
    expect(loss.filter(({ path }) => path.includes("exemption"))).toEqual([]);
    expect(value).toMatch(
      /in-progress<\/status>\s*<gradingSchemeLocalId>[^<]*<\/gradingSchemeLocalId>\s*<resultLabel>miễn cả năm/u,
    );
    const back = elmoToTranscript(value);
    expect(back.ok && back.value.years[0]?.subjects).toEqual(subjects);
  });

  it("comes back from CLR, with marks and without", () => {
    for (const detail of ["marks", "averages"] as const) {
      const { value } = transcriptToClr(
        { ...year, pupil: { name: "Lê Thị Mẫu" } },
        {
          issuer: { id: "https://truong.example", name: "Trường THCS Mẫu" },
          id: (part) => `urn:example:${part}`,
          validFrom: "2023-06-30T08:00:00Z",
          detail,
          results: "stated",
        },
      );
      const back = clrToTranscript(value);
      expect(back.ok && back.value.subjects).toEqual(subjects);
    }
  });

  it("is an exempt result in OneRoster", () => {
    const { value } = transcriptsToOneRoster([transcript], {
      dates: () => ({ startDate: "2022-09-05", secondTerm: "2023-01-13", endDate: "2023-06-01" }),
    });
    const rows = (value["results.csv"] ?? "").split("\r\n").filter((row) => row.includes("exempt"));
    expect(rows.map((row) => /miễn [\p{L} ]+/u.exec(row)?.[0])).toEqual([
      "miễn phần thực hành",
      "miễn học kì I",
      "miễn cả năm",
    ]);
  });

  it("has no place in the record of the National Data Centre, which says so", () => {
    const { loss } = transcriptToNationalRecords(transcript, {
      codes: { subject: (name) => name, grade: String, classroom: () => "9A", title: () => undefined },
      id: (at, period) => `${at}-${period}`,
      event: "NEW",
      version: 1,
      updatedAt: "2023-06-30T08:00:00",
    });
    expect(loss).toContainEqual({ path: "years[0].subjects[0].exemption", why: "no-place" });
    expect(loss).toContainEqual({ path: "years[0].subjects[2]", why: "no-place" });
  });

  it("is seen on paper", () => {
    const [scored, comment] = layOutPage(year).tables;
    expect(scored?.rows[0]?.[1]).toBe("Giáo dục quốc phòng và an ninh (miễn phần thực hành)");
    expect(comment?.rows.map((row) => row.slice(1))).toEqual([
      ["Thể dục", "", "Miễn", "", "Đ", "Đ", ""],
      ["Âm nhạc", "", "Miễn", "", "Miễn", "Miễn", ""],
    ]);
  });
});
