import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { run } from "./run.ts";
import { anIo } from "./testing/an-io.ts";
import { aClaimFile, aCleanClaimFile } from "./testing/a-claim-file.ts";

const examples = new URL("../../../examples/data/", import.meta.url);
const example = (path: string) => new Uint8Array(readFileSync(new URL(path, examples)));

const files = {
  "ho-so.xml": aCleanClaimFile(),
  "loi.xml": aClaimFile("10-loi-ngay-ra-truoc-ngay-vao.xml"),
  "check-in.xml": aClaimFile("05-checkin-xml0.xml"),
  "lop.xlsx": example("hocba/lop-6a.xlsx"),
  "lop.xls": example("hocba/lop-6a.xls"),
  "the.txt": example("cccd/cccd-2021.txt"),
  "the-bhyt.txt": example("the-bhyt/the-giay.txt"),
  "benh-nhan.json": '{"resourceType":"Patient","birthDate":"1990-02-30","multipleBirthInteger":2}',
  "benh-nhan.xml": '<Patient xmlns="http://hl7.org/fhir"><gender value="female"/></Patient>',
  "do.json":
    '{"resourceType":"Observation","status":"final","code":{"text":"pH"},"valueQuantity":{"value":7.40}}',
};

async function lienthong(...argv: readonly string[]) {
  const io = anIo({ files });
  const exitCode = await run(argv, io);
  return { exitCode, io };
}

interface Report {
  readonly files: readonly { readonly kind: string | null; readonly ok: boolean }[];
}

describe("lienthong with a word that is no command", () => {
  it("names every command that the help shows", async () => {
    const { io, exitCode } = await lienthong("chek");
    const help = (await lienthong("help")).io.out();
    const commands = [...help.matchAll(/^ {2}lienthong ([a-z]+) /gmu)].map((match) => match[1]);
    expect(exitCode).toBe(2);
    expect(commands).toContain("transcript");
    for (const command of commands) expect(io.err()).toMatch(new RegExp(`[ :]${command}[,.]`, "u"));
  });
});

