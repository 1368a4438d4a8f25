import { describe, expect, it } from "vitest";

describe("the entry @lienthong/fhir/fhirpath", () => {
  it("exposes the public names and no others", async () => {
    expect(Object.keys(await import("./index.ts")).sort()).toEqual([
      "Decimal",
      "FhirNode",
      "FhirPathSession",
      "Quantity",
      "Temporal",
      "TypeInfo",
      "compileFhirPath",
      "compileInvariant",
      "correctedExpression",
      "invariantErrata",
      "modelFromDefinitions",
      "nameErratum",
      "systemValue",
      "toPlainValues",
    ]);
  });
});
