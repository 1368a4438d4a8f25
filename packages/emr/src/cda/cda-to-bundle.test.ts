import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createValidator, formatFhir } from "@lienthong/fhir";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aCcd,
  allergy,
  aResult,
  aSection,
  encounter,
  immunization,
  medication,
  plan,
  problem,
  procedure,
  refusal,
  smoking,
  vitalSigns,
} from "./ccd.cases.ts";
import { cdaToBundle } from "./cda-to-bundle.ts";

const validator = createValidator({ fhirVersion: "4.0.1", locale: "en" });
const reference = join(
  dirname(fileURLToPath(import.meta.url)),
  "../../../../../shared/fhir-cases/fhirpath/r5/ccda.xml",
);

/** Converts and holds the result to the validator. */
function convert(xml: string) {
  const result = cdaToBundle(xml);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  const { bundle, losses } = result.value;
  const { issues } = validator.validate(bundle);
  expect(issues.filter(({ severity }) => severity === "error" || severity === "fatal")).toEqual([]);
  const resources = (bundle.entry ?? []).map(
    ({ resource }) => resource as unknown as Record<string, unknown>,
  );
  const of = (type: string) => resources.filter(({ resourceType }) => resourceType === type);
  return { bundle, of, losses: losses.map(({ place }) => place), issues: result.issues };
}

const whole = aCcd([
  aSection(
    "11450-4",
    "Chẩn đoán",
    '<table border="1"><thead><tr><th>Bệnh</th></tr></thead><tbody><tr><td><content ID="p1">Tăng huyết áp</content></td></tr></tbody></table>',
    [problem],
  ),
  aSection("10160-0", "Thuốc", '<list><item ID="m1">Amlodipin 5 mg, 12 giờ một lần</item></list>', [
    medication,
  ]),
  aSection(
    "48765-2",
    "Dị ứng",
    "<paragraph>Penicillin &amp; <content styleCode='Bold'>nặng</content></paragraph>",
    [allergy],
  ),
  aSection("30954-2", "Kết quả", "<paragraph>Hb 13,20</paragraph>", [
    aResult(
      '<value xsi:type="PQ" value="13.20" unit="g/dL"/><interpretationCode code="N" codeSystem="2.16.840.1.113883.5.83"/>',
      '<referenceRange><observationRange><value xsi:type="IVL_PQ"><low value="12.0" unit="g/dL"/><high value="16.0" unit="g/dL"/></value></observationRange></referenceRange>',
    ),
  ]),
  aSection("46240-8", "Lượt khám", "<paragraph>Khám</paragraph>", [encounter]),
  aSection(
    "10164-2",
    "Bệnh sử",
    '<paragraph>Ho <sup>2</sup> ngày<br/><linkHtml href="javascript:alert(1)">x</linkHtml></paragraph>',
    ['<observation classCode="OBS" moodCode="EVN"><code code="1"/></observation>'],
  ),
]);

