import type { CheckModule } from "../plan/build-plans.ts";
import { isObject } from "../structure/json-kind.ts";
import { notCheckedNote } from "../validator/not-checked.ts";

const references = notCheckedNote("fhir.unchecked.references", "Reference");
const answers = notCheckedNote("fhir.unchecked.module", "QuestionnaireResponse");
const conformance = notCheckedNote("fhir.unchecked.module", "conformance resources");

/** Resources about FHIR itself, whose own rules go beyond structure and invariants. */
const conformanceTypes: ReadonlySet<string> = new Set([
  "CapabilityStatement",
  "CodeSystem",
  "ConceptMap",
  "ImplementationGuide",
  "Measure",
  "MeasureReport",
  "OperationDefinition",
  "Questionnaire",
  "SearchParameter",
  "StructureDefinition",
  "StructureMap",
  "ValueSet",
]);

/** Names what no module checks yet, wherever a record would need it: nothing is passed over in silence. */
export function uncheckedRules(modules: ReadonlySet<string>): CheckModule {
  return {
    forType({ name }) {
      if (name === "QuestionnaireResponse" && !modules.has(name)) return [(walk) => walk.skip(answers)];
      if (conformanceTypes.has(name) && !modules.has(conformance.about))
        return [(walk) => walk.skip(conformance)];
      if (name !== "Reference") return [];
      return [
        (walk, value) => {
          const reference = isObject(value) ? value["reference"] : undefined;
          if (typeof reference === "string" && !reference.startsWith("#")) walk.skip(references);
        },
      ];
    },
    forProperty({ owner, element }) {
      if (owner.name !== "Meta" || element.name !== "profile") return [];
      return [
        (walk, value) => {
          if (typeof value === "string") walk.skipNamed("fhir.unchecked.profile", value);
        },
      ];
    },
  };
}
