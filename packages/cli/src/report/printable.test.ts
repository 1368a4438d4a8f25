import { describe, expect, it } from "vitest";
import { printable } from "./printable.ts";

describe("text from a file, shown on a terminal", () => {
  it("keeps Vietnamese", () => {
    expect(printable("Nguyễn Thị Đào, «Hồ sơ» 1/2026")).toBe("Nguyễn Thị Đào, «Hồ sơ» 1/2026");
  });

  it.each([
    ["\u001b[2J", "\\u{1b}[2J"],
    ["a\nb", "a\\u{a}b"],
    ["\u202Exml.exe", "\\u{202e}xml.exe"],
    ["\uD800", "\\u{d800}"],
    ["\u009b31m", "\\u{9b}31m"],
  ])("shows %j as %s", (text, shown) => {
    expect(printable(text)).toBe(shown);
  });
});
