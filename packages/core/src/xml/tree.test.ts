import { describe, expect, it } from "vitest";
import { parseXmlTree, textOf } from "../xml.ts";

describe("a tree of XML", () => {
  it("has elements and texts with their places, and no comments", () => {
    const source = '<p xmlns="u">\n Trần <b c="1">Văn</b><!-- x --><?y z?> An</p>';
    expect(parseXmlTree(source)).toMatchObject({
      ok: true,
      value: {
        kind: "element",
        name: "p",
        uri: "u",
        position: { line: 1, column: 1, offset: 0 },
        children: [
          { kind: "text", text: "\n Trần ", position: { line: 1, column: 14, offset: 13 } },
          {
            kind: "element",
            name: "b",
            children: [{ kind: "text", text: "Văn" }],
            position: { line: 2, column: 7, offset: 20 },
          },
          { kind: "text", text: " An", position: { line: 2, column: 40, offset: 53 } },
        ],
      },
    });
  });

  it("is not there when the document is bad", () => {
    expect(parseXmlTree("<a><b></a>")).toMatchObject({
      ok: false,
      issues: [{ code: "core.xml.not-well-formed" }],
    });
  });

  it("gives all its text", () => {
    const result = parseXmlTree("<a>1<b>2<c>3</c></b><d/>4</a>");
    expect(result.ok && textOf(result.value)).toBe("1234");
  });

  it("gives all its text however deep it is", () => {
    const depth = 20_000;
    const result = parseXmlTree(`${"<a>".repeat(depth)}x${"</a>".repeat(depth)}`, {
      limits: { maxDepth: depth },
    });
    expect(result.ok && textOf(result.value)).toBe("x");
  });

  it("gives the text of an element with very many children", () => {
    const result = parseXmlTree(`<a>${"<b/>x".repeat(200_000)}</a>`);
    expect(result.ok && textOf(result.value).length).toBe(200_000);
  });
});
