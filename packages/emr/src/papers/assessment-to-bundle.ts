import { type Xml12Row, tableSpec } from "@lienthong/bhyt";
import type { Issue } from "@lienthong/core";
import type { Bundle, Reference } from "fhir/r4.js";
import { readBundle } from "../documents/read-bundle.ts";
import { isObject } from "../lib/is-object.ts";
import { uuidBytes, uuidV5 } from "../lib/uuid-v5.ts";
import { type RowScope, applyMap, noOverrides } from "../mapping/apply.ts";
import { cleanText, textOf } from "../mapping/codecs.ts";
import { isoText } from "../mapping/date-text.ts";
import type { Draft } from "../mapping/draft.ts";
import { FieldUse } from "../mapping/field-use.ts";
import type { Part } from "../mapping/places.ts";
import { partOf } from "../mapping/places.ts";
import { type BackScope, backScope, readMap } from "../mapping/read-back.ts";
import { RowTexts } from "../mapping/row-texts.ts";
import type { DocumentIssueCode } from "../messages/documents/codes.ts";
import { hl7 } from "../target/hl7.ts";
import { createNames } from "../target/names.ts";
import { type TermOptions, type Terms, createTerms } from "../target/terms.ts";
import { assessedPatientMap, assessmentMap, assessmentTitle } from "./assessment.ts";
import type { BundlePapers } from "./bundle-to-papers.ts";

/** Fields of a medical assessment (giám định y khoa, XML12 of QĐ 3176/QĐ-BYT); those without a text may be left out. */
export type MedicalAssessment = Readonly<Partial<Xml12Row>>;

/** A record of an assessment as FHIR. */
export interface AssessmentBundle {
  /** A collection: Patient, Observation with a component for each field, and the Composition of the record. */
  readonly bundle: Bundle;
  /** Fields whose text no element gives back as it is. */
  readonly issues: readonly Issue<DocumentIssueCode>[];
}

const namespace = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";

/**
 * A record of a medical assessment (biên bản giám định y khoa, bảng XML12) as FHIR. No claim file holds it: assessing
 * facilities type it into the portal, and no element of XML was ever published for it. Its fields were, so this is a model
 * of them; `bundleToAssessments` gives them back.
 *
 * Source: QĐ 3176/QĐ-BYT, Bảng 12.
 *
 * @example
 * ```ts
 * import { assessmentToBundle, bundleToAssessments } from "@lienthong/emr/papers";
 *
 * const { bundle } = assessmentToBundle({ HO_TEN: "Nguyễn Văn An", TONG_TYLE_TTCT: "61" }, { target: "none" });
 * bundleToAssessments(bundle).papers[0]?.TONG_TYLE_TTCT; // "61"
 * ```
 */
export function assessmentToBundle(assessment: MedicalAssessment, options: TermOptions): AssessmentBundle {
  if (!isObject(assessment)) throw new TypeError("assessmentToBundle takes the fields of an assessment");
  const { fields } = tableSpec("XML12");
  const given: Readonly<Record<string, unknown>> = { ...assessment };
  const row = Object.fromEntries(fields.map(({ name }) => [name, textOf(given[name]) ?? ""]));
  const terms = createTerms(options);
  const use = new FieldUse("XML12", row);
  const scope = scopeOf(terms, row);
  const key = JSON.stringify(fields.map(({ name }) => row[name]));
  const entries: { readonly fullUrl: string; readonly resource: Draft }[] = [];
  const add = (resourceType: string, elements: Draft): Reference => {
    const id = uuidV5(uuidBytes(namespace), `urn:lienthong:assessment|${resourceType}|${key}`);
    const fullUrl = `urn:uuid:${id}`;
    entries.push({ fullUrl, resource: { resourceType, id, ...elements } });
    return { reference: fullUrl };
  };
  const person: Draft = {};
  applyMap(assessedPatientMap, person, scope, use, noOverrides);
  const [phone] = (person["telecom"] ?? []) as Draft[];
  if (phone) phone["system"] = "phone";
  const subject = add("Patient", person);
  const found: Draft = {};
  applyMap(assessmentMap, found, scope, use, noOverrides);
  const isFound = found["component"] !== undefined;
  const code = { text: assessmentTitle };
  const form = isFound ? add("Observation", { status: "final", code, subject, ...found }) : undefined;
  add("Composition", compositionOf(row, terms, subject, form));
  const bundle = { resourceType: "Bundle", type: "collection", entry: entries };
  const texts = readOne(
    backScope(createNames(options), () => undefined),
    person,
    found,
  );
  const issues = fields.flatMap(({ name }): Issue<DocumentIssueCode>[] => {
    if ((texts.get(name) ?? "") === (row[name] ?? "")) return [];
    const params = { field: name, table: "XML12" };
    return [{ code: "emr.paper.not-held", severity: "warning", path: `XML12.${name}`, params }];
  });
  // Filled by tables of paths; that it is R4 is what the tests check with the validator.
  return { bundle: bundle as unknown as Bundle, issues };
}

