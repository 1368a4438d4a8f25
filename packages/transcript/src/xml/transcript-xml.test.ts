import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyTranscript } from "../testing/a-transcript.ts";
import { readTranscriptXml } from "./read-transcript-xml.ts";
import { writeTranscriptXml } from "./write-transcript-xml.ts";

const hasXmllint = spawnSync("xmllint", ["--version"]).status === 0;
const xsd = fileURLToPath(new URL("../../schemas/transcript-1.2.xsd", import.meta.url));
const head = '<transcript xmlns="urn:lienthong:transcript:1" version="1.0">';
const document = (years: string): string => `${head}<years>${years}</years></transcript>`;

/** Runs xmllint on many documents at once. */
function lint(
  documents: readonly string[],
  ...options: readonly string[]
): { status: number | null; text: string } {
  const folder = mkdtempSync(join(tmpdir(), "transcript-xml-"));
  try {
    const files = documents.map((_text, index) => join(folder, `${String(index).padStart(3, "0")}.xml`));
    for (const [index, file] of files.entries()) writeFileSync(file, documents[index] ?? "");
    const { status, stderr, stdout } = spawnSync("xmllint", [...options, ...files], { encoding: "utf8" });
    return { status, text: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("canonical XML", () => {
  it("gives back every transcript, and the same bytes each time", () => {
    fc.assert(
      fc.property(anyTranscript, (transcript) => {
        const text = writeTranscriptXml(transcript);
        const result = readTranscriptXml(text);
        expect(result.ok && result.value).toEqual(transcript);
        expect(result.ok && writeTranscriptXml(result.value)).toBe(text);
      }),
      { numRuns: 25 },
    );
  });

  it.skipIf(!hasXmllint)("is valid by the published XSD (xmllint)", () => {
    const documents = fc.sample(anyTranscript, { numRuns: 40, seed: 7 }).map(writeTranscriptXml);
    const { status, text } = lint(documents, "--noout", "--nonet", "--schema", xsd);
    expect(text).not.toContain("fails to validate");
    expect(status).toBe(0);
  });

  it.skipIf(!hasXmllint)("is its own form of Canonical XML (xmllint --c14n)", () => {
    const folder = mkdtempSync(join(tmpdir(), "transcript-c14n-"));
    try {
      for (const transcript of fc.sample(anyTranscript, { numRuns: 8, seed: 3 })) {
        const file = join(folder, "one.xml");
        const text = writeTranscriptXml(transcript);
        writeFileSync(file, text);
        expect(execFileSync("xmllint", ["--c14n", file], { encoding: "utf8" })).toBe(text);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  const wrong: readonly (readonly [string, string, string])[] = [
    [
      "a field that is none",
      document("<year><rank>1</rank><subjects/></year>"),
      "transcript.format.wrong-place",
    ],
    [
      "fields in another order",
      document("<year><subjects/><grade>6</grade></year>"),
      "transcript.format.wrong-place",
    ],
    [
      "a field twice",
      document("<year><grade>6</grade><grade>6</grade><subjects/></year>"),
      "transcript.format.wrong-place",
    ],
    ["no subjects", document("<year><grade>6</grade></year>"), "transcript.format.missing"],
    [
      "a subject without a name",
      document("<year><subjects><scored/></subjects></year>"),
      "transcript.format.missing",
    ],
    [
      "a subject of an unknown kind",
      document("<year><subjects><other/></subjects></year>"),
      "transcript.format.wrong-place",
    ],
    [
      "a grade of no school",
      document("<year><grade>13</grade><subjects/></year>"),
      "transcript.format.out-of-range",
    ],
    [
      "a grade with a sign",
      document("<year><grade>+6</grade><subjects/></year>"),
      "transcript.format.out-of-range",
    ],
    ["text between elements", document("<year>6A<subjects/></year>"), "transcript.format.wrong-place"],
    ["an attribute", document('<year lop="6A"><subjects/></year>'), "transcript.format.unknown-field"],
    [
      "an element of another namespace",
      document('<year xmlns="urn:x"><subjects/></year>'),
      "transcript.format.unknown-field",
    ],
    [
      "an element inside a name",
      document("<year><className><b>6A</b></className><subjects/></year>"),
      "transcript.format.not-text",
    ],
    [
      "a level that is none",
      document("<year><subjects><primary><name>Toán</name><level>A</level></primary></subjects></year>"),
      "transcript.format.wrong-value",
    ],
    [
      "a mark out of form",
      document("<year><subjects><scored><name>Toán</name><retest>8,5</retest></scored></subjects></year>"),
      "transcript.mark.not-a-mark",
    ],
    ["31 years", document("<year><subjects/></year>".repeat(31)), "transcript.format.too-many"],
  ];

  it.each(wrong)("refuses %s, with its place", (_title, text, code) => {
    const { ok, issues } = readTranscriptXml(text);
    expect(ok).toBe(false);
    expect(issues.map((issue) => issue.code)).toContain(code);
    if (code.startsWith("transcript.format.")) expect(issues[0]?.position?.line).toBe(1);
  });

  it.skipIf(!hasXmllint)("refuses what the XSD refuses (xmllint)", () => {
    const { text } = lint(
      wrong.map(([, each]) => each),
      "--noout",
      "--nonet",
      "--schema",
      xsd,
    );
    expect(text.match(/fails to validate/gu)).toHaveLength(wrong.length);
  });

  it.each([
    ["nothing", "", "core.xml.empty"],
    ["another document", "<GIAMDINHHS/>", "transcript.format.not-this-format"],
    ["another namespace", '<transcript xmlns="urn:x" version="1.0"/>', "transcript.format.not-this-format"],
    ["another version", head.replace("1.0", "3.1").replace(">", "/>"), "transcript.format.other-version"],
    ["no version", '<transcript xmlns="urn:lienthong:transcript:1"/>', "transcript.format.other-version"],
    ["a DTD with an entity", `<!DOCTYPE t [<!ENTITY a "b">]>${document("")}`, "core.xml.doctype"],
    ["a document cut off", document("").slice(0, -20), "core.xml.not-well-formed"],
    ["elements without end", head + "<years>".repeat(50_000), "core.xml.too-deep"],
  ])("says of %s what it is", (_title, text, code) => {
    expect(readTranscriptXml(text).issues.map((issue) => issue.code)).toContain(code);
  });

  it("reads a newer minor version, saying that parts were not known", () => {
    const newer = `${head.replace("1.0", "1.4")}<years><year><subjects></subjects><ranking/></year></years></transcript>`;
    const { ok, issues } = readTranscriptXml(newer);
    expect(ok).toBe(true);
    expect(issues.map(({ code }) => code)).toEqual([
      "transcript.format.newer-version",
      "transcript.format.unknown-field",
    ]);
  });

  it("refuses to write characters that XML has no place for", () => {
    expect(() => writeTranscriptXml({ pupil: { name: "Lê\u0001" }, years: [] })).toThrow(
      "transcript.format.text at pupil.name",
    );
  });

  it("never throws, whatever text it is given", () => {
    const parts = fc.constantFrom(
      "<years>",
      "</years>",
      "<year>",
      "</year>",
      "<subjects>",
      "<scored>",
      "x",
      "</transcript>",
      "<name>",
      "&amp;",
      "]]>",
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), fc.string(), (some, text) => {
        readTranscriptXml(head + some.join(""));
        readTranscriptXml(head + some.join("") + text);
      }),
    );
  });
});
