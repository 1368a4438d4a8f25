import { makePattern, type SafePattern } from "../fhirpath/pattern.ts";
import type { Walk } from "../walk/walk.ts";
import type { GivenAnswer } from "./check-answers.ts";
import { extensionOf } from "./form.ts";
import { report } from "./report.ts";

const minLength = "http://hl7.org/fhir/StructureDefinition/minLength";
const regex = "http://hl7.org/fhir/StructureDefinition/regex";
const entryFormat = "http://hl7.org/fhir/StructureDefinition/entryFormat";

const patterns = new Map<string, SafePattern | undefined>();
const mostPatterns = 500;

/** Checks the length and form of a text answer; a pattern cannot make the check hang. */
export function checkText(walk: Walk, { question, value, valueAt }: GivenAnswer): void {
  if (typeof value !== "string") return;
  const { linkId, maxLength, source, type } = question;
  const length = lengthOf(value);
  const minimum = extensionOf(source, minLength)?.["valueInteger"];
  if (typeof minimum === "number" && length < minimum) {
    report(walk, valueAt, "fhir.questionnaire.too-short", "error", { linkId, minimum, found: length });
  }
  if (maxLength !== undefined && length > maxLength) {
    report(walk, valueAt, "fhir.questionnaire.too-long", "error", {
      linkId,
      maximum: maxLength,
      found: length,
    });
  }
  if (type === "string" && /[\r\n]/u.test(value)) {
    report(walk, valueAt, "fhir.questionnaire.line-break", "warning", { linkId });
  }
  const pattern = extensionOf(source, regex)?.["valueString"];
  if (typeof pattern !== "string") return;
  const ready = patternOf(pattern);
  if (ready === undefined) walk.skipNamed("fhir.unchecked.questionnaire", `${linkId} regex`);
  else if (!ready.test(value)) {
    const format = extensionOf(source, entryFormat)?.["valueString"];
    report(walk, valueAt, "fhir.questionnaire.pattern", "error", {
      linkId,
      format: typeof format === "string" ? format : pattern,
    });
  }
}

function patternOf(text: string): SafePattern | undefined {
  if (patterns.has(text)) return patterns.get(text);
  if (patterns.size >= mostPatterns) patterns.clear();
  const pattern = text.length > 2000 ? undefined : makePattern(text, true);
  patterns.set(text, pattern);
  return pattern;
}

/** Characters, those outside the basic plane counted once. */
function lengthOf(text: string): number {
  let length = text.length;
  for (let i = 1; i < text.length; i++) {
    const c = text.charCodeAt(i);
    const before = text.charCodeAt(i - 1);
    if (c >= 0xdc00 && c <= 0xdfff && before >= 0xd800 && before <= 0xdbff) length--;
  }
  return length;
}
