import type { JsonObject } from "../plan/plan.ts";
import type { CoreProfiles } from "../profile/core-profiles.ts";
import { isObject } from "../structure/json-kind.ts";
import type { ValidatorModule } from "../validator/validator-module.ts";
import type { Walk } from "../walk/walk.ts";
import { createBaseTrees } from "./base-tree.ts";
import { checkCapabilityStatement } from "./capability-statement.ts";
import { checkCodeSystem } from "./code-system.ts";
import { checkConceptMap } from "./concept-map.ts";
import {
  searchParameterFinder,
  type ConformanceContext,
  type CoreSearchParameters,
} from "./core-search-parameters.ts";
import { expressionCheck } from "./expression.ts";
import { checkImplementationGuide } from "./implementation-guide.ts";
import { checkMeasure } from "./measure.ts";
import { checkMeasureReport } from "./measure-report.ts";
import { publicationChecks } from "./publication.ts";
import { checkOperationDefinition } from "./operation-definition.ts";
import { checkSearchParameter } from "./search-parameter.ts";
import { checkStructureDefinition } from "./structure-definition.ts";
import { checkValueSet } from "./value-set.ts";

type Rules = (walk: Walk, resource: JsonObject, context: ConformanceContext) => void;

const rules: ReadonlyMap<string, Rules> = new Map<string, Rules>([
  ["CapabilityStatement", checkCapabilityStatement],
  ["CodeSystem", checkCodeSystem],
  ["ConceptMap", checkConceptMap],
  ["ImplementationGuide", checkImplementationGuide],
  ["Measure", checkMeasure],
  ["MeasureReport", checkMeasureReport],
  ["OperationDefinition", checkOperationDefinition],
  ["SearchParameter", checkSearchParameter],
  ["StructureDefinition", checkStructureDefinition],
  ["ValueSet", checkValueSet],
]);

/**
 * Checks resources about FHIR itself beyond their structure (tài nguyên quy chuẩn): value sets, code systems,
 * concept maps, capability statements, guides, measures and their reports, operations, search parameters, structure
 * definitions. `core` holds the search parameters of FHIR itself, `profiles` its profiles, which others are compared
 * with.
 *
 * @example
 * ```ts
 * import { conformanceModule, createValidator } from "@lienthong/fhir/engine";
 * import { r4 } from "@lienthong/fhir/r4";
 *
 * const validator = createValidator({ definitions: r4, modules: [conformanceModule()] });
 * const compose = { include: [{ system: "gioi-tinh" }] };
 * validator.validate({ resourceType: "ValueSet", status: "active", compose }).ok; // false
 * ```
 */
export function conformanceModule(core?: CoreSearchParameters, profiles?: CoreProfiles): ValidatorModule {
  return {
    name: "conformance resources",
    create(moduleContext) {
      const context = {
        ...moduleContext,
        searchParameter: searchParameterFinder(moduleContext, core),
        trees: createBaseTrees(moduleContext, profiles),
        isExpression: expressionCheck(moduleContext.definitions),
      };
      return {
        forType(owner) {
          const publication = publicationChecks(owner, moduleContext.publication);
          const check = rules.get(owner.name);
          if (check === undefined) return publication;
          return [
            (walk, value) => {
              if (isObject(value)) check(walk, value, context);
            },
            ...publication,
          ];
        },
      };
    },
  };
}
