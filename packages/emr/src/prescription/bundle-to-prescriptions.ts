import type { Issue } from "@lienthong/core";
import { codedText, defined, quantityOf } from "../documents/coded.ts";
import { patientOf } from "../documents/document.ts";
import { mostEntries, type ReadBundle, readBundle } from "../documents/read-bundle.ts";
import { textIn } from "../documents/texts-of.ts";
import { facilityFacts, personFacts, practitionerFacts } from "../documents/who.ts";
import { type Part, listIn, partOf } from "../mapping/places.ts";
import type { DocumentIssueCode } from "../messages/documents/codes.ts";
import { type Names, createNames } from "../target/names.ts";
import type { TermOptions } from "../target/terms.ts";
import type { PrescribedMedicine, PrescriptionDraft } from "./prescription.ts";
import { type PrescriptionKind, validatePrescriptionCode } from "./prescription-code.ts";

/** How to read prescriptions of a Bundle. */
export interface BundleToPrescriptionsOptions extends Omit<TermOptions, "target"> {
  /** The patient, where the Bundle has several. */
  readonly patient?: string;
  /**
   * Kind of the prescription that a medicine belongs on; narcotics and psychotropics go on prescriptions of their own. Only
   * who has the list of medicines knows, so there is no default.
   */
  readonly kindOf?: (request: Readonly<Record<string, unknown>>) => PrescriptionKind | undefined;
}

/** Prescriptions of a Bundle, and what is worth knowing. */
export interface BundlePrescriptions {
  readonly prescriptions: readonly PrescriptionDraft[];
  readonly issues: readonly Issue<DocumentIssueCode>[];
}

/**
 * Prescriptions (đơn thuốc) of the MedicationRequests of a Bundle: those with the same `groupIdentifier`, else those of one
 * visit, prescriber, day and kind, stand on one. Orders that were cancelled or entered in error are left out.
 *
 * @example
 * ```ts
 * import { bundleToPrescriptions } from "@lienthong/emr/prescription";
 *
 * const subject = { reference: "Patient/1" };
 * const request = { resourceType: "MedicationRequest", status: "active", intent: "order", subject, medicationCodeableConcept: { text: "Amoxicilin 500 mg" } };
 * const entry = [{ resource: { resourceType: "Patient", id: "1" } }, { resource: request }];
 * bundleToPrescriptions({ resourceType: "Bundle", entry }).prescriptions.length; // 1
 * ```
 */
export function bundleToPrescriptions(
  bundle: unknown,
  options: BundleToPrescriptionsOptions = {},
): BundlePrescriptions {
  const issues: Issue<DocumentIssueCode>[] = [];
  const read = readBundle(bundle);
  if (read === undefined) {
    issues.push({ code: "emr.document.not-a-bundle", severity: "error", path: "" });
    return { prescriptions: [], issues };
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
    const params = { count: patient };
    issues.push({ code: "emr.document.no-one-patient", severity: "error", path: "Bundle", params });
    return { prescriptions: [], issues };
  }
  const names = createNames(options);
  const groups = new Map<string, Part[]>();
  for (const request of read.of("MedicationRequest")) {
    if (read.resolve(request["subject"]) !== patient || dropped.has(request["status"])) continue;
    if (request["doNotPerform"] === true) continue;
    const key = keyOf(request, options.kindOf?.(request));
    const group = groups.get(key);
    if (group) group.push(request);
    else groups.set(key, [request]);
  }
  const person = personFacts(read, patient, names);
  const prescriptions = [...groups.values()].map((group) => draftOf(read, person, group, names, options));
  return { prescriptions, issues };
}

const dropped: ReadonlySet<unknown> = new Set(["cancelled", "entered-in-error", "draft"]);

/** What tells prescriptions apart. */
function keyOf(request: Part, kind: PrescriptionKind | undefined): string {
  const group = partOf(request["groupIdentifier"]);
  if (textIn(group?.["value"]) !== undefined) return JSON.stringify([group?.["system"], group?.["value"]]);
  const day = textIn(request["authoredOn"])?.slice(0, 10);
  const names = [request["encounter"], request["requester"]].map((one) => partOf(one)?.["reference"]);
  return JSON.stringify([...names, day, kind]);
}

function draftOf(
  read: ReadBundle,
  patient: PrescriptionDraft["patient"],
  group: readonly Part[],
  names: Names,
  { kindOf }: BundleToPrescriptionsOptions,
): PrescriptionDraft {
  const [first = {}] = group;
  const code = textIn(partOf(first["groupIdentifier"])?.["value"]);
  const encounter = read.resolve(first["encounter"]);
  const coded = code === undefined ? undefined : validatePrescriptionCode(code);
  const kind = kindOf?.(first) ?? (coded?.ok ? coded.value.kind : undefined);
  return {
    ...defined({ code, kind, writtenAt: textIn(first["authoredOn"]) }),
    patient,
    facility: facilityFacts(read, encounter?.["serviceProvider"], names),
    prescriber: practitionerFacts(read, first["requester"]),
    diagnoses: diagnosesOf(read, first, encounter),
    medicines: group.map((request) => medicineOf(read, request)),
  };
}

/** What the prescription is for: the reasons of the order, else the diagnoses of the visit but those on admission. */
function diagnosesOf(
  read: ReadBundle,
  request: Part,
  encounter: Part | undefined,
): PrescriptionDraft["diagnoses"] {
  const reasons = [
    ...listIn(request["reasonCode"]),
    ...listIn(request["reasonReference"]).map((one) => read.resolve(one)?.["code"]),
  ];
  const visit = listIn(encounter?.["diagnosis"])
    .map(partOf)
    .filter((one) => codedText(one?.["use"])?.codes.some(({ code }) => code === "AD") !== true)
    .map((one) => read.resolve(one?.["condition"])?.["code"]);
  const stated = reasons.map(codedText).filter((one) => one !== undefined);
  return stated.length > 0 ? stated : visit.map(codedText).filter((one) => one !== undefined);
}

function medicineOf(read: ReadBundle, request: Part): PrescribedMedicine {
  const reference = request["medicationReference"];
  const display = textIn(partOf(reference)?.["display"]);
  const medicine = codedText(request["medicationCodeableConcept"]) ??
    codedText(read.resolve(reference)?.["code"]) ?? {
      ...(display !== undefined && { text: display }),
      codes: [],
    };
  const dosages = listIn(request["dosageInstruction"]).map(partOf);
  const directions = dosages
    .flatMap((one) => [textIn(one?.["text"]), textIn(one?.["patientInstruction"])])
    .filter((text) => text !== undefined);
  return {
    medicine,
    ...defined({
      quantity: quantityOf(partOf(request["dispenseRequest"])?.["quantity"]),
      directions: directions.length === 0 ? undefined : directions.join("; "),
      route: codedText(dosages.find((one) => one?.["route"] !== undefined)?.["route"]),
    }),
  };
}
