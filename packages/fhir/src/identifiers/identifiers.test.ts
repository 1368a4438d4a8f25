import { describe, expect, it } from "vitest";
import { createValidator } from "../index.ts";

const validator = createValidator({ fhirVersion: "4.0.1" });

describe("an identifier", () => {
  it.each([
    { title: "of a URL", identifier: { system: "http://fhir.example.vn/cccd", value: "1" }, expected: [] },
    { title: "of an OID", identifier: { system: "urn:oid:2.16.704.1", value: "1" }, expected: [] },
    { title: "without system", identifier: { value: "1" }, expected: [] },
    {
      title: "of a name",
      identifier: { system: "CCCD", value: "1" },
      expected: ["error fhir.identifier.system-relative Patient.identifier[0].system"],
    },
    {
      title: "that is a URI",
      identifier: { system: "urn:ietf:rfc:3986", value: "urn:uuid:c757873d-ec9a-4326-a141-556f43239520" },
      expected: [],
    },
    {
      title: "that should be a URI",
      identifier: { system: "urn:ietf:rfc:3986", value: "12" },
      expected: ["error fhir.identifier.value-not-uri Patient.identifier[0].value"],
    },
  ])("$title", ({ identifier, expected }) => {
    const { issues } = validator.validate({ resourceType: "Patient", identifier: [identifier] });
    expect(issues.map(({ severity, code, path }) => `${severity} ${code} ${path}`)).toEqual(expected);
  });
});
