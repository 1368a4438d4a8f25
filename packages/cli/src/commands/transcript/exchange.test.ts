import { type TranscriptDocument, writeTranscriptJson } from "@lienthong/transcript/json";
import { describe, expect, it } from "vitest";
import { run } from "../../run.ts";
import { anIo } from "../../testing/an-io.ts";

const year = (schoolYear: string, grade: number): TranscriptDocument["years"][number] => ({
  schoolYear,
  grade,
  className: `${grade}A`,
  school: { code: "52001001", name: "Trường THCS Mẫu" },
  subjects: [
    {
      kind: "scored",
      name: "Toán",
      hk1: { regular: ["8.0", "9.0"], midTerm: "8.0", endTerm: "9.0", average: "8.6" },
      yearAverage: "8.6",
    },
    { kind: "comment", name: "Âm nhạc", hk1: { level: "Đ" }, yearLevel: "Đ" },
  ],
  conduct: { hk1: "Tốt", hk2: "Tốt", year: "Tốt" },
  absentSessions: 2,
});
const pupil = (name: string, code: string, ...years: TranscriptDocument["years"]): TranscriptDocument => ({
  pupil: { name, code, birthDate: "2013-05-19" },
  years,
});
const mau = pupil("Lê Thị Mẫu", "2400000001", year("2024-2025", 6), year("2025-2026", 7));
const thu = pupil("Trần Văn Thử", "2400000002", year("2025-2026", 7));
const facts = JSON.stringify({
  school: { code: "52001001", name: "Trường THCS Mẫu" },
  schoolYears: {
    "2024-2025": { startDate: "2024-09-05", secondTerm: "2025-01-13", endDate: "2025-06-01" },
    "2025-2026": { startDate: "2025-09-05", secondTerm: "2026-01-12", endDate: "2026-06-01" },
  },
  codes: {
    subjects: { Toán: "M01", "Âm nhạc": "M02" },
    grades: { 6: "06", 7: "07" },
    classes: { "6A": "L6A", "7A": "L7A" },
    titles: {},
  },
});
const files = {
  "in/mau.json": writeTranscriptJson(mau),
  "in/thu.json": writeTranscriptJson(thu),
  "facts.json": facts,
};

async function transcript(argv: readonly string[], disk: Readonly<Record<string, string | Uint8Array>>) {
  const io = anIo({ files: disk });
  const code = await run(["transcript", ...argv], io);
  const written = [...io.disk.keys()].filter((each) => !Object.hasOwn(disk, each));
  return { code, io, said: io.out() + io.err(), written };
}

/** Converts there, then what was written back to canonical JSON; gives the transcripts that came back. */
async function thereAndBack(form: string, more: readonly string[] = []) {
  const there = await transcript(
    ["convert", "in", "--to", form, "-o", "out", "--facts", "facts.json", ...more],
    files,
  );
  const disk: Record<string, Uint8Array> = {
    "facts.json": there.io.disk.get("facts.json") ?? new Uint8Array(),
  };
  for (const name of there.written)
    if (!name.endsWith("loss.csv")) disk[name] = there.io.disk.get(name) ?? new Uint8Array();
  const back = await transcript(
    ["convert", "out", "--to", "json", "-o", "back", "--facts", "facts.json"],
    disk,
  );
  const found = back.written
    .filter((name) => name.endsWith(".json"))
    .map((name): unknown => JSON.parse(back.io.textOf(name) ?? ""));
  return {
    there,
    back,
    found: found as readonly { readonly pupil?: object; readonly years: readonly object[] }[],
  };
}

