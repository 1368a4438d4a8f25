import { isObject } from "../structure/json-kind.ts";
import type { GivenAnswer } from "./check-answers.ts";
import type { ResponseCheck } from "./check-items.ts";
import { extensionsOf } from "./form.ts";
import { report } from "./report.ts";

const referenceResource = "http://hl7.org/fhir/StructureDefinition/questionnaire-referenceResource";

/** Checks that a reference names a resource of a type that the question allows. */
export function checkReference({ walk, contained }: ResponseCheck, given: GivenAnswer): void {
  const { question, value, valueAt } = given;
  if (!isObject(value)) return;
  const allowed = extensionsOf(question.source, referenceResource).flatMap(({ valueCode }) =>
    typeof valueCode === "string" ? [valueCode] : [],
  );
  if (allowed.length === 0) return;
  const type = typeOf(value, contained);
  if (type === undefined || allowed.includes(type)) return;
  report(walk, valueAt, "fhir.questionnaire.reference-type", "error", {
    linkId: question.linkId,
    types: allowed.join(", "),
  });
}

/** The type of what a reference names, as far as the reference itself tells: `Patient/1`, `#p`. */
function typeOf(
  { reference, type }: Readonly<Record<string, unknown>>,
  contained: (reference: string) => Readonly<Record<string, unknown>> | undefined,
): string | undefined {
  if (typeof reference !== "string") return typeof type === "string" ? type : undefined;
  if (reference.startsWith("#")) {
    const resourceType = contained(reference)?.["resourceType"];
    return typeof resourceType === "string" ? resourceType : undefined;
  }
  if (reference.length > 4096 || reference.includes("?")) return undefined;
  const parts = (reference.split("/_history/", 1)[0] ?? "").split("/");
  const name = parts.at(-2) ?? "";
  const isRest = parts.length === 2 || /^https?:$/u.test(parts[0] ?? "");
  return isRest && /^[A-Z][A-Za-z]+$/u.test(name) ? name : undefined;
}
