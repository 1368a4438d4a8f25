import type { LegalSource } from "@lienthong/core";

/** Parts of the health book, in the order of the decision. */
export type HealthBookGroup = "person" | "history" | "episode" | "summary";

/** One field of the health book. */
export interface HealthBookField {
  readonly group: HealthBookGroup;
  /** Path in the typed model, such as `person.name`. */
  readonly path: string;
  readonly vi: string;
  readonly en: string;
  /** Table and field of QĐ 3176 that hold it, by our reading; none where the tables have none. */
  readonly claimField?: string;
  readonly source: LegalSource;
}

/** The decision that lists what the book shares; read in a public summary. */
const decision: LegalSource = {
  document: "QĐ 31/QĐ-BYT",
  article: "Điều 2 khoản 3",
  via: "vn-healthcare (GitHub), 10/2026",
  confidence: "single-source",
  from: "2026-01-06",
};

type Line = readonly [path: string, vi: string, en: string, claimField?: string];

const lines: Readonly<Record<HealthBookGroup, readonly Line[]>> = {
  person: [
    ["person.name", "Họ và tên", "Full name", "XML1.HO_TEN"],
    ["person.birthDate", "Ngày sinh", "Date of birth", "XML1.NGAY_SINH"],
    ["person.sex", "Giới tính", "Sex", "XML1.GIOI_TINH"],
    ["person.ethnicity", "Dân tộc", "Ethnic group", "XML1.MA_DANTOC"],
    ["person.nationality", "Quốc tịch", "Nationality", "XML1.MA_QUOCTICH"],
    ["person.occupation", "Nghề nghiệp", "Occupation", "XML1.MA_NGHE_NGHIEP"],
    ["person.personalNumber", "Số định danh cá nhân hoặc số CCCD", "Personal number", "XML1.SO_CCCD"],
    ["person.phone", "Điện thoại", "Telephone", "XML1.DIEN_THOAI"],
    ["person.cards", "Mã thẻ BHYT, nơi đăng ký ban đầu, hạn thẻ", "Insurance cards", "XML1.MA_THE_BHYT"],
    ["person.address", "Địa chỉ chi tiết", "Address", "XML1.DIA_CHI"],
    ["person.representatives", "Người đại diện hợp pháp", "Legal representatives"],
  ],
  history: [
    ["history.allergies", "Tiền sử dị ứng", "Allergies"],
    ["history.conditions", "Tiền sử bệnh tật", "Past illnesses"],
    ["history.immunizations", "Tiêm chủng", "Vaccinations"],
  ],
  episode: [
    ["episodes[].facility", "Cơ sở khám bệnh, chữa bệnh", "Facility", "XML1.MA_CSKCB"],
    ["episodes[].period", "Thời gian", "Period", "XML1.NGAY_VAO"],
    ["episodes[].kind", "Hình thức", "Kind of care", "XML1.MA_LOAI_KCB"],
    ["episodes[].reason", "Lý do", "Reason", "XML1.LY_DO_VV"],
    ["episodes[].discharge", "Tình trạng ra viện", "Discharge", "XML1.MA_LOAI_RV"],
    ["episodes[].outcome", "Kết quả điều trị", "Outcome", "XML1.KET_QUA_DTRI"],
    ["episodes[].diagnoses", "Chẩn đoán ra viện", "Diagnoses at discharge", "XML1.MA_BENH_CHINH"],
    ["episodes[].bloodGroup", "Nhóm máu", "Blood group", "XML1.NHOM_MAU"],
    ["episodes[].height", "Chiều cao", "Height"],
    ["episodes[].weight", "Cân nặng", "Weight", "XML1.CAN_NANG"],
    ["episodes[].results", "Kết quả cận lâm sàng", "Results", "XML4.GIA_TRI"],
    ["episodes[].medicines", "Thuốc", "Medicines", "XML2.TEN_THUOC"],
    ["episodes[].procedures", "Phẫu thuật, thủ thuật", "Procedures", "XML3.TEN_DICH_VU"],
  ],
  summary: [
    ["episodes[].summary.course", "Tiền sử, bệnh sử, diễn biến", "Course of the illness", "XML8.QT_BENHLY"],
    [
      "episodes[].summary.results",
      "Kết quả cận lâm sàng có giá trị",
      "Results that matter",
      "XML8.TOMTAT_KQ",
    ],
    ["episodes[].summary.treatment", "Phương pháp điều trị", "Treatment", "XML8.PP_DIEUTRI"],
    [
      "episodes[].summary.plan",
      "Hướng điều trị tiếp, lời dặn, lịch tái khám",
      "Plan and advice",
      "XML8.GHI_CHU",
    ],
    ["episodes[].summary.physician", "Bác sĩ điều trị", "Attending doctor"],
  ],
};

/**
 * What the electronic health book shares (nội dung Sổ sức khỏe điện tử), group by group, with its place in the typed model and, by
 * our reading, in the tables of QĐ 3176/QĐ-BYT. QĐ 1332/QĐ-BYT has 46 fields and QĐ 2733/QĐ-BYT tells the tables (XML1, 2, 3, 4, 8);
 * their lists were not at hand, so none of them is numbered here.
 *
 * @example
 * ```ts
 * import { healthBookFields } from "@lienthong/emr/health-book";
 *
 * healthBookFields()[0]?.claimField; // "XML1.HO_TEN"
 * ```
 */
export function healthBookFields(): readonly HealthBookField[] {
  return (Object.keys(lines) as HealthBookGroup[]).flatMap((group) =>
    lines[group].map(([path, vi, en, claimField]) => ({
      group,
      path,
      vi,
      en,
      ...(claimField !== undefined && { claimField }),
      source: decision,
    })),
  );
}
