import { numberTextOf } from "../document/number-text.ts";
import type { Definitions } from "../definitions/definitions.ts";
import { compileFhirPath, modelFromDefinitions } from "../fhirpath/index.ts";
import type { StatedValue } from "../snapshot/facts.ts";
import { isObject } from "../structure/json-kind.ts";
import { notCheckedNote } from "../validator/not-checked.ts";
import type { ValueCheck } from "./value-plan.ts";

const moments: ReadonlySet<string> = new Set(["date", "dateTime", "instant"]);

/** UCUM codes of spans of time as FHIRPath names those of the calendar. */
const words: Readonly<Record<string, string>> = {
  a: "years",
  mo: "months",
  wk: "weeks",
  d: "days",
  h: "hours",
  min: "minutes",
  s: "seconds",
  ms: "milliseconds",
};

/** Whether a limit of a date is a span of time (khoảng thời gian): so far from the present. */
export function isRelativeTo(limit: StatedValue, type: string): boolean {
  return (
    moments.has(type) && (limit.type === "Quantity" || limit.type === "Duration") && isObject(limit.value)
  );
}

/**
 * A limit relative to the present: the least value lies so far before it, the greatest so far after it. What a date
 * leaves open (a year without a month) speaks for it.
 *
 * Source: FHIR, ElementDefinition.minValue[x] and maxValue[x].
 */
export function relativeLimit(
  limit: StatedValue,
  operator: "<=" | ">=",
  code: "fhir.profile.below-minimum" | "fhir.profile.above-maximum",
  type: string,
  definitions: Definitions,
): readonly ValueCheck[] {
  const span = isObject(limit.value) ? spanOf(limit.value) : undefined;
  const about = operator === ">=" ? "minValue[x]" : "maxValue[x]";
  const note = notCheckedNote("fhir.unchecked.time", about);
  // A date has no zone: it is compared with the day where the clock stands.
  const present =
    type === "date" && span !== undefined && /(?:days|weeks|months|years)$/u.test(span) ? "today()" : "now()";
  const sign = operator === ">=" ? "-" : "+";
  const compiled =
    span === undefined
      ? undefined
      : compileFhirPath(`$this ${operator} (${present} ${sign} ${span})`, {
          model: modelFromDefinitions(definitions),
          type,
        });
  return [
    (run, { value, sibling }) => {
      if (value === undefined || value === null) return;
      if (compiled?.ok !== true || run.walk.now() === undefined) run.walk.skip(note);
      else if (compiled.test(value, run.session(), sibling) === "false") {
        run.report(code, "error", { limit: `now ${sign} ${span ?? ""}`, profile: run.profile });
      }
    },
  ];
}

function spanOf(quantity: Readonly<Record<string, unknown>>): string | undefined {
  const { system, code, unit, value } = quantity;
  if (system !== undefined && system !== "http://unitsofmeasure.org") return undefined;
  const name = code ?? unit;
  const word = typeof name === "string" && Object.hasOwn(words, name) ? words[name] : undefined;
  if (word === undefined || typeof value !== "number") return undefined;
  const text = numberTextOf(quantity, "value") ?? String(value);
  return /^\d{1,6}$/u.test(text) ? `${text} ${word}` : undefined;
}