describe("lienthong check", () => {
  it.each([
    ["ho-so.xml", "claim-file", 0],
    ["loi.xml", "claim-file", 1],
    ["check-in.xml", "check-in", 0],
    ["lop.xlsx", "workbook", 0],
    ["lop.xls", "workbook", 0],
    ["the.txt", "card-qr", 0],
    ["the-bhyt.txt", "health-card-qr", 0],
    ["benh-nhan.json", "fhir-json", 1],
    ["benh-nhan.xml", "fhir-xml", 0],
  ])("finds out that %s is a %s", async (name, kind, exitCode) => {
    const done = await lienthong("check", name, "--format", "json");
    expect((JSON.parse(done.io.out()) as Report).files[0]?.kind).toBe(kind);
    expect(done.exitCode).toBe(exitCode);
  });

  it.each(["", "\n", "\r\n"])("takes the line end of a file for none of the scan: %j", async (end) => {
    const scan = "079301000049||Nguyễn Thử|01012001|Nữ|12 Đường Số 1|02012026";
    const io = anIo({ files: { "the.txt": scan + end } });
    await run(["check", "the.txt", "--format", "json"], io);
    const { files } = JSON.parse(io.out()) as { files: { issues: { code: string }[] }[] };
    expect(files[0]?.issues.map(({ code }) => code)).not.toContain("identity.scan.blanks-removed");
  });

  it("says that FHIR in XML needs its namespace", async () => {
    const io = anIo({ files: { "p.xml": '<Patient><gender value="female"/></Patient>' } });
    expect(await run(["check", "p.xml"], io)).toBe(1);
    expect(io.out()).toContain('xmlns="http://hl7.org/fhir"');
  });

  it("gives line and column in the file and in the table inside it", async () => {
    const { io } = await lienthong("check", "loi.xml");
    expect(io.out()).toContain("loi.xml:13:19: lỗi: XML1, NGAY_RA, nội dung XML1 39:2\n");
    expect(io.out()).toContain("[bhyt.rule.dt-001]");
  });

  it("gives the cell of a workbook", async () => {
    const io = anIo({ files: { "loi.xlsx": example("hocba/lop-6a-loi.xlsx") } });
    expect(await run(["check", "loi.xlsx"], io)).toBe(1);
    expect(io.out()).toContain("loi.xlsx: lỗi: Lớp 6A!F9\n");
  });

  it("sums up several files, and opens folders only when told to", async () => {
    const both = await lienthong("check", "ho-so.xml", "loi.xml");
    expect(both.io.out()).toContain("Tổng cộng 2 tệp, 1 tệp có lỗi: 1 lỗi,");
    const io = anIo({ files: { "thang-7/a.xml": aClaimFile(), "thang-7/b.xml": aClaimFile() } });
    expect(await run(["check", "thang-7"], io)).toBe(1);
    expect(await run(["check", "-r", "thang-7"], io)).toBe(0);
    expect(io.out()).toContain("Tổng cộng 2 tệp, 0 tệp có lỗi");
  });

  it("treats warnings as errors only with --strict", async () => {
    const warned = { "the.txt": "048187000123||Trần Thử|15081988|Nữ|Đà Nẵng|20052021" };
    expect(await run(["check", "the.txt"], anIo({ files: warned }))).toBe(0);
    expect(await run(["check", "the.txt", "--strict"], anIo({ files: warned }))).toBe(1);
  });

  it("says nothing about clean files when quiet", async () => {
    expect((await lienthong("check", "ho-so.xml", "benh-nhan.xml", "-q")).io.out()).toBe("");
  });

  it("says in Vietnamese what an invariant of FHIR asks for, whatever the format", async () => {
    const contact = '{"resourceType":"Patient","contact":[{"gender":"male"}]}';
    const words = "người liên hệ (contact) phải có ít nhất một trong các phần tử";
    for (const format of ["text", "json", "operationoutcome"]) {
      const io = anIo({ files: { "lien-he.json": contact } });
      expect(await run(["check", "lien-he.json", "--format", format], io)).toBe(1);
      expect(io.out()).toContain(words);
    }
  });

  it("answers in FHIR: an OperationOutcome for one file, a Bundle of them for several", async () => {
    const one = await lienthong("check", "loi.xml", "--format", "operationoutcome");
    const outcome = JSON.parse(one.io.out()) as { resourceType: string };
    expect(outcome).toMatchObject({
      resourceType: "OperationOutcome",
      extension: [
        {
          url: "http://hl7.org/fhir/StructureDefinition/operationoutcome-file",
          valueString: "loi.xml",
        },
      ],
    });
    expect(JSON.stringify(outcome)).toContain('"valueInteger":13');
    for (const parameters of [["loi.xml"], ["loi.xml", "ho-so.xml"]]) {
      const text = (await lienthong("check", ...parameters, "--format", "operationoutcome")).io.out();
      const again = anIo({ files: { "outcome.json": text } });
      expect(await run(["check", "outcome.json"], again)).toBe(0);
    }
  });

  it("says the same in English", async () => {
    const { io } = await lienthong("check", "loi.xml", "--lang", "en");
    expect(io.out()).toContain("loi.xml:13:19: error: XML1, NGAY_RA");
    expect(io.out()).toContain("errors: 1, ");
  });
});

