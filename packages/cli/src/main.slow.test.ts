import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aWorkbook, hugeStream, sheetXml } from "./testing/a-zip.ts";
import { buildMain } from "./testing/build-main.ts";

const samples = fileURLToPath(new URL("../../../examples/data/vn-health/", import.meta.url));
const valid = "01-ngoai-tru-hop-le.xml";
const wrong = "10-loi-ngay-ra-truoc-ngay-vao.xml";

let scratch: string;
let main: string;
let folder: string;
beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), "lienthong-main-"));
  main = await buildMain(join(scratch, "program"));
});
afterAll(() => rmSync(scratch, { recursive: true }));
beforeEach(() => {
  folder = mkdtempSync(join(scratch, "work-"));
  for (const name of [valid, wrong]) cpSync(join(samples, name), join(folder, name));
});

function aBomb(): Uint8Array {
  const start = sheetXml([]).slice(0, -"</sheetData></worksheet>".length);
  return aWorkbook({ deflated: hugeStream(start, 1_200) });
}

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the program as a user does. `stdin` is what is piped in. */
function lienthong(
  parameters: readonly string[],
  stdin: string | Buffer = "",
  node: readonly string[] = [],
): Promise<Ended> {
  return new Promise((ended, failed) => {
    const child = spawn(process.execPath, [...node, main, ...parameters], { cwd: folder });
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString("utf8")));
    child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString("utf8")));
    child.stdin.on("error", () => undefined); // it may end before it has read all
    child.stdin.end(stdin);
    child.on("error", failed);
    child.on("close", (code) => ended({ code, out, err }));
  });
}

