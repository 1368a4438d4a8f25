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
  TranscriptEvent,
  Transferred,
  YearOpened,
} from "../history/event.ts";
import {
  type AnyShape,
  form,
  object,
  type ObjectShape,
  text,
  type ValueShape,
  type VariantShape,
  word,
} from "./shape.ts";

const name = /* @__PURE__ */ text(200);
const level = /* @__PURE__ */ text(60);
const long = /* @__PURE__ */ text(2_000);
const school = /* @__PURE__ */ object<EventSchool>({ code: /* @__PURE__ */ text(20), name });

/** Any value that a field of a record can hold. */
const value: AnyShape = { kind: "any", most: 20_000 };

const facts = {
  at: /* @__PURE__ */ form(
    "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})",
    "2025-05-31T10:00:00+07:00",
    40,
  ),
  by: /* @__PURE__ */ object<Actor>(
    { role: /* @__PURE__ */ word("GVBM", "GVCN", "CBQL", "KY_PHAT_HANH"), id: name, name },
    ["role", "id"],
  ),
  why: long,
  schoolYear: level,
};

const always = ["at", "by", "schoolYear"] as const;

/** One event of a history (sự kiện của học bạ), by its kind; `record` is the shape of a year of one pupil. */
export function eventShape(record: ObjectShape): VariantShape {
  const variants = {
    opened: object<Omit<YearOpened, "kind">>({ ...facts, school, record }, [...always, "record"]),
    corrected: object<Omit<Corrected, "kind">>({ ...facts, path: name, before: value, after: value }, [
      ...always,
      "path",
    ]),
    retested: object<Omit<Retested, "kind">>({ ...facts, subject: name, result: level }, [
      ...always,
      "subject",
      "result",
    ]),
    "trained-in-summer": object<Omit<TrainedInSummer, "kind">>({ ...facts, level }, [...always, "level"]),
    transferred: object<Omit<Transferred, "kind">>(
      { ...facts, direction: word("in", "out"), school, on: level },
      [...always, "direction", "school"],
    ),
    awarded: object<Omit<Awarded, "kind">>({ ...facts, title: name, giver: name, decision: name }, [
      ...always,
      "title",
    ]),
    remarked: object<Omit<Remarked, "kind">>({ ...facts, subject: name, text: long }, [...always, "text"]),
    signed: object<Omit<Signed, "kind">>(
      {
        ...facts,
        version: { kind: "whole", least: 1, most: 10_000 } satisfies ValueShape,
        subject: name,
        signature: text(100_000),
      },
      [...always, "version", "signature"],
    ),
    revoked: object<Omit<Revoked, "kind">>(facts, [...always]),
  } satisfies Readonly<Record<TranscriptEvent["kind"], ObjectShape>>;
  return { kind: "variant", tag: "kind", variants };
}
