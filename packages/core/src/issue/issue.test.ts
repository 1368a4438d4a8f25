import { describe, expect, it } from "vitest";
import { type Severity, describeIssue, fillTemplate, isFailure, severityFor, toResult } from "../index.ts";

describe("severity", () => {
  it.each<readonly [Severity, boolean]>([
    ["fatal", true],
    ["error", true],
    ["warning", false],
    ["information", false],
  ])("%s makes a record invalid: %s", (severity, expected) => expect(isFailure(severity)).toBe(expected));

  it.each([
    ["confirmed", "fatal", "fatal"],
    ["confirmed", "error", "error"],
    ["confirmed", "warning", "warning"],
    ["single-source", "fatal", "warning"],
    ["single-source", "error", "warning"],
    ["single-source", "information", "information"],
    ["unverified", "error", "information"],
    ["unverified", "warning", "information"],
  ] as const)("of a %s rule that wants %s is %s", (confidence, wanted, expected) =>
    expect(severityFor(confidence, wanted)).toBe(expected),
  );

  it("is error when a confirmed rule wants nothing else", () =>
    expect(severityFor("confirmed")).toBe("error"));
});

describe("a result", () => {
  const issue = (severity: Severity) => ({ code: "a.b.c", severity, path: "" }) as const;

  it("is good with warnings, and keeps them", () => {
    expect(toResult(1, [issue("warning")])).toEqual({ ok: true, value: 1, issues: [issue("warning")] });
  });

  it.each<Severity>(["error", "fatal"])(
    "is bad with one issue of severity %s, and has no value",
    (severity) => {
      const issues = [issue("information"), issue(severity)];
      expect(toResult(1, issues)).toEqual({ ok: false, issues });
    },
  );
});

describe("the sentence of an issue", () => {
  const first = { vi: { "a.b.c": "một {n}", "a.b.c.odd": "lẻ {n}" }, en: { "a.b.c": "one {n}" } };
  const second = { vi: { "a.b.c": "hai", "d.e.f": "ba" }, en: { "a.b.c": "two", "d.e.f": "three" } };
  const issue = (code: string, params?: Record<string, string | number>) => ({
    code,
    severity: "error" as const,
    path: "",
    ...(params && { params }),
  });

  it("is that of the first catalogue that knows its code", () => {
    expect(describeIssue(issue("a.b.c", { n: 5 }), "vi", first, second)).toBe("một 5");
    expect(describeIssue(issue("d.e.f"), "en", first, second)).toBe("three");
  });

  it("is that of its reason where there is one", () => {
    expect(describeIssue(issue("a.b.c", { n: 5, reason: "odd" }), "vi", first)).toBe("lẻ 5");
    expect(describeIssue(issue("a.b.c", { n: 5, reason: "even" }), "vi", first)).toBe("một 5");
    expect(describeIssue(issue("a.b.c", { n: 5, reason: "odd" }), "en", first)).toBe("one 5");
  });

  it("is the most special one that there is for a reason of several words, in whichever catalogue", () => {
    const special = { vi: { "a.b.c.odd.three": "ba" }, en: {} };
    const words = (reason: string) => describeIssue(issue("a.b.c", { n: 5, reason }), "vi", first, special);
    expect(words("odd.three.times")).toBe("ba");
    expect(words("odd.five")).toBe("lẻ 5");
    expect(words("even.four")).toBe("một 5");
    expect(words("..")).toBe("một 5");
    expect(words("")).toBe("một 5");
  });

  it("is the code when no catalogue knows it, also for properties of every object", () => {
    expect(describeIssue(issue("x.y.z"), "vi", first)).toBe("x.y.z");
    expect(describeIssue(issue("constructor"), "vi", first)).toBe("constructor");
  });

  it("shows a parameter that is missing as it is in the template", () => {
    expect(fillTemplate("{a} và {b}, {toString}", { a: 1 })).toBe("1 và {b}, {toString}");
  });

  it("takes no patterns from parameters", () => {
    expect(fillTemplate("{a}", { a: "$& {b} $1", b: 2 })).toBe("$& {b} $1");
  });
});
