import { type ClaimFile } from "@lienthong/bhyt";
import { createValidator, formatFhir } from "@lienthong/fhir";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyFile } from "./claim-file.cases.ts";
import { claimFileToBundle } from "./claim-file-to-bundle.ts";

const validator = createValidator({ fhirVersion: "4.0.1", locale: "en" });
const errorsOf = (resource: unknown): readonly unknown[] =>
  validator.validate(resource).issues.filter(({ severity }) => severity === "error" || severity === "fatal");

describe("any claim file, however wrong", () => {
  it("becomes a Bundle that our validator accepts, in both targets", () => {
    fc.assert(
      fc.property(anyFile, fc.constantFrom("vn-core" as const, "none" as const), (file, target) => {
        const { bundle } = claimFileToBundle(file, { target });
        expect(errorsOf(bundle)).toEqual([]);
        const text = formatFhir(bundle, { format: "json" });
        expect(validator.validateText(text, { format: "json" }).ok).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("knows by itself what elements give back, just as reading them back tells", () => {
    fc.assert(
      fc.property(anyFile, fc.constantFrom("vn-core" as const, "none" as const), (file, target) => {
        // Overrides, even if there are none, make it read every row back.
        const [sure, read] = [{ target }, { target, overrides: {} }].map((options) =>
          claimFileToBundle(file, options),
        );
        expect(sure).toEqual(read);
      }),
      { numRuns: 60 },
    );
  });

  it("loses nothing in silence: each text is in the Bundle, or its field is listed", () => {
    fc.assert(
      fc.property(anyFile, fc.constantFrom("extension" as const, "none" as const), (shape, residue) => {
        // Each filled field gets a word of its own, so that it can be found again.
        const words = new Map<string, string>();
        const several = shape.visits.length > 1;
        const visits = shape.visits.map((visit, at) =>
          Object.fromEntries(
            Object.entries(visit as Record<string, readonly Record<string, string>[]>).map(
              ([table, rows]) => [
                table,
                rows.map((row, index) =>
                  Object.fromEntries(
                    Object.entries(row).map(([field, value]) => {
                      if (value.trim() === "") return [field, ""];
                      const word = `w${words.size}q`;
                      words.set(`${several ? `HOSO[${at}].` : ""}${table}[${index}].${field}`, word);
                      return [field, word];
                    }),
                  ),
                ),
              ],
            ),
          ),
        );
        const file = { ...shape, visits } as unknown as ClaimFile;
        const { bundle, unmapped } = claimFileToBundle(file, { target: "none", residue });
        const text = JSON.stringify(bundle);
        const listed = new Map(unmapped.map((one) => [one.path, one]));
        for (const [path, word] of words) {
          const isThere = [`"${word}"`, `>${word}<`, `"${btoa(word)}"`].some((form) => text.includes(form));
          const one = listed.get(path);
          if (one === undefined || one.isCarried) expect({ path, isThere }).toEqual({ path, isThere: true });
        }
        for (const path of listed.keys())
          expect(words.has(path) || /^(?:MACSKCB|NGAYLAP|SOLUONGHOSO|CHUKYDONVI)$/u.test(path)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
