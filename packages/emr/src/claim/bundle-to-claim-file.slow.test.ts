import { type ClaimFile } from "@lienthong/bhyt";
import { formatFhir, parseFhir } from "@lienthong/fhir";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bundleToClaimFile } from "./bundle-to-claim-file.ts";
import { aFile, anyFile } from "./claim-file.cases.ts";
import { claimFileToBundle } from "./claim-file-to-bundle.ts";
import type { ClaimToBundleOptions } from "./types.ts";

const targets = ["vn-core", "none"] as const;

function thereAndBack(file: ClaimFile, options: ClaimToBundleOptions): unknown {
  const back = bundleToClaimFile(claimFileToBundle(file, options).bundle, options);
  expect(back.issues).toEqual([]);
  return back.file;
}

/** What XML 1.0 cannot hold, no claim file that was read has. */
const outsideXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function ofXml(value: unknown): unknown {
  if (typeof value === "string") return value.replace(outsideXml, "?");
  if (Array.isArray(value)) return value.map(ofXml);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, ofXml(one)]));
}
const xmlFile = anyFile.map((file) => ofXml(file) as ClaimFile);

const summary = { MA_LK: "MLK1", MA_CSKCB: "01999", HO_TEN: "Rơ Châm H'Lan", NGAY_VAO: "202607150930" };

describe("bundleToClaimFile", () => {
  it.each(targets)("gives back any file that claimFileToBundle took, text for text, for %s", (target) => {
    fc.assert(
      fc.property(xmlFile, (file) => {
        expect(thereAndBack(file, { target })).toEqual(file);
      }),
      { numRuns: 400 },
    );
  });

  it("gives it back whatever names and places the caller chose", () => {
    const options: ClaimToBundleOptions = {
      target: "vn-core",
      namespace: "https://hospital.example/fhir",
      systems: { mrn: "https://hospital.example/mrn", "ma-thuoc": "https://hospital.example/drugs" },
      base: "https://hospital.example/r4",
      overrides: { "XML1.MA_KHOA": null, "XML1.LY_DO_VV": "Encounter.reasonCode[+].coding[+].display" },
    };
    fc.assert(
      fc.property(xmlFile, (file) => {
        expect(thereAndBack(file, options)).toEqual(file);
      }),
      { numRuns: 100 },
    );
  });

  it("gives it back after the Bundle was written and read again", () => {
    fc.assert(
      fc.property(xmlFile, fc.constantFrom("json" as const, "xml" as const), (file, format) => {
        const { bundle } = claimFileToBundle(file, { target: "none" });
        const read = parseFhir(formatFhir(bundle, { format }), { format, fhirVersion: "4.0.1" });
        expect(bundleToClaimFile(read).file).toEqual(file);
      }),
      { numRuns: 100 },
    );
  });

  it("gives it back whatever order a server returns the resources in", () => {
    fc.assert(
      fc.property(xmlFile, fc.infiniteStream(fc.nat()), (file, order) => {
        const { bundle } = claimFileToBundle(file, { target: "none" });
        const entry = (bundle.entry ?? [])
          .map((one) => ({ one, at: order.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(bundleToClaimFile({ ...bundle, entry }).file).toEqual(file);
      }),
      { numRuns: 100 },
    );
  });

  it("never fails on data, however wrong", () => {
    const { bundle } = claimFileToBundle(aFile({ XML1: [summary], XML2: [{ MA_LK: "MLK1" }] }), {
      target: "none",
    });
    const entries = bundle.entry ?? [];
    const anything = fc.anything({ withNullPrototype: true });
    fc.assert(
      fc.property(fc.nat(entries.length - 1), fc.string(), anything, fc.object(), (at, key, value, other) => {
        const entry: unknown[] = entries.map((one, index) =>
          index === at ? { ...one, resource: { ...one.resource, [key]: value, ...other } } : one,
        );
        const names = Object.keys(entries[at]?.resource ?? {});
        const [name = ""] = names.slice(at % names.length);
        entry.push({ resource: { ...entries[at]?.resource, [name]: value } }, value, { resource: value });
        expect(bundleToClaimFile({ ...bundle, entry }).file).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });
});
