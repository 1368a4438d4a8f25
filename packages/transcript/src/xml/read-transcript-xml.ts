import { isFailure, type Issue, type Result } from "@lienthong/core";
import { parseXmlTree, type XmlNode } from "@lienthong/core/xml";
import { documentShape } from "../formats/document-shape.ts";
import { canonicalFormat, compareVersion, longestTranscript } from "../formats/format-name.ts";
import { type FormatIssue, FormatIssues } from "../formats/format-issues.ts";
import type { TranscriptDocument } from "../formats/transcript-document.ts";
import { validateTranscript } from "../formats/validate-transcript.ts";
import { readFields } from "./read-value.ts";

const limits = {
  maxLength: longestTranscript,
  maxElements: 100_000,
  maxTextLength: 100_000,
  maxDepth: 20,
} as const;

/** What reading gives. */
type Reading = Result<TranscriptDocument, FormatIssue["code"]>;

/**
 * Reads a transcript in canonical XML (đọc học bạ dạng XML chuẩn): elements in their order, each with the values that the
 * XSD allows, then the rules of the record. Every issue has its path and its place in the text. Never throws on a
 * text; DTDs and entities are refused; length, depth, elements and issues are bounded.
 *
 * @example
 * ```ts
 * import { readTranscriptXml, writeTranscriptXml } from "@lienthong/transcript/xml";
 *
 * const result = readTranscriptXml(writeTranscriptXml({ years: [{ grade: 6, subjects: [] }] }));
 * result.ok && result.value.years[0]?.grade; // 6
 * readTranscriptXml("<a/>").issues[0]?.code; // "transcript.format.not-this-format"
 * ```
 */
export function readTranscriptXml(text: string): Reading {
  if (typeof text !== "string") throw new TypeError("readTranscriptXml takes a string");
  const tree = parseTranscriptXml(text);
  return tree.ok ? readTranscriptElement(tree.value) : tree;
}

/** The elements of a text that may be a transcript, or hold some. */
export function parseTranscriptXml(text: string): ReturnType<typeof parseXmlTree> {
  return parseXmlTree(text, { namespaces: true, limits });
}

/** Reads the element of a transcript, which may stand in another document. */
export function readTranscriptElement(root: XmlNode): Reading {
  const issues = new FormatIssues();
  const { position } = root;
  const severity = "fatal";
  if (root.local !== "transcript" || root.uri !== canonicalFormat.namespace) {
    issues.add(
      "transcript.format.not-this-format",
      "",
      { format: canonicalFormat.namespace },
      { severity, position },
    );
    return { ok: false, issues: issues.list };
  }
  const standing = compareVersion(root.attributes.get("version")?.value ?? "");
  if (standing === "other") {
    const expected = `${canonicalFormat.major}.x`;
    issues.add("transcript.format.other-version", "version", { expected }, { severity, position });
    return { ok: false, issues: issues.list };
  }
  const isNewer = standing === "newer";
  if (isNewer)
    issues.add(
      "transcript.format.newer-version",
      "version",
      { expected: canonicalFormat.version },
      { severity: "warning", position },
    );
  const { namespace } = canonicalFormat;
  const content = readFields(root, documentShape, "", { issues, namespace, isNewer });
  if (issues.list.some(({ severity: found }) => isFailure(found))) return { ok: false, issues: issues.list };
  const checked = validateTranscript(content);
  const all: readonly Issue<FormatIssue["code"]>[] = [...issues.list, ...checked.issues];
  return checked.ok ? { ok: true, value: checked.value, issues: all } : { ok: false, issues: all };
}
