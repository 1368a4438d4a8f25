import type { Definitions } from "../definitions/definitions.ts";
import type { CheckModule } from "../plan/build-plans.ts";
import { isObject } from "../structure/json-kind.ts";
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
          if (!isObject(value) || value["_id"] === undefined) return;
          const place = { path: ".id", container: value, key: "_id" };
          walk.reportAt(place, "fhir.value.id-extension", "error");
        },
      ];
    },
    forType: ({ name }) => (name === "Attachment" ? [checkAttachment] : []),
    forProperty({ type }) {
      if (isR5 && type === "base64Binary") return [checkBase64Space];
      return isR5 && type === "decimal" ? [checkDecimalDigits] : [];
    },
  };
}
