import type { Issue } from "@lienthong/core";
import { codedText, defined, quantityOf } from "../documents/coded.ts";
import { patientOf } from "../documents/document.ts";
import { mostEntries, type ReadBundle, readBundle } from "../documents/read-bundle.ts";
import { extensionIn, nameText, textIn } from "../documents/texts-of.ts";
import { facilityFacts, personFacts, practitionerFacts } from "../documents/who.ts";
import { type Part, listIn, partOf } from "../mapping/places.ts";
import type { DocumentIssueCode } from "../messages/documents/codes.ts";
import { type Names, createNames } from "../target/names.ts";
import { type TermOptions, defaultNamespace, ownName } from "../target/terms.ts";
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
  /** Whether orders that are drafts are read, too: prescriptions that were not issued yet. */
  readonly includeDrafts?: boolean;
}

/** How a Patient names who brings a child. */
export const broughtByRelationship = "Người đưa trẻ đến khám";

/** Name of the extension of ours that holds the advice of a prescription: R4 has no element for it. */
export const adviceExtension = "prescription-advice";

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
    if (read.resolve(request["subject"]) !== patient || isLeftOut(request, options)) continue;
    const key = keyOf(request, options.kindOf?.(request));
    const group = groups.get(key);
    if (group) group.push(request);
    else groups.set(key, [request]);
  }
  const broughtBy = broughtByOf(patient);
  const person = { ...personFacts(read, patient, names), ...defined({ broughtBy }) };
  const prescriptions = [...groups.values()].map((group) => draftOf(read, person, group, names, options));
  return { prescriptions, issues };
}

const dropped: ReadonlySet<unknown> = new Set(["cancelled", "entered-in-error"]);

function isLeftOut({ status, doNotPerform }: Part, { includeDrafts }: BundleToPrescriptionsOptions): boolean {
  if (status === "draft" && includeDrafts !== true) return true;
  return dropped.has(status) || doNotPerform === true;
}

const kinds: ReadonlySet<string> = new Set<PrescriptionKind>(["N", "H", "C", "T"]);

/** The kind that an order states in its category. */
function statedKind(request: Part, names: Names): PrescriptionKind | undefined {
  for (const category of listIn(request["category"]))
    for (const one of listIn(partOf(category)?.["coding"])) {
      const coding = partOf(one);
      const code = textIn(coding?.["code"]);
      if (code === undefined || !kinds.has(code)) continue;
      // One of the four that the set holds.
      if (names.isCodeOf("prescription-kind", coding?.["system"])) return code as PrescriptionKind;
    }
  return undefined;
}

/** Who brings the child, as `prescriptionToBundle` writes it. */
function broughtByOf(patient: Part): string | undefined {
  for (const one of listIn(patient["contact"])) {
    const contact = partOf(one);
    const isThat = listIn(contact?.["relationship"]).some(
      (relationship) => partOf(relationship)?.["text"] === broughtByRelationship,
    );
    if (isThat) return nameText([contact?.["name"]]);
  }
  return undefined;
}

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
  { kindOf, namespace = defaultNamespace }: BundleToPrescriptionsOptions,
): PrescriptionDraft {
  const [first = {}] = group;
  const code = textIn(partOf(first["groupIdentifier"])?.["value"]);
  const encounter = read.resolve(first["encounter"]);
  const coded = code === undefined ? undefined : validatePrescriptionCode(code);
  const kind = kindOf?.(first) ?? statedKind(first, names) ?? (coded?.ok ? coded.value.kind : undefined);
  const role = read.resolve(first["requester"]);
  const isRole = role?.["resourceType"] === "PractitionerRole";
  const prescriber = isRole ? role["practitioner"] : first["requester"];
  const provider = encounter?.["serviceProvider"] ?? (isRole ? role["organization"] : undefined);
  const adviceUrl = ownName(namespace, "ext", adviceExtension);
  const advice = group
    .map((request) => textIn(extensionIn(request, (url) => url === adviceUrl)?.["valueString"]))
    .find((text) => text !== undefined);
  return {
    ...defined({ code, kind, writtenAt: textIn(first["authoredOn"]) }),
    patient,
    facility: facilityFacts(read, provider, names),
    prescriber: practitionerFacts(read, prescriber),
    diagnoses: diagnosesOf(read, first, encounter),
    medicines: group.map((request) => medicineOf(read, request)),
    ...defined({ advice }),
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
