import { describe, expect, it } from "vitest";
import { settlePeriod } from "./settle-period.ts";

describe("a period", () => {
  it.each([
    ["2026-07-15", "2026-07-15", "2026-07-15", "2026-07-15", undefined],
    ["2026-07-15", "2026-07-16T08:00:00+07:00", "2026-07-15", "2026-07-16T08:00:00+07:00", undefined],
    ["2026-07-15", "2026-07-15T08:00:00+07:00", "2026-07-15", "2026-07-15", "cut"],
    ["2026-07-15T08:00:00+07:00", "2026", "2026", "2026", "cut"],
    [
      "2026-07-15T08:00:00+07:00",
      "2026-07-15T08:00:00+07:00",
      "2026-07-15T08:00:00+07:00",
      "2026-07-15T08:00:00+07:00",
      undefined,
    ],
    [
      "2026-07-15T08:00:00+07:00",
      "2026-07-15T07:59:59+07:00",
      "2026-07-15T08:00:00+07:00",
      undefined,
      "backwards",
    ],
    ["2026-07-15", "2026-07-14", "2026-07-15", undefined, "backwards"],
    ["2026-07", "2025", "2026-07", undefined, "backwards"],
    [undefined, "2026", undefined, "2026", undefined],
  ])("from %s to %s is one from %s to %s (%s)", (start, end, first, last, change) => {
    expect(settlePeriod(start, end)).toEqual({
      start: first,
      end: last,
      ...(change !== undefined && { change }),
    });
  });
});
