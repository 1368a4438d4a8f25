import { describe, expect, it } from "vitest";
import { givenInstant, instantOf } from "./instant.ts";

describe("a time with its offset", () => {
  it.each([
    ["2024-02-29T00:00:00Z", "2024-02-29T00:00:00.000Z"],
    ["2026-06-30T23:59:59.5+07:00", "2026-06-30T16:59:59.500Z"],
    ["2026-02-29T00:00:00Z", undefined],
    ["2026-02-30T00:00:00Z", undefined],
    ["2026-06-31T00:00:00Z", undefined],
    ["2026-13-01T00:00:00Z", undefined],
    ["2026-06-00T00:00:00Z", undefined],
    ["2026-06-30T23:59:59", undefined],
    ["2026-06-30", undefined],
    [1_780_621_200, undefined],
  ])("%s is %s", (text, expected) => {
    const time = instantOf(text);
    expect(time === undefined ? undefined : new Date(time).toISOString()).toBe(expected);
  });

  it("of the caller's own must be a day of the calendar, too", () => {
    expect(() => givenInstant("2026-02-30T00:00:00Z")).toThrow(TypeError);
  });
});