describe("a Continuity of Care Document", () => {
  const made = convert(whole);

  it("becomes a document with its Composition first", () => {
    expect(made.bundle).toMatchObject({
      type: "document",
      timestamp: "2026-07-15T09:30:00+07:00",
      identifier: { system: "urn:oid:1.2.3.9", value: "CCD-1" },
    });
    expect(made.bundle.entry?.[0]?.resource).toMatchObject({
      resourceType: "Composition",
      title: "Tóm tắt bệnh án",
      confidentiality: "N",
      type: { coding: [{ system: "http://loinc.org", code: "34133-9" }] },
    });
    expect(made.of("Practitioner")).toMatchObject([{ name: [{ family: "Lê", given: ["Chi"] }] }]);
    expect(made.of("Organization")).toMatchObject([{ name: "Bệnh viện Thử" }]);
  });

  it("keeps the narrative of every section, and nothing that runs", () => {
    const sections = made.of("Composition")[0]?.["section"] as {
      title: string;
      text: { div: string };
      entry?: object[];
    }[];
    expect(
      sections.map(({ text }) =>
        text.div.replace('<div xmlns="http://www.w3.org/1999/xhtml">', "").slice(0, -6),
      ),
    ).toEqual([
      "<table><thead><tr><th>Bệnh</th></tr></thead><tbody><tr><td><span>Tăng huyết áp</span></td></tr></tbody></table>",
      "<ul><li>Amlodipin 5 mg, 12 giờ một lần</li></ul>",
      "<p>Penicillin &amp; <b>nặng</b></p>",
      "<p>Hb 13,20</p>",
      "<p>Khám</p>",
      "<p>Ho <sup>2</sup> ngày<br/><a>x</a></p>",
    ]);
    expect(sections.map(({ entry }) => entry?.length)).toEqual([1, 1, 1, 2, 2, undefined]);
  });

  it("has a Patient", () => {
    expect(made.of("Patient")[0]).toMatchObject({
      identifier: [
        { system: "urn:oid:1.2.3.4", value: "BN0001" },
        { system: "urn:ietf:rfc:3986", value: "urn:oid:1.2.3.5" },
      ],
      name: [{ use: "official", family: "Nguyễn", given: ["Văn", "An"] }],
      telecom: [
        { system: "phone", value: "+84900000000", use: "mobile" },
        { system: "email", value: "an@example.vn" },
      ],
      gender: "male",
      birthDate: "1990-03-05",
      maritalStatus: { coding: [{ code: "M" }], text: "Đã kết hôn" },
      communication: [{ language: { coding: [{ code: "vi" }] }, preferred: true }],
    });
  });

  it("has problems with codes of several systems and the words of the narrative", () => {
    expect(made.of("Condition")[0]).toMatchObject({
      clinicalStatus: { coding: [{ code: "active" }] },
      category: [{ coding: [{ code: "problem-list-item" }] }],
      code: {
        coding: [
          { system: "http://snomed.info/sct", code: "38341003" },
          { system: "http://hl7.org/fhir/sid/icd-10", code: "I10" },
        ],
        text: "Tăng huyết áp",
      },
      onsetDateTime: "2025-01-10",
    });
  });

  it("has medicines, allergies, results and encounters", () => {
    expect(made.of("MedicationStatement")[0]).toMatchObject({
      status: "active",
      medicationCodeableConcept: { coding: [{ system: "http://www.nlm.nih.gov/research/umls/rxnorm" }] },
      effectivePeriod: { start: "2025-01-11" },
      dosage: [
        {
          text: "Amlodipin 5 mg, 12 giờ một lần",
          timing: { repeat: { frequency: 1, period: 12, periodUnit: "h" } },
          route: { text: "ORAL" },
          doseAndRate: [{ doseQuantity: { value: 1 } }],
        },
      ],
    });
    expect(made.of("AllergyIntolerance")[0]).toMatchObject({
      category: ["medication"],
      type: "allergy",
      code: { text: "Penicillin" },
      onsetDateTime: "2020",
      reaction: [{ manifestation: [{ text: "Wheal" }], severity: "severe" }],
    });
    expect(formatFhir(made.bundle, { format: "json" })).toContain('"value":13.20');
    expect(made.of("Observation")[0]).toMatchObject({
      status: "final",
      valueQuantity: { unit: "g/dL", code: "g/dL" },
      referenceRange: [{ low: { value: 12 }, high: { value: 16 } }],
      effectiveDateTime: "2026-07-14T08:15:00+07:00",
    });
    expect(made.of("Encounter")[0]).toMatchObject({
      status: "finished",
      class: { code: "AMB" },
      period: { start: "2026-07-14T08:00:00+07:00", end: "2026-07-14T09:00:00+07:00" },
      location: [{ location: { display: "Phòng khám Thử" } }],
      diagnosis: [{ condition: {} }],
    });
  });

  it("declares what no element holds, and nothing else", () => {
    expect(made.losses).toEqual([
      "ClinicalDocument/recordTarget[0]/patientRole[0]/patient[0]/raceCode[0]/@code",
      "ClinicalDocument/recordTarget[0]/patientRole[0]/patient[0]/raceCode[0]/@codeSystem",
      "ClinicalDocument/author[0]/time[0]/@value",
      "ClinicalDocument/component[0]/structuredBody[0]/component[0]/section[0]/entry[0]/act[0]/entryRelationship[0]/observation[0]/code[0]/@code",
      "ClinicalDocument/component[0]/structuredBody[0]/component[0]/section[0]/entry[0]/act[0]/entryRelationship[0]/observation[0]/code[0]/@codeSystem",
      "ClinicalDocument/component[0]/structuredBody[0]/component[0]/section[0]/entry[0]/act[0]/entryRelationship[0]/observation[0]/statusCode[0]/@code",
      "ClinicalDocument/component[0]/structuredBody[0]/component[2]/section[0]/entry[0]/act[0]/entryRelationship[0]/observation[0]/statusCode[0]/@code",
      "ClinicalDocument/component[0]/structuredBody[0]/component[5]/section[0]/entry[0]/observation[0]/code[0]/@code",
    ]);
    expect(made.issues).toEqual([]);
  });
});

