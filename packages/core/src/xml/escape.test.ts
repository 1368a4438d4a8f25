import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeXmlAttribute, escapeXmlText } from "./escape.ts";
import { parseXmlTree, textOf } from "./tree.ts";

/** What XML 1.0 can hold, with its special characters among it. */
const writable = fc.array(
  fc.constantFrom("a", "&", "<", ">", '"', "'", "\r", "\n", "\t", "]]>", "&amp;", "Ơ", "\u{1F3EB}"),
  { maxLength: 20 },
);

describe("text that is written into XML", () => {
  it.each([
    ["a < b & c > d", "a &lt; b &amp; c &gt; d", "a &lt; b &amp; c > d"],
    ['"6A"', '"6A"', "&quot;6A&quot;"],
    ["1\t2\n3\r4", "1\t2\n3&#xD;4", "1&#x9;2&#xA;3&#xD;4"],
    ["Rơ Châm H'Lan", "Rơ Châm H'Lan", "Rơ Châm H'Lan"],
  ])("%j is %j in an element and %j in an attribute", (text, inElement, inAttribute) => {
    expect(escapeXmlText(text)).toBe(inElement);
    expect(escapeXmlAttribute(text)).toBe(inAttribute);
  });

  it("is read back as it was", () => {
    fc.assert(
      fc.property(writable, (pieces) => {
        const text = pieces.join("");
        const result = parseXmlTree(`<a b="${escapeXmlAttribute(text)}">${escapeXmlText(text)}</a>`);
        expect(result.ok && textOf(result.value)).toBe(text);
        expect(result.ok && result.value.attributes.get("b")?.value).toBe(text);
      }),
      { numRuns: 100 },
    );
  });
});
