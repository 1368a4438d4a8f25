import { isWellFormedText, toNfc } from "@lienthong/core";
import type { Reader } from "../model/record-reader.ts";
import { objectOf, oneOf, type RecordIssues, textUpTo, wholeBetween } from "../model/record-reader.ts";
import type {
  Actor,
  Awarded,
  Corrected,
  EventSchool,
  Remarked,
  Retested,
  Revoked,
  Signed,
  TrainedInSummer,
  Transferred,
  TranscriptEvent,
  YearOpened,
} from "./event.ts";
import { validateYearRecord } from "../model/validate-year-record.ts";
import type { YearRecord } from "../model/year-record.ts";

const word = textUpTo(60);
const name = textUpTo(200);
const long = textUpTo(2_000);

/** `2025-05-31T10:00:00+07:00`: a moment with its offset, so that moments can be told apart everywhere. */
const moment: Reader<string> = (value, path, issues) =>
  typeof value === "string" && value.length <= 40 && !Number.isNaN(momentOf(value))
    ? value
    : issues.add("transcript.record.wrong-type", path, { expected: "2025-05-31T10:00:00+07:00" });

const momentPattern =
  /^(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})T(?<time>[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?)(?<zone>Z|[+-][0-9]{2}:[0-9]{2})$/u;

/** Milliseconds of a moment, NaN when the text is none. */
export function momentOf(text: string): number {
  return momentPattern.test(text) ? Date.parse(text) : Number.NaN;
}

const deepestValue = 12;
const mostValues = 2_000;

/** A copy of a JSON value with its texts in NFC; null when it is too large, or has what JSON cannot hold. */
function cleanValue(value: unknown, budget: { left: number }, depth = 0): { readonly value: unknown } | null {
  budget.left -= 1;
  if (budget.left < 0 || depth > deepestValue) return null;
  if (typeof value === "string")
    return value.length <= 2_000 && isWellFormedText(value) ? { value: toNfc(value) } : null;
  if (typeof value === "number") return Number.isFinite(value) ? { value: value === 0 ? 0 : value } : null;
  if (typeof value === "boolean" || value === null) return { value };
  if (typeof value !== "object") return null;
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    for (const entry of value as readonly unknown[]) {
      const each = cleanValue(entry, budget, depth + 1);
      if (each === null) return null;
      list.push(each.value);
    }
    return { value: list };
  }
  const fields: [string, unknown][] = [];
  for (const [name, given] of Object.entries(value)) {
    const each = cleanValue(given, budget, depth + 1);
    if (each === null || name === "__proto__" || name.length > 200 || !isWellFormedText(name)) return null;
    fields.push([name, each.value]);
  }
  return { value: Object.fromEntries(fields) };
}

/** Any JSON value that a field of a record can hold: checked with the record it goes into. */
const anything: Reader<unknown> = (value, path, issues) => {
  const clean = cleanValue(value, { left: mostValues });
  return clean === null
    ? issues.add(
        typeof value === "string" ? "transcript.record.text" : "transcript.record.wrong-type",
        path,
        { expected: "JSON" },
      )
    : clean.value;
};

const actor = objectOf<Actor>({ role: oneOf("GVBM", "GVCN", "CBQL", "KY_PHAT_HANH"), id: name, name }, [
  "role",
  "id",
]);

const school = objectOf<EventSchool>({ code: textUpTo(20), name });

const record: Reader<YearRecord> = (value, path, issues) => {
  const checked = validateYearRecord(value);
  for (const issue of checked.issues)
    issues.add(issue.code, issue.path === "" ? path : `${path}.${issue.path}`, issue.params, issue.severity);
  return checked.ok ? checked.value : null;
};

const facts = { at: moment, by: actor, why: long };
const always = ["kind", "at", "by", "schoolYear"] as const;

const readers = {
  opened: objectOf<YearOpened>({ ...facts, kind: oneOf("opened"), schoolYear: word, record, school }, [
    ...always,
    "record",
  ]),
  corrected: objectOf<Corrected>(
    { ...facts, kind: oneOf("corrected"), schoolYear: word, path: name, before: anything, after: anything },
    [...always, "path"],
  ),
  retested: objectOf<Retested>(
    { ...facts, kind: oneOf("retested"), schoolYear: word, subject: name, result: word },
    [...always, "subject", "result"],
  ),
  "trained-in-summer": objectOf<TrainedInSummer>(
    { ...facts, kind: oneOf("trained-in-summer"), schoolYear: word, level: word },
    [...always, "level"],
  ),
  transferred: objectOf<Transferred>(
    {
      ...facts,
      kind: oneOf("transferred"),
      schoolYear: word,
      direction: oneOf("in", "out"),
      school,
      on: word,
    },
    [...always, "direction", "school"],
  ),
  awarded: objectOf<Awarded>(
    { ...facts, kind: oneOf("awarded"), schoolYear: word, title: name, giver: name, decision: name },
    [...always, "title"],
  ),
  remarked: objectOf<Remarked>(
    { ...facts, kind: oneOf("remarked"), schoolYear: word, subject: name, text: long },
    [...always, "text"],
  ),
  signed: objectOf<Signed>(
    {
      ...facts,
      kind: oneOf("signed"),
      schoolYear: word,
      version: wholeBetween(1, 10_000),
      subject: name,
      signature: textUpTo(100_000),
    },
    [...always, "version", "signature"],
  ),
  revoked: objectOf<Revoked>({ ...facts, kind: oneOf("revoked"), schoolYear: word }, always),
} satisfies { readonly [Kind in TranscriptEvent["kind"]]: Reader<Extract<TranscriptEvent, { kind: Kind }>> };

function isKind(kind: unknown): kind is TranscriptEvent["kind"] {
  return typeof kind === "string" && Object.hasOwn(readers, kind);
}

/** Reads one event; null, with issues, when it is none. */
export function readEvent(value: unknown, path: string, issues: RecordIssues): TranscriptEvent | null {
  const kind: unknown =
    typeof value === "object" && value !== null && "kind" in value ? value.kind : undefined;
  return isKind(kind)
    ? readers[kind](value, path, issues)
    : issues.add("transcript.record.unknown-value", `${path}.kind`, {
        allowed: Object.keys(readers).join(", "),
      });
}
