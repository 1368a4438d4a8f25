import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { answerWorkedExample, canonicalPromotion, type WorkedExample } from "./worked-example.ts";

interface Example extends WorkedExample {
  readonly id: string;
  readonly expected: Record<string, unknown>;
  readonly confidence: string;
}

const root = new URL("../../../../", import.meta.url);
const copy = new URL("examples/data/hocba/worked-examples.json", root);
const original = new URL("../shared/specs/hocba/worked-examples.json", root);
const { examples } = JSON.parse(readFileSync(copy, "utf8")) as { examples: readonly Example[] };

describe("worked examples of the assessment circulars", () => {
  // An example may name a part of the answer, or, where the text is ambiguous, the answers of both readings.
  it.each(examples)("$id ($confidence)", (example) => {
    expect(answerWorkedExample(example)).toMatchObject(example.expected);
  });

  it.skipIf(!existsSync(original))("the copy here is the reference data, unchanged", () => {
    expect(readFileSync(copy).equals(readFileSync(original))).toBe(true);
  });

  it("answers examples that make no sense without an exception", () => {
    for (const { category } of examples)
      for (const input of [{}, { tx: null, gk: "x", scored: [null], hk1: [] }, { score: {}, cell: null }])
        expect(() => answerWorkedExample({ category, input })).not.toThrow();
  });

  it("says an outcome of promotion in one way", () => {
    expect(canonicalPromotion("Ở lại lớp")).toBe("không được lên lớp");
    expect(canonicalPromotion("kiểm tra, đánh giá lại")).toBe(canonicalPromotion("đánh giá lại trong hè"));
    expect(canonicalPromotion("lên lớp")).toBe("lên lớp");
    expect(canonicalPromotion("?")).toBe("?");
  });

  it("knows no category that does not exist", () => {
    expect(answerWorkedExample({ category: "constructor", input: {} })).toBeUndefined();
  });
});
