import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { r4 } from "../r4.ts";
import { createValidator } from "../validator/create-validator.ts";
import { looksLikeHtml } from "./html-in-text.ts";
import { scanXhtml } from "./scan-xhtml.ts";

const validator = createValidator({ definitions: r4 });
const strict = createValidator({ definitions: r4, securityChecks: true });
const xmlns = 'xmlns="http://www.w3.org/1999/xhtml"';

function problems(div: string): string[] {
  const resource = { resourceType: "Basic", code: { text: "x" }, text: { status: "generated", div } };
  return validator.validate(resource).issues.map(({ severity, code }) => `${severity} ${code}`);
}

const rows: readonly (readonly [string, string, ...string[]])[] = [
  ["text", `<div ${xmlns}>Nguyễn Văn Mẫu</div>`],
  [
    "a table, a list and marks",
    `<div ${xmlns}><table border="1"><tr><td>a</td></tr></table><ul><li><b>x</b></li></ul><br/></div>`,
  ],
  ["an image alone", `<div ${xmlns}><img src="pic.png" alt="a"/></div>`],
  ["an image without source", `<div ${xmlns}><img alt="a"/></div>`],
  ["white space alone", `<div ${xmlns}> <p> </p> </div>`, "error fhir.narrative.empty"],
  ["a comment", `<div ${xmlns}><!-- a -->x</div>`],
  ["a script", `<div ${xmlns}>x<script>1</script></div>`, "error fhir.narrative.element"],
  ["an event", `<div ${xmlns} onclick="x()">x</div>`, "error fhir.narrative.attribute"],
  [
    "a form",
    `<div ${xmlns}>x<form><input name="a"/></form></div>`,
    "error fhir.narrative.element",
    "error fhir.narrative.element",
    "error fhir.narrative.attribute",
  ],
  ["a link", `<div ${xmlns}><a href="https://example.vn">x</a></div>`],
  ["a link to a urn", `<div ${xmlns}><a href="urn:uuid:1">x</a></div>`, "error fhir.narrative.link"],
  [
    "a link that runs a program",
    `<div ${xmlns}><a href=" JavaScript:x()">x</a></div>`,
    "error fhir.narrative.link",
  ],
  ["no namespace", `<div>x</div>`, "error fhir.narrative.namespace"],
  ["another root", `<p ${xmlns}>x</p>`, "error fhir.narrative.root"],
  ["an HTML entity", `<div ${xmlns}>a&nbsp;b</div>`, "error fhir.narrative.entity"],
  ["entities of XML", `<div ${xmlns}>&amp;&lt;&gt;&quot;&#160;&#xA0;</div>`],
  ["a lone ampersand", `<div ${xmlns}>a & b</div>`, "error fhir.narrative.not-xhtml"],
  ["an end tag of another element", `<div ${xmlns}><p>x</b></div>`, "error fhir.narrative.not-xhtml"],
  ["no end tag", `<div ${xmlns}><p>x</div>`, "error fhir.narrative.not-xhtml"],
  ["two roots", `<div ${xmlns}>x</div><div ${xmlns}>y</div>`, "error fhir.narrative.not-xhtml"],
  ["text after the root", `<div ${xmlns}>x</div>y`, "error fhir.narrative.not-xhtml"],
  ["an attribute twice", `<div ${xmlns} id="a" id="b">x</div>`, "error fhir.narrative.not-xhtml"],
  ["an attribute without quotes", `<div ${xmlns} id=a>x</div>`, "error fhir.narrative.not-xhtml"],
  ["a DOCTYPE", `<!DOCTYPE div><div ${xmlns}>x</div>`, "error fhir.narrative.not-xhtml"],
  ["plain text", `x`, "error fhir.narrative.not-xhtml"],
  ["an XML declaration", `<?xml version="1.0"?><div ${xmlns}>x</div>`],
  ["a block in a paragraph", `<div ${xmlns}><p><table/></p>x</div>`, "error fhir.narrative.nesting"],
  ["a block in a mark in a table", `<div ${xmlns}><b><ul/></b>x</div>`, "error fhir.narrative.nesting"],
  [
    "a paragraph in a paragraph",
    `<div ${xmlns}><p><b><p>x</p></b></p></div>`,
    "error fhir.narrative.nesting",
  ],
  ["a quotation in a heading", `<div ${xmlns}><h1><blockquote>x</blockquote></h1></div>`],
  ["a paragraph in a cell", `<div ${xmlns}><table><tr><td><p>x</p></td></tr></table></div>`],
  ["a mark in itself", `<div ${xmlns}><b>a<i><b>x</b></i></b></div>`, "error fhir.narrative.nesting"],
  ["marks beside each other", `<div ${xmlns}><b>a</b><i><b>x</b></i></div>`],
  ["sections in a section", `<div ${xmlns}><div><div>x</div></div></div>`],
  ["a cell outside a table", `<div ${xmlns}><td>x</td></div>`, "error fhir.narrative.nesting"],
  ["a list item outside a list", `<div ${xmlns}><li>x</li></div>`, "error fhir.narrative.nesting"],
  ["a paragraph in a list", `<div ${xmlns}><ul><p>x</p></ul></div>`, "error fhir.narrative.nesting"],
  ["text in a list", `<div ${xmlns}><ul>x<li>y</li></ul></div>`, "error fhir.narrative.loose-text"],
  ["text in a line break", `<div ${xmlns}><br>x</br></div>`, "error fhir.narrative.loose-text"],
  ["white space in a list", `<div ${xmlns}><ul> <li>y</li> </ul></div>`],
  [
    "an attribute of another element",
    `<div ${xmlns}><p href="x">y</p></div>`,
    "error fhir.narrative.attribute",
  ],
  [
    "a part of another namespace",
    `<div ${xmlns}><p xmlns="urn:x">y</p></div>`,
    "error fhir.narrative.namespace",
  ],
  ["a part with the same namespace", `<div ${xmlns}><p ${xmlns}>y</p></div>`],
  ["a link to a part of itself", `<div ${xmlns}><a href="#a">x</a><p id="a">y</p></div>`],
  ["a link to an anchor", `<div ${xmlns}><a href="#a">x</a><a name="a">y</a></div>`],
  ["a link to nothing", `<div ${xmlns}><a href="#a">x</a></div>`, "error fhir.narrative.link-target"],
  ["a link to its own begin", `<div ${xmlns}><a href="#">x</a></div>`],
  ["an image of nothing", `<div ${xmlns}><img src="#a" alt="x"/></div>`, "error fhir.narrative.link-target"],
  ["a link to an empty address", `<div ${xmlns}><a href="">x</a></div>`, "error fhir.narrative.link-empty"],
  [
    "a link with a space",
    `<div ${xmlns}><a href="https://example.vn/a b">x</a></div>`,
    "error fhir.narrative.link-character",
  ],
  ["a link with a query", `<div ${xmlns}><a href="https://example.vn/?a=1&amp;b=ă|c">x</a></div>`],
  ["an id twice", `<div ${xmlns}><p id="a">x</p><p id="a">y</p></div>`, "warning fhir.narrative.id-twice"],
];

