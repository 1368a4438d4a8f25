import { tableSpec } from "@lienthong/bhyt";
import { type Issue, severityFor } from "@lienthong/core";
import { type BundleToClaimOptions, bundleToClaimFile } from "../claim/bundle-to-claim-file.ts";
import { defined } from "../documents/coded.ts";
import type { DocumentIssueCode } from "../messages/documents/codes.ts";
import { paperSources } from "./facts.ts";
import type { Reexamination, Referral } from "./paper.ts";
import {
  type PaperRow,
  fieldCode,
  fieldList,
  fieldText,
  fieldTime,
  paperDiagnoses,
  paperPatient,
  paperSigners,
  paperStay,
} from "./read-row.ts";

/** Papers of one kind in a Bundle, and what they lack. */
export interface BundlePapers<Paper> {
  readonly papers: readonly Paper[];
  readonly issues: readonly Issue<DocumentIssueCode>[];
}

/**
 * Referrals (phiếu chuyển cơ sở khám bệnh, chữa bệnh, TT 01/2025/TT-BYT Phụ lục VI) of a Bundle, with the data of XML13. What a
 * paper leaves to the visit (name, diagnosis, times) is taken from it.
 *
 * @example
 * ```ts
 * import { bundleToReferrals } from "@lienthong/emr/papers";
 *
 * bundleToReferrals({ resourceType: "Bundle", type: "collection" }).issues[0]?.code; // "emr.paper.not-found"
 * ```
 */
export function bundleToReferrals(
  bundle: unknown,
  options: BundleToClaimOptions = {},
): BundlePapers<Referral> {
  return papersOf(bundle, "XML13", options, (row) => ({
    ...common(row),
    source: paperSources.referral,
    previousFacilities: fieldList(row, "MA_CSKCB_DI"),
    ...defined({
      number: fieldText(row, "GIAY_CHUYEN_TUYEN"),
      fileNumber: fieldText(row, "SO_HOSO"),
      registerNumber: fieldText(row, "SO_CHUYENTUYEN"),
      to: fieldText(row, "MA_CSKCB_DEN"),
      clinicalSigns: fieldText(row, "DAU_HIEU_LS"),
      course: fieldText(row, "QT_BENHLY"),
      results: fieldText(row, "TOMTAT_KQ"),
      treatment: fieldText(row, "PP_DIEUTRI"),
      condition: fieldText(row, "TINH_TRANG_CT"),
      dischargeType: fieldCode(row, "MA_LOAI_RV"),
      reason: fieldCode(row, "MA_LYDO_CT"),
      plan: fieldText(row, "HUONG_DIEU_TRI"),
      transport: fieldText(row, "PHUONGTIEN_VC"),
      escort: escortOf(row),
    }),
  }));
}

/**
 * Appointments to be examined again (phiếu hẹn khám lại, TT 01/2025/TT-BYT Phụ lục V) of a Bundle, with the data of XML14.
 *
 * @example
 * ```ts
 * import { bundleToReexaminations } from "@lienthong/emr/papers";
 *
 * bundleToReexaminations(undefined).issues[0]?.code; // "emr.document.not-a-bundle"
 * ```
 */
export function bundleToReexaminations(
  bundle: unknown,
  options: BundleToClaimOptions = {},
): BundlePapers<Reexamination> {
  return papersOf(bundle, "XML14", options, (row) => ({
    ...common(row),
    source: paperSources.reexamination,
    ...defined({
      number: fieldText(row, "SO_GIAYHEN_KL"),
      on: fieldTime(row, "NGAY_HEN_KL"),
      visitKind: fieldCode(row, "MA_DOITUONG_KCB"),
      writtenOn: fieldTime(row, "NGAY_CT"),
    }),
  }));
}

/**
 * Whether the facility's digital signature stands for its seal (ký số của cơ sở thay đóng dấu, TT 06/2026/TT-BYT Điều 5 khoản 2)
 * on an electronic referral or appointment of this day, `YYYY-MM-DD`. One source says so.
 *
 * @example
 * ```ts
 * import { isSealReplacedOn } from "@lienthong/emr/papers";
 *
 * isSealReplacedOn("2026-05-31"); // false
 * isSealReplacedOn("2026-06-01"); // true
 * ```
 */
export function isSealReplacedOn(day: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u.test(day)) throw new TypeError("day must be YYYY-MM-DD");
  return day >= paperSources.facilitySignature.from;
}

function common(row: PaperRow): Omit<Referral & Reexamination, "source" | "previousFacilities"> {
  return {
    ...defined({ visit: fieldText(row, "MA_LK"), facility: fieldText(row, "MA_CSKCB") }),
    patient: paperPatient(row),
    stay: paperStay(row),
    diagnoses: paperDiagnoses(row),
    signers: paperSigners(row),
  };
}

function escortOf(row: PaperRow): Referral["escort"] {
  const [name, title] = [fieldText(row, "HOTEN_NGUOI_HT"), fieldText(row, "CHUCDANH_NGUOI_HT")];
  return name === undefined && title === undefined ? undefined : defined({ name, title });
}

function papersOf<Paper>(
  bundle: unknown,
  table: "XML13" | "XML14",
  options: BundleToClaimOptions,
  build: (row: PaperRow) => Paper,
): BundlePapers<Paper> {
  const { file } = bundleToClaimFile(bundle, options);
  if (file === undefined)
    return { papers: [], issues: [{ code: "emr.document.not-a-bundle", severity: "error", path: "" }] };
  const issues: Issue<DocumentIssueCode>[] = [];
  const papers: Paper[] = [];
  for (const visit of file.visits) {
    // Rows are interfaces whose fields are all texts.
    const rows = (visit[table] ?? []) as unknown as readonly PaperRow[];
    const [summary] = (visit.XML1 ?? []) as unknown as readonly PaperRow[];
    for (const row of rows) {
      const whole = completed(row, summary);
      issues.push(...missingOf(whole, table, papers.length));
      papers.push(build(whole));
    }
  }
  if (papers.length === 0)
    issues.push({ code: "emr.paper.not-found", severity: "information", path: "Bundle", params: { table } });
  return { papers, issues };
}

/** The row, with the fields that it shares with the summary filled from there: they must be the same when they are given. */
function completed(row: PaperRow, summary: PaperRow | undefined): PaperRow {
  if (summary === undefined) return row;
  const filled: Record<string, string | undefined> = { ...row };
  for (const field of Object.keys(row)) {
    if ((row[field] ?? "").trim() === "") filled[field] = summary[field];
  }
  return filled;
}

/** Required fields that stay empty; how bad that is follows from how sure the requirement is. */
function missingOf(row: PaperRow, table: "XML13" | "XML14", at: number): readonly Issue<DocumentIssueCode>[] {
  return tableSpec(table)
    .fields.filter(
      ({ name, requirement }) => requirement === "required" && fieldText(row, name) === undefined,
    )
    .map(({ name, detailConfidence }) => ({
      code: "emr.paper.field-missing",
      severity: severityFor(detailConfidence),
      path: `${table}[${at}].${name}`,
      params: { field: name, table },
      source: { document: "QĐ 3176/QĐ-BYT", table, field: name, confidence: detailConfidence },
    }));
}
