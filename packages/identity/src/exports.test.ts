import { describe, expect, it } from "vitest";

describe("public exports", () => {
  it("are exactly these for the whole package", async () => {
    expect(Object.keys(await import("./index.ts")).sort()).toEqual([
      "IdentityError",
      "birthPlaceOf",
      "cardMessages",
      "claimDataClass",
      "claimTerms",
      "claimsFromCardQr",
      "claimsFromDg13",
      "claimsFromMdoc",
      "claimsFromMrz",
      "claimsFromPortal",
      "claimsFromSdJwt",
      "claimsFromVneid",
      "claimsMessages",
      "claimsToMdoc",
      "claimsToOidc",
      "claimsToPid",
      "claimsToSdJwt",
      "compareNames",
      "compareNumberWithPerson",
      "consentGaps",
      "createAuditEvent",
      "createPseudonyms",
      "dataClassSource",
      "decodeLegacyText",
      "formatConsentReceipt",
      "identityMessages",
      "isPersonalNumber",
      "maskClaims",
      "maskPersonalNumber",
      "mergeClaims",
      "minimise",
      "nameInMrzLetters",
      "parseCardQr",
      "parseMrz",
      "parsePersonalNumber",
      "personalNumberNotImplied",
      "readLegacyText",
      "sourceDialects",
      "splitName",
      "titleCaseName",
      "validateCardQr",
      "validateConsentReceipt",
      "validateDg1",
      "validateDg13",
      "validateMrz",
      "validateOldIdNumber",
      "validatePassportNumber",
      "validatePersonalNumber",
      "validatePortalUserinfo",
      "validateTypedClaims",
      "validateVietnameseDate",
      "validateVneidUserinfo",
      "withdrawConsent",
    ]);
  });

  it("are exactly these for a page that reads cards", async () => {
    expect(Object.keys(await import("./card.ts")).sort()).toEqual([
      "cardMessages",
      "compareNumberWithPerson",
      "isPersonalNumber",
      "maskPersonalNumber",
      "personalNumberNotImplied",
      "validateCardQr",
      "validateMrz",
      "validateOldIdNumber",
      "validatePersonalNumber",
    ]);
  });

  it("are exactly these for a program that reads chips", async () => {
    expect(Object.keys(await import("./chip.ts")).sort()).toEqual([
      "chipAssurance",
      "chipMessages",
      "readChip",
      "readPkdDownload",
      "validateChip",
      "validateDg2",
      "validateEfCom",
      "validateMasterList",
    ]);
  });

  it("are exactly these for a server that logs in with VNeID", async () => {
    expect(Object.keys(await import("./vneid.ts")).sort()).toEqual([
      "claimsFromVneid",
      "claimsMessages",
      "createEnvelopeOpener",
      "createVneidAuthorization",
      "createVneidShareRequest",
      "createVneidTokenRequest",
      "createVneidUserinfoRequest",
      "envelopeKey",
      "finishVneidLogin",
      "readVneidCallback",
      "readVneidShare",
      "readVneidTokens",
      "readVneidUserinfo",
      "validateVneidUserinfo",
      "vneidShareLink",
    ]);
  });

  it("are exactly these for a program that asks portals and registers", async () => {
    expect(Object.keys(await import("./portal.ts")).sort()).toEqual([
      "claimsFromPortal",
      "claimsMessages",
      "validatePopulationAnswer",
      "validatePortalUserinfo",
    ]);
  });

  it("are exactly these for a program that matches persons", async () => {
    expect(Object.keys(await import("./match.ts")).sort()).toEqual([
      "compareNames",
      "comparePlaces",
      "matchPersons",
      "matchWeights",
      "resolvePlaceCodes",
      "samePlace",
    ]);
  });

  it("are exactly these on Node", async () => {
    expect(Object.keys(await import("./node.ts"))).toEqual(["nodeEnvelopeKey"]);
  });
});
