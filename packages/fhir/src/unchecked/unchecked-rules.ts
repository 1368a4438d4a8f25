import type { CheckModule } from "../plan/build-plans.ts";
import { notCheckedNote } from "../validator/not-checked.ts";

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
      return [];
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
