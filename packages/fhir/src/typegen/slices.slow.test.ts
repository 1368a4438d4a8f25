import { check } from "prettier";
import { describe, expect, it } from "vitest";
import { generateTypes } from "../typegen.ts";
import { compileFaults, runGenerated } from "./testing/generated.ts";
import { anExtension, aProfile, vnCore } from "./testing/vn-core.ts";

type Made = Readonly<Record<string, (...given: readonly unknown[]) => unknown>>;

async function make(resources: readonly object[], path: string) {
  const result = generateTypes(resources);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  const { value: files, issues } = result;
  expect(compileFaults(files)).toEqual([]);
  for (const { text } of files) expect(await check(text, { parser: "typescript" })).toBe(true);
  const text = files.find((file) => file.path === `${path}.ts`)?.text ?? "";
  return {
    text,
    functions: runGenerated(files, path) as Made,
    codes: issues.map(({ code }) => code),
    issues,
  };
}

const slicing = (type: string, path: string) => ({
  slicing: { discriminator: [{ type, path }], rules: "open" },
});
const at = (id: string, more: object = {}) => ({
  id,
  path: id.replaceAll(/:[^.]+/gu, ""),
  ...(/:[^.]+$/u.test(id) && { sliceName: id.slice(id.lastIndexOf(":") + 1) }),
  ...more,
});

describe("slices are told apart", () => {
  it("by the pattern of an element", async () => {
    const code = { coding: [{ system: "http://loinc.org", code: "8480-6" }] };
    const { functions, text } = await make(
      [
        aProfile("p", "Observation", [
          at("Observation.component", slicing("pattern", "code")),
          at("Observation.component:tamThu", { min: 1, max: "1" }),
          at("Observation.component:tamThu.code", { patternCodeableConcept: code }),
          at("Observation.component:tamThu.value[x]", { min: 1, type: [{ code: "Quantity" }] }),
        ]),
      ],
      "p",
    );
    expect(text).toContain("  valueQuantity: Quantity;\n");
    expect(text).toContain('OnlyForms<\n  ObservationComponent,\n  "value",\n  "valueQuantity"\n>');
    const { tamThu, withTamThu } = functions;
    const set = withTamThu?.({ resourceType: "Observation" }, { valueQuantity: { value: 120 } });
    expect(set).toEqual({
      resourceType: "Observation",
      component: [{ code, valueQuantity: { value: 120 } }],
    });
    expect(tamThu?.(set)).toMatchObject({ valueQuantity: { value: 120 } });
    expect(tamThu?.({ component: [{ code: { coding: [{ code: "8480-6" }] } }] })).toBeUndefined();
  });

  it("by the values that a required binding leaves", async () => {
    const codes = {
      resourceType: "ValueSet",
      url: "http://example.vn/ValueSet/dien-thoai",
      compose: {
        include: [
          {
            system: "http://hl7.org/fhir/contact-point-system",
            concept: [{ code: "phone" }, { code: "sms" }],
          },
        ],
      },
    };
    const { functions, text } = await make(
      [
        codes,
        aProfile("p", "Patient", [
          at("Patient.telecom", slicing("value", "system")),
          at("Patient.telecom:so", { max: "3" }),
          at("Patient.telecom:so.system", { min: 1, binding: { strength: "required", valueSet: codes.url } }),
        ]),
      ],
      "p",
    );
    expect(text).toContain('  system: "phone" | "sms";\n');
    const phones = [
      { system: "phone", value: "1" },
      { system: "email", value: "2" },
      { system: "sms", value: "3" },
    ];
    expect(functions["so"]?.({ telecom: phones })).toEqual([phones[0], phones[2]]);
    expect(functions["withSo"]?.({ telecom: phones }, [{ system: "sms", value: "4" }])).toEqual({
      telecom: [{ system: "sms", value: "4" }, phones[1]],
    });
  });

  it("by whether an element is there", async () => {
    const { functions } = await make(
      [
        aProfile("p", "Patient", [
          at("Patient.name", slicing("exists", "period")),
          at("Patient.name:cu", { max: "1" }),
          at("Patient.name:cu.period", { min: 1 }),
          at("Patient.name:nay", { max: "1" }),
          at("Patient.name:nay.period", { max: "0" }),
        ]),
      ],
      "p",
    );
    const names = [{ text: "A", period: { end: "2020" } }, { text: "B" }];
    expect(functions["cu"]?.({ name: names })).toBe(names[0]);
    expect(functions["nay"]?.({ name: names })).toBe(names[1]);
  });

  it("by the type of a value or of a resource", async () => {
    const { functions, text } = await make(
      [
        aProfile("p", "Bundle", [
          at("Bundle.entry", slicing("type", "resource")),
          at("Bundle.entry:nguoiBenh", { min: 1, max: "1" }),
          at("Bundle.entry:nguoiBenh.resource", { min: 1, type: [{ code: "Patient" }] }),
        ]),
        aProfile("q", "Observation", [
          at("Observation.component", slicing("type", "value")),
          at("Observation.component:so", { max: "1" }),
          at("Observation.component:so.value[x]", { type: [{ code: "Quantity" }] }),
        ]),
      ],
      "p",
    );
    expect(text).toContain("  resource: Patient;\n");
    const entry = [{ resource: { resourceType: "Basic" } }, { resource: { resourceType: "Patient" } }];
    expect(functions["nguoiBenh"]?.({ entry })).toBe(entry[1]);
  });

  it("by an extension inside them, and inside other slices", async () => {
    const { functions } = await make(
      [
        anExtension("loai", { code: "code" }),
        aProfile("p", "Patient", [
          at("Patient.contact", slicing("value", `extension('${vnCore("loai")}').value`)),
          at("Patient.contact:cha", { max: "1" }),
          at("Patient.contact:cha.extension:loai", {
            min: 1,
            max: "1",
            type: [{ code: "Extension", profile: [vnCore("loai")] }],
          }),
          at("Patient.contact:cha.extension:loai.value[x]", { min: 1, fixedCode: "cha" }),
          at("Patient.contact:cha.telecom", slicing("value", "system")),
          at("Patient.contact:cha.telecom:thu", { max: "1" }),
          at("Patient.contact:cha.telecom:thu.system", { min: 1, fixedCode: "email" }),
        ]),
      ],
      "p",
    );
    const father = {
      extension: [{ url: vnCore("loai"), valueCode: "cha" }],
      telecom: [{ system: "phone" }, { system: "email" }],
    };
    expect(functions["cha"]?.({ contact: [{ gender: "male" }, father] })).toBe(father);
    expect(functions["chaThu"]?.(father)).toBe(father.telecom[1]);
    expect(functions["chaLoai"]?.(father)).toBe("cha");
  });

  it("or said not to be, when only what a reference leads to would tell", async () => {
    const { codes, functions } = await make(
      [
        aProfile("p", "Composition", [
          at("Composition.author", slicing("type", "resolve()")),
          at("Composition.author:bacSi", {
            max: "1",
            type: [
              { code: "Reference", targetProfile: ["http://hl7.org/fhir/StructureDefinition/Practitioner"] },
            ],
          }),
        ]),
      ],
      "p",
    );
    expect(codes).toEqual(["fhir.typegen.no-accessor"]);
    expect(Object.keys(functions)).toEqual(["pUrl", "isP"]);
  });
});

