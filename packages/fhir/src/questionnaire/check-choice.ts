import type { JsonObject } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";
import { valueOf } from "./answers.ts";
import type { GivenAnswer } from "./check-answers.ts";
import type { ResponseCheck } from "./check-items.ts";
import { compareNumbers } from "./enable-when.ts";
import { extensionOf } from "./form.ts";
import { report } from "./report.ts";

const exclusive = "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive";

/** Checks an answer against the options, or the value set, that the question offers. */
export function checkChoice(check: ResponseCheck, given: GivenAnswer): void {
  const { walk } = check;
  const { question, at, valueAt, value, type, count } = given;
  const { options, openness, linkId } = question;
  if (options.length === 0) {
    checkValueSet(check, given);
    return;
  }
  const option = options.find((one) => {
    const offered = valueOf(one);
    return offered?.type === type && isSame(type, value, offered.value);
  });
  // Answers with a code stand at the answer, others at their value, as the options do.
  const place = type === "Coding" ? at : valueAt;
  if (option === undefined) {
    const isFree = openness === "or-type" || (openness === "or-string" && type === "String");
    if (!isFree) report(walk, place, "fhir.questionnaire.not-an-option", "error", { linkId });
  } else if (count > 1 && extensionOf(option, exclusive)?.["valueBoolean"] === true) {
    report(walk, place, "fhir.questionnaire.exclusive", "error", { linkId });
  }
}

function isSame(type: string, value: unknown, offered: unknown): boolean {
  if (type === "Decimal" || type === "Integer") return compareNumbers(value, offered) === 0;
  if (isObject(value) && isObject(offered)) {
    if (type === "Coding") {
      return value["system"] === offered["system"] && value["code"] === offered["code"];
    }
    return value["reference"] === offered["reference"];
  }
  return value === offered;
}

function checkValueSet(check: ResponseCheck, { question, at, valueAt, value, type }: GivenAnswer): void {
  const { walk } = check;
  const { valueSet, openness, linkId } = question;
  if (valueSet === undefined || openness === "or-type") return;
  const isText = type === "String";
  if (isText && openness === "or-string") return;
  if (isText ? question.type === "coding" : type !== "Coding") return;

  const membership = membershipOf(check, valueSet, value);
  if (membership === "not-in") {
    report(walk, isText ? valueAt : at, "fhir.questionnaire.not-in-value-set", "error", { linkId, valueSet });
  } else if (membership === "unknown") walk.skipNamed("fhir.unchecked.value-set", valueSet);
}

function membershipOf(
  { context, contained }: ResponseCheck,
  valueSet: string,
  value: unknown,
): "in" | "not-in" | "unknown" {
  const system = isObject(value) ? value["system"] : undefined;
  const code: unknown = isObject(value) ? value["code"] : value;
  const { vocabulary } = context;
  if (typeof code !== "string" || (isObject(value) && typeof system !== "string")) {
    // A coding without its system, or without a code, is in no value set.
    const isKnown = valueSet.startsWith("#")
      ? contained(valueSet) !== undefined
      : vocabulary.terminology.knowsValueSet(valueSet);
    return isKnown ? "not-in" : "unknown";
  }
  const known = typeof system === "string" ? system : undefined;
  if (!valueSet.startsWith("#")) {
    return vocabulary.membership(valueSet, { system: known, code, version: undefined, display: undefined });
  }
  const own: JsonObject | undefined = contained(valueSet);
  return own === undefined ? "unknown" : vocabulary.terminology.membershipOf(own, known, code);
}
