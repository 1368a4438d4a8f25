import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { r4 } from "../r4.ts";
import { r5 } from "../r5.ts";
import { createValidator } from "../validator/create-validator.ts";
import { sha1 } from "./sha-1.ts";
import { xmlFormat } from "../xml/xml-format.ts";

const formats = [xmlFormat];
const validators = {
  R4: createValidator({ definitions: r4, formats }),
  R5: createValidator({ definitions: r5, formats }),
};
type Version = keyof typeof validators;

const codes = (version: Version, json: string, format: "json" | "xml" = "json") =>
  validators[version].validateText(json, { format }).issues.map(({ code, path }) => `${code} ${path}`);
const parameter = (value: string) => `{"resourceType":"Parameters","parameter":[{"name":"x",${value}}]}`;

describe("an attachment", () => {
  const attachment = (more: string) =>
    `{"resourceType":"Patient","photo":[{"contentType":"text/plain",${more}}]}`;

  it.each([
    ["of the size that it says", '"data":"YWJj","size":3', []],
    ["with padding, of the size that it says", '"data":"YWI=","size":2', []],
    ["of another size", '"data":"YWJj","size":4', ["fhir.attachment.size Patient.photo[0]"]],
    ["with the hash of its data", '"data":"YWJj","hash":"qZk+NkcGgWq6PiVxeFDCbJzQ2J0="', []],
    [
      "with another hash",
      '"data":"YWJk","hash":"qZk+NkcGgWq6PiVxeFDCbJzQ2J0="',
      ["fhir.attachment.hash Patient.photo[0]"],
    ],
    ["that is elsewhere, with a hash", '"url":"http://example.vn/a","hash":"AAAA"', []],
    ["that is elsewhere", '"url":"http://example.vn/a","size":4', []],
  ])("%s", (_, more, expected) => {
    expect(codes("R4", attachment(more))).toEqual(expected);
  });

  it("of R5 says its size as text", () => {
    expect(codes("R5", attachment('"data":"YWJj","size":"3"'))).toEqual([]);
    expect(codes("R5", attachment('"data":"YWJj","size":"5"'))).toEqual([
      "fhir.attachment.size Patient.photo[0]",
    ]);
  });
});

describe("SHA-1", () => {
  const text = (bytes: Uint8Array) => Buffer.from(sha1(bytes)).toString("hex");
  it.each([
    ["nothing", 0, "da39a3ee5e6b4b0d3255bfef95601890afd80709"],
    ["one million times the letter a (RFC 3174)", 1_000_000, "34aa973cd4c4daa4f61eeb2bdbad27316534016f"],
  ])("of %s is the published one", (_, length, expected) => {
    expect(text(new Uint8Array(length).fill(0x61))).toBe(expected);
  });

  it("has its padding right at every length around a block", () => {
    for (let length = 50; length < 140; length++) {
      const bytes = Uint8Array.from({ length }, (_, index) => index);
      expect(text(bytes)).toBe(createHash("sha1").update(bytes).digest("hex"));
    }
  });
});

describe("the id of a resource", () => {
  it("cannot have extensions, unlike that of its elements", () => {
    const extension =
      '{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/data-absent-reason","valueCode":"masked"}]}';
    expect(codes("R4", `{"resourceType":"Patient","id":"a","_id":${extension}}`)).toEqual([
      "fhir.value.id-extension Patient.id",
    ]);
    const xml = '<Patient xmlns="http://hl7.org/fhir"><id id="x" value="a"/></Patient>';
    expect(codes("R4", xml, "xml")).toEqual([]);
  });
});

describe("a quantity whose value is exact (SimpleQuantity)", () => {
  const observation = (more: string) =>
    `{"resourceType":"Observation","status":"final","code":{"text":"x"},${more}}`;
  it.each([
    ['"valueQuantity":{"value":5,"comparator":"<"}', []],
    ['"valueRange":{"low":{"value":5}}', []],
    [
      '"valueRange":{"low":{"value":5,"comparator":"<"}}',
      ["fhir.invariant.failed Observation.value.ofType(Range).low"],
    ],
    [
      '"referenceRange":[{"high":{"value":5,"comparator":">"}}]',
      ["fhir.invariant.failed Observation.referenceRange[0].high"],
    ],
  ])("has no comparator: %s", (more, expected) => {
    expect(codes("R4", observation(more))).toEqual(expected);
    expect(codes("R5", observation(more))).toEqual(expected);
  });
});

