import { describe, expect, it } from "vitest";
import { kindOfQrText } from "./qr-text.ts";

describe("the text of a QR code", () => {
  it.each([
    ["079301000049||Nguyễn Thử|01012001|Nữ|12 Đường Số 1|02012026", "card-qr"],
    ["\uFEFF079301000049||Nguyễn Thử|01012001|Nữ|12 Đường Số 1|02012026||||\r\n", "card-qr"],
    ["07930100004||Nguyễn Thử|01012001|Nữ|12 Đường Số 1|02012026", "card-qr"],
    ["DN4010000000001|54|12/04/1985|2|53|01 - 999|01/01/2026|-|01/12/2025|$", "health-card-qr"],
    ["5220000017|4e|05/03/1990|1|-|52 - 001|01/07/2025|-|15/07/2025|5200|-|4|$\r\n", "health-card-qr"],
    ["079301000049||Nguyễn Th", "card-qr"],
    ["a|b|c", undefined],
    ["a|b|c|$", undefined],
    ["Cột A|Cột B|Cột C|Cột D|Cột E", undefined],
    ["không có gì", undefined],
    [`0793010000${"|x".repeat(5000)}`, undefined],
  ])("%j is %s", (text, kind) => {
    expect(kindOfQrText(text)).toBe(kind);
  });
});
