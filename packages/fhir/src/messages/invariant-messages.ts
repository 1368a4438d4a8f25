import type { Catalogues } from "@lienthong/core";
import { clinicalInvariants } from "./invariants/clinical.ts";
import { conformanceInvariants } from "./invariants/conformance.ts";
import { dataTypeInvariants } from "./invariants/data-types.ts";
import { definitionInvariants, nameInvariants } from "./invariants/definitions.ts";
import { exchangeInvariants } from "./invariants/exchange.ts";

const code = "fhir.invariant.failed";

/**
 * What the invariants of FHIR R4, R4B and R5 ask for, in Vietnamese (ràng buộc của FHIR bằng tiếng Việt), beside
 * `fhirMessages`. FHIR itself has them in English only, which is what a sentence says without this catalogue.
 *
 * @example
 * ```ts
 * import { createValidator, toOperationOutcome } from "@lienthong/fhir";
 * import { invariantMessages } from "@lienthong/fhir/invariant-messages";
 *
 * const validator = createValidator({ fhirVersion: "4.0.1" });
 * const { issues } = validator.validate({ resourceType: "Patient", contact: [{ gender: "male" }] });
 * toOperationOutcome(issues, "vi", invariantMessages).issue[0]?.details?.text;
 * // "Vi phạm ràng buộc pat-1 của FHIR: người liên hệ (contact) phải có ít nhất một trong các phần tử name, …"
 * ```
 */
export const invariantMessages: Catalogues = /* @__PURE__ */ catalogues();

function catalogues(): Catalogues {
  const texts = {
    ...dataTypeInvariants,
    ...clinicalInvariants,
    ...exchangeInvariants,
    ...conformanceInvariants,
    ...definitionInvariants,
    ...Object.fromEntries(nameInvariants.keys.split(" ").map((stem) => [`${stem}-0`, nameInvariants.text])),
  };
  const vi = Object.fromEntries(
    Object.entries(texts).map(([rule, text]) => [
      `${code}.${rule}`,
      `Vi phạm ràng buộc {key} của FHIR: ${text}`,
    ]),
  );
  return { vi, en: {} };
}
