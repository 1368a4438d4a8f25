import type { Issue, Locale } from "@lienthong/core";
import type { Bundle, Composition, CompositionSection } from "fhir/r4.js";
import type { MadePart } from "../documents/copy.ts";
import {
  type DocumentDraft,
  documentUuid,
  patientOf,
  spanOf,
  startDocument,
  visitsOf,
} from "../documents/document.ts";
import { formatPeriod } from "../documents/format-date.ts";
import { type ReadBundle, type ReadEntry, mostEntries, readBundle } from "../documents/read-bundle.ts";
import { type Part, partOf } from "../mapping/places.ts";
import type { DocumentIssueCode } from "../messages/documents/codes.ts";
import { hl7 } from "../target/hl7.ts";
import { defaultNamespace, ownName } from "../target/terms.ts";
import { fillGaps, profileOf, unknownElement } from "./fill-gaps.ts";
import { sectionDiv } from "./section-text.ts";
import { type IpsSection, ipsProfile, ipsSections } from "./sections.ts";
import { sortResources } from "./sort-resources.ts";

/** Why a section is empty, in the words of FHIR's list of reasons. */
export type IpsEmptyReason = "nilknown" | "notasked" | "withheld" | "unavailable" | "notstarted";

/** How to make a summary. */
export interface BundleToIpsOptions {
  /** Moment at which the document is made, with seconds and zone: `2026-11-23T08:00:00+07:00`. */
  readonly timestamp: string;
  /** Languages of titles and narratives, the first as that of the document; Vietnamese and English by default. */
  readonly languages?: readonly Locale[];
  /** The patient, where the Bundle has several: `Patient/1` or the address of the entry. */
  readonly patient?: string;
  /** Who answers for the document, in the Bundle: by default the facility of the latest visit. */
  readonly author?: string;
  /** Leaves resources out, such as services that are no history worth telling. */
  readonly include?: (resource: Readonly<Record<string, unknown>>) => boolean;
  /** Why a required section is empty; `unavailable` by default, as a source without allergies says nothing about them. */
  readonly emptyReasons?: Readonly<Partial<Record<"problems" | "allergies" | "medications", IpsEmptyReason>>>;
  /** Start of the names of our own, as the Bundle was made with. */
  readonly namespace?: string;
}

/** The summary, and what is worth knowing about it. */
export interface IpsDocument {
  /** Absent when there is no one patient to make it of. */
  readonly bundle?: Bundle;
  readonly issues: readonly Issue<DocumentIssueCode>[];
}

const instant =
  /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2})$/u;
const titles: Readonly<Record<Locale, string>> = {
  vi: "Tóm tắt hồ sơ người bệnh",
  en: "International Patient Summary",
};

/**
 * An International Patient Summary (tóm tắt hồ sơ người bệnh quốc tế, `hl7.fhir.uv.ips` 2.0.0) of what a Bundle says about
 * one patient: a document whose required sections are always there, with the reason when they are empty. Nothing is made
 * up: what the guide requires and the Bundle does not say is marked as unknown, and listed. Costs and cards stay behind.
 *
 * @example
 * ```ts
 * import { bundleToIps } from "@lienthong/emr/ips";
 *
 * const patient = { resourceType: "Patient", id: "1", name: [{ text: "Nguyễn Văn An" }], birthDate: "1990-03-05" };
 * const entry = [{ fullUrl: "urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0", resource: patient }];
 * const { bundle } = bundleToIps({ resourceType: "Bundle", type: "collection", entry }, { timestamp: "2026-11-23T08:00:00+07:00" });
 * bundle?.type; // "document"
 * ```
 */
export function bundleToIps(bundle: unknown, options: BundleToIpsOptions): IpsDocument {
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
  if (read.isCut)
    issues.push({
      code: "emr.document.too-many",
      severity: "error",
      path: "Bundle.entry",
      params: { count: mostEntries },
    });
  const patient = patientOf(read, options.patient);
  if (typeof patient === "number") {
    issues.push({
      code: "emr.document.no-one-patient",
      severity: "error",
      path: "Bundle",
      params: { count: patient },
    });
    return { issues };
  }

  const visits = visitsOf(read, patient);
  const sorted = sortResources(read, patient, options.include ?? (() => true));
  const author =
    options.author === undefined ? facilityOf(read, visits) : read.resolve({ reference: options.author });
  const first = [
    patient,
    ...(author ? [author] : []),
    ...[...sorted.values()].flat().map(({ resource }) => resource),
  ];
  const document = startDocument(read, first, {
    isDropped: (url) => url === ownName(namespace, "ext", "claim-row"),
    visitText: (visit) => {
      const period = partOf(visit["period"]);
      return formatPeriod(period?.["start"], period?.["end"], language);
    },
    finish(type, made, source) {
      const unknown = fillGaps(type, made, gapFill(read, document, source));
      for (const element of unknown) issues.push(unknownIssue(type, element));
      claimProfile(type, made);
    },
  });
  const composition = compositionOf(read, document, options, {
    patient,
    author,
    visits,
    sorted,
    languages,
    language,
  });
  if (author === undefined)
    issues.push({ code: "emr.document.no-author", severity: "warning", path: "Composition.author" });
  const made = document.close(composition, {
    meta: { profile: [ipsProfile("Bundle-uv-ips")] },
    language,
    identifier: {
      system: "urn:ietf:rfc:3986",
      value: `urn:uuid:${documentUuid(composition.id ?? "", "Bundle")}`,
    },
    timestamp,
  });
  return { bundle: made, issues };
}

