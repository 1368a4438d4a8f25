import { formatPeriod } from "../documents/format-date.ts";
import { timeText } from "../documents/format-value.ts";
import { conceptText, textIn } from "../documents/texts-of.ts";
import { type Content, lines } from "../documents/xhtml.ts";
import { type Part, listIn, partOf } from "../mapping/places.ts";
import { type Scene, concept, concepts, show, whoText } from "./scene.ts";
import { dataTable } from "./table.ts";
import { wordOf } from "./words.ts";

/** Appointments (lịch hẹn): when, for what, with whom. */
export function appointmentTable(scene: Scene, appointments: readonly Part[]): Content {
  if (appointments.length === 0) return undefined;
  const { words, locale, read } = scene;
  return dataTable(
    [{ title: words.period }, { title: words.reason }, { title: words.with }, { title: words.status }],
    appointments.map((appointment) => {
      show(scene, appointment);
      const others = listIn(appointment["participant"])
        .map((one) => partOf(one)?.["actor"])
        .filter((actor) => read.resolve(actor)?.["resourceType"] !== "Patient")
        .map((actor) => whoText(scene, actor))
        .filter((name) => name !== undefined);
      const status = textIn(appointment["status"]);
      return [
        formatPeriod(appointment["start"], appointment["end"], locale) ?? words.notSaid,
        concepts(scene, appointment["reasonCode"]) ??
          concepts(scene, appointment["serviceType"]) ??
          concept(scene, appointment["appointmentType"]) ??
          textIn(appointment["description"]),
        [...new Set(others)].join(", "),
        wordOf(words.appointment, status),
      ];
    }),
  );
}

/** What is planned (kế hoạch chăm sóc): activities of care plans, each with its time. */
export function planTable(scene: Scene, plans: readonly Part[]): Content {
  const { words, locale, nameOf } = scene;
  const rows = plans.flatMap((plan) => {
    show(scene, plan);
    const activities = listIn(plan["activity"]).flatMap((one): readonly (readonly Content[])[] => {
      const detail = partOf(partOf(one)?.["detail"]);
      if (detail === undefined) return [];
      const text = conceptText(detail["code"], nameOf) ?? textIn(detail["description"]);
      return [[text ?? words.notSaid, timeText(detail, "scheduled", locale)]];
    });
    const description = textIn(plan["description"]) ?? textIn(plan["title"]);
    return description === undefined || activities.length > 0
      ? activities
      : [[lines(description), undefined]];
  });
  return rows.length === 0 ? undefined : dataTable([{ title: words.planned }, { title: words.time }], rows);
}
