import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createValidator } from "../validator/create-validator.ts";
import { r4 } from "../r4.ts";

const validator = createValidator({ definitions: r4 });

describe("the structure of a resource", () => {
  it("never throws, whatever it is given", () => {
    const keys = fc.constantFrom(
      "name",
      "given",
      "_given",
      "contact",
      "extension",
      "contained",
      "deceasedBoolean",
      "meta",
      "__proto__",
      "constructor",
      "toString",
      "text",
      "div",
      "valueCode",
      "url",
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 6 },
        fc.jsonValue(),
        fc.constantFrom(undefined, Number.NaN, 10n, Symbol("x"), new Date(0)),
        fc.array(tie("value")),
        fc.dictionary(keys, tie("value")),
      ),
    }));
    const types = fc.constantFrom("Patient", "Observation", "Bundle", "Parameters", "Questionnaire");
    fc.assert(
      fc.property(types, fc.dictionary(keys, value), (resourceType, rest) => {
        const { ok, issues } = validator.validate({ ...rest, resourceType });
        expect(ok).toBe(!issues.some(({ severity }) => severity === "error" || severity === "fatal"));
      }),
    );
  });
});
