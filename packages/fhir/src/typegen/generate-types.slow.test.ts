import { check } from "prettier";
import { describe, expect, it } from "vitest";
import { generateTypes, type GeneratedFile, type GenerateTypesOptions } from "../typegen.ts";
import { compileFaults } from "./testing/generated.ts";
import { vnCoreProfiles } from "./testing/vn-core.ts";

function filesOf(resources: readonly unknown[], options?: GenerateTypesOptions): readonly GeneratedFile[] {
  const result = generateTypes(resources, options);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

const files = filesOf(vnCoreProfiles);

describe("types for a Vietnamese guide", () => {
  it("compile, and are laid out as Prettier does", async () => {
    expect(compileFaults(files)).toEqual([]);
    for (const { path, text } of files)
      expect({ path, isNeat: await check(text, { parser: "typescript" }) }).toEqual({ path, isNeat: true });
  });
});

describe("the types of accessors", () => {
  const using = (text: string): GeneratedFile => ({
    path: "use.ts",
    text: [
      'import type { Patient } from "fhir/r4.js";',
      'import { vnCorePatient as p, type VNCorePatient } from "./index.js";',
      "export type Known = [Patient, VNCorePatient, typeof p];",
      text,
    ].join("\n"),
  });

  it.each([
    "export const number = (patient: VNCorePatient): string | undefined => p.cccd(patient)?.value;",
    'export const system = (patient: VNCorePatient): "http://fhir.hl7.org.vn/core/sid/cccd" | undefined => p.cccd(patient)?.system;',
    'export const set = (patient: VNCorePatient): VNCorePatient => p.withCccd(patient, { value: "1" });',
    'export const any = (patient: Patient): Patient => p.withCccd(patient, { value: "1" });',
    "export const first = (patient: VNCorePatient): string => patient.name[0].text;",
    "export const place = (patient: Patient): string | undefined => p.birthPlace(patient)?.city;",
    "export const base = (patient: VNCorePatient): Patient => patient;",
  ])("allow %s", (text) => {
    expect(compileFaults([...files, using(text)])).toEqual([]);
  });

  it.each([
    [
      "a patient of any kind to have what the profile asks",
      "export const x = (p0: Patient): VNCorePatient => p0;",
    ],
    ["a slice without what it requires", "export const x = (p0: Patient): Patient => p.withCccd(p0, {});"],
    [
      "an element that the profile forbids",
      "export const x = (p0: VNCorePatient): VNCorePatient => ({ ...p0, photo: [] });",
    ],
    [
      "a system of another slice",
      'export const x = (p0: Patient): Patient => p.withCccd(p0, { system: "a", value: "1" });',
    ],
    ["a value of another type", 'export const x = (p0: Patient): Patient => p.withBirthPlace(p0, "Hà Nội");'],
  ])("do not take %s", (_title, text) => {
    expect(compileFaults([...files, using(text)])).not.toEqual([]);
  });
});
