import { type ConceptMap, type StructureMap, defineMap, tableCodec } from "@lienthong/core/mapping";
import { createValidator } from "@lienthong/fhir";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createNames } from "../target/names.ts";
import { createTerms } from "../target/terms.ts";
import { addressToFhir, facilityToOrganization, fhirToAddress, practitionerToFhir } from "./party-to-fhir.ts";
import { addressMap, facilityMap, parametersOf, practitionerMap } from "./parties.ts";

const validator = createValidator({ fhirVersion: "4.0.1" });
const errorsOf = (resource: unknown): readonly string[] =>
  validator
    .validate(resource)
    .issues.filter(({ severity }) => severity === "error" || severity === "fatal")
    .map(({ code, path }) => `${code} ${path}`);
const targets = ["vn-core", "none"] as const;

describe("an address", () => {
  it("keeps its words and the codes of its two tiers, in the names of VN Core", () => {
    expect(
      addressToFhir(
        { text: "Phường Quy Nhơn, Gia Lai", use: "permanent", provinceCode: "52", wardCode: "21583" },
        { target: "vn-core" },
      ),
    ).toEqual({
      text: "Phường Quy Nhơn, Gia Lai",
      use: "home",
      extension: [
        {
          url: "http://fhir.hl7.org.vn/core/StructureDefinition/vn-ext-province",
          valueCoding: { code: "52" },
        },
        {
          url: "http://fhir.hl7.org.vn/core/StructureDefinition/vn-ext-ward",
          valueCoding: { code: "21583" },
        },
      ],
      country: "VN",
    });
  });

  it("names no country without a province, as VN Core asks", () => {
    expect(addressToFhir({ text: "Xã Ia Grai" }, { target: "vn-core" })).toEqual({ text: "Xã Ia Grai" });
  });

  it.each(targets)("comes back as it was: %s", (target) => {
    const code = fc.option(fc.stringMatching(/^[0-9]{2,5}$/u), { nil: undefined });
    const use = fc.constantFrom("permanent" as const, "present" as const, "old" as const, "work" as const);
    fc.assert(
      fc.property(
        fc.record({ text: fc.string({ minLength: 1 }), use, provinceCode: code, wardCode: code }),
        (address) => {
          const given = JSON.parse(JSON.stringify(address)) as typeof address;
          expect(fhirToAddress(addressToFhir(given as never, { target }), { target })).toEqual(given);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe("a facility and somebody who practises", () => {
  it.each(targets)("are valid and come back as they were: %s", (target) => {
    const parameters = parametersOf({ terms: createTerms({ target }), names: createNames({}) });
    const facility = { code: "01999", name: "Bệnh viện thử" };
    const doctor = { certificate: "0012345/TEST-CCHN", licence: "1/TEST-GPHN", name: "Rơ Châm H'Lan" };
    const organization = facilityToOrganization(facility, { target });
    const practitioner = practitionerToFhir(doctor, { target });
    expect([errorsOf(organization), errorsOf(practitioner)]).toEqual([[], []]);
    expect(facilityMap.back(organization, { parameters }).value).toEqual(facility);
    expect(practitionerMap.back(practitioner, { parameters }).value).toEqual(doctor);
    expect(practitioner.meta?.profile?.length).toBe(target === "vn-core" ? 1 : undefined);
  });

  it("take objects alone", () => {
    expect(() => facilityToOrganization(null as never, { target: "none" })).toThrow(TypeError);
    expect(() => practitionerToFhir({}, { target: "x" as never })).toThrow(TypeError);
  });
});

describe("the maps as FHIR", () => {
  const maps: readonly { toStructureMap(): StructureMap; toConceptMaps(): readonly ConceptMap[] }[] = [
    addressMap,
    facilityMap,
    practitionerMap,
  ];

  it.each(maps.map((map) => [map.toStructureMap().url, map] as const))(
    "are a StructureMap and ConceptMaps that our validator accepts: %s",
    (_url, map) => {
      expect(errorsOf(map.toStructureMap())).toEqual([]);
      expect(map.toConceptMaps().flatMap(errorsOf)).toEqual([]);
    },
  );

  it("are so with lists, conditions, fixed values, tables and code of every kind", () => {
    interface Row {
      readonly a?: { readonly b?: string };
      readonly code?: string;
      readonly list?: readonly { readonly x?: string }[];
      readonly tagged?: readonly { readonly system: string; readonly value?: string }[];
    }
    const both = { vi: "cả hai", en: "both" };
    const map = defineMap<Row, Row>({
      id: "https://example.org/fhir/StructureMap/every-kind",
      version: "1.0.0",
      rules: (rule) => [
        rule.field("a.b", "a.b"),
        rule.field("code", "code", { via: tableCodec("codes", { 1: "one", 2: "one" }) }),
        rule.each("list", "list", (item) => [
          item.field("x", "x", { via: { id: "own", to: (x) => x, from: (x) => x, exact: true } }),
        ]),
        rule.field("tagged[system='urn:a.b'].value", "tagged[system='urn:c'].value"),
        rule.custom({ reads: ["tagged"], writes: ["list[9].x"], to: () => ({}), doc: both }),
      ],
    });
    expect(errorsOf(map.toStructureMap())).toEqual([]);
    expect(map.toConceptMaps().map(errorsOf)).toEqual([[]]);
    expect(JSON.stringify(map.toStructureMap())).toContain('"condition":"system = \'urn:a.b\'"');
  });

  it("name the type of their target, and its elements as FHIR does, so that paths can be checked", () => {
    interface Person {
      readonly resourceType?: "Patient";
      readonly multipleBirthInteger?: number;
      readonly extension?: readonly { readonly url: string; readonly valueString?: string }[];
    }
    const map = defineMap<{ readonly ward?: string }, Person>({
      id: "https://example.org/fhir/StructureMap/typed",
      version: "1.0.0",
      types: {
        target: "http://hl7.org/fhir/StructureDefinition/Patient",
        choices: ["multipleBirth", "value"],
      },
      rules: (rule) => [
        rule.constant("resourceType", "Patient"),
        rule.constant("multipleBirthInteger", 1),
        rule.field("ward", "extension[url='urn:x'].valueString"),
      ],
    });
    const made = map.toStructureMap();
    expect(errorsOf(made)).toEqual([]);
    expect(made.structure).toEqual([
      { url: "http://hl7.org/fhir/StructureDefinition/Patient", mode: "target", alias: "TargetType" },
    ]);
    expect(made.group[0]?.input.map(({ type }) => type)).toEqual([undefined, "TargetType"]);
    const elements = made.group[0]?.rule.flatMap(({ target }) => target?.map(({ element }) => element));
    expect(elements).toEqual(["multipleBirth", "extension", "url", "value"]);
    expect(addressMap.toStructureMap().structure?.[0]?.url).toMatch(/Address$/u);
  });

  it("write each code table as ConceptMap", () => {
    expect(addressMap.toConceptMaps().map(({ group }) => group[0]?.element.length)).toEqual([4]);
  });
});
