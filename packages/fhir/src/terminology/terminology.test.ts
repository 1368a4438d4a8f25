import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { r4 } from "../r4.ts";
import { r4Terminology } from "../r4-terminology.ts";
import { r4b } from "../r4b.ts";
import { r4bTerminology } from "../r4b-terminology.ts";
import { r5 } from "../r5.ts";
import { r5Terminology } from "../r5-terminology.ts";
import { indexResources } from "../resources/resource-index.ts";
import { countries, formerCountries } from "../generated/terminology/registries.ts";
import { isLanguageTag, isMediaType } from "./grammars.ts";

const offline = (...resources: readonly object[]) =>
  r4Terminology.open(r4, { all: resources, index: indexResources(resources) });

const codeSystem = (more: object = {}) => ({
  resourceType: "CodeSystem",
  url: "http://example.vn/CodeSystem/phong",
  status: "active",
  content: "complete",
  concept: [
    {
      code: "noi",
      display: "Khoa Nội",
      concept: [
        { code: "tim", display: "Tim mạch", property: [{ code: "giuong", valueInteger: 20 }] },
        { code: "cu", property: [{ code: "status", valueCode: "retired" }] },
      ],
    },
    { code: "ngoai", designation: [{ value: "Surgery" }] },
  ],
  ...more,
});
const valueSet = (compose: object, more: object = {}) => ({
  resourceType: "ValueSet",
  url: "http://example.vn/ValueSet/v",
  status: "active",
  compose,
  ...more,
});
const system = "http://example.vn/CodeSystem/phong";

