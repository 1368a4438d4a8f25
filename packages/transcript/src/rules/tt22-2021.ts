import type { Confidence, LegalSource } from "@lienthong/core";
import type { SecondaryRegulation } from "./regulation.ts";

const document = "TT 22/2021/TT-BGDĐT";

function article(place: string, confidence: Confidence): LegalSource {
  return { document, article: place, confidence };
}

/**
 * Thông tư 22/2021/TT-BGDĐT: assessment of lower and upper secondary pupils (THCS, THPT), as a table.
 *
 * @example
 * ```ts
 * import { tt22 } from "@lienthong/transcript";
 *
 * tt22.learningLevels.value[0]?.everyAtLeast; // "6.5"
 * ```
 */
export const tt22: SecondaryRegulation = {
  kind: "secondary",
  id: "tt22-2021",
  document,
  termAverage: {
    value: { regular: 1, midTerm: 2, endTerm: 3 },
    source: article("Điều 9.1.b", "confirmed"),
  },
  midTerm: "one",
  yearAverage: { value: { hk1: 1, hk2: 2 }, source: article("Điều 9.1.b", "confirmed") },
  regularAssessments: {
    value: [
      { maxLessonsPerYear: 35, count: 2 },
      { maxLessonsPerYear: 70, count: 3 },
      { maxLessonsPerYear: null, count: 4 },
    ],
    source: article("Điều 6.2.b", "confirmed"),
  },
  // Two regular, one mid-term, one end-of-term: how many regular ones is from memory.
  commentAssessments: { value: 4, source: article("Điều 9.1.a", "unverified") },
  commentTerm: { value: "all-passed", source: article("Điều 9.1.a", "confirmed") },
  commentYear: { value: "hk2", source: article("Điều 9.1.a", "confirmed") },
  missing: { value: "counts-as-failed", source: article("Điều 7.5", "unverified") },
  learningLevels: {
    value: [
      {
        level: "Tốt",
        failedCommentsAtMost: 0,
        everyAtLeast: "6.5",
        count: { min: 6, atLeast: "8.0" },
      },
      {
        level: "Khá",
        failedCommentsAtMost: 0,
        everyAtLeast: "5.0",
        count: { min: 6, atLeast: "6.5" },
      },
      {
        level: "Đạt",
        failedCommentsAtMost: 1,
        everyAtLeast: "3.5",
        count: { min: 6, atLeast: "5.0" },
      },
      { level: "Chưa đạt" },
    ],
    source: article("Điều 9.2", "confirmed"),
  },
  adjustment: {
    value: [
      { wouldBe: "Tốt", obtained: "Đạt", result: "Khá" },
      { wouldBe: "Tốt", obtained: "Chưa đạt", result: "Đạt" },
      { wouldBe: "Khá", obtained: "Chưa đạt", result: "Đạt" },
    ],
    source: article("Điều 9.3", "confirmed"),
  },
  conductLevels: { value: ["Tốt", "Khá", "Đạt", "Chưa đạt"], source: article("Điều 8", "confirmed") },
  conductYear: {
    value: [
      { hk2: "Tốt", hk1: ["Tốt", "Khá"], year: "Tốt" },
      { hk2: "Tốt", hk1: ["Đạt", "Chưa đạt"], year: "Khá" },
      { hk2: "Khá", hk1: ["Tốt", "Khá", "Đạt"], year: "Khá" },
      { hk2: "Khá", hk1: ["Chưa đạt"], year: "Đạt" },
      { hk2: "Đạt", hk1: ["Tốt"], year: "Khá" },
      { hk2: "Đạt", hk1: ["Khá", "Đạt", "Chưa đạt"], year: "Đạt" },
      { hk2: "Chưa đạt", hk1: ["Tốt", "Khá", "Đạt", "Chưa đạt"], year: "Chưa đạt" },
    ],
    source: article("Điều 8.2.b", "confirmed"),
  },
  promotion: {
    value: { conductAtLeast: "Đạt", learningAtLeast: "Đạt", maxAbsentSessions: 45 },
    source: article("Điều 12", "confirmed"),
  },
  retest: { value: { averageBelow: "5.0" }, source: article("Điều 14", "confirmed") },
  summerConduct: { value: "train-in-summer", source: article("Điều 12-14", "confirmed") },
  titles: {
    value: [
      {
        title: "Học sinh Xuất sắc",
        conductAtLeast: "Tốt",
        learningAtLeast: "Tốt",
        count: { min: 6, atLeast: "9.0" },
      },
      { title: "Học sinh Giỏi", conductAtLeast: "Tốt", learningAtLeast: "Tốt" },
    ],
    source: article("Điều 15.1.a", "confirmed"),
  },
};
