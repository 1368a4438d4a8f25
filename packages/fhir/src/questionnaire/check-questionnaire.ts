import type { JsonObject } from "../plan/plan.ts";
import type { ModuleContext } from "../validator/validator-module.ts";
import type { Walk } from "../walk/walk.ts";
import { checkDerivations } from "./derivation.ts";
import { readForm, type Form, type Question } from "./form.ts";
import { inList, report, type Place } from "./report.ts";

/** Checks a questionnaire (phiếu hỏi): identities of items, conditions, and what it is derived from. */
export function checkQuestionnaire(walk: Walk, questionnaire: JsonObject, context: ModuleContext): void {
  const form = readForm(questionnaire);
  const order = new Map<Question, number>();
  for (const { question } of placesOf(questionnaire, form)) order.set(question, order.size);
  for (const { question, at } of placesOf(questionnaire, form))
    checkConditions(walk, form, question, at, order);
  checkDerivations(walk, questionnaire, placesOf(questionnaire, form), context);
}

/** A question with its place in the questionnaire. */
export interface PlacedQuestion {
  readonly question: Question;
  readonly at: Place;
}

/** All questions in their order. */
function placesOf(questionnaire: JsonObject, form: Form): readonly PlacedQuestion[] {
  const places: PlacedQuestion[] = [];
  const collect = (holder: JsonObject, questions: readonly Question[], at: Place) => {
    const { item: list } = holder;
    if (!Array.isArray(list)) return;
    const items = list as readonly unknown[];
    const indexes = new Map(items.map((item, index) => [item, index]));
    for (const question of questions) {
      const index = indexes.get(question.source);
      if (index === undefined) continue;
      const place = inList(at, "item", items, index);
      places.push({ question, at: place });
      collect(question.source, question.children, place);
    }
  };
  collect(questionnaire, form.items, { path: "", container: questionnaire, key: "item" });
  return places;
}

function checkConditions(
  walk: Walk,
  form: Form,
  question: Question,
  at: Place,
  order: ReadonlyMap<Question, number>,
): void {
  for (const { question: target, operator, expected } of question.conditions) {
    if (target === "") continue;
    const params = { linkId: question.linkId, target };
    const other = form.byLinkId.get(target);
    if (other === undefined) report(walk, at, "fhir.questionnaire.enable-when-target", "error", params);
    else if (other === question) report(walk, at, "fhir.questionnaire.enable-when-self", "error", params);
    else if (isInside(other, question))
      report(walk, at, "fhir.questionnaire.enable-when-inner", "error", params);
    else if ((order.get(other) ?? 0) > (order.get(question) ?? 0)) {
      report(walk, at, "fhir.questionnaire.enable-when-later", "warning", params);
    }
    if (operator === "exists" && expected !== undefined && typeof expected !== "boolean") {
      report(walk, at, "fhir.questionnaire.enable-when-exists", "warning", params);
    }
  }
}

function isInside(question: Question, outer: Question): boolean {
  for (let at = question.parent; at !== undefined; at = at.parent) if (at === outer) return true;
  return false;
}
