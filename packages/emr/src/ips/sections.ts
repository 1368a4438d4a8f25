import type { DocumentSection } from "../documents/patient-document.ts";

/**
 * Sections of the International Patient Summary (tóm tắt hồ sơ người bệnh quốc tế) and their LOINC codes, from the profile
 * Composition-uv-ips of `hl7.fhir.uv.ips` 2.0.0, in the order in which they are written.
 */
export const ipsSections: readonly DocumentSection[] = [
  { section: "problems", code: "11450-4", vi: "Vấn đề sức khỏe", en: "Problems", isRequired: true },
  {
    section: "allergies",
    code: "48765-2",
    vi: "Dị ứng và không dung nạp",
    en: "Allergies and intolerances",
    isRequired: true,
  },
  { section: "medications", code: "10160-0", vi: "Thuốc", en: "Medications", isRequired: true },
  { section: "immunizations", code: "11369-6", vi: "Tiêm chủng", en: "Immunizations" },
  { section: "results", code: "30954-2", vi: "Kết quả cận lâm sàng", en: "Results" },
  { section: "procedures", code: "47519-4", vi: "Phẫu thuật, thủ thuật và dịch vụ", en: "Procedures" },
  { section: "devices", code: "46264-8", vi: "Thiết bị y tế", en: "Medical devices" },
  { section: "past-problems", code: "11348-0", vi: "Tiền sử bệnh", en: "Past problems" },
  { section: "vital-signs", code: "8716-3", vi: "Dấu hiệu sinh tồn và chỉ số cơ thể", en: "Vital signs" },
  { section: "social-history", code: "29762-2", vi: "Tiền sử xã hội", en: "Social history" },
  { section: "pregnancy", code: "10162-6", vi: "Thai sản", en: "Pregnancy" },
  { section: "plan-of-care", code: "18776-5", vi: "Kế hoạch điều trị", en: "Plan of care" },
  { section: "alerts", code: "104605-1", vi: "Cảnh báo", en: "Alerts" },
  { section: "advance-directives", code: "42348-3", vi: "Nguyện vọng trước", en: "Advance directives" },
];

/** Address of a profile of the guide; never pinned to a version. */
export function ipsProfile(name: string): string {
  return `http://hl7.org/fhir/uv/ips/StructureDefinition/${name}`;
}
