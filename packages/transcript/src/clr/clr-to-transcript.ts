import type { Issue, Result } from "@lienthong/core";
import type { ClrIssueCode } from "../messages/codes.ts";
import { validateYearRecord } from "../model/validate-year-record.ts";
import type { YearRecord } from "../model/year-record.ts";
import {
  commentSlots,
  competenceSlot,
  conductSlots,
  primarySlots,
  promotionTexts,
  scoredSlots,
  exemptionOf,
  type Slot,
  yearSlots,
} from "../formats/result-slots.ts";
import { validateClr } from "./validate-clr.ts";

type Open = Record<string, unknown>;

function nodeOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : value === undefined ? [] : [value];
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Puts a value at a path of at most two steps; values of a list one after the other. */
function putAt(target: Open, path: string, value: unknown, isList: boolean): void {
  const [first = "", second] = path.split(".");
  let owner = target;
  if (second !== undefined) {
    const inner = (target[first] ?? {}) as Open; // only ever made here
    target[first] = inner;
    owner = inner;
  }
  const key = second ?? first;
  owner[key] = isList ? [...listOf(owner[key]), value] : value;
}

/** Reads the results of a subject of a credential into fields, by the names of their descriptions. */
function readResults(subject: Readonly<Record<string, unknown>>, slots: readonly Slot[]): Open {
  const achievement = nodeOf(subject["achievement"]);
  const names = new Map<string, string>();
  for (const each of listOf(achievement["resultDescription"])) {
    const description = nodeOf(each);
    names.set(textOf(description["id"]), textOf(description["name"]));
  }
  const fields: Open = {};
  for (const each of listOf(subject["result"])) {
    const result = nodeOf(each);
    const name = names.get(textOf(result["resultDescription"]));
    const slot = slots.find((candidate) => candidate.name === name);
    if (!slot) continue;
    const isList = slot.path.endsWith(".regular") || slot.path.endsWith(".periodic");
    putAt(fields, slot.path, result["value"], isList);
  }
  return fields;
}

const subjectSlots: Readonly<Record<string, readonly Slot[]>> = {
  scored: scoredSlots,
  comment: commentSlots,
  primary: primarySlots,
};

function readYear(fields: Open, record: Open): void {
  const { absentSessions, isPromoted, learningAfterRetest: _computedAgain, ...declared } = fields;
  if (typeof absentSessions === "string" && /^[0-9]{1,4}$/u.test(absentSessions))
    record["absentSessions"] = Number(absentSessions);
  if (isPromoted === promotionTexts.promoted) declared["isPromoted"] = true;
  if (isPromoted === promotionTexts.notPromoted) declared["isPromoted"] = false;
  if (Object.keys(declared).length > 0) record["declared"] = { ...nodeOf(record["declared"]), ...declared };
}

/** Reads one achievement credential into the record; false when it is not one that this package writes. */
function readPart(value: unknown, record: Open): boolean {
  const subject = nodeOf(nodeOf(value)["credentialSubject"]);
  const achievement = nodeOf(subject["achievement"]);
  const code = textOf(achievement["humanCode"]);
  const name = textOf(achievement["name"]);
  const slots = Object.hasOwn(subjectSlots, code) ? subjectSlots[code] : undefined;
  if (typeof subject["term"] === "string") record["schoolYear"] = subject["term"];
  const push = (list: string, entry: Open): void => {
    record[list] = [...listOf(record[list]), entry];
  };
  if (slots) {
    const fields = readResults(subject, slots);
    if (fields["exemption"] !== undefined) fields["exemption"] = exemptionOf(fields["exemption"]);
    push("subjects", { kind: code, name, ...fields });
  } else if (code === "competences" || code === "qualities")
    push(code, { name, ...readResults(subject, [competenceSlot]) });
  else if (code === "conduct") record["conduct"] = readResults(subject, conductSlots);
  else if (code === "title") record["declared"] = { ...nodeOf(record["declared"]), title: name };
  else if (/^year(?:-[0-9]{1,2})?$/u.test(code)) {
    if (code.length > 5) record["grade"] = Number(code.slice(5));
    readYear(readResults(subject, yearSlots), record);
  } else return false;
  return true;
}

function readIdentity(subject: Readonly<Record<string, unknown>>): Open {
  const pupil: Open = {};
  const fields: Readonly<Record<string, string>> = {
    "ext:name": "name",
    sisSourcedId: "code",
    "ext:dateOfBirth": "birthDate",
  };
  for (const each of listOf(subject["identifier"])) {
    const identity = nodeOf(each);
    const type = textOf(identity["identityType"]);
    const field = Object.hasOwn(fields, type) ? fields[type] : undefined;
    if (field !== undefined && identity["hashed"] === false) pupil[field] = identity["identityHash"];
  }
  return pupil;
}

/**
 * The year record that a credential written by `transcriptToClr` holds. Results come back as what the
 * record states; the marks they were computed from only when the credential was written with them. Other
 * people's credentials have other achievements and are refused (`transcript.clr.not-ours`), not guessed at.
 * Signatures are not checked.
 *
 * @example
 * ```ts
 * import { clrToTranscript } from "@lienthong/transcript/clr";
 *
 * clrToTranscript({ type: "ClrCredential" }).ok; // false
 * ```
 */
export function clrToTranscript(input: unknown): Result<YearRecord, ClrIssueCode> {
  const checked = validateClr(input);
  if (!checked.ok) return checked;
  const issues: Issue<ClrIssueCode>[] = [...checked.issues];
  const subject = nodeOf(checked.value["credentialSubject"]);
  const record: Open = { subjects: [] };
  const path = "credentialSubject.verifiableCredential";
  for (const [index, each] of listOf(subject["verifiableCredential"]).entries())
    if (!readPart(each, record))
      issues.push({ code: "transcript.clr.not-ours", severity: "error", path: `${path}[${index}]` });
  const pupil = readIdentity(subject);
  if (Object.keys(pupil).length > 0) record["pupil"] = pupil;
  const read = validateYearRecord(record);
  if (!read.ok)
    for (const issue of read.issues)
      issues.push({ code: "transcript.clr.unknown-value", severity: "error", path: issue.path });
  return read.ok && issues.every(({ severity }) => severity !== "error" && severity !== "fatal")
    ? { ok: true, value: read.value, issues }
    : { ok: false, issues };
}
