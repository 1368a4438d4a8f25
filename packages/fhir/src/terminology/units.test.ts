import { describe, expect, it } from "vitest";
import { createValidator, type ValidatorOptions } from "../index.ts";

const ucum = "http://unitsofmeasure.org";
/** Knows no more than that a stone is 14 pounds. */
const units: NonNullable<ValidatorOptions["units"]> = {
  isUnit: (code) => code === "[stone_av]" || code === "[lb_av]",
  convert: (value, from, to) =>
    from === "[stone_av]" && to === "[lb_av]"
      ? String(Number(value) * 14)
      : from === "[lb_av]" && to === "[stone_av]"
        ? String(Number(value) / 14)
        : undefined,
};

describe("units that the caller knows", () => {
  const url = "http://example.vn/StructureDefinition/can-nang";
  const profile = {
    resourceType: "StructureDefinition",
    url,
    type: "Observation",
    kind: "resource",
    abstract: false,
    baseDefinition: "http://hl7.org/fhir/StructureDefinition/Observation",
    derivation: "constraint",
    differential: {
      element: [
        {
          id: "Observation",
          path: "Observation",
          constraint: [
            {
              key: "cn-1",
              severity: "error",
              human: "Cân nặng không quá 300 pound",
              expression: "value.ofType(Quantity).empty() or value.ofType(Quantity) <= 300 '[lb_av]'",
            },
          ],
        },
      ],
    },
  };
  const check = (value: number, options: ValidatorOptions) =>
    createValidator({ fhirVersion: "4.0.1", resources: [profile], ...options })
      .validate(
        {
          resourceType: "Observation",
          status: "final",
          code: { text: "Cân nặng" },
          valueQuantity: { value, unit: "st", system: ucum, code: "[stone_av]" },
        },
        { profiles: [url] },
      )
      .issues.filter(({ severity }) => severity === "error")
      .map(({ code }) => code);

  it("compare in the invariants of a profile", () => {
    expect(check(21, { units })).toEqual([]);
    expect(check(22, { units })).toEqual(["fhir.profile.invariant"]);
  });

  it("bound the answers to a questionnaire", () => {
    const form = {
      resourceType: "Questionnaire",
      url: "http://example.vn/Questionnaire/can-nang",
      status: "active",
      item: [
        {
          linkId: "can",
          type: "quantity",
          extension: [
            {
              url: "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-maxQuantity",
              valueQuantity: { value: 300, system: ucum, code: "[lb_av]" },
            },
          ],
        },
      ],
    };
    const answer = (value: number, options: ValidatorOptions) => {
      const { issues, notChecked } = createValidator({
        fhirVersion: "4.0.1",
        resources: [form],
        ...options,
      }).validate({
        resourceType: "QuestionnaireResponse",
        status: "completed",
        questionnaire: form.url,
        item: [{ linkId: "can", answer: [{ valueQuantity: { value, system: ucum, code: "[stone_av]" } }] }],
      });
      return [...issues, ...notChecked].map(({ code }) => code);
    };
    expect(answer(21, { units })).not.toContain("fhir.questionnaire.above-maximum");
    expect(answer(22, { units })).toContain("fhir.questionnaire.above-maximum");
    expect(answer(22, {})).toContain("fhir.unchecked.questionnaire");
  });
});