describe("extensions", () => {
  const nested = aProfile("dien-bien", "Extension", [
    at("Extension.extension", slicing("value", "url")),
    at("Extension.extension:ngay", { min: 1, max: "1" }),
    at("Extension.extension:ngay.url", { fixedUri: "ngay" }),
    at("Extension.extension:ngay.value[x]", { min: 1, type: [{ code: "date" }] }),
    at("Extension.extension:ghiChu", { max: "*" }),
    at("Extension.extension:ghiChu.url", { fixedUri: "ghiChu" }),
    at("Extension.extension:ghiChu.value[x]", {
      min: 1,
      type: [{ code: "string" }, { code: "CodeableConcept" }],
    }),
    at("Extension.url", { fixedUri: vnCore("dien-bien") }),
    at("Extension.value[x]", { max: "0" }),
  ]);

  it("with parts have functions for each part in a file of their own", async () => {
    const { functions, text } = await make(
      [
        nested,
        aProfile("p", "Patient", [
          at("Patient.extension:dienBien", {
            max: "*",
            type: [{ code: "Extension", profile: [vnCore("dien-bien")] }],
          }),
        ]),
      ],
      "dien-bien",
    );
    expect(text).toContain(`  url: "${vnCore("dien-bien")}";\n`);
    const extension = functions["withNgay"]?.({ url: vnCore("dien-bien") }, "2026-01-02");
    expect(extension).toEqual({
      url: vnCore("dien-bien"),
      extension: [{ url: "ngay", valueDate: "2026-01-02" }],
    });
    expect(functions["ngay"]?.(extension)).toBe("2026-01-02");
    // A value of several types is read with the extension around it.
    const notes = functions["withGhiChu"]?.(extension, [{ valueString: "a" }]);
    expect(functions["ghiChu"]?.(notes)).toEqual([{ url: "ghiChu", valueString: "a" }]);
  });

  it("that bind their value give the codes as a type, short ones in line and long ones by name", async () => {
    const codes = Array.from("abcdefghijkl").map((code) => ({ code: `muc-${code}` }));
    const system = {
      resourceType: "CodeSystem",
      url: "http://example.vn/CodeSystem/muc",
      content: "complete",
      concept: codes,
    };
    const set = {
      resourceType: "ValueSet",
      url: "http://example.vn/ValueSet/muc",
      compose: { include: [{ system: system.url }] },
    };
    const { text } = await make(
      [system, set, anExtension("muc", { code: "code" }, { strength: "required", valueSet: set.url })],
      "muc",
    );
    expect(text).toContain("  valueCode: MucValueCode;\n");
    expect(text).toContain('export type MucValueCode =\n  | "muc-a"\n');
  });

  it("that bind a Coding give the codes that it may have", async () => {
    const set = {
      resourceType: "ValueSet",
      url: "http://example.vn/ValueSet/muc",
      compose: { include: [{ system: "http://example.vn/muc", concept: [{ code: "a" }, { code: "b" }] }] },
    };
    const bound = anExtension("muc", { code: "Coding" }, { strength: "required", valueSet: set.url });
    const { text } = await make([set, bound], "muc");
    expect(text).toContain("  valueCoding: MucValueCoding;\n");
    expect(text).toContain('interface MucValueCoding extends Coding {\n  code?: "a" | "b";\n}');
  });

  it("of which nothing is known are read whole", async () => {
    const { functions } = await make(
      [
        aProfile("p", "Patient", [
          at("Patient.extension:la", {
            max: "1",
            type: [{ code: "Extension", profile: ["http://example.vn/StructureDefinition/la"] }],
          }),
        ]),
      ],
      "p",
    );
    const extension = { url: "http://example.vn/StructureDefinition/la", valueString: "x" };
    expect(functions["la"]?.({ extension: [extension] })).toBe(extension);
  });
});

