import { compareDecimals, decimal, type Decimal } from "@lienthong/core";
import { compileFhirPath, modelFromDefinitions } from "../fhirpath/index.ts";
import type { JsonObject } from "../plan/plan.ts";
import { inBaseUnit } from "../questionnaire/metric-units.ts";
import { isObject } from "../structure/json-kind.ts";
import type { UnitService } from "../terminology/service.ts";
import { notCheckedNote } from "../validator/not-checked.ts";
import type { NumberText } from "../walk/walk.ts";
import type { ProfileRun } from "./profile-run.ts";
import type { ElementFacts, StatedValue } from "../snapshot/facts.ts";
import { numberTextOf } from "../document/number-text.ts";
import type { CompileContext } from "./compile-profile.ts";
import { isRelativeTo, relativeLimit } from "./relative-limit.ts";
import { showStated } from "./compare-values.ts";
import { isOfType } from "./stated-type.ts";
import type { ValueCheck } from "./value-plan.ts";

/** Checks against minValue and maxValue; in other units as far as those are known. */
export function rangeChecks(
  facts: ElementFacts,
  type: string,
  context: CompileContext,
): readonly ValueCheck[] {
  return [
    ...oneLimit(facts.minValue, ">=", "fhir.profile.below-minimum", type, context),
    ...oneLimit(facts.maxValue, "<=", "fhir.profile.above-maximum", type, context),
  ];
}

function oneLimit(
  limit: StatedValue | undefined,
  operator: "<=" | ">=",
  code: "fhir.profile.below-minimum" | "fhir.profile.above-maximum",
  type: string,
  { definitions, registry }: CompileContext,
): readonly ValueCheck[] {
  if (limit === undefined) return [];
  if (isRelativeTo(limit, type)) return relativeLimit(limit, operator, code, type, definitions);
  if (!isOfType(limit, type)) return [];
  const { value: stated } = limit;
  const bound = isObject(stated)
    ? literal(stated, "value", stated["value"])
    : literal(limit.container, limit.key, stated);
  if (bound === undefined) return [];
  const path = isObject(stated) ? "value" : "$this";
  const compiled = compileFhirPath(`${path} ${operator} ${bound}`, {
    model: modelFromDefinitions(definitions),
    type,
  });
  if (!compiled.ok) return [];
  const limitText = showStated(isObject(stated) ? stated["value"] : stated);
  return [
    (run, { value, sibling }) => {
      if (value === undefined || value === null) return;
      if (isObject(stated) && !isSameUnit(value, stated)) {
        const order = orderInUnits(value, stated, run, registry.vocabulary.units);
        if (order === undefined) run.walk.skip(otherUnit);
        else if (operator === ">=" ? order < 0 : order > 0) {
          run.report(code, "error", { limit: limitText, profile: run.profile });
        }
        return;
      }
      if (compiled.test(value, run.session(), sibling) === "false") {
        run.report(code, "error", { limit: limitText, profile: run.profile });
      }
    },
  ];
}

const ucum = "http://unitsofmeasure.org";
const otherUnit = notCheckedNote("fhir.unchecked.code-system", ucum);

/** The order of a quantity and a limit in other units of UCUM; undefined when they do not compare. */
function orderInUnits(
  value: unknown,
  stated: JsonObject,
  { walk }: ProfileRun,
  units: UnitService | undefined,
): number | undefined {
  if (!isObject(value) || value["system"] !== ucum || stated["system"] !== ucum) return undefined;
  const { code } = value;
  const { code: wanted } = stated;
  const found = decimalIn(value, walk.numberText ?? numberTextOf);
  const limit = decimalIn(stated, numberTextOf);
  if (typeof code !== "string" || typeof wanted !== "string" || !found || !limit) return undefined;
  const converted = units === undefined ? undefined : decimal(units.convert(found.text, code, wanted) ?? "");
  if (converted !== undefined) return compareDecimals(converted, limit);
  const left = inBaseUnit(found, code);
  const right = inBaseUnit(limit, wanted);
  return left === undefined || left.unit !== right?.unit
    ? undefined
    : compareDecimals(left.value, right.value);
}

function decimalIn(quantity: JsonObject, textOf: NumberText): Decimal | undefined {
  const { value } = quantity;
  return typeof value === "number" ? decimal(textOf(quantity, "value") ?? String(value)) : undefined;
}

function isSameUnit(value: unknown, stated: Readonly<Record<string, unknown>>): boolean {
  if (!isObject(value)) return false;
  if (stated["code"] !== undefined)
    return value["code"] === stated["code"] && value["system"] === stated["system"];
  return stated["unit"] === undefined || value["unit"] === stated["unit"];
}

/** A value as FHIRPath writes it. */
function literal(container: object, key: string, value: unknown): string | undefined {
  if (typeof value === "number") {
    const text = numberTextOf(container, key) ?? String(value);
    return /^-?\d+(?:\.\d+)?$/u.test(text) ? (text.startsWith("-") ? `(${text})` : text) : undefined;
  }
  if (typeof value !== "string" || value.length > 40) return undefined;
  if (/^\d{2}:\d{2}:\d{2}(?:\.\d+)?$/u.test(value)) return `@T${value}`;
  if (/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(value)) return `@${value}`;
  return /^\d{4}-\d{2}-\d{2}T[\d:.+Z-]+$/u.test(value) ? `@${value}` : undefined;
}
