import { describe, expect, it } from "vitest";
import { conformanceModule } from "../conformance/conformance-module.ts";
import { numberTextOf } from "../document/number-text.ts";
import { profileModule } from "../profile/profile-module.ts";
import { r4 } from "../r4.ts";
import { r4Terminology } from "../r4-terminology.ts";
import { r5 } from "../r5.ts";
import type { TerminologyService } from "../terminology/service.ts";
import { createValidator } from "./create-validator.ts";
import type { EngineOptions } from "./options.ts";

const errors = (options: Partial<EngineOptions>, record: object, profiles: readonly string[] = []) =>
  createValidator({ definitions: r4, modules: [conformanceModule(), profileModule()], ...options })
    .validate(record, { profiles })
    .issues.filter(({ severity }) => severity === "error" || severity === "fatal")
    .map(({ code, path }) => `${code} ${path}`);

describe("contained resources", () => {
  const record = {
    resourceType: "Patient",
    contained: [{ resourceType: "Organization", id: "o", active: "yes" }],
  };

  it("are checked, and must be referred to", () => {
    expect(errors({}, record)).toEqual([
      "fhir.value.wrong-json-type Patient.contained[0].active",
      "fhir.invariant.failed Patient.contained[0]",
      "fhir.reference.contained-unused Patient.contained[0]",
    ]);
  });

  it("are left out and named when the caller does not want them", () => {
    const validator = createValidator({ definitions: r4, contained: "ignore" });
    const { issues, notChecked } = validator.validate(record);
    expect(issues).toEqual([]);
    expect(notChecked).toContainEqual({
      code: "fhir.unchecked.contained",
      about: "contained",
      path: "Patient.contained[0]",
      count: 1,
    });
  });

  it("in a Bundle's entries are left out, the entries are not", () => {
    const bundle = {
      resourceType: "Bundle",
      type: "collection",
      entry: [
        { fullUrl: "urn:uuid:9f3a1f2e-6d3b-4f7e-9a51-2c8d7e6b5a40", resource: { ...record, active: 1 } },
      ],
    };
    expect(errors({ contained: "ignore" }, bundle)).toEqual([
      "fhir.value.wrong-json-type Bundle.entry[0].resource.active",
    ]);
  });
});

describe("references that a profile wants to be bundled", () => {
  const profile = {
    resourceType: "StructureDefinition",
    url: "https://example.vn/StructureDefinition/bundled",
    type: "Basic",
    kind: "resource",
    abstract: false,
    baseDefinition: "http://hl7.org/fhir/StructureDefinition/Basic",
    derivation: "constraint",
    differential: {
      element: [
        {
          id: "Basic.subject",
          path: "Basic.subject",
          type: [{ code: "Reference", aggregation: ["bundled"] }],
        },
      ],
    },
  };
  const record = { resourceType: "Basic", code: { text: "a" }, subject: { reference: "Patient/1" } };
  const wrong = ["fhir.profile.aggregation Basic.subject"];

  it.each([
    ["R4, as it stands", r4, undefined, wrong],
    ["R4, when records may yet be bundled", r4, false, []],
    ["R5, as it stands", r5, undefined, []],
    ["R5, when the caller says so", r5, true, wrong],
  ])("on their own in %s", (_, definitions, enforce, expected) => {
    const options = {
      definitions,
      resources: [profile],
      ...(enforce !== undefined && { enforceAggregationOutsideBundles: enforce }),
    };
    expect(errors(options, record, [profile.url])).toEqual(expected);
  });

  it("may not point elsewhere where only contained resources are allowed", () => {
    const element = [
      {
        id: "Basic.subject",
        path: "Basic.subject",
        type: [{ code: "Reference", aggregation: ["contained"] }],
      },
    ];
    const resources = [{ ...profile, differential: { element } }];
    expect(errors({ definitions: r5, resources }, record, [profile.url])).toEqual(wrong);
  });
});

