import { type Issue, severityFor } from "@lienthong/core";
import { codedText, defined } from "../documents/coded.ts";
import { patientOf, visitsOf } from "../documents/document.ts";
import { mostEntries, type ReadBundle, readBundle } from "../documents/read-bundle.ts";
import { codesOf, extensionIn, identifierIn, nameText, textIn } from "../documents/texts-of.ts";
import { facilityFacts, personFacts } from "../documents/who.ts";
import { type Part, listIn, partOf } from "../mapping/places.ts";
import type { DocumentIssueCode } from "../messages/documents/codes.ts";
import { hl7 } from "../target/hl7.ts";
import { type Names, createNames } from "../target/names.ts";
import type { TermOptions } from "../target/terms.ts";
import { type BookScene, entryOf, episodeOf } from "./episode.ts";
import { healthBookFields } from "./fields.ts";
import type { HealthBook, HealthBookCard, HealthBookPerson } from "./health-book.ts";
import { isRestricted } from "./restricted.ts";

/** How to read a health book. */
export interface BundleToHealthBookOptions extends Omit<TermOptions, "target"> {
  /** The patient, where the Bundle has several. */
  readonly patient?: string;
  /** Sensitive data that there is a purpose and consent for; none unless named. */
  readonly includeSensitive?: readonly "ethnicity"[];
  /** Takes resources that are marked as restricted (`meta.security` R or V), such as those about HIV; left out by default. */
  readonly includeRestricted?: boolean;
}

/** The health book of a Bundle, and what it lacks. */
export interface BundleHealthBook {
  /** Absent when there is no one patient to make it of. */
  readonly book?: HealthBook;
  readonly issues: readonly Issue<DocumentIssueCode>[];
}

/**
 * The electronic health book (Sổ sức khỏe điện tử, QĐ 31/QĐ-BYT Điều 2 khoản 3) of what a Bundle says about one person: who they are,
 * their history, their visits and the summaries of those. Each field that the Bundle does not say is listed.
 *
 * @example
 * ```ts
 * import { bundleToHealthBook } from "@lienthong/emr/health-book";
 *
 * const patient = { resourceType: "Patient", id: "1", name: [{ text: "Nguyễn Văn An" }] };
 * const { book } = bundleToHealthBook({ resourceType: "Bundle", entry: [{ resource: patient }] });
 * book?.person.name; // "Nguyễn Văn An"
 * ```
 */
export function bundleToHealthBook(
  bundle: unknown,
  options: BundleToHealthBookOptions = {},
): BundleHealthBook {
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
  const names = createNames(options);
  const scene = sceneOf(read, patient, names, options.includeRestricted === true);
  const entries = (type: string): HealthBook["history"]["allergies"] =>
    scene
      .of(type)
      .map(entryOf)
      .filter((one) => one !== undefined);
  const book: HealthBook = {
    person: personOf(read, patient, names, options.includeSensitive ?? []),
    history: {
      allergies: entries("AllergyIntolerance"),
      conditions: scene
        .of("Condition")
        .filter(isHistory)
        .map(entryOf)
        .filter((one) => one !== undefined),
      immunizations: entries("Immunization"),
    },
    episodes: visitsOf(read, patient)
      .filter((visit) => options.includeRestricted === true || !isRestricted(visit))
      .map((visit) => episodeOf(scene, visit)),
  };
  return { book, issues: [...issues, ...missingOf(book)] };
}

function sceneOf(read: ReadBundle, patient: Part, names: Names, withRestricted: boolean): BookScene {
  const isTaken = (resource: Part): boolean =>
    read.resolve(resource["subject"] ?? resource["patient"]) === patient &&
    resource["status"] !== "entered-in-error" &&
    resource["status"] !== "cancelled" &&
    !codesOf(resource["verificationStatus"]).includes("entered-in-error") &&
    (withRestricted || !isRestricted(resource));
  const byVisit = new Map<Part | undefined, Map<string, Part[]>>();
  const all = new Map<string, Part[]>();
  const put = (group: Map<string, Part[]>, type: string, resource: Part): void => {
    const same = group.get(type);
    if (same) same.push(resource);
    else group.set(type, [resource]);
  };
  for (const { resource, type } of read.entries) {
    if (!isTaken(resource)) continue;
    put(all, type, resource);
    const visit = read.resolve(resource["encounter"]);
    let group = byVisit.get(visit);
    if (!group) byVisit.set(visit, (group = new Map<string, Part[]>()));
    put(group, type, resource);
  }
  return {
    read,
    names,
    of: (type) => all.get(type) ?? [],
    inVisit: (encounter, type) => byVisit.get(encounter)?.get(type) ?? [],
  };
}

