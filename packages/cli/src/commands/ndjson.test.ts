import { describe, expect, it } from "vitest";
import { run } from "../run.ts";
import { aClaimFile } from "../testing/a-claim-file.ts";
import { anIo, type TestIoOptions } from "../testing/an-io.ts";

const right = '{"resourceType":"Patient","id":"1","active":true}';
const amount =
  '{"resourceType":"Observation","status":"final","code":{"text":"pH"},"valueQuantity":{"value":7.40}}';
const wrong = '{"resourceType":"Patient","birthDate":"1990-02-30"}';
const torn = '{"resourceType":"Patient",';

interface Report {
  readonly summary: { readonly errors: number };
  readonly files: readonly {
    readonly kind: string | null;
    readonly records: number | null;
    readonly output: string | null;
    readonly issues: readonly { readonly code: string; readonly position?: object }[];
  }[];
}

async function lienthong(argv: readonly string[], options: TestIoOptions) {
  const io = anIo(options);
  const exitCode = await run([...argv, "--format", "json"], io);
  const isPrinted = argv.includes("-o") && argv.includes("-");
  const report = JSON.parse(isPrinted ? io.err() : io.out()) as Report;
  return { exitCode, io, report, file: report.files[0] };
}

describe("lienthong check of NDJSON", () => {
  it("tells kind and number of records", async () => {
    const files = { "p.ndjson": `${right}\r\n\r\n${amount}\n` };
    const { exitCode, file } = await lienthong(["check", "p.ndjson"], { files });
    expect([exitCode, file?.kind, file?.records]).toEqual([0, "fhir-ndjson", 2]);
  });

  it.each([
    ["by its name", "p.ndjson", wrong, {}],
    ["by two records on lines of their own", "p.txt", `${right}\n${wrong}`, {}],
    ["from standard input", "-", "", { stdin: `${right}\n${right}` }],
  ])("knows it %s", async (_title, name, text, options) => {
    const { file } = await lienthong(["check", name], { files: { [name]: text }, ...options });
    expect(file?.kind).toBe("fhir-ndjson");
  });

  it("knows it when its first line is longer than the beginning that is looked at", async () => {
    const long = right.replace("true", `true,"name":[{"text":"${"x".repeat(100_000)}"}]`);
    const { file, exitCode } = await lienthong(["check", "-"], { stdin: `${long}\n${wrong}\n` });
    expect([file?.kind, file?.records, exitCode]).toEqual(["fhir-ndjson", 2, 1]);
  });

  it.each([
    ["one resource on several lines", '{"resourceType":\n"Patient"}', "fhir-json"],
    ["one resource on one line", `${right}\n`, "fhir-json"],
    ["a claim file under a wrong name", aClaimFile(), "claim-file"],
  ])("does not take %s for NDJSON", async (_title, text, kind) => {
    const name = kind === "claim-file" ? "p.ndjson" : "p.json";
    const { file } = await lienthong(["check", name], { files: { [name]: text } });
    expect(file?.kind).toBe(kind);
  });

  it("finds in each line what it finds in the same file, at its place in the whole", async () => {
    const alone = await lienthong(["check", "p.json"], { files: { "p.json": wrong } });
    const files = { "p.ndjson": `${right}\n${wrong}\n${torn}\n${wrong}` };
    const { exitCode, file } = await lienthong(["check", "p.ndjson"], { files });
    expect(exitCode).toBe(1);
    const [first] = alone.file?.issues ?? [];
    expect(first?.position).toMatchObject({ line: 1 });
    const places = file?.issues.map(({ code, position }) => [code, position]);
    expect(places).toEqual([
      [first?.code, { ...first?.position, line: 2, offset: right.length + 1 + 38 }],
      ["core.json.syntax", expect.objectContaining({ line: 3 })],
      [first?.code, expect.objectContaining({ line: 4 })],
    ]);
  });

  it.each([
    ["nothing", "", "cli.input.empty"],
    ["blank lines", "\n \n", "cli.input.empty"],
    ["bytes that are no text", Uint8Array.from([0x7b, 0x7d, 0x0a, 0xe1, 0x20]), "core.text.not-utf8"],
    ["lines of no resource", "{}\n[1]\n", "fhir."],
  ])("refuses %s", async (_title, content, code) => {
    const { exitCode, file } = await lienthong(["check", "p.ndjson"], { files: { "p.ndjson": content } });
    expect(exitCode).toBe(1);
    expect(file?.issues.some((issue) => issue.code.startsWith(code))).toBe(true);
  });

  it("counts all issues and keeps a bounded number of them", async () => {
    const files = { "p.ndjson": `${wrong}\n`.repeat(3500) };
    const { report, file } = await lienthong(["check", "p.ndjson"], { files });
    expect(report.summary.errors).toBe(3500);
    expect(file?.issues).toHaveLength(3001);
  });

  it("says in words how many records there are", async () => {
    const files = { "p.ndjson": `${right}\n${right}\n` };
    for (const [lang, words] of [
      ["vi", "p.ndjson (FHIR NDJSON, 2 bản ghi): không có lỗi"],
      ["en", "p.ndjson (FHIR NDJSON, records: 2): no error"],
    ] as const) {
      const io = anIo({ files });
      await run(["check", "p.ndjson", "--lang", lang], io);
      expect(io.out().split("\n")[0]).toBe(words);
    }
  });
});

