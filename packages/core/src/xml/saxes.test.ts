import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { readXml } from "../xml.ts";

/** What saxes, a parser that passes the W3C tests, makes of a document; `undefined` when it refuses it. */
function withSaxes(source: string): string[] | undefined {
  const events: string[] = [];
  const seen = { fault: false };
  let depth = 0;
  const add = (kind: string, content: string) => {
    const last = events.length - 1;
    if (kind === "text" && events[last]?.startsWith("text ")) events[last] += content;
    else if (kind !== "text" || content !== "") events.push(`${kind} ${content}`);
  };
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", () => (seen.fault = true));
  parser.on("doctype", () => (seen.fault = true));
  parser.on("opentag", ({ name, uri, attributes }) => {
    depth += 1;
    add("open", `${name}{${uri}}${Object.values(attributes).map((a) => ` ${a.name}{${a.uri}}=${a.value}`)}`);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    add("close", name);
  });
  parser.on("text", (text) => depth > 0 && add("text", text));
  parser.on("cdata", (text) => depth > 0 && add("text", text));
  parser.write(source).close();
  return seen.fault ? undefined : events;
}

function withOurs(source: string): string[] | undefined {
  const events: string[] = [];
  const { ok } = readXml(source, {
    open({ name, uri, attributes }) {
      const all = [...attributes.values()].map((a) => ` ${a.name}{${a.uri}}=${a.value}`);
      events.push(`open ${name}{${uri}}${all}`);
    },
    text: (text) => void events.push(`text ${text}`),
    close: (name) => void events.push(`close ${name}`),
  });
  return ok ? events : undefined;
}

const part = fc.constantFrom(
  ..."<>/&;!?-[]='\"#x: \n\r\t.0a".split(""),
  "<a>",
  "</a>",
  "<a",
  "<a/>",
  "b='1'",
  'c = "2"',
  " xml:lang='vi'",
  " xmlns:p='u'",
  " xmlns='v'",
  "<p:a p:b='1'>",
  "</p:a>",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<?pi ",
  "?>",
  "&amp;",
  "&#65;",
  "&#x1F600;",
  "&lt",
  "é",
  "ộ",
  "😀",
  "\u0085",
  "\u2028",
  "·",
  "\u0300",
  "\ufffe",
  "\u0007",
);
const rubbish = fc.array(part, { maxLength: 25 }).map((parts) => parts.join(""));
const tree: fc.Arbitrary<string> = fc.letrec<{ node: string; content: string }>((tie) => ({
  content: fc
    .array(
      fc.oneof(
        { maxDepth: 4 },
        part.filter((p) => !/[<&]/u.test(p)),
        tie("node"),
      ),
      { maxLength: 5 },
    )
    .map((parts) => parts.join("")),
  node: fc
    .tuple(
      fc.constantFrom("a", "b-1", "Họ", "_x.y"),
      fc.constantFrom("", " c='1'", '\n d = "&lt;\t" '),
      tie("content"),
    )
    .map(([name, attributes, content]) => `<${name}${attributes}>${content}</${name}>`),
})).node;

describe("against saxes", () => {
  it.each([
    ["rubbish", rubbish],
    ["rubbish in an element", rubbish.map((inner) => `<a>${inner}</a>`)],
    ["trees", tree],
  ])("refuses and accepts the same documents, and reads them alike: %s", (_, documents) => {
    fc.assert(
      fc.property(documents, (source) => {
        expect(withOurs(source)).toEqual(withSaxes(source));
      }),
      { numRuns: 2000 },
    );
  });

  it("refuses half a surrogate pair, where saxes takes the next character for the other half", () => {
    const source = "<r>\ud83d<</r>";
    expect(withSaxes(source)).toBeDefined();
    expect(withOurs(source)).toBeUndefined();
  });
});
