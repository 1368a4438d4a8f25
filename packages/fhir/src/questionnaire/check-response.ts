import { compareMoments } from "./enable-when.ts";
import { readDateTime } from "../fhirpath/temporal.ts";
import type { JsonObject } from "../plan/plan.ts";
import type { ModuleContext } from "../validator/validator-module.ts";
import { isObject } from "../structure/json-kind.ts";
import type { Walk } from "../walk/walk.ts";
import { checkItems } from "./check-items.ts";
import { AnswerIndex } from "./answers.ts";
import { objectsOf, readForm } from "./form.ts";
import { inObject, report, type Place } from "./report.ts";

/** Checks a response (phiếu trả lời) against its questionnaire; FHIR, "QuestionnaireResponse", notes. */
export function checkResponse(walk: Walk, response: JsonObject, context: ModuleContext): void {
  const root: Place = { path: "", container: response, key: "questionnaire" };
  const { questionnaire: canonical, status } = response;
  if (typeof canonical !== "string") {
    report(walk, root, "fhir.questionnaire.none", "information");
    walk.skipNamed("fhir.unchecked.questionnaire", "");
    return;
  }
  const form = findQuestionnaire(walk, response, canonical, context);
  if (form === undefined) {
    // Addresses that are examples only cannot be known.
    const isExample = /^https?:\/\/example\.org/u.test(canonical);
    report(walk, root, "fhir.questionnaire.not-found", isExample ? "information" : "warning");
    walk.skipNamed("fhir.unchecked.questionnaire", canonical);
    return;
  }
  checkAuthored(walk, response, form, root);
  const ready = readForm(form);
  const isComplete = status === "completed" || status === "amended";
  checkItems(
    {
      walk,
      form: ready,
      isComplete,
      context,
      index: new AnswerIndex(walk.limits.maxDepth),
      contained: containedIn(response, form),
    },
    ready.items,
    { question: undefined, element: response, outer: undefined },
    response,
    { path: "", container: response, key: "item" },
    0,
    true,
  );
}

function findQuestionnaire(
  walk: Walk,
  response: JsonObject,
  canonical: string,
  { resources }: ModuleContext,
): JsonObject | undefined {
  const found = canonical.startsWith("#")
    ? containedIn(response)(canonical)
    : (resources.findOf("Questionnaire", canonical) ?? resources.find(canonical));
  if (found === undefined || found["resourceType"] === "Questionnaire") return found;
  const at = inObject({ path: "", container: response, key: "" }, "questionnaire", response, "questionnaire");
  report(walk, at, "fhir.questionnaire.wrong-type", "error");
  return undefined;
}

/** Finds what a `#id` names among the resources that the given ones contain. */
function containedIn(...holders: readonly JsonObject[]): (reference: string) => JsonObject | undefined {
  return (reference) => {
    for (const holder of holders) {
      for (const resource of objectsOf(holder["contained"])) {
        if (resource["id"] === reference.slice(1)) return resource;
      }
    }
    return undefined;
  };
}

function checkAuthored(walk: Walk, response: JsonObject, form: JsonObject, root: Place): void {
  const { effectivePeriod } = form;
  if (!isObject(effectivePeriod)) return;
  const { authored } = response;
  const sinceStart = compareMoments(authored, effectivePeriod["start"], readDateTime);
  const untilEnd = compareMoments(authored, effectivePeriod["end"], readDateTime);
  if (sinceStart !== -1 && untilEnd !== 1) return;
  report(
    walk,
    inObject(root, "authored", response, "authored"),
    "fhir.questionnaire.authored-outside",
    "warning",
  );
}
