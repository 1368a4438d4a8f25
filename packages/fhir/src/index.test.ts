import { describe, expect, it } from "vitest";
import { fhirMessages } from "./messages/messages.ts";

describe("the public exports", () => {
  it("of the main entry point are exactly these", async () => {
    expect(Object.keys(await import("./index.ts")).sort()).toEqual([
      "FhirFormatError",
      "FhirParseError",
      "createAsyncValidator",
      "createValidator",
      "fhirMessages",
      "formatFhir",
      "numberTextOf",
      "parseFhir",
      "setNumberText",
      "toOperationOutcome",
      "unitsFromUcum",
    ]);
  });

  it("of the engine are exactly these", async () => {
    expect(Object.keys(await import("./engine.ts")).sort()).toEqual([
      "FhirFormatError",
      "FhirParseError",
      "conformanceModule",
      "createAsyncValidator",
      "createValidator",
      "defineDefinitions",
      "fhirMessages",
      "formatFhir",
      "givenTerminology",
      "numberTextOf",
      "parseFhir",
      "profileModule",
      "questionnaireModule",
      "setNumberText",
      "toOperationOutcome",
      "unitsFromUcum",
      "xmlFormat",
    ]);
  });

  it("of the sentences for invariants is one constant", async () => {
    expect(Object.keys(await import("./invariant-messages.ts"))).toEqual(["invariantMessages"]);
  });

  it("of the type generator, and of what its files call, are exactly these", async () => {
    expect(Object.keys(await import("./typegen.ts"))).toEqual(["generateTypes"]);
    expect(Object.keys(await import("./accessors.ts")).sort()).toEqual([
      "allInSlice",
      "conformsTo",
      "firstInSlice",
      "inSlice",
      "replaceInSlice",
      "withPart",
    ]);
  });

  it("of the definition entry points are one constant each", async () => {
    expect(Object.keys(await import("./r4.ts"))).toEqual(["r4"]);
    expect(Object.keys(await import("./r4b.ts"))).toEqual(["r4b"]);
    expect(Object.keys(await import("./r5.ts"))).toEqual(["r5"]);
    expect(Object.keys(await import("./r4-terminology.ts"))).toEqual(["r4Terminology"]);
    expect(Object.keys(await import("./r4b-terminology.ts"))).toEqual(["r4bTerminology"]);
    expect(Object.keys(await import("./r5-terminology.ts"))).toEqual(["r5Terminology"]);
  });
});

describe("the message catalogues", () => {
  it("have the same codes and the same parameters in both languages", () => {
    const parameters = (text: string) => [...text.matchAll(/\{[a-zA-Z]+\}/gu)].map(([name]) => name).sort();
    expect(Object.keys(fhirMessages.vi).sort()).toEqual(Object.keys(fhirMessages.en).sort());
    for (const [code, text] of Object.entries(fhirMessages.en)) {
      expect({ code, names: parameters(fhirMessages.vi[code as keyof typeof fhirMessages.vi]) }).toEqual({
        code,
        names: parameters(text),
      });
    }
  });
});
