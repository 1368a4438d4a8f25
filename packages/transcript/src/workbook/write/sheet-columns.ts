import { formatDayMonthYear, parseIsoDate } from "@lienthong/core";
import type { Exemption, SubjectRecord, TermId, YearRecord } from "../../model/year-record.ts";

/** What a cell of a written sheet holds: text, or a number as its text. */
export interface WrittenCell {
  readonly kind: "text" | "number";
  readonly text: string;
}

/** A column of a written sheet: its header from the top down, and its cell in a pupil's row. */
export interface WrittenColumn {
  readonly header: readonly string[];
  readonly width: number;
  cell(record: YearRecord, index: number): WrittenCell | undefined;
}

const termNames: Readonly<Record<TermId, string>> = { hk1: "Học kì I", hk2: "Học kì II" };
const terms: readonly TermId[] = ["hk1", "hk2"];

function text(value: string | undefined): WrittenCell | undefined {
  return value === undefined || value === "" ? undefined : { kind: "text", text: value };
}

function number(value: string | undefined): WrittenCell | undefined {
  return value === undefined ? undefined : { kind: "number", text: value };
}

function pupilColumns(): WrittenColumn[] {
  const birthDate = ({ pupil }: YearRecord): WrittenCell | undefined => {
    const date = pupil?.birthDate === undefined ? undefined : parseIsoDate(pupil.birthDate);
    return text(date && formatDayMonthYear(date));
  };
  const genders = { male: "Nam", female: "Nữ" } as const;
  return [
    { header: ["STT"], width: 5, cell: (_record, index) => number(String(index + 1)) },
    { header: ["Mã học sinh"], width: 14, cell: ({ pupil }) => text(pupil?.code) },
    { header: ["Số định danh cá nhân"], width: 16, cell: ({ pupil }) => text(pupil?.personalNumber) },
    { header: ["Họ và tên"], width: 26, cell: ({ pupil }) => text(pupil?.name) },
    { header: ["Ngày sinh"], width: 12, cell: birthDate },
    { header: ["Giới tính"], width: 8, cell: ({ pupil }) => text(pupil?.gender && genders[pupil.gender]) },
    { header: ["Lớp"], width: 7, cell: ({ className }) => text(className) },
  ];
}

type Find = (record: YearRecord) => SubjectRecord | undefined;

/** The marks or levels of a list in a term: regular assessments or periodic tests. */
function listColumns(
  records: readonly YearRecord[],
  header: readonly string[],
  read: (record: YearRecord) => readonly WrittenCell[],
): WrittenColumn[] {
  const count = records.reduce((most, record) => Math.max(most, read(record).length), 0);
  return Array.from({ length: count }, (_, place) => ({
    header: [...header, String(place + 1)],
    width: 5,
    cell: (record: YearRecord) => read(record)[place],
  }));
}

function scoredColumns(records: readonly YearRecord[], name: string, find: Find): WrittenColumn[] {
  const scored = (record: YearRecord) => {
    const found = find(record);
    return found?.kind === "scored" ? found : undefined;
  };
  const columns: WrittenColumn[] = [];
  for (const term of terms) {
    const header = [name, termNames[term]];
    const list = (part: "regular" | "periodic") => (record: YearRecord) =>
      (scored(record)?.[term]?.[part] ?? []).flatMap((mark) => number(mark) ?? []);
    const one = (label: string, part: "midTerm" | "endTerm" | "average"): WrittenColumn => ({
      header: [...header, label],
      width: 6,
      cell: (record) => number(scored(record)?.[term]?.[part]),
    });
    columns.push(
      ...listColumns(records, [...header, "ĐĐGtx"], list("regular")),
      ...listColumns(records, [...header, "KTĐK"], list("periodic")),
      one("ĐĐGgk", "midTerm"),
      one("ĐĐGck", "endTerm"),
      one("ĐTBmhk", "average"),
    );
  }
  columns.push(
    { header: [name, "Cả năm", "ĐTBmcn"], width: 7, cell: (record) => number(scored(record)?.yearAverage) },
    { header: [name, "Đánh giá lại"], width: 7, cell: (record) => number(scored(record)?.retest) },
  );
  return columns;
}

function commentColumns(records: readonly YearRecord[], name: string, find: Find): WrittenColumn[] {
  const comment = (record: YearRecord) => {
    const found = find(record);
    return found?.kind === "comment" ? found : undefined;
  };
  const columns: WrittenColumn[] = [];
  for (const term of terms) {
    const header = [name, termNames[term]];
    const one = (label: string, part: "midTerm" | "endTerm" | "level"): WrittenColumn => ({
      header: [...header, label],
      width: 6,
      cell: (record) => text(comment(record)?.[term]?.[part]),
    });
    const regular = (record: YearRecord) =>
      (comment(record)?.[term]?.regular ?? []).flatMap((level) => text(level) ?? []);
    columns.push(
      ...listColumns(records, [...header, "ĐĐGtx"], regular),
      one("ĐĐGgk", "midTerm"),
      one("ĐĐGck", "endTerm"),
      one("Mức đạt được", "level"),
    );
  }
  columns.push(
    {
      header: [name, "Cả năm", "Mức đạt được"],
      width: 7,
      cell: (record) => text(comment(record)?.yearLevel),
    },
    { header: [name, "Đánh giá lại"], width: 7, cell: (record) => text(comment(record)?.retest) },
  );
  return columns;
}

