import { describe, expect, it } from "vitest";
import { defineDefinitions } from "../definitions/definitions.ts";
import { dataTypes, Patient } from "../generated/r4/types.ts";
import { createValidator } from "../validator/create-validator.ts";
import { xmlFormat } from "./xml-format.ts";

const definitions = defineDefinitions(dataTypes, [Patient]);
const text = '<Patient xmlns="http://hl7.org/fhir"><active value="có"/></Patient>';

describe("a validator of the engine", () => {
  it("reads XML when it is given the format", () => {
    const validator = createValidator({ definitions, formats: [xmlFormat] });
    expect(validator.validateText(text, { format: "xml" }).issues).toMatchObject([
      { code: "fhir.value.boolean-format", path: "Patient.active", position: { line: 1 } },
    ]);
  });

  it("reads JSON only when it is not", () => {
    const validator = createValidator({ definitions });
    expect(validator.validateText('{"resourceType":"Patient","active":true}', { format: "json" }).ok).toBe(
      true,
    );
    expect(() => validator.validateText(text, { format: "xml" })).toThrow(TypeError);
  });
});
