import type { Observation } from "fhir/r4.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createValidator,
  FhirFormatError,
  FhirParseError,
  formatFhir,
  numberTextOf,
  setNumberText,
  parseFhir,
} from "../index.ts";

const validator = createValidator({ fhirVersion: "4.0.1" });

const patientXml = `<?xml version="1.0" encoding="UTF-8"?>
<Patient xmlns="http://hl7.org/fhir">
  <!-- invented -->
  <id value="mau-1"/>
  <text><status value="generated"/><div xmlns="http://www.w3.org/1999/xhtml"><p title='a'>Nguyễn&#160;Văn <b>Mẫu</b></p></div></text>
  <contained><Organization><id value="o1"/><name value="Trạm y tế mẫu"/></Organization></contained>
  <extension url="http://example.org/x"><valueDecimal value="1.50"/></extension>
  <name><family value="Nguyễn"/><given value="Văn"/><given id="g2"><extension url="http://example.org/e"><valueBoolean value="true"/></extension></given><given value="Mẫu"/></name>
  <birthDate value="1990-01-02"><extension url="http://example.org/t"><valueTime value="10:00:00"/></extension></birthDate>
  <deceasedBoolean value="false"/>
  <multipleBirthInteger value="2"/>
  <managingOrganization><reference value="#o1"/></managingOrganization>
</Patient>`;

const patientData = {
  resourceType: "Patient",
  id: "mau-1",
  text: {
    status: "generated",
    div: `<div xmlns="http://www.w3.org/1999/xhtml"><p title='a'>Nguyễn&#160;Văn <b>Mẫu</b></p></div>`,
  },
  contained: [{ resourceType: "Organization", id: "o1", name: "Trạm y tế mẫu" }],
  extension: [{ url: "http://example.org/x", valueDecimal: 1.5 }],
  name: [
    {
      family: "Nguyễn",
      given: ["Văn", null, "Mẫu"],
      _given: [null, { id: "g2", extension: [{ url: "http://example.org/e", valueBoolean: true }] }, null],
    },
  ],
  birthDate: "1990-01-02",
  _birthDate: { extension: [{ url: "http://example.org/t", valueTime: "10:00:00" }] },
  deceasedBoolean: false,
  multipleBirthInteger: 2,
  managingOrganization: { reference: "#o1" },
};

