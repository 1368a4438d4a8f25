import type { CheckModule } from "../plan/build-plans.ts";
import { notCheckedNote } from "../validator/not-checked.ts";

const answers = notCheckedNote("fhir.unchecked.module", "QuestionnaireResponse");
const conformance = notCheckedNote("fhir.unchecked.module", "conformance resources");

/** Resources about FHIR itself, whose own rules go beyond structure and invariants. */
const conformanceTypes =
  /^(?:CapabilityStatement|CodeSystem|ConceptMap|ImplementationGuide|Measure|MeasureReport|OperationDefinition|Questionnaire|SearchParameter|StructureDefinition|StructureMap|ValueSet)$/u;

/** The module that checks the own rules of a type; nobody checks maps yet. */
function moduleFor(name: string): string {
  if (name === "StructureMap") return "";
  return name.startsWith("Questionnaire") ? answers.about : conformance.about;
}

/** Names what no module checks yet, wherever a record would need it: nothing is passed over in silence. */
export function uncheckedRules(modules: ReadonlySet<string>): CheckModule {
  return {
    beforeType({ definition, group }) {
      if (definition.kind !== "resource" || group !== undefined || modules.has("profiles")) return [];
      return [
        (walk) => {
          if (walk.depth > 0) return;
          for (const profile of walk.profiles) walk.skipNamed("fhir.unchecked.profile", profile);
        },
      ];
    },
    forType({ name }) {
      if (modules.has(moduleFor(name))) return [];
      if (name === "QuestionnaireResponse") return [(walk) => walk.skip(answers)];
      return conformanceTypes.test(name) ? [(walk) => walk.skip(conformance)] : [];
    },
    forProperty({ owner, element }) {
      if (owner.name !== "Meta" || element.name !== "profile" || modules.has("profiles")) return [];
      return [
        (walk, value) => {
          if (typeof value === "string") walk.skipNamed("fhir.unchecked.profile", value);
        },
      ];
    },
  };
}
