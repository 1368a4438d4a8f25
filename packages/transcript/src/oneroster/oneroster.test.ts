import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TranscriptDocument } from "../formats/transcript-document.ts";
import { anyTranscript } from "../testing/a-transcript.ts";
import { lostNothingMore, withoutLost } from "../testing/without-lost.ts";
import { oneRosterToTranscripts } from "./oneroster-to-transcripts.ts";
import type { OneRosterFiles } from "./package-writer.ts";
import { oneRosterTables } from "./tables.ts";
import { transcriptsToOneRoster, type TranscriptsToOneRosterOptions } from "./transcripts-to-oneroster.ts";
import { validateOneRoster } from "./validate-oneroster.ts";

const options: TranscriptsToOneRosterOptions = {
  dates: (schoolYear) => {
    const first = Number(schoolYear.slice(0, 4));
    return { startDate: `${first}-09-05`, secondTerm: `${first + 1}-01-13`, endDate: `${first + 1}-06-01` };
  },
  school: { code: "52001001", name: "Trường THCS Mẫu" },
  identity: ["name", "code", "personalNumber", "birthDate", "gender"],
};
const pupil = (name: string, code: string): TranscriptDocument => ({
  pupil: { name, code, birthDate: "2013-05-19", gender: "female", personalNumber: "001313000001" },
  years: [
    {
      school: { code: "52001001", name: 'Trường "THCS" Mẫu, Gia Lai' },
      schoolYear: "2024-2025",
      grade: 6,
      className: "6A",
      subjects: [
        {
          kind: "scored",
          name: "Toán",
          hk1: { regular: ["8.0", "4.5"], average: "6.5" },
          yearAverage: "10.0",
        },
        { kind: "comment", name: "Nghệ thuật", yearLevel: "CĐ" },
      ],
      conduct: { year: "Tốt" },
      absentSessions: 3,
      declared: { title: "Học sinh Giỏi", isPromoted: true },
    },
  ],
});
const two = [pupil("Lê Thị Mẫu", "2400000001"), pupil("Trần Văn Thử", "2400000002")];
const good = transcriptsToOneRoster(two, options).value;

/** Transcripts that OneRoster can hold: it asks for two names, a school and a school year. */
const holdable = anyTranscript.map((transcript): TranscriptDocument => ({
  ...transcript,
  pupil: { ...transcript.pupil, name: `Lê ${transcript.pupil?.name ?? "Mẫu"}` },
  years: transcript.years.map((year, index) => ({
    ...year,
    schoolYear: `${2022 + index}-${2023 + index}`,
    school: { ...year.school, name: year.school?.name ?? "Trường Mẫu" },
  })),
}));

