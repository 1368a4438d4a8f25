import { expect, it } from "vitest";

it("exposes exactly this", async () => {
  expect(Object.keys(await import("./index.ts")).sort()).toEqual([
    "BhytError",
    "bhytMessages",
    "catalogueNames",
    "checkClaimFile",
    "checkRow",
    "checkTable",
    "checkVisit",
    "codeList",
    "createCatalogues",
    "createClaimFileReader",
    "createRiskCounter",
    "formatCheckIn",
    "formatClaimFile",
    "isClaimFile",
    "isClaimTableId",
    "moneyAtRisk",
    "parseClaimFile",
    "readCheckIn",
    "readClaimFile",
    "ruleCoverage",
    "ruleIds",
    "ruleInfo",
    "tableIds",
    "tableSpec",
    "tableSpecOn",
    "validateCardNumber",
    "validateCardQr",
    "validateCheckIn",
    "validateClaimFile",
  ]);
  expect(Object.keys(await import("./card.ts")).sort()).toEqual([
    "cardMessages",
    "validateCardNumber",
    "validateCardQr",
  ]);
  expect(Object.keys(await import("./catalogues.ts")).sort()).toEqual([
    "catalogueFileMessages",
    "csvDelimiterOf",
    "readCatalogueFile",
    "readCatalogueFiles",
    "readCsvRows",
  ]);
  expect(Object.keys(await import("./check-in.ts")).sort()).toEqual([
    "BhytError",
    "checkInMessages",
    "formatCheckIn",
    "readCheckIn",
    "validateCardNumber",
    "validateCardQr",
    "validateCheckIn",
  ]);
  expect(Object.keys(await import("./legacy.ts")).sort()).toEqual(["legacyMessages", "readLegacyClaimFile"]);
  expect(Object.keys(await import("./labels.ts")).sort()).toEqual([
    "codeListLabels",
    "fieldMeanings",
    "fieldNotes",
    "tableLabels",
    "tableWhenSent",
  ]);
});
