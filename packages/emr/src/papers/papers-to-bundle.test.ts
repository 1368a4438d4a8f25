import { createValidator, formatFhir, parseFhir } from "@lienthong/fhir";
import { describe, expect, it } from "vitest";
import { stayBundle } from "../documents/visit.cases.ts";
import { bundleToReexaminations, bundleToReferrals } from "./bundle-to-papers.ts";
import { reexaminationToBundle, referralToBundle } from "./papers-to-bundle.ts";

const validator = createValidator({ fhirVersion: "4.0.1", locale: "en" });

/** Holds a Bundle to the validator, and reads it again from JSON. */
function again(bundle: object): object {
  const { issues } = validator.validate(bundle);
  expect(issues.filter(({ severity }) => severity === "error" || severity === "fatal")).toEqual([]);
  return parseFhir(formatFhir(bundle, { format: "json" }), { format: "json" });
}

describe.each(["vn-core", "none"] as const)("a paper as FHIR (%s)", (target) => {
  it("is the same referral when it is read again", () => {
    const { papers } = bundleToReferrals(stayBundle(target));
    expect(papers).toHaveLength(1);
    for (const paper of papers) {
      const bundle = again(referralToBundle(paper, { target }));
      expect(bundleToReferrals(bundle).papers).toEqual([paper]);
      expect(JSON.stringify(bundle)).not.toContain('"Claim"');
    }
  });

  it("is the same appointment when it is read again", () => {
    const { papers } = bundleToReexaminations(stayBundle(target));
    expect(papers).toHaveLength(1);
    for (const paper of papers) {
      const full = { ...paper, visitKind: paper.visitKind ?? { code: "1.1" } };
      const { papers: back } = bundleToReexaminations(again(reexaminationToBundle(full, { target })));
      expect(back).toMatchObject([{ ...paper, visitKind: { code: full.visitKind.code } }]);
    }
  });

  it("may say little", () => {
    const nothing = {
      patient: { cards: [] },
      stay: {},
      diagnoses: { others: [], traditional: [] },
      signers: { practitioners: [] },
      previousFacilities: [],
    };
    const [paper] = bundleToReferrals(stayBundle(target)).papers;
    if (paper === undefined) throw new TypeError("the stay has a referral");
    const { source } = paper;
    const bundle = again(referralToBundle({ ...nothing, source }, { target }));
    expect(bundleToReferrals(bundle).papers).toEqual([{ ...nothing, source }]);
  });
});

it("refuses what is no paper", () => {
  expect(() => referralToBundle(null as never, { target: "none" })).toThrow(TypeError);
  expect(() => reexaminationToBundle(null as never, { target: "none" })).toThrow(TypeError);
});
