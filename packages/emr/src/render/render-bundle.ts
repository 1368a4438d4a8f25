import type { Locale } from "@lienthong/core";
import { readBundle } from "../documents/read-bundle.ts";
import { type Content, contentText, element, escapeText } from "../documents/xhtml.ts";
import { type Part, partOf } from "../mapping/places.ts";
import { courseTable, medicineTable, reportList, resultTable, serviceTable, vaccineTable } from "./care.ts";
import { answerList, costTable, settlementTable } from "./costs.ts";
import { paperList } from "./papers.ts";
import { personPart } from "./person.ts";
import { appointmentTable, planTable } from "./planned.ts";
import { type Scene, about, startScene } from "./scene.ts";
import { bundleStyleHash, bundleStylesheet } from "./style.ts";
import { supplyTable } from "./supplies.ts";
import { section } from "./table.ts";
import { allergyTable, diagnosisTable, visitList } from "./visit.ts";
import { wordsFor } from "./words.ts";

/** How a Bundle is shown. */
export interface RenderOptions {
  readonly locale: Locale;
  /** Start of the names of our own, as the Bundle was made with. */
  readonly namespace?: string;
}

/** A Bundle as HTML. */
export interface RenderedBundle {
  /** A whole page with its style, under a policy that allows no script and no network. */
  readonly page: string;
  /** The record alone, for a page of one's own with `bundleStylesheet`. */
  readonly content: string;
  /** Resources of the Bundle that are not on the page, by type. */
  readonly notShown: Readonly<Record<string, number>>;
}

/** Types that only serve others. */
const helpers: ReadonlySet<string> = new Set([
  "Practitioner",
  "PractitionerRole",
  "Organization",
  "Location",
  "Medication",
  "Specimen",
  "Device",
]);

/**
 * A readable page of a Bundle (trang xem hồ sơ): patient, visits, diagnoses, medicines, results, papers and costs, in
 * Vietnamese or English, for a screen, a telephone or A4. Every text of the Bundle is escaped; narratives are made anew of an
 * allow-list; there is no link, no script and no address in it. What is not shown is counted.
 *
 * @example
 * ```ts
 * import { renderBundle } from "@lienthong/emr/render";
 *
 * const patient = { resourceType: "Patient", name: [{ text: "<script>alert(1)</script>" }] };
 * const { page } = renderBundle({ resourceType: "Bundle", entry: [{ resource: patient }] }, { locale: "vi" });
 * page.includes("<script"); // false
 * ```
 */
export function renderBundle(bundle: unknown, { locale, namespace }: RenderOptions): RenderedBundle {
  const words = wordsFor(locale);
  const read = readBundle(bundle);
  if (read === undefined) return pageOf(locale, [element("p", { class: "lt-note" }, words.wrong)], {});
  const scene = startScene(read, locale, namespace);
  const patients = read.of("Patient");
  const parts = [...patients.map((patient) => recordOf(scene, patient)), recordOf(scene, undefined)];
  const notShown = countNotShown(scene);
  const left = Object.entries(notShown).map(([type, count]) => `${type} (${count})`);
  const content: Content[] = [
    parts,
    read.entries.length === 0 ? element("p", {}, words.empty) : undefined,
    read.isCut ? element("p", { class: "lt-note" }, words.cut) : undefined,
    left.length === 0 ? undefined : element("p", { class: "lt-soft" }, `${words.others}: ${left.join(", ")}`),
  ];
  return pageOf(locale, content, notShown);
}

function recordOf(scene: Scene, patient: Part | undefined): Content {
  const { words } = scene;
  const of = (type: string): readonly Part[] => about(scene, type, patient);
  const observations = of("Observation");
  return [
    patient === undefined ? undefined : element("header", {}, personPart(scene, patient)),
    section(words.visit, visitList(scene, of("Encounter"))),
    section(words.diagnoses, diagnosisTable(scene, of("Condition"), of("Encounter"))),
    section(words.allergies, allergyTable(scene, of("AllergyIntolerance"))),
    section(
      words.medicines,
      medicineTable(scene, [...of("MedicationRequest"), ...of("MedicationStatement")]),
    ),
    section(words.results, resultTable(scene, observations), reportList(scene, of("DiagnosticReport"))),
    section(words.services, serviceTable(scene, of("Procedure"), of("ServiceRequest"))),
    section(words.supplies, supplyTable(scene, of("SupplyDelivery"), of("DeviceUseStatement"))),
    section(words.immunizations, vaccineTable(scene, of("Immunization"))),
    section(words.course, courseTable(scene, of("ClinicalImpression"))),
    section(words.plans, planTable(scene, of("CarePlan"))),
    section(words.appointments, appointmentTable(scene, of("Appointment"))),
    section(words.papers, paperList(scene, of("Composition"))),
    section(
      words.costs,
      costTable(scene, of("Claim")),
      settlementTable(scene, [...of("ClaimResponse"), ...of("ExplanationOfBenefit")]),
      answerList(scene, of("ClaimResponse")),
    ),
  ];
}

/** What is on the page only through something else, or not at all, by type. */
function countNotShown({ read, shown }: Scene): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { type, resource } of read.entries) {
    if (shown.has(resource) || helpers.has(type) || isTold(read.resolve(partOf(resource["request"])), shown))
      continue;
    const name = /^[A-Za-z]{1,40}$/u.test(type) ? type : "?";
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

/** An administration is told by its order. */
function isTold(order: Part | undefined, shown: ReadonlySet<Part>): boolean {
  return order !== undefined && shown.has(order);
}

function pageOf(
  locale: Locale,
  content: readonly Content[],
  notShown: Readonly<Record<string, number>>,
): RenderedBundle {
  const title = wordsFor(locale).title;
  const main = contentText(
    element("main", { class: "lt-record", lang: locale }, element("h1", {}, title), content),
  );
  const policy = `default-src 'none'; style-src 'sha256-${bundleStyleHash}'; base-uri 'none'; form-action 'none'`;
  const page = `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${policy}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>${escapeText(title)}</title>
<style>${bundleStylesheet}</style>
</head>
<body>
${main}
</body>
</html>
`;
  return { page, content: main, notShown };
}