const primaryGroup = "Môn học và hoạt động giáo dục";

function primaryColumns(name: string, find: Find): WrittenColumn[] {
  const primary = (record: YearRecord) => {
    const found = find(record);
    return found?.kind === "primary" ? found : undefined;
  };
  const header = [primaryGroup, name];
  return [
    { header: [...header, "Mức đạt được"], width: 7, cell: (record) => text(primary(record)?.level) },
    { header: [...header, "Điểm KTĐK"], width: 7, cell: (record) => number(primary(record)?.finalTest) },
  ];
}

const exemptionCells: Readonly<Record<Exemption, string>> = {
  practice: "Miễn phần thực hành",
  hk1: "Miễn học kì I",
  hk2: "Miễn học kì II",
  year: "Miễn cả năm",
};

/** What a record says that the pupil is exempt from, in a cell. */
export function exemptionCell(subject: SubjectRecord | undefined): WrittenCell | undefined {
  return text(subject?.exemption && exemptionCells[subject.exemption]);
}

function subjectColumns(records: readonly YearRecord[]): WrittenColumn[] {
  const kinds = new Map<string, SubjectRecord["kind"]>();
  for (const { subjects } of records) for (const { name, kind } of subjects) kinds.set(name, kind);
  return [...kinds].flatMap(([name, kind]) => {
    const find: Find = ({ subjects }) => subjects.find((subject) => subject.name === name);
    const exempt: WrittenColumn = {
      header: kind === "primary" ? [primaryGroup, name, "Miễn học"] : [name, "Miễn học"],
      width: 16,
      cell: (record) => exemptionCell(find(record)),
    };
    const columns =
      kind === "scored"
        ? scoredColumns(records, name, find)
        : kind === "comment"
          ? commentColumns(records, name, find)
          : primaryColumns(name, find);
    return [...columns, exempt];
  });
}

function competenceColumns(
  records: readonly YearRecord[],
  list: "competences" | "qualities",
): WrittenColumn[] {
  const names = new Set(records.flatMap((record) => (record[list] ?? []).map(({ name }) => name)));
  const group = list === "qualities" ? "Phẩm chất chủ yếu" : "Năng lực";
  return [...names].map((name) => ({
    header: [group, name],
    width: 7,
    cell: (record) => text(record[list]?.find((each) => each.name === name)?.level),
  }));
}

function yearColumns(): WrittenColumn[] {
  const promotion = ({ declared }: YearRecord): WrittenCell | undefined =>
    declared?.isPromoted === undefined
      ? undefined
      : text(declared.isPromoted ? "Lên lớp" : "Không được lên lớp");
  return [
    { header: ["Rèn luyện", "Học kì I"], width: 9, cell: ({ conduct }) => text(conduct?.hk1) },
    { header: ["Rèn luyện", "Học kì II"], width: 9, cell: ({ conduct }) => text(conduct?.hk2) },
    { header: ["Rèn luyện", "Cả năm"], width: 9, cell: ({ conduct }) => text(conduct?.year) },
    { header: ["Rèn luyện sau hè"], width: 9, cell: ({ conduct }) => text(conduct?.afterSummer) },
    { header: ["Học tập", "Học kì I"], width: 9, cell: ({ declared }) => text(declared?.learningHk1) },
    { header: ["Học tập", "Học kì II"], width: 9, cell: ({ declared }) => text(declared?.learningHk2) },
    { header: ["Học tập", "Cả năm"], width: 9, cell: ({ declared }) => text(declared?.learningYear) },
    {
      header: ["Số buổi nghỉ học"],
      width: 8,
      cell: ({ absentSessions: count }) => number(count === undefined ? undefined : String(count)),
    },
    { header: ["Xếp loại"], width: 8, cell: ({ declared }) => text(declared?.overall) },
    { header: ["Danh hiệu"], width: 20, cell: ({ declared }) => text(declared?.title) },
    { header: ["Lên lớp"], width: 12, cell: promotion },
  ];
}

/** The columns that hold something in at least one record; the first columns are always there. */
export function sheetColumns(records: readonly YearRecord[]): WrittenColumn[] {
  const always = new Set(["STT", "Họ và tên"]);
  return [
    ...pupilColumns(),
    ...subjectColumns(records),
    ...competenceColumns(records, "competences"),
    ...competenceColumns(records, "qualities"),
    ...yearColumns(),
  ].filter(
    (column) =>
      always.has(column.header[0] ?? "") || records.some((record, index) => column.cell(record, index)),
  );
}
