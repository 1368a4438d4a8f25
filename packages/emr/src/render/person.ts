import { type Part, listIn, partOf } from "../mapping/places.ts";
import { formatDate } from "../documents/format-date.ts";
import { conceptText, nameText, textIn } from "../documents/texts-of.ts";
import { type Content, element } from "../documents/xhtml.ts";
import { type Scene, about, firstAddress, period, show } from "./scene.ts";
import { factList } from "./table.ts";

/** Who the record is about. */
export function personPart(scene: Scene, patient: Part): Content {
  const { words, locale } = scene;
  show(scene, patient);
  const cards = about(scene, "Coverage", patient).map((card): readonly [string, Content] => {
    const number = textIn(show(scene, card)["subscriberId"]) ?? firstValue(card);
    const valid = period(scene, card["period"]);
    return [words.card, [number, valid].filter((part) => part !== undefined).join(" · ")];
  });
  return [
    element("p", { class: "lt-name" }, nameText(patient["name"]) ?? words.noName),
    factList([
      [words.birthDate, formatDate(patient["birthDate"], locale)],
      [words.sex, sexText(scene, patient["gender"])],
      ...identifiers(scene, patient),
      ...cards,
      [words.phone, phone(patient)],
      [words.address, firstAddress(patient)],
    ]),
  ];
}

function firstValue(resource: Part): string | undefined {
  return textIn(partOf(listIn(resource["identifier"])[0])?.["value"]);
}

function sexText({ words }: Scene, gender: unknown): string | undefined {
  switch (gender) {
    case "male":
      return words.male;
    case "female":
      return words.female;
    case "other":
      return words.otherSex;
    case "unknown":
      return words.unknownSex;
    default:
      return undefined;
  }
}

function identifiers({ names, words }: Scene, patient: Part): readonly (readonly [string, Content])[] {
  return listIn(patient["identifier"]).map((one): readonly [string, Content] => {
    const identifier = partOf(one) ?? {};
    const title = names.isIdentifierOf("cccd", identifier)
      ? words.personalNumber
      : names.isIdentifierOf("cmnd", identifier)
        ? words.oldNumber
        : names.isIdentifierOf("passport", identifier)
          ? words.passport
          : names.isIdentifierOf("mrn", identifier)
            ? words.patientNumber
            : (conceptText(identifier["type"]) ?? words.identifier);
    return [title, textIn(identifier["value"])];
  });
}

function phone(patient: Part): string | undefined {
  const found = listIn(patient["telecom"])
    .map(partOf)
    .find((one) => one?.["system"] === "phone" || one?.["system"] === "mobile");
  return textIn(found?.["value"]);
}
