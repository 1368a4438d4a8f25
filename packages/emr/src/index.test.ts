import { describe, expect, it } from "vitest";
import { emrMessages } from "./messages/messages.ts";

const placeholders = (text: string): readonly string[] => (text.match(/\{[a-zA-Z]+\}/gu) ?? []).sort();

describe("the package", () => {
  it("exports exactly these", async () => {
    expect(Object.keys(await import("./index.ts")).sort()).toEqual([
      "addressMap",
      "addressToFhir",
      "answerToClaimResponse",
      "bundleToClaimFile",
      "claimFileToBundle",
      "coverage",
      "defaultNamespace",
      "emrMessages",
      "facilityMap",
      "facilityToOrganization",
      "fhirToAddress",
      "identityToPatient",
      "mapParameters",
      "mappingLines",
      "practitionerMap",
      "practitionerToFhir",
    ]);
  });

  it.each(Object.keys(emrMessages.en) as (keyof typeof emrMessages.en)[])(
    "says %s in both languages with the same parameters",
    (code) => {
      expect(placeholders(emrMessages.vi[code])).toEqual(placeholders(emrMessages.en[code]));
      expect(emrMessages.vi[code]).toBe(emrMessages.vi[code].normalize("NFC"));
    },
  );
});
