import { describe, expect, it } from "vitest";
import { type XmlHandler, readXml } from "../xml.ts";

const ignore: XmlHandler = { open: () => {}, text: () => {}, close: () => {} };

/** Title, document, reason, line and column of the fault. */
const faults: readonly (readonly [string, string, string, string])[] = [
  ["an unclosed element", "<r>\n <a>1</r>", "mismatched-tag", "2:6"],
  ["an element open at the end", "<r>\n <a>1", "unclosed-tag", "2:2"],
  ["a tag cut off", "<r>\n <a b='1", "unexpected-end", "2:2"],
  ["a comment cut off", "<r><!-- a", "unexpected-end", "1:4"],
  ["a CDATA section cut off", "<r><![CDATA[ a ]]", "unexpected-end", "1:4"],
  ["a lone <", "<", "unexpected-end", "1:1"],
  ["two root elements", "<r/>\n<r/>", "two-roots", "2:1"],
  ["text before the root", "xin chào <r/>", "text-outside-root", "1:1"],
  ["text after the root", "<r>1.00</r>\n trailing", "text-outside-root", "2:2"],
  ["a reference after the root", "<r/>&amp;", "text-outside-root", "1:5"],
  ["CDATA after the root", "<r/><![CDATA[x]]>", "text-outside-root", "1:5"],
  ["comments but no root", "<!-- a -->", "no-root", "1:11"],
  ["an unknown entity", "<r>12&nope;</r>", "entity", "1:6"],
  ["an entity named like a property of every object", "<r>&constructor;</r>", "entity", "1:4"],
  ["a lone ampersand", "<r>A & B</r>", "entity", "1:6"],
  ["an empty reference", "<r>&;</r>", "entity", "1:4"],
  ["a reference to NUL", "<r>&#0;</r>", "entity", "1:4"],
  ["a reference to a surrogate", "<r>&#xD800;</r>", "entity", "1:4"],
  ["a reference beyond Unicode", "<r>&#x110000;</r>", "entity", "1:4"],
  ["a reference with a capital X", "<r>&#X41;</r>", "entity", "1:4"],
  ["a control character", "<r>a\u0001</r>", "character", "1:5"],
  ["a control character in an attribute", "<r a='\u0001'/>", "character", "1:7"],
  ["a control character in a comment", "<r><!--\u0001--></r>", "character", "1:8"],
  ["U+FFFE", "<r>\ufffe</r>", "character", "1:4"],
  ["a binary file", "\u0000\u0001\u0002", "character", "1:1"],
  ["half a surrogate pair", "<r>a\ud83d<b/></r>", "lone-surrogate", "1:5"],
  ["the other half", "<r>\udc00</r>", "lone-surrogate", "1:4"],
  ["half a surrogate pair at the end", "<r/>\ud83d", "lone-surrogate", "1:5"],
  ["an attribute twice", '<r a="1" a="2"/>', "duplicate-attribute", "1:10"],
  ["< in an attribute", '<r a="1<2"/>', "markup", "1:8"],
  ["an attribute without value", "<r a/>", "attribute-without-value", "1:4"],
  ["an attribute without quotes", "<r a=1/>", "unquoted-attribute", "1:4"],
  ["attributes without space between", "<r a='1'b='2'/>", "white-space", "1:9"],
  ["a slash inside a tag", "<r / a='1'>", "markup", "1:4"],
  ["a name that starts with a digit", "<1a/>", "name", "1:2"],
  ["a name with a forbidden letter", "<a×b/>", "name", "1:2"],
  ["a name cut by a sign", "<a~/>", "name", "1:3"],
  ["no name", "< a/>", "name", "1:2"],
  ["an end tag without start", "</r>", "mismatched-tag", "1:1"],
  ["an end tag with more of a name", "<a></ab>", "mismatched-tag", "1:4"],
  ["an end tag with less of a name", "<ab></a>", "mismatched-tag", "1:5"],
  ["an end tag with an attribute", "<a></a b='1'>", "mismatched-tag", "1:4"],
  ["an empty end tag", "<a></>", "mismatched-tag", "1:4"],
  ["two dashes in a comment", "<r><!-- a -- b --></r>", "comment", "1:11"],
  ["a comment that ends in three dashes", "<r><!-- a ---></r>", "comment", "1:11"],
  ["]]> in text", "<r>a]]>b</r>", "cdata-end-in-text", "1:5"],
  ["unknown markup", "<r><!ELEMENT a></r>", "markup", "1:4"],
  ["an instruction without target", "<r><? a?></r>", "instruction", "1:4"],
  ["a declaration after a line break", '\n<?xml version="1.0"?><r/>', "declaration", "2:1"],
  ["a declaration inside", '<r><?xml version="1.0"?></r>', "declaration", "1:4"],
  ["a declaration in capitals", '<?XML version="1.0"?><r/>', "declaration", "1:1"],
  ["a declaration without version", '<?xml encoding="UTF-8"?><r/>', "declaration", "1:1"],
  ["a declaration in the wrong order", '<?xml encoding="UTF-8" version="1.0"?><r/>', "declaration", "1:1"],
  ["an unbound prefix", "<r>\n<x:a/></r>", "namespace", "2:1"],
  ["an unbound prefix of an attribute", "<r x:a='1'/>", "namespace", "1:4"],
  ["a prefix bound to nothing", "<r xmlns:x=''/>", "namespace", "1:1"],
  ["a prefix out of its scope", "<r><a xmlns:x='u'/><x:b/></r>", "namespace", "1:20"],
  ["the prefix xml bound to another namespace", "<r xmlns:xml='u'/>", "namespace", "1:1"],
  ["the prefix xmlns bound", "<r xmlns:xmlns='u'/>", "namespace", "1:1"],
  ["two colons", "<r xmlns:a='u'><a:b:c/></r>", "namespace", "1:16"],
  [
    "an attribute twice by two prefixes",
    "<r xmlns:a='u' xmlns:b='u' a:c='1' b:c='2'/>",
    "duplicate-attribute",
    "1:36",
  ],
];

