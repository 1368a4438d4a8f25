import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type PartialDate,
  ageInYears,
  compareDates,
  daysBetween,
  daysInMonth,
  formatCompactDate,
  formatDayMonthYear,
  formatIsoDate,
  formatVietnamDateTime,
  isRealDate,
  parseCompactDate,
  parseDayMonthYear,
  parseIsoDate,
  partialDate,
} from "../index.ts";

const anyDay = fc
  .record({
    year: fc.integer({ min: 1, max: 9999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .filter(({ year, month, day }) => day <= daysInMonth(year, month));

describe("the calendar", () => {
  it.each([
    [2024, 2, 29],
    [2023, 2, 28],
    [1900, 2, 28],
    [2000, 2, 29],
    [2024, 4, 30],
    [2024, 12, 31],
    [2024, 0, 0],
    [2024, 13, 0],
    [2024, 1.5, 0],
  ])("has in %i-%d %i days", (year, month, days) => expect(daysInMonth(year, month)).toBe(days));

  it.each([
    [1990, 2, 28, true],
    [1990, 2, 29, false],
    [1, 1, 1, true],
    [0, 1, 1, false],
    [9999, 12, 31, true],
    [10000, 1, 1, false],
    [2024, 4, 31, false],
    [2024, 1, 0, false],
    [2024, 1, 1.5, false],
    [NaN, 1, 1, false],
  ])("holds the day %d-%d-%d: %s", (year, month, day, expected) =>
    expect(isRealDate(year, month, day)).toBe(expected),
  );

  it("counts days as the proleptic Gregorian calendar does", () => {
    const utc = ({ year, month, day }: { year: number; month: number; day: number }) => {
      const date = new Date(0);
      date.setUTCFullYear(year, month - 1, day);
      return date.getTime() / 86_400_000;
    };
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(daysBetween(a, b)).toBe(utc(b) - utc(a));
      }),
    );
    expect(daysBetween({ year: 2024 }, { year: 2024, month: 1, day: 1 })).toBeUndefined();
    expect(daysBetween({ year: 2024, month: 1, day: 1 }, { year: 2024, month: 1 })).toBeUndefined();
  });
});

describe("partial dates", () => {
  it.each<readonly [readonly (number | undefined)[], PartialDate | undefined]>([
    [[1958], { year: 1958 }],
    [[1958, 7], { year: 1958, month: 7 }],
    [[1990, 3, 5], { year: 1990, month: 3, day: 5 }],
    [[1990, 2, 31], undefined],
    [[1990, 13], undefined],
    [[1990, undefined, 5], undefined],
    [[0], undefined],
  ])("are made of %j", ([year = NaN, month, day], expected) =>
    expect(partialDate(year, month, day)).toEqual(expected),
  );

  it.each<readonly [PartialDate, PartialDate, number | undefined]>([
    [{ year: 1958 }, { year: 1959, month: 1 }, -1],
    [{ year: 1958 }, { year: 1958 }, 0],
    [{ year: 1958 }, { year: 1958, month: 7 }, undefined],
    [{ year: 1958, month: 8 }, { year: 1958, month: 7, day: 31 }, 1],
    [
      { year: 2024, month: 5, day: 1, hour: 7, minute: 30 },
      { year: 2024, month: 5, day: 1, hour: 7, minute: 31 },
      -1,
    ],
    [{ year: 2024, month: 5, day: 1 }, { year: 2024, month: 5, day: 1, hour: 0 }, undefined],
  ])("are compared as far as both are known: %j, %j", (a, b, expected) => {
    expect(compareDates(a, b)).toBe(expected);
    expect(compareDates(b, a)).toBe(expected === undefined || expected === 0 ? expected : -expected);
  });

  it.each<readonly [string, string, number | undefined]>([
    ["2000-05-20", "2024-05-19", 23],
    ["2000-05-20", "2024-05-20", 24],
    ["2000-02-29", "2023-02-28", 22],
    ["2000-02-29", "2023-03-01", 23],
    ["2000", "2024-05-19", undefined],
    ["2000-04", "2024-05-19", 24],
    ["2000-06", "2024-05-19", 23],
    ["2000-05", "2024-05-19", undefined],
    ["2024-05-20", "2024-05-19", undefined],
    ["2024-05-19", "2024-05-19", 0],
    ["2000-05", "2024-05", undefined],
  ])("give the age of one born %s on %s", (birth, on, age) => {
    const [born, day] = [parseIsoDate(birth), parseIsoDate(on)];
    expect(born && day && ageInYears(born, day)).toBe(age);
  });
});

describe("dates in text", () => {
  it.each([
    ["05/03/1990", "1990-03-05"],
    ["5/3/1990", "1990-03-05"],
    ["05-03-1990", "1990-03-05"],
    ["05.03.1990", "1990-03-05"],
    ["05031990", "1990-03-05"],
    ["07/1958", "1958-07"],
    ["1958", "1958"],
    ["00/07/1958", "1958-07"],
    ["00/00/1958", "1958"],
    ["00001958", "1958"],
    ["29/02/2024", "2024-02-29"],
    ["31/02/1990", undefined],
    ["29/02/1900", undefined],
    ["05/00/1990", undefined],
    ["05/13/1990", undefined],
    ["05/03-1990", undefined],
    ["05/03/90", undefined],
    ["1990-03-05", undefined],
    ["19900305 ", undefined],
    ["", undefined],
    ["٠٥/٠٣/١٩٩٠", undefined],
  ])("day first: %j is %s", (text, iso) => {
    const date = parseDayMonthYear(text);
    expect(date && formatIsoDate(date)).toBe(iso);
  });

  it.each([
    ["19900305", "1990-03-05"],
    ["202405010730", "2024-05-01T07:30:00+07:00"],
    ["20240501073059", "2024-05-01T07:30:59+07:00"],
    ["202405010000", "2024-05-01T00:00:00+07:00"],
    ["202405012359", "2024-05-01T23:59:00+07:00"],
    ["202405012400", undefined],
    ["202405012360", undefined],
    ["20240501235960", undefined],
    ["19580000", "1958"],
    ["19580700", "1958-07"],
    ["195800000000", "1958"],
    ["195807000000", "1958-07"],
    ["195800000730", undefined],
    ["195800050000", undefined],
    ["20240230", undefined],
    ["2024050107", undefined],
    ["00000000", undefined],
    ["", undefined],
  ])("compact: %j is %s", (text, expected) => {
    const date = parseCompactDate(text);
    expect(date && formatVietnamDateTime(date)).toBe(expected);
  });

  it.each(["1990-3-5", "1990-02-31", "90-03-05", "1990-03-05T00:00", "19900305", " 1990", "0000"])(
    "is not ISO: %j",
    (text) => expect(parseIsoDate(text)).toBeUndefined(),
  );

  it("is read back as it was written", () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        (day, hour, minute) => {
          const dates: readonly PartialDate[] = [
            day,
            { year: day.year },
            { year: day.year, month: day.month },
          ];
          for (const date of dates) {
            expect(parseIsoDate(formatIsoDate(date))).toEqual(date);
            expect(parseDayMonthYear(formatDayMonthYear(date))).toEqual(date);
            expect(parseCompactDate(formatCompactDate(date))).toEqual(date);
          }
          const moments: readonly PartialDate[] = [
            { ...day, hour, minute },
            { ...day, hour, minute, second: minute },
          ];
          for (const moment of moments) expect(parseCompactDate(formatCompactDate(moment))).toEqual(moment);
        },
      ),
    );
  });
});
