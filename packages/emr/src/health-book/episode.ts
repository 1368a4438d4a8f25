import { codedText, defined, quantityOf } from "../documents/coded.ts";
import type { ReadBundle } from "../documents/read-bundle.ts";
import { codesOf, conceptText, extensionIn, textIn } from "../documents/texts-of.ts";
import { facilityFacts, practitionerFacts } from "../documents/who.ts";
import { type Part, listIn, partOf } from "../mapping/places.ts";
import { narrativeText } from "../mapping/narrative-text.ts";
import type { Names } from "../target/names.ts";
import type {
  HealthBookEntry,
  HealthBookEpisode,
  HealthBookMedicine,
  HealthBookResult,
  HealthBookSummary,
} from "./health-book.ts";

/** What the parts of a book are read from. */
export interface BookScene {
  readonly read: ReadBundle;
  readonly names: Names;
  /** Resources that may go into the book, of one type. */
  of(type: string): readonly Part[];
  /** Those of one visit. */
  inVisit(encounter: Part, type: string): readonly Part[];
}

/** One visit of the book. */
export function episodeOf(scene: BookScene, encounter: Part): HealthBookEpisode {
  const { read, names } = scene;
  const of = (type: string): readonly Part[] => scene.inVisit(encounter, type);
  const observations = of("Observation");
  const outcome = extensionIn(encounter, (url) => names.isExtensionOf("treatment-outcome", url));
  const period = partOf(encounter["period"]);
  const reasons = listIn(encounter["reasonCode"])
    .map((one) => conceptText(one))
    .filter((one) => one !== undefined);
  return {
    facility: facilityFacts(read, encounter["serviceProvider"], names),
    ...defined({
      period: period && defined({ start: textIn(period["start"]), end: textIn(period["end"]) }),
      kind: listIn(encounter["type"])
        .map(codedText)
        .find((one) => one !== undefined),
      reason: reasons.length === 0 ? undefined : reasons.join("; "),
      discharge: codedText(partOf(encounter["hospitalization"])?.["dischargeDisposition"]),
      outcome: codedText(outcome?.["valueCodeableConcept"]),
      bloodGroup: bloodGroup(observations),
      height: measure(observations, "8302-2"),
      weight: measure(observations, "29463-7"),
    }),
    diagnoses: diagnosesOf(read, encounter),
    results: [
      ...observations.filter((one) => !isMeasure(one)).map(resultOf),
      ...of("DiagnosticReport").map(resultOf),
    ].filter((one) => one !== undefined),
    medicines: of("MedicationRequest").map((one) => medicineOf(read, one)),
    procedures: of("Procedure")
      .map(entryOf)
      .filter((one) => one !== undefined),
    summary: summaryOf(scene, of("Composition")),
  };
}

/** Words and codes of a resource, and when. */
export function entryOf(resource: Part): HealthBookEntry | undefined {
  const coded = codedText(resource["code"] ?? resource["vaccineCode"]);
  const on =
    textIn(resource["performedDateTime"]) ??
    textIn(partOf(resource["performedPeriod"])?.["start"]) ??
    textIn(resource["occurrenceDateTime"]) ??
    textIn(resource["onsetDateTime"]) ??
    textIn(resource["recordedDate"]);
  return coded && { ...coded, ...(on !== undefined && { on }) };
}

/** Diagnoses of a visit but those on admission, the main one first. */
function diagnosesOf(read: ReadBundle, encounter: Part): HealthBookEpisode["diagnoses"] {
  const all = listIn(encounter["diagnosis"])
    .map(partOf)
    .filter((one) => !codesOf(one?.["use"]).includes("AD"));
  const rank = (one: Part | undefined): number => (typeof one?.["rank"] === "number" ? one["rank"] : 99);
  return [...all]
    .sort((one, other) => rank(one) - rank(other))
    .map((one) => codedText(read.resolve(one?.["condition"])?.["code"]))
    .filter((one) => one !== undefined);
}

/** Measures and blood group have places of their own. */
function isMeasure(observation: Part): boolean {
  const codes = codesOf(observation["code"]);
  return codes.includes("8302-2") || codes.includes("29463-7") || isBloodGroup(observation);
}

/** By the name that a converted claim file gives it: no code of a blood group was confirmed. */
function isBloodGroup(observation: Part): boolean {
  return conceptText(observation["code"]) === "Nhóm máu";
}

function bloodGroup(observations: readonly Part[]): string | undefined {
  const found = observations.find(isBloodGroup);
  return conceptText(found?.["valueCodeableConcept"]) ?? textIn(found?.["valueString"]);
}

function measure(observations: readonly Part[], loinc: string): string | undefined {
  const found = observations.filter((one) => codesOf(one["code"]).includes(loinc)).at(-1);
  const quantity = quantityOf(found?.["valueQuantity"]);
  return quantity && [quantity.value, quantity.unit].filter((part) => part !== undefined).join(" ");
}

function resultOf(resource: Part): HealthBookResult | undefined {
  const coded = codedText(resource["code"]);
  if (coded === undefined) return undefined;
  const quantity = quantityOf(resource["valueQuantity"]);
  const interpretation = listIn(resource["interpretation"])
    .map((one) => conceptText(one))
    .find((one) => one !== undefined);
  return {
    ...coded,
    ...defined({
      value:
        quantity?.value ?? textIn(resource["valueString"]) ?? conceptText(resource["valueCodeableConcept"]),
      unit: quantity?.unit,
      conclusion: textIn(resource["conclusion"]) ?? interpretation,
      on: textIn(resource["effectiveDateTime"]) ?? textIn(resource["issued"]),
    }),
  };
}

function medicineOf(read: ReadBundle, request: Part): HealthBookMedicine {
  const reference = request["medicationReference"];
  const coded =
    codedText(request["medicationCodeableConcept"]) ?? codedText(read.resolve(reference)?.["code"]);
  const directions = listIn(request["dosageInstruction"]).flatMap((one) => [
    textIn(partOf(one)?.["text"]),
    textIn(partOf(one)?.["patientInstruction"]),
  ]);
  const said = directions.filter((one) => one !== undefined);
  return {
    ...(coded ?? { codes: [] }),
    ...defined({
      quantity: quantityOf(partOf(request["dispenseRequest"])?.["quantity"]),
      directions: said.length === 0 ? undefined : said.join("; "),
      on: textIn(request["authoredOn"]),
    }),
  };
}

/** Titles that the summary of a converted claim file gives its sections (XML8). */
const titles = {
  course: "Quá trình bệnh lý và diễn biến lâm sàng",
  results: "Tóm tắt kết quả cận lâm sàng",
  treatment: "Phương pháp điều trị",
  plan: "Ghi chú",
} as const;

function summaryOf({ read }: BookScene, compositions: readonly Part[]): HealthBookSummary {
  const paper = compositions.find((one) => conceptText(one["type"]) === "Tóm tắt hồ sơ bệnh án");
  if (paper === undefined) return {};
  const words = (title: string): string | undefined => {
    const section = listIn(paper["section"])
      .map(partOf)
      .find((one) => one?.["title"] === title);
    return textIn(narrativeText(partOf(section?.["text"])?.["div"]));
  };
  const authors = listIn(paper["author"]).filter(
    (one) => read.resolve(one)?.["resourceType"] === "Practitioner",
  );
  const [author] = authors.map((one) => practitionerFacts(read, one));
  return defined({
    course: words(titles.course),
    results: words(titles.results),
    treatment: words(titles.treatment),
    plan: words(titles.plan),
    physician: author?.name ?? author?.licence,
  });
}