describe("transcripts as OneRoster 1.2 CSV", () => {
  it("come back exactly, but for what is listed as lost", () => {
    fc.assert(
      fc.property(fc.array(holdable, { minLength: 1, maxLength: 3 }), (transcripts) => {
        const some = transcripts.filter(({ years }) => years.length > 0);
        const { value, loss, issues } = transcriptsToOneRoster(some, options);
        expect(issues).toEqual([]);
        const back = oneRosterToTranscripts(value);
        expect(back.issues.filter(({ severity }) => severity === "error")).toEqual([]);
        if (!back.ok) return;
        expect(back.value).toHaveLength(some.length);
        for (const [index, transcript] of some.entries()) {
          const own = loss.flatMap(({ path, why }) =>
            path.startsWith(`[${index}].`) ? [{ path: path.slice(`[${index}].`.length), why }] : [],
          );
          const found = back.value[index] ?? { years: [] };
          expect(found).toEqual(withoutLost(transcript, own));
          expect(lostNothingMore(found, own)).toBe(true);
        }
        expect(transcriptsToOneRoster(back.value, options).value).toEqual(value);
      }),
      { numRuns: 12 },
    );
  });

  it("pass our own check of the package", () => {
    expect(validateOneRoster(good)).toMatchObject({ ok: true, issues: [] });
  });

  it("have the manifest and the columns of the specification, in their order", () => {
    expect(Object.keys(good)[0]).toBe("manifest.csv");
    expect(good["manifest.csv"]).toContain("oneroster.version,1.2\r\n");
    expect(good["manifest.csv"]).toContain("file.results,bulk\r\n");
    expect(good["manifest.csv"]).toContain("file.scoreScales,absent\r\n");
    expect(good["results.csv"]?.split("\r\n")[0]).toBe(
      "sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate,comment,textScore,classSourcedId,inProgress,incomplete,late,missing",
    );
    expect(good["lineItems.csv"]?.split("\r\n")[0]).toBe(
      "sourcedId,status,dateLastModified,title,description,assignDate,dueDate,classSourcedId,categorySourcedId,academicSessionSourcedId,resultValueMin,resultValueMax,schoolSourcedId",
    );
  });

  it("hold each class, subject and column once, for all pupils of the class", () => {
    const rows = (name: string) => (good[name] ?? "").trim().split("\r\n").length - 1;
    expect(rows("users.csv")).toBe(2);
    expect(rows("orgs.csv")).toBe(1);
    expect(rows("classes.csv")).toBe(5);
    expect(rows("results.csv")).toBe(2 * rows("lineItems.csv"));
  });

  it("keep marks as text and put levels where OneRoster has texts", () => {
    expect(good["results.csv"]).toMatch(/fully graded,10\.0,2025-06-01/u);
    expect(good["results.csv"]).toMatch(/fully graded,,2025-06-01,,CĐ,/u);
  });

  it("hold nothing of the pupil that was not asked for", () => {
    const { identity: _all, ...few } = options;
    const { value, loss } = transcriptsToOneRoster(two, few);
    expect(JSON.stringify(value)).not.toMatch(/001313000001|2013-05-19|female/u);
    expect(loss).toContainEqual({ path: "[0].pupil.personalNumber", why: "not-asked-for" });
  });

  it("say what OneRoster asks for and the transcript has not", () => {
    const { issues, loss } = transcriptsToOneRoster(
      [{ pupil: { name: "Mẫu" }, years: [{ subjects: [] }] }],
      options,
    );
    expect(issues.map(({ path, params }) => `${path} ${String(params?.["field"])}`)).toEqual([
      "[0].pupil familyName",
      "[0].years[0] schoolYear",
    ]);
    expect(loss).toContainEqual({ path: "[0].years[0]", why: "no-place" });
  });

  it("throw at once on wrong use", () => {
    expect(() =>
      transcriptsToOneRoster(two, {
        ...options,
        dates: () => ({ startDate: "x", secondTerm: "x", endDate: "x" }),
      }),
    ).toThrow(TypeError);
    expect(() => validateOneRoster({ "manifest.csv": 1 as never })).toThrow(TypeError);
  });
});

