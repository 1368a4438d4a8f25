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

/** The types whose own rules a module checks. */
const typesOf: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [answers.about, new Set(["Questionnaire", "QuestionnaireResponse"])],
  [
    conformance.about,
    new Set([
      "CapabilityStatement",
      "CodeSystem",
      "ConceptMap",
      "ImplementationGuide",
      "Measure",
      "MeasureReport",
      "OperationDefinition",
      "SearchParameter",
      "StructureDefinition",
      "ValueSet",
    ]),
  ],
]);

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
      for (const module of modules) if (typesOf.get(module)?.has(name) === true) return [];
      if (name === "QuestionnaireResponse") return [(walk) => walk.skip(answers)];
      return conformanceTypes.has(name) ? [(walk) => walk.skip(conformance)] : [];
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
