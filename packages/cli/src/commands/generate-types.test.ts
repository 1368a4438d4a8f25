import { describe, expect, it } from "vitest";
import { run } from "../run.ts";
import { anIo, type TestIoOptions } from "../testing/an-io.ts";

const profile = {
  resourceType: "StructureDefinition",
  url: "http://example.vn/fhir/StructureDefinition/benh-nhan-mau",
  name: "BenhNhanMau",
  kind: "resource",
  abstract: false,
  type: "Patient",
  baseDefinition: "http://hl7.org/fhir/StructureDefinition/Patient",
  derivation: "constraint",
  differential: { element: [{ id: "Patient.name", path: "Patient.name", min: 1 }] },
};
const orphan = {
  ...profile,
  url: "http://example.vn/fhir/StructureDefinition/mo-coi",
  name: "MoCoi",
  baseDefinition: "http://example.vn/none",
};
const json = JSON.stringify;

async function typegen(options: TestIoOptions, ...argv: readonly string[]) {
  const io = anIo(options);
  const exitCode = await run(["typegen", ...argv], io);
  return { exitCode, io, written: [...io.disk.keys()].filter((path) => path.endsWith(".ts")).sort() };
}

const all = ["benh-nhan-mau.ts", "definitions.ts", "guards.ts", "index.ts"].map((name) => `src/fhir/${name}`);

