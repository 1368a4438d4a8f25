/** The versions of EMREX ELMO that are written and read; both have the same namespace. */
export type ElmoVersion = "1.7" | "2.0";

/** The namespace of every element. */
export const elmoNamespace = "https://github.com/emrex-eu/elmo-schemas/tree/v1";

/** Type of the identifiers that say which part of a transcript an element is; ELMO lets everybody have types of their own. */
export const partIdentifier = "lienthong";
/** Type of the identifier that is the school code, mã trường. */
export const schoolIdentifier = "maTruong";
/** Type of the identifier that is the pupil code, mã học sinh. */
export const pupilIdentifier = "maHocSinh";
/** The type that ELMO itself names for the primary national number. */
export const nationalIdentifier = "nationalIdentifier";

/** How a grade of the ten-point scale and a level are explained to foreign readers. */
export const gradingSchemes = {
  mark: {
    id: "diem-10",
    vi: "Thang điểm từ 0 đến 10, lấy đến một chữ số thập phân.",
    en: "Marks from 0 to 10 with at most one decimal; 10 is the best.",
  },
  level: {
    id: "muc",
    vi: "Mức đánh giá bằng nhận xét: Đ (Đạt), CĐ (Chưa đạt); tiểu học: T (Hoàn thành tốt), H (Hoàn thành), C (Chưa hoàn thành).",
    en: "Levels by comment: Đ (passed), CĐ (not passed); primary school: T (done well), H (done), C (not done).",
  },
} as const;
