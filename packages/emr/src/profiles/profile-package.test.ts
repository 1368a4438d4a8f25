import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createValidator } from "@lienthong/fhir";
import { readPackage } from "@lienthong/fhir/node";
import { afterEach, describe, expect, it } from "vitest";
import { profilePackageFiles } from "./profile-package.ts";

let folder: string | undefined;

afterEach(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true });
  folder = undefined;
});

function write(namespace?: string): string {
  folder = mkdtempSync(join(tmpdir(), "lienthong-profiles-"));
  const options = {
    target: "none",
    version: "1.0.0",
    ...(namespace !== undefined && { namespace }),
  } as const;
  for (const { path, text } of profilePackageFiles(options)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

describe("profilePackageFiles", () => {
  it.each([
    ["our own names", undefined, "urn:lienthong", "urn:lienthong:profile:patient"],
    [
      "names of the caller",
      "https://example.org/fhir",
      "https://example.org/fhir",
      "https://example.org/fhir/profile/patient",
    ],
  ])(
    "make a package that loads and validates, with %s",
    async (_title, namespace, expectedCanonical, profile) => {
      const read = await readPackage(write(namespace), { expectedCanonical, expectedFhirVersion: "4.0.1" });
      expect(read.issues).toEqual([]);
      if (!read.ok) throw new Error("not read");
      const validator = createValidator({ fhirVersion: "4.0.1", resources: [...read.value.resources] });
      const system = `${namespace ?? "urn:lienthong"}${namespace === undefined ? ":" : "/"}sid${namespace === undefined ? ":" : "/"}cccd`;
      const patient = (value: string) => ({
        resourceType: "Patient",
        name: [{ text: "A" }],
        identifier: [{ system, value }],
      });
      expect(validator.validate(patient("052090000017"), { profiles: [profile] }).ok).toBe(true);
      expect(validator.validate(patient("0520"), { profiles: [profile] }).ok).toBe(false);
    },
  );

  it("is refused in the place of the VN Core guide", async () => {
    const read = await readPackage(write(), { expectedCanonical: "http://fhir.hl7.org.vn/core" });
    expect(read.issues.map(({ code }) => code)).toEqual(["fhir.package.other-canonical"]);
  });

  it("refuses versions and names that no package has", () => {
    expect(() => profilePackageFiles({ target: "none", version: "1" })).toThrow(TypeError);
    expect(() => profilePackageFiles({ target: "none", version: "1.0.0", name: "Profiles" })).toThrow(
      TypeError,
    );
  });
});
