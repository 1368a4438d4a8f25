import type * as r4 from "fhir/r4.js";
import type * as r5 from "fhir/r5.js";
import { describe, expectTypeOf, it } from "vitest";
import {
  createAsyncValidator,
  createValidator,
  type ResourceTypeOf,
  type Validation,
  type Validator,
} from "./index.ts";

const validator = createValidator({ fhirVersion: "4.0.1" });
const modern = createValidator({ fhirVersion: "5.0.0" });

describe("the result of a check", () => {
  it("is of the type that was asked for, of the version of the validator", () => {
    const result = validator.validate({}, { type: "Patient" });
    if (result.ok) expectTypeOf(result.value).toEqualTypeOf<r4.Patient>();
    const text = modern.validateText("", { format: "json", type: "Encounter" });
    if (text.ok) expectTypeOf(text.value).toEqualTypeOf<r5.Encounter>();
  });

  it("is any resource of the version when no type was asked for", () => {
    const result = validator.validate({}, { profiles: [] });
    if (result.ok) expectTypeOf(result.value).toEqualTypeOf<r4.FhirResource>();
    const other = modern.validate({});
    if (other.ok) expectTypeOf(other.value).toEqualTypeOf<r5.FhirResource>();
  });

  it("has no value unless it is ok", () => {
    const result = validator.validate({});
    expectTypeOf<Validation>().not.toHaveProperty("value");
    if (!result.ok) expectTypeOf(result).not.toHaveProperty("value");
  });

  it("can be asked for by names of the version only", () => {
    expectTypeOf<"Patient">().toExtend<ResourceTypeOf<"4.0.1">>();
    expectTypeOf<"NutritionIntake">().toExtend<ResourceTypeOf<"5.0.0">>();
    expectTypeOf<"NutritionIntake">().not.toExtend<ResourceTypeOf<"4.0.1">>();
    // @ts-expect-error R4 has no such resource type
    validator.validate({}, { type: "NutritionIntake" });
  });
});

describe("a validator", () => {
  it("is of the version that it was made for", () => {
    expectTypeOf(validator).toEqualTypeOf<Validator<"4.0.1">>();
    expectTypeOf(modern).toEqualTypeOf<Validator<"5.0.0">>();
  });

  it("that waits gives the same types, later", () => {
    const later = createAsyncValidator({
      fhirVersion: "5.0.0",
      terminology: () => Promise.resolve(undefined),
    });
    const result = later.validate({}, { type: "Patient", signal: new AbortController().signal });
    expectTypeOf(result).resolves.toEqualTypeOf<Validation<r5.Patient>>();
  });
});
