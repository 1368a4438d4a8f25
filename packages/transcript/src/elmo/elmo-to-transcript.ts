import { isFailure, type Result } from "@lienthong/core";
import { textOf, type XmlNode } from "@lienthong/core/xml";
import { type FormatIssue, FormatIssues } from "../formats/format-issues.ts";
import { isPartCode, type ReadPart, recordFromParts } from "../formats/record-from-parts.ts";
import type { TranscriptDocument } from "../formats/transcript-document.ts";
import { validateTranscript } from "../formats/validate-transcript.ts";
import { collapse } from "../xml/xml-lines.ts";
import { nationalIdentifier, partIdentifier, pupilIdentifier, schoolIdentifier } from "./elmo-format.ts";
import { childOf, childrenOf, readElmo } from "./validate-elmo.ts";

type Open = Readonly<Record<string, unknown>>;

function tokenOf(node: XmlNode | undefined): string | undefined {
  const text = node && collapse(textOf(node));
  return text === "" ? undefined : text;
}

function identifierOf(node: XmlNode, type: string): string | undefined {
  return tokenOf(childrenOf(node, "identifier").find((each) => each.attributes.get("type")?.value === type));
}

/** An object without the fields that are undefined; undefined when none is left. */
function known(fields: Open): Open | undefined {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function readLearner(node: XmlNode): Open | undefined {
  const familyName = tokenOf(childOf(node, "familyName"));
  const givenNames = tokenOf(childOf(node, "givenNames"));
  const alternativeName = childOf(node, "alternativeName");
  const whole = alternativeName && textOf(alternativeName);
  const joined = [familyName, givenNames].filter((part) => part !== undefined).join(" ");
  const gender = tokenOf(childOf(node, "gender"));
  const place = tokenOf(childOf(node, "placeOfBirth"));
  return known({
    name: [whole, joined].find((name) => name !== undefined && name !== ""),
    code: identifierOf(node, pupilIdentifier),
    personalNumber: identifierOf(node, nationalIdentifier),
    birthDate: tokenOf(childOf(node, "dateOfBirth") ?? childOf(node, "bday")),
    gender: gender === "1" ? "male" : gender === "2" ? "female" : undefined,
    birthPlace: place === undefined ? undefined : { text: place },
  });
}

function labelOf(specification: XmlNode): string | undefined {
  const specifies = childOf(specification, "specifies");
  const instance = specifies && childOf(specifies, "learningOpportunityInstance");
  return instance && tokenOf(childOf(instance, "resultLabel"));
}

/** The specifications below one, with their paths. */
function partsBelow(specification: XmlNode, path: string): (readonly [XmlNode, string])[] {
  return childrenOf(specification, "hasPart").flatMap((part, index) => {
    const found = childOf(part, "learningOpportunitySpecification");
    return found ? [[found, `${path}.hasPart[${index}]`] as const] : [];
  });
}

function readPart(specification: XmlNode, path: string, issues: FormatIssues): ReadPart | undefined {
  const refuse = (node: XmlNode, place: string): void => {
    issues.add("transcript.format.not-ours", place, undefined, { position: node.position });
  };
  const [code = "", head] = (identifierOf(specification, partIdentifier) ?? "").split("/");
  if (!isPartCode(code)) {
    refuse(specification, path);
    return undefined;
  }
  const results: { path: string; value: string }[] = [];
  const add = (node: XmlNode, slot: string): void => {
    const value = labelOf(node);
    if (value !== undefined) results.push({ path: slot, value });
  };
  if (head !== undefined) add(specification, head);
  for (const [below, place] of partsBelow(specification, path)) {
    const [owner, slot] = (identifierOf(below, partIdentifier) ?? "").split("/");
    if (owner === code && slot !== undefined) add(below, slot);
    else refuse(below, place);
  }
  return { code, name: tokenOf(childOf(specification, "title")) ?? "", results };
}

function readReport(report: XmlNode, path: string, issues: FormatIssues): Open[] {
  const issuer = childOf(report, "issuer");
  const school =
    issuer &&
    known({ code: identifierOf(issuer, schoolIdentifier), name: tokenOf(childOf(issuer, "title")) });
  return childrenOf(report, "learningOpportunitySpecification").flatMap((specification, index) => {
    const place = `${path}.learningOpportunitySpecification[${index}]`;
    const [word, schoolYear, grade] = (identifierOf(specification, partIdentifier) ?? "").split("/");
    if (word !== "record") {
      issues.add("transcript.format.not-ours", place, undefined, { position: specification.position });
      return [];
    }
    const parts = partsBelow(specification, place).flatMap(
      ([below, at]) => readPart(below, at, issues) ?? [],
    );
    return [
      {
        ...(school ? { school } : {}),
        ...(schoolYear ? { schoolYear } : {}),
        ...(grade ? { grade: Number(grade) } : {}),
        ...recordFromParts(parts),
      },
    ];
  });
}

/**
 * The transcript that an ELMO file of `transcriptToElmo` holds (đọc học bạ từ tệp ELMO). The file is checked first. Results of other
 * writers have no place in a Vietnamese transcript and are refused (`transcript.format.not-ours`), not guessed at.
 * Signatures are not verified. Never throws on a text.
 *
 * @example
 * ```ts
 * import { elmoToTranscript, transcriptToElmo } from "@lienthong/transcript/elmo";
 *
 * const { value } = transcriptToElmo(
 *   { pupil: { name: "Lê Thị Mẫu" }, years: [{ grade: 6, subjects: [] }] },
 *   { version: "1.7", generatedDate: "2025-06-30T08:00:00+07:00" },
 * );
 * const back = elmoToTranscript(value);
 * back.ok && back.value.pupil?.name; // "Lê Thị Mẫu"
 * ```
 */
export function elmoToTranscript(text: string): Result<TranscriptDocument, FormatIssue["code"]> {
  if (typeof text !== "string") throw new TypeError("elmoToTranscript takes a string");
  const read = readElmo(text, {});
  const { root } = read;
  if (!root || read.issues.some(({ severity }) => isFailure(severity)))
    return { ok: false, issues: read.issues };
  const issues = new FormatIssues();
  const learner = childOf(root, "learner");
  const pupil = learner && readLearner(learner);
  const years = childrenOf(root, "report").flatMap((report, index) =>
    readReport(report, `report[${index}]`, issues),
  );
  const checked = validateTranscript(pupil ? { pupil, years } : { years });
  const all: readonly FormatIssue[] = [...read.issues, ...issues.list, ...checked.issues];
  return checked.ok && !all.some(({ severity }) => isFailure(severity))
    ? { ok: true, value: checked.value, issues: all }
    : { ok: false, issues: all };
}
