import { readDateTime, readTime } from "../fhirpath/temporal.ts";
import type { Walk } from "../walk/walk.ts";
import { valueOf } from "./answers.ts";
import type { GivenAnswer } from "./check-answers.ts";
import { compareMoments, compareNumbers } from "./enable-when.ts";
import { extensionOf } from "./form.ts";
import { report } from "./report.ts";

const minValue = "http://hl7.org/fhir/StructureDefinition/minValue";
const maxValue = "http://hl7.org/fhir/StructureDefinition/maxValue";

/** Checks a number, date or time against the least and greatest value that the question allows. */
export function checkBounds(walk: Walk, { question, value, valueAt, type }: GivenAnswer): void {
  const { linkId, source } = question;
  for (const [url, code, wrong] of [
    [minValue, "fhir.questionnaire.below-minimum", -1],
    [maxValue, "fhir.questionnaire.above-maximum", 1],
  ] as const) {
    const extension = extensionOf(source, url);
    const bound = extension === undefined ? undefined : valueOf(extension)?.value;
    if (typeof bound !== "string" && typeof bound !== "number") continue;
    if (compareAs(type, value, bound) === wrong) {
      report(walk, valueAt, code, "error", { linkId, bound: String(bound) });
    }
  }
}

function compareAs(type: string, value: unknown, bound: unknown): number | undefined {
  switch (type) {
    case "Decimal":
    case "Integer":
      return compareNumbers(value, bound);
    case "Time":
      return compareMoments(value, bound, readTime);
    default:
      return compareMoments(value, bound, readDateTime);
  }
}
