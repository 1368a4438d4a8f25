import { describe, expect, it } from "vitest";
import type { ConvertCommand } from "../arguments/command.ts";
import { anIo } from "../testing/an-io.ts";
import { planOutputs } from "./plan-outputs.ts";

const command = (output: string, more: Partial<ConvertCommand> = {}): ConvertCommand => ({
  name: "convert",
  locale: "vi",
  format: "text",
  quiet: false,
  strict: false,
  recursive: false,
  fhirVersion: "r4",
  files: [],
  to: "fhir",
  output,
  overwrite: false,
  allowErrors: false,
  profile: "r4",
  detail: "averages",
  ...more,
});

const io = anIo({
  files: { "in/a.xml": "<a/>", "in/b.xml": "<b/>", "there.json": "{}", "out/a.fhir.json": "{}" },
});

async function plan(inputs: readonly string[], output: string, more: Partial<ConvertCommand> = {}) {
  const found = await planOutputs(inputs, command(output, more), io);
  return found.ok ? found.outputs.map((path) => path.replaceAll("\\", "/")) : found.issue.code;
}

describe("where results go", () => {
  it.each([
    ["one input to a new file", ["in/a.xml"], "new.json", ["new.json"]],
    ["one input to a folder that exists", ["in/b.xml"], "out", ["out/b.fhir.json"]],
    ["one input to a folder by its slash", ["in/a.xml"], "new/", ["new/a.fhir.json"]],
    [
      "several inputs to a new folder",
      ["in/a.xml", "in/b.xml"],
      "new",
      ["new/a.fhir.json", "new/b.fhir.json"],
    ],
    ["one input to standard output", ["in/a.xml"], "-", ["-"]],
    ["standard input to a folder", ["-"], "new/", ["new/stdin.fhir.json"]],
    ["several inputs to standard output", ["in/a.xml", "in/b.xml"], "-", "cli.usage.several-inputs"],
    ["several inputs to a file", ["in/a.xml", "in/b.xml"], "there.json", "cli.usage.output-not-folder"],
    ["one input to a file that exists", ["in/a.xml"], "there.json", "cli.usage.output-exists"],
    ["one of several to a file that exists", ["in/a.xml", "in/b.xml"], "out", "cli.usage.output-exists"],
    ["one input to itself", ["in/a.xml"], "./in/a.xml", "cli.usage.output-is-input"],
    ["two inputs of one name", ["in/a.xml", "x/a.xml"], "new", "cli.usage.output-clash"],
    ["two inputs of one name, by extension", ["in/a.xml", "in/a.json"], "new", "cli.usage.output-clash"],
  ] as const)("%s", async (_title, inputs, output, expected) => {
    expect(await plan(inputs, output)).toEqual(expected);
  });

  it("a file that exists is replaced when the user says so, an input never", async () => {
    expect(await plan(["in/a.xml"], "there.json", { overwrite: true })).toEqual(["there.json"]);
    expect(await plan(["in/a.xml"], "in/a.xml", { overwrite: true })).toBe("cli.usage.output-is-input");
  });

  it("names results after what they are", async () => {
    expect(await plan(["in/b.fhir.json"], "new/", { to: "bhyt" })).toEqual(["new/b.bhyt.xml"]);
    expect(await plan(["in/Patient.ndjson"], "new/")).toEqual(["new/Patient.fhir.ndjson"]);
    expect(await plan(["in/lop-6a.xlsx"], "new/", { to: "clr" })).toEqual(["new/lop-6a.clr.json"]);
    expect(await plan(["in/lop-6a.xlsx"], "new/", { to: "json" })).toEqual(["new/lop-6a.json"]);
  });
});
