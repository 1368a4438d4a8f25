import { describe, expect, it } from "vitest";
import { findXmlRoot } from "./xml-root.ts";

describe("the root element of an XML text", () => {
  it.each([
    ["<GIAMDINHHS>", "GIAMDINHHS"],
    ['\uFEFF\r\n<?xml version="1.0"?>\n<!-- <a> -->\n<GIAMDINHHS xmlns:xsi="x">', "GIAMDINHHS"],
    ['<f:Patient xmlns:f="http://hl7.org/fhir"/>', "Patient"],
    ["<a/>", "a"],
    ["<a", "a"],
  ])("is found in %j", (text, local) => {
    expect(findXmlRoot(text)?.local).toBe(local);
  });

  it.each(["", "   ", "<", "< a>", "<?xml", "<!-- never closed", "text <a>", "<!DOCTYPE a><a>"])(
    "is absent in %j",
    (text) => {
      expect(findXmlRoot(text)).toBeUndefined();
    },
  );

  it("gives the start tag for a look at its namespaces, cut when it never ends", () => {
    expect(findXmlRoot('<Patient xmlns="http://hl7.org/fhir"><id/>')?.tag).toBe(
      'Patient xmlns="http://hl7.org/fhir"',
    );
    expect(findXmlRoot(`<a ${"x".repeat(1_000_000)}`)?.tag.length).toBeLessThan(5000);
  });

  it("stays quick on a million unclosed comments", () => {
    const start = process.cpuUsage();
    expect(findXmlRoot("<!--".repeat(1_000_000))).toBeUndefined();
    expect(findXmlRoot("<!---->".repeat(300_000))).toBeUndefined();
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000);
  });
});
