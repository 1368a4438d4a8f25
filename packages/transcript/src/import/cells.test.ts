import { describe, expect, it } from "vitest";
import { readDateCell, serialToDate } from "./date-cell.ts";
import {
  readCommentLevel,
  readCompetenceLevel,
  readPrimarySubjectLevel,
  readYearLevel,
} from "./level-cell.ts";
import { readMarkCell, splitMarks } from "./mark-cell.ts";

describe("a mark in a cell", () => {
  it.each([
    ["8,5", "8.5"],
    ["8.50", "8.5"],
    ["10", "10.0"],
    ["0", "0.0"],
    [" 7 ", "7.0"],
  ])("%j is %s", (text, mark) => {
    expect(readMarkCell(text)).toEqual({ kind: "mark", mark });
  });

  it.each(["", " ", "-", "–", "—", "--"])("%j is empty", (text) => {
    expect(readMarkCell(text)).toEqual({ kind: "empty" });
  });

  it.each([
    ["85", "out-of-range"],
    ["10.5", "out-of-range"],
    ["-1", "out-of-range"],
    ["8.25", "too-many-decimals"],
    ["7.6499999999999995", "too-many-decimals"],
    ["tám", "not-a-mark"],
    ["8.5.1", "not-a-mark"],
    ["8 5", "not-a-mark"],
    ["Đ", "not-a-mark"],
    ["1e1", "not-a-mark"],
    ["9".repeat(1_000), "not-a-mark"],
  ])("%j is bad: %s", (text, why) => {
    expect(readMarkCell(text)).toEqual({ kind: "bad", why });
  });

  it("may hold several regular marks", () => {
    expect(splitMarks("8 9\n7,5;6")).toEqual(["8", "9", "7,5", "6"]);
  });
});

describe("a level in a cell", () => {
  it("is read from short forms and full words, composed or decomposed", () => {
    expect(["Đ", "đạt", "Đạt".normalize("NFD"), "D"].map(readCommentLevel)).toEqual(["Đ", "Đ", "Đ", "Đ"]);
    expect(["CĐ", "Chưa đạt", "cd", "KĐ", "C.Đ"].map(readCommentLevel)).toEqual(Array(5).fill("CĐ"));
    expect(["HTT", "T", "Hoàn thành tốt"].map(readPrimarySubjectLevel)).toEqual(["T", "T", "T"]);
    expect(["CHT", "C"].map(readPrimarySubjectLevel)).toEqual(["C", "C"]);
    expect(["CCG", "C", "Đ"].map(readCompetenceLevel)).toEqual(["C", "C", "Đ"]);
    expect(["T", "K", "Chưa đạt", "TB", "Kém"].map(readYearLevel)).toEqual([
      "Tốt",
      "Khá",
      "Chưa đạt",
      "Trung bình",
      "Kém",
    ]);
  });

  it("of a primary subject is never Đ, nor of a comment-only subject T", () => {
    expect(readPrimarySubjectLevel("Đ")).toBeUndefined();
    expect(readCommentLevel("T")).toBeUndefined();
    expect(readCompetenceLevel("H")).toBeUndefined();
  });
});

describe("a date in a cell", () => {
  it.each([
    ["22/09/2020", "2020-09-22"],
    ["8/9/2020", "2020-09-08"],
    ["22-9-2020", "2020-09-22"],
    ["2020-09-08", "2020-09-08"],
    ["2020-09-08T00:00:00", "2020-09-08"],
    ["44096", "2020-09-22"],
    ["44096.5", "2020-09-22"],
    ["2013", "2013"],
    ["05/2013", "2013-05"],
  ])("%s is %s", (text, date) => {
    expect(readDateCell(text)).toBe(date);
  });

  it.each(["31/02/2013", "2013-13-01", "hôm qua", "", "09/22/2020", "0", "99999999"])(
    "%j is none",
    (text) => {
      expect(readDateCell(text)).toBeUndefined();
    },
  );

  it("counts serial numbers from 1900, with the day that never was, or from 1904", () => {
    expect(serialToDate(1)).toBe("1900-01-01");
    expect(serialToDate(59)).toBe("1900-02-28");
    expect(serialToDate(60)).toBeUndefined();
    expect(serialToDate(61)).toBe("1900-03-01");
    expect(serialToDate(0, true)).toBe("1904-01-01");
    expect(serialToDate(42634, true)).toBe("2020-09-22");
    expect(serialToDate(2_958_465)).toBe("9999-12-31");
    expect(serialToDate(2_958_466)).toBeUndefined();
    expect(serialToDate(Number.NaN)).toBeUndefined();
  });

  it("agrees with the calendar of the engine over four centuries", () => {
    for (let serial = 61; serial < 150_000; serial += 97)
      expect(serialToDate(serial)).toBe(new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10));
  });
});