describe("the program lienthong", () => {
  it("ends with 0 for a clean file, 1 for a wrong one, 2 for wrong arguments", async () => {
    expect(await lienthong(["check", valid])).toMatchObject({ code: 0, err: "" });
    expect(await lienthong(["check", wrong])).toMatchObject({ code: 1, err: "" });
    expect(await lienthong(["check", valid, wrong])).toMatchObject({ code: 1, err: "" });
    expect(await lienthong(["chek", valid])).toMatchObject({ code: 2, out: "" });
  });

  it("reads standard input", async () => {
    const { code, out } = await lienthong(["check", "-"], readFileSync(join(folder, valid)));
    expect(code).toBe(0);
    expect(out).toContain("đầu vào chuẩn");
    expect((await lienthong(["check", "-"], "")).code).toBe(1);
  });

  it("writes a result that it finds clean itself, and only that file", async () => {
    const done = await lienthong(["convert", valid, "--to", "fhir", "-o", "new/ket-qua.json"]);
    expect(done).toMatchObject({ code: 0, err: "" });
    expect(readdirSync(join(folder, "new"))).toEqual(["ket-qua.json"]);
    expect((await lienthong(["check", "new/ket-qua.json"])).code).toBe(0);
  });

  it("prints a result alone on standard output, and the findings on standard error", async () => {
    const { code, out, err } = await lienthong(["convert", valid, "--to", "fhir", "-o", "-"]);
    expect(code).toBe(0);
    expect((JSON.parse(out) as { resourceType: string }).resourceType).toBe("Bundle");
    expect(err).toContain(valid);
  });

  it("leaves nothing behind for a wrong file", async () => {
    expect((await lienthong(["convert", wrong, "--to", "fhir", "-o", "new/ket-qua.json"])).code).toBe(1);
    expect(readdirSync(folder).sort()).toEqual([valid, wrong].sort());
  });

  it("does not replace a file unless told to", async () => {
    writeFileSync(join(folder, "there.json"), "old");
    const parameters = ["convert", valid, "--to", "json", "-o", "there.json"];
    expect((await lienthong(parameters)).code).toBe(2);
    expect(readFileSync(join(folder, "there.json"), "utf8")).toBe("old");
    expect((await lienthong([...parameters, "--force"])).code).toBe(0);
    expect(readFileSync(join(folder, "there.json"), "utf8")).not.toBe("old");
  });

  it.each([
    ["a workbook that inflates to 1.2 GB", "bom.xlsx", aBomb(), "transcript.workbook.bomb"],
    ["a claim file 200,000 deep", "sau.xml", `<GIAMDINHHS>${"<a>".repeat(200_000)}`, "core.xml.too-deep"],
    ["JSON 200,000 deep", "sau.json", "[".repeat(200_000), "core.json.too-deep"],
    ["40 MB of spaces", "trang.txt", " ".repeat(40_000_000), "cli.input.empty"],
  ])("refuses %s within 256 MB of heap", async (_title, name, content, code) => {
    writeFileSync(join(folder, name), content);
    const ended = await lienthong(["check", name], "", ["--max-old-space-size=256"]);
    expect(ended).toMatchObject({ code: 1, err: "" });
    expect(ended.out).toContain(`[${code}]`);
  });

  it("checks and converts 90 MB of NDJSON within 64 MB of heap", async () => {
    const value = "y".repeat(300_000);
    const line = JSON.stringify({
      resourceType: "Observation",
      status: "final",
      code: { text: "x" },
      valueString: value,
    });
    const wrong = line.replace("final", "xong");
    const lines = Array.from({ length: 300 }, (_, index) => (index === 250 ? wrong : line));
    writeFileSync(join(folder, "lon.ndjson"), lines.join("\n"));
    const heap = ["--max-old-space-size=64"];
    const checked = await lienthong(["check", "lon.ndjson"], "", heap);
    expect(checked).toMatchObject({ code: 1, err: "" });
    expect(checked.out).toContain("lon.ndjson:251:");
    expect(checked.out).toContain("300 bản ghi");
    const argv = ["convert", "lon.ndjson", "--to", "fhir", "-o", "ra.ndjson"];
    expect(await lienthong(argv, "", heap)).toMatchObject({ code: 1, err: "" });
    expect(readdirSync(folder)).not.toContain("ra.ndjson");
    expect(await lienthong([...argv, "--allow-errors"], "", heap)).toMatchObject({ code: 1, err: "" });
    expect(readFileSync(join(folder, "ra.ndjson"), "utf8")).toBe(`${lines.join("\n")}\n`);
  });

  it("stops without a word when the reader of its output has seen enough", async () => {
    const many = Array<string>(300).fill(wrong);
    const ended = await new Promise<Ended>((done) => {
      const child = spawn(process.execPath, [main, "check", ...many], { cwd: folder });
      let err = "";
      child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString("utf8")));
      child.stdout.once("data", () => child.stdout.destroy());
      child.on("close", (code) => done({ code, out: "", err }));
    });
    expect(ended).toMatchObject({ code: 0, err: "" });
  });

  it.skipIf(process.platform === "win32")("ends when told to, even while it waits for a pipe", async () => {
    execFileSync("mkfifo", [join(folder, "pipe")]);
    const signal = await new Promise<NodeJS.Signals | null>((done) => {
      const child = spawn(process.execPath, [main, "check", valid, "pipe"], { cwd: folder });
      child.stdout.once("data", () => setTimeout(() => child.kill("SIGTERM"), 100));
      child.on("close", (_code, by) => done(by));
    });
    expect(signal).toBe("SIGTERM");
  });

  it("says one sentence, no stack, when it breaks itself, and all of it to who asks", async () => {
    const fault = join(folder, "fault.mjs");
    writeFileSync(fault, "JSON.stringify = () => { throw new RangeError('broken on purpose'); };");
    const parameters = ["check", valid, "--format", "json"];
    const { code, err } = await lienthong(parameters, "", ["--import", `file://${fault}`]);
    expect(code).toBe(70);
    expect(err).toContain("Chương trình gặp lỗi của chính nó");
    expect(err).not.toMatch(/broken on purpose|\n\s+at /u);
    expect(err.trim().split("\n")).toHaveLength(1);
  });
});
