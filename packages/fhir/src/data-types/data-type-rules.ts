import type { Definitions } from "../definitions/definitions.ts";
import type { TypeReference } from "../definitions/type-definition.ts";
import type { CheckModule } from "../plan/build-plans.ts";
import { isObject } from "../structure/json-kind.ts";
import type { Walk } from "../walk/walk.ts";
import { checkAttachment } from "./attachment.ts";
import { checkBase64Space, checkDecimalDigits } from "./r5-primitives.ts";

/** Rules for single data types: attachments, ids of resources, and what R5 says more strictly of primitives. */
export function dataTypeRules({ fhirVersion }: Definitions): CheckModule {
  const isR5 = fhirVersion === "5.0.0";
  return {
    beforeType({ definition, group }) {
      if (definition.kind !== "resource" || group !== undefined) return [];
      return [
        (walk, value) => {
          if (!isObject(value)) return;
          const sibling = value["_id"];
          if (!isObject(sibling) || sibling["extension"] === undefined) return;
          const place = { path: ".id", container: value, key: "_id" };
          walk.reportAt(place, "fhir.value.id-extension", "error");
        },
      ];
    },
    forType: ({ name }) => (name === "Attachment" ? [checkAttachment] : []),
    forProperty({ type, element }) {
      if (type === "Quantity") return element.types.some(isSimple) ? [checkSimpleQuantity] : [];
      if (isR5 && type === "base64Binary") return [checkBase64Space];
      return isR5 && type === "decimal" ? [checkDecimalDigits] : [];
    },
  };
}

function isSimple({ type, profiles }: TypeReference): boolean {
  return type === "Quantity" && profiles.includes("SimpleQuantity");
}

/** FHIR, SimpleQuantity (số lượng không kèm dấu so sánh): the type of limits, doses and amounts that are exact. */
function checkSimpleQuantity(walk: Walk, value: unknown): void {
  if (!isObject(value) || (value["comparator"] ?? value["_comparator"]) === undefined) return;
  const human = "The comparator is not used on a SimpleQuantity";
  walk.report("fhir.invariant.failed", "error", { key: "sqty-1", human, reason: "sqty-1" });
}
