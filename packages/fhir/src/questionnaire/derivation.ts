import type { JsonObject } from "../plan/plan.ts";
import type { ModuleContext } from "../validator/validator-module.ts";
import { isObject } from "../structure/json-kind.ts";
import type { Walk } from "../walk/walk.ts";
import { valueOf } from "./answers.ts";
import type { PlacedQuestion } from "./check-questionnaire.ts";
import { extensionOf, objectsOf, readForm, type Question } from "./form.ts";
import { inList, inObject, report, type Place } from "./report.ts";

const derivationType = "http://hl7.org/fhir/StructureDefinition/questionnaire-derivationType";
const derivationSystem = "http://hl7.org/fhir/questionnaire-derivationType";

/** Checks a questionnaire against those that it extends or complies with: it may not ask for less or otherwise. */
export function checkDerivations(
  walk: Walk,
  questionnaire: JsonObject,
  places: readonly PlacedQuestion[],
  { resources }: ModuleContext,
): void {
  const { derivedFrom, _derivedFrom: siblings } = questionnaire;
  if (!Array.isArray(derivedFrom)) return;
  (derivedFrom as readonly unknown[]).forEach((canonical, index) => {
    if (typeof canonical !== "string") return;
    const base = resources.findOf("Questionnaire", canonical);
    if (base === undefined) {
      walk.skipNamed("fhir.unchecked.questionnaire", canonical);
      return;
    }
    const sibling: unknown = Array.isArray(siblings) ? (siblings as readonly unknown[])[index] : undefined;
    const mode = isObject(sibling) ? modeOf(sibling) : undefined;
    if (mode !== "extends" && mode !== "compliesWith") return;
    const { byLinkId } = readForm(base);
    for (const { question, at } of places) {
      const original = byLinkId.get(question.linkId);
      if (original !== undefined) compare(walk, question, original, at);
      else if (mode === "compliesWith") {
        report(walk, at, "fhir.questionnaire.derived-item", "error", { linkId: question.linkId });
      }
    }
  });
}

function modeOf(sibling: JsonObject): unknown {
  const coding = extensionOf(sibling, derivationType)?.["valueCoding"];
  return isObject(coding) && coding["system"] === derivationSystem ? coding["code"] : undefined;
}

function compare(walk: Walk, question: Question, original: Question, at: Place): void {
  const { linkId, source, maxLength } = question;
  const changed = (name: string) => {
    const place = source[name] === undefined ? at : inObject(at, name, source, name);
    report(walk, place, "fhir.questionnaire.derived-change", "error", { linkId, element: name });
  };
  const originalType = original.source["type"];
  if (originalType !== undefined && source["type"] !== undefined && source["type"] !== originalType)
    changed("type");
  if (!original.repeats && question.repeats) changed("repeats");
  if (original.isRequired && source["required"] !== undefined && !question.isRequired) changed("required");
  if (original.maxLength !== undefined && (maxLength === undefined || maxLength > original.maxLength)) {
    changed("maxLength");
  }
  if (original.options.length > 0) compareOptions(walk, question, original, at, changed);
  else if (original.valueSet !== undefined && question.options.length > 0) changed("answerOption");
}

function compareOptions(
  walk: Walk,
  { source, linkId, options }: Question,
  original: Question,
  at: Place,
  changed: (name: string) => void,
): void {
  if (source["answerValueSet"] !== undefined) {
    changed("answerValueSet");
    return;
  }
  if (options.length === 0) {
    changed("answerOption");
    return;
  }
  const known = new Set(original.options.map(optionKey));
  const list: readonly unknown[] = Array.isArray(source["answerOption"]) ? source["answerOption"] : [];
  list.forEach((option, index) => {
    const [one] = objectsOf([option]);
    if (one === undefined || valueOf(one) === undefined || known.has(optionKey(one))) return;
    report(walk, inList(at, "answerOption", list, index), "fhir.questionnaire.derived-option", "error", {
      linkId,
    });
  });
}

function optionKey(option: JsonObject): string {
  const value = valueOf(option);
  if (value === undefined) return "";
  const { value: content, type } = value;
  const parts: readonly unknown[] = isObject(content)
    ? [content["system"], content["version"], content["code"], content["reference"]]
    : [content];
  const plain = parts.map((part) => (typeof part === "object" || part === undefined ? null : part));
  return JSON.stringify([type, ...plain]);
}
