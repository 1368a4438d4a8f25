import { isObject } from "../structure/json-kind.ts";
import type { ValidatorModule } from "../validator/validator-module.ts";
import { checkQuestionnaire } from "./check-questionnaire.ts";
import { checkResponse } from "./check-response.ts";

/**
 * Checks answers against their questionnaire, and questionnaires themselves (phiếu hỏi và phiếu trả lời).
 * Questionnaires are given as `resources`, or contained in the response.
 *
 * @example
 * ```ts
 * import { createValidator, questionnaireModule } from "@lienthong/fhir/engine";
 * import { r4 } from "@lienthong/fhir/r4";
 *
 * const form = {
 *   resourceType: "Questionnaire",
 *   url: "https://example.vn/Questionnaire/bmi",
 *   status: "active",
 *   item: [{ linkId: "height", type: "integer", required: true }],
 * };
 * const validator = createValidator({ definitions: r4, resources: [form], modules: [questionnaireModule] });
 * validator.validate({ resourceType: "QuestionnaireResponse", status: "completed", questionnaire: form.url }).ok; // false
 * ```
 */
export const questionnaireModule: ValidatorModule = {
  name: "QuestionnaireResponse",
  create(context) {
    return {
      forType({ name }) {
        if (name === "QuestionnaireResponse") {
          return [
            (walk, value) => {
              if (isObject(value)) checkResponse(walk, value, context);
            },
          ];
        }
        if (name !== "Questionnaire") return [];
        return [
          (walk, value) => {
            if (isObject(value)) checkQuestionnaire(walk, value, context);
          },
        ];
      },
    };
  },
};
