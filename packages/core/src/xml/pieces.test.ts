import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEvents, readEventsInPieces } from "./events.cases.ts";

const word = fc.constantFrom(
  "a",
  "MA_LK",
  "x:b",
  "Họ",
  "1",
  "😀",
  " ",
  "\n",
  "\r\n",
  "\r",
  "&amp;",
  "&#233;",
  "]]",
  "--",
);
const markup = fc.constantFrom(
  "<a>",
  "</a>",
  "<b c='1' d = \"2>3\">",
  "</b >",
  "<e/>",
  "<x:b xmlns:x='u' x:y=''/>",
  "<!-- < & -->",
  "<![CDATA[<&]]]]>",
  "<?go on?>",
  '<?xml version="1.0"?>',
  "<!DOCTYPE a>",
  "&nope;",
  "\u0001",
  "\ud83d",
  "<",
  ">",
);
const document = fc
  .array(fc.oneof(word, markup), { maxLength: 30 })
  .map((parts) => parts.join(""))
  .chain((inner) => fc.constantFrom(inner, `<a>${inner}</a>`, `<a>${inner}`));

describe("a document that arrives in pieces", () => {
  it("is read as the whole document is, wherever it is cut", () => {
    fc.assert(
      fc.property(document, fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), (source, lengths) => {
        const pieces: string[] = [];
        for (let at = 0, count = 0; at < source.length; count += 1) {
          const length = lengths[count % lengths.length] ?? 1;
          pieces.push(source.slice(at, at + length));
          at += length;
        }
        expect(readEventsInPieces(source, pieces)).toBe(readEvents(source));
      }),
      { numRuns: 1000 },
    );
  });

  it("never throws, whatever the text is", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: "binary" }), document),
        fc.boolean(),
        (source, namespaces) => {
          expect(readEvents(source, { namespaces })).toMatch(/ok$|core\.xml\./u);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