describe("the narrative of a resource", () => {
  it.each(rows.map(([title, div, ...expected]) => ({ title, div, expected })))(
    "with $title",
    ({ div, expected }) => expect(problems(div)).toEqual(expected),
  );

  it("may link to what the record holds elsewhere", () => {
    const div = `<div ${xmlns}><a href="#part">x</a><img src="#pic" alt="a"/></div>`;
    const other = `<div ${xmlns}><p id="part">y</p></div>`;
    const resource = {
      resourceType: "Composition",
      status: "final",
      type: { text: "x" },
      date: "2026-11-23",
      author: [{ display: "x" }],
      title: "x",
      contained: [{ resourceType: "Binary", id: "pic", contentType: "image/png", data: "YWJj" }],
      text: { status: "generated", div },
      section: [{ title: "x", text: { status: "generated", div: other } }],
    };
    const codes = (record: object) => validator.validate(record).issues.map(({ code }) => code);
    expect(codes(resource)).not.toContain("fhir.narrative.link-target");
    expect(codes({ ...resource, section: [] })).toContain("fhir.narrative.link-target");
  });

  it("is scanned in time that grows with its length only", () => {
    const start = process.cpuUsage();
    for (const part of ["<", "<p>", "<p", "<p a='", "&", "&a", "<!--", "<![CDATA[", "</", "<p a='1' "]) {
      problems(`<div ${xmlns}>${part.repeat(100_000)}`);
    }
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(3000);
  });

  it("never throws", () => {
    const parts = fc.constantFrom(
      "<",
      ">",
      "/",
      "p",
      "div",
      "'",
      '"',
      "=",
      " ",
      "&",
      ";",
      "!",
      "-",
      "[",
      "]",
      "CDATA",
    );
    const visitor = {
      open: () => undefined,
      attribute: () => undefined,
      content: () => undefined,
      entity: () => undefined,
    };
    fc.assert(
      fc.property(fc.array(parts), (pieces) => {
        expect(typeof scanXhtml(pieces.join(""), visitor)).toBe("boolean");
      }),
    );
  });
});

describe("HTML in plain text", () => {
  it.each([
    ["<b>đậm</b>", true],
    ["<script src='x'>", true],
    ["<br/>", true],
    ["a < b and c > d", false],
    ["pH <7.35 hoặc >7.45", false],
    ["<>", false],
    ["<<p>", true],
  ])("%s: %s", (text, expected) => expect(looksLikeHtml(text)).toBe(expected));

  it("is told of, and refused when the caller asks for it", () => {
    const resource = { resourceType: "Patient", name: [{ text: "<b>Mẫu</b>" }] };
    expect(validator.validate(resource)).toMatchObject({ ok: true, issues: [{ severity: "information" }] });
    expect(strict.validate(resource)).toMatchObject({ ok: false, issues: [{ code: "fhir.text.html" }] });
  });
});
