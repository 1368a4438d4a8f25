import type {
  CommentSubject,
  CommentTerm,
  CompetenceRecord,
  ConductRecord,
  DeclaredResults,
  PrimarySubject,
  PupilIdentity,
  ScoredSubject,
  ScoredTerm,
  YearRecord,
} from "../model/year-record.ts";
import { mostEvents } from "../history/event.ts";
import { eventShape } from "./event-shape.ts";
import { form, list, object, type ObjectShape, text, type ValueShape, word } from "./shape.ts";
import type {
  PlaceReference,
  SchoolReference,
  TranscriptDocument,
  TranscriptPupil,
  TranscriptYear,
} from "./transcript-document.ts";

/** Fields by name, every field of the type. */
function fieldsOf<Type>(
  fields: Readonly<Record<keyof Type & string, ValueShape>>,
): Readonly<Record<keyof Type & string, ValueShape>> {
  return fields;
}

const flag = { kind: "flag" } as const;
const name = /* @__PURE__ */ text(200);
const level = /* @__PURE__ */ text(60);
const mark = /* @__PURE__ */ form("(10([.]0)?|[0-9]([.][0-9])?)", "10.0");
const marks = /* @__PURE__ */ list(mark, "mark", 20);
const comment = /* @__PURE__ */ word("Đ", "CĐ");

const exemption = /* @__PURE__ */ word("practice", "hk1", "hk2", "year");

const scoredTerm = /* @__PURE__ */ object<ScoredTerm>({
  regular: marks,
  midTerm: mark,
  periodic: marks,
  endTerm: mark,
  average: mark,
});

const commentTerm = /* @__PURE__ */ object<CommentTerm>({
  regular: /* @__PURE__ */ list(comment, "level", 20),
  midTerm: comment,
  endTerm: comment,
  level: comment,
});

const scored = /* @__PURE__ */ object<Omit<ScoredSubject, "kind">>(
  {
    name,
    lessonsPerYear: { kind: "whole", least: 1, most: 1_000 },
    hk1: scoredTerm,
    hk2: scoredTerm,
    yearAverage: mark,
    retest: mark,
    isSpecialised: flag,
    exemption,
  },
  ["name"],
);

const commented = /* @__PURE__ */ object<Omit<CommentSubject, "kind">>(
  { name, hk1: commentTerm, hk2: commentTerm, yearLevel: comment, retest: comment, exemption },
  ["name"],
);

const primary = /* @__PURE__ */ object<Omit<PrimarySubject, "kind">>(
  {
    name,
    level: /* @__PURE__ */ word("T", "H", "C"),
    finalTest: mark,
    exemption: /* @__PURE__ */ word("practice", "year"),
  },
  ["name"],
);

const competence = /* @__PURE__ */ object<CompetenceRecord>(
  { name, level: /* @__PURE__ */ word("T", "Đ", "C") },
  ["name"],
);

const place = /* @__PURE__ */ object<PlaceReference>({
  text: /* @__PURE__ */ text(500),
  provinceCode: /* @__PURE__ */ form("[0-9]{2}", "01"),
  districtCode: /* @__PURE__ */ form("[0-9]{3}", "001"),
  communeCode: /* @__PURE__ */ form("[0-9]{5}", "00001"),
});

const pupilFields = {
  name,
  code: /* @__PURE__ */ text(20),
  personalNumber: /* @__PURE__ */ form("[0-9]{12}", "001234567890"),
  birthDate: /* @__PURE__ */ form("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", "2013-05-19"),
  gender: /* @__PURE__ */ word("male", "female"),
  birthPlace: place,
};
const pupil = /* @__PURE__ */ object<TranscriptPupil>(pupilFields);

const yearFields = /* @__PURE__ */ fieldsOf<Omit<YearRecord, "pupil">>({
  schoolYear: /* @__PURE__ */ form("[0-9]{4}-[0-9]{4}", "2024-2025"),
  grade: { kind: "whole", least: 1, most: 12 },
  className: level,
  subjects: /* @__PURE__ */ list(
    { kind: "variant", tag: "kind", variants: { scored, comment: commented, primary } },
    "subject",
    60,
  ),
  conduct: /* @__PURE__ */ object<ConductRecord>({
    hk1: level,
    hk2: level,
    year: level,
    afterSummer: level,
  }),
  competences: /* @__PURE__ */ list(competence, "competence", 50),
  qualities: /* @__PURE__ */ list(competence, "quality", 50),
  absentSessions: { kind: "whole", least: 0, most: 1_000 },
  isRecognisedByClass: flag,
  declared: /* @__PURE__ */ object<DeclaredResults>({
    learningHk1: level,
    learningHk2: level,
    learningYear: level,
    title: name,
    isPromoted: flag,
    overall: level,
  }),
});

const year = /* @__PURE__ */ object<TranscriptYear>(
  {
    school: /* @__PURE__ */ object<SchoolReference>({ code: /* @__PURE__ */ text(20), name, place }),
    ...yearFields,
  },
  ["subjects"],
);

const { birthPlace: _inTheTranscript, ...identity } = pupilFields;
/** A year as a history opens it: a record with its pupil. */
const record = /* @__PURE__ */ object<YearRecord>(
  { pupil: /* @__PURE__ */ object<PupilIdentity>(identity), ...yearFields },
  ["subjects"],
);

/** Every field of a transcript (học bạ): the one table that the JSON Schema, the XSD and both XML programs come from. */
export const documentShape: ObjectShape = /* @__PURE__ */ object<TranscriptDocument>(
  {
    pupil,
    years: /* @__PURE__ */ list(year, "year", 30),
    history: /* @__PURE__ */ list(/* @__PURE__ */ eventShape(record), "event", mostEvents),
  },
  ["years"],
);
