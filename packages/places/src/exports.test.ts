import { describe, expect, it } from "vitest";

const names = async (module: Promise<object>) => Object.keys(await module).sort();

describe("public exports", () => {
  it("are exactly these for the whole package", async () => {
    expect(await names(import("./index.ts"))).toEqual([
      "PlacesError",
      "commune",
      "communes",
      "communesNamed",
      "district",
      "districts",
      "districtsNamed",
      "formatAddress",
      "formatUnitName",
      "formatUnitNameEn",
      "formerCommune",
      "formerCommunes",
      "formerCommunesNamed",
      "formerProvince",
      "formerProvinces",
      "formerProvincesNamed",
      "parsePlaceCodes",
      "placesMessages",
      "province",
      "provinceOfPrefix",
      "provinces",
      "provincesNamed",
      "resolveAddress",
      "toCurrent",
      "toFormer",
      "typeHistory",
      "unitLists",
      "validatePlaceCodes",
    ]);
  });

  it("are exactly these for a page that needs provinces", async () => {
    expect(await names(import("./provinces.ts"))).toEqual(["province", "provinces"]);
  });

  it("are exactly these for a page that reads the province codes in other numbers", async () => {
    expect(await names(import("./former-provinces.ts"))).toEqual([
      "formerProvince",
      "formerProvinces",
      "provinceOfPrefix",
    ]);
  });

  it("are exactly these for a page that needs the communes of today", async () => {
    expect(await names(import("./communes.ts"))).toEqual(["commune", "communes"]);
  });

  it("are exactly these for the former units, to be loaded when needed", async () => {
    expect(await names(import("./legacy.ts"))).toEqual([
      "district",
      "districts",
      "formerCommune",
      "formerCommunes",
      "toCurrent",
      "toFormer",
    ]);
  });

  it("are exactly these for the national code lists", async () => {
    expect(await names(import("./codes.ts"))).toEqual([
      "countries",
      "countryName",
      "ethnicCodeLists",
      "ethnicGroup",
      "ethnicGroups",
      "ethnicGroupsNamed",
      "religion",
      "religionCodeList",
      "religions",
      "religionsNamed",
      "specialEthnicCodes",
    ]);
  });
});
