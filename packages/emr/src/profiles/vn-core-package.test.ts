import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createValidator } from "@lienthong/fhir";
import { loadPackage, readPackage } from "@lienthong/fhir/node";
import type { Bundle, Patient } from "fhir/r4.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aFile } from "../claim/claim-file.cases.ts";
import { claimFileToBundle } from "../claim/claim-file-to-bundle.ts";
import { profilePackageFiles } from "./profile-package.ts";

const canonical = "http://fhir.hl7.org.vn/core";
const folder = mkdtempSync(join(tmpdir(), "vn-core-"));

/**
 * Not the guide: a package in the form that it has, under its names, of what is publicly known of its profiles. That the loader
 * and the validator take such a package is what is shown here.
 */
function writePackage(): void {
  const options = { target: "vn-core", version: "0.6.0", name: "hl7.fhir.vn.core" } as const;
  for (const { path, text } of profilePackageFiles(options)) {
    const named = text
      .replaceAll("urn:lienthong:profile:", `${canonical}/StructureDefinition/`)
      .replaceAll('"canonical": "urn:lienthong"', `"canonical": "${canonical}"`)
      .replaceAll('"canonical":"urn:lienthong"', `"canonical":"${canonical}"`);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), named);
  }
}

const file = aFile({
  XML1: [
    {
      MA_LK: "MLK1",
      HO_TEN: "Rơ Châm H'Lan",
      SO_CCCD: "052090000017",
      MA_CSKCB: "01999",
      NGAY_VAO: "202607150930",
      MA_BENH_CHINH: "J20.9",
      MA_THE_BHYT: "DN4010000000001",
      CAN_NANG: "62.5",
    },
  ],
  XML2: [{ MA_LK: "MLK1", STT: "1", MA_THUOC: "40.1", MA_BAC_SI: "1/CCHN" }],
  XML4: [{ MA_LK: "MLK1", STT: "1", MA_CHI_SO: "X", GIA_TRI: "1" }],
});

beforeAll(writePackage);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The errors of a Bundle, and the profiles that it claims and the package does not have. */
async function verdict(bundle: Bundle) {
  const resources = await loadPackage(folder, { expectedCanonical: canonical });
  const validator = createValidator({ fhirVersion: "4.0.1", resources: [...resources], locale: "en" });
  const { issues, notChecked } = validator.validate(bundle);
  return {
    errors: issues.filter(({ severity }) => severity === "error" || severity === "fatal"),
    unknown: notChecked
      .filter(({ code }) => code === "fhir.unchecked.profile")
      .map(({ about }) => about.slice(canonical.length)),
  };
}

describe("a package of VN Core that the user has", () => {
  it("is known by its canonical, as another guide has the same name", async () => {
    const read = await readPackage(folder, {
      expectedName: "hl7.fhir.vn.core",
      expectedCanonical: canonical,
    });
    expect(read.issues).toEqual([]);
    const other = await readPackage(folder, { expectedCanonical: "http://fhir.ehealth.gov.vn/core" });
    expect(other.issues.map(({ code }) => code)).toEqual(["fhir.package.other-canonical"]);
  });

  it("checks what a claim file became for VN Core, by the profiles that its resources claim", async () => {
    const { bundle } = claimFileToBundle(file, { target: "vn-core" });
    expect(await verdict(bundle)).toEqual({ errors: [], unknown: [] });
  });

  it("finds what breaks them", async () => {
    const { bundle } = claimFileToBundle(file, { target: "vn-core" });
    const patient = bundle.entry?.find(({ resource }) => resource?.resourceType === "Patient")?.resource;
    delete (patient as Patient).identifier;
    delete bundle.identifier;
    const { errors } = await verdict(bundle);
    expect(errors.map(({ code, path }) => `${code} ${path}`).sort()).toEqual([
      "fhir.profile.too-few Bundle",
      "fhir.profile.too-few Bundle.entry[0].resource",
    ]);
  });
});