describe("lienthong convert to NDJSON", () => {
  it("writes each record of NDJSON on its line, and keeps the digits of amounts", async () => {
    const files = { "p.ndjson": ` ${right}\n\n${amount}` };
    const { exitCode, io, file } = await lienthong(
      ["convert", "p.ndjson", "--to", "fhir", "-o", "ra.ndjson"],
      { files },
    );
    expect([exitCode, file?.output]).toEqual([0, "ra.ndjson"]);
    expect(io.textOf("ra.ndjson")).toBe(`${right}\n${amount}\n`);
  });

  it("names results in a folder by what they are", async () => {
    const { io } = await lienthong(["convert", "p.ndjson", "--to", "fhir", "-o", "ra/"], {
      files: { "p.ndjson": right },
    });
    expect(io.textOf("ra/p.fhir.ndjson")).toBe(`${right}\n`);
  });

  it("writes no file when a record has errors, unless told to", async () => {
    const files = { "p.ndjson": `${right}\n${wrong}\n${torn}\n` };
    const refused = await lienthong(["convert", "p.ndjson", "--to", "fhir", "-o", "ra.ndjson"], { files });
    expect([refused.exitCode, refused.file?.output, refused.io.textOf("ra.ndjson")]).toEqual([
      1,
      null,
      undefined,
    ]);
    const told = ["convert", "p.ndjson", "--to", "fhir", "-o", "ra.ndjson", "--allow-errors"];
    const allowed = await lienthong(told, { files });
    expect([allowed.exitCode, allowed.io.textOf("ra.ndjson")]).toEqual([1, `${right}\n${wrong}\n`]);
  });

  it("prints the records that are right", async () => {
    const { exitCode, io } = await lienthong(["convert", "-", "--to", "fhir", "-o", "-"], {
      stdin: `${right}\n${wrong}\n${right}`,
    });
    expect([exitCode, io.out()]).toEqual([1, `${right}\n${right}\n`]);
  });

  it.each([
    [["--to", "fhir", "-o", "ra.json"], "cli.convert.ndjson-only"],
    [["--to", "fhir", "-o", "ra.xml"], "cli.convert.ndjson-only"],
    [["--to", "json", "-o", "ra.json"], "cli.convert.impossible"],
  ])("refuses %j for NDJSON", async (options, code) => {
    const { exitCode, file } = await lienthong(["convert", "p.ndjson", ...options], {
      files: { "p.ndjson": right },
    });
    expect([exitCode, file?.issues.map((issue) => issue.code)]).toEqual([1, [code]]);
  });

  it("writes one line for a resource", async () => {
    const files = { "p.json": JSON.stringify(JSON.parse(right), null, 2) };
    const { io } = await lienthong(["convert", "p.json", "--to", "fhir", "-o", "ra.ndjson"], { files });
    expect(io.textOf("ra.ndjson")).toBe(`${right}\n`);
  });

  it.each(["denied", "no-space"] as const)("says that it cannot be written: %s", async (writing) => {
    const { exitCode, file, io } = await lienthong(
      ["convert", "p.ndjson", "--to", "fhir", "-o", "ra.ndjson"],
      { files: { "p.ndjson": right }, writing },
    );
    expect([exitCode, file?.issues.map(({ code }) => code)]).toEqual([1, [`cli.output.${writing}`]]);
    expect(io.textOf("ra.ndjson")).toBeUndefined();
  });
});