describe("the generated code systems and value sets", () => {
  it.each([
    { version: "4.0.1", definitions: r4, data: r4Terminology },
    { version: "4.3.0", definitions: r4b, data: r4bTerminology },
    { version: "5.0.0", definitions: r5, data: r5Terminology },
  ])("of FHIR $version agree with every list of a required binding", ({ definitions, data }) => {
    const terminology = data.open(definitions, { all: [], index: indexResources([]) });
    const wrong: string[] = [];
    let compared = 0;
    for (const name of definitions.typeNames) {
      for (const { binding } of definitions.type(name)?.elements ?? []) {
        const set = binding?.strength === "required" ? definitions.valueSet(binding.valueSet) : undefined;
        if (binding === undefined || set === undefined || "reason" in set) continue;
        for (const [url, codes] of set.systems) {
          for (const code of codes) {
            compared++;
            if (terminology.membership(binding.valueSet, url, code) === "not-in")
              wrong.push(`${binding.valueSet} ${code}`);
          }
          if (terminology.membership(binding.valueSet, url, "no such code") === "in")
            wrong.push(binding.valueSet);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(1000);
  });

  it.each([
    { title: "a code", code: "AMB", kind: "found" },
    { title: "a group of codes", code: "_ActEncounterCode", kind: "found" },
    { title: "another text", code: "ambulatory", kind: "unknown-code" },
    { title: "a code in other letters, where case matters", code: "amb", kind: "unknown-code" },
  ])("tell $title of HL7 version 3", ({ code, kind }) => {
    expect(offline().lookup("http://terminology.hl7.org/CodeSystem/v3-ActCode", code).kind).toBe(kind);
  });

  it("know the codes that stand for many: NNxxx for the personal number of each country", () => {
    const table = "http://terminology.hl7.org/CodeSystem/v2-0203";
    expect(offline().lookup(table, "NNVNM").kind).toBe("found");
    expect(offline().lookup(table, "XXVNM").kind).toBe("unknown-code");
  });

  it.each(["http://snomed.info/sct", "http://loinc.org", "http://example.vn/none", ""])(
    "say nothing about the codes of %s",
    (url) => {
      expect(offline().lookup(url, "1").kind).toBe("unknown-system");
    },
  );

  it("follow the hierarchy of a code system in a filter", () => {
    const set = "http://terminology.hl7.org/ValueSet/v3-ActEncounterCode";
    const act = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    expect(offline().membership(set, act, "AMB")).toBe("in");
    expect(offline().membership(set, act, "ACCTRECEIVABLE")).toBe("not-in");
    expect(offline().membership(set, "http://example.vn/other", "AMB")).toBe("not-in");
  });

  it("do not answer for another version of a value set", () => {
    const set = "http://hl7.org/fhir/ValueSet/administrative-gender";
    const gender = "http://hl7.org/fhir/administrative-gender";
    expect(offline().membership(`${set}|4.0.1`, gender, "male")).toBe("in");
    expect(offline().membership(`${set}|3.0.1`, gender, "man")).not.toBe("in");
  });
});

describe("code systems of the caller", () => {
  it.each([
    { title: "a code that it lists", content: "complete", code: "tim", kind: "found" },
    { title: "a code that it does not list", content: "complete", code: "mat", kind: "unknown-code" },
    {
      title: "a code that a fragment does not list",
      content: "fragment",
      code: "mat",
      kind: "unknown-system",
    },
    {
      title: "a code that an example does not list",
      content: "example",
      code: "mat",
      kind: "unknown-system",
    },
    { title: "a code that a fragment lists", content: "fragment", code: "tim", kind: "found" },
    { title: "any code when none is listed", content: "not-present", code: "tim", kind: "found" },
  ])("judge $title", ({ content, code, kind }) => {
    expect(offline(codeSystem({ content })).lookup(system, code).kind).toBe(kind);
  });

  it("do not mind case only when they say so", () => {
    expect(offline(codeSystem({ caseSensitive: false })).lookup(system, "TIM").kind).toBe("found");
    expect(offline(codeSystem()).lookup(system, "TIM").kind).toBe("unknown-code");
  });

  it("tell codes that are no longer used, and their names in all languages", () => {
    expect(offline(codeSystem()).lookup(system, "cu")).toMatchObject({ isInactive: true });
    const supplement = {
      resourceType: "CodeSystem",
      url: "http://example.vn/CodeSystem/ten",
      status: "active",
      content: "supplement",
      supplements: system,
      concept: [{ code: "tim", designation: [{ language: "en", value: "Cardiology" }] }],
    };
    const terminology = offline(codeSystem(), supplement);
    expect(terminology.lookup(system, "tim")).toMatchObject({ displays: ["Tim mạch", "Cardiology"] });
    expect(terminology.lookup(supplement.url, "tim").kind).toBe("unknown-system");
  });
});

describe("value sets of the caller", () => {
  const own = { system };
  it.each([
    { title: "all codes of a system", compose: { include: [own] }, yes: ["noi", "tim"], no: ["mat"] },
    {
      title: "a list",
      compose: { include: [{ system, concept: [{ code: "tim" }] }] },
      yes: ["tim"],
      no: ["noi", "mat"],
    },
    {
      title: "is-a",
      compose: { include: [{ system, filter: [{ property: "concept", op: "is-a", value: "noi" }] }] },
      yes: ["noi", "tim"],
      no: ["ngoai", "mat"],
    },
    {
      title: "descendent-of",
      compose: {
        include: [{ system, filter: [{ property: "concept", op: "descendent-of", value: "noi" }] }],
      },
      yes: ["tim"],
      no: ["noi", "ngoai"],
    },
    {
      title: "is-not-a",
      compose: { include: [{ system, filter: [{ property: "concept", op: "is-not-a", value: "noi" }] }] },
      yes: ["ngoai"],
      no: ["noi", "tim"],
    },
    {
      title: "a property",
      compose: { include: [{ system, filter: [{ property: "giuong", op: "=", value: "20" }] }] },
      yes: ["tim"],
      no: ["noi"],
    },
    {
      title: "a pattern",
      compose: { include: [{ system, filter: [{ property: "code", op: "regex", value: "n.+" }] }] },
      yes: ["noi", "ngoai"],
      no: ["tim"],
    },
    {
      title: "some of a list",
      compose: { include: [{ system, filter: [{ property: "code", op: "in", value: "noi, tim" }] }] },
      yes: ["noi", "tim"],
      no: ["ngoai"],
    },
    {
      title: "an exclusion",
      compose: { include: [own], exclude: [{ system, concept: [{ code: "tim" }] }] },
      yes: ["noi"],
      no: ["tim"],
    },
    {
      title: "only what is in use",
      compose: { inactive: false, include: [own] },
      yes: ["tim"],
      no: ["cu"],
    },
  ])("hold $title", ({ compose, yes, no }) => {
    const terminology = offline(codeSystem(), valueSet(compose));
    const ask = (code: string) => terminology.membership("http://example.vn/ValueSet/v", system, code);
    expect(yes.map(ask)).toEqual(yes.map(() => "in"));
    expect(no.map(ask)).toEqual(no.map(() => "not-in"));
  });

  it("hold what is in all value sets of one include", () => {
    const first = valueSet(
      { include: [{ system, concept: [{ code: "noi" }, { code: "tim" }] }] },
      { url: "urn:a" },
    );
    const second = valueSet({ include: [{ system, concept: [{ code: "tim" }] }] }, { url: "urn:b" });
    const both = valueSet({ include: [{ valueSet: ["urn:a", "urn:b"] }] }, { url: "urn:c" });
    const terminology = offline(first, second, both);
    expect(["noi", "tim"].map((code) => terminology.membership("urn:c", system, code))).toEqual([
      "not-in",
      "in",
    ]);
  });

  it("are not known where a part of them is not", () => {
    const set = valueSet({
      include: [{ system: "http://snomed.info/sct" }, { system, concept: [{ code: "tim" }] }],
    });
    const terminology = offline(set);
    expect(terminology.membership(set.url, "http://snomed.info/sct", "1")).toBe("unknown");
    expect(terminology.membership(set.url, system, "tim")).toBe("in");
    expect(terminology.membership(set.url, system, "noi")).toBe("not-in");
  });

  it("that name each other come to an end", () => {
    const names = Array.from({ length: 30 }, (_, i) => `urn:${String(i)}`);
    const sets = names.map((url) =>
      valueSet(
        { include: [...names.map((other) => ({ valueSet: [other] })), { system, concept: [{ code: "a" }] }] },
        { url },
      ),
    );
    expect(offline(...sets).membership("urn:0", system, "a")).toBe("in");
    expect(offline(...sets).membership("urn:0", system, "b")).toBe("not-in");
  });

  it("are read from their expansion when that is all there is", () => {
    const set = {
      resourceType: "ValueSet",
      url: "urn:x",
      status: "active",
      expansion: { contains: [{ system, code: "a", abstract: true, contains: [{ system, code: "b" }] }] },
    };
    expect(["a", "b"].map((code) => offline(set).membership("urn:x", system, code))).toEqual([
      "not-in",
      "in",
    ]);
  });

  it("may be anything", () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.string(), (compose, concept, code) => {
        const set = { resourceType: "ValueSet", url: "urn:x", compose };
        const codes = { resourceType: "CodeSystem", url: "urn:y", content: "complete", concept };
        const terminology = offline(set, codes);
        terminology.membership("urn:x", "urn:y", code);
        terminology.lookup("urn:y", code);
      }),
    );
  });
});

