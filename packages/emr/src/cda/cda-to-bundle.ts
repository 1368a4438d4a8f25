import { type Result, toResult } from "@lienthong/core";
import { parseXmlTree, type XmlLimits } from "@lienthong/core/xml";
import type { Bundle } from "fhir/r4.js";
import type { Draft } from "../mapping/draft.ts";
import { defaultNamespace } from "../target/terms.ts";
import { CdaElement } from "./cda-element.ts";
import { CdaContext, type CdaLoss, type Made } from "./context.ts";
import { conceptOf, dateTimeOf, identifierOf } from "./data-types.ts";
import { convertOrganization, convertPatient, convertPractitioner, set } from "./header.ts";
import { collectTexts } from "./narrative.ts";
import { convertSection } from "./sections.ts";

/** How to convert a document. */
export interface CdaToBundleOptions {
  /** Zone of times that name none; Vietnam's `+07:00` unless given. */
  readonly zone?: string;
  /** Start of the names that ids are made from; another one gives other ids. */
  readonly namespace?: string;
  readonly limits?: Partial<XmlLimits>;
}

/** What a document becomes. */
export interface CdaBundle {
  /** A document Bundle, its Composition first, when the document says its number and the minute it was made; else a collection. */
  readonly bundle: Bundle;
  /** Everything of the document, other than how it is built, that no element holds. */
  readonly losses: readonly CdaLoss[];
}

const zonePattern = /^(?:[+-](?:0\d|1[0-3]):[0-5]\d|\+14:00|Z)$/u;

/**
 * Converts a clinical document (C-CDA R2.1, Continuity of Care Document: người bệnh, chẩn đoán, thuốc, dị ứng, kết quả, lượt
 * khám, sinh hiệu, thủ thuật, tiêm chủng, tiền sử xã hội, kế hoạch điều trị) to a FHIR R4 Bundle. The narrative of every section is kept in the Composition; entries that are not converted,
 * and fields without a place, are listed in `losses`. Ids follow from the document's id.
 *
 * Source: HL7 CDA R2; C-CDA R2.1 (templates of the sections named above).
 *
 * @example
 * ```ts
 * import { cdaToBundle } from "@lienthong/emr/cda";
 *
 * const result = cdaToBundle("<ClinicalDocument xmlns='urn:hl7-org:v3'/>");
 * result.issues[0]?.code; // "emr.cda.no-patient"
 * ```
 */
export function cdaToBundle(xml: string, options: CdaToBundleOptions = {}): Result<CdaBundle> {
  if (typeof xml !== "string") throw new TypeError("cdaToBundle takes the text of a document");
  const { zone = "+07:00", namespace = defaultNamespace, limits } = options;
  if (!zonePattern.test(zone)) throw new TypeError("zone must be an offset such as +07:00");
  const read = parseXmlTree(xml, limits === undefined ? {} : { limits });
  if (!read.ok) return { ok: false, issues: read.issues };
  const { value: root } = read;
  if (root.local !== "ClinicalDocument" || root.uri !== "urn:hl7-org:v3")
    return {
      ok: false,
      issues: [
        {
          code: "emr.cda.not-cda",
          severity: "error",
          path: root.local.slice(0, 60),
          position: root.position,
        },
      ],
    };
  const document = new CdaElement(root, "ClinicalDocument");
  const id = document.one("id");
  const key = [id?.attribute("root"), id?.attribute("extension")].map((part) => part ?? "").join("|");
  const context = new CdaContext(zone, namespace, key);
  const bundle = convertDocument(context, document);
  for (const place of document.unread()) context.losses.push({ place, reason: "no-place" });
  context.end();
  return toResult({ bundle, losses: context.losses }, context.issues);
}

function convertDocument(context: CdaContext, document: CdaElement): Bundle {
  const target = document.one("recordTarget");
  if (target === undefined) {
    context.report("emr.cda.no-patient", "error", undefined);
    return { resourceType: "Bundle", type: "collection" };
  }
  const date = dateTimeOf(document.one("effectiveTime"), context);
  if (date === undefined) context.report("emr.cda.no-date", "error", undefined);
  const composition = context.begin("Composition", document);
  const patient = convertPatient(context, target);
  fillComposition(context, document, composition, patient, date);
  const sections = sectionsOf(document);
  if (sections === undefined) context.report("emr.cda.no-body", "warning", undefined);
  for (const section of sections ?? []) collectAll(section, context.narrative);
  const subject = { reference: patient.fullUrl };
  set(
    composition.resource,
    "section",
    (sections ?? []).flatMap((section) => convertSection(context, section, subject) ?? []),
  );
  return toBundle(context, document, date);
}

function sectionsOf(document: CdaElement): readonly CdaElement[] | undefined {
  const body = document.down("component", "structuredBody");
  return body?.all("component").flatMap((component) => component.all("section"));
}

function collectAll(section: CdaElement, found: Map<string, string>): void {
  for (const text of section.all("text")) collectTexts(text.node, found);
  for (const component of section.all("component"))
    for (const inner of component.all("section")) collectAll(inner, found);
}

function fillComposition(
  context: CdaContext,
  document: CdaElement,
  { resource }: Made,
  patient: Made,
  date: string | undefined,
): void {
  const id = document.one("id");
  set(resource, "identifier", id && identifierOf(id));
  resource["status"] = "final";
  resource["type"] = conceptOf(document.one("code"), context) ?? { text: "CDA" };
  resource["subject"] = { reference: patient.fullUrl };
  resource["date"] = date;
  const authors = document.all("author").flatMap((author): object[] => {
    const assigned = author.one("assignedAuthor");
    if (assigned === undefined) return [];
    const made =
      convertPractitioner(context, assigned) ??
      convertOrganization(context, assigned.one("representedOrganization"));
    return made === undefined ? [] : [{ reference: made.fullUrl }];
  });
  // Somebody wrote it; a document that does not say who is one of its device or keeper.
  resource["author"] = authors.length > 0 ? authors : [{ display: deviceOf(document) ?? "CDA" }];
  resource["title"] = document.one("title")?.text ?? "CDA";
  const level = document.one("confidentialityCode")?.attribute("code");
  document.one("confidentialityCode")?.attribute("codeSystem");
  if (level !== undefined && /^[LMNRUV]$/u.test(level)) resource["confidentiality"] = level;
  const custodian = document.down("custodian", "assignedCustodian", "representedCustodianOrganization");
  const keeper = convertOrganization(context, custodian);
  if (keeper !== undefined) resource["custodian"] = { reference: keeper.fullUrl };
}

function deviceOf(document: CdaElement): string | undefined {
  const device = document.down("author", "assignedAuthor", "assignedAuthoringDevice");
  const parts = [device?.one("manufacturerModelName")?.text, device?.one("softwareName")?.text];
  return parts.find((part) => part !== undefined);
}

function toBundle(context: CdaContext, document: CdaElement, date: string | undefined): Bundle {
  const entry = context.entries.map(({ fullUrl, resource }: { fullUrl: string; resource: Draft }) => ({
    fullUrl,
    resource,
  }));
  const id = document.one("id");
  const identifier = id && identifierOf(id);
  const isDocument = identifier?.system !== undefined && date?.includes("T") === true;
  return {
    resourceType: "Bundle",
    ...(isDocument ? { identifier, type: "document", timestamp: date } : { type: "collection" }),
    entry,
  } as unknown as Bundle;
}
