import { describe, expect, it } from "vitest";

describe("public exports", () => {
  it("are exactly these for the whole package", async () => {
    expect(Object.keys(await import("./index.ts")).sort()).toEqual([
      "IdentityError",
      "birthPlaceOf",
      "claimDataClass",
      "claimsFromCardQr",
      "claimsFromDg13",
      "claimsFromMrz",
      "compareNumberWithPerson",
      "identityMessages",
      "isPersonalNumber",
      "maskClaims",
      "maskPersonalNumber",
      "parseCardQr",
      "parseMrz",
      "parsePersonalNumber",
      "personalNumberNotImplied",
      "validateCardQr",
      "validateDg1",
      "validateDg13",
      "validateMrz",
      "validateOldIdNumber",
      "validatePersonalNumber",
      "validateTypedClaims",
      "validateVietnameseDate",
    ]);
  });

  it("are exactly these for a page that reads cards", async () => {
    expect(Object.keys(await import("./card.ts")).sort()).toEqual([
      "compareNumberWithPerson",
      "identityMessages",
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
      "validateChip",
      "validateEfCom",
    ]);
  });
});
