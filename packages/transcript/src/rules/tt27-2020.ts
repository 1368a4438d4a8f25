import type { Confidence, LegalSource } from "@lienthong/core";
import type { PrimaryRegulation } from "./regulation.ts";

const document = "TT 27/2020/TT-BGDĐT";

function article(place: string, confidence: Confidence): LegalSource {
  return { document, article: place, confidence };
}

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
  subjectLevels: {
    value: [
      { code: "T", name: "Hoàn thành tốt" },
      { code: "H", name: "Hoàn thành" },
      { code: "C", name: "Chưa hoàn thành" },
    ],
    source: article("Điều 7", "confirmed"),
  },
  competenceLevels: {
    value: [
      { code: "T", name: "Tốt" },
      { code: "Đ", name: "Đạt" },
      { code: "C", name: "Cần cố gắng" },
    ],
    source: article("Điều 8", "confirmed"),
  },
  qualities: {
    value: ["Yêu nước", "Nhân ái", "Chăm chỉ", "Trung thực", "Trách nhiệm"],
    source: article("Điều 5", "confirmed"),
  },
  generalCompetences: {
    value: ["Tự chủ và tự học", "Giao tiếp và hợp tác", "Giải quyết vấn đề và sáng tạo"],
    source: article("Điều 5", "confirmed"),
  },
  specificCompetences: {
    value: ["Ngôn ngữ", "Tính toán", "Khoa học", "Công nghệ", "Tin học", "Thẩm mĩ", "Thể chất"],
    source: article("Điều 5", "single-source"),
  },
  finalTests: {
    value: {
      1: ["Tiếng Việt", "Toán"],
      2: ["Tiếng Việt", "Toán"],
      3: ["Tiếng Việt", "Toán", "Ngoại ngữ 1", "Tin học và Công nghệ"],
      4: upperGrades,
      5: upperGrades,
    },
    source: article("Điều 7.1", "unverified"),
  },
  testMark: { value: "whole-number", source: article("Điều 7.1", "unverified") },
  overall: {
    value: [
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
    source: article("Điều 9", "confirmed"),
  },
  completion: { value: ["HTXS", "HTT", "HT"], source: article("Điều 11", "unverified") },
  awards: {
    value: [
      { title: "Học sinh Xuất sắc", overall: "HTXS", needsRecognition: false },
      {
        title: "Học sinh Tiêu biểu hoàn thành tốt trong học tập và rèn luyện",
        overall: "HTT",
        needsRecognition: true,
      },
    ],
    source: article("Điều 13", "unverified"),
  },
};