describe("lienthong transcript convert, between the formats", () => {
  it.each([
    ["xml", ["out/mau.xml", "out/thu.xml"]],
    ["elmo", ["out/mau.elmo.xml", "out/thu.elmo.xml"]],
    ["elmo-1.7", ["out/mau.elmo.xml", "out/thu.elmo.xml"]],
    ["elm", ["out/mau.elm.json", "out/thu.elm.json"]],
    ["clr", ["out/mau.clr.json", "out/thu.clr.json"]],
    ["oneroster", ["out/mau.oneroster.zip", "out/thu.oneroster.zip"]],
    ["ndc", ["out/mau.ndc.json", "out/thu.ndc.json"]],
  ])("writes %s and reads it back with subjects and marks", async (form, expected) => {
    const { there, back, found } = await thereAndBack(form);
    expect(there.written.filter((name) => name !== "out/loss.csv")).toEqual(expected);
    expect([there.code, back.code]).toEqual([0, 0]);
    expect(found).toHaveLength(2);
    for (const each of found) expect(JSON.stringify(each)).toContain('"name":"Toán"');
    expect(JSON.stringify(found)).toContain("8.6");
  });

  it("keeps everything in canonical XML and says that nothing was lost", async () => {
    const { there, found } = await thereAndBack("xml");
    expect(found).toEqual([mau, thu].map((each) => JSON.parse(writeTranscriptJson(each)) as unknown));
    expect(there.written).not.toContain("out/loss.csv");
  });

  it("writes a folder of tables for OneRoster and reads that folder as one package", async () => {
    const { there, found } = await thereAndBack("oneroster-csv");
    expect(there.written).toContain("out/mau/manifest.csv");
    expect(there.written).toContain("out/mau/results.csv");
    expect(found.map(({ years }) => years.length)).toEqual([2, 1]);
  });

  it("writes a workbook for each class and school year, which it reads again", async () => {
    const { there, found } = await thereAndBack("xlsx");
    expect(there.written.filter((name) => name.endsWith(".xlsx"))).toEqual([
      "out/mau/2024-2025-6A.xlsx",
      "out/mau/2025-2026-7A.xlsx",
      "out/thu.xlsx",
    ]);
    expect(found).toHaveLength(3);
    expect(there.io.textOf("out/loss.csv")).toContain("years[].school");
  });

  it("lists what a format does not hold, by file and for the folder, without values of a pupil", async () => {
    const { code, io, said } = await transcript(["convert", "in", "--to", "elmo", "-o", "out"], files);
    expect(code).toBe(0);
    expect(said).toContain("years[].className");
    expect(said).toContain("Không chuyển được");
    const table = io.textOf("out/loss.csv") ?? "";
    expect(table).toContain("tệp vào,kết quả,phần,lý do,số giá trị,nghĩa là");
    expect(table).toContain("in/mau.json,out/mau.elmo.xml,years[].className,no-place,2,");
    expect(table).toContain("in/thu.json,out/thu.elmo.xml,years[].className,no-place,1,");
    expect(said + table).not.toMatch(/Mẫu|Thử|2400000001|8\.6/u);
    expect(
      (await transcript(["convert", "in", "--to", "elmo", "-o", "out", "-q"], files)).said,
    ).not.toContain("className");
  });

  it("writes of a pupil what was asked for only", async () => {
    const plain = await transcript(["convert", "in", "--to", "elmo", "-o", "out"], files);
    expect(plain.io.textOf("out/mau.elmo.xml")).not.toContain("2013-05-19");
    const asked = await transcript(
      ["convert", "in", "--to", "elmo", "-o", "out", "--identity", "code,birthDate"],
      files,
    );
    expect(asked.io.textOf("out/mau.elmo.xml")).toContain("2013-05-19");
    expect(asked.io.textOf("out/mau.elmo.xml")).not.toContain("Lê Thị");
  });

  it("gives each pupil of a school's package a file under a number", async () => {
    const both = await transcript(
      ["convert", "list.json", "--to", "oneroster", "-o", "out", "--facts", "facts.json"],
      { "list.json": `[${writeTranscriptJson(mau)},${writeTranscriptJson(thu)}]`, "facts.json": facts },
    );
    expect(both.written).toContain("out/list.oneroster.zip");
    const zip = both.io.disk.get("out/list.oneroster.zip") ?? new Uint8Array();
    const back = await transcript(["convert", "a.zip", "--to", "xml", "-o", "out"], { "a.zip": zip });
    expect(back.written).toEqual(["out/a/001.xml", "out/a/002.xml"]);
  });

  it("prints a transcript as a book: a cover, the pupil, a sheet for each school year", async () => {
    const { code, io } = await transcript(["render", "in/mau.json", "-o", "out"], files);
    expect(code).toBe(0);
    expect(io.textOf("out/mau.html")?.split("<section")).toHaveLength(5);
  });

  it("asks for the days of a school year where OneRoster needs them", async () => {
    const { code, said, written } = await transcript(
      ["convert", "in", "--to", "oneroster", "-o", "out"],
      files,
    );
    expect([code, written]).toEqual([1, []]);
    expect(said).toContain("cli.transcript.no-dates");
    expect(said).toContain("2024-2025");
  });

  it("never writes over its own input", async () => {
    const { code, said, io } = await transcript(["convert", "in", "--to", "json", "-o", "in", "-f"], files);
    expect(code).toBe(1);
    expect(said).toContain("cli.usage.output-is-input");
    expect(io.textOf("in/mau.json")).toBe(files["in/mau.json"]);
  });
});

