import type { ScoredSubject, ScoredTerm, SubjectRecord, YearRecord } from "../model/year-record.ts";

const scoredNames = [
  "Ngữ văn",
  "Toán",
  "Ngoại ngữ 1",
  "Giáo dục công dân",
  "Lịch sử và Địa lí",
  "Khoa học tự nhiên",
  "Công nghệ",
  "Tin học",
];
const commentNames = [
  "Giáo dục thể chất",
  "Nghệ thuật",
  "Hoạt động trải nghiệm, hướng nghiệp",
  "Nội dung giáo dục của địa phương",
];

/** A term whose average is exactly the mark. */
export function aTerm(mark: string): ScoredTerm {
  return { regular: [mark, mark], midTerm: mark, endTerm: mark };
}

/** A scored subject with the same mark in both terms. */
export function aSubject(name: string, mark: string): ScoredSubject {
  return { kind: "scored", name, hk1: aTerm(mark), hk2: aTerm(mark) };
}

/** An invented pupil of grade 6 with one mark a scored subject, all comments Đạt, good conduct. */
export function aYearRecord(marks: readonly string[], more: Partial<YearRecord> = {}): YearRecord {
  const scored = marks.map((mark, index) => aSubject(scoredNames[index] ?? `Môn ${index + 1}`, mark));
  const comments = commentNames.map((name): SubjectRecord => ({
    kind: "comment",
    name,
    hk1: { regular: ["Đ", "Đ"], midTerm: "Đ", endTerm: "Đ" },
    hk2: { regular: ["Đ", "Đ"], midTerm: "Đ", endTerm: "Đ" },
  }));
  return {
    schoolYear: "2024-2025",
    grade: 6,
    className: "6A",
    pupil: { name: "Lê Thị Mẫu", code: "2400000001", birthDate: "2013-05-19", gender: "female" },
    subjects: [...scored, ...comments],
    conduct: { hk1: "Tốt", hk2: "Tốt" },
    absentSessions: 0,
    ...more,
  };
}

/** Eight marks that give the level Tốt with room to spare. */
export const goodMarks = ["8.5", "8.2", "8.0", "8.1", "8.3", "8.4", "7.0", "7.0"];
