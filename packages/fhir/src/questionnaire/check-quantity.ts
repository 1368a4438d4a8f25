import { type Decimal, decimal, compareDecimals } from "@lienthong/core";
import type { JsonObject } from "../plan/plan.ts";
import { isObject } from "../structure/json-kind.ts";
import type { Walk } from "../walk/walk.ts";
import type { GivenAnswer } from "./check-answers.ts";
import type { ResponseCheck } from "./check-items.ts";
import type { UnitService } from "../terminology/service.ts";
import { extensionOf, extensionsOf } from "./form.ts";
import { inBaseUnit } from "./metric-units.ts";
import { report } from "./report.ts";

const sdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";
const maxDecimalPlaces = "http://hl7.org/fhir/StructureDefinition/maxDecimalPlaces";
const unitOption = "http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption";
const unitValueSet = "http://hl7.org/fhir/StructureDefinition/questionnaire-unitValueSet";
const ucum = "http://unitsofmeasure.org";

/** Checks the decimals, the bounds and the unit of a quantity. */
export function checkQuantity(check: ResponseCheck, given: GivenAnswer): void {
  const { walk } = check;
  const { value: quantity, question } = given;
  if (!isObject(quantity)) return;
  checkDecimalPlaces(walk, given, quantity, "value");
  for (const [name, code, wrong] of [
    ["minQuantity", "fhir.questionnaire.below-minimum", -1],
    ["maxQuantity", "fhir.questionnaire.above-maximum", 1],
  ] as const) {
    const bound = extensionOf(question.source, sdc + name)?.["valueQuantity"];
    if (isObject(bound)) checkBound(check, given, quantity, bound, code, wrong);
  }
  checkUnit(check, given, quantity);
}

/** Checks how many decimals were written; needs the text of the number, as XML and JSON texts give it. */
export function checkDecimalPlaces(walk: Walk, given: GivenAnswer, holder: JsonObject, key: string): void {
  const { question, valueAt } = given;
  const maximum = extensionOf(question.source, maxDecimalPlaces)?.["valueInteger"];
  const value = holder[key];
  if (typeof maximum !== "number" || typeof value !== "number") return;
  const text = (walk.numberText?.(holder, key) ?? String(value)).split(/[eE]/u, 1)[0] ?? "";
  const point = text.indexOf(".");
  const found = point < 0 ? 0 : text.length - point - 1;
  if (found <= maximum) return;
  report(walk, valueAt, "fhir.questionnaire.decimal-places", "error", {
    linkId: question.linkId,
    maximum,
    found,
  });
}

function checkBound(
  { walk, context }: ResponseCheck,
  { question, valueAt }: GivenAnswer,
  quantity: JsonObject,
  bound: JsonObject,
  code: "fhir.questionnaire.below-minimum" | "fhir.questionnaire.above-maximum",
  wrong: number,
): void {
  const { linkId } = question;
  const isFormal = [quantity, bound].every(
    ({ system, code: unit }) => system !== undefined && unit !== undefined,
  );
  const isSame = quantity["system"] === bound["system"];
  if (!isFormal || !isSame) {
    report(walk, valueAt, "fhir.questionnaire.not-comparable", "error", { linkId });
    return;
  }
  const order = compareQuantities(quantity, bound) ?? orderByUnits(quantity, bound, context.vocabulary.units);
  if (order === wrong) {
    report(walk, valueAt, code, "error", {
      linkId,
      bound: `${String(bound["value"])} ${String(bound["code"])}`,
    });
  } else if (order === undefined) walk.skipNamed("fhir.unchecked.questionnaire", `${linkId} UCUM`);
}

function compareQuantities(a: JsonObject, b: JsonObject): number | undefined {
  const isSame = a["code"] === b["code"];
  if (!isSame && a["system"] !== ucum) return undefined;
  const left = isSame ? numberOf(a) : inBase(a);
  const right = isSame ? numberOf(b) : inBase(b);
  if (left?.unit !== right?.unit) return undefined;
  return left === undefined || right === undefined ? undefined : compareDecimals(left.value, right.value);
}

/** The order of quantities in units that take a library to compare; undefined when they are not of one kind. */
function orderByUnits(a: JsonObject, b: JsonObject, units: UnitService | undefined): number | undefined {
  const { code: from, value } = a;
  const { code: to, value: bound } = b;
  if (units === undefined || a["system"] !== ucum || typeof from !== "string" || typeof to !== "string") {
    return undefined;
  }
  if (typeof value !== "number" || typeof bound !== "number") return undefined;
  const converted = units.convert(String(value), from, to);
  const left = converted === undefined ? undefined : decimal(converted);
  const right = decimal(String(bound));
  return left === undefined || right === undefined ? undefined : compareDecimals(left, right);
}

interface Measure {
  readonly value: Decimal;
  readonly unit: string;
}

function numberOf({ value }: JsonObject): Measure | undefined {
  const number = typeof value === "number" ? decimal(String(value)) : undefined;
  return number === undefined ? undefined : { value: number, unit: "" };
}

function inBase(quantity: JsonObject): Measure | undefined {
  const { code } = quantity;
  const number = numberOf(quantity);
  if (number === undefined || typeof code !== "string") return undefined;
  return inBaseUnit(number.value, code);
}

function checkUnit({ walk, context }: ResponseCheck, given: GivenAnswer, quantity: JsonObject): void {
  const { question, valueAt } = given;
  const { linkId, source } = question;
  const allowed = extensionsOf(source, unitOption)
    .map((extension) => extension["valueCoding"])
    .filter(isObject);
  if (allowed.length > 0 && !allowed.some((unit) => isUnit(quantity, unit))) {
    const units = allowed.map(nameOf).join(", ");
    report(walk, valueAt, "fhir.questionnaire.unit", "error", { linkId, units });
  }
  const valueSet = extensionOf(source, unitValueSet)?.["valueCanonical"];
  const { system, code } = quantity;
  if (typeof valueSet !== "string") return;
  const membership =
    typeof code === "string" && typeof system === "string"
      ? context.vocabulary.membership(valueSet, { system, code, version: undefined, display: undefined })
      : "unknown";
  if (membership === "not-in") {
    report(walk, valueAt, "fhir.questionnaire.unit", "error", { linkId, units: valueSet });
  } else if (membership === "unknown") walk.skipNamed("fhir.unchecked.value-set", valueSet);
}

function nameOf({ display, code }: JsonObject): string {
  return typeof display === "string" ? display : typeof code === "string" ? code : "";
}

function isUnit(quantity: JsonObject, unit: JsonObject): boolean {
  const { system, code, display } = unit;
  if (system !== undefined && system !== quantity["system"]) return false;
  if (code !== undefined) return code === quantity["code"];
  return display === undefined || display === quantity["unit"];
}
