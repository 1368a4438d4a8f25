import { type Issue, isRealDate } from "@lienthong/core";
import type { Bundle } from "fhir/r4.js";
import { uuidBytes, uuidV5 } from "../lib/uuid-v5.ts";
import { cleanText, codeText } from "../mapping/codecs.ts";
import { type Draft, putNumber } from "../mapping/draft.ts";
import type { CodedText } from "../documents/coded.ts";
import type { DocumentIssueCode } from "../messages/documents/codes.ts";
import { hl7 } from "../target/hl7.ts";
import { type TermOptions, createTerms, defaultNamespace, ownName } from "../target/terms.ts";
import { adviceExtension, broughtByRelationship } from "./bundle-to-prescriptions.ts";
import { canonicalText } from "./canonical-text.ts";
import type { IssuedPrescription, PrescribedMedicine, PrescriptionDraft } from "./prescription.ts";

/** A prescription as FHIR. */
export interface PrescriptionBundle {
  /** A collection: Patient, prescriber and facility, Coverage, and a MedicationRequest for each medicine. */
  readonly bundle: Bundle;
  /** What of the prescription no element can hold as it stands. */
  readonly issues: readonly Issue<DocumentIssueCode>[];
}

const urlNamespace = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";

/**
 * A prescription as a group of MedicationRequests (đơn thuốc sang FHIR): its code is their `groupIdentifier`. An issued one is
 * `active`, one that was replaced `stopped`, one that is not issued yet a `draft`. `bundleToPrescriptions` gives the same
 * content again (of drafts with `includeDrafts`), so `validateUnchangedPrescription` holds for what came back.
 *
 * Source: TT 26/2025/TT-BYT through one public summary; the format of the national prescription system is not public.
 *
 * @example
 * ```ts
 * import { bundleToPrescriptions, issuePrescription, prescriptionToBundle, validateUnchangedPrescription } from "@lienthong/emr/prescription";
 *
 * const medicines = [{ medicine: { text: "Amoxicilin 500 mg", codes: [] } }];
 * const draft = { patient: { name: "Nguyễn Văn An" }, facility: {}, prescriber: {}, diagnoses: [], medicines };
 * const issued = issuePrescription(draft, "019990a1b2c3-C");
 * const { bundle } = prescriptionToBundle(issued, { target: "none" });
 * const [back] = bundleToPrescriptions(bundle).prescriptions;
 * validateUnchangedPrescription(issued, back).ok; // true
 * ```
 */
export function prescriptionToBundle(
  prescription: PrescriptionDraft | IssuedPrescription,
  options: TermOptions,
): PrescriptionBundle {
  const issued = "content" in prescription ? prescription : undefined;
  const draft = "content" in prescription ? prescription.content : prescription;
  const { medicines } = draft;
  if (!isList(medicines))
    throw new TypeError("prescriptionToBundle takes a prescription as bundleToPrescriptions gives it");
  const maker = new Maker(draft, options);
  const patient = maker.patient();
  const requester = maker.requester();
  maker.coverage(patient);
  maker.weight(patient);
  const shared = maker.shared(patient, requester, issued);
  medicines.forEach((medicine, at) => {
    maker.request(medicine, at, shared);
  });
  if (medicines.length === 0) maker.leave("medicines");
  return maker.end();
}

/** What is put together for one prescription. */
class Maker {
  readonly #draft: PrescriptionDraft;
  readonly #terms: ReturnType<typeof createTerms>;
  readonly #namespace: string;
  readonly #key: string;
  readonly #entries: { readonly fullUrl: string; readonly resource: Draft }[] = [];
  readonly #issues: Issue<DocumentIssueCode>[] = [];

  constructor(draft: PrescriptionDraft, options: TermOptions) {
    this.#draft = draft;
    this.#terms = createTerms(options);
    this.#namespace = options.namespace ?? defaultNamespace;
    this.#key = draft.code ?? canonicalText(draft);
  }

  /** Something that no element holds as it stands. */
  leave(field: string): void {
    const code = "emr.prescription.not-held";
    this.#issues.push({ code, severity: "warning", path: field, params: { field } });
  }

