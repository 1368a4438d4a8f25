import { type ClaimFile, tableSpec } from "@lienthong/bhyt";
import type { Bundle } from "fhir/r4.js";
import { claimFileToBundle } from "../claim/claim-file-to-bundle.ts";
import { isObject } from "../lib/is-object.ts";
import { compactText } from "../mapping/date-text.ts";
import type { TermOptions } from "../target/terms.ts";
import type { PaperCode, Reexamination, Referral } from "./paper.ts";

type PaperTable = "XML13" | "XML14";
type Values = Readonly<Record<string, string | undefined>>;

/**
 * A referral as FHIR (phiếu chuyển cơ sở khám bệnh, chữa bệnh, dữ liệu XML13): Patient, Encounter, Coverage and Composition;
 * `bundleToReferrals` gives the same referral again.
 *
 * @example
 * ```ts
 * import { bundleToReferrals, referralToBundle } from "@lienthong/emr/papers";
 *
 * const bundle = { resourceType: "Bundle", type: "collection" };
 * const [referral] = bundleToReferrals(bundle).papers;
 * referral && bundleToReferrals(referralToBundle(referral, { target: "none" })).papers[0]?.to;
 * ```
 */
export function referralToBundle(referral: Referral, options: TermOptions): Bundle {
  if (!isObject(referral))
    throw new TypeError("referralToBundle takes a referral as bundleToReferrals gives it");
  return paperBundle("XML13", options, {
    ...commonValues("XML13", referral),
    GIAY_CHUYEN_TUYEN: referral.number,
    SO_HOSO: referral.fileNumber,
    SO_CHUYENTUYEN: referral.registerNumber,
    MA_CSKCB_DI: referral.previousFacilities.join(";"),
    MA_CSKCB_DEN: referral.to,
    DAU_HIEU_LS: referral.clinicalSigns,
    QT_BENHLY: referral.course,
    TOMTAT_KQ: referral.results,
    PP_DIEUTRI: referral.treatment,
    TINH_TRANG_CT: referral.condition,
    MA_LOAI_RV: referral.dischargeType?.code,
    MA_LYDO_CT: referral.reason?.code,
    HUONG_DIEU_TRI: referral.plan,
    PHUONGTIEN_VC: referral.transport,
    HOTEN_NGUOI_HT: referral.escort?.name,
    CHUCDANH_NGUOI_HT: referral.escort?.title,
  });
}

/**
 * An appointment to be examined again as FHIR (phiếu hẹn khám lại, dữ liệu XML14); `bundleToReexaminations` gives the same
 * paper again.
 *
 * @example
 * ```ts
 * import { bundleToReexaminations, reexaminationToBundle } from "@lienthong/emr/papers";
 *
 * const [paper] = bundleToReexaminations({ resourceType: "Bundle", type: "collection" }).papers;
 * paper && bundleToReexaminations(reexaminationToBundle(paper, { target: "none" })).papers[0]?.on;
 * ```
 */
export function reexaminationToBundle(paper: Reexamination, options: TermOptions): Bundle {
  if (!isObject(paper))
    throw new TypeError("reexaminationToBundle takes a paper as bundleToReexaminations gives it");
  return paperBundle("XML14", options, {
    ...commonValues("XML14", paper),
    SO_GIAYHEN_KL: paper.number,
    NGAY_HEN_KL: timeOf("XML14", "NGAY_HEN_KL", paper.on),
    MA_DOITUONG_KCB: paper.visitKind?.code,
    NGAY_CT: timeOf("XML14", "NGAY_CT", paper.writtenOn),
  });
}

function commonValues(
  table: PaperTable,
  { visit, facility, patient, stay, diagnoses, signers }: Omit<Reexamination, "source">,
): Values {
  const code = (value: PaperCode | undefined): string | undefined => value?.code;
  const until = patient.cards.map((card) => compactText(card.until, "day") ?? "");
  return {
    MA_LK: visit,
    MA_CSKCB: facility,
    HO_TEN: patient.name,
    NGAY_SINH: timeOf(table, "NGAY_SINH", patient.birthDate),
    GIOI_TINH: code(patient.sex),
    DIA_CHI: patient.address,
    MA_THE_BHYT: patient.cards.map(({ number }) => number).join(";"),
    GT_THE_DEN: until.some((day) => day !== "") ? until.join(";") : "",
    NGAY_VAO: timeOf(table, "NGAY_VAO", stay.arrivedAt),
    NGAY_VAO_NOI_TRU: timeOf(table, "NGAY_VAO_NOI_TRU", stay.admittedAt),
    NGAY_RA: timeOf(table, "NGAY_RA", stay.leftAt),
    CHAN_DOAN_RV: diagnoses.text,
    MA_BENH_CHINH: diagnoses.main,
    MA_BENH_KT: diagnoses.others.join(";"),
    MA_BENH_YHCT: diagnoses.traditional.join(";"),
    MA_BAC_SI: signers.practitioners.join(";"),
    MA_TTDV: signers.facility,
  };
}

function timeOf(table: PaperTable, field: string, value: string | undefined): string | undefined {
  const { fields, fieldIndex } = tableSpec(table);
  const form = fields[fieldIndex.get(field) ?? -1]?.form;
  return form === undefined ? undefined : compactText(value, form);
}

/** Fields of the summary that say who and when; the rest stands on the paper. */
const inSummary = [
  "MA_LK",
  "MA_CSKCB",
  "HO_TEN",
  "GIOI_TINH",
  "DIA_CHI",
  "MA_THE_BHYT",
  "GT_THE_DEN",
  "NGAY_VAO",
  "NGAY_RA",
];

function rowOf(table: "XML1" | PaperTable, values: Values): Record<string, string> {
  return Object.fromEntries(tableSpec(table).fields.map(({ name }) => [name, values[name] ?? ""]));
}

function paperBundle(table: PaperTable, options: TermOptions, values: Values): Bundle {
  const summary: Record<string, string | undefined> = Object.fromEntries(
    inSummary.map((name) => [name, values[name]]),
  );
  // The summary has the time of birth, too; papers have the day alone.
  const born = values["NGAY_SINH"];
  summary["NGAY_SINH"] = born === undefined || born === "" ? born : born.padEnd(12, "0");
  const file = {
    MACSKCB: values["MA_CSKCB"] ?? "",
    NGAYLAP: "",
    SOLUONGHOSO: "1",
    visits: [{ XML1: [rowOf("XML1", summary)], [table]: [rowOf(table, values)] }],
    CHUKYDONVI: "",
    // Rows hold every field of their table as a text, which is what the types of the tables say.
  } as unknown as ClaimFile;
  const { bundle } = claimFileToBundle(file, options);
  // A paper asks for no money, and its Bundle is no submission.
  const entry = (bundle.entry ?? []).filter(({ resource }) => !money.has(resource?.resourceType ?? ""));
  return { resourceType: "Bundle", type: "collection", entry };
}

const money: ReadonlySet<string> = new Set(["Claim", "ExplanationOfBenefit"]);