describe("what is not well-formed", () => {
  it.each(faults)("is refused with place and reason: %s", (_, source, reason, place) => {
    const { ok, issues } = readXml(source, ignore);
    expect(ok).toBe(false);
    expect(issues.map(({ code, severity, params }) => [code, severity, params?.["reason"]])).toEqual([
      ["core.xml.not-well-formed", "fatal", reason],
    ]);
    const { line, column } = issues[0]?.position ?? {};
    expect(`${line}:${column}`).toBe(place);
  });

  it.each([
    ["nothing", ""],
    ["white space", " \r\n\t"],
    ["a byte order mark", "\uFEFF\n"],
  ])("is called empty when there is %s", (_, source) => {
    expect(readXml(source, ignore).issues.map(({ code }) => code)).toEqual(["core.xml.empty"]);
  });

  it.each(["1.1", "1.2"])("is refused when it says to be XML %s", (version) => {
    const { issues } = readXml(`<?xml version="${version}"?><r/>`, ignore);
    expect(issues.map(({ code }) => code)).toEqual(["core.xml.version"]);
  });
});

/** What must be read, however odd it looks. */
const good: readonly (readonly [string, string])[] = [
  ["a decimal with its zeros", "<r><v>1.00</v><w>0012345678901234567890</w></r>"],
  ["no-break spaces", "<r> \u00a0x </r>"],
  ["characters beyond the basic plane", "<r a='😀'>𠀀</r>"],
  ["Vietnamese names of elements", "<HỒ_SƠ><Họ_tên>Trần Thị Ơn</Họ_tên></HỒ_SƠ>"],
  ["the five entities", "<r a='&lt;&gt;&amp;&quot;&apos;'>&lt;&gt;&amp;&quot;&apos;</r>"],
  ["character references with zeros in front", "<r>&#x00000041;&#00065;</r>"],
  ["]] and > apart", "<r>a]] >b]>c</r>"],
  ["> in an attribute", "<r a='>'/>"],
  ["an empty comment", "<r><!----></r>"],
  ["brackets at the end of CDATA", "<r><![CDATA[]]]]><![CDATA[>]]]></r>"],
  ["comments and instructions around the root", "<!--a--><?b?><r/><!--c--><?d e?>\n"],
  ["U+FFFD and C1 characters", "<r>\ufffd\u0085</r>"],
  ["the prefix xml without declaration", "<r xml:lang='vi'/>"],
  ["the same prefix bound anew inside", "<a:r xmlns:a='u'><a:b xmlns:a='v'/><a:c/></a:r>"],
  ["the default namespace switched off", "<r xmlns='u'><a xmlns=''/></r>"],
];

describe("what is well-formed", () => {
  it.each(good)("is read: %s", (_, source) => {
    expect(readXml(source, ignore)).toEqual({ ok: true, issues: [], stopped: false });
  });

  it("may have unbound prefixes when namespaces are off", () => {
    expect(readXml("<x:r y:a='1' y:b='2'/>", ignore, { namespaces: false }).ok).toBe(true);
  });
});
