import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLocator, locate } from "../index.ts";

describe("the position of an offset", () => {
  it.each([
    ["the start", "ab\ncd", 0, 1, 1],
    ["a line break belongs to its line", "ab\ncd", 2, 1, 3],
    ["the next line", "ab\ncd", 3, 2, 1],
    ["the end", "ab\ncd", 5, 2, 3],
    ["after an empty line", "\n\na", 2, 3, 1],
    ["after \\r\\n", "ab\r\ncd", 4, 2, 1],
    ["inside \\r\\n", "ab\r\ncd", 3, 1, 4],
    ["after a lone \\r", "ab\rcd", 3, 2, 1],
    ["after \\n\\r", "a\n\rb", 3, 3, 1],
    ["an emoji counts two, as in editors", "😀a", 2, 1, 3],
    ["beyond the end is the end", "ab", 99, 1, 3],
    ["before the start is the start", "ab", -1, 1, 1],
    ["no number is the start", "ab", NaN, 1, 1],
  ])("is right at %s", (_, text, offset, line, column) => {
    expect(locate(text, offset)).toMatchObject({ line, column });
  });

  it("names the document when there is one", () => {
    expect(locate("a", 1, "XML1")).toEqual({ line: 1, column: 2, offset: 1, document: "XML1" });
  });

  it("is what counting line by line gives", () => {
    const text = fc
      .array(fc.constantFrom("a", "\n", "\r", "\r\n"), { maxLength: 20 })
      .map((all) => all.join(""));
    fc.assert(
      fc.property(text, (source) => {
        const at = createLocator(source);
        let [line, column] = [1, 1];
        for (let offset = 0; offset <= source.length; offset += 1) {
          expect(at(offset)).toEqual({ line, column, offset });
          const code = source.charAt(offset);
          const endsLine = code === "\n" || (code === "\r" && source.charAt(offset + 1) !== "\n");
          [line, column] = endsLine ? [line + 1, 1] : [line, column + 1];
        }
      }),
    );
  });
});
