import type { JsonObject } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";

/** A condition of `enableWhen`. */
export interface Condition {
  readonly question: string;
  readonly operator: string;
  /** `answerCoding` and its like, without `answer`: `Coding`. */
  readonly type: string;
  readonly expected: unknown;
  readonly source: JsonObject;
}

/** What an answer may be beside the listed options. */
export type Openness = "closed" | "or-string" | "or-type";

/** One item of a questionnaire (câu hỏi hoặc nhóm câu hỏi). */
export interface Question {
  readonly linkId: string;
  readonly type: string;
  /** The text and its translations; empty when there is none. */
  readonly texts: ReadonlySet<string>;
  readonly isRequired: boolean;
  readonly repeats: boolean;
  readonly maxLength: number | undefined;
  readonly options: readonly JsonObject[];
  readonly valueSet: string | undefined;
  readonly openness: Openness;
  readonly conditions: readonly Condition[];
  /** One condition is enough. */
  readonly isAny: boolean;
  /** Whether it is asked depends on an expression, which is not evaluated. */
  readonly hasExpression: boolean;
  readonly source: JsonObject;
  readonly parent: Question | undefined;
  readonly children: readonly Question[];
  /** Place among the items of its parent. */
  readonly place: number;
}

/** A questionnaire (phiếu hỏi) made ready. */
export interface Form {
  readonly source: JsonObject;
  readonly items: readonly Question[];
  /** The first item of each linkId. */
  readonly byLinkId: ReadonlyMap<string, Question>;
}

const deepest = 100;
const mostQuestions = 100_000;
const forms = new WeakMap<JsonObject, Form>();
const none: readonly Question[] = [];

/** Reads a questionnaire; what is not as it should be is left out, for it is reported with the questionnaire itself. */
export function readForm(source: JsonObject): Form {
  const known = forms.get(source);
  if (known !== undefined) return known;
  const byLinkId = new Map<string, Question>();
  let count = 0;

  const readItems = (
    holder: JsonObject,
    parent: Question | undefined,
    depth: number,
  ): readonly Question[] => {
    if (depth > deepest) return none;
    const questions: Question[] = [];
    for (const item of objectsOf(holder["item"])) {
      const { linkId } = item;
      if (typeof linkId !== "string" || ++count > mostQuestions) continue;
      const question = { ...readQuestion(item, linkId), parent, place: questions.length, children: none };
      if (!byLinkId.has(linkId)) byLinkId.set(linkId, question);
      questions.push(question);
      question.children = readItems(item, question, depth + 1);
    }
    return questions;
  };

  const form = { source, items: readItems(source, undefined, 0), byLinkId };
  forms.set(source, form);
  return form;
}

function readQuestion(item: JsonObject, linkId: string) {
  const { type, maxLength, answerValueSet, enableBehavior } = item;
  const name = typeof type === "string" ? type : "";
  return {
    linkId,
    type: name === "choice" || name === "open-choice" ? "coding" : name,
    texts: textsOf(item),
    isRequired: item["required"] === true,
    repeats: item["repeats"] === true,
    maxLength: typeof maxLength === "number" ? maxLength : undefined,
    options: objectsOf(item["answerOption"]),
    valueSet: typeof answerValueSet === "string" ? answerValueSet : undefined,
    openness: opennessOf(name, item["answerConstraint"]),
    conditions: objectsOf(item["enableWhen"]).map(readCondition),
    isAny: enableBehavior === "any",
    hasExpression: extensionOf(item, enableWhenExpression) !== undefined,
    source: item,
  };
}

const enableWhenExpression =
  "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression";

function opennessOf(type: string, constraint: unknown): Openness {
  if (type === "open-choice" || constraint === "optionsOrString") return "or-string";
  return constraint === "optionsOrType" ? "or-type" : "closed";
}

function textsOf(item: JsonObject): ReadonlySet<string> {
  const texts = new Set<string>();
  const { text, _text: sibling } = item;
  if (typeof text === "string") texts.add(text);
  if (!isObject(sibling)) return texts;
  for (const extension of objectsOf(sibling["extension"])) {
    for (const part of objectsOf(extension["extension"])) {
      const translation = part["valueString"] ?? part["valueMarkdown"];
      if (part["url"] === "content" && typeof translation === "string") texts.add(translation);
    }
  }
  return texts;
}

function readCondition(source: JsonObject): Condition {
  const { question, operator } = source;
  const key = Object.keys(source).find((name) => name.startsWith("answer"));
  return {
    question: typeof question === "string" ? question : "",
    operator: typeof operator === "string" ? operator : "",
    type: key === undefined ? "" : key.slice("answer".length),
    expected: key === undefined ? undefined : source[key],
    source,
  };
}

/** The objects of a list; nothing for what is no list. */
export function objectsOf(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? (value as readonly unknown[]).filter(isObject) : [];
}

/** The extensions of an element with one URL. */
export function extensionsOf(element: JsonObject, url: string): readonly JsonObject[] {
  return element["extension"] === undefined
    ? []
    : objectsOf(element["extension"]).filter((extension) => extension["url"] === url);
}

/** The first extension of an element with one URL. */
export function extensionOf(element: JsonObject, url: string): JsonObject | undefined {
  return extensionsOf(element, url)[0];
}
