import { type Part, listIn, partOf } from "../mapping/places.ts";
import type { ReadScope } from "../mapping/row.ts";
import type { Indexed } from "./bundle-index.ts";

/** Resources of one visit. */
export interface VisitParts {
  readonly encounter: Part | undefined;
  readonly patient: Part | undefined;
  /** Place in the claim file, when the Bundle tells. */
  readonly order: number | undefined;
  readonly members: Indexed[];
}

/** The visits of a Bundle, and the resources that belong to none. */
export interface BundleVisits {
  readonly visits: readonly VisitParts[];
  readonly others: readonly Indexed[];
}

/** Resources that several visits share, or that stand by themselves. */
const shared: ReadonlySet<string> = new Set([
  "Organization",
  "Practitioner",
  "Patient",
  "Encounter",
  "Provenance",
]);

/** Parts the resources of a Bundle by visit: by their encounter, else by their patient, else the only visit there is. */
export function partVisits(all: readonly Indexed[], resolve: ReadScope["resolve"]): BundleVisits {
  const visits: VisitParts[] = [];
  const byEncounter = new Map<Part, VisitParts>();
  const byPatient = new Map<Part, VisitParts | undefined>();
  const byOrder = new Map<number, VisitParts>();
  const add = (visit: VisitParts): VisitParts => {
    visits.push(visit);
    if (visit.encounter) byEncounter.set(visit.encounter, visit);
    // Of a patient with several visits, the patient alone does not tell which.
    if (visit.patient) byPatient.set(visit.patient, byPatient.has(visit.patient) ? undefined : visit);
    if (visit.order !== undefined) byOrder.set(visit.order, visit);
    return visit;
  };
  for (const found of all) {
    if (found.type !== "Encounter") continue;
    const { resource: encounter } = found;
    const order = orderOf(found);
    add({ encounter, patient: resolve(encounter["subject"]), order, members: [found] });
  }
  for (const found of all) {
    const order = orderOf(found);
    if (found.type === "Basic" && order !== undefined && !byOrder.has(order))
      add({ encounter: undefined, patient: undefined, order, members: [] });
  }
  if (visits.length === 0) {
    const claim = all.find(({ type }) => type === "Claim")?.resource;
    const patient = all.find(({ type }) => type === "Patient")?.resource;
    const isVisit = all.some(
      ({ type, marks }) => type === "Basic" && marks.some(({ table }) => table !== envelope),
    );
    if (claim || patient || isVisit) {
      const about = resolve(claim?.["patient"]) ?? patient;
      add({ encounter: undefined, patient: about, order: undefined, members: [] });
    }
  }

  const others: Indexed[] = [];
  for (const found of all) {
    if (shared.has(found.type)) continue;
    const order = orderOf(found);
    const visit =
      (order === undefined ? undefined : byOrder.get(order)) ??
      byEncounter.get(resolve(encounterOf(found.resource)) ?? found.resource) ??
      byPatient.get(resolve(patientOf(found.resource)) ?? found.resource) ??
      (visits.length === 1 ? visits[0] : undefined);
    if (visit) visit.members.push(found);
    else others.push(found);
  }
  const last = visits.length;
  return { visits: visits.sort((a, b) => (a.order ?? last) - (b.order ?? last)), others };
}

/** The mark of the envelope, which belongs to no visit. */
export const envelope = "GIAMDINHHS";

function orderOf({ marks }: Indexed): number | undefined {
  return marks.find(({ visit }) => visit !== undefined)?.visit;
}

function encounterOf(resource: Part): unknown {
  const { encounter, context } = resource;
  if (partOf(encounter)) return encounter;
  if (partOf(context)) return context;
  const [first] = listIn(resource["item"]);
  return listIn(partOf(first)?.["encounter"])[0];
}

function patientOf({ subject, patient, beneficiary }: Part): unknown {
  return subject ?? patient ?? beneficiary;
}
