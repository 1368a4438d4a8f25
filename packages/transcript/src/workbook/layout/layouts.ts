import type { WorkbookLayout } from "./workbook-layout.ts";

/**
 * A class's sheet or sheets with one row a pupil (bảng điểm lớp): any columns that the built-in spellings
 * know, one sheet or several. The layout taken when none is named.
 *
 * @example
 * ```ts
 * import { classSheetLayout } from "@lienthong/transcript/workbook";
 *
 * // A school with its own header texts adds to it:
 * const ours = { ...classSheetLayout, headers: { "part.midTerm": ["Điểm 1 tiết"] } };
 * ```
 */
export const classSheetLayout: WorkbookLayout = {
  id: "class-sheet",
  name: { vi: "Bảng điểm lớp, mỗi học sinh một dòng", en: "Class sheet, one row a pupil" },
};

/**
 * Learning results of grades 1 and 2 at the end of the year, as the sector database's template has them
 * ("FlieMau-KQHT-C1-CN-Khoi12-TT27_2020.xls"; one source).
 */
export const sectorPrimaryResultsLayout: WorkbookLayout = {
  id: "csdl-kqht-c1-k12",
  name: {
    vi: "CSDL ngành: kết quả học tập cuối năm, lớp 1-2",
    en: "Sector database: results at the end of the year, grades 1-2",
  },
  confidence: "single-source",
  period: "year",
  required: ["pupil.code", "pupil.name"],
};

/** The pupil list "C1-HocSinh" of the sector database (one source). It holds no results. */
export const sectorPupilListLayout: WorkbookLayout = {
  id: "csdl-c1-hocsinh",
  name: { vi: "CSDL ngành: danh sách học sinh", en: "Sector database: pupil list" },
  confidence: "single-source",
  headerSearchRows: 12,
  required: ["pupil.code", "pupil.name", "pupil.className"],
};

/** The periodic sheet of a primary subject, one sheet a subject (two tools produce it). */
export const primaryPeriodicSheetLayout: WorkbookLayout = {
  id: "primary-periodic-sheet",
  name: {
    vi: "Sổ đánh giá định kì môn học ở tiểu học",
    en: "Periodic assessment sheet of a primary subject",
  },
  confidence: "confirmed",
  headerSearchRows: 20,
  required: ["pupil.name", "part.level"],
};

/** The mark book of a subject under TT 22/2021, one sheet a subject and term (vnEdu-like). */
export const subjectBookLayout: WorkbookLayout = {
  id: "tt22-subject-book",
  name: { vi: "Sổ điểm môn học theo Thông tư 22", en: "Subject mark book of TT 22/2021" },
  confidence: "confirmed",
  required: ["pupil.name", "part.regular"],
};

/** The layouts that come with this package. */
export const builtInLayouts: readonly WorkbookLayout[] = [
  classSheetLayout,
  sectorPrimaryResultsLayout,
  sectorPupilListLayout,
  primaryPeriodicSheetLayout,
  subjectBookLayout,
];
