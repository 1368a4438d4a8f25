import { removeDiacritics, toNfc } from "@lienthong/core";
import type { CommentLevel, CompetenceLevel, PrimarySubjectLevel } from "../model/year-record.ts";

/** The text of a level cell in one spelling: NFC, upper case, without blanks, dots and line breaks. */
function plain(text: string): string {
  return toNfc(text.slice(0, 60))
    .toUpperCase()
    .replaceAll(/[\s.]+/gu, "");
}

function lookUp<Level extends string>(spellings: Readonly<Record<Level, readonly string[]>>) {
  const index = new Map<string, Level>();
  for (const level of Object.keys(spellings) as Level[])
    for (const spelling of [level, ...spellings[level]]) {
      index.set(plain(spelling), level);
      // Typed without marks: Tot, Kha, Chua dat.
      const unmarked = removeDiacritics(plain(spelling));
      if (unmarked.length > 2) index.set(unmarked, level);
    }
  return (text: string): Level | undefined => index.get(plain(text));
}

/** Đ or CĐ from the spellings met in workbooks: Đạt, Chưa đạt, CD, KĐ. */
export const readCommentLevel: (text: string) => CommentLevel | undefined = lookUp<CommentLevel>({
  Đ: ["Đạt", "D"],
  CĐ: ["Chưa đạt", "CD", "KĐ", "KD", "Không đạt"],
});

/** T, H or C of a primary subject, also written HTT, HT, CHT or in full. */
export const readPrimarySubjectLevel: (text: string) => PrimarySubjectLevel | undefined =
  lookUp<PrimarySubjectLevel>({
    T: ["HTT", "Hoàn thành tốt"],
    H: ["HT", "Hoàn thành"],
    C: ["CHT", "Chưa hoàn thành"],
  });

/** T, Đ or C of a competence or quality. */
export const readCompetenceLevel: (text: string) => CompetenceLevel | undefined = lookUp<CompetenceLevel>({
  T: ["Tốt"],
  Đ: ["Đạt", "D"],
  C: ["CCG", "Cần cố gắng"],
});

/** Levels of learning and conduct, in full, from full words or the short forms of printed results. */
export const readYearLevel: (text: string) => string | undefined = lookUp<string>({
  Tốt: ["T"],
  Khá: ["K"],
  Đạt: ["Đ"],
  "Chưa đạt": ["CĐ", "CD"],
  Giỏi: ["G"],
  "Trung bình": ["TB"],
  Yếu: ["Y"],
  Kém: [],
});
