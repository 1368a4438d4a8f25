import type { SecondaryRegulation } from "./regulation.ts";
import { rulesOf } from "./sourced.ts";

const document = "TT 58/2011/TT-BGDĐT";
const amended = "TT 58/2011/TT-BGDĐT, sửa đổi bởi TT 26/2020/TT-BGDĐT";

const before = /* @__PURE__ */ rulesOf(document);
const after = /* @__PURE__ */ rulesOf(amended);

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
  termAverage: before({ regular: 1, midTerm: 2, endTerm: 3 }, "10", "unverified"),
  midTerm: "several",
  yearAverage: before({ hk1: 1, hk2: 2 }, undefined, "unverified"),
  learningLevels: before(
    [
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
    "13",
  ),
  overallAverage: before("mean-of-scored", "11", "unverified"),
  keySubjects: before(["Toán", "Ngữ văn"], "13"),
  adjustment: before(
    [
      { wouldBe: "Giỏi", obtained: "Trung bình", result: "Khá" },
      { wouldBe: "Giỏi", obtained: "Yếu", result: "Trung bình" },
      { wouldBe: "Khá", obtained: "Yếu", result: "Trung bình" },
      { wouldBe: "Khá", obtained: "Kém", result: "Yếu" },
    ],
    "13.6",
    "unverified",
  ),
  conductLevels: before(["Tốt", "Khá", "Trung bình", "Yếu"], "3-4", "unverified"),
  promotion: before(
    { conductAtLeast: "Trung bình", learningAtLeast: "Trung bình", maxAbsentSessions: 45 },
    "15",
    "unverified",
  ),
  exemption: before(
    {
      subjects: ["Thể dục", "Âm nhạc", "Mĩ thuật"],
      practice: ["Giáo dục quốc phòng và an ninh"],
    },
    "12",
    "unverified",
  ),
  titles: before(
    [
      { title: "Học sinh giỏi", conductAtLeast: "Tốt", learningAtLeast: "Giỏi" },
      { title: "Học sinh tiên tiến", conductAtLeast: "Khá", learningAtLeast: "Khá" },
    ],
    "18",
    "unverified",
  ),
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
  termAverage: after(tt58.termAverage.value, undefined, "single-source"),
  midTerm: "one",
  keySubjects: after(["Toán", "Ngữ văn", "Ngoại ngữ"], "13", "single-source"),
};