describe("reading and writing", () => {
  it("reads XML into the data of FHIR JSON", () => {
    expect(parseFhir(patientXml, { format: "xml" })).toEqual(patientData);
    expect(validator.validateText(patientXml, { format: "xml" }).issues).toEqual([]);
  });

  it("writes what it read, in both formats and both ways", () => {
    const json = formatFhir(parseFhir(patientXml, { format: "xml" }), { format: "json", indent: 2 });
    expect(json).toContain(`"valueDecimal": 1.50`);
    const xml = formatFhir(parseFhir(json, { format: "json" }), { format: "xml" });
    expect(xml).toContain(`<valueDecimal value="1.50"/>`);
    expect(parseFhir(xml, { format: "xml" })).toEqual(patientData);
    expect(parseFhir(formatFhir(patientData, { format: "xml", indent: 2 }), { format: "xml" })).toEqual(
      patientData,
    );
  });

  it.each(["1.00", "1e2", "0.10", "12345678901234567890", "-0.0", "3.1400000000000000000001", "1E+3"])(
    "keeps the decimal %s as it was written",
    (text) => {
      const json = `{"resourceType":"Observation","status":"final","code":{"text":"x"},"valueQuantity":{"value":${text}}}`;
      const read = parseFhir(json, { format: "json" }) as Observation;
      expect(numberTextOf(read.valueQuantity ?? {}, "value") ?? String(read.valueQuantity?.value)).toBe(text);
      expect(formatFhir(read, { format: "json" })).toBe(json);
      const xml = formatFhir(read, { format: "xml" });
      expect(xml).toContain(`<value value="${text}"/>`);
      expect(formatFhir(parseFhir(xml, { format: "xml" }), { format: "json" })).toBe(json);
    },
  );

  it.each(["129505.00", "0.0", "12345678901234567890.10", "7"])(
    "writes the decimal %s of built data as it was given",
    (text) => {
      const total = { currency: "VND" };
      setNumberText(total, "value", text);
      expect(total).toEqual({ currency: "VND", value: Number(text) });
      expect(formatFhir({ resourceType: "Claim", total }, { format: "json" })).toContain(`"value":${text}`);
    },
  );

  it("keeps the texts of several decimals of one object, each as it was last given", () => {
    const range = {};
    setNumberText(range, "low", "1.0");
    setNumberText(range, "low", "1.00");
    setNumberText(range, "high", "2.50");
    setNumberText(range, "high", "2.500");
    expect([numberTextOf(range, "low"), numberTextOf(range, "high")]).toEqual(["1.00", "2.500"]);
    expect([numberTextOf(range, "other"), numberTextOf({ low: 1 }, "low")]).toEqual([undefined, undefined]);
    expect([range, numberTextOf({ ...range }, "low")]).toEqual([{ low: 1, high: 2.5 }, undefined]);
  });

  it.each(["", "1,5", "01", "1.", ".5", "+1", "NaN", "1 "])(
    "takes no other text than a JSON number: %s",
    (text) => {
      expect(() => {
        setNumberText({}, "value", text);
      }).toThrow(TypeError);
    },
  );

  it("writes a number anew when a program changed it", () => {
    const read = parseFhir(
      '{"resourceType":"Observation","status":"final","code":{"text":"x"},"valueQuantity":{"value":1.00}}',
      { format: "json" },
    ) as Observation;
    if (read.valueQuantity) read.valueQuantity.value = 2;
    expect(formatFhir(read, { format: "json" })).toContain(`"value":2}`);
  });

  it("writes elements in the order of their definitions, whatever that of the data", () => {
    const xml = formatFhir(
      { resourceType: "Patient", gender: "male", active: true, id: "a" },
      { format: "xml" },
    );
    expect(xml).toMatch(/<id.*<active.*<gender/u);
  });

  it.each([
    ["line ends and quotes", `a\n"b"\t<c>&\r\n'd'`],
    ["characters beyond the BMP", "😀 tiếng Việt"],
  ])("keeps %s in a text", (_, text) => {
    const xml = formatFhir({ resourceType: "Basic", code: { text } }, { format: "xml" });
    expect(parseFhir(xml, { format: "xml" })).toMatchObject({ code: { text } });
  });

  it("keeps any text that XML can hold", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        fc.pre(!/[\p{Cc}\ufffe\uffff]/u.test(text));
        const xml = formatFhir({ resourceType: "Basic", code: { text } }, { format: "xml" });
        expect(parseFhir(xml, { format: "xml" })).toMatchObject({ code: { text } });
      }),
    );
  });

  it("writes a narrative without the prefixes that its document declared elsewhere", () => {
    const xml = `<f:Basic xmlns:f="http://hl7.org/fhir" xmlns:h="http://www.w3.org/1999/xhtml"><f:text><f:status value="generated"/><h:div><h:p class="a">x &lt; y</h:p></h:div></f:text><f:code><f:text value="a"/></f:code></f:Basic>`;
    expect(parseFhir(xml, { format: "xml" })).toMatchObject({
      text: { div: `<div xmlns="http://www.w3.org/1999/xhtml"><p class="a">x &lt; y</p></div>` },
    });
  });

  it.each([
    ["unknown elements", { resourceType: "Patient", ten: "A" }, "fhir.structure.unknown-element"],
    ["an unknown type", { resourceType: "BenhNhan" }, "fhir.structure.unknown-resource-type"],
    [
      "a control character",
      { resourceType: "Basic", code: { text: "\u0001" } },
      "fhir.value.control-character",
    ],
    ["a broken narrative", { resourceType: "Basic", text: { div: "<div>" } }, "fhir.narrative.not-xhtml"],
  ])("refuses to write %s as XML", (_, data, code) => {
    expect(() => formatFhir(data, { format: "xml" })).toThrow(FhirFormatError);
    expect(() => formatFhir(data, { format: "xml" })).toThrow(code);
  });
});

