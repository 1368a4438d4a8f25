import { describe, expect, it } from "vitest";
import { createValidator, toOperationOutcome } from "../index.ts";

const validator = createValidator({ fhirVersion: "4.0.1" });

describe("toOperationOutcome", () => {
  it("says what is wrong, where, and in the caller's language", () => {
    const { issues } = validator.validateText('{"resourceType":"Patient",\n "gender":"nam"}', {
      format: "json",
    });
    const outcome = toOperationOutcome(issues, "vi");
    expect(outcome.issue).toEqual([
      {
        extension: [
          {
            url: "http://hl7.org/fhir/StructureDefinition/operationoutcome-message-id",
            valueString: "fhir.binding.not-in-value-set",
          },
          { url: "http://hl7.org/fhir/StructureDefinition/operationoutcome-issue-line", valueInteger: 2 },
          { url: "http://hl7.org/fhir/StructureDefinition/operationoutcome-issue-col", valueString: "11" },
        ],
        severity: "error",
        code: "code-invalid",
        details: {
          text: "Mã không thuộc tập giá trị administrative-gender: bắt buộc phải là một trong các mã male, female, other, unknown",
        },
        expression: ["Patient.gender"],
      },
    ]);
  });

  it.each([[[]], [[{ code: "a.b.c", severity: "error", path: "", message: "Sai" } as const]]])(
    "is itself valid",
    (issues) => {
      expect(validator.validate(toOperationOutcome(issues, "en")).issues).toEqual([]);
    },
  );

  it("uses the message of an issue whose catalogue it does not have", () => {
    const outcome = toOperationOutcome(
      [{ code: "a.b.c", severity: "warning", path: "X", message: "Sai" }],
      "vi",
    );
    expect(outcome.issue[0]?.details?.text).toBe("Sai");
  });

  it("gives the place in the file, not in a table that was decoded from it", () => {
    const position = {
      line: 3,
      column: 4,
      offset: 50,
      document: "XML2",
      container: { line: 17, column: 9, offset: 900 },
    };
    const outcome = toOperationOutcome(
      [{ code: "a.b.c", severity: "error", path: "XML2[0].STT", position }],
      "vi",
    );
    expect(
      outcome.issue[0]?.extension
        ?.slice(1)
        .map(({ valueInteger, valueString }) => valueInteger ?? valueString),
    ).toEqual([17, "9"]);
  });
});
