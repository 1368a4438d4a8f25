import type { Locale } from "@lienthong/core";
import { type Part, listIn, partOf } from "../mapping/places.ts";
import { formatDate } from "./format-date.ts";
import { answerText, timeText } from "./format-value.ts";
import type { ReadBundle } from "./read-bundle.ts";
import { type NameOfCode, codesOf, conceptText, textIn } from "./texts-of.ts";

/** What a medicine is called, wherever the resource says it. */
export function medicineText(resource: Part, read: ReadBundle, nameOf?: NameOfCode): string | undefined {
  const reference = resource["medicationReference"];
  return (
    conceptText(resource["medicationCodeableConcept"], nameOf) ??
    conceptText(read.resolve(reference)?.["code"], nameOf) ??
    textIn(partOf(reference)?.["display"])
  );
}

/** How a medicine is to be taken, in the words of the prescription. */
export function dosageText(resource: Part, nameOf?: NameOfCode): string | undefined {
  const dosages = [...listIn(resource["dosageInstruction"]), ...listIn(resource["dosage"])].map(partOf);
  const texts = dosages.flatMap((dosage) => [
    textIn(dosage?.["text"]),
    textIn(dosage?.["patientInstruction"]),
    conceptText(dosage?.["route"], nameOf),
  ]);
  const found = [...new Set(texts.filter((text) => text !== undefined))];
  return found.length === 0 ? undefined : found.join("; ");
}

/** Name and codes of a concept, such as `Viêm phổi (J18.9)`. */
export function withCodes(value: unknown, nameOf?: NameOfCode): string | undefined {
  const text = conceptText(value, nameOf);
  const codes = codesOf(value).filter((code) => code !== text);
  return text === undefined || codes.length === 0 ? text : `${text} (${codes.join(", ")})`;
}

const times = ["performed", "effective", "occurrence", "onset"] as const;
const dates = ["recordedDate", "authoredOn", "date", "issued"] as const;

function whenText(resource: Part, locale: Locale): string | undefined {
  for (const name of times) {
    const found = timeText(resource, name, locale);
    if (found !== undefined) return found;
  }
  for (const name of dates) {
    const found = formatDate(resource[name], locale);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What a resource says in one line, for a list that a person reads. */
export function describeResource(
  resource: Part,
  read: ReadBundle,
  locale: Locale,
  nameOf?: NameOfCode,
): string {
  const name =
    medicineText(resource, read, nameOf) ??
    withCodes(resource["vaccineCode"], nameOf) ??
    withCodes(resource["code"], nameOf) ??
    withCodes(resource["type"], nameOf) ??
    textIn(resource["description"]) ??
    textIn(resource["summary"]) ??
    textIn(resource["title"]) ??
    (locale === "vi" ? "Không rõ tên" : "Without a name");
  const components = listIn(resource["component"]).map((one) => {
    const component = partOf(one);
    const value = component && answerText(component, locale, nameOf);
    return value === undefined ? undefined : `${conceptText(component?.["code"], nameOf) ?? "?"} ${value}`;
  });
  const value =
    answerText(resource, locale, nameOf) ??
    textIn(resource["conclusion"]) ??
    components.filter((one) => one !== undefined).join(", ");
  const details = [dosageText(resource, nameOf), whenText(resource, locale)].filter(
    (part) => part !== undefined,
  );
  const head = value === "" ? name : `${name}: ${value}`;
  return details.length === 0 ? head : `${head} – ${details.join("; ")}`;
}
