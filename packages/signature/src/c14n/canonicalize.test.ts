import { describe, expect, it } from "vitest";
import { canonicalizeXml, type CanonicalizeXmlOptions } from "../index.ts";
import { canonicalize } from "./canonicalize.ts";
import type { CanonicalElement } from "./canonical-node.ts";
import type { CanonicalMethod } from "./methods.ts";
import { readDocument } from "./read-document.ts";

const whole = (xml: string, options?: CanonicalizeXmlOptions): string => {
  const result = canonicalizeXml(xml, options);
  return result.ok ? result.value : result.issues.map(({ code }) => code).join();
};

function part(xml: string, name: string, method: Partial<CanonicalMethod>): string {
  const document = readDocument(xml);
  if (!document.ok) return document.issues.map(({ code }) => code).join();
  const find = (element: CanonicalElement): CanonicalElement | undefined =>
    element.local === name
      ? element
      : element.children
          .flatMap((child) => (child.kind === "element" ? [find(child)] : []))
          .find((found) => found !== undefined);
  return canonicalize(find(document.value.root)!, { kind: "1.0", comments: false, ...method });
}

describe("the canonical form of a document", () => {
  it.each([
    ["puts attributes in order and quotes them alike", "<a c='1' b='2'/>", '<a b="2" c="1"></a>'],
    ["resolves references and CDATA sections", "<a>&#65;&lt;<![CDATA[<&]]></a>", "<a>A&lt;&lt;&amp;</a>"],
    ["keeps white space in text, and writes line ends as one line feed", "<a>\r\n x\t</a>", "<a>\n x\t</a>"],
    [
      "writes a carriage return that was a reference",
      "<a b='&#13;&#9;'>&#13;</a>",
      '<a b="&#xD;&#x9;">&#xD;</a>',
    ],
    ["leaves out the declaration and white space outside", '<?xml version="1.0"?>\n\n<a/>\n', "<a></a>"],
    ["keeps instructions on lines of their own", "<?x  y?><a/><?z?>", "<?x y?>\n<a></a>\n<?z?>"],
    ["leaves out comments", "<!--1--><a>b<!--2-->c</a><!--3-->", "<a>bc</a>"],
    [
      "leaves out a namespace declared again",
      '<a xmlns="u:x"><b xmlns="u:x"/></a>',
      '<a xmlns="u:x"><b></b></a>',
    ],
    [
      "keeps a default namespace that is taken back",
      '<a xmlns="u:x"><b xmlns=""/></a>',
      '<a xmlns="u:x"><b xmlns=""></b></a>',
    ],
    ["leaves out one that was never there", '<a xmlns=""><b xmlns=""/></a>', "<a><b></b></a>"],
    [
      "orders attributes by namespace, not by prefix",
      '<a xmlns:z="u:a" xmlns:b="u:z" b:x="1" z:y="2" c="3"/>',
      '<a xmlns:b="u:z" xmlns:z="u:a" c="3" z:y="2" b:x="1"></a>',
    ],
    ["orders names by code points", '<a \u{10000}="2" \u{ffdc}="1"/>', '<a \u{ffdc}="1" \u{10000}="2"></a>'],
  ])("%s", (_title, xml, expected) => expect(whole(xml)).toBe(expected));

  it("keeps comments when asked for them", () => {
    expect(whole("<!--1--><a>b<!--2-->c</a><!--3-->", { comments: true })).toBe(
      "<!--1-->\n<a>b<!--2-->c</a>\n<!--3-->",
    );
  });

  it("writes in the exclusive form only namespaces that names use, or that are listed", () => {
    const xml = '<a xmlns="u:d" xmlns:p="u:p" xmlns:q="u:q"><p:b/></a>';
    expect(whole(xml, { kind: "exclusive" })).toBe('<a xmlns="u:d"><p:b xmlns:p="u:p"></p:b></a>');
    expect(whole(xml, { kind: "exclusive", inclusivePrefixes: ["q"] })).toBe(
      '<a xmlns="u:d" xmlns:q="u:q"><p:b xmlns:p="u:p"></p:b></a>',
    );
  });

  it("may be that of an element by its Id", () => {
    const xml = '<a xmlns="u:d"><b Id="x"/><c Id="y"/><d id="y"/></a>';
    expect(whole(xml, { part: "x" })).toBe('<b xmlns="u:d" Id="x"></b>');
    expect(whole(xml, { part: "y" })).toBe("signature.reference.ambiguous");
    expect(whole(xml, { part: "z" })).toBe("signature.reference.missing");
  });

  it.each([
    ["a DOCTYPE", "<!DOCTYPE a><a/>", "core.xml.doctype"],
    ["a namespace by a relative address", '<a><b xmlns:c="d/e"/></a>', "signature.xml.relative-namespace"],
    ["what is no XML", "<a>", "core.xml.not-well-formed"],
  ])("does not exist for %s", (_title, xml, code) => expect(whole(xml)).toBe(code));
});

describe("the canonical form of a part", () => {
  const xml =
    '<a xmlns="u:d" xmlns:p="u:p" xml:lang="vi" xml:id="i" xml:base="http://x/y/"><p:b xml:base="../z"><c/></p:b></a>';

  it("takes over namespaces and all xml: attributes in version 1.0", () => {
    expect(part(xml, "c", { kind: "1.0" })).toBe(
      '<c xmlns="u:d" xmlns:p="u:p" xml:base="../z" xml:id="i" xml:lang="vi"></c>',
    );
  });

  it("takes over no xml:id, and joins xml:base, in version 1.1", () => {
    expect(part(xml, "c", { kind: "1.1" })).toBe(
      '<c xmlns="u:d" xmlns:p="u:p" xml:base="http://x/z" xml:lang="vi"></c>',
    );
  });

  it("takes over nothing that it does not use in the exclusive form", () => {
    expect(part(xml, "c", { kind: "exclusive" })).toBe('<c xmlns="u:d"></c>');
    expect(part(xml, "b", { kind: "exclusive" })).toBe(
      '<p:b xmlns:p="u:p" xml:base="../z"><c xmlns="u:d"></c></p:b>',
    );
  });
});
