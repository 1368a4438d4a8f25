import type { Visit } from "@lienthong/bhyt";
import { hasText } from "../mapping/apply.ts";
import type { Draft } from "../mapping/draft.ts";
import { hl7 } from "../target/hl7.ts";
import { type Entry, markRow } from "./context.ts";
import { type FormMap, formMaps } from "./maps/form.ts";
import { paperMaps } from "./maps/composition.ts";
import { newbornMap } from "./maps/newborn.ts";
import { addBasic, addPaper, isRestricted } from "./papers.ts";
import { type RowStart, type VisitContext, addOfVisit, endRow, fill, rowsOf, startRow } from "./visit.ts";

const security = (table: string): { readonly meta?: object } =>
  isRestricted(table) ? { meta: { security: [{ system: hl7.confidentiality, code: "R" }] } } : {};

/**
 * The forms of a visit (XML6, XML9, XML15): an Observation each, with a component for each field, and the document that it
 * belongs to; of a birth also the child.
 */
export function addForms(visit: VisitContext, rows: Visit): void {
  for (const map of formMaps) {
    rowsOf(rows, map.table).forEach((row, index) => {
      const start = startRow(visit, map.table, index, row);
      const form = addForm(visit, map, start);
      const resources = form === undefined ? [] : [form.resource];
      const child = map.table === newbornMap.table ? addNewborn(visit, start) : undefined;
      if (child) resources.push(child.resource);
      const paper = paperMaps.find(({ table }) => table === map.table);
      const entries = form === undefined ? [] : [form.reference];
      const document = paper ? addPaper(visit, paper, start, entries) : addDocument(visit, map, start, form);
      if (document && paper) resources.push(document.resource);
      const [holder, ...others] = resources;
      // What only says which row it is of holds no text of it.
      if (document && !paper) others.push(document.resource);
      for (const other of others) markRow(visit.file, map.table, index, other);
      // What is left of a form goes with no other resource: not everybody may see it.
      endRow(visit, start, { resources }, holder ?? basicFor(visit, map.table, index));
    });
  }
}

function basicFor(visit: VisitContext, table: FormMap["table"], index: number): Draft | undefined {
  return visit.file.carry ? addBasic(visit, table, index) : undefined;
}

function addForm(visit: VisitContext, map: FormMap, { row, use, index }: RowStart): Entry | undefined {
  const draft: Draft = {};
  fill(visit, map, draft, row, use);
  if (draft["component"] === undefined) return undefined;
  return addOfVisit(visit, `${map.table}-${index}`, {
    resourceType: "Observation",
    id: "",
    ...security(map.table),
    status: "final",
    code: { text: map.title },
    subject: visit.patient.reference,
    encounter: visit.encounter.reference,
    ...draft,
  });
}

/** A document for a form that has no day of its own: FHIR asks for one, and none may be invented. */
function addDocument(
  visit: VisitContext,
  map: FormMap,
  { index }: RowStart,
  form: Entry | undefined,
): Entry | undefined {
  if (form === undefined) return undefined;
  return addOfVisit(visit, `${map.table}-${index}`, {
    resourceType: "Composition",
    id: "",
    ...security(map.table),
    status: "final",
    type: { text: map.title },
    title: map.title,
    subject: visit.patient.reference,
    encounter: visit.encounter.reference,
    _date: { extension: [{ url: hl7.dataAbsentReasonExtension, valueCode: "unknown" }] },
    author: [visit.provider.reference],
    section: [{ title: map.title, entry: [form.reference] }],
  });
}

function addNewborn(visit: VisitContext, { row, use, index }: RowStart): Entry | undefined {
  if (!newbornMap.rows.some(({ field }) => hasText(row, field))) return undefined;
  const draft: Draft = {};
  fill(visit, newbornMap, draft, row, use);
  if (Object.keys(draft).length === 0) return undefined;
  return addOfVisit(visit, `XML9-${index}`, {
    resourceType: "RelatedPerson",
    id: "",
    patient: visit.patient.reference,
    relationship: [{ coding: [{ system: hl7.roleCode, code: "CHILD" }] }],
    ...draft,
  });
}
