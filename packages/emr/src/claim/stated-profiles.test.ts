import { codeList } from "@lienthong/bhyt";
import { codeListLabels } from "@lienthong/bhyt/labels";
import { createValidator } from "@lienthong/fhir";
import fc from "fast-check";
import type { Resource } from "fhir/r4.js";
import { describe, expect, it } from "vitest";
import { profileResources } from "../profiles/profile-resources.ts";
import { profileTables } from "../profiles/profile-tables.ts";
import { vnCoreProfiles } from "../target/vn-core.ts";
import { aFile, aFileOf, anyFile } from "./claim-file.cases.ts";
import { claimFileToBundle } from "./claim-file-to-bundle.ts";
import type { ClaimToBundleOptions } from "./types.ts";

const summary = {
  MA_LK: "MLK1",
  MA_BN: "BN1",
  HO_TEN: "Rơ Châm H'Lan",
  MA_CSKCB: "01999",
  NGAY_VAO: "202607150930",
  MA_LOAI_RV: "1",
  KET_QUA_DTRI: "2",
};
const tables = {
  XML1: [
    {
      ...summary,
      CHAN_DOAN_VAO: "Ho",
      MA_BENH_CHINH: "J20.9",
      CAN_NANG: "62.5",
      MA_THE_BHYT: "DN4010000000001",
    },
  ],
  XML2: [{ MA_LK: "MLK1", STT: "1", MA_THUOC: "40.1", MA_NHOM: "4", MA_BAC_SI: "1/CCHN" }],
  XML4: [{ MA_LK: "MLK1", STT: "1", MA_CHI_SO: "X", GIA_TRI: "1" }],
  XML7: [{ MA_LK: "MLK1", NGAY_CT: "20260715" }],
};

/** The profiles that a Bundle and what is in it state, by type. */
function stated(file: Parameters<typeof claimFileToBundle>[0], options: ClaimToBundleOptions) {
  const { bundle } = claimFileToBundle(file, options);
  const all: readonly Resource[] = [
    bundle,
    ...(bundle.entry ?? []).flatMap(({ resource }) => resource ?? []),
  ];
  return all.flatMap((resource) =>
    (resource.meta?.profile ?? []).map((url) => ({ type: resource.resourceType, url, resource })),
  );
}

const typesOf = (found: ReturnType<typeof stated>): readonly string[] => [
  ...new Set(found.map(({ type }) => type)),
];

describe("the profiles that resources of a claim file state", () => {
  it("are ours for plain R4, each of them defined", () => {
    const urls = new Set(stated(aFile(tables), { target: "none" }).map(({ url }) => url));
    const written = profileTables().map(({ profile }) => `urn:lienthong:profile:${profile}`);
    // An address is a part, and the health book is no part of a claim file.
    const others = ["address", "health-record-summary"].map((key) => `urn:lienthong:profile:${key}`);
    expect([...urls].sort()).toEqual(written.filter((url) => !others.includes(url)).sort());
  });

  it("bear the namespace of the caller", () => {
    const [first] = stated(aFile(tables), { target: "none", namespace: "https://example.org/fhir" });
    expect(first?.url).toBe("https://example.org/fhir/profile/bhyt-submission-bundle");
  });

  it("are for VN Core the names that were seen, and no other", () => {
    const seen: readonly string[] = Object.values(vnCoreProfiles);
    const found = stated(aFile(tables), { target: "vn-core" });
    expect(found.length).toBeGreaterThan(8);
    expect(found.filter(({ url }) => !seen.includes(url))).toEqual([]);
  });

  it.each(["none", "vn-core"] as const)("are left out when the caller says so: %s", (target) => {
    expect(stated(aFile(tables), { target, profiles: false })).toEqual([]);
  });

  it("are left out where the caller moved fields, who then answers for the result", () => {
    const overrides = { "XML1.CAN_NANG": null };
    expect(stated(aFile(tables), { target: "none", overrides })).toEqual([]);
    expect(stated(aFile(tables), { target: "vn-core", overrides })).not.toEqual([]);
  });

  it.each([
    ["a code of discharge that no list has", { XML1: [{ ...summary, MA_LOAI_RV: "77" }] }, "Encounter"],
    ["an outcome that no list has", { XML1: [{ ...summary, KET_QUA_DTRI: "77" }] }, "Encounter"],
    ["a group of costs that no list has", { ...tables, XML3: [{ MA_LK: "MLK1", MA_NHOM: "77" }] }, "Claim"],
  ])("are not stated with %s, nor by the Bundle", (_title, change, type) => {
    const types = typesOf(stated(aFile(change), { target: "none" }));
    expect(types).toContain("Patient");
    expect(types).not.toContain(type);
    expect(types).not.toContain("Bundle");
  });

  it("are not stated by a Bundle of several visits, which has no key", () => {
    const file = aFileOf([{ XML1: [summary] }, { XML1: [{ ...summary, MA_LK: "MLK2" }] }]);
    expect(typesOf(stated(file, { target: "none" }))).not.toContain("Bundle");
    expect(typesOf(stated(file, { target: "none", visit: 1 }))).toContain("Bundle");
  });

  it("are met, whatever stands in the file", () => {
    const validator = createValidator({
      fhirVersion: "4.0.1",
      locale: "en",
      resources: profileResources({ target: "none" }),
    });
    const wrongOf = (file: Parameters<typeof claimFileToBundle>[0]): readonly unknown[] =>
      stated(file, { target: "none" }).flatMap(({ resource }) => {
        const { issues, notChecked } = validator.validate(resource);
        const errors = issues.filter(({ severity }) => severity === "error" || severity === "fatal");
        return [...errors, ...notChecked.filter(({ code }) => code === "fhir.unchecked.profile")];
      });
    expect(wrongOf(aFile(tables))).toEqual([]);
    fc.assert(
      fc.property(anyFile, (file) => {
        expect(wrongOf(file)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it("go by the lists that our definitions hold", () => {
    for (const list of ["MA_LOAI_RV", "KET_QUA_DTRI", "MA_NHOM"])
      expect([...(codeList(list)?.codes?.keys() ?? [])].sort()).toEqual(
        Object.keys(codeListLabels[list]?.codes ?? {}).sort(),
      );
  });
});
