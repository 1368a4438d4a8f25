/** A pupil with a Vietnamese personal number (người Việt Nam). Of the birth date, exactly one of the three fields stands. */
export interface NationalIdentity {
  /** Số định danh cá nhân, 12 digits. */
  readonly sodinhdanh?: string;
  /** Họ và tên, at most 150 characters. */
  readonly hovaten?: string;
  /** `YYYY-MM-DD`. */
  readonly ngaythangnamsinh?: string;
  /** `YYYY-MM`, where the day is not known. */
  readonly thangnamsinh?: string;
  /** `YYYY`, where no more is known. */
  readonly namsinh?: string;
}

/** The mark of one subject (điểm môn). */
export interface NationalSubjectMark {
  /** Mã môn học of the list of QĐ 4998/QĐ-BGDĐT, which is not public. */
  readonly mamonhoc: string;
  /** A number, here as decimal text so that nothing rounds it. */
  readonly diem: string;
}

/**
 * The learning result of a pupil for one term or the year (kết quả học tập), with the fields that the education data shared with
 * the National Data Centre have. The names of the fields are those of the published table definitions (one source); how records
 * travel (XML or JSON, signature, interface) is not public, and neither are the names of the groups `diemMon` and `nguoiVN`,
 * which are ours.
 */
export interface NationalLearningRecord {
  /** Unique at the receiver, at most 150 characters. */
  readonly idbanghi: string;
  readonly sukien: "NEW" | "UPdate" | "CANCEL";
  /** Not 0; the receiver ignores versions not greater than the highest it knows. */
  readonly phienban: number;
  /** `YYYY-MM-DDTHH:mm:ss`. */
  readonly thoigiancapnhat: string;
  /** Nhóm cấp học: 02 tiểu học, 03 trung học cơ sở, 04 trung học phổ thông. */
  readonly manhomcaphoc?: string;
  readonly matruong?: string;
  readonly makhoi?: string;
  readonly malop?: string;
  readonly mahocsinh?: string;
  /** One character: the term. */
  readonly hocky: string;
  /** Asked for by the receiver; TT 22/2021 has no average over subjects, and this package never makes one up. */
  readonly diemtongket?: string;
  /** TT 22/2021 Điều 9: 1 Tốt, 2 Khá, 3 Đạt, 4 Chưa đạt. */
  readonly mahocluc?: "1" | "2" | "3" | "4";
  /** TT 22/2021 Điều 8: 1 Tốt, 2 Khá, 3 Đạt, 4 Chưa đạt. */
  readonly mahanhkiem?: "1" | "2" | "3" | "4";
  /** Mã danh hiệu of the list of QĐ 4998/QĐ-BGDĐT, which is not public. */
  readonly madanhhieu?: string;
  /** Số ngày nghỉ. */
  readonly songaynghi?: number;
  readonly nhanxet?: string;
  readonly colenlop?: "0" | "1";
  readonly corenluyenlai?: "0" | "1";
  readonly coduxettotnghiep?: "0" | "1";
  readonly totnghiepcap?: string;
  readonly diemMon: readonly NationalSubjectMark[];
  readonly nguoiVN: NationalIdentity;
}

/** The levels of learning and conduct, in the order of their codes 1 to 4. */
export const nationalLevels = ["Tốt", "Khá", "Đạt", "Chưa đạt"] as const;

/** Code of a level of TT 22/2021; none for levels of other circulars. */
export function codeOfLevel(level: string): "1" | "2" | "3" | "4" | undefined {
  const codes = ["1", "2", "3", "4"] as const;
  return codes[nationalLevels.findIndex((each) => each === level)];
}

/** The level that a code stands for. */
export function levelOfCode(code: string | undefined): string | undefined {
  return code === undefined ? undefined : nationalLevels[Number(code) - 1];
}