/** What codecs ask; no field of the record names a practitioner by licence. */
function scopeOf(terms: Terms, row: Readonly<Record<string, string>>): RowScope {
  return {
    terms,
    row,
    isPartial: false,
    form: "text",
    exactness: "unsure",
    partial() {
      this.isPartial = true;
    },
    practitioner: (licence) => ({ identifier: terms.identifier("practitioner", licence) }),
  };
}

function compositionOf(
  row: Readonly<Record<string, string>>,
  terms: Terms,
  subject: Reference,
  form: Reference | undefined,
): Draft {
  const number = cleanText(row["SO_BIEN_BAN"]);
  const date = isoText((row["NGAY_HOP"] ?? "").trim(), "date");
  const chair = cleanText(row["NGUOI_CHU_TRI"]);
  const unknown = { extension: [{ url: hl7.dataAbsentReasonExtension, valueCode: "unknown" }] };
  return {
    ...(number !== undefined && { identifier: terms.identifier("assessment", number) }),
    status: "final",
    type: { text: assessmentTitle },
    title: assessmentTitle,
    subject,
    ...(date === undefined ? { _date: unknown } : { date }),
    author: [chair === undefined ? unknown : { display: chair }],
    section: [
      form === undefined
        ? {
            title: assessmentTitle,
            emptyReason: {
              coding: [
                { system: "http://terminology.hl7.org/CodeSystem/list-empty-reason", code: "unavailable" },
              ],
            },
          }
        : { title: assessmentTitle, entry: [form] },
    ],
  };
}

/**
 * Records of medical assessments (biên bản giám định y khoa) of a Bundle, as `assessmentToBundle` writes them: the fields of
 * XML12, in their order, empty where no element says them.
 *
 * @example
 * ```ts
 * import { bundleToAssessments } from "@lienthong/emr/papers";
 *
 * bundleToAssessments({ resourceType: "Bundle" }).issues[0]?.code; // "emr.paper.not-found"
 * ```
 */
export function bundleToAssessments(
  bundle: unknown,
  options: Omit<TermOptions, "target"> = {},
): BundlePapers<Xml12Row> {
  const read = readBundle(bundle);
  if (read === undefined)
    return { papers: [], issues: [{ code: "emr.document.not-a-bundle", severity: "error", path: "" }] };
  const scope = backScope(createNames(options), (reference) => read.resolve(reference));
  const papers = read
    .of("Observation")
    .filter(({ code }) => partOf(code)?.["text"] === assessmentTitle)
    .map((form) => {
      const texts = readOne(scope, read.resolve(form["subject"]), form);
      const { fields } = tableSpec("XML12");
      // Every field of the table, as its row has them.
      return Object.fromEntries(
        fields.map(({ name }) => [name, texts.get(name) ?? ""]),
      ) as unknown as Xml12Row;
    });
  const params = { table: "XML12" };
  if (papers.length > 0) return { papers, issues: [] };
  return {
    papers,
    issues: [{ code: "emr.paper.not-found", severity: "information", path: "Bundle", params }],
  };
}

function readOne(scope: BackScope, person: Part | undefined, form: Part): RowTexts {
  const texts = new RowTexts("XML12");
  readMap(assessedPatientMap, person, scope, texts);
  readMap(assessmentMap, form, scope, texts);
  return texts;
}
