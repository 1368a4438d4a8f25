import type { SecondaryRegulation } from "./regulation.ts";
import { rulesOf } from "./sourced.ts";

const document = "TT 22/2021/TT-BGDĐT";

const rule = /* @__PURE__ */ rulesOf(document);

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
  termAverage: rule({ regular: 1, midTerm: 2, endTerm: 3 }, "9.1.b"),
  midTerm: "one",
  yearAverage: rule({ hk1: 1, hk2: 2 }, "9.1.b"),
  regularAssessments: rule(
    [
      { maxLessonsPerYear: 35, count: 2 },
      { maxLessonsPerYear: 70, count: 3 },
      { maxLessonsPerYear: null, count: 4 },
    ],
    "6.2.b",
  ),
  // Two regular, one mid-term, one end-of-term: how many regular ones is from memory.
  commentAssessments: rule(4, "9.1.a", "unverified"),
  commentTerm: rule("all-passed", "9.1.a"),
  commentYear: rule("hk2", "9.1.a"),
  missing: rule("counts-as-failed", "7.5", "unverified"),
  learningLevels: rule(
    [
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
    "9.2",
  ),
  adjustment: rule(
    [
      { wouldBe: "Tốt", obtained: "Đạt", result: "Khá" },
      { wouldBe: "Tốt", obtained: "Chưa đạt", result: "Đạt" },
      { wouldBe: "Khá", obtained: "Chưa đạt", result: "Đạt" },
    ],
    "9.3",
  ),
  conductLevels: rule(["Tốt", "Khá", "Đạt", "Chưa đạt"], "8"),
  conductYear: rule(
    [
      { hk2: "Tốt", hk1: ["Tốt", "Khá"], year: "Tốt" },
      { hk2: "Tốt", hk1: ["Đạt", "Chưa đạt"], year: "Khá" },
      { hk2: "Khá", hk1: ["Tốt", "Khá", "Đạt"], year: "Khá" },
      { hk2: "Khá", hk1: ["Chưa đạt"], year: "Đạt" },
      { hk2: "Đạt", hk1: ["Tốt"], year: "Khá" },
      { hk2: "Đạt", hk1: ["Khá", "Đạt", "Chưa đạt"], year: "Đạt" },
      { hk2: "Chưa đạt", hk1: ["Tốt", "Khá", "Đạt", "Chưa đạt"], year: "Chưa đạt" },
    ],
    "8.2.b",
  ),
  promotion: rule({ conductAtLeast: "Đạt", learningAtLeast: "Đạt", maxAbsentSessions: 45 }, "12"),
  retest: rule({ averageBelow: "5.0" }, "14"),
  summerConduct: rule("train-in-summer", "12-14"),
  // Exempt pupils are assessed in theory, in the number of assessments that everyone has.
  exemption: rule(
    { subjects: [], practice: ["Giáo dục thể chất", "Giáo dục quốc phòng và an ninh"] },
    "10",
    "single-source",
  ),
  titles: rule(
    [
      {
        title: "Học sinh Xuất sắc",
        conductAtLeast: "Tốt",
        learningAtLeast: "Tốt",
        count: { min: 6, atLeast: "9.0" },
      },
      { title: "Học sinh Giỏi", conductAtLeast: "Tốt", learningAtLeast: "Tốt" },
    ],
    "15.1.a",
  ),
};