describe("lienthong typegen", () => {
  it.each([
    ["a file", { files: { "p.json": json(profile) } }, ["p.json"]],
    [
      "a Bundle",
      { files: { "p.json": json({ resourceType: "Bundle", entry: [{ resource: profile }] }) } },
      ["p.json"],
    ],
    ["a folder of files", { files: { "g/a/p.json": json(profile), "g/read.me": "x" } }, ["g"]],
    ["standard input", { stdin: json(profile) }, ["-"]],
    [
      "a package",
      {
        packages: {
          "guide.tgz": {
            name: "vn.example",
            version: "1",
            canonical: "http://example.vn/fhir",
            fhirVersions: ["4.0.1"],
            dependencies: {},
            resources: [profile],
          },
        },
      },
      ["guide.tgz"],
    ],
    [
      "an unpacked package",
      {
        files: { "g/package.json": "{}" },
        packages: {
          g: {
            name: "vn.example",
            version: "1",
            canonical: "http://example.vn/fhir",
            fhirVersions: ["4.0.1"],
            dependencies: {},
            resources: [profile],
          },
        },
      },
      ["g"],
    ],
  ] satisfies readonly (readonly [string, TestIoOptions, readonly string[]])[])(
    "reads %s",
    async (_title, options, inputs) => {
      const { exitCode, io, written } = await typegen(options, ...inputs, "--out", "src/fhir");
      expect(io.out()).toBe("src/fhir: không có lỗi; đã ghi 4 tệp vào src/fhir\n");
      expect({ exitCode, written }).toEqual({ exitCode: 0, written: all });
      expect(io.textOf("src/fhir/benh-nhan-mau.ts")).toContain(
        "export interface BenhNhanMau extends Patient {",
      );
    },
  );

  it("takes the version of FHIR from the package, unless told", async () => {
    const guide = {
      name: "vn.example",
      version: "1",
      canonical: undefined,
      dependencies: {},
      resources: [profile],
    };
    for (const [fhirVersions, option, module] of [
      [["5.0.0"], [], "fhir/r5.js"],
      [["4.3.0"], [], "fhir/r4b.js"],
      [[], [], "fhir/r4.js"],
      [["5.0.0"], ["--fhir-version", "r4"], "fhir/r4.js"],
    ] as const) {
      const { io } = await typegen(
        { packages: { "g.tgz": { ...guide, fhirVersions } } },
        "g.tgz",
        "-o",
        "out",
        ...option,
      );
      expect(io.textOf("out/benh-nhan-mau.ts")).toContain(`from "${module}";`);
    }
  });

  it("makes only the profiles asked for; those of FHIR itself need no file", async () => {
    const files = {
      "a.json": json(profile),
      "b.json": json({ ...profile, url: "http://example.vn/q", name: "Khac" }),
    };
    const { written } = await typegen({ files }, "a.json", "b.json", "--out", "o", "--profile", "Khac");
    expect(written).toContain("o/khac.ts");
    expect(written).not.toContain("o/benh-nhan-mau.ts");
    expect((await typegen({}, "--profile", "bp", "--profile", "bodyheight", "--out", "o")).written).toEqual(
      expect.arrayContaining(["o/bp.ts", "o/bodyheight.ts"]),
    );
  });

  it("replaces what it made before, but no other file unless forced", async () => {
    const files = { "p.json": json(profile) };
    const first = await typegen({ files }, "p.json", "--out", "src/fhir");
    const again = anIo({
      files: { ...files, "src/fhir/index.ts": first.io.textOf("src/fhir/index.ts") ?? "" },
    });
    expect(await run(["typegen", "p.json", "--out", "src/fhir"], again)).toBe(0);
    const own = { ...files, "src/fhir/index.ts": "export {};" };
    const refused = await typegen({ files: own }, "p.json", "--out", "src/fhir");
    expect({ exitCode: refused.exitCode, written: refused.written }).toEqual({
      exitCode: 1,
      written: ["src/fhir/index.ts"],
    });
    expect(refused.io.out()).toContain("[cli.output.not-generated]");
    expect((await typegen({ files: own }, "p.json", "--out", "src/fhir", "--force")).written).toEqual(all);
  });

  it("leaves out a profile that cannot be used, with a warning; all of them when it was asked for", async () => {
    const files = { "p.json": json(profile), "q.json": json(orphan) };
    const { exitCode, io, written } = await typegen(
      { files },
      "p.json",
      "q.json",
      "--out",
      "src/fhir",
      "--lang",
      "en",
    );
    expect({ exitCode, written }).toEqual({ exitCode: 0, written: all });
    expect(io.out()).toContain("warning");
    expect(io.out()).toContain("http://example.vn/none is not at hand");
    expect((await typegen({ files }, "p.json", "q.json", "--out", "o", "--strict")).exitCode).toBe(1);
    const asked = await typegen({ files }, "p.json", "q.json", "--out", "o", "--profile", "MoCoi");
    expect({ exitCode: asked.exitCode, written: asked.written }).toEqual({ exitCode: 1, written: [] });
  });

  it.each([
    ["is not there", {}, ["khong-co.json"], "[cli.input.missing]"],
    ["is no package", {}, ["khong-co.tgz"], "[fhir.package.not-found]"],
    ["is no JSON", { files: { "a.json": '{"resourceType":' } }, ["a.json"], "a.json:1:"],
    ["is not FHIR", { files: { "a.json": "[]" } }, ["a.json"], "[cli.kind.unknown-json]"],
    [
      "has no profile",
      { files: { "a.json": '{"resourceType":"Patient"}' } },
      ["a.json"],
      "[fhir.typegen.nothing]",
    ],
    [
      "cannot be written",
      { files: { "a.json": json(profile) }, writing: "denied" },
      ["a.json"],
      "[cli.output.denied]",
    ],
  ] satisfies readonly (readonly [string, TestIoOptions, readonly string[], string])[])(
    "ends with 1 and writes nothing when an input %s",
    async (_title, options, inputs, said) => {
      const { exitCode, io, written } = await typegen(options, ...inputs, "--out", "out");
      expect({ exitCode, written }).toEqual({ exitCode: 1, written: [] });
      expect(io.out()).toContain(said);
      expect(io.err()).toBe("");
    },
  );

  it("reports in JSON and as OperationOutcome", async () => {
    const options = { files: { "p.json": json(profile) } };
    const report = JSON.parse(
      (await typegen(options, "p.json", "--out", "o", "--format", "json")).io.out(),
    ) as object;
    expect(report).toMatchObject({
      command: "typegen",
      ok: true,
      files: [{ file: "o", output: "o", issues: [] }],
    });
    const outcome = (await typegen(options, "p.json", "--out", "o", "--format", "operationoutcome")).io.out();
    expect(JSON.parse(outcome)).toMatchObject({ resourceType: "OperationOutcome" });
  });

  it.each([
    [["p.json"], "Thiếu thư mục ghi kết quả. Thêm --out THƯ_MỤC."],
    [["p.json", "--out", "-"], "Thiếu thư mục ghi kết quả. Thêm --out THƯ_MỤC."],
    [["--out", "o"], "Thiếu tên tệp."],
    [["p.json", "--out", "o", "--to", "fhir"], "Tùy chọn --to không dùng với lệnh typegen."],
    [["p.json", "--out", "o", "--fhir-version", "r3"], "r4, r4b, r5"],
  ])("refuses %j", async (argv, said) => {
    const { exitCode, io } = await typegen({}, ...argv);
    expect(exitCode).toBe(2);
    expect(io.err()).toContain(said);
  });

  it("leaves --out and several profiles to itself", async () => {
    const io = anIo();
    expect(await run(["convert", "a.xml", "--to", "fhir", "-o", "x", "--out", "o"], io)).toBe(2);
    expect(io.err()).toContain("Tùy chọn --out không dùng với lệnh convert.");
    expect(await run(["check", "a.xml", "--out", "o"], anIo())).toBe(2);
  });

  it("has help in both languages", async () => {
    for (const [lang, words] of [
      ["vi", "sinh kiểu TypeScript"],
      ["en", "TypeScript types from FHIR profiles"],
    ] as const) {
      const io = anIo();
      expect(await run(["help", "typegen", "--lang", lang], io)).toBe(0);
      expect(io.out()).toContain(words);
    }
  });
});
