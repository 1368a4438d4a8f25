import type { PrimaryRegulation } from "./regulation.ts";
import { rulesOf } from "./sourced.ts";

const document = "TT 27/2020/TT-BGDĐT";

const rule = /* @__PURE__ */ rulesOf(document);

const upperGrades = [
  "Tiếng Việt",
  "Toán",
  "Ngoại ngữ 1",
  "Lịch sử và Địa lí",
  "Khoa học",
  "Tin học và Công nghệ",
];

/**
 * Thông tư 27/2020/TT-BGDĐT: assessment of primary pupils (tiểu học), as a table.
 *
 * @example
 * ```ts
 * import { tt27 } from "@lienthong/transcript";
 *
 * tt27.overall.value[0]?.name; // "Hoàn thành xuất sắc"
 * ```
 */
export const tt27: PrimaryRegulation = {
  kind: "primary",
  id: "tt27-2020",
  document,
  subjectLevels: rule(
    [
      { code: "T", name: "Hoàn thành tốt" },
      { code: "H", name: "Hoàn thành" },
      { code: "C", name: "Chưa hoàn thành" },
    ],
    "7",
  ),
  competenceLevels: rule(
    [
      { code: "T", name: "Tốt" },
      { code: "Đ", name: "Đạt" },
      { code: "C", name: "Cần cố gắng" },
    ],
    "8",
  ),
  qualities: rule(["Yêu nước", "Nhân ái", "Chăm chỉ", "Trung thực", "Trách nhiệm"], "5"),
  generalCompetences: rule(
    ["Tự chủ và tự học", "Giao tiếp và hợp tác", "Giải quyết vấn đề và sáng tạo"],
    "5",
  ),
  specificCompetences: rule(
    ["Ngôn ngữ", "Tính toán", "Khoa học", "Công nghệ", "Tin học", "Thẩm mĩ", "Thể chất"],
    "5",
    "single-source",
  ),
  finalTests: rule(
    {
      1: ["Tiếng Việt", "Toán"],
      2: ["Tiếng Việt", "Toán"],
      3: ["Tiếng Việt", "Toán", "Ngoại ngữ 1", "Tin học và Công nghệ"],
      4: upperGrades,
      5: upperGrades,
    },
    "7.1",
    "unverified",
  ),
  testMark: rule("whole-number", "7.1", "unverified"),
  overall: rule(
    [
      {
        code: "HTXS",
        name: "Hoàn thành xuất sắc",
        subjects: ["T"],
        competencesAndQualities: ["T"],
        everyFinalTestAtLeast: 9,
      },
      {
        code: "HTT",
        name: "Hoàn thành tốt",
        subjects: ["T"],
        competencesAndQualities: ["T"],
        everyFinalTestAtLeast: 7,
      },
      {
        code: "HT",
        name: "Hoàn thành",
        subjects: ["T", "H"],
        competencesAndQualities: ["T", "Đ"],
        everyFinalTestAtLeast: 5,
      },
      { code: "CHT", name: "Chưa hoàn thành" },
    ],
    "9",
  ),
  completion: rule(["HTXS", "HTT", "HT"], "11", "unverified"),
  awards: rule(
    [
      { title: "Học sinh Xuất sắc", overall: "HTXS", needsRecognition: false },
      {
        title: "Học sinh Tiêu biểu hoàn thành tốt trong học tập và rèn luyện",
        overall: "HTT",
        needsRecognition: true,
      },
    ],
    "13",
    "unverified",
  ),
};
