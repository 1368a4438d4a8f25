import { existsSync, readFileSync, readdirSync } from "node:fs";
import { readClaimFile } from "@lienthong/bhyt";
import { createValidator } from "@lienthong/fhir";
import { describe, expect, it } from "vitest";
import { claimFileToBundle } from "./claim-file-to-bundle.ts";

const samples = new URL("../../../../../shared/samples/vn-health/", import.meta.url);
const isHere = existsSync(samples);
const validator = createValidator({ fhirVersion: "4.0.1", locale: "en" });
const files = isHere ? readdirSync(samples).filter((name) => /^\d\d-.*\.xml$/u.test(name) && !name.startsWith("05")) : [];

describe.skipIf(!isHere)("claimFileToBundle on the samples of ../shared (skipped when the folder is absent)", () => {
  it.each(files.flatMap((name) => (["vn-core", "none"] as const).map((target) => [name, target] as const)))(
    "%s to %s passes our validator without an error",
    (name, target) => {
      const { file } = readClaimFile(readFileSync(new URL(name, samples), "utf8"));
      if (!file) throw new Error("the sample must be readable");
      const { bundle, issues } = claimFileToBundle(file, { target });
      expect(validator.validate(bundle).issues.filter(({ severity }) => severity !== "information" )).toEqual([]);
      expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(bundle.entry?.length).toBeGreaterThan(5);
    },
  );
});