const pressures = [
  ["8480-6", "120", "mm[Hg]"],
  ["8462-4", "80", "mm[Hg]"],
] as const;
const more = aCcd([
  aSection("8716-3", "Sinh hiệu", "x", [vitalSigns([...pressures, ["8867-4", "72", "/min"]])]),
  aSection("47519-4", "Thủ thuật", "x", [procedure]),
  aSection("11369-6", "Tiêm chủng", "x", [immunization, refusal]),
  aSection("29762-2", "Tiền sử xã hội", "x", [smoking]),
  aSection("18776-5", "Kế hoạch", "x", plan),
]);

describe("other sections", () => {
  const made = convert(more);

  it("give vital signs, a blood pressure in one", () => {
    expect(made.of("Observation")).toMatchObject([
      {
        code: { coding: [{ code: "85354-9" }] },
        component: [{ valueQuantity: { value: 120, code: "mm[Hg]" } }, { valueQuantity: { value: 80 } }],
        identifier: [{ value: "V8480-6" }, { value: "V8462-4" }],
        effectiveDateTime: "2026-07-14T08:15:00+07:00",
      },
      { code: { coding: [{ code: "8867-4" }] }, category: [{ coding: [{ code: "vital-signs" }] }] },
      { code: { coding: [{ code: "72166-2" }] }, category: [{ coding: [{ code: "social-history" }] }] },
    ]);
  });

  it.each<[string, readonly (readonly [string, string, string])[]]>([
    ["units differ", [pressures[0], ["8462-4", "8", "kPa"]]],
    ["there are two of one", [...pressures, ["8480-6", "130", "mm[Hg]"]]],
    ["one is alone", [pressures[0]]],
  ])("keep pressures apart when %s", (_title, signs) => {
    const { of } = convert(aCcd([aSection("8716-3", "Sinh hiệu", "x", [vitalSigns(signs)])]));
    expect(of("Observation")).toHaveLength(signs.length);
    expect(JSON.stringify(of("Observation"))).not.toContain("85354-9");
  });

  it("give procedures with site, people and what was used", () => {
    expect(made.of("Procedure")).toMatchObject([
      {
        status: "completed",
        code: { text: "Appendectomy" },
        performedPeriod: { start: "2026-07-14T09:00:00+07:00", end: "2026-07-14T10:00:00+07:00" },
        bodySite: [{ text: "Appendix" }],
        performer: [{ actor: { display: "Phạm Dũng" } }],
        usedCode: [{ text: "Colonoscope" }],
      },
    ]);
  });

  it("give vaccinations, and those that were refused with the reason", () => {
    expect(made.of("Immunization")).toMatchObject([
      {
        status: "completed",
        vaccineCode: { coding: [{ system: "http://hl7.org/fhir/sid/cvx", code: "08" }] },
        occurrenceDateTime: "2026-01-01",
        lotNumber: "LOT-1",
        manufacturer: { display: "Viện Thử" },
        doseQuantity: { value: 0.5, code: "mL" },
        protocolApplied: [{ doseNumberPositiveInt: 2 }],
      },
      {
        status: "not-done",
        vaccineCode: { text: "Cúm mùa" },
        statusReason: { text: "Patient objection" },
        _occurrenceDateTime: { extension: [{ valueCode: "not-applicable" }] },
      },
    ]);
    expect(formatFhir(made.bundle, { format: "json" })).toContain('"value":0.50');
  });

  it("say why a value is not there", () => {
    expect(made.of("Observation").at(-1)).toMatchObject({
      dataAbsentReason: { coding: [{ code: "asked-unknown" }] },
    });
    const empty = aCcd([
      aSection("11369-6", "Tiêm chủng", "").replace("<section>", '<section nullFlavor="NASK">'),
    ]);
    expect(convert(empty).of("Composition")[0]).toMatchObject({
      section: [{ emptyReason: { coding: [{ code: "notasked" }] } }],
    });
  });

  it("give one plan, and the medicines that are planned as orders", () => {
    expect(made.of("CarePlan")).toMatchObject([
      {
        status: "unknown",
        intent: "plan",
        title: "Kế hoạch",
        activity: [
          {
            detail: {
              kind: "ServiceRequest",
              status: "not-started",
              scheduledPeriod: { start: "2026-08-01" },
            },
          },
          { detail: { kind: "Appointment", code: { text: "Tái khám" } } },
          { reference: {} },
        ],
      },
    ]);
    expect(made.of("MedicationRequest")).toMatchObject([{ intent: "plan", status: "active" }]);
  });

  it("declare what no element holds, and nothing else", () => {
    expect(
      made.losses.filter((place) => !place.includes("recordTarget") && !place.includes("author")),
    ).toEqual([]);
    expect(made.issues).toEqual([]);
  });

  it("turn what is only meant into nothing that was done", () => {
    const meant = convert(
      aCcd([
        aSection("47519-4", "Thủ thuật", "x", [procedure.replace('moodCode="EVN"', 'moodCode="INT"')]),
        aSection("11369-6", "Tiêm chủng", "x", [immunization.replace('moodCode="EVN"', 'moodCode="INT"')]),
      ]),
    );
    expect([...meant.of("Procedure"), ...meant.of("Immunization")]).toEqual([]);
    expect(meant.losses.length).toBeGreaterThan(10);
  });

  it.each([
    ["a procedure", "47519-4", procedure.replace(/<code code="80146002"[^>]*>/u, "")],
    ["a vaccination", "11369-6", immunization.replace(/<code code="08"[^>]*>/u, "")],
    ["a planned act", "18776-5", (plan[0] ?? "").replace(/<code [^>]*>/u, "")],
    ["an observation", "29762-2", smoking.replace(/<code [^>]*>/u, "")],
  ])("%s that does not say what it is about is reported", (_title, code, entry) => {
    const { issues } = convert(aCcd([aSection(code, "x", "x", [entry])]));
    expect(issues.map((issue) => issue.code)).toEqual(["emr.cda.bad-entry"]);
  });
});

