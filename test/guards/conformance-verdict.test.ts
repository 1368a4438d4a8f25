import { describe, expect, it } from "vitest";
import { isAcceptable, judge, recordGaps } from "../conformance/lib/verdict.mjs";

const passed = (id: string) => ({ id, status: "passed" });
const failed = (id: string) => ({ id, status: "failed", detail: "differs" });
const skipped = (id: string) => ({ id, status: "skipped", detail: "no function yet" });

const acceptable = (results: readonly object[], gaps: Readonly<Record<string, string>>, complete = true) =>
  isAcceptable(judge(results, gaps, { complete }));

describe("the verdict on a conformance suite", () => {
  it.each([
    ["all cases pass", [passed("a")], {}, true],
    ["a case fails that nobody knew of", [passed("a"), failed("b")], {}, false],
    ["a case fails as listed", [passed("a"), failed("b")], { b: "not yet" }, true],
    ["a listed case passes", [passed("a"), passed("b")], { b: "not yet" }, false],
    ["a listed case did not run", [passed("a")], { b: "not yet" }, false],
    ["nothing ran", [], {}, false],
    ["everything was skipped", [skipped("a")], {}, false],
    ["everything fails as listed", [failed("a")], { a: "not yet" }, false],
  ])("when %s", (_title, results, gaps, expected) => {
    expect(acceptable(results, gaps)).toBe(expected);
  });

  it("asks of other data only what that data holds", () => {
    expect(acceptable([passed("a")], { b: "not yet" }, false)).toBe(true);
  });

  it("counts known gaps as what they are: failed", () => {
    expect(
      judge([passed("a"), failed("b"), skipped("c")], { b: "not yet" }, { complete: true }),
    ).toMatchObject({
      passed: 1,
      failed: 1,
      skipped: 1,
    });
  });
});

describe("recording the known gaps", () => {
  it("keeps reasons given before, adds new gaps, strikes off closed ones, leaves other suites alone", () => {
    const listed = { fhir: { b: "because", c: "closed now" }, text: { x: "not yet" } };
    expect(
      recordGaps(listed, "fhir", [passed("a"), passed("c"), failed("b"), failed("d")], () => "new"),
    ).toEqual({
      fhir: { b: "because", d: "new" },
      text: { x: "not yet" },
    });
    expect(recordGaps(listed, "text", [passed("x")])).toEqual({ fhir: listed.fhir });
  });
});
