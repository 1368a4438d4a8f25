import { writeWorkbook } from "@lienthong/transcript/workbook";
import { tt22, type YearRecord } from "@lienthong/transcript";
import { describe, expect, it } from "vitest";
import { run } from "../../run.ts";
import { anIo } from "../../testing/an-io.ts";

const term = { regular: ["8.0", "8.5"], midTerm: "8.0", endTerm: "9.0" };
const names = ["Ngữ văn", "Toán", "Ngoại ngữ 1", "Giáo dục công dân", "Công nghệ", "Tin học"];
const pupil = (name: string, more: Partial<YearRecord> = {}): YearRecord => ({
  pupil: { name },
  subjects: names.map((subject) => ({ kind: "scored", name: subject, hk1: term, hk2: term })),
  conduct: { hk1: "Tốt", hk2: "Đạt" },
  absentSessions: 40,
  ...more,
});
const aClass = (records: readonly YearRecord[]): Uint8Array =>
  writeWorkbook({ schoolYear: "2026-2027", className: "6A", records });
const good = aClass([pupil("Lê Thị Mẫu"), pupil("Trần Văn Thử")]);
const wrong = aClass([pupil("Ngô Văn Sai", { conduct: { hk1: "Tốt", hk2: "Đạt", year: "Tốt" } })]);

async function transcript(argv: readonly string[], files: Readonly<Record<string, string | Uint8Array>>) {
  const io = anIo({ files });
  const code = await run(["transcript", ...argv], io);
  return { code, io, said: io.out() + io.err(), places: [...io.disk.keys()] };
}

