import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { answerWorkedExample, type WorkedExample } from "./worked-example.ts";

interface Example extends WorkedExample {
  readonly id: string;
  readonly expected: Record<string, unknown>;
  readonly confidence: string;
}

const root = new URL("../../../../", import.meta.url);
const copy = new URL("examples/data/hocba/worked-examples.json", root);
const original = new URL("../shared/specs/hocba/worked-examples.json", root);
const { examples } = JSON.parse(readFileSync(copy, "utf8")) as { examples: readonly Example[] };

/** Only what an example names, without the exact fraction, which is there for people, and free-text reasons. */
function named(expected: Record<string, unknown>, answer: Record<string, unknown> | undefined): unknown {
  return Object.fromEntries(
    Object.keys(expected)
      .filter((key) => key !== "exact")
      .map((key) => [key, answer?.[key]]),
  );
}

describe("worked examples of the assessment circulars", () => {
  it.each(examples)("$id ($confidence)", (example) => {
    const { exact: _exact, ...expected } = example.expected;
    if (typeof expected["reason"] === "string") expected["reason"] = expect.any(String);
    expect(named(example.expected, answerWorkedExample(example))).toEqual(expected);
  });

  it.skipIf(!existsSync(original))("the copy here is the reference data, unchanged", () => {
    expect(readFileSync(copy).equals(readFileSync(original))).toBe(true);
  });

  it("knows no category that does not exist", () => {
    expect(answerWorkedExample({ category: "constructor", input: {} })).toBeUndefined();
  });
});