describe("codes that registries list", () => {
  const bcp47 = "urn:ietf:bcp:47";
  const country = "urn:iso:std:iso:3166";
  it.each([
    [bcp47, "vi", "unknown-system"],
    [bcp47, "vi-VN", "unknown-system"],
    [bcp47, "zh-Hant-TW", "unknown-system"],
    [bcp47, "zh-yue-HK", "unknown-system"],
    [bcp47, "en-XA", "unknown-system"],
    [bcp47, "es-419", "unknown-system"],
    [bcp47, "hmn-x-vn", "unknown-system"],
    [bcp47, "en-a-vn", "unknown-system"],
    [bcp47, "vn", "unknown-code"],
    [bcp47, "vi-VT", "unknown-code"],
    [country, "LA", "found"],
    [country, "KHM", "found"],
    [country, "Việt Nam", "unknown-code"],
    ["urn:iso:std:iso:3166:-2", "VN-HN", "unknown-system"],
    ["urn:iso:std:iso:3166:-2", "VT-HN", "unknown-code"],
    ["http://unstats.un.org/unsd/methods/m49/m49.htm", "035", "unknown-system"],
    ["http://unstats.un.org/unsd/methods/m49/m49.htm", "ASEAN", "unknown-code"],
  ])("%s: %s is %s", (of, code, expected) => {
    expect(offline().lookup(of, code).kind).toBe(expected);
  });

  it("count 249 countries, each with three codes", () => {
    const codes = countries.split(" ");
    expect(codes).toHaveLength(249);
    for (const at of [0, 2, 5])
      expect(new Set(codes.map((one) => one.slice(at, at + 2))).size).toBeGreaterThan(50);
    expect(codes.every((one) => /^[A-Z]{5}\d{3}$/u.test(one))).toBe(true);
    const used = codes.flatMap((one) => [one.slice(0, 2), one.slice(2, 5), one.slice(5)]);
    expect(new Set(used).size).toBe(249 * 3);
    expect(formerCountries.split(" ").filter((code) => used.includes(code))).toEqual([]);
  });

  it("pass a filter on the form of the code", () => {
    const three = valueSet({
      include: [{ system: country, filter: [{ property: "code", op: "regex", value: "[A-Z]{3}" }] }],
    });
    expect(offline().membershipOf(three, country, "VNM")).toBe("in");
    expect(offline().membershipOf(three, country, "VN")).toBe("not-in");
    const asia = valueSet({
      include: [{ system: country, filter: [{ property: "region", op: "=", value: "142" }] }],
    });
    expect(offline().membershipOf(asia, country, "VNM")).toBe("unknown");
    expect(offline().membershipOf(asia, country, "VNX")).toBe("not-in");
    expect(offline().membership("http://hl7.org/fhir/ValueSet/jurisdiction", undefined, "Australia")).toBe(
      "not-in",
    );
  });
});

describe("a language tag", () => {
  it.each([
    "vi",
    "vi-VN",
    "en",
    "zh-Hant-TW",
    "sl-rozaj-biske",
    "de-CH-1996",
    "x-rieng",
    "i-klingon",
    "es-419",
    "en-a-bbb-x-a",
  ])("may be %s", (tag) => {
    expect(isLanguageTag(tag)).toBe(true);
  });
  it.each(["", "v", "vi_VN", "tiếng-việt", "vi-", "-vi", "en-US-", "en-a", "123", "x-", "a".repeat(200)])(
    "may not be “%s”",
    (tag) => {
      expect(isLanguageTag(tag)).toBe(false);
    },
  );
});

describe("a media type", () => {
  it.each(["text/plain", "application/fhir+json; fhirVersion=4.0", "image/svg+xml"])("may be %s", (type) => {
    expect(isMediaType(type)).toBe(true);
  });
  it.each(["", "text", "/plain", "text/", "ảnh/png", "a b/c"])("may not be “%s”", (type) => {
    expect(isMediaType(type)).toBe(false);
  });
});
