import type { Confidence, LegalSource } from "@lienthong/core";
import type { SecondaryRegulation } from "./regulation.ts";

const document = "TT 58/2011/TT-BGDĐT";
const amended = "TT 58/2011/TT-BGDĐT, sửa đổi bởi TT 26/2020/TT-BGDĐT";

function table(cited: string) {
  return (confidence: Confidence, place?: string): LegalSource =>
    place === undefined ? { document: cited, confidence } : { document: cited, article: place, confidence };
}

const before = table(document);
const after = table(amended);

/**
 * Thông tư 58/2011/TT-BGDĐT as it stood until 11/10/2020: five levels of learning (học lực), key subjects
 * Toán and Ngữ văn. For transcripts of the school years 2011-2012 to 2019-2020. What the sources do not
 * give (comment-only subjects, conduct of the year, retests) is absent here, and is then not decided.
 *
 * @example
 * ```ts
 * import { tt58 } from "@lienthong/transcript";
 *
 * tt58.keySubjects?.value; // ["Toán", "Ngữ văn"]
 * ```
 */
export const tt58: SecondaryRegulation = {
  kind: "secondary",
  id: "tt58-2011",
  document,
  termAverage: {
    value: { regular: 1, midTerm: 2, endTerm: 3 },
    source: before("unverified", "Điều 10"),
  },
  midTerm: "several",
  yearAverage: { value: { hk1: 1, hk2: 2 }, source: before("unverified") },
  learningLevels: {
    value: [
      {
        level: "Giỏi",
        averageAtLeast: "8.0",
        keySubjectAtLeast: "8.0",
        everyAtLeast: "6.5",
        failedCommentsAtMost: 0,
      },
      {
        level: "Khá",
        averageAtLeast: "6.5",
        keySubjectAtLeast: "6.5",
        everyAtLeast: "5.0",
        failedCommentsAtMost: 0,
      },
      {
        level: "Trung bình",
        averageAtLeast: "5.0",
        keySubjectAtLeast: "5.0",
        everyAtLeast: "3.5",
        failedCommentsAtMost: 0,
      },
      { level: "Yếu", averageAtLeast: "3.5", everyAtLeast: "2.0" },
      { level: "Kém" },
    ],
    source: before("confirmed", "Điều 13"),
  },
  overallAverage: { value: "mean-of-scored", source: before("unverified", "Điều 11") },
  keySubjects: { value: ["Toán", "Ngữ văn"], source: before("confirmed", "Điều 13") },
  adjustment: {
    value: [
      { wouldBe: "Giỏi", obtained: "Trung bình", result: "Khá" },
      { wouldBe: "Giỏi", obtained: "Yếu", result: "Trung bình" },
      { wouldBe: "Khá", obtained: "Yếu", result: "Trung bình" },
      { wouldBe: "Khá", obtained: "Kém", result: "Yếu" },
    ],
    source: before("unverified", "Điều 13.6"),
  },
  conductLevels: {
    value: ["Tốt", "Khá", "Trung bình", "Yếu"],
    source: before("unverified", "Điều 3-4"),
  },
  promotion: {
    value: { conductAtLeast: "Trung bình", learningAtLeast: "Trung bình", maxAbsentSessions: 45 },
    source: before("unverified", "Điều 15"),
  },
  titles: {
    value: [
      { title: "Học sinh giỏi", conductAtLeast: "Tốt", learningAtLeast: "Giỏi" },
      { title: "Học sinh tiên tiến", conductAtLeast: "Khá", learningAtLeast: "Khá" },
    ],
    source: before("unverified", "Điều 18"),
  },
};

/**
 * Thông tư 58/2011/TT-BGDĐT amended by Thông tư 26/2020/TT-BGDĐT (in force 11/10/2020): one mid-term
 * assessment, and Ngoại ngữ among the key subjects.
 *
 * @example
 * ```ts
 * import { tt58Amended } from "@lienthong/transcript";
 *
 * tt58Amended.keySubjects?.value; // ["Toán", "Ngữ văn", "Ngoại ngữ"]
 * ```
 */
export const tt58Amended: SecondaryRegulation = {
  ...tt58,
  id: "tt58-2011-tt26-2020",
  document: amended,
  termAverage: { value: tt58.termAverage.value, source: after("single-source") },
  midTerm: "one",
  keySubjects: {
    value: ["Toán", "Ngữ văn", "Ngoại ngữ"],
    source: after("single-source", "Điều 13"),
  },
};
