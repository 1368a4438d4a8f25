import type { JsonObject } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";
import type { ModuleContext, ValidatorModule } from "../validator/validator-module.ts";
import type { Walk } from "../walk/walk.ts";
import { checkCodeSystem } from "./code-system.ts";
import { checkConceptMap } from "./concept-map.ts";
import { checkMeasure } from "./measure.ts";
import { checkMeasureReport } from "./measure-report.ts";
import { checkSearchParameter } from "./search-parameter.ts";
import { checkStructureDefinition } from "./structure-definition.ts";
import { checkValueSet } from "./value-set.ts";

type Rules = (walk: Walk, resource: JsonObject, context: ModuleContext) => void;

const rules: ReadonlyMap<string, Rules> = new Map<string, Rules>([
  ["CodeSystem", checkCodeSystem],
  ["ConceptMap", checkConceptMap],
  ["Measure", checkMeasure],
  ["MeasureReport", checkMeasureReport],
  ["SearchParameter", checkSearchParameter],
  ["StructureDefinition", checkStructureDefinition],
  ["ValueSet", checkValueSet],
]);

/**
 * Checks resources about FHIR itself beyond their structure (tài nguyên quy chuẩn): value sets, code systems,
 * concept maps, measures and their reports, search parameters, structure definitions.
 *
 * @example
 * ```ts
 * import { conformanceModule, createValidator } from "@lienthong/fhir/engine";
 * import { r4 } from "@lienthong/fhir/r4";
 *
 * const validator = createValidator({ definitions: r4, modules: [conformanceModule] });
 * const compose = { include: [{ system: "gioi-tinh" }] };
 * validator.validate({ resourceType: "ValueSet", status: "active", compose }).ok; // false
 * ```
 */
export const conformanceModule: ValidatorModule = {
  name: "conformance resources",
  create(context) {
    return {
      forType({ name }) {
        const check = rules.get(name);
        if (check === undefined) return [];
        return [
          (walk, value) => {
            if (isObject(value)) check(walk, value, context);
          },
        ];
      },
    };
  },
};