describe("definitions for publication", () => {
  const valueSet = (more: object) => ({
    resourceType: "ValueSet",
    url: "http://hl7.org/fhir/ValueSet/x",
    status: "draft",
    ...more,
  });
  const extension = [
    { url: "http://hl7.org/fhir/StructureDefinition/structuredefinition-wg", valueCode: "fhir" },
  ];
  const missing = ["fhir.conformance.work-group-missing ValueSet"];

  it.each([
    ["of HL7 without its work group", valueSet({}), missing],
    ["of HL7 with its work group", valueSet({ extension, publisher: "HL7" }), []],
    ["of terminology.hl7.org", valueSet({ url: "http://terminology.hl7.org/ValueSet/x" }), missing],
    ["of others", valueSet({ url: "https://example.vn/ValueSet/hl7" }), []],
    ["without url", valueSet({ url: undefined }), []],
  ])("%s", (_, record, expected) => {
    expect(errors({ forPublication: true }, record)).toEqual(expected);
    expect(errors({}, record)).toEqual([]);
  });

  it("that are experimental are refused when the caller says so", () => {
    const record = valueSet({ experimental: true });
    expect(errors({}, record)).toEqual([]);
    expect(errors({ experimental: "refuse" }, record)).toEqual([
      "fhir.conformance.experimental ValueSet.experimental",
    ]);
    expect(errors({ experimental: "refuse" }, valueSet({ experimental: false }))).toEqual([]);
  });
});

describe("texts", () => {
  const text = '// a\n{"resourceType":"Patient","active":true /* b */}';
  const about = {
    resourceType: "Library",
    status: "draft",
    type: { text: "a" },
    description: "a <b>b</b> <http://a.vn>",
  };

  it("may have comments when the caller says so", () => {
    const check = (allowComments: boolean) =>
      createValidator({ definitions: r4, allowComments }).validateText(text, { format: "json" });
    expect(check(true).ok).toBe(true);
    expect(check(false).issues).toMatchObject([{ code: "core.json.syntax", params: { reason: "comment" } }]);
  });

  it("of markdown may have no HTML when the caller says so", () => {
    expect(errors({}, about)).toEqual([]);
    expect(errors({ htmlInMarkdown: "error" }, about)).toEqual(["fhir.text.html Library.description"]);
    expect(errors({ htmlInMarkdown: "error" }, { ...about, description: "<http://a.vn> a < b" })).toEqual([]);
  });

  it("in other languages have displays that are not compared with English ones", () => {
    const code = {
      coding: [{ system: "http://hl7.org/fhir/administrative-gender", code: "male", display: "nam" }],
    };
    const check = (record: object, recordLanguage?: string) =>
      errors(
        {
          wrongDisplay: "error",
          terminologyPack: r4Terminology,
          ...(recordLanguage !== undefined && { recordLanguage }),
        },
        record,
      );
    const wrong = ["fhir.code.display Basic.code.coding[0].display"];
    expect(check({ resourceType: "Basic", code })).toEqual(wrong);
    expect(check({ resourceType: "Basic", code }, "vi")).toEqual([]);
    expect(check({ resourceType: "Basic", language: "en-US", code }, "vi")).toEqual(wrong);
    expect(check({ resourceType: "Basic", language: "vi", code })).toEqual([]);
  });
});

describe("a terminology service that does not answer at once", () => {
  it("is refused, as nobody would wait for it", () => {
    const terminology = (() => Promise.reject(new Error("503"))) as unknown as TerminologyService;
    const validator = createValidator({ definitions: r4, terminology });
    const code = { coding: [{ system: "http://loinc.org", code: "1" }] };
    expect(() => validator.validate({ resourceType: "Basic", code })).toThrow("createAsyncValidator");
  });
});

describe("the type that the caller asks for", () => {
  it("must be the type of the record, which is then the value", () => {
    const record = { resourceType: "Patient", active: true };
    const validator = createValidator({ definitions: r4 });
    const right = validator.validate(record, { type: "Patient" });
    expect(right.ok && right.value).toBe(record);
    const wrong = validator.validate(record, { type: "Encounter" });
    expect(wrong).toMatchObject({
      ok: false,
      issues: [{ code: "fhir.structure.other-type", params: { expected: "Encounter", found: "Patient" } }],
    });
    expect("value" in wrong).toBe(false);
  });

  it("shows no name that the record made up", () => {
    const validator = createValidator({ definitions: r4 });
    const { issues } = validator.validate({ resourceType: "Nguyễn" }, { type: "Patient" });
    expect(issues[1]?.params).toEqual({ expected: "Patient", found: "?" });
  });

  it("gives the value of a text with the text of its numbers", () => {
    const text =
      '{"resourceType":"Observation","status":"final","code":{"text":"pH"},"valueQuantity":{"value":7.40}}';
    const validator = createValidator({ definitions: r4 });
    const result = validator.validateText(text, { format: "json", type: "Observation" });
    expect(result.ok && numberTextOf(result.value.valueQuantity ?? {}, "value")).toBe("7.40");
  });
});
