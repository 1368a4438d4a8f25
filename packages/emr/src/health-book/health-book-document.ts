import {
  type DocumentSection,
  type PatientDocument,
  type PatientDocumentOptions,
  makePatientDocument,
} from "../documents/patient-document.ts";
import { profileNames } from "../profiles/profile-names.ts";
import type { Target } from "../target/keys.ts";
import { isRestricted } from "./restricted.ts";
import { vnCoreHealthBook } from "./vn-core-names.ts";

/** How to make the document of a health book. */
export interface HealthBookDocumentOptions extends PatientDocumentOptions {
  readonly target: Target;
  /** Number of the book; the form of such numbers is not public. A UUID of the document stands in its place otherwise. */
  readonly number?: string;
  /** Takes resources that are marked as restricted (`meta.security` R or V); left out by default. */
  readonly includeRestricted?: boolean;
}

/** The seven sections that were seen in VN Core 0.6.0, in their order. */
const sections: readonly DocumentSection[] = [
  { section: "allergies", code: "48765-2", vi: "Tiền sử dị ứng", en: "Allergies", isRequired: true },
  {
    section: "problems",
    also: ["past-problems"],
    code: "11450-4",
    vi: "Tiền sử bệnh tật, chẩn đoán",
    en: "Problems",
    isRequired: true,
  },
  {
    section: "immunizations",
    code: "11369-6",
    vi: "Tiền sử tiêm chủng",
    en: "Immunizations",
    isRequired: true,
  },
  {
    section: "vital-signs",
    code: "8716-3",
    vi: "Nhóm máu, chiều cao, cân nặng, sinh hiệu",
    en: "Vital signs",
    isRequired: true,
  },
  {
    section: "results",
    also: ["social-history", "pregnancy"],
    code: "30954-2",
    vi: "Kết quả xét nghiệm, chẩn đoán hình ảnh",
    en: "Results",
    isRequired: true,
  },
  { section: "medications", code: "10160-0", vi: "Thuốc đã điều trị", en: "Medications", isRequired: true },
  { section: "procedures", code: "47519-4", vi: "Phẫu thuật, thủ thuật", en: "Procedures", isRequired: true },
];

/**
 * The electronic health book (Sổ sức khỏe điện tử) as a FHIR document: a Composition with the seven sections of VN Core 0.6.0, each
 * with its narrative. With target `vn-core` it bears the addresses that were seen there; with `none` it meets our own profile.
 *
 * @example
 * ```ts
 * import { bundleToHealthBookDocument } from "@lienthong/emr/health-book";
 *
 * const entry = [{ resource: { resourceType: "Patient", id: "1", name: [{ text: "Nguyễn Văn An" }] } }];
 * const options = { target: "none", timestamp: "2026-11-23T08:00:00+07:00" } as const;
 * bundleToHealthBookDocument({ resourceType: "Bundle", entry }, options).bundle?.type; // "document"
 * ```
 */
export function bundleToHealthBookDocument(
  bundle: unknown,
  options: HealthBookDocumentOptions,
): PatientDocument {
  const { target, namespace, number, include = () => true, includeRestricted = false } = options;
  const names = profileNames({ target, ...(namespace !== undefined && { namespace }) });
  const isVnCore = target === "vn-core";
  const taken = {
    ...options,
    include: (resource: Readonly<Record<string, unknown>>) =>
      (includeRestricted || !isRestricted(resource)) && include(resource),
  };
  return makePatientDocument(bundle, taken, {
    kind: "health-book",
    titles: { vi: "Sổ sức khỏe điện tử", en: "Electronic health book" },
    sections,
    hasText: true,
    bundleProfiles: isVnCore ? [vnCoreHealthBook.bundleProfile.url] : [],
    compositionProfiles: isVnCore
      ? [vnCoreHealthBook.compositionProfile.url]
      : [names.profile("health-record-summary")],
    ...(number !== undefined && {
      identifier: isVnCore ? { system: vnCoreHealthBook.identifier.url, value: number } : { value: number },
    }),
    finish: () => [],
  });
}
