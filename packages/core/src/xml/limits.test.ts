import { describe, expect, it } from "vitest";
import { type XmlHandler, type XmlLimits, createXmlReader, readXml } from "../xml.ts";

const ignore: XmlHandler = { open: () => {}, text: () => {}, close: () => {} };
const codes = (source: string, limits?: Partial<XmlLimits>) =>
  readXml(source, ignore, limits ? { limits } : {}).issues.map(({ code }) => code);

const laughs = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "lol">${Array.from({ length: 9 }, (_, index) => {
  const [name, inner] = [98 + index, 97 + index].map((code) => String.fromCharCode(code));
  return `<!ENTITY ${name} "${`&${inner};`.repeat(10)}">`;
}).join("")}]><r>&j;</r>`;

/** Title, document, code. */
const attacks: readonly (readonly [string, string, string])[] = [
  [
    "an external entity",
    '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>',
    "core.xml.doctype",
  ],
  ["billion laughs", laughs, "core.xml.doctype"],
  [
    "quadratic entities",
    `<!DOCTYPE l [<!ENTITY a "${"A".repeat(50_000)}">]><r>${"&a;".repeat(20_000)}</r>`,
    "core.xml.doctype",
  ],
  ["a DOCTYPE without end", `<!DOCTYPE ${"a".repeat(1_000_000)}`, "core.xml.doctype"],
  ["a DOCTYPE after the root", "<r/><!DOCTYPE r>", "core.xml.doctype"],
  ["200,000 elements inside each other", "<a>".repeat(200_000) + "</a>".repeat(200_000), "core.xml.too-deep"],
  [
    "200,000 namespaces inside each other",
    Array.from({ length: 200_000 }, (_, index) => `<a xmlns:n${index}="u">`).join(""),
    "core.xml.too-deep",
  ],
  [
    "100,000 attributes",
    `<r ${Array.from({ length: 100_000 }, (_, index) => `a${index}="1"`).join(" ")}/>`,
    "core.xml.too-many-attributes",
  ],
  ["100,000 starts of comments", `<r>${"<!--".repeat(100_000)}`, "core.xml.not-well-formed"],
  ["300,000 starts of tags", "<".repeat(300_000), "core.xml.not-well-formed"],
  ["a million ampersands", `<r>${"&".repeat(1_000_000)}</r>`, "core.xml.not-well-formed"],
  ["a million brackets", `<r>${"]".repeat(1_000_000)}`, "core.xml.not-well-formed"],
  ["a quote without end", `<r a="${"x".repeat(1_000_000)}`, "core.xml.not-well-formed"],
  ["an entity name without end", `<r>&${"x".repeat(1_000_000)};</r>`, "core.xml.not-well-formed"],
];

describe("attacks", () => {
  it.each(attacks)("are refused at once: %s", (_, source, code) => {
    const before = process.cpuUsage();
    expect(codes(source)).toEqual([code]);
    // 50 ms is what is promised; shared machines get room.
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2_000);
  });

  it.each(attacks)("are refused when they arrive in small pieces: %s", (_, source, code) => {
    const reader = createXmlReader(ignore);
    for (let at = 0; at < source.length; at += 1000) reader.write(source.slice(at, at + 1000));
    expect(reader.end().issues.map((issue) => issue.code)).toEqual([code]);
  });

  it("do not make a long tag in tiny pieces cost the square of its length", () => {
    const reader = createXmlReader(ignore);
    const before = process.cpuUsage();
    reader.write("<r a='");
    for (let count = 0; count < 200_000; count += 1) reader.write("xxxxx");
    reader.write("'/>");
    expect(reader.end().ok).toBe(true);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2_000);
  });
});

describe("limits", () => {
  const nested = (depth: number) => "<a>".repeat(depth) + "</a>".repeat(depth);
  const attributes = (count: number) =>
    `<r ${Array.from({ length: count }, (_, index) => `a${index}=''`).join(" ")}/>`;

  it.each<readonly [string, string, Partial<XmlLimits>, string[]]>([
    ["100 levels as it comes", nested(100), {}, []],
    ["101 levels", nested(101), {}, ["core.xml.too-deep"]],
    ["3 levels of 3", nested(3), { maxDepth: 3 }, []],
    ["4 levels of 3", nested(4), { maxDepth: 3 }, ["core.xml.too-deep"]],
    ["256 attributes as it comes", attributes(256), {}, []],
    ["257 attributes", attributes(257), {}, ["core.xml.too-many-attributes"]],
    ["text of 5 of 5", "<r>12345</r>", { maxTextLength: 5 }, []],
    ["text of 6 of 5", "<r>123456</r>", { maxTextLength: 5 }, ["core.xml.text-too-long"]],
    ["text of 6 in two parts", "<r>123<!---->456</r>", { maxTextLength: 7 }, []],
    ["text of 8 in two parts", "<r>1234<!---->5678</r>", { maxTextLength: 7 }, ["core.xml.text-too-long"]],
    ["an attribute of 6 of 5", "<r a='123456'/>", { maxTextLength: 5 }, ["core.xml.text-too-long"]],
    ["a comment of 12 of 11", "<r><!--12345--></r>", { maxTextLength: 11 }, ["core.xml.text-too-long"]],
    ["3 elements of 3", "<r><a/><a/></r>", { maxElements: 3 }, []],
    ["4 elements of 3", "<r><a/><a/><a/></r>", { maxElements: 3 }, ["core.xml.too-many-elements"]],
    ["a document of 4 of 4", "<r/>", { maxLength: 4 }, []],
    ["a document of 5 of 4", "<r/>\n", { maxLength: 4 }, ["core.xml.too-long"]],
  ])("let pass or refuse %s", (_, source, limits, expected) => {
    expect(codes(source, limits)).toEqual(expected);
  });

  it("say which limit it was, and where", () => {
    const { issues } = readXml("<a>\n<b>\n<c/></b></a>", ignore, {
      limits: { maxDepth: 2 },
      document: "XML1",
    });
    expect(issues).toEqual([
      {
        code: "core.xml.too-deep",
        severity: "fatal",
        path: "",
        params: { limit: 2 },
        position: { line: 3, column: 1, offset: 8, document: "XML1" },
      },
    ]);
  });

  it("stop a text that never ends before it fills the memory", () => {
    const reader = createXmlReader(ignore, { limits: { maxTextLength: 1000 } });
    reader.write("<r>");
    for (let count = 0; count < 10; count += 1) reader.write("x".repeat(500));
    expect(reader.end().issues.map(({ code }) => code)).toEqual(["core.xml.text-too-long"]);
  });
});