/** What a Composition is made of. */
interface CompositionParts {
  readonly patient: Part;
  readonly author: Part | undefined;
  readonly visits: readonly Part[];
  readonly sorted: ReadonlyMap<IpsSection, readonly ReadEntry[]>;
  readonly languages: readonly Locale[];
  readonly language: Locale;
}

function compositionOf(
  read: ReadBundle,
  document: DocumentDraft,
  options: BundleToIpsOptions,
  { patient, author, visits, sorted, languages, language }: CompositionParts,
): Composition {
  const { timestamp, emptyReasons = {} } = options;
  const subject = document.referenceTo(patient);
  const id = documentUuid("ips", subject.reference, timestamp);
  const period = spanOf(visits);
  const section = ipsSections
    .filter(({ section: name, isRequired }) => isRequired === true || sorted.has(name))
    .map((row): CompositionSection => {
      const entries = sorted.get(row.section) ?? [];
      const reason =
        (emptyReasons as Partial<Record<IpsSection, IpsEmptyReason>>)[row.section] ?? "unavailable";
      return {
        ...titleOf(row, languages),
        code: { coding: [{ system: hl7.loinc, code: row.code }] },
        text: { status: "generated", div: sectionDiv(entries, read, languages) },
        ...(entries.length > 0
          ? { entry: entries.map(({ resource }) => document.referenceTo(resource)) }
          : { emptyReason: { coding: [{ system: emptyReasonSystem, code: reason }] } }),
      };
    });
  const isOrganization = author?.["resourceType"] === "Organization";
  return {
    resourceType: "Composition",
    id,
    meta: { profile: [ipsProfile("Composition-uv-ips")] },
    language,
    identifier: { system: "urn:ietf:rfc:3986", value: `urn:uuid:${id}` },
    status: "final",
    type: { coding: [{ system: hl7.loinc, code: "60591-5" }] },
    subject,
    date: timestamp,
    author: [author ? document.referenceTo(author) : unknownElement()],
    ...titleOf(titles, languages),
    ...(author !== undefined && isOrganization && { custodian: document.referenceTo(author) }),
    ...(period && {
      event: [
        {
          code: [{ coding: [{ system: "http://terminology.hl7.org/CodeSystem/v3-ActClass", code: "PCPR" }] }],
          period,
        },
      ],
    }),
    section,
  };
}

const emptyReasonSystem = "http://terminology.hl7.org/CodeSystem/list-empty-reason";
const translation = "http://hl7.org/fhir/StructureDefinition/translation";

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

function facilityOf(read: ReadBundle, visits: readonly Part[]): Part | undefined {
  for (const visit of visits) {
    const facility = read.resolve(visit["serviceProvider"]);
    if (facility) return facility;
  }
  const [only, other] = read.of("Organization");
  return other === undefined ? only : undefined;
}

function gapFill(read: ReadBundle, document: DocumentDraft, source: Part): Parameters<typeof fillGaps>[2] {
  const visit = read.resolve(source["encounter"]);
  const period = partOf(visit?.["period"]);
  const facility = visit && read.resolve(visit["serviceProvider"]);
  const performer = facility && document.referenceTo(facility);
  return {
    ...(period && { period }),
    ...(performer && performer.reference !== "" && { performer }),
  };
}

function claimProfile(type: string, made: MadePart): void {
  const profile = profileOf(type, made);
  if (profile === undefined) return;
  const meta = partOf(made["meta"]);
  const known = Array.isArray(meta?.["profile"]) ? (meta["profile"] as readonly unknown[]) : [];
  if (!known.includes(profile)) made["meta"] = { ...meta, profile: [...known, profile] };
}

function unknownIssue(resource: string, element: string): Issue<DocumentIssueCode> {
  const name = element.replace(/^_/u, "");
  return {
    code: "emr.document.unknown",
    severity: "information",
    path: `${resource}.${name}`,
    params: { resource, element: name },
  };
}
