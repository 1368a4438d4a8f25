import { expect, it } from "vitest";

it("exposes exactly this", async () => {
  expect(Object.keys(await import("./index.ts")).sort()).toEqual([
    "BhytError",
    "bhytMessages",
    "checkClaimFile",
    "codeList",
    "formatCheckIn",
    "formatClaimFile",
    "isClaimFile",
    "isClaimTableId",
    "parseClaimFile",
    "readCheckIn",
    "readClaimFile",
    "ruleCoverage",
    "ruleIds",
    "ruleInfo",
    "tableIds",
    "tableSpec",
    "validateCardNumber",
    "validateCardQr",
    "validateCheckIn",
    "validateClaimFile",
  ]);
  expect(Object.keys(await import("./labels.ts")).sort()).toEqual([
    "codeListLabels",
    "fieldMeanings",
    "fieldNotes",
    "tableLabels",
    "tableWhenSent",
  ]);
});
