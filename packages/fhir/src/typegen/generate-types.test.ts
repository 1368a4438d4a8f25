import { describe, expect, it } from "vitest";
import { createValidator } from "../index.ts";
import { generateTypes, type GeneratedFile, type GenerateTypesOptions } from "../typegen.ts";
import { runGenerated } from "./testing/generated.ts";
import { vnCoreProfiles } from "./testing/vn-core.ts";

type Made = Readonly<Record<string, (...given: readonly unknown[]) => unknown>>;

function filesOf(resources: readonly unknown[], options?: GenerateTypesOptions): readonly GeneratedFile[] {
  const result = generateTypes(resources, options);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

const textOf = (files: readonly GeneratedFile[], path: string) =>
  files.find((file) => file.path === path)?.text ?? "";

const files = filesOf(vnCoreProfiles);
const patientText = textOf(files, "vn-core-patient.ts");
const made = (path: string, from = files) => runGenerated(from, path) as Made;

describe("types for a Vietnamese guide", () => {
  it("stand in a file for each profile, with guards, definitions and an index", () => {
    expect(files.map(({ path }) => path)).toEqual([
      "vn-core-address.ts",
      "vn-core-patient.ts",
      "vn-ext-ethnicity.ts",
      "vn-ext-occupation.ts",
      "vn-ext-province.ts",
      "vn-ext-ward.ts",
      "definitions.ts",
      "guards.ts",
      "index.ts",
    ]);
  });

  it.each([
    "export interface VNCorePatient extends Patient {",
    "  identifier: [Identifier, ...Identifier[]];",
    "  name: [VNCorePatientName, ...VNCorePatientName[]];",
    "  birthDate: string;",
    '  gender: NonNullable<Patient["gender"]>;',
    "  deceasedBoolean?: never;",
    "  photo?: never;",
    "  address?: VNCoreAddress[];",
    '  system: "http://fhir.hl7.org.vn/core/sid/cccd";',
    'export const vnCorePatientUrl =\n  "http://fhir.hl7.org.vn/core/StructureDefinition/vn-core-patient";',
    "/** Bệnh nhân VN Core */",
    "   * Định danh bệnh nhân\n   *\n   * Số CCCD, thẻ BHYT hoặc mã bệnh nhân tại cơ sở.",
  ])("say %j", (line) => {
    expect(patientText).toContain(line);
  });

  it("are the same for the same profiles in another order", () => {
    expect(filesOf([...vnCoreProfiles].reverse())).toEqual(files);
  });
});

describe("accessors", () => {
  const { cccd, withCccd, bhyt, birthPlace, withBirthPlace, ethnicity, withEthnicity } =
    made("vn-core-patient");
  const { birthTime, withBirthTime } = made("vn-core-patient");
  const patient = {
    resourceType: "Patient",
    identifier: [
      { system: "http://fhir.hl7.org.vn/core/sid/bhyt", value: "DN4010000000001" },
      { system: "http://example.vn/ma-benh-nhan", value: "1" },
    ],
    birthDate: "1990-01-01",
  };

  it("give the value of a slice, or undefined", () => {
    expect(bhyt?.(patient)).toEqual(patient.identifier[0]);
    expect(cccd?.(patient)).toBeUndefined();
  });

  it("set a slice with what the profile says of it, and leave the record as it was", () => {
    const before = structuredClone(patient);
    const changed = withCccd?.(patient, { value: "001090000001" });
    expect(changed).toEqual({
      ...patient,
      identifier: [
        ...patient.identifier,
        { system: "http://fhir.hl7.org.vn/core/sid/cccd", value: "001090000001" },
      ],
    });
    expect(patient).toEqual(before);
    expect(withCccd?.(changed, { value: "2" })).toMatchObject({
      identifier: { length: 3, 2: { value: "2" } },
    });
  });

  it("take a slice away, and the list with its last value", () => {
    const one = {
      resourceType: "Patient",
      identifier: [{ system: "http://fhir.hl7.org.vn/core/sid/cccd", value: "1" }],
    };
    expect(withCccd?.(one, undefined)).toEqual({ resourceType: "Patient" });
  });

  it("refuse a value that says it is of another slice", () => {
    expect(() => withCccd?.(patient, { system: "http://example.vn/other", value: "1" })).toThrow(TypeError);
  });

  it("read and write the value of an extension, that of HL7 as well as that of the guide", () => {
    const place = { text: "Thôn Mẫu" };
    const changed = withBirthPlace?.(patient, place);
    expect(changed).toMatchObject({
      extension: [{ url: "http://hl7.org/fhir/StructureDefinition/patient-birthPlace", valueAddress: place }],
    });
    expect(birthPlace?.(changed)).toBe(place);
    expect(withBirthPlace?.(changed, undefined)).toEqual(patient);
    const people = { coding: [{ code: "01" }] };
    expect(ethnicity?.(withEthnicity?.(patient, people))).toBe(people);
  });

  it("reach the extensions of a primitive value", () => {
    const changed = withBirthTime?.(patient, "1990-01-01T05:30:00+07:00");
    expect(changed).toMatchObject({ birthDate: "1990-01-01", _birthDate: { extension: { length: 1 } } });
    expect(birthTime?.(changed)).toBe("1990-01-01T05:30:00+07:00");
    expect(withBirthTime?.(changed, undefined)).toEqual(patient);
  });

  it("of a data type take a value of it", () => {
    const { province, withProvince } = made("vn-core-address");
    const hanoi = { system: "http://example.vn/tinh", code: "01" };
    expect(province?.(withProvince?.({ city: "Hà Nội" }, hanoi))).toBe(hanoi);
  });
});

describe("guards", () => {
  const { createGuards, definitions } = runGenerated(files, "index") as {
    createGuards: (validator: object) => Readonly<Record<string, (value: unknown) => boolean>>;
    definitions: readonly object[];
  };
  const validator = createValidator({ fhirVersion: "4.0.1", resources: definitions });
  const { isVNCorePatient } = createGuards(validator);
  const patient = {
    resourceType: "Patient",
    identifier: [{ system: "http://fhir.hl7.org.vn/core/sid/cccd", value: "001090000001" }],
    name: [{ text: "Trần Thử" }],
    gender: "female",
    birthDate: "1990-01-01",
  };

  it.each([
    ["a patient as the profile wants it", patient, true],
    ["a patient without a name", { ...patient, name: undefined }, false],
    [
      "a patient with two CCCD numbers",
      { ...patient, identifier: [...patient.identifier, ...patient.identifier] },
      false,
    ],
    ["another resource", { resourceType: "Basic", code: { text: "-" } }, false],
    ["null", null, false],
    [
      "a birth date of which only the reason of its absence is known, as the type has a date",
      {
        ...patient,
        birthDate: undefined,
        _birthDate: {
          extension: [
            { url: "http://hl7.org/fhir/StructureDefinition/data-absent-reason", valueCode: "unknown" },
          ],
        },
      },
      false,
    ],
  ])("judge %s", (_title, value, expected) => {
    expect(isVNCorePatient?.(JSON.parse(JSON.stringify(value)))).toBe(expected);
  });

  it("throw for a validator that does not know the profile, as nothing would be checked", () => {
    const other = createGuards(createValidator({ fhirVersion: "4.0.1" }));
    expect(() => other["isVNCorePatient"]?.(patient)).toThrow(TypeError);
  });

  it("of a profile of FHIR itself need no definitions", () => {
    const { isBp } = made("bp", filesOf([], { profiles: ["bp"] }));
    expect(isBp?.({ resourceType: "Observation" }, createValidator({ fhirVersion: "4.0.1" }))).toBe(false);
  });
});