describe("what XML has beside FHIR elements", () => {
  const patient = (inner: string, attributes = "") =>
    `<Patient xmlns="http://hl7.org/fhir"${attributes}>${inner}<active value="true"/></Patient>`;
  const schema = ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  it.each([
    ["a comment", patient("<!-- x -->"), []],
    ["the id of a resource as an attribute", patient("", ' id="a"'), ["fhir.xml.attribute "]],
    ["the namespace of schemas alone", patient("", schema), []],
    [
      "the place of a schema",
      patient("", `${schema} xsi:schemaLocation="http://hl7.org/fhir patient.xsd"`),
      ["fhir.xml.attribute "],
    ],
    ["a processing instruction", patient("<?x y?>"), ["fhir.xml.instruction Patient"]],
    ["a processing instruction in front", `<?x y?>${patient("")}`, ["fhir.xml.instruction "]],
    [
      "a processing instruction in a narrative",
      patient(
        '<text><status value="generated"/><div xmlns="http://www.w3.org/1999/xhtml"><?x y?>a</div></text>',
      ),
      [],
    ],
  ])("%s", (_, text, expected) => {
    expect(codes("R4", text, "xml")).toEqual(expected);
  });
});

describe("white space in base64", () => {
  it("is allowed in R4 and not in R5", () => {
    const text = parameter('"valueBase64Binary":"YWJj YWJj"');
    expect(codes("R4", text)).toEqual([]);
    expect(codes("R5", text)).toEqual([
      "fhir.value.base64-space Parameters.parameter[0].value.ofType(base64Binary)",
    ]);
  });
});

describe("the digits of a decimal", () => {
  it.each([
    ["123456789012345678", true],
    ["1234567890123456789", false],
    ["0.12345678901234567", true],
    ["0.123456789012345678", false],
    ["1e-9999999999", true],
    ["-1.0E+5", true],
    ["7.50", true],
  ])("%s fit R5: %s", (number, fits) => {
    const expected = fits ? [] : ["fhir.value.decimal-digits Parameters.parameter[0].value.ofType(decimal)"];
    expect(codes("R5", parameter(`"valueDecimal":${number}`))).toEqual(expected);
    expect(codes("R4", parameter(`"valueDecimal":${number}`))).toEqual([]);
  });
});

describe("the XML declaration", () => {
  it.each([
    ['<?xml version="1.0" encoding="UTF-8"?>', []],
    ['<?xml version="1.0" encoding="utf-8"?>', []],
    ['<?xml version="1.0"?>', []],
    ['<?xml version="1.0" encoding="ISO-8859-1"?>', ["fhir.xml.encoding "]],
  ])("%s", (declaration, expected) => {
    const text = `${declaration}<Patient xmlns="http://hl7.org/fhir"><active value="true"/></Patient>`;
    expect(codes("R4", text, "xml")).toEqual(expected);
  });
});

describe("a code", () => {
  it("has no white space of any kind at its ends", () => {
    const gender = (code: string) => parameter(`"valueCode":"${code}"`);
    expect(codes("R4", gender("a\u00a0"))).toEqual([
      "fhir.value.code-format Parameters.parameter[0].value.ofType(code)",
    ]);
    expect(codes("R4", gender("a b"))).toEqual([]);
  });
});

describe("a resource type that the caller defines", () => {
  it("is named as not checked instead of refused", () => {
    const type = {
      resourceType: "StructureDefinition",
      url: "https://example.vn/StructureDefinition/PhieuKham",
      kind: "resource",
      type: "PhieuKham",
      derivation: "specialization",
    };
    const validator = createValidator({ definitions: r4, resources: [type] });
    const { issues, notChecked } = validator.validate({ resourceType: "PhieuKham" });
    expect(issues).toEqual([]);
    expect(notChecked).toMatchObject([{ code: "fhir.unchecked.resource-type", about: "PhieuKham" }]);
    expect(validator.validate({ resourceType: "PhieuHen" }).ok).toBe(false);
  });
});
