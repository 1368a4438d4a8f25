import { type Part, listIn, partOf } from "../mapping/places.ts";
import { withCodes } from "../documents/describe.ts";
import { formatDate } from "../documents/format-date.ts";
import { codesOf, conceptText, extensionIn, identifierIn } from "../documents/texts-of.ts";
import { timeText } from "../documents/format-value.ts";
import { type Content, element } from "../documents/xhtml.ts";
import { type Scene, concept, concepts, period, show, whoText } from "./scene.ts";
import { dataTable, factList } from "./table.ts";

/** What a visit was, where, when and how it ended. */
function visitFacts(scene: Scene, encounter: Part): Content {
  const { words, names } = scene;
  const { when, kind, facility, reason, outcome, discharge } = visitTexts(scene, encounter);
  return factList([
    [words.kind, kind],
    [words.facility, facility],
    [words.period, when],
    [words.reason, reason],
    [words.outcome, outcome],
    [words.discharge, discharge],
    [words.key, identifierIn(encounter, (one) => names.isIdentifierOf("ma-lk", one))],
  ]);
}

function visitTexts(
  scene: Scene,
  encounter: Part,
): Readonly<Record<"when" | "kind" | "facility" | "reason" | "outcome" | "discharge", string | undefined>> {
  const { names } = scene;
  show(scene, encounter);
  const hospitalization = partOf(encounter["hospitalization"]);
  const outcome = extensionIn(encounter, (url) => names.isExtensionOf("treatment-outcome", url));
  return {
    when: period(scene, encounter["period"]),
    kind: concepts(scene, encounter["type"]) ?? concept(scene, { coding: [encounter["class"]] }),
    facility: whoText(scene, encounter["serviceProvider"]),
    reason: concepts(scene, encounter["reasonCode"]),
    outcome: concept(scene, outcome?.["valueCodeableConcept"]),
    discharge: concept(scene, hospitalization?.["dischargeDisposition"]),
  };
}

/** More visits than these are told in a table. */
const fewVisits = 3;

/** The visits of a record, the latest first: one after the other, or a table when there are many. */
export function visitList(scene: Scene, encounters: readonly Part[]): Content {
  const { words } = scene;
  const startOf = (one: Part): string => {
    const start = partOf(one["period"])?.["start"];
    return typeof start === "string" ? start : "";
  };
  const visits = [...encounters].sort((one, other) =>
    startOf(one) < startOf(other) ? 1 : startOf(one) > startOf(other) ? -1 : 0,
  );
  if (visits.length <= fewVisits)
    return visits.map((visit, at) => [
      visits.length > 1 ? heading(`${words.visit} ${at + 1}`) : undefined,
      visitFacts(scene, visit),
    ]);
  return dataTable(
    [
      { title: words.period },
      { title: words.kind },
      { title: words.facility },
      { title: words.reason },
      { title: words.outcome },
      { title: words.discharge },
    ],
    visits.map((visit) => {
      const { when, kind, facility, reason, outcome, discharge } = visitTexts(scene, visit);
      return [when ?? words.notSaid, kind, facility, reason, outcome, discharge];
    }),
  );
}

/** Diagnoses: the main one first, with what they were in their visits. */
export function diagnosisTable(scene: Scene, conditions: readonly Part[], visits: readonly Part[]): Content {
  if (conditions.length === 0) return undefined;
  const { words, locale } = scene;
  const roles = rolesOf(scene, visits);
  const rows = conditions
    .map((condition) => ({ condition, role: roles.get(condition) }))
    .sort((one, other) => (one.role?.order ?? 3) - (other.role?.order ?? 3));
  return dataTable(
    [
      { title: words.diagnosis },
      { title: words.code },
      { title: words.role },
      { title: words.status },
      { title: words.since },
    ],
    rows.map(({ condition, role }) => {
      show(scene, condition);
      const text = conceptText(condition["code"]);
      const codes = codesOf(condition["code"]).filter((code) => code !== text);
      return [
        text ?? words.notSaid,
        codes.join(", "),
        role?.title,
        concept(scene, condition["clinicalStatus"]),
        timeText(condition, "onset", locale) ?? formatDate(condition["recordedDate"], locale),
      ];
    }),
  );
}

/** What a diagnosis is in its visit. */
function rolesOf(
  { read, words }: Scene,
  visits: readonly Part[],
): ReadonlyMap<Part, { readonly title: string; readonly order: number }> {
  const roles = new Map<Part, { readonly title: string; readonly order: number }>();
  for (const encounter of visits) {
    for (const one of listIn(encounter["diagnosis"])) {
      const diagnosis = partOf(one);
      const condition = read.resolve(diagnosis?.["condition"]);
      if (condition === undefined) continue;
      const use = codesOf(diagnosis?.["use"]);
      const isMain = diagnosis?.["rank"] === 1 && !use.includes("AD");
      if (isMain) roles.set(condition, { title: words.main, order: 0 });
      else if (use.includes("AD")) roles.set(condition, { title: words.admission, order: 2 });
      else roles.set(condition, { title: words.other, order: 1 });
    }
  }
  return roles;
}

/** Allergies (dị ứng). */
export function allergyTable(scene: Scene, allergies: readonly Part[]): Content {
  if (allergies.length === 0) return undefined;
  const { words } = scene;
  return dataTable(
    [{ title: words.allergy }, { title: words.reaction }, { title: words.status }],
    allergies.map((allergy) => {
      show(scene, allergy);
      const reactions = listIn(allergy["reaction"]).map((one) =>
        concepts(scene, partOf(one)?.["manifestation"]),
      );
      return [
        withCodes(allergy["code"], scene.nameOf) ?? words.notSaid,
        reactions.filter((text) => text !== undefined).join("; "),
        concept(scene, allergy["clinicalStatus"]),
      ];
    }),
  );
}

/** A heading inside a section. */
function heading(text: string): Content {
  return element("h3", {}, text);
}
