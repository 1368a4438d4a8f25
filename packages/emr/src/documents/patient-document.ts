import type { Issue, Locale } from "@lienthong/core";
import type { Bundle, Composition, CompositionSection, Identifier } from "fhir/r4.js";
import type { DocumentIssueCode } from "../messages/documents/codes.ts";
import { type Part, listIn, partOf } from "../mapping/places.ts";
import { hl7 } from "../target/hl7.ts";
import { defaultNamespace, ownName } from "../target/terms.ts";
import { type MadePart } from "./copy.ts";
import { type DocumentDraft, documentUuid, patientOf, spanOf, startDocument, visitsOf } from "./document.ts";
import { formatPeriod } from "./format-date.ts";
import { type ReadBundle, type ReadEntry, mostEntries, readBundle } from "./read-bundle.ts";
import { sectionDiv, wholeDiv } from "./section-text.ts";
import { type SectionName, type SortedResources, sortResources } from "./sort-resources.ts";

/** Why a section is empty, in the words of FHIR's list of reasons. */
export type EmptyReason = "nilknown" | "notasked" | "withheld" | "unavailable" | "notstarted";

/** How to make a document about one patient. */
export interface PatientDocumentOptions {
  /** Moment at which the document is made, with seconds and zone: `2026-11-23T08:00:00+07:00`. */
  readonly timestamp: string;
  /** Languages of titles and narratives, the first as that of the document; Vietnamese and English by default. */
  readonly languages?: readonly Locale[];
  /** The patient, where the Bundle has several: `Patient/1` or the address of the entry. */
  readonly patient?: string;
  /**
   * Who answers for the document, in the Bundle: by default the facility of the latest visit, else the author of a document
   * that is in the Bundle, else its only facility.
   */
  readonly author?: string;
  /** Leaves resources out, such as services that are no history worth telling. */
  readonly include?: (resource: Readonly<Record<string, unknown>>) => boolean;
  /** Why a required section is empty; `unavailable` by default, as a source without allergies says nothing about them. */
  readonly emptyReasons?: Readonly<Partial<Record<"problems" | "allergies" | "medications", EmptyReason>>>;
  /** Start of the names of our own, as the Bundle was made with. */
  readonly namespace?: string;
}

/** One section of a Composition: the first of its names gives its reason when it is empty. */
export interface DocumentSection {
  readonly section: SectionName;
  /** LOINC code of the section. */
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  /** A document has it even when nothing is known. */
  readonly isRequired?: boolean;
  /** What else is told here. */
  readonly also?: readonly SectionName[];
}

/** What makes one kind of document. */
export interface DocumentPlan {
  /** Makes the ids of the document its own. */
  readonly kind: string;
  readonly titles: Readonly<Record<Locale, string>>;
  readonly sections: readonly DocumentSection[];
  readonly bundleProfiles: readonly string[];
  readonly compositionProfiles: readonly string[];
  /** Whether the Composition tells itself as a whole, too. */
  readonly hasText?: boolean;
  readonly identifier?: Identifier;
  /** Finishes a copied resource; gives the elements that were marked as unknown. */
  finish(type: string, made: MadePart, fill: VisitFill): readonly string[];
}

/** What the visit of a resource says, where the resource is silent. */
export interface VisitFill {
  readonly period?: Part;
  /** Reference to the facility. */
  readonly performer?: Part;
}

/** A document, and what is worth knowing about it. */
export interface PatientDocument {
  /** Absent when there is no one patient to make it of. */
  readonly bundle?: Bundle;
  readonly issues: readonly Issue<DocumentIssueCode>[];
}

const instant =
  /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2})$/u;

/** A document of what a Bundle says about one patient. */
export function makePatientDocument(
  bundle: unknown,
  options: PatientDocumentOptions,
  plan: DocumentPlan,
): PatientDocument {
  const { timestamp, languages = ["vi", "en"], namespace = defaultNamespace } = options;
  if (!instant.test(timestamp))
    throw new TypeError("timestamp must be an instant such as 2026-11-23T08:00:00+07:00");
  const [language] = languages;
  if (language === undefined) throw new TypeError("languages must name one");
  const issues: Issue<DocumentIssueCode>[] = [];
  const read = readBundle(bundle);
  if (read === undefined) {
    issues.push({ code: "emr.document.not-a-bundle", severity: "error", path: "" });
    return { issues };
  }
  if (read.isCut) {
    const params = { count: mostEntries };
    issues.push({ code: "emr.document.too-many", severity: "error", path: "Bundle.entry", params });
  }
  const patient = patientOf(read, options.patient);
  if (typeof patient === "number") {
    const params = { count: patient };
    issues.push({ code: "emr.document.no-one-patient", severity: "error", path: "Bundle", params });
    return { issues };
  }

  const visits = visitsOf(read, patient);
  const sorted = sortResources(read, patient, options.include ?? (() => true));
  const told = plan.sections.flatMap((section) => entriesOf(sorted, section));
  const author =
    options.author === undefined ? authorOf(read, visits) : read.resolve({ reference: options.author });
  const first = [patient, ...(author ? [author] : []), ...told.map(({ resource }) => resource)];
  const document = startDocument(read, first, {
    isDropped: (url) => url === ownName(namespace, "ext", "claim-row"),
    visitText: (visit) => {
      const period = partOf(visit["period"]);
      return formatPeriod(period?.["start"], period?.["end"], language);
    },
    finish(type, made, source) {
      for (const element of plan.finish(type, made, visitFill(read, document, source)))
        issues.push(unknownIssue(type, element));
    },
  });
  if (author === undefined)
    issues.push({ code: "emr.document.no-author", severity: "warning", path: "Composition.author" });
  const parts = { patient, author, visits, sorted, languages, language };
  const composition = compositionOf(read, document, options, plan, parts);
  const own = `urn:uuid:${documentUuid(composition.id ?? "", "Bundle")}`;
  const made = document.close(composition, {
    ...(plan.bundleProfiles.length > 0 && { meta: { profile: [...plan.bundleProfiles] } }),
    language,
    identifier: plan.identifier ?? { system: "urn:ietf:rfc:3986", value: own },
    timestamp,
  });
  return { bundle: made, issues };
}