/** Illnesses that are told as history, not as the diagnosis of one visit. */
function isHistory(condition: Part): boolean {
  return !listIn(condition["category"]).some((one) => codesOf(one).includes("encounter-diagnosis"));
}

function personOf(
  read: ReadBundle,
  patient: Part,
  names: Names,
  sensitive: readonly "ethnicity"[],
): HealthBookPerson {
  const { name, birthDate, sex, personalNumber, phone, address } = personFacts(read, patient, names);
  const concept = (key: "ethnicity" | "occupation"): HealthBookPerson["occupation"] =>
    codedText(extensionIn(patient, (url) => names.isExtensionOf(key, url))?.["valueCodeableConcept"]);
  const citizenship = extensionIn(patient, (url) => url === hl7.citizenship);
  const code = extensionIn(citizenship, (url) => url === "code");
  return {
    ...defined({
      name,
      birthDate,
      sex,
      ethnicity: sensitive.includes("ethnicity") ? concept("ethnicity") : undefined,
      nationality: codedText(code?.["valueCodeableConcept"]),
      occupation: concept("occupation"),
      personalNumber,
      phone,
      address,
    }),
    cards: cardsOf(read, patient, names),
    representatives: [
      ...listIn(patient["contact"]).map((one) => representative(partOf(one), [partOf(one)?.["name"]], names)),
      ...read
        .of("RelatedPerson")
        .filter((one) => read.resolve(one["patient"]) === patient)
        .map((one) => representative(one, one["name"], names)),
    ],
  };
}

/** A contact of a patient, or a related person. */
function representative(
  part: Part | undefined,
  name: unknown,
  names: Names,
): HealthBookPerson["representatives"][number] {
  const telecom = listIn(part?.["telecom"]).map(partOf);
  return defined({
    name: nameText(name),
    relationship: listIn(part?.["relationship"])
      .map(codedText)
      .find((found) => found !== undefined),
    personalNumber: identifierIn(part, (one) => names.isIdentifierOf("cccd", one)),
    phone: textIn(telecom.find((found) => found?.["system"] === "phone")?.["value"]),
  });
}

function cardsOf(read: ReadBundle, patient: Part, names: Names): readonly HealthBookCard[] {
  return read
    .of("Coverage")
    .filter((one) => read.resolve(one["beneficiary"]) === patient)
    .flatMap((coverage) => {
      const number =
        identifierIn(coverage, (one) => names.isIdentifierOf("bhyt", one)) ??
        textIn(coverage["subscriberId"]);
      if (number === undefined) return [];
      const facility = extensionIn(coverage, (url) => names.isExtensionOf("primary-care-facility", url));
      const period = partOf(coverage["period"]);
      const more = defined({
        facility: facilityFacts(read, facility?.["valueReference"], names).code,
        from: textIn(period?.["start"]),
        until: textIn(period?.["end"]),
      });
      return [{ number, ...more }];
    });
}

/** Fields that are empty: a book without a number that finds its owner is worth a warning. */
function missingOf(book: HealthBook): readonly Issue<DocumentIssueCode>[] {
  const issues: Issue<DocumentIssueCode>[] = [];
  const isNamed = book.person.personalNumber !== undefined || book.person.cards.length > 0;
  for (const { path, source } of healthBookFields()) {
    // Only given when asked for.
    if (path === "person.ethnicity") continue;
    const wanted = path === "person.personalNumber" && !isNamed ? "warning" : "information";
    for (const place of emptyPlaces(book, path)) {
      issues.push({
        code: "emr.health-book.field-missing",
        severity: severityFor(source.confidence ?? "unverified", wanted),
        path: place,
        params: { field: path },
        source,
      });
    }
  }
  return issues;
}

/** Where a field of the model is empty. */
function emptyPlaces(book: HealthBook, path: string): readonly string[] {
  const [head = "", rest] = path.split("[].");
  if (rest === undefined) return isEmpty(valueAt(book, head)) ? [path] : [];
  const items = listIn(valueAt(book, head));
  return items.flatMap((item, at) => (isEmpty(valueAt(item, rest)) ? [`${head}[${at}].${rest}`] : []));
}

function valueAt(value: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((part, name) => partOf(part)?.[name], value);
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return true;
  const part = partOf(value);
  return part !== undefined && Object.keys(part).length === 0;
}