describe("values of results", () => {
  const valueOf = (value: string) => {
    const { of, losses, issues } = convert(aCcd([aSection("30954-2", "Kết quả", "x", [aResult(value)])]));
    const [observation] = of("Observation");
    const [key] = Object.keys(observation ?? {}).filter((name) => name.startsWith("value"));
    return { key, value: observation?.[key ?? ""], losses, codes: issues.map(({ code }) => code) };
  };

  it.each<[string, string, unknown]>([
    ['<value xsi:type="PQ" value="-0.5" unit="1"/>', "valueQuantity", { value: -0.5 }],
    ['<value xsi:type="INT" value="7"/>', "valueInteger", 7],
    ['<value xsi:type="BL" value="true"/>', "valueBoolean", true],
    ['<value xsi:type="ST">âm  tính</value>', "valueString", "âm tính"],
    ['<value xsi:type="TS" value="20260102"/>', "valueDateTime", "2026-01-02"],
    [
      '<value xsi:type="CD" code="A" displayName="Nhóm A"/>',
      "valueCodeableConcept",
      { coding: [{ code: "A", display: "Nhóm A" }], text: "Nhóm A" },
    ],
    [
      '<value xsi:type="IVL_PQ"><low value="1"/><high value="2"/></value>',
      "valueRange",
      { low: { value: 1 }, high: { value: 2 } },
    ],
    [
      '<value xsi:type="IVL_PQ"><high value="5" unit="mg" inclusive="false"/></value>',
      "valueQuantity",
      { value: 5, unit: "mg", system: "http://unitsofmeasure.org", code: "mg", comparator: "<" },
    ],
  ])("%s is a %s", (xml, key, expected) => {
    expect(valueOf(xml)).toMatchObject({ key, value: expected, codes: [] });
  });

  it("that are not of their type are reported and declared", () => {
    const { key, losses, codes } = valueOf('<value xsi:type="PQ" value="cao"/>');
    expect([key, codes]).toEqual([undefined, ["emr.cda.bad-value"]]);
    expect(losses.some((place) => place.endsWith("/value[0]"))).toBe(true);
  });
});

