import type { SecondaryAssessment } from "../assess/assessment.ts";
import type { CommentTerm, ScoredTerm, TermId, YearRecord } from "../model/year-record.ts";
import { nameWithExemption, orExempt } from "./exempt-text.ts";
import { statedOr } from "./stated-or.ts";
import { headerCell, type PageTable } from "./page.ts";

const terms: readonly TermId[] = ["hk1", "hk2"];

function marks(term: ScoredTerm | undefined): readonly string[] {
  const middle = [term?.midTerm, ...(term?.periodic ?? [])].filter((mark) => mark !== undefined);
  return [(term?.regular ?? []).join(" "), middle.join(" "), term?.endTerm ?? ""];
}

/** Marks and averages of the scored subjects, both terms side by side. */
export function scoredTable(record: YearRecord, found: SecondaryAssessment | undefined): PageTable {
  const rows: string[][] = [];
  let place = -1;
  for (const subject of record.subjects) {
    if (subject.kind === "primary") continue;
    place += 1;
    if (subject.kind !== "scored") continue;
    const result = found?.subjects[place];
    const scored = result?.kind === "scored" ? result : undefined;
    const itself = (mark: string): string => mark;
    rows.push([
      String(rows.length + 1),
      nameWithExemption(subject),
      ...terms.flatMap((term) => [
        ...marks(subject[term]),
        orExempt(statedOr(subject[term]?.average, scored?.[term], itself), subject, term),
      ]),
      orExempt(statedOr(subject.yearAverage, scored?.year, itself), subject, "year"),
      subject.retest ?? "",
    ]);
  }
  const parts = ["ĐĐGtx", "ĐĐGgk", "ĐĐGck", "ĐTBmhk"].map((text) => headerCell(text));
  return {
    caption: "Môn học đánh giá bằng nhận xét kết hợp với điểm số",
    header: [
      [
        headerCell("TT", 1, 2),
        headerCell("Môn học", 1, 2),
        headerCell("Học kì I", 4),
        headerCell("Học kì II", 4),
        headerCell("ĐTBmcn", 1, 2),
        headerCell("Đánh giá lại", 1, 2),
      ],
      [...parts, ...parts],
    ],
    widths: [4, 15, 11, 7, 7, 8, 11, 7, 7, 8, 8, 7],
    names: [1],
    rows,
  };
}

function levels(term: CommentTerm | undefined): string {
  return [...(term?.regular ?? []), term?.midTerm, term?.endTerm].filter(Boolean).join(" ");
}

/** Levels of the comment-only subjects, both terms side by side. */
export function commentTable(record: YearRecord, found: SecondaryAssessment | undefined): PageTable {
  const rows: string[][] = [];
  let place = -1;
  for (const subject of record.subjects) {
    if (subject.kind === "primary") continue;
    place += 1;
    if (subject.kind !== "comment") continue;
    const result = found?.subjects[place];
    const comment = result?.kind === "comment" ? result : undefined;
    const itself = (level: string): string => level;
    rows.push([
      String(rows.length + 1),
      nameWithExemption(subject),
      ...terms.flatMap((term) => [
        levels(subject[term]),
        orExempt(statedOr(subject[term]?.level, comment?.[term], itself), subject, term),
      ]),
      orExempt(statedOr(subject.yearLevel, comment?.year, itself), subject, "year"),
      subject.retest ?? "",
    ]);
  }
  const parts = ["Các lần đánh giá", "Mức"].map((text) => headerCell(text));
  return {
    caption: "Môn học đánh giá bằng nhận xét (Đ: Đạt; CĐ: Chưa đạt)",
    header: [
      [
        headerCell("TT", 1, 2),
        headerCell("Môn học", 1, 2),
        headerCell("Học kì I", 2),
        headerCell("Học kì II", 2),
        headerCell("Cả năm", 1, 2),
        headerCell("Đánh giá lại", 1, 2),
      ],
      [...parts, ...parts],
    ],
    widths: [4, 26, 16, 7, 16, 7, 8, 8],
    names: [1],
    rows,
  };
}
