import { formatDayMonthYear, parseIsoDate } from "@lienthong/core";
import type { Assessment, SecondaryAssessment } from "../assess/assessment.ts";
import { assess } from "../assess/assess.ts";
import type { AssessOptions } from "../assess/options.ts";
import type { PupilIdentity, YearRecord } from "../model/year-record.ts";
import { dateLine, type PageFact, type PageTable, type TranscriptPage } from "./page.ts";
import { competenceTable, primaryTable } from "./primary-table.ts";
import { commentTable, scoredTable } from "./secondary-table.ts";
import { statedOr } from "./stated-or.ts";

/** How a transcript is printed. */
export interface RenderOptions extends AssessOptions {
  /** Name of the school, which a record does not hold. */
  readonly school?: string;
  /**
   * Whether results that the record does not state are filled in by the rules of the circular. True unless told
   * otherwise; what the record states is never replaced.
   */
  readonly fillsIn?: boolean;
}

/** A fact, unless there is nothing to say. */
export function fact(label: string, value: string | undefined): readonly PageFact[] {
  return value === undefined || value === "" ? [] : [{ label, value }];
}

function dateText(date: string | undefined): string | undefined {
  const parsed = date === undefined ? undefined : parseIsoDate(date);
  return parsed === undefined ? undefined : formatDayMonthYear(parsed);
}

const genders = { male: "Nam", female: "Nữ" } as const;

/** Who the pupil is. */
export function pupilFacts(pupil: PupilIdentity | undefined): readonly PageFact[] {
  return [
    ...fact("Họ và tên", pupil?.name),
    ...fact("Ngày sinh", dateText(pupil?.birthDate)),
    ...fact("Giới tính", pupil?.gender && genders[pupil.gender]),
    ...fact("Mã học sinh", pupil?.code),
    ...fact("Số định danh cá nhân", pupil?.personalNumber),
  ];
}

const itself = (text: string): string => text;
const promotionWords = {
  promoted: "Lên lớp",
  "summer-conduct": "Rèn luyện trong kì nghỉ hè",
  retest: "Kiểm tra, đánh giá lại trong kì nghỉ hè",
  "not-promoted": "Không được lên lớp",
} as const;

function promotedWord(isPromoted: boolean | undefined): string | undefined {
  return isPromoted === undefined ? undefined : isPromoted ? "Lên lớp" : "Không được lên lớp";
}

function secondaryResults(record: YearRecord, found: SecondaryAssessment | undefined): readonly PageFact[] {
  const { conduct, declared, absentSessions } = record;
  const learning = found?.learning;
  const level = (value: { readonly level: string }): string => value.level;
  return [
    // In pairs, which stand side by side on paper.
    ...fact("Kết quả học tập học kì I", statedOr(declared?.learningHk1, learning?.hk1, level)),
    ...fact("Kết quả rèn luyện học kì I", conduct?.hk1),
    ...fact("Kết quả học tập học kì II", statedOr(declared?.learningHk2, learning?.hk2, level)),
    ...fact("Kết quả rèn luyện học kì II", conduct?.hk2),
    ...fact("Kết quả học tập cả năm", statedOr(declared?.learningYear, learning?.year, level)),
    ...fact("Kết quả rèn luyện cả năm", statedOr(conduct?.year, found?.conductYear, itself)),
    ...fact("Rèn luyện trong kì nghỉ hè", conduct?.afterSummer),
    ...fact("Số buổi nghỉ học", absentSessions === undefined ? undefined : String(absentSessions)),
    ...fact(
      "Danh hiệu",
      statedOr(declared?.title, found?.title, (title) => title ?? ""),
    ),
    ...fact(
      "Lên lớp",
      statedOr(promotedWord(declared?.isPromoted), found?.promotion, (value) => promotionWords[value]),
    ),
  ];
}

const overallNames: Readonly<Record<string, string>> = {
  HTXS: "Hoàn thành xuất sắc",
  HTT: "Hoàn thành tốt",
  HT: "Hoàn thành",
  CHT: "Chưa hoàn thành",
};

function overallName(code: string): string {
  return Object.hasOwn(overallNames, code) ? (overallNames[code] ?? code) : code;
}

function primaryResults(record: YearRecord, found: Assessment | undefined): readonly PageFact[] {
  const { declared, absentSessions } = record;
  const primary = found?.kind === "primary" ? found : undefined;
  return [
    ...fact("Xếp loại", overallName(statedOr(declared?.overall, primary?.overall, itself))),
    ...fact(
      "Hoàn thành chương trình lớp học",
      statedOr(undefined, primary?.isCompleted, (isDone) => (isDone ? "Hoàn thành" : "Chưa hoàn thành")),
    ),
    ...fact("Số buổi nghỉ học", absentSessions === undefined ? undefined : String(absentSessions)),
    ...fact(
      "Danh hiệu",
      statedOr(declared?.title, primary?.title, (title) => title ?? ""),
    ),
    ...fact("Lên lớp", promotedWord(declared?.isPromoted)),
  ];
}

function hasRows({ rows }: PageTable): boolean {
  return rows.length > 0;
}

/** Who signs for the school, and with the stamp. */
export const headTeacher = "Hiệu trưởng";

/** What every page says of itself. */
export const note =
  "Bản in từ dữ liệu, không phải mẫu học bạ do Bộ Giáo dục và Đào tạo ban hành. Không so sánh kết quả giữa các học sinh.";

/**
 * One school year as a page (một trang học bạ): what its tables, facts and lines for signatures say, for a program
 * that prints in its own way.
 *
 * @example
 * ```ts
 * import { layOutPage } from "@lienthong/transcript/render";
 *
 * const page = layOutPage({ grade: 6, subjects: [{ kind: "scored", name: "Toán", yearAverage: "8.5" }] });
 * page.tables[0]?.rows[0]?.[1]; // "Toán"
 * ```
 */
export function layOutPage(record: YearRecord, options: RenderOptions = {}): TranscriptPage {
  const { school, fillsIn = true } = options;
  const found = fillsIn ? assess(record, options) : undefined;
  const isPrimary = found?.kind === "primary" || record.subjects.some(({ kind }) => kind === "primary");
  const secondary = found?.kind === "secondary" ? found : undefined;
  const tables = isPrimary
    ? [
        primaryTable(record),
        competenceTable("Năng lực", record.competences),
        competenceTable("Phẩm chất", record.qualities),
      ]
    : [scoredTable(record, secondary), commentTable(record, secondary)];
  return {
    title: "KẾT QUẢ HỌC TẬP VÀ RÈN LUYỆN",
    facts: [
      ...fact("Trường", school),
      ...fact("Năm học", record.schoolYear),
      ...fact("Lớp", record.className ?? (record.grade === undefined ? undefined : String(record.grade))),
      ...pupilFacts(record.pupil),
    ],
    tables: tables.filter(hasRows),
    results: isPrimary ? primaryResults(record, found) : secondaryResults(record, secondary),
    signatures: ["Giáo viên chủ nhiệm", headTeacher],
    stampedBy: headTeacher,
    dateLine,
    note,
  };
}