describe("documents that say little", () => {
  it("are collections without a number or the minute", () => {
    expect(convert(aCcd([], { time: '<effectiveTime value="20260715"/>' })).bundle.type).toBe("collection");
    expect(convert(aCcd([], { id: "" })).bundle.type).toBe("collection");
  });

  it("may have a section that holds nothing", () => {
    const [composition] = convert(aCcd([aSection("30954-2", "Kết quả", "")])).of("Composition");
    expect(composition).toMatchObject({
      section: [{ title: "Kết quả", emptyReason: { coding: [{ code: "unavailable" }] } }],
    });
  });

  it.each<[string, string, string]>([
    ["is no XML", "hello", "core.xml.not-well-formed"],
    ["names a file", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', "core.xml.doctype"],
    ["is another document", "<Patient/>", "emr.cda.not-cda"],
    ["is of another namespace", "<ClinicalDocument/>", "emr.cda.not-cda"],
    ["is about nobody", '<ClinicalDocument xmlns="urn:hl7-org:v3"/>', "emr.cda.no-patient"],
    ["has no date", aCcd([], { time: "" }), "emr.cda.no-date"],
  ])("are refused when one %s", (_title, xml, code) => {
    const result = cdaToBundle(xml);
    expect([result.ok, result.issues[0]?.code]).toEqual([false, code]);
  });

  it("have a line for each issue, and no one's name", () => {
    const result = cdaToBundle(whole.replace("19900305", "Nguyễn"));
    expect(result.issues).toMatchObject([{ code: "emr.cda.bad-date", position: { line: 16 } }]);
    expect(JSON.stringify(result.issues)).not.toContain("Nguyễn");
  });
});

describe("any document", () => {
  it.each([
    ["of the first sections", whole],
    ["of the others", more],
  ])("gives valid R4, whatever its attributes hold (%s)", (_title, document) => {
    const value = fc.constantFrom(
      "",
      " ",
      "x",
      "1",
      "-1.5",
      "20260101",
      "99999999",
      "completed",
      "true",
      "2.16.840.1.113883.6.1",
      "<&\"'",
      "a  b",
    );
    const attributes = [
      ...document.matchAll(
        /(?:value|code|codeSystem|root|extension|unit|use|displayName|nullFlavor|moodCode)="[^"]*"/gu,
      ),
    ];
    const escape = (text: string): string =>
      text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(attributes.length - 1), value), { minLength: 1, maxLength: 8 }),
        (changes) => {
          let xml = document;
          for (const [at, text] of [...changes].sort(([a], [b]) => b - a)) {
            const match = attributes[at];
            if (match === undefined) continue;
            const name = match[0].slice(0, match[0].indexOf("="));
            xml = `${xml.slice(0, match.index)}${name}="${escape(text)}"${xml.slice(match.index + match[0].length)}`;
          }
          const result = cdaToBundle(xml);
          if (!result.ok) return;
          const { issues } = validator.validate(result.value.bundle);
          expect(issues.filter(({ severity }) => severity === "error" || severity === "fatal")).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });

  it.skipIf(!existsSync(reference))("of the reference data is converted (skipped without ../shared)", () => {
    const { of, bundle } = convert(readFileSync(reference, "utf8"));
    expect(of("Patient")).toMatchObject([
      { name: [{ family: "DCI", given: ["BARBARA"] }], birthDate: "1981-12-08" },
    ]);
    expect(bundle.entry?.length).toBeGreaterThan(3);
  });
});

it("exports exactly these", async () => {
  expect(Object.keys(await import("../cda.ts")).sort()).toEqual(["cdaMessages", "cdaToBundle"]);
});
