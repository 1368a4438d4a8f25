import { readClaimFile } from "@lienthong/bhyt";
import { describe, expect, it } from "vitest";
import { run } from "../run.ts";
import { anIo } from "../testing/an-io.ts";

const patient = {
  resourceType: "Patient",
  id: "p",
  name: [{ text: "Rơ Châm H'Lan" }],
  communication: [{ language: { text: "Jrai" } }],
  gender: "female",
  birthDate: "1990-03-05",
};
const encounter = {
  resourceType: "Encounter",
  id: "e",
  status: "finished",
  class: { system: "http://terminology.hl7.org/CodeSystem/v3-ActCode", code: "AMB" },
  subject: { reference: "Patient/p" },
  period: { start: "2026-07-15T09:30:00+07:00", end: "2026-07-15T11:00:00+07:00" },
};
const allergy = { resourceType: "AllergyIntolerance", id: "a", patient: { reference: "Patient/p" } };
const bundle = {
  resourceType: "Bundle",
  type: "collection",
  entry: [patient, encounter, allergy].map((resource) => ({
    fullUrl: `http://vi-du.example/${resource.resourceType}/${resource.id}`,
    resource,
  })),
};

interface Report {
  readonly files: readonly {
    readonly unmapped: readonly { readonly path: string }[];
    readonly issues: readonly {
      readonly code: string;
      readonly position?: object;
      readonly params?: Readonly<Record<string, string>>;
    }[];
  }[];
}

async function toBhyt(value: unknown, ...options: readonly string[]) {
  const io = anIo({ files: { "b.json": JSON.stringify(value) } });
  const exitCode = await run(
    ["convert", "b.json", "--to", "bhyt", "-o", "ra.xml", "--format", "json", ...options],
    io,
  );
  const [file] = (JSON.parse(io.out()) as Report).files;
  return { exitCode, xml: io.textOf("ra.xml"), issues: file?.issues ?? [], unmapped: file?.unmapped ?? [] };
}

describe("lienthong convert --to bhyt", () => {
  it("lists what of another program's Bundle a claim file has no place for, and writes nothing that is wrong", async () => {
    const { exitCode, xml, unmapped, issues } = await toBhyt(bundle);
    expect([exitCode, xml]).toEqual([1, undefined]);
    expect(unmapped.map(({ path }) => path)).toEqual([
      "Bundle.entry[0].resource.communication",
      "Bundle.entry[2].resource",
    ]);
    expect(issues).toContainEqual(expect.objectContaining({ code: "emr.bundle.not-read" }));
    const fieldsOf = (wanted: string) =>
      issues.filter(({ code }) => code === wanted).map(({ params }) => params?.["field"]);
    const required = fieldsOf("bhyt.field.required");
    expect(required).toContain("MA_LK");
    expect(issues.filter(({ position, code }) => position !== undefined && code.startsWith("bhyt."))).toEqual(
      [],
    );
    expect(fieldsOf("emr.bundle.field-missing").filter((field) => required.includes(field))).toEqual([]);
  });

  it("writes what it could read when told to", async () => {
    const { xml } = await toBhyt(bundle, "--allow-errors");
    const { file } = readClaimFile(xml ?? "");
    expect(file?.visits[0]?.XML1?.[0]).toMatchObject({
      HO_TEN: "Rơ Châm H'Lan",
      NGAY_SINH: "199003050000",
      NGAY_VAO: "202607150930",
    });
  });

  it.each([
    ["a Patient", patient, "emr.bundle.not-a-bundle"],
    [
      "a text that XML cannot hold",
      { ...bundle, entry: [{ ...bundle.entry[0], resource: { ...patient, name: [{ text: "a\u0001b" }] } }] },
      "bhyt.file.not-writable",
    ],
  ])("refuses %s", async (_title, value, code) => {
    const { exitCode, xml, issues } = await toBhyt(value, "--allow-errors");
    expect([exitCode, xml]).toEqual([1, undefined]);
    expect(issues.map((issue) => issue.code)).toContain(code);
  });

  it("names results in a folder", async () => {
    const io = anIo({ files: { "b.json": JSON.stringify(bundle) } });
    await run(["convert", "b.json", "--to", "bhyt", "-o", "ra/", "--allow-errors"], io);
    expect(io.textOf("ra/b.bhyt.xml")).toContain("<GIAMDINHHS");
  });
});