describe("checking OneRoster", () => {
  const change = (name: string, from: string | RegExp, to: string): OneRosterFiles => ({
    ...good,
    [name]: (good[name] ?? "").replace(from, to),
  });
  const without = (name: string): OneRosterFiles =>
    Object.fromEntries(Object.entries(good).filter(([file]) => file !== name));

  it.each<[string, OneRosterFiles, string, string]>([
    ["no manifest", without("manifest.csv"), "transcript.format.missing", ""],
    [
      "another version",
      change("manifest.csv", "oneroster.version,1.2", "oneroster.version,1.1"),
      "transcript.format.other-version",
      "manifest.csv",
    ],
    [
      "a manifest without a line",
      change("manifest.csv", "file.roles,bulk\r\n", ""),
      "transcript.format.missing",
      "manifest.csv",
    ],
    [
      "a file that is not there",
      without("results.csv"),
      "transcript.format.unknown-reference",
      "manifest.csv.file.results",
    ],
    [
      "a file that the manifest calls absent",
      { ...good, "scoreScales.csv": "x" },
      "transcript.format.unknown-reference",
      "manifest.csv.file.scoreScales",
    ],
    [
      "another mode",
      change("manifest.csv", "file.orgs,bulk", "file.orgs,all"),
      "transcript.format.wrong-value",
      "manifest.csv.file.orgs",
    ],
    [
      "a column that is missing",
      change("results.csv", ",scoreDate", ",ngay"),
      "transcript.format.missing",
      "results.csv",
    ],
    [
      "a result without a date",
      change("results.csv", ",2025-06-01,", ",,"),
      "transcript.format.missing",
      "results.csv[5]",
    ],
    [
      "a date that is none",
      change("results.csv", "2025-06-01", "2025-02-30"),
      "transcript.format.wrong-form",
      "results.csv[5].scoreDate",
    ],
    [
      "a score that is no number",
      change("results.csv", ",10.0,", ",mười,"),
      "transcript.format.wrong-form",
      "results.csv[5].score",
    ],
    [
      "another status",
      change("results.csv", "fully graded", "xong"),
      "transcript.format.wrong-value",
      "results.csv[2].scoreStatus",
    ],
    [
      "a pupil who is not there",
      change("results.csv", "hocsinh-1", "hocsinh-9"),
      "transcript.format.unknown-reference",
      "results.csv[2].studentSourcedId",
    ],
    [
      "an id twice",
      change("users.csv", "hocsinh-2", "hocsinh-1"),
      "transcript.format.duplicate",
      "users.csv[3]",
    ],
    [
      "a pupil without a name",
      change("users.csv", "Thị Mẫu", ""),
      "transcript.format.missing",
      "users.csv[2]",
    ],
    [
      "more cells than columns",
      change("users.csv", "hocsinh-2,", `hocsinh-2${",".repeat(30)},`),
      "transcript.format.too-many",
      "users.csv[3]",
    ],
    [
      "a quote that does not end",
      change("orgs.csv", '"Trường ""THCS"" Mẫu, Gia Lai"', '"Trường'),
      "transcript.format.wrong-form",
      "orgs.csv[2]",
    ],
    [
      "an id that is too long",
      change("orgs.csv", "truong-1", "x".repeat(300)),
      "transcript.format.too-long",
      "orgs.csv[2].sourcedId",
    ],
  ])("refuses %s, with file, row and column", (_title, files, code, path) => {
    const result = validateOneRoster(files);
    expect(result.ok).toBe(false);
    expect(result.issues).toContainEqual(expect.objectContaining({ code, path }));
    expect(oneRosterToTranscripts(files).ok).toBe(false);
  });

  it("asks files of changes for status and time of change, and lets them refer to what was sent before", () => {
    const delta = change("manifest.csv", "file.results,bulk", "file.results,delta");
    const fields = validateOneRoster(delta).issues.map(({ params }) => params?.["field"]);
    expect(new Set(fields)).toEqual(new Set(["status", "dateLastModified"]));
  });

  it("lets writers have columns and words of their own", () => {
    const own = change("users.csv", /^(?<head>[^\r]*)/u, "$<head>,metadata.vn.danToc");
    expect(validateOneRoster(own)).toMatchObject({ ok: true, issues: [] });
    expect(validateOneRoster(change("classes.csv", "homeroom", "ext:chuyende")).ok).toBe(true);
    const odd = validateOneRoster(change("users.csv", /^(?<head>[^\r]*)/u, "$<head>,danToc"));
    expect(odd).toMatchObject({
      ok: true,
      issues: [{ code: "transcript.format.unknown-field", severity: "warning" }],
    });
  });

  it("refuses results of another writer, and marks that are none", () => {
    const foreign = change("courses.csv", ",scored,", ",MATH-6,");
    expect(oneRosterToTranscripts(foreign).issues.map(({ code }) => code)).toContain(
      "transcript.format.not-ours",
    );
    const high = change("results.csv", ",10.0,", ",10.5,");
    expect(oneRosterToTranscripts(high).issues).toContainEqual(
      expect.objectContaining({
        code: "transcript.mark.out-of-range",
        path: "users.csv[2].years[0].subjects[0].yearAverage",
      }),
    );
  });

  it("reads columns in any order, a byte order mark and lines of Unix", () => {
    const swapped = change(
      "orgs.csv",
      /[^]*/u,
      "identifier,name,type,sourcedId,status,dateLastModified,parentSourcedId\n52001001,Trường Mẫu,school,truong-1,,,\n",
    );
    const files = { ...swapped, "orgs.csv": `\uFEFF${swapped["orgs.csv"] ?? ""}` };
    const result = oneRosterToTranscripts(files);
    expect(result.ok && result.value[0]?.years[0]?.school).toEqual({ code: "52001001", name: "Trường Mẫu" });
  });

  it("never throws on texts, and stays bounded", () => {
    const names = fc.constantFrom(...Object.keys(good));
    fc.assert(
      fc.property(names, fc.string(), fc.nat(300), (name, text, at) => {
        const whole = good[name] ?? "";
        oneRosterToTranscripts({ ...good, [name]: whole.slice(0, at) + text + whole.slice(at + 5) });
        oneRosterToTranscripts({ ...good, [name]: text });
      }),
      { numRuns: 40 },
    );
    const many = {
      ...good,
      "results.csv": `${(good["results.csv"] ?? "").split("\r\n")[0] ?? ""}\r\n${"x,\r\n".repeat(20_000)}`,
    };
    expect(validateOneRoster(many).issues.length).toBeLessThanOrEqual(1_000);
    expect(Object.keys(oneRosterTables)).toHaveLength(11);
  });
});