function entriesOf(sorted: SortedResources, { section, also = [] }: DocumentSection): readonly ReadEntry[] {
  return [section, ...also].flatMap((name) => sorted.get(name) ?? []);
}

/** What a Composition is made of. */
interface CompositionParts {
  readonly patient: Part;
  readonly author: Part | undefined;
  readonly visits: readonly Part[];
  readonly sorted: SortedResources;
  readonly languages: readonly Locale[];
  readonly language: Locale;
}

function compositionOf(
  read: ReadBundle,
  document: DocumentDraft,
  options: PatientDocumentOptions,
  plan: DocumentPlan,
  { patient, author, visits, sorted, languages, language }: CompositionParts,
): Composition {
  const { timestamp } = options;
  const subject = document.referenceTo(patient);
  const id = documentUuid(plan.kind, subject.reference, timestamp);
  const period = spanOf(visits);
  const reasons: Readonly<Partial<Record<SectionName, EmptyReason>>> = options.emptyReasons ?? {};
  const told = plan.sections
    .map((row) => ({ row, entries: entriesOf(sorted, row) }))
    .filter(({ row, entries }) => row.isRequired === true || entries.length > 0);
  const section = told.map(({ row, entries }): CompositionSection => ({
    ...titleOf(row, languages),
    code: { coding: [{ system: hl7.loinc, code: row.code }] },
    text: { status: "generated", div: sectionDiv(entries, read, languages) },
    ...(entries.length > 0
      ? { entry: entries.map(({ resource }) => document.referenceTo(resource)) }
      : { emptyReason: { coding: [{ system: emptyReasons, code: reasons[row.section] ?? "unavailable" }] } }),
  }));
  return {
    resourceType: "Composition",
    id,
    ...(plan.compositionProfiles.length > 0 && { meta: { profile: [...plan.compositionProfiles] } }),
    language,
    ...(plan.hasText === true && { text: { status: "generated", div: wholeDiv(told, read, languages) } }),
    identifier: { system: "urn:ietf:rfc:3986", value: `urn:uuid:${id}` },
    status: "final",
    type: { coding: [{ system: hl7.loinc, code: patientSummary }] },
    subject,
    date: timestamp,
    author: [author ? document.referenceTo(author) : unknownElement()],
    ...titleOf(plan.titles, languages),
    ...(author?.["resourceType"] === "Organization" && { custodian: document.referenceTo(author) }),
    ...(period && {
      event: [{ code: [{ coding: [{ system: actClass, code: "PCPR" }] }], period }],
    }),
    section,
  };
}

/** LOINC: patient summary. */
const patientSummary = "60591-5";
const emptyReasons = "http://terminology.hl7.org/CodeSystem/list-empty-reason";
const actClass = "http://terminology.hl7.org/CodeSystem/v3-ActClass";
const translation = "http://hl7.org/fhir/StructureDefinition/translation";

/** An element that says why it has no value: nobody here knows. */
export function unknownElement(): MadePart {
  return { extension: [{ url: hl7.dataAbsentReasonExtension, valueCode: "unknown" }] };
}

/** A title in the first language, the others beside it. */
function titleOf(
  words: Readonly<Record<Locale, string>>,
  [first = "vi", ...others]: readonly Locale[],
): { readonly title: string; readonly _title?: object } {
  const extension = others.map((locale) => ({
    url: translation,
    extension: [
      { url: "lang", valueCode: locale },
      { url: "content", valueString: words[locale] },
    ],
  }));
  return { title: words[first], ...(extension.length > 0 && { _title: { extension } }) };
}

/** The facility of the latest visit, else who wrote a document of the Bundle, else its only facility. */
function authorOf(read: ReadBundle, visits: readonly Part[]): Part | undefined {
  for (const visit of visits) {
    const facility = read.resolve(visit["serviceProvider"]);
    if (facility) return facility;
  }
  for (const composition of read.of("Composition")) {
    const author = listIn(composition["author"])
      .map((one) => read.resolve(one))
      .find((one) => one !== undefined);
    if (author) return author;
  }
  const [only, other] = read.of("Organization");
  return other === undefined ? only : undefined;
}

function visitFill(read: ReadBundle, document: DocumentDraft, source: Part): VisitFill {
  const visit = read.resolve(source["encounter"]);
  const period = partOf(visit?.["period"]);
  const facility = visit && read.resolve(visit["serviceProvider"]);
  const performer = facility && document.referenceTo(facility);
  return {
    ...(period && { period }),
    ...(performer && performer.reference !== "" && { performer }),
  };
}

function unknownIssue(resource: string, element: string): Issue<DocumentIssueCode> {
  const name = element.replace(/^_/u, "");
  const params = { resource, element: name };
  return { code: "emr.document.unknown", severity: "information", path: `${resource}.${name}`, params };
}
