import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import { coreMessages, describeIssue } from "@lienthong/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { transcriptFromState } from "../formats/transcript-from-state.ts";
import { validateTranscript } from "../formats/validate-transcript.ts";
import { formatMessages } from "../messages/formats/catalogues.ts";
import { transcriptMessages } from "../messages/catalogues.ts";
import { anyTranscript } from "../testing/a-transcript.ts";
import { aYearRecord, goodMarks } from "../testing/a-year-record.ts";
import { readTranscriptJson } from "./read-transcript-json.ts";
import { writeTranscriptJson } from "./write-transcript-json.ts";

const schema: unknown = JSON.parse(
  readFileSync(new URL("../../schemas/transcript-1.2.schema.json", import.meta.url), "utf8"),
);
const isValid = new Ajv2020({ discriminator: true, strictRequired: false }).compile(schema as object);
const envelope = { format: "lienthong-transcript", version: "1.0" };
const read = (value: unknown) => readTranscriptJson(JSON.stringify(value));

describe("canonical JSON", () => {
  it("gives back every transcript, and the same bytes each time", () => {
    fc.assert(
      fc.property(anyTranscript, fc.constantFrom(0, 2), (document, indent) => {
        const text = writeTranscriptJson(document, { indent });
        const result = readTranscriptJson(text);
        expect(result.ok && result.value).toEqual(document);
        expect(result.ok && writeTranscriptJson(result.value, { indent })).toBe(text);
      }),
      { numRuns: 25 },
    );
  });

  it("is valid by the published JSON Schema, as an independent reading of it says", () => {
    fc.assert(
      fc.property(anyTranscript, (document) => {
        expect(isValid(JSON.parse(writeTranscriptJson(document)))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it("writes fields in one order, names in NFC and marks with one decimal, whatever it is given", () => {
    const text = writeTranscriptJson({
      years: [{ subjects: [{ name: "Toa\u0301n", yearAverage: "8", kind: "scored" }], grade: 6 }],
      pupil: { code: "2400000001", name: "Le\u0302 Thi\u0323 Mẫu" },
    });
    expect(text).toBe(
      '{"format":"lienthong-transcript","version":"1.0","pupil":{"name":"Lê Thị Mẫu","code":"2400000001"},' +
        '"years":[{"grade":6,"subjects":[{"kind":"scored","name":"Toán","yearAverage":"8.0"}]}]}',
    );
  });

  it("is checked by code that was made from the published JSON Schema", () => {
    const text = readFileSync(new URL("../../schemas/transcript-1.2.schema.json", import.meta.url));
    const code = readFileSync(new URL("../generated/check-transcript.js", import.meta.url), "utf8");
    expect(code).toContain(`SHA-256 ${createHash("sha256").update(text).digest("hex")}, but`);
    expect(code).not.toMatch(/\beval\b|new Function|\brequire\(/u);
  });

  it("refuses to write what is no transcript", () => {
    expect(() => writeTranscriptJson({ years: [{ subjects: [], grade: 13 }] })).toThrow(
      "transcript.record.grade",
    );
  });

  it.each([
    ["nothing at all", "", "core.json.empty", ""],
    ["a text that is no JSON", "học bạ", "core.json.syntax", ""],
    ["another JSON document", '{"resourceType":"Patient"}', "transcript.format.not-this-format", ""],
    ["a list", "[]", "transcript.format.not-this-format", ""],
    [
      "a format name of the prototype",
      '{"__proto__":{"format":"lienthong-transcript"}}',
      "core.json.forbidden-key",
      "",
    ],
  ])("says of %s what it is", (_title, text, code) => {
    const { ok, issues } = readTranscriptJson(text);
    expect(ok).toBe(false);
    expect(issues[0]?.code).toBe(code);
  });

  it.each<[string, object, string, string]>([
    ["another major version", { version: "2.0", years: [] }, "transcript.format.other-version", "version"],
    ["no years", {}, "transcript.format.missing", ""],
    [
      "a mark that is a number",
      year({ kind: "scored", name: "Toán", retest: 8.5 }),
      "transcript.format.not-text",
      "years[0].subjects[0].retest",
    ],
    [
      "a mark with two decimals",
      year({ kind: "scored", name: "Toán", retest: "8.25" }),
      "transcript.format.wrong-form",
      "years[0].subjects[0].retest",
    ],
    [
      "a subject of an unknown kind",
      year({ kind: "other", name: "Toán" }),
      "transcript.format.wrong-value",
      "years[0].subjects[0].kind",
    ],
    [
      "a subject without a kind",
      year({ name: "Toán" }),
      "transcript.format.wrong-value",
      "years[0].subjects[0].kind",
    ],
    [
      "a field that is not of the format",
      year({ kind: "scored", name: "Toán", rank: 1 }),
      "transcript.format.unknown-field",
      "years[0].subjects[0]",
    ],
    [
      "a grade of no school",
      { years: [{ grade: 13, subjects: [] }] },
      "transcript.format.out-of-range",
      "years[0].grade",
    ],
    [
      "a level that is none",
      year({ kind: "primary", name: "Toán", level: "A" }),
      "transcript.format.wrong-value",
      "years[0].subjects[0].level",
    ],
    [
      "a name that is too long",
      { pupil: { name: "a".repeat(201) }, years: [] },
      "transcript.format.too-long",
      "pupil.name",
    ],
    ["too many years", { years: Array(31).fill({ subjects: [] }) }, "transcript.format.too-many", "years"],
    [
      "a birth date that is no date",
      { pupil: { birthDate: "2013-02-30" }, years: [] },
      "transcript.pupil.birth-date",
      "pupil.birthDate",
    ],
    [
      "a school year of three years",
      { years: [{ schoolYear: "2022-2025", subjects: [] }] },
      "transcript.record.school-year",
      "years[0].schoolYear",
    ],
  ])("refuses %s, at its place", (_title, content, code, path) => {
    const { ok, issues } = read({ ...envelope, ...content });
    expect(ok).toBe(false);
    expect(issues).toContainEqual(expect.objectContaining({ code, path }));
    for (const issue of issues)
      for (const locale of ["vi", "en"] as const)
        expect(describeIssue(issue, locale, formatMessages, transcriptMessages, coreMessages)).not.toMatch(
          /[{}]|^transcript/u,
        );
  });

  it("says of a number both limits, and of other values what they must be, in words of the reader's language", () => {
    const text = JSON.stringify({
      ...envelope,
      years: [{ subjects: {}, grade: 13, isRecognisedByClass: "có", conduct: [], absentSessions: "3" }],
    });
    const said = readTranscriptJson(text).issues.map((issue) => describeIssue(issue, "vi", formatMessages));
    expect(said.sort()).toEqual([
      "Giá trị ở đây phải là có hoặc không. Hãy ghi true (có) hoặc false (không), không đặt trong dấu ngoặc kép.",
      "Giá trị ở đây phải là số nguyên từ 0 đến 1000.",
      "Giá trị ở đây phải là số nguyên từ 1 đến 12.",
      "Ở đây phải là một danh sách. Trong tệp JSON, hãy đặt các phần tử trong dấu ngoặc vuông.",
      "Ở đây phải là một nhóm các mục có tên. Trong tệp JSON, hãy đặt các mục trong dấu ngoặc nhọn.",
    ]);
  });

  it("says in which line and column of the text the fault stands", () => {
    const text =
      '{\n  "format": "lienthong-transcript",\n  "version": "1.0",\n  "years": [{ "grade": 13, "subjects": [] }]\n}';
    expect(readTranscriptJson(text).issues[0]).toMatchObject({
      code: "transcript.format.out-of-range",
      position: { line: 4, column: 24 },
    });
  });

  it("reads a newer minor version, saying that parts were not known", () => {
    const { ok, issues } = read({ ...envelope, version: "1.7", years: [{ subjects: [], ranking: [] }] });
    expect(ok).toBe(true);
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
      ["transcript.format.newer-version", "warning"],
      ["transcript.format.unknown-field", "warning"],
    ]);
  });

  it("puts no name, number or mark into an issue", () => {
    const { issues } = read({
      ...envelope,
      pupil: { name: 1, "Nguyễn Văn Kín": 1, code: "x".repeat(30) },
      years: [],
    });
    expect(issues.length).toBeGreaterThan(1);
    expect(JSON.stringify(issues)).not.toContain("Kín");
    expect(JSON.stringify(issues)).not.toContain("xxx");
  });

  it("never throws and stays bounded, whatever JSON it is given", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (years, pupil) => {
        expect(read({ ...envelope, years, pupil }).issues.length).toBeLessThanOrEqual(2_001);
      }),
    );
    const wild = { ...envelope, years: Array(20_000).fill({ a: 1, grade: "x", subjects: 1 }) };
    expect(read(wild).issues.length).toBeLessThanOrEqual(1_000);
    const endless = { ...envelope, years: Array(70_000).fill({ a: 1, b: 2, c: 3 }) };
    expect(read(endless).issues.map(({ code }) => code)).toEqual(["transcript.format.too-many"]);
    expect(
      readTranscriptJson(`{"format":"lienthong-transcript","version":"1.0","years":${"[".repeat(9_999)}`).ok,
    ).toBe(false);
  });

  it("holds what a history leaves: the years that stand, each with its school", () => {
    const frame = { versions: [], signatures: [], transfers: [], awards: [], remarks: [] };
    const year = (schoolYear: string, name: string) => ({
      ...frame,
      schoolYear,
      school: { name },
      record: { schoolYear, pupil: { name: "Lê Thị Mẫu" }, subjects: [] },
    });
    const document = transcriptFromState({
      years: [
        { ...year("2023-2024", "Trường A"), status: "issued" },
        { ...year("2024-2025", "Trường B"), status: "revoked" },
        { ...year("2024-2025", "Trường C"), status: "open" },
      ],
    });
    const back = readTranscriptJson(writeTranscriptJson(document));
    expect(back.ok && back.value).toEqual({
      pupil: { name: "Lê Thị Mẫu" },
      years: [
        { school: { name: "Trường A" }, schoolYear: "2023-2024", subjects: [] },
        { school: { name: "Trường C" }, schoolYear: "2024-2025", subjects: [] },
      ],
    });
  });

  it("holds a whole record as the workbook or a program gives it", () => {
    const { pupil, ...rest } = aYearRecord(goodMarks);
    const document = { pupil, years: [rest] };
    const clean = validateTranscript(document);
    const back = readTranscriptJson(writeTranscriptJson(document as never));
    expect(back.ok && back.value).toEqual(clean.ok && clean.value);
  });
});

function year(subject: object): object {
  return { years: [{ subjects: [subject] }] };
}
