import type { Draft } from "../mapping/draft.ts";
import type { CdaElement } from "./cda-element.ts";
import type { CdaContext, Made } from "./context.ts";
import { conceptOf } from "./data-types.ts";
import { convertAllergy, convertProblem, concernsOf, type Subject } from "./entries/concern.ts";
import { convertEncounter } from "./entries/encounter.ts";
import { convertMedication } from "./entries/medication.ts";
import { convertImmunization } from "./entries/immunization.ts";
import { emptyReason } from "./entries/null-flavor.ts";
import { convertPlan } from "./entries/plan.ts";
import { convertProcedure } from "./entries/procedure.ts";
import { convertResults, convertSocialHistory } from "./entries/result.ts";
import { convertVitalSigns } from "./entries/vital-signs.ts";
import { set } from "./header.ts";
import { divOf, narrativeOf } from "./narrative.ts";

type Convert = (context: CdaContext, entry: CdaElement, subject: Subject) => readonly Made[];

/** Sections by their LOINC code, and what their entries become. */
const converters: Readonly<Record<string, Convert>> = {
  "11450-4": (context, entry, subject) =>
    concernsOf(entry).flatMap((each) => convertProblem(context, each, subject, "problem-list-item") ?? []),
  "48765-2": (context, entry, subject) =>
    concernsOf(entry).map((each) => convertAllergy(context, each, subject)),
  "10160-0": (context, entry, subject) =>
    [convertMedication(context, entry, subject)].flatMap((made) => made ?? []),
  "30954-2": convertResults,
  "46240-8": convertEncounter,
  "8716-3": convertVitalSigns,
  "47519-4": convertProcedure,
  "11369-6": convertImmunization,
  "29762-2": convertSocialHistory,
};

/** Plan of treatment: all entries together are one plan. */
const planCode = "18776-5";

/** A section with its narrative and what its entries became; undefined when it says nothing at all. */
export function convertSection(
  context: CdaContext,
  section: CdaElement,
  subject: Subject,
): Draft | undefined {
  const code = section.one("code");
  const loinc = code?.attribute("code") ?? "";
  const converter = Object.hasOwn(converters, loinc) ? converters[loinc] : undefined;
  const made =
    loinc === planCode
      ? convertPlan(context, section, subject)
      : converter === undefined
        ? []
        : section.all("entry").flatMap((entry) => converter(context, entry, subject));
  const inner = section
    .all("component")
    .flatMap((component) => component.all("section"))
    .flatMap((each) => convertSection(context, each, subject) ?? []);
  const text = section.one("text");
  const div = text && narrativeOf(text.node);
  const title = section.one("title")?.text;
  const draft: Draft = {};
  set(draft, "title", title);
  set(draft, "code", conceptOf(code, context));
  if (div !== undefined) draft["text"] = { status: "additional", div };
  set(
    draft,
    "entry",
    made.map(({ fullUrl }) => ({ reference: fullUrl })),
  );
  set(draft, "section", inner);
  const isEmpty = div === undefined && made.length === 0 && inner.length === 0;
  if (isEmpty && title === undefined && draft["code"] === undefined) return undefined;
  if (isEmpty) {
    // FHIR wants words even of nothing.
    draft["text"] = { status: "empty", div: divOf(title ?? "—") };
    draft["emptyReason"] = emptyReason(section);
  }
  return draft;
}