  patient(): Draft {
    const { name, birthDate, sex, personalNumber, address, phone, broughtBy } = this.#draft.patient;
    const number = this.#text(personalNumber, "patient.personalNumber");
    const shown = this.#text(name, "patient.name");
    const place = this.#text(address, "patient.address");
    const called = this.#text(phone, "patient.phone");
    const adult = this.#text(broughtBy, "patient.broughtBy");
    const isSex = sex === undefined || /^(?:male|female|other|unknown)$/u.test(sex);
    if (!isSex) this.leave("patient.sex");
    const born = this.#time(birthDate, "patient.birthDate", true);
    return this.#add("Patient", "", {
      ...(number !== undefined && { identifier: [this.#terms.identifier("cccd", number)] }),
      ...(shown !== undefined && { name: [{ text: shown }] }),
      ...(called !== undefined && { telecom: [{ system: "phone", value: called }] }),
      ...(isSex && sex !== undefined && { gender: sex }),
      ...(born !== undefined && { birthDate: born }),
      ...(place !== undefined && { address: [{ text: place }] }),
      ...(adult !== undefined && {
        contact: [{ relationship: [{ text: broughtByRelationship }], name: { text: adult } }],
      }),
    });
  }

  /** Who prescribed, for which facility. */
  requester(): Draft | undefined {
    const { prescriber, facility } = this.#draft;
    const licence = this.#text(prescriber.licence, "prescriber.licence");
    const name = this.#text(prescriber.name, "prescriber.name");
    const code = this.#text(facility.code, "facility.code");
    const title = this.#text(facility.name, "facility.name");
    const person =
      licence === undefined && name === undefined
        ? undefined
        : this.#add("Practitioner", "", {
            ...(licence !== undefined && { identifier: [this.#terms.identifier("practitioner", licence)] }),
            ...(name !== undefined && { name: [{ text: name }] }),
          });
    const organization =
      code === undefined && title === undefined
        ? undefined
        : this.#add("Organization", "", {
            ...(code !== undefined && { identifier: [this.#terms.identifier("ma-cskcb", code)] }),
            ...(title !== undefined && { name: title }),
          });
    if (person === undefined && organization === undefined) return undefined;
    return this.#add("PractitionerRole", "", {
      ...(person !== undefined && { practitioner: refer(person) }),
      ...(organization !== undefined && { organization: refer(organization) }),
    });
  }

  coverage(patient: Draft): void {
    const card = this.#text(this.#draft.patient.card, "patient.card");
    if (card === undefined) return;
    this.#add("Coverage", "", {
      identifier: [this.#terms.identifier("bhyt", card)],
      status: "active",
      beneficiary: refer(patient),
      payor: [{ display: "Bảo hiểm xã hội Việt Nam" }],
    });
  }

