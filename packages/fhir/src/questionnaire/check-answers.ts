import { isObject } from "../structure/json-kind.ts";
import { valueOf, type AnswerValue } from "./answers.ts";
import { checkAttachment } from "./check-attachment.ts";
import { checkBounds } from "./check-bounds.ts";
import { checkDecimalPlaces, checkQuantity } from "./check-quantity.ts";
import type { ResponseCheck } from "./check-items.ts";
import { checkChoice } from "./check-choice.ts";
import { checkReference } from "./check-reference.ts";
import { checkText } from "./check-text.ts";
import type { Question } from "./form.ts";
import { inList, inObject, report, type Place } from "./report.ts";

/** An answer with a value of a type that the question may have. */
export interface GivenAnswer extends AnswerValue {
  readonly question: Question;
  /** The answer, and its value. */
  readonly at: Place;
  readonly valueAt: Place;
  /** How many answers the question has here. */
  readonly count: number;
}

const choiceTypes = ["Coding", "Date", "Time", "Integer", "String", "Reference"];

/** The types of answers to each type of question. */
const typesOf: Readonly<Record<string, readonly string[]>> = {
  boolean: ["Boolean"],
  decimal: ["Decimal"],
  integer: ["Integer"],
  date: ["Date"],
  dateTime: ["DateTime"],
  time: ["Time"],
  string: ["String"],
  text: ["String"],
  url: ["Uri"],
  coding: choiceTypes,
  attachment: ["Attachment"],
  reference: ["Reference"],
  quantity: ["Quantity"],
};

/** Checks the values of the answers to one question. */
export function checkAnswers(
  check: ResponseCheck,
  question: Question,
  answers: readonly unknown[],
  at: Place,
): void {
  answers.forEach((answer, index) => {
    if (!isObject(answer)) return;
    const value = valueOf(answer);
    if (value === undefined) return;
    checkAnswer(check, question, value, inList(at, "answer", answers, index), answers.length);
  });
}

function checkAnswer(
  check: ResponseCheck,
  question: Question,
  value: AnswerValue,
  at: Place,
  count: number,
): void {
  const { walk } = check;
  const { type, openness } = question;
  const allowed = typesOf[type];
  if (allowed === undefined) return;
  const valueAt = inObject(at, `value.ofType(${fhirType(value.type)})`, value.holder, value.key);
  const isFree =
    openness === "or-type" || (openness === "or-string" && type !== "coding" && value.type === "String");
  if (!allowed.includes(value.type) && !isFree) {
    const types = allowed.map(fhirType).join(", ");
    report(walk, valueAt, "fhir.questionnaire.answer-type", "error", {
      expected: types,
      found: fhirType(value.type),
    });
    return;
  }
  const given: GivenAnswer = { ...value, question, at, valueAt, count };
  checkChoice(check, given);
  switch (value.type) {
    case "String":
    case "Uri":
      checkText(walk, given);
      break;
    case "Decimal":
      checkDecimalPlaces(walk, given, value.holder, value.key);
      checkBounds(walk, given);
      break;
    case "Integer":
    case "Date":
    case "DateTime":
    case "Time":
      checkBounds(walk, given);
      break;
    case "Quantity":
      checkQuantity(check, given);
      break;
    case "Attachment":
      checkAttachment(walk, given);
      break;
    case "Reference":
      checkReference(check, given);
      break;
  }
}

/** `Boolean` is written `boolean`; complex types keep their capital. */
function fhirType(type: string): string {
  return complex.has(type) ? type : type.charAt(0).toLowerCase() + type.slice(1);
}

const complex: ReadonlySet<string> = new Set(["Coding", "Quantity", "Attachment", "Reference"]);
