import { compileFhirPath, modelFromDefinitions } from "../fhirpath/index.ts";
import { isObject } from "../structure/json-kind.ts";
import type { ElementFacts, StatedValue } from "../snapshot/facts.ts";
import { numberTextOf } from "../document/number-text.ts";
import type { CompileContext } from "./compile-profile.ts";
import { isRelativeTo, relativeLimit } from "./relative-limit.ts";
import { showStated } from "./compare-values.ts";
import { isOfType } from "./stated-type.ts";
import type { ValueCheck } from "./value-plan.ts";

/** Checks against minValue and maxValue; values that cannot be compared, such as other units, pass. */
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
  { definitions }: CompileContext,
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
      if (isObject(stated) && !isSameUnit(value, stated)) return;
      if (compiled.test(value, run.session(), sibling) === "false") {
        run.report(code, "error", { limit: limitText, profile: run.profile });
      }
    },
  ];
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