describe("lienthong transcript", () => {
  it("checks a folder and writes one page of findings for each class", async () => {
    const files = { "in/6a.xlsx": good, "in/khoi-7/6a.xlsx": wrong, "in/doc.txt": "x", "in/~$6a.xlsx": "x" };
    const { code, io, places, said } = await transcript(["check", "in", "-o", "out"], files);
    expect(code).toBe(1);
    expect(places.filter((each) => each.startsWith("out"))).toEqual(["out/6a.html", "out/khoi-7/6a.html"]);
    expect(io.textOf("out/khoi-7/6a.html")).toContain("transcript.declared.conduct-differs");
    expect(io.textOf("out/6a.html")).not.toContain("transcript.declared.conduct-differs");
    expect(said).toContain("transcript.declared.conduct-differs");
    expect(said).not.toContain("doc.txt");
  });

  it("says once for a class what is the same for each of its pupils, and of one pupil what is not", async () => {
    const counted = async (...records: readonly YearRecord[]) => {
      const { said } = await transcript(["check", "6a.xlsx"], { "6a.xlsx": aClass(records) });
      return said.split("transcript.marks.regular-count").length - 1;
    };
    const enough = { ...term, regular: ["8.0", "8.5", "7.0", "9.0"] };
    const full = pupil("Lê Thị Đủ", {
      subjects: [{ kind: "scored", name: "Toán", hk1: enough, hk2: enough }],
    });
    // Ngữ văn, Toán and Ngoại ngữ 1 need more regular marks than two, in both terms.
    expect(await counted(pupil("Lê Thị Mẫu"), pupil("Trần Văn Thử"))).toBe(6);
    expect(await counted(pupil("Lê Thị Mẫu"), pupil("Trần Văn Thử"), full)).toBe(12);
  });

  it("needs no folder for results to check", async () => {
    const { code, places } = await transcript(["check", "6a.xlsx"], { "6a.xlsx": good });
    expect([code, places]).toEqual([0, ["6a.xlsx"]]);
  });

  it.each([
    ["json", ".json", '"format":"lienthong-transcript"'],
    ["xml", ".xml", "<transcript"],
  ])("converts each pupil to a file of %s under a number", async (to, ending, content) => {
    const { code, io, places } = await transcript(["convert", "in", "--to", to, "-o", "out"], {
      "in/6a.xlsx": good,
    });
    expect(code).toBe(0);
    expect(places.slice(1)).toEqual([`out/6a/001${ending}`, `out/6a/002${ending}`]);
    expect(io.textOf(`out/6a/001${ending}`)).toContain(content);
    expect(io.textOf(`out/6a/001${ending}`)).toContain("Lê Thị Mẫu");
  });

  it("converts a class to one file of CLR credentials", async () => {
    const argv = ["convert", "6a.xlsx", "--to", "clr", "-o", "out", "--issuer", "https://truong.example"];
    const { code, io } = await transcript(argv, { "6a.xlsx": good });
    expect(code).toBe(0);
    expect(JSON.parse(io.textOf("out/6a.clr.json") ?? "")).toHaveLength(2);
  });

  it("prints a class, a sheet for each pupil", async () => {
    const argv = ["render", "6a.xlsx", "-o", "out", "--school", "Trường THCS Mẫu"];
    const { code, io } = await transcript(argv, { "6a.xlsx": good });
    expect(code).toBe(0);
    expect(io.textOf("out/6a.html")?.split("<section>")).toHaveLength(3);
    expect(io.textOf("out/6a.html")).toContain("Trường THCS Mẫu");
  });

  it("writes nothing of a workbook with errors, unless told to", async () => {
    const refused = await transcript(["render", "in", "-o", "out"], { "in/6b.xlsx": wrong });
    expect([refused.code, refused.places]).toEqual([1, ["in/6b.xlsx"]]);
    const allowed = await transcript(["render", "in", "-o", "out", "--allow-errors"], {
      "in/6b.xlsx": wrong,
    });
    expect(allowed.places).toContain("out/6b.html");
  });

  it("never replaces a file unless told to", async () => {
    const files = { "6a.xlsx": good, "out/6a.html": "kept" };
    const refused = await transcript(["render", "6a.xlsx", "-o", "out"], files);
    expect([refused.code, refused.io.textOf("out/6a.html")]).toEqual([1, "kept"]);
    expect(refused.said).toContain("cli.output.exists");
    const forced = await transcript(["render", "6a.xlsx", "-o", "out", "-f"], files);
    expect(forced.io.textOf("out/6a.html")).not.toBe("kept");
  });

  it("keeps workbooks apart that differ in their extension only", async () => {
    const { places } = await transcript(["render", "in", "-o", "out"], {
      "in/6a.xlsm": good,
      "in/6a.xlsx": good,
    });
    expect(places.slice(2)).toEqual(["out/6a.html", "out/6a-2.html"]);
  });

  it("takes a circular that comes as a table, and a layout of the school's own", async () => {
    const table = {
      ...tt22,
      id: "vi-du",
      document: "Ví dụ sửa đổi (số liệu giả định)",
      promotion: { ...tt22.promotion, value: { ...tt22.promotion.value, maxAbsentSessions: 30 } },
    };
    const periods = [{ regulation: table, grades: [6], firstSchoolYear: "2026-2027" }];
    const promoted = aClass([pupil("Lê Thị Mẫu", { declared: { isPromoted: true } })]);
    const files = {
      "6a.xlsx": promoted,
      "t.json": JSON.stringify(periods),
      "l.json": '{"id":"x","required":["pupil.code"]}',
    };
    const before = await transcript(["check", "6a.xlsx"], files);
    expect(before.said).not.toContain("transcript.declared.promotion-differs");
    const after = await transcript(["check", "6a.xlsx", "--regulations", "t.json"], files);
    expect(after.said).toContain("transcript.declared.promotion-differs");
    const layout = await transcript(["check", "6a.xlsx", "--layout", "l.json"], files);
    expect(layout.said).toContain("transcript.workbook.missing-column");
  });

  it.each([
    ["bytes that are nothing", Uint8Array.of(1, 2, 0, 255, 0, 7, 9, 0)],
    ["a table with tabs", "STT\tHọ tên\n1\tLê Thị Mẫu\n"],
    ["text that is not UTF-8", Uint8Array.of(0x48, 0xe1, 0x20, 0x74, 0xea, 0x6e)],
  ])("says of %s under the name of a workbook that it is none, in a folder too", async (_title, content) => {
    for (const argv of [
      ["check", "in/6a.xls"],
      ["check", "in"],
    ]) {
      const { code, said } = await transcript(argv, { "in/6a.xls": content });
      expect(code).toBe(1);
      expect(said).toContain("transcript.workbook.not-a-workbook");
      expect(said).not.toContain("core.text.");
    }
  });

  it.each([
    [["check", "6a.xlsx", "--regulations", "bad.json"], "cli.transcript.bad-file"],
    [["check", "6a.xlsx", "--regulations", "wrong.json"], "transcript.record.missing-field"],
    [["check", "6a.xlsx", "--layout", "bad.json"], "cli.transcript.bad-file"],
    [["check", "6a.xlsx", "--layout", "odd.json"], "transcript.workbook.bad-layout"],
    [["check", "6a.xlsx", "--layout", "gone.json"], "cli.input.missing"],
    [["check", "claim.xml"], "cli.kind.unknown-xml"],
    [["check", "patient.json"], "cli.transcript.no-workbook"],
    [["render", "6a.xlsx", "-o", "out", "--to", "pdf", "--font", "bad.json"], "cli.transcript.bad-font"],
  ])("says what is wrong with %j", async (argv, expected) => {
    const files = {
      "6a.xlsx": good,
      "bad.json": "{",
      "odd.json": '{"id":1}',
      "wrong.json": '[{"regulation":{"kind":"secondary"},"grades":[6],"firstSchoolYear":"2026-2027"}]',
      "claim.xml": "<a/>",
      "patient.json": '{"resourceType":"Patient"}',
    };
    const { said } = await transcript(argv, files);
    expect(said).toContain(expected);
  });

  it("prints no name and no result of a pupil, whatever it does", async () => {
    for (const argv of [
      ["check", "in", "-o", "out"],
      ["convert", "in", "--to", "json", "-o", "out", "--allow-errors"],
      ["render", "in", "-o", "out", "--allow-errors"],
    ]) {
      const { said } = await transcript(argv, { "in/6a.xlsx": good, "in/6b.xlsx": wrong });
      expect(said).not.toMatch(/Mẫu|Thử|Ngô|8\.[05]|9\.0/u);
    }
  });

  it.each([
    [["transcript"], "cli.usage.no-action", { allowed: "check, convert, render" }],
    [["transcript", "rank", "a"], "cli.usage.no-action", {}],
    [["transcript", "check"], "cli.usage.no-files", { command: "transcript check" }],
    [
      ["transcript", "convert", "a", "-o", "b"],
      "cli.usage.no-target",
      { allowed: "json, xml, xlsx, clr, elmo, elmo-1.7, elm, oneroster, oneroster-csv, ndc" },
    ],
    [["transcript", "convert", "a", "--to", "pdf", "-o", "b"], "cli.usage.bad-value", {}],
    [["transcript", "render", "a"], "cli.usage.no-folder", {}],
    [["transcript", "render", "a", "-o", "-"], "cli.usage.no-folder", {}],
    [["transcript", "render", "a", "-o", "b", "--to", "pdf"], "cli.usage.no-font", {}],
    [["transcript", "render", "a", "-o", "b", "--font", "f"], "cli.usage.not-used", { option: "--font" }],
    [["transcript", "check", "a", "--to", "json"], "cli.usage.not-used", { option: "--to" }],
    [["transcript", "check", "a", "--column", "x"], "cli.usage.not-used", { option: "--column" }],
    [["check", "a", "--font", "f"], "cli.usage.not-used", { option: "--font", command: "check" }],
  ])("refuses %j", async (argv, code, params) => {
    const { parseArguments } = await import("../../arguments/parse-arguments.ts");
    expect(parseArguments(argv)).toMatchObject({ name: "misuse", issue: { code, params } });
  });
});
