import { describe, expect, it } from "vitest";
import { countReport } from "./run-stage.mjs";

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});
const report = (more: object) => ({
  success: true,
  numTotalTests: 2,
  numPassedTests: 2,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [file("passed", "passed", "passed")],
  ...more,
});

describe("counts of a test run", () => {
  it("are those of the report", () => {
    expect(countReport(report({ numPendingTests: 1, numTodoTests: 1 }), 0)).toEqual({
      passed: 2,
      failed: 0,
      skipped: 2,
    });
  });

  it.each([
    ["a failed test", { success: false, numFailedTests: 1, testResults: [file("failed", "failed")] }, 1, 1],
    ["a file that could not be read", { success: false, testResults: [file("failed")] }, 1, 1],
    [
      "two files that could not be read",
      { success: false, testResults: [file("failed"), file("failed")] },
      1,
      2,
    ],
    ["an error outside of any test", { success: true }, 1, 1],
    ["a report that denies success", { success: false }, 0, 1],
    ["no test at all", { numTotalTests: 0, numPassedTests: 0, testResults: [] }, 0, 1],
  ])("count %s as a failure", (_title, more, code, failed) => {
    expect(countReport(report(more), code).failed).toBe(failed);
  });
});
