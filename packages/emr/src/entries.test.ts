import { describe, expect, it } from "vitest";

describe("the entry points of documents", () => {
  it("export exactly these", async () => {
    expect(Object.keys(await import("./ips.ts")).sort()).toEqual(["bundleToIps", "documentMessages"]);
    expect(Object.keys(await import("./profiles.ts")).sort()).toEqual([
      "profilePackageFiles",
      "profileResources",
      "profileTables",
      "profilesFor",
    ]);
    expect(Object.keys(await import("./render.ts")).sort()).toEqual([
      "bundleStyleHash",
      "bundleStylesheet",
      "renderBundle",
    ]);
    expect(Object.keys(await import("./prescription.ts")).sort()).toEqual([
      "bundleToPrescriptions",
      "checkPrescription",
      "createPrescriptionCode",
      "documentMessages",
      "issuePrescription",
      "prescriptionToBundle",
      "replacePrescription",
      "validatePrescriptionCode",
      "validateUnchangedPrescription",
    ]);
    expect(Object.keys(await import("./papers.ts")).sort()).toEqual([
      "assessmentToBundle",
      "bundleToAssessments",
      "bundleToReexaminations",
      "bundleToReferrals",
      "documentMessages",
      "isSealReplacedOn",
      "reexaminationToBundle",
      "referralToBundle",
    ]);
    expect(Object.keys(await import("./health-book.ts")).sort()).toEqual([
      "bundleToHealthBook",
      "bundleToHealthBookDocument",
      "documentMessages",
      "healthBookFields",
    ]);
  });
});
