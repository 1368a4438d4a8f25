import { describe, expect, it } from "vitest";
import { parseArguments } from "./parse-arguments.ts";

const common = {
  locale: "vi",
  format: "text",
  quiet: false,
  strict: false,
  recursive: false,
  fhirVersion: "r4",
};

describe("the arguments of the command line", () => {
  it("checks files in Vietnamese as text unless told otherwise", () => {
    expect(parseArguments(["check", "a.xml", "b.json"])).toEqual({
      name: "check",
      ...common,
      files: ["a.xml", "b.json"],
      reports: [],
      overwrite: false,
    });
  });

  it("reads options before, between and after the files", () => {
    expect(
      parseArguments([
        "--lang",
        "en",
        "check",
        "a.xml",
        "--format=json",
        "b.xml",
        "-q",
        "--strict",
        "-r",
        "--fhir-version=r5",
        "--report",
        "a.html",
        "--report=b.CSV",
      ]),
    ).toEqual({
      name: "check",
      locale: "en",
      format: "json",
      quiet: true,
      strict: true,
      recursive: true,
      fhirVersion: "r5",
      files: ["a.xml", "b.xml"],
      reports: ["a.html", "b.CSV"],
      overwrite: false,
    });
  });

  it("converts to plain R4, without replacing files, unless told otherwise", () => {
    expect(parseArguments(["convert", "a.xml", "--to", "fhir", "-o", "out.json"])).toEqual({
      name: "convert",
      ...common,
      files: ["a.xml"],
      to: "fhir",
      output: "out.json",
      overwrite: false,
      allowErrors: false,
      profile: "r4",
      detail: "averages",
    });
  });

  it("takes every option of a conversion", () => {
    const argv = ["convert", "-", "--to=fhir", "-o", "-", "-f", "--allow-errors", "--profile", "vn-core"];
    expect(parseArguments(argv)).toMatchObject({
      files: ["-"],
      output: "-",
      overwrite: true,
      allowErrors: true,
      profile: "vn-core",
    });
  });

  it("takes what a workbook does not say, and who issues a transcript", () => {
    const facts = ["--school-year", "2025-2026", "--grade", "12"];
    const issuer = [
      "--issuer",
      "https://truong.example",
      "--issuer-name",
      "Trường A",
      "--issued",
      "2026-05-31",
    ];
    expect(
      parseArguments([
        "convert",
        "a.xls",
        "--to",
        "clr",
        "-o",
        "b",
        "--detail",
        "marks",
        ...facts,
        ...issuer,
      ]),
    ).toMatchObject({
      schoolYear: "2025-2026",
      grade: 12,
      issuer: "https://truong.example",
      issuerName: "Trường A",
      issued: "2026-05-31",
      detail: "marks",
    });
  });

  it("takes a file whose name begins with a dash after --", () => {
    expect(parseArguments(["check", "--", "-a.xml"])).toMatchObject({ name: "check", files: ["-a.xml"] });
  });

  it.each([
    [["--help"], "all", "vi"],
    [["help"], "all", "vi"],
    [["help", "convert"], "convert", "vi"],
    [["check", "--help", "--lang", "en"], "check", "en"],
    [["convert", "-h", "--lang=en"], "convert", "en"],
  ] as const)("shows help for %j", (argv, topic, locale) => {
    expect(parseArguments(argv)).toEqual({ name: "help", topic, locale });
  });

  it("tells its version whatever else is said", () => {
    expect(parseArguments(["check", "-V"])).toEqual({ name: "version" });
  });

  it.each([
    [[], "cli.usage.no-command", undefined],
    [["chekc", "a.xml"], "cli.usage.unknown-command", { command: "chekc" }],
    [["check"], "cli.usage.no-files", { command: "check" }],
    [["check", "a.xml", "--colour"], "cli.usage.unknown-option", { option: "--colour" }],
    [["check", "a.xml", "-x"], "cli.usage.unknown-option", { option: "-x" }],
    [["check", "a.xml", "--format", "yaml"], "cli.usage.bad-value", { option: "--format", value: "yaml" }],
    [["check", "a.xml", "--lang", "fr"], "cli.usage.bad-value", { option: "--lang", allowed: "vi, en" }],
    [["check", "a.xml", "--lang"], "cli.usage.bad-option", { option: "--lang" }],
    [["check", "a.xml", "--quiet=yes"], "cli.usage.bad-option", { option: "--quiet" }],
    [["check", "a.xml", "-o", "out"], "cli.usage.convert-only", { option: "--output" }],
    [["convert", "a.xml", "-o", "out"], "cli.usage.no-target", { allowed: "fhir, bhyt, clr, json" }],
    [["convert", "a.xml", "--to", "fhir"], "cli.usage.no-output", undefined],
    [["convert", "a.xml", "--to", "fhir", "-o", ""], "cli.usage.no-output", undefined],
    [["convert", "a.xml", "--to", "pdf", "-o", "out"], "cli.usage.bad-value", { value: "pdf" }],
    [["check", "a.xlsx", "--grade", "13"], "cli.usage.bad-value", { option: "--grade", value: "13" }],
    [["check", "a.xlsx", "--school-year", "2025"], "cli.usage.bad-value", { option: "--school-year" }],
    [
      ["convert", "a.xlsx", "--to", "clr", "-o", "out", "--issuer", "my school"],
      "cli.usage.bad-value",
      { option: "--issuer" },
    ],
    [
      ["convert", "a.xlsx", "--to", "clr", "-o", "out", "--issued", "2026-02-30"],
      "cli.usage.bad-value",
      { option: "--issued" },
    ],
    [["convert", "--to", "fhir", "-o", "out"], "cli.usage.no-files", { command: "convert" }],
  ] as const)("refuses %j with %s", (argv, code, params) => {
    const command = parseArguments(argv);
    expect(command).toMatchObject({ name: "misuse", issue: { code, ...(params && { params }) } });
  });

  it("speaks English about wrong arguments when English was asked for", () => {
    expect(parseArguments(["check", "--lang", "en", "--wrong"])).toMatchObject({
      name: "misuse",
      locale: "en",
    });
    expect(parseArguments(["--lang=en"])).toMatchObject({ name: "misuse", locale: "en" });
    expect(parseArguments(["check", "--wrong"])).toMatchObject({ name: "misuse", locale: "vi" });
  });
});
