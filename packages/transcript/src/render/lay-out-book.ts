import type { TranscriptDocument, TranscriptYear } from "../formats/transcript-document.ts";
import type { TranscriptEvent } from "../history/event.ts";
import type { YearRecord } from "../model/year-record.ts";
import { fact, headTeacher, layOutPage, note, pupilFacts, type RenderOptions } from "./lay-out-page.ts";
import { dateLine, headerCell, type PageFact, type PageTable, type TranscriptPage } from "./page.ts";

type EventOf<Kind extends TranscriptEvent["kind"]> = Extract<TranscriptEvent, { readonly kind: Kind }>;

function eventsOf<Kind extends TranscriptEvent["kind"]>(
  { history = [] }: TranscriptDocument,
  kind: Kind,
): readonly EventOf<Kind>[] {
  return history.filter((event): event is EventOf<Kind> => event.kind === kind);
}

/** Cấp học by the grades of the years; of several levels the last one. */
function levelName(years: readonly TranscriptYear[]): string | undefined {
  const grade = years.flatMap((year) => year.grade ?? []).at(-1);
  if (grade === undefined) return undefined;
  return grade <= 5 ? "TIỂU HỌC" : grade <= 9 ? "TRUNG HỌC CƠ SỞ" : "TRUNG HỌC PHỔ THÔNG";
}

function cover(transcript: TranscriptDocument, school: string | undefined): TranscriptPage {
  const { pupil, years } = transcript;
  const level = levelName(years);
  return {
    title: "HỌC BẠ",
    ...(level !== undefined && { subtitle: level }),
    isCover: true,
    facts: [
      ...fact("Trường", years.at(-1)?.school?.name ?? school),
      ...fact("Họ và tên học sinh", pupil?.name),
      ...fact("Mã học sinh", pupil?.code),
    ],
    tables: [],
    results: [],
    signatures: [],
    note,
  };
}

function yearsTable(years: readonly TranscriptYear[], school: string | undefined): PageTable {
  return {
    caption: "Quá trình học tập",
    header: [[headerCell("TT"), headerCell("Năm học"), headerCell("Lớp"), headerCell("Trường")]],
    widths: [4, 14, 10, 44],
    names: [3],
    rows: years.map((year, index) => [
      String(index + 1),
      year.schoolYear ?? "",
      year.className ?? (year.grade === undefined ? "" : String(year.grade)),
      year.school?.name ?? school ?? "",
    ]),
  };
}

const directions = { in: "Chuyển đến từ", out: "Chuyển đi" } as const;

function transfersTable(transcript: TranscriptDocument): PageTable {
  return {
    caption: "Chuyển trường",
    header: [[headerCell("Năm học"), headerCell("Ngày"), headerCell("Nội dung"), headerCell("Trường")]],
    widths: [14, 12, 16, 30],
    names: [2, 3],
    rows: eventsOf(transcript, "transferred").map(({ schoolYear, on = "", direction, school }) => [
      schoolYear,
      on,
      directions[direction],
      school.name ?? school.code ?? "",
    ]),
  };
}

/** The page about the pupil (sơ yếu lí lịch, quá trình học tập). */
function pupilPage(transcript: TranscriptDocument, school: string | undefined): TranscriptPage {
  const { pupil, years } = transcript;
  return {
    title: "SƠ YẾU LÍ LỊCH VÀ QUÁ TRÌNH HỌC TẬP",
    facts: [...pupilFacts(pupil), ...fact("Nơi sinh", pupil?.birthPlace?.text)],
    tables: [yearsTable(years, school), transfersTable(transcript)].filter(({ rows }) => rows.length > 0),
    results: [],
    signatures: [headTeacher],
    stampedBy: headTeacher,
    dateLine,
    note,
  };
}

/** Remarks of teachers on a year, those of the homeroom teacher last. */
function remarksTable(transcript: TranscriptDocument, schoolYear: string | undefined): PageTable {
  const remarks = eventsOf(transcript, "remarked").filter((event) => event.schoolYear === schoolYear);
  const inOrder = [...remarks].sort((one, other) => Number(!one.subject) - Number(!other.subject));
  return {
    caption: "Nhận xét của giáo viên",
    header: [[headerCell("Môn học"), headerCell("Nội dung")]],
    widths: [18, 54],
    names: [0, 1],
    rows: inOrder.map(({ subject = "Giáo viên chủ nhiệm", text }) => [subject, text]),
  };
}

/** What the history says of a year beside its results: awards, and how many places were corrected. */
function historyFacts(transcript: TranscriptDocument, schoolYear: string | undefined): readonly PageFact[] {
  const awards = eventsOf(transcript, "awarded").filter((event) => event.schoolYear === schoolYear);
  const corrections = eventsOf(transcript, "corrected").filter((event) => event.schoolYear === schoolYear);
  return [
    ...fact("Khen thưởng", awards.map(({ title }) => title).join("; ")),
    ...fact("Số chỗ sửa chữa", corrections.length === 0 ? undefined : String(corrections.length)),
  ];
}

function yearPage(
  transcript: TranscriptDocument,
  year: TranscriptYear,
  options: RenderOptions,
): TranscriptPage {
  const { school, ...rest } = year;
  const { birthPlace: _onItsOwnPage, ...pupil } = transcript.pupil ?? {};
  const record: YearRecord = transcript.pupil === undefined ? rest : { ...rest, pupil };
  const name = school?.name ?? options.school;
  const page = layOutPage(record, { ...options, ...(name !== undefined && { school: name }) });
  const remarks = remarksTable(transcript, year.schoolYear);
  return {
    ...page,
    tables: remarks.rows.length > 0 ? [...page.tables, remarks] : page.tables,
    results: [...page.results, ...historyFacts(transcript, year.schoolYear)],
  };
}

/**
 * A whole transcript as pages (cuốn học bạ): the cover, the page about the pupil with the school years and transfers, then a page a school year with the
 * teachers' remarks, awards and the number of corrections from the history. Where the head teacher signs, the stamp has its place. The order is the
 * usual one, from memory; the ministry's forms were not obtained, and each page says so.
 *
 * @example
 * ```ts
 * import { layOutBook } from "@lienthong/transcript/render";
 *
 * const pages = layOutBook({ years: [{ schoolYear: "2024-2025", grade: 6, subjects: [] }] });
 * pages.map(({ title }) => title);
 * // ["HỌC BẠ", "SƠ YẾU LÍ LỊCH VÀ QUÁ TRÌNH HỌC TẬP", "KẾT QUẢ HỌC TẬP VÀ RÈN LUYỆN"]
 * ```
 */
export function layOutBook(
  transcript: TranscriptDocument,
  options: RenderOptions = {},
): readonly TranscriptPage[] {
  return [
    cover(transcript, options.school),
    pupilPage(transcript, options.school),
    ...transcript.years.map((year) => yearPage(transcript, year, options)),
  ];
}
