import { describe, expect, it } from "vitest";
import { findSubject } from "./subject.ts";

describe("finding a subject by its name", () => {
  it.each([
    ["TOÁN", 6, "Toán"],
    ["Môn Toán", 1, "Toán"],
    ["  toán\u00a0học ", 12, "Toán"],
    ["Địa lý", 10, "Địa lí"],
    ["HOÁ HỌC", 11, "Hóa học"],
    ["Mỹ thuật", 10, "Mĩ thuật"],
    ["Mỹ thuật", 7, "Nghệ thuật"],
    ["Lịch sử & Địa lý", 5, "Lịch sử và Địa lí"],
    ["Lịch sử - Địa lí", 8, "Lịch sử và Địa lí"],
    ["LS & ĐL", 6, "Lịch sử và Địa lí"],
    ["GDQP & AN", 10, "Giáo dục quốc phòng và an ninh"],
    ["Giáo dục quốc phòng - an ninh", 12, "Giáo dục quốc phòng và an ninh"],
    ["Giáo dục kinh tế & pháp luật", 10, "Giáo dục kinh tế và pháp luật"],
    ["GD KT&PL", 10, "Giáo dục kinh tế và pháp luật"],
    ["Hoạt động trải nghiệm hướng nghiệp", 6, "Hoạt động trải nghiệm, hướng nghiệp"],
    ["HĐTN-HN", 9, "Hoạt động trải nghiệm, hướng nghiệp"],
    ["HĐTN", 11, "Hoạt động trải nghiệm, hướng nghiệp"],
    ["HĐTN", 3, "Hoạt động trải nghiệm"],
    ["Giáo dục địa phương", 7, "Nội dung giáo dục của địa phương"],
    ["Nội dung giáo dục địa phương", 10, "Nội dung giáo dục của địa phương"],
    ["Ngoại ngữ 1 (Tiếng Anh)", 4, "Ngoại ngữ 1"],
    ["Ngoại ngữ (Tiếng Anh)", 9, "Ngoại ngữ 1"],
    ["NN1", 10, "Ngoại ngữ 1"],
    ["Tiếng DTTS", 2, "Tiếng dân tộc thiểu số"],
    ["Thể dục", 12, "Giáo dục thể chất"],
    ["Tin học & Công nghệ", 3, "Tin học và Công nghệ"],
    ["Tin học", 4, "Tin học và Công nghệ"],
    ["Tin học", 6, "Tin học"],
    ["Công nghệ (Công nghiệp)", 11, "Công nghệ"],
    ["Tự nhiên xã hội", 2, "Tự nhiên và Xã hội"],
  ])("%s in grade %i is %s", (name, grade, expected) => {
    expect(findSubject(name, grade)?.name).toBe(expected);
    expect(findSubject(name.normalize("NFD"), grade)?.name).toBe(expected);
    expect(findSubject(name.toUpperCase(), grade)?.name).toBe(expected);
  });

  it.each([
    ["Vật lí", 9],
    ["Khoa học tự nhiên", 10],
    ["Nghệ thuật (Âm nhạc)", 12],
    ["Tiếng Việt", 6],
    ["Tự nhiên và Xã hội", 4],
    ["", 6],
    ["(", 6],
    ["Và", 6],
    ["Toán".repeat(1_000), 6],
  ])("%s is no subject of grade %i in the 2018 curriculum", (name, grade) => {
    expect(findSubject(name, grade)).toBeUndefined();
  });

  it("finds without a grade, at the first level of school that has the name", () => {
    expect(findSubject("Toán")?.kind).toBe("primary");
    expect(findSubject("Ngoại ngữ 2")?.firstGrade).toBe(6);
  });
});
