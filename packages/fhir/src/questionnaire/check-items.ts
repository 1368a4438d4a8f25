import type { JsonObject } from "../plan/plan.ts";
import type { ModuleContext } from "../validator/validator-module.ts";
import type { Walk } from "../walk/walk.ts";
import { checkAnswers } from "./check-answers.ts";
import { isEnabled, type Step } from "./enable-when.ts";
import { extensionOf, objectsOf, type Form, type Question } from "./form.ts";
import type { AnswerIndex } from "./answers.ts";
import { inList, report, type Place } from "./report.ts";

/** What stays the same while one response is checked. */
export interface ResponseCheck {
  readonly walk: Walk;
  readonly form: Form;
  /** Completed or amended: what is required must be there. */
  readonly isComplete: boolean;
  readonly context: ModuleContext;
  readonly index: AnswerIndex;
  readonly contained: (reference: string) => JsonObject | undefined;
}

interface FoundItem {
  readonly item: JsonObject;
  readonly at: Place;
}

const minOccurs = "http://hl7.org/fhir/StructureDefinition/questionnaire-minOccurs";
const maxOccurs = "http://hl7.org/fhir/StructureDefinition/questionnaire-maxOccurs";

/** Checks the items of a response, a group or an answer against those that the questionnaire has there. */
export function checkItems(
  check: ResponseCheck,
  questions: readonly Question[],
  step: Step,
  holder: JsonObject,
  at: Place,
  depth: number,
  isAsked: boolean,
): void {
  const { walk, form } = check;
  if (depth > walk.limits.maxDepth) return;
  const found = new Map<Question, FoundItem[]>();
  const { item: list } = holder;
  const places = new Map(questions.map((question) => [question.linkId, question]));
  let last = -1;
  if (Array.isArray(list)) {
    objectsInList(list).forEach(({ item, index }) => {
      const { linkId } = item;
      if (typeof linkId !== "string") return;
      const place = inList(at, "item", list, index);
      const question = places.get(linkId);
      if (question !== undefined) {
        if (question.place < last) report(walk, at, "fhir.questionnaire.order", "error");
        last = question.place;
        const same = found.get(question);
        if (same === undefined) found.set(question, [{ item, at: place }]);
        else same.push({ item, at: place });
        return;
      }
      const elsewhere = form.byLinkId.get(linkId);
      if (elsewhere === undefined) report(walk, at, "fhir.questionnaire.unknown-item", "error");
      else {
        report(walk, at, "fhir.questionnaire.misplaced-item", "error");
        checkItem(check, elsewhere, { item, at: place }, step, depth, undefined);
      }
    });
  }
  for (const question of questions) {
    const items = found.get(question) ?? [];
    if (question.hasExpression) {
      walk.skipNamed("fhir.unchecked.questionnaire", `${question.linkId} enableWhenExpression`);
    }
    const enabled = isAsked ? isEnabled(question, step, (id) => form.byLinkId.get(id), check.index) : false;
    checkPresence(check, question, items, at, isAsked ? enabled : undefined);
    for (const item of items) checkItem(check, question, item, step, depth, isAsked ? enabled : undefined);
  }
}

function objectsInList(list: readonly unknown[]): { item: JsonObject; index: number }[] {
  const objects: { item: JsonObject; index: number }[] = [];
  list.forEach((item, index) => {
    const [object] = objectsOf([item]);
    if (object !== undefined) objects.push({ item: object, index });
  });
  return objects;
}

/** How often an item occurs, and whether it may. */
function checkPresence(
  { walk, isComplete }: ResponseCheck,
  question: Question,
  items: readonly FoundItem[],
  at: Place,
  enabled: boolean | undefined,
): void {
  const { linkId, isRequired } = question;
  if (items.length === 0) {
    if (enabled === true && isRequired) {
      report(walk, at, "fhir.questionnaire.required", isComplete ? "error" : "warning", { linkId });
    }
    return;
  }
  if (items.length > 1 && !question.repeats) {
    report(walk, at, "fhir.questionnaire.item-repeated", "error", { linkId });
  }
  if (question.type === "group") checkCount(walk, question, items.length, at, isComplete);
  if (enabled !== false) return;
  for (const { item, at: place } of items) {
    if (item["answer"] === undefined && item["item"] === undefined) continue;
    report(walk, place, "fhir.questionnaire.not-enabled", "error", { linkId });
  }
}

function checkCount(walk: Walk, question: Question, count: number, at: Place, isComplete: boolean): void {
  const { linkId } = question;
  const minimum = extensionOf(question.source, minOccurs)?.["valueInteger"];
  const maximum = extensionOf(question.source, maxOccurs)?.["valueInteger"];
  if (typeof minimum === "number" && count < minimum) {
    const severity = isComplete ? "error" : "warning";
    report(walk, at, "fhir.questionnaire.too-few", severity, { linkId, minimum, found: count });
  }
  if (typeof maximum === "number" && count > maximum) {
    report(walk, at, "fhir.questionnaire.too-many", "error", { linkId, maximum, found: count });
  }
}

/** Checks one item; `enabled` is undefined when it is not known whether the question is asked. */
function checkItem(
  check: ResponseCheck,
  question: Question,
  { item, at }: FoundItem,
  outer: Step,
  depth: number,
  enabled: boolean | undefined,
): void {
  const { walk, isComplete } = check;
  const { linkId, type, texts } = question;
  const { text } = item;
  if (typeof text === "string" && text !== "" && !texts.has(text)) {
    report(walk, at, "fhir.questionnaire.text", "error", { linkId });
  }
  const step: Step = { question, element: item, outer };
  const answers: readonly unknown[] = Array.isArray(item["answer"]) ? item["answer"] : [];
  const isAsked = enabled === true;
  if (type === "group") {
    if (answers.length > 0) report(walk, at, "fhir.questionnaire.group-with-answer", "error", { linkId });
    const isEmpty = !Array.isArray(item["item"]) || item["item"].length === 0;
    if (question.isRequired && isEmpty && enabled === true) {
      report(walk, at, "fhir.questionnaire.required", isComplete ? "error" : "warning", { linkId });
    }
    checkItems(check, question.children, step, item, at, depth + 1, isAsked);
    return;
  }
  if (item["item"] !== undefined) {
    report(walk, at, "fhir.questionnaire.items-outside-answer", "error", { linkId });
  }
  if (type === "display") {
    if (answers.length > 0) report(walk, at, "fhir.questionnaire.display-with-answer", "error", { linkId });
    return;
  }
  if (answers.length === 0 && question.isRequired && enabled === true) {
    report(walk, at, "fhir.questionnaire.required", isComplete ? "error" : "warning", { linkId });
  }
  if (answers.length > 1 && !question.repeats) {
    report(walk, at, "fhir.questionnaire.answer-repeated", "error", { linkId });
  }
  if (enabled !== false) checkCount(walk, question, answers.length, at, isComplete);
  checkAnswers(check, question, answers, at);
  objectsInList(answers).forEach(({ item: answer, index }) => {
    checkItems(
      check,
      question.children,
      step,
      answer,
      inList(at, "answer", answers, index),
      depth + 1,
      isAsked,
    );
  });
}
