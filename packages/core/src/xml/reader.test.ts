import { describe, expect, it } from "vitest";
import { type XmlHandler, createXmlReader, readXml } from "../xml.ts";
import { readEvents } from "./events.cases.ts";

const ignore: XmlHandler = { open: () => {}, text: () => {}, close: () => {} };

describe("reading a document", () => {
  it("tells elements, attributes and text with their places", () => {
    const source =
      '\uFEFF<?xml version="1.0"?>\r\n<a x = "1"\r\n  y=\'2>3\' xmlns="u">b&amp;<![CDATA[<c>]]> d<!-- < -->e\r\n<b/>\n</a >\n';
    expect(readEvents(source).split("\n")).toEqual([
      'open a{u} x{}="1"@2:4 y{}="2>3"@3:3 xmlns{http://www.w3.org/2000/xmlns/}="u"@3:11 <- "<a x = \\"1\\"\\r\\n  y=\'2>3\' xmlns=\\"u\\">" 2:1',
      'text "b&<c> de\\n" <- "b&amp;<![CDATA[<c>]]> d<!-- < -->e\\r\\n" 3:21',
      'open b{u}  <- "<b/>" 4:1',
      'close b <- "" 4:5',
      'text "\\n" <- "\\n" 4:5',
      'close a <- "</a >" 5:1',
      "ok",
    ]);
  });

  it.each([
    ["line feeds", "\n"],
    ["carriage returns with line feeds", "\r\n"],
    ["carriage returns alone", "\r"],
  ])("counts lines that end in %s", (_, end) => {
    const lines: number[] = [];
    readXml(`<a>${end}<b/>${end}${end}<c/></a>`, {
      ...ignore,
      open: (_element, at) => void lines.push(at.line),
    });
    expect(lines).toEqual([1, 2, 4]);
  });

  it("turns every kind of line end into a line feed, but not a reference to one", () => {
    const texts: string[] = [];
    readXml("<a>1\r2\r\n3\n4&#13;5</a>", { ...ignore, text: (text) => void texts.push(text) });
    expect(texts).toEqual(["1\n2\n3\n4\r5"]);
  });

  it("turns white space in attribute values into spaces, but not references to it", () => {
    const values: (string | undefined)[] = [];
    readXml('<a b="1\t2\r\n3&#10;4"/>', {
      ...ignore,
      open: (element) => void values.push(element.attributes.get("b")?.value),
    });
    expect(values).toEqual(["1 2 3\n4"]);
  });

  it("gives comments and instructions to those who ask, in order with the text", () => {
    const seen: unknown[] = [];
    readXml(
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><!-- 1 --><a>x<?go  on now?>y<!--2-->z</a>',
      {
        open: ({ name }) => void seen.push(["open", name]),
        text: (text, at) => void seen.push(["text", text, at.offset]),
        close: (name) => void seen.push(["close", name]),
        comment: (text, at) => void seen.push(["comment", text, at.offset]),
        instruction: (target, body) => void seen.push(["instruction", target, body]),
        declaration: (declaration) => void seen.push(declaration),
      },
    );
    expect(seen).toEqual([
      { version: "1.0", encoding: "UTF-8", standalone: "yes" },
      ["comment", " 1 ", 55],
      ["open", "a"],
      ["text", "x", 68],
      ["instruction", "go", "on now"],
      ["text", "y", 83],
      ["comment", "2", 84],
      ["text", "z", 92],
      ["close", "a"],
    ]);
  });

  it("names the document in every place", () => {
    const documents: unknown[] = [];
    const { issues } = readXml(
      "<a b='1'>x</a",
      {
        ...ignore,
        open: (element, at) =>
          void documents.push(at.document, element.attributes.get("b")?.position.document),
      },
      { document: "XML2" },
    );
    expect(documents).toEqual(["XML2", "XML2"]);
    expect(issues[0]?.position?.document).toBe("XML2");
  });

  it.each(["open", "text", "close", "comment", "instruction", "declaration"] as const)(
    "stops when the handler of %s returns false",
    (kind) => {
      let calls = 0;
      const source = '<?xml version="1.0"?><a><!--c--><?p i?><b>1</b><b>2</b><broken';
      const stop = { ...ignore, [kind]: () => (calls += 1) < 0 };
      expect(readXml(source, stop)).toEqual({ ok: true, issues: [], stopped: true });
      expect(calls).toBe(1);
    },
  );

  it("lets an error of the handler through to the caller and reads no further", () => {
    const reader = createXmlReader({
      ...ignore,
      open: () => {
        throw new RangeError("mine");
      },
    });
    expect(() => reader.write("<a/>")).toThrow(RangeError);
    expect(() => reader.write("<b/>")).not.toThrow();
  });

  it("answers the same when asked twice for the end, and takes nothing after it", () => {
    const reader = createXmlReader(ignore);
    reader.write("<a/>");
    expect(reader.end()).toEqual({ ok: true, issues: [], stopped: false });
    reader.write("<b/>");
    expect(reader.end()).toEqual({ ok: true, issues: [], stopped: false });
  });

  it("throws TypeError for anything but text, which is wrong use and no bad data", () => {
    const anything: unknown = 42;
    expect(() => readXml(anything as string, ignore)).toThrow(TypeError);
  });

  it("reads elements named like properties of every object", () => {
    const names: string[] = [];
    readXml("<r><__proto__ constructor='1'/><constructor/><toString/></r>", {
      ...ignore,
      open: ({ name }) => void names.push(name),
    });
    expect(names).toEqual(["r", "__proto__", "constructor", "toString"]);
  });
});
