import { decodeBase64, decodeUtf8 } from "@lienthong/core";
import { dosageText, medicineText } from "../documents/describe.ts";
import { formatDate } from "../documents/format-date.ts";
import { answerText, quantityText, referenceText, timeText } from "../documents/format-value.ts";
import { conceptText, textIn } from "../documents/texts-of.ts";
import { type Content, element, lines } from "../documents/xhtml.ts";
import { type Part, listIn, partOf } from "../mapping/places.ts";
import { type Scene, concept, concepts, everybody, noteText, show } from "./scene.ts";
import { dataTable, factList } from "./table.ts";

/** Medicines that were ordered or are taken. */
export function medicineTable(scene: Scene, medicines: readonly Part[]): Content {
  if (medicines.length === 0) return undefined;
  const { words, locale, read, nameOf } = scene;
  return dataTable(
    [
      { title: words.medicine },
      { title: words.dosage },
      { title: words.quantity, isNumber: true },
      { title: words.ordered },
    ],
    medicines.map((medicine) => {
      show(scene, medicine);
      const dispense = partOf(medicine["dispenseRequest"]);
      const named = read.resolve(medicine["medicationReference"]);
      if (named) show(scene, named);
      return [
        medicineText(medicine, read, nameOf) ?? words.notSaid,
        dosageText(medicine, nameOf),
        quantityText(dispense?.["quantity"] ?? medicine["quantity"], locale),
        formatDate(medicine["authoredOn"], locale) ?? timeText(medicine, "effective", locale),
      ];
    }),
  );
}

/** Values of tests and signs. */
export function resultTable(scene: Scene, observations: readonly Part[]): Content {
  if (observations.length === 0) return undefined;
  const { words, locale, nameOf } = scene;
  const rows = observations.flatMap((observation) => {
    show(scene, observation);
    const time = timeText(observation, "effective", locale) ?? formatDate(observation["issued"], locale);
    const remark = [concepts(scene, observation["interpretation"]), noteText(observation)]
      .filter((text) => text !== undefined)
      .join("; ");
    const row = (holder: Part, indent: string): readonly Content[] => [
      indent + (conceptText(holder["code"], nameOf) ?? words.notSaid),
      answerText(holder, locale, nameOf) ?? concept(scene, holder["dataAbsentReason"]),
      referenceText(holder, locale),
      indent === "" ? remark : concepts(scene, holder["interpretation"]),
      indent === "" ? time : undefined,
    ];
    const parts = listIn(observation["component"])
      .map(partOf)
      .filter((part) => part !== undefined);
    return [row(observation, ""), ...parts.map((part) => row(part, "– "))];
  });
  return dataTable(
    [
      { title: words.test },
      { title: words.value, isNumber: true },
      { title: words.range },
      { title: words.remark },
      { title: words.time },
    ],
    rows,
  );
}

/** Reports in words: X-rays, ultrasound and the like. What only gathers results is told by them. */
export function reportList(scene: Scene, reports: readonly Part[]): Content {
  const { words, locale } = scene;
  return reports.map((report) => {
    show(scene, report);
    const texts = listIn(report["presentedForm"])
      .map(plainText)
      .filter((text) => text !== undefined);
    const description = texts.map((text) => element("p", {}, lines(text)));
    const conclusion = textIn(report["conclusion"]);
    const performer = everybody(scene, report["resultsInterpreter"]) ?? everybody(scene, report["performer"]);
    const isTold = listIn(report["result"]).some((one) => scene.read.resolve(one) !== undefined);
    if (isTold && texts.length === 0 && conclusion === undefined && performer === undefined) return undefined;
    return element(
      "div",
      { class: "lt-paper" },
      element("h3", {}, conceptText(report["code"], scene.nameOf) ?? words.notSaid),
      factList([
        [words.description, description],
        [words.conclusion, conclusion],
        [words.performer, performer],
        [words.time, timeText(report, "effective", locale) ?? formatDate(report["issued"], locale)],
      ]),
    );
  });
}

/** A text that stands in an attachment as it is. */
function plainText(value: unknown): string | undefined {
  const attachment = partOf(value);
  const [type, data] = [textIn(attachment?.["contentType"]), textIn(attachment?.["data"])];
  if (data === undefined || type?.startsWith("text/plain") !== true || data.length > 400_000)
    return undefined;
  const bytes = decodeBase64(data);
  const text = bytes.ok ? decodeUtf8(bytes.value) : bytes;
  return text.ok ? textIn(text.value) : undefined;
}

/** Services and operations: those that were done, then orders of which nothing says that they were. */
export function serviceTable(scene: Scene, procedures: readonly Part[], orders: readonly Part[]): Content {
  const { words, locale, read, nameOf } = scene;
  const done = procedures.map((procedure) => {
    show(scene, procedure);
    for (const order of listIn(procedure["basedOn"])) {
      const named = read.resolve(order);
      if (named) show(scene, named);
    }
    return [
      conceptText(procedure["code"], nameOf) ?? words.notSaid,
      everybody(scene, procedure["performer"], (one) => partOf(one)?.["actor"]),
      timeText(procedure, "performed", locale),
      noteText(procedure),
    ];
  });
  const ordered = orders
    .filter((order) => !scene.shown.has(order))
    .map((order) => [
      conceptText(show(scene, order)["code"], nameOf) ?? words.notSaid,
      undefined,
      formatDate(order["authoredOn"], locale),
      words.onlyOrdered,
    ]);
  if (done.length + ordered.length === 0) return undefined;
  return dataTable(
    [{ title: words.service }, { title: words.performer }, { title: words.time }, { title: words.remark }],
    [...done, ...ordered],
  );
}

/** Vaccinations. */
export function vaccineTable(scene: Scene, immunizations: readonly Part[]): Content {
  if (immunizations.length === 0) return undefined;
  const { words, locale } = scene;
  return dataTable(
    [{ title: words.vaccine }, { title: words.time }, { title: words.lot }],
    immunizations.map((immunization) => {
      show(scene, immunization);
      return [
        conceptText(immunization["vaccineCode"], scene.nameOf) ?? words.notSaid,
        timeText(immunization, "occurrence", locale),
        textIn(immunization["lotNumber"]),
      ];
    }),
  );
}

/** The course of the illness, note by note. */
export function courseTable(scene: Scene, impressions: readonly Part[]): Content {
  if (impressions.length === 0) return undefined;
  const { words, locale } = scene;
  return dataTable(
    [{ title: words.description }, { title: words.time }],
    impressions.map((impression) => {
      show(scene, impression);
      const text = [textIn(impression["description"]), textIn(impression["summary"]), noteText(impression)];
      return [
        lines(text.filter((part) => part !== undefined).join("\n")),
        timeText(impression, "effective", locale) ?? formatDate(impression["date"], locale),
      ];
    }),
  );
}