  /** FHIR takes a weight in kilograms or grams, with its day. */
  weight(patient: Draft): void {
    const { weight } = this.#draft.patient;
    if (weight === undefined) return;
    const time = this.#time(this.#draft.writtenAt, "");
    const match = /^(\d{1,10}(?:\.\d{1,10})?) (kg|g)$/u.exec(weight);
    const [, digits = "", unit = ""] = match ?? [];
    if (match === null || !isPlainNumber(digits) || time === undefined || time.length < 10) {
      this.leave("patient.weight");
      return;
    }
    const quantity: Draft = {};
    putNumber(quantity, "value", digits);
    Object.assign(quantity, { unit, system: hl7.units, code: unit });
    this.#add("Observation", "weight", {
      status: "final",
      category: [{ coding: [{ system: hl7.observationCategory, code: "vital-signs" }] }],
      code: { coding: [{ system: hl7.loinc, code: "29463-7" }] },
      subject: refer(patient),
      effectiveDateTime: time,
      valueQuantity: quantity,
    });
  }

  /** What all orders of the prescription say alike. */
  shared(patient: Draft, requester: Draft | undefined, issued: IssuedPrescription | undefined): Draft {
    const { code, kind, diagnoses, writtenAt } = this.#draft;
    const number = this.#text(code, "code");
    const written = this.#time(writtenAt, "writtenAt");
    const reasons = diagnoses.flatMap((one, at) => this.#concept(one, `diagnoses[${at}]`) ?? []);
    const status = issued === undefined ? "draft" : issued.status === "replaced" ? "stopped" : "active";
    const prior = issued?.replaces === undefined ? undefined : this.#text(issued.replaces, "replaces");
    return {
      status,
      intent: "order",
      ...(kind !== undefined && { category: [{ coding: [this.#terms.coding("prescription-kind", kind)] }] }),
      subject: refer(patient),
      ...(written !== undefined && { authoredOn: written }),
      ...(requester !== undefined && { requester: refer(requester) }),
      ...(reasons.length > 0 && { reasonCode: reasons }),
      ...(number !== undefined && { groupIdentifier: this.#terms.identifier("prescription", number) }),
      ...(prior !== undefined && {
        priorPrescription: { identifier: this.#terms.identifier("prescription", prior) },
      }),
    };
  }

  request({ medicine, quantity, directions, route }: PrescribedMedicine, at: number, shared: Draft): void {
    const place = `medicines[${at}]`;
    const isNamed = medicine.text !== undefined || medicine.codes.length > 0;
    const named = isNamed ? this.#concept(medicine, `${place}.medicine`) : undefined;
    const words = this.#text(directions, `${place}.directions`);
    const way = route === undefined ? undefined : this.#concept(route, `${place}.route`);
    const amount = this.#quantity(quantity, `${place}.quantity`);
    const advice = at === 0 ? this.#text(this.#draft.advice, "advice") : undefined;
    const url = ownName(this.#namespace, "ext", adviceExtension);
    const { category, ...others } = shared;
    this.#add("MedicationRequest", String(at), {
      ...(advice !== undefined && { extension: [{ url, valueString: advice }] }),
      ...(category !== undefined && { category }),
      ...others,
      ...(named === undefined ? { medicationReference: unknown } : { medicationCodeableConcept: named }),
      ...((words !== undefined || way !== undefined) && {
        dosageInstruction: [
          { ...(words !== undefined && { text: words }), ...(way !== undefined && { route: way }) },
        ],
      }),
      ...(amount !== undefined && { dispenseRequest: { quantity: amount } }),
    });
  }

  end(): PrescriptionBundle {
    // Put together of elements of R4; that it is R4 is what the tests check with the validator.
    const bundle = { resourceType: "Bundle", type: "collection", entry: this.#entries } as unknown as Bundle;
    return { bundle, issues: this.#issues };
  }

  #add(resourceType: string, place: string, elements: Draft): Draft {
    const name = `${resourceType}|${this.#key}|${place}`;
    const namespace = uuidBytes(uuidV5(uuidBytes(urlNamespace), `${this.#namespace}|prescription`));
    const id = uuidV5(namespace, name);
    const resource = { resourceType, id, ...elements };
    this.#entries.push({ fullUrl: `urn:uuid:${id}`, resource });
    return resource;
  }

  /** A text as FHIR can hold it. */
  #text(value: string | undefined, field: string): string | undefined {
    if (value === undefined) return undefined;
    const clean = cleanText(value);
    if (clean !== value.normalize("NFC")) this.leave(field);
    return clean;
  }

  #time(value: string | undefined, field: string, isDay = false): string | undefined {
    if (value === undefined) return undefined;
    const match =
      /^(\d{4})(?:-(\d\d)(?:-(\d\d)(T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d|\+14:00))?)?)?$/u.exec(
        value,
      );
    const [, year = "", month = "1", day = "1", time] = match ?? [];
    const isReal = match !== null && isRealDate(Number(year), Number(month), Number(day));
    if (isReal && !(isDay && time !== undefined)) return value;
    if (field !== "") this.leave(field);
    return undefined;
  }

  #concept({ text, codes }: CodedText, field: string): object | undefined {
    const words = this.#text(text, field);
    const coding = codes.flatMap(({ system, code }) => {
      const clean = codeText(code);
      const isUri = system === undefined || /^[a-z][a-z0-9+.-]{0,20}:[^\s<>"{}|\\^`]{1,500}$/iu.test(system);
      if (clean !== code || !isUri) {
        this.leave(field);
        return [];
      }
      return [{ ...(system !== undefined && { system }), code }];
    });
    if (words === undefined && coding.length === 0) return undefined;
    return { ...(coding.length > 0 && { coding }), ...(words !== undefined && { text: words }) };
  }

  #quantity(quantity: PrescribedMedicine["quantity"], field: string): Draft | undefined {
    if (quantity === undefined) return undefined;
    if (!isPlainNumber(quantity.value)) {
      this.leave(field);
      return undefined;
    }
    const made: Draft = {};
    putNumber(made, "value", quantity.value);
    const unit = this.#text(quantity.unit, `${field}.unit`);
    return Object.assign(made, unit !== undefined && { unit });
  }
}

const isList = (value: unknown): boolean => Array.isArray(value);

/** There is something, and nobody here knows it. */
const unknown = { extension: [{ url: hl7.dataAbsentReasonExtension, valueCode: "unknown" }] };

const refer = ({ id }: Draft): object => ({ reference: `urn:uuid:${String(id)}` });

/** A decimal of FHIR without an exponent. */
const isPlainNumber = (digits: string): boolean => /^(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/u.test(digits);
