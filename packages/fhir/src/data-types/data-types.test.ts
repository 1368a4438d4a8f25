import { describe, expect, it } from "vitest";
import { r4 } from "../r4.ts";
import { r5 } from "../r5.ts";
import { createValidator } from "../validator/create-validator.ts";
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

describe("the id of a resource", () => {
  it("cannot have extensions, unlike that of its elements", () => {
    const extension =
      '{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/data-absent-reason","valueCode":"masked"}]}';
    expect(codes("R4", `{"resourceType":"Patient","id":"a","_id":${extension}}`)).toEqual([
      "fhir.value.id-extension Patient.id",
    ]);
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