describe("lienthong convert", () => {
  it.each([
    ["ho-so.xml", "fhir", "Bundle"],
    ["the.txt", "fhir", "Patient"],
    ["benh-nhan.xml", "fhir", "Patient"],
  ])("turns %s into FHIR that passes its own check, in JSON and XML", async (name, to, type) => {
    for (const output of ["ra.json", "ra.xml"]) {
      const { exitCode, io } = await lienthong("convert", name, "--to", to, "-o", output);
      expect(exitCode).toBe(0);
      expect(io.textOf(output)).toContain(type);
      expect(await run(["check", output], io)).toBe(0);
    }
  });

  it("turns a class into transcripts that pass their own check, and back", async () => {
    const issuer = ["--issuer", "https://thcs-mau.example", "--issued", "2025-05-31"];
    const { exitCode, io } = await lienthong(
      "convert",
      "lop.xlsx",
      "--to",
      "clr",
      "-o",
      "hoc-ba.json",
      ...issuer,
    );
    expect(exitCode).toBe(0);
    expect((JSON.parse(io.textOf("hoc-ba.json") ?? "") as unknown[]).length).toBe(40);
    expect(await run(["check", "hoc-ba.json"], io)).toBe(0);
    expect(await run(["convert", "hoc-ba.json", "--to", "json", "-o", "lai.json"], io)).toBe(0);
    expect((JSON.parse(io.textOf("lai.json") ?? "") as unknown[]).length).toBe(40);
  });

  it("gives the same bytes for the same file", async () => {
    for (const [name, to] of [
      ["ho-so.xml", "fhir"],
      ["lop.xlsx", "clr"],
      ["the.txt", "fhir"],
    ] as const) {
      const first = await lienthong("convert", name, "--to", to, "-o", "ra.json");
      const second = await lienthong("convert", name, "--to", to, "-o", "ra.json");
      expect(first.io.textOf("ra.json")).toBe(second.io.textOf("ra.json"));
    }
  });

  it.each(["ho-so.xml", "check-in.xml", "lop.xls", "the.txt", "the-bhyt.txt", "do.json"])(
    "turns %s into JSON",
    async (name) => {
      const { exitCode, io } = await lienthong("convert", name, "--to", "json", "-o", "ra.json");
      expect(exitCode).toBe(0);
      expect(typeof JSON.parse(io.textOf("ra.json") ?? "")).toBe("object");
    },
  );

  it("keeps the digits of FHIR decimals", async () => {
    const { io } = await lienthong("convert", "do.json", "--to", "fhir", "-o", "ra.xml");
    expect(io.textOf("ra.xml")).toContain('<value value="7.40"/>');
    await run(["convert", "ra.xml", "--to", "fhir", "-o", "lai.json"], io);
    expect(io.textOf("lai.json")).toContain('"value": 7.40');
  });

  it("writes nothing for a file with errors, unless told to convert it all the same", async () => {
    const refused = await lienthong("convert", "loi.xml", "--to", "fhir", "-o", "ra.json");
    expect(refused.exitCode).toBe(1);
    expect(refused.io.textOf("ra.json")).toBeUndefined();
    expect(refused.io.out()).toContain("không ghi kết quả");
    const allowed = await lienthong("convert", "loi.xml", "--to", "fhir", "-o", "ra.json", "--allow-errors");
    expect(allowed.exitCode).toBe(1);
    expect(allowed.io.textOf("ra.json")).toContain("Bundle");
  });

  it.each([
    ["ho-so.xml", "clr", "fhir, json"],
    ["lop.xlsx", "fhir", "clr, json"],
    ["the-bhyt.txt", "fhir", "json"],
  ])("says what %s converts to when asked for %s", async (name, to, possible) => {
    const { exitCode, io } = await lienthong("convert", name, "--to", to, "-o", "ra.json");
    expect(exitCode).toBe(1);
    expect(io.out()).toContain("[cli.convert.impossible]");
    expect(io.out()).toContain(`: ${possible}.`);
  });

  it("converts many files into a folder; a wrong one does not hold up the others", async () => {
    const { exitCode, io } = await lienthong(
      "convert",
      "ho-so.xml",
      "loi.xml",
      "the.txt",
      "--to",
      "fhir",
      "-o",
      "ra",
    );
    expect(exitCode).toBe(1);
    expect([...io.disk.keys()].filter((path) => path.startsWith("ra"))).toHaveLength(2);
  });

  it.each(["denied", "no-space"] as const)(
    "says so when the result cannot be written: %s",
    async (writing) => {
      const io = anIo({ files, writing });
      expect(await run(["convert", "the.txt", "--to", "fhir", "-o", "ra.json"], io)).toBe(1);
      expect(io.out()).toContain(`[cli.output.${writing}]`);
    },
  );

  it("prints a result without findings among it", async () => {
    const { io } = await lienthong("convert", "the.txt", "--to", "fhir", "-o", "-", "--format", "json");
    expect((JSON.parse(io.out()) as { resourceType: string }).resourceType).toBe("Patient");
    expect((JSON.parse(io.err()) as { ok: boolean }).ok).toBe(true);
  });
});

describe("lienthong help", () => {
  it.each(["vi", "en"])("names every option, with examples, in %s", async (lang) => {
    const all = (await lienthong("--help", "--lang", lang)).io.out();
    const convert = (await lienthong("help", "convert", "--lang", lang)).io.out();
    for (const option of [
      "lang",
      "format",
      "strict",
      "recursive",
      "quiet",
      "fhir-version",
      "school-year",
      "grade",
    ])
      expect(all).toContain(`--${option}`);
    for (const option of ["to", "output", "force", "allow-errors", "profile", "issuer", "issued", "detail"])
      expect(convert).toContain(`--${option}`);
    expect(all).toMatch(/lienthong check \S+/u);
  });

  it.each(["all", "check", "convert"])("fits a terminal of 100 columns: %s", async (topic) => {
    for (const lang of ["vi", "en"])
      for (const line of (await lienthong("help", topic, "--lang", lang)).io.out().split("\n"))
        expect(line.length).toBeLessThanOrEqual(100);
  });

  it("tells its version", async () => {
    expect((await lienthong("--version")).io.out()).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });
});