describe("lienthong transcript check, of transcripts", () => {
  it("compares what a transcript states with the circular, at its line", async () => {
    const wrong = {
      ...mau,
      years: [{ ...year("2024-2025", 6), conduct: { hk1: "Tốt", hk2: "Đạt", year: "Tốt" } }],
    };
    const { code, said } = await transcript(["check", "a.json"], {
      "a.json": writeTranscriptJson(wrong, { indent: 2 }),
    });
    expect(code).toBe(1);
    expect(said).toMatch(/a\.json:[0-9]+:[0-9]+.*\n.*\n.*transcript\.declared\.conduct-differs/u);
  });

  it("passes over files of a folder that are neither workbooks nor transcripts, and says so", async () => {
    const disk = { ...files, "in/patient.json": '{"resourceType":"Patient"}', "in/other.json": '{"a":1}' };
    const { code, said } = await transcript(["check", "in"], disk);
    expect(code).toBe(0);
    expect(said.split("cli.transcript.passed-over")).toHaveLength(3);
    expect((await transcript(["check", "in/other.json"], disk)).said).toContain("cli.kind.unknown-json");
    expect((await transcript(["check", "in/patient.json"], disk)).said).toContain(
      "cli.transcript.no-workbook",
    );
  });

  it.each([
    ["no-list.json", "[]"],
    ["years.json", '{"schoolYears":{"2024-2025":{"startDate":"5/9/2024"}}}'],
    ["codes.json", '{"codes":{"subjects":{"Toán":1}}}'],
    ["periods.json", '{"codes":{"periods":{"hk1":"1"}}}'],
    ["school.json", '{"school":"Trường"}'],
  ])("refuses facts of another structure, %s", async (name, text) => {
    const { code, said } = await transcript(["check", "in", "--facts", name], { ...files, [name]: text });
    expect(code).toBe(1);
    expect(said).toContain("cli.transcript.bad-file");
  });

  it("names the table that is no text in a folder of tables", async () => {
    const { code, said } = await transcript(["check", "in"], {
      "in/manifest.csv": "propertyName,value",
      "in/users.csv": new Uint8Array([0xff, 0xfe, 0x41]),
    });
    expect(code).toBe(1);
    expect(said).toContain("users.csv");
  });
});

describe("lienthong check and convert, of transcripts", () => {
  it.each(["xml", "elmo", "elm", "oneroster", "ndc"])("knows %s by its content", async (form) => {
    const there = await transcript(
      ["convert", "in", "--to", form, "-o", "out", "--facts", "facts.json"],
      files,
    );
    const [name = ""] = there.written;
    const io = anIo({ files: { x: there.io.disk.get(name) ?? "" } });
    await run(["check", "x", "--format", "json"], io);
    const report = JSON.parse(io.out()) as { readonly files: readonly { readonly kind: string }[] };
    expect(report.files[0]?.kind).toBe({ xml: "transcript-xml", ndc: "national-records" }[form] ?? form);
    const before = io.out().length;
    expect(await run(["convert", "x", "--to", "json", "-o", "y.json"], io)).toBe(0);
    // Codes of the National Data Centre mean nothing without their tables, and that is said.
    expect(io.out().slice(before).includes("transcript.format.unknown-reference")).toBe(form === "ndc");
  });
});
