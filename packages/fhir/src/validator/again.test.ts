import { describe, expect, it } from "vitest";
import { createValidator } from "../all-versions/create-validator.ts";

const validator = createValidator({ fhirVersion: "4.0.1" });
const codes = (record: object) => validator.validate(record).issues.map(({ code }) => code);

const narrative = (link: string) => ({
  status: "generated",
  div: `<div xmlns="http://www.w3.org/1999/xhtml"><p>a <a href="#${link}">b</a></p></div>`,
});

describe("a record that is checked again", () => {
  it.each([
    ["ids of elements", { resourceType: "Patient", name: [{ id: "a", family: "x" }] }],
    [
      "links in its narrative",
      { resourceType: "Patient", text: narrative("a"), name: [{ id: "a", family: "x" }] },
    ],
    [
      "contained resources",
      {
        resourceType: "Patient",
        contained: [{ resourceType: "Organization", id: "o", name: "x" }],
        managingOrganization: { reference: "#o" },
      },
    ],
  ])("gives the same result with %s", (_, record) => {
    expect(codes(record)).toEqual([]);
    expect(codes(record)).toEqual([]);
  });

  it("is seen as it is now: a link", () => {
    const record = { resourceType: "Patient", text: narrative("a"), name: [{ family: "x" }] };
    const before = codes(record);
    expect(before).not.toEqual([]);
    Object.assign(record.name[0] ?? {}, { id: "a" });
    expect(codes(record)).toEqual([]);
  });

  it("is seen as it is now: a contained resource", () => {
    const contained: object[] = [];
    const record = { resourceType: "Patient", contained, managingOrganization: { reference: "#o" } };
    expect(codes(record)).toContain("fhir.invariant.failed");
    contained.push({ resourceType: "Organization", id: "o", name: "x" });
    expect(codes(record)).toEqual([]);
  });
});