/** `[title, format, text, code, line, column]` */
const faults: readonly (readonly [string, "json" | "xml", string, string, number, number])[] = [
  ["no text", "json", "", "core.json.empty", 1, 1],
  ["a comma too many", "json", '{"resourceType":"Basic",\n}', "core.json.syntax", 2, 1],
  ["a comment", "json", '{"resourceType":"Basic" // x\n}', "core.json.syntax", 1, 25],
  [
    "a key twice",
    "json",
    '{"resourceType":"Patient",\n"active":true,\n"active":true}',
    "core.json.duplicate-key",
    3,
    1,
  ],
  [
    "an unknown element",
    "json",
    '{"resourceType":"Patient",\n "ten":1}',
    "fhir.structure.unknown-element",
    2,
    2,
  ],
  [
    "a wrong value",
    "json",
    '{"resourceType":"Patient",\n "gender":"nam"}',
    "fhir.binding.not-in-value-set",
    2,
    11,
  ],
  [
    "a fraction in an integer",
    "json",
    '{"resourceType":"Patient",\n "multipleBirthInteger":1.0}',
    "fhir.value.integer-format",
    2,
    25,
  ],
  [
    "a wrong root",
    "xml",
    "<BenhNhan xmlns='http://hl7.org/fhir'/>",
    "fhir.structure.unknown-resource-type",
    1,
    1,
  ],
  ["no namespace", "xml", "<Patient/>", "fhir.xml.namespace", 1, 1],
  ["a DOCTYPE", "xml", "<!DOCTYPE a><Patient xmlns='http://hl7.org/fhir'/>", "core.xml.doctype", 1, 1],
  [
    "an unknown element in XML",
    "xml",
    "<Patient xmlns='http://hl7.org/fhir'>\n <ten value='1'/></Patient>",
    "fhir.structure.unknown-element",
    2,
    2,
  ],
  [
    "an unknown attribute",
    "xml",
    "<Patient xmlns='http://hl7.org/fhir'>\n <active value='true' x='1'/></Patient>",
    "fhir.xml.attribute",
    2,
    23,
  ],
  [
    "text between elements",
    "xml",
    "<Patient xmlns='http://hl7.org/fhir'><active value='true'/>x</Patient>",
    "fhir.xml.text",
    1,
    60,
  ],
  [
    "elements out of order",
    "xml",
    "<Patient xmlns='http://hl7.org/fhir'><gender value='male'/><active value='true'/></Patient>",
    "fhir.xml.order",
    1,
    60,
  ],
  [
    "one element twice",
    "xml",
    "<Patient xmlns='http://hl7.org/fhir'>\n<active value='true'/><active value='true'/></Patient>",
    "fhir.structure.too-many",
    2,
    1,
  ],
  [
    "a number that is none",
    "xml",
    "<Patient xmlns='http://hl7.org/fhir'><multipleBirthInteger value='2.0'/></Patient>",
    "fhir.value.integer-format",
    1,
    38,
  ],
  [
    "a boolean that is none",
    "xml",
    "<Patient xmlns='http://hl7.org/fhir'><active value='True'/></Patient>",
    "fhir.value.boolean-format",
    1,
    38,
  ],
  [
    "an empty value",
    "xml",
    "<Patient xmlns='http://hl7.org/fhir'><active value=''/></Patient>",
    "fhir.value.empty",
    1,
    38,
  ],
  [
    "a sibling name as an element",
    "xml",
    "<Patient xmlns='http://hl7.org/fhir'><_active/></Patient>",
    "fhir.structure.unknown-element",
    1,
    38,
  ],
  [
    "two contained resources in one element",
    "xml",
    "<Patient xmlns='http://hl7.org/fhir'><contained><Basic/><Basic/></contained></Patient>",
    "fhir.xml.many-resources",
    1,
    57,
  ],
];

describe("faults in a text", () => {
  it.each(
    faults.map(([title, format, text, code, line, column]) => ({ title, format, text, code, line, column })),
  )("$title is reported as $code at its place", ({ format, text, code, line, column }) => {
    const { ok, issues } = validator.validateText(text, { format });
    const found = issues.find((issue) => issue.code === code);
    expect({ ok, line: found?.position?.line, column: found?.position?.column }).toEqual({
      ok: false,
      line,
      column,
    });
  });

  it("gives every issue a place", () => {
    for (const [, format, text] of faults) {
      for (const { position } of validator.validateText(text, { format }).issues)
        expect(position).toBeDefined();
    }
  });

  it("makes parseFhir throw its one error class, with the issues", () => {
    expect(() => parseFhir("{", { format: "json" })).toThrow(FhirParseError);
    expect(() => parseFhir('{"a":1}', { format: "json" })).toThrow(FhirParseError);
    expect(() => parseFhir("<a/>", { format: "xml" })).toThrow(FhirParseError);
    expect(() => parseFhir("{}", { format: "yaml" as "json" })).toThrow(TypeError);
  });

  it("never throws on a text, however it is broken", () => {
    const cut = fc.nat(patientXml.length);
    fc.assert(
      fc.property(cut, cut, fc.string(), (from, length, insert) => {
        const broken = patientXml.slice(0, from) + insert + patientXml.slice(from + length);
        expect(typeof validator.validateText(broken, { format: "xml" }).ok).toBe("boolean");
        expect(typeof validator.validateText(broken, { format: "json" }).ok).toBe("boolean");
      }),
    );
  });
});