describe("names", () => {
  it("that two slices want both get the element in front, whichever comes first", async () => {
    const slices = ["identifier", "telecom"].flatMap((list) => [
      at(`Patient.${list}`, slicing("value", "system")),
      at(`Patient.${list}:chinh`, { max: "1" }),
      at(`Patient.${list}:chinh.system`, {
        min: 1,
        ...(list === "telecom" ? { fixedCode: "phone" } : { fixedUri: "http://example.vn/so" }),
      }),
    ]);
    const one = await make([aProfile("p", "Patient", slices)], "p");
    const other = await make([aProfile("p", "Patient", [...slices.slice(3), ...slices.slice(0, 3)])], "p");
    for (const { functions, issues } of [one, other]) {
      expect(Object.keys(functions).sort()).toEqual(
        ["identifierChinh", "isP", "pUrl", "telecomChinh", "withIdentifierChinh", "withTelecomChinh"].sort(),
      );
      expect(issues.map(({ code, params }) => `${code} ${String(params?.["name"])}`).sort()).toEqual([
        "fhir.typegen.renamed identifierChinh",
        "fhir.typegen.renamed telecomChinh",
      ]);
    }
  });

  it("that TypeScript keeps for itself are changed", async () => {
    const { functions } = await make(
      [
        aProfile("class", "Patient", [
          at("Patient.identifier", slicing("value", "system")),
          at("Patient.identifier:default", { max: "1" }),
          at("Patient.identifier:default.system", { min: 1, fixedUri: "http://example.vn/so" }),
          at("Patient.identifier:2", { max: "1" }),
          at("Patient.identifier:2.system", { min: 1, fixedUri: "http://example.vn/so-2" }),
        ]),
      ],
      "class",
    );
    expect(Object.keys(functions)).toEqual(
      expect.arrayContaining(["defaultSlice", "withDefaultSlice", "n2"]),
    );
  });

  it("of profiles never hide a type of FHIR", async () => {
    const { text } = await make(
      [{ ...aProfile("patient", "Patient", [at("Patient.name", { min: 1 })]), name: "Patient" }],
      "patient-profile",
    );
    expect(text).toContain("export interface PatientProfile extends Patient {");
  });
});
