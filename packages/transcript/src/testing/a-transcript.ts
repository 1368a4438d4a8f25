import fc from "fast-check";
import type { Actor, TranscriptEvent } from "../history/event.ts";
import type { PlaceReference, TranscriptDocument, TranscriptYear } from "../formats/transcript-document.ts";
import type {
  CommentSubject,
  CommentTerm,
  CompetenceRecord,
  PrimarySubject,
  ScoredSubject,
  ScoredTerm,
} from "../model/year-record.ts";

/** Fields that may be absent: absent ones are left out, as in a clean record. */
function some<Shape extends object>(fields: {
  readonly [Key in keyof Shape]: fc.Arbitrary<Exclude<Shape[Key], undefined>>;
}): fc.Arbitrary<Shape> {
  return fc.record(fields, { requiredKeys: [] }) as unknown as fc.Arbitrary<Shape>; // every key may be absent
}

const syllables = [
  "Nguyễn",
  "Đặng",
  "Lê",
  "Thị",
  "Văn",
  "Mẫu",
  "Thử",
  "Ưng",
  "Ngọc",
  "Huế",
  "Y",
  "Ksor",
  "H'Ngân",
];
const signs = [
  " ",
  "&",
  "<",
  ">",
  '"',
  "'",
  ",",
  ";",
  "\\",
  "/",
  "{",
  "}",
  "é",
  "𝟘",
  "-",
  "=",
  "+",
  "@",
  "#",
  "%",
];

/** A name of Vietnamese words, one blank between them. */
const aName = fc
  .array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 5 })
  .map((words) => words.join(" "));

/** A text with everything that formats treat specially, without blanks at its ends. */
const aText = fc
  .array(fc.constantFrom(...syllables, ...signs), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join("").trim().replaceAll(/ +/gu, " ").normalize("NFC"))
  .filter((text) => text !== "" && text.length <= 60);

/** A mark with one decimal. */
const aMark = fc.integer({ min: 0, max: 100 }).map((tenths) => `${Math.trunc(tenths / 10)}.${tenths % 10}`);

const marks = fc.array(aMark, { maxLength: 4 });
const comment = fc.constantFrom("Đ" as const, "CĐ" as const);

const scoredTerm = some<ScoredTerm>({
  regular: marks,
  midTerm: aMark,
  periodic: marks,
  endTerm: aMark,
  average: aMark,
});
const commentTerm = some<CommentTerm>({
  regular: fc.array(comment, { maxLength: 3 }),
  midTerm: comment,
  endTerm: comment,
  level: comment,
});

const anExemption = fc.constantFrom("practice" as const, "hk1" as const, "hk2" as const, "year" as const);

const scored = fc
  .tuple(
    aText,
    some<Omit<ScoredSubject, "kind" | "name">>({
      lessonsPerYear: fc.integer({ min: 1, max: 1000 }),
      hk1: scoredTerm,
      hk2: scoredTerm,
      yearAverage: aMark,
      retest: aMark,
      isSpecialised: fc.boolean(),
      exemption: anExemption,
    }),
  )
  .map(([name, more]): ScoredSubject => ({ kind: "scored", name, ...more }));

const commented = fc
  .tuple(
    aText,
    some<Omit<CommentSubject, "kind" | "name">>({
      hk1: commentTerm,
      hk2: commentTerm,
      yearLevel: comment,
      retest: comment,
      exemption: anExemption,
    }),
  )
  .map(([name, more]): CommentSubject => ({ kind: "comment", name, ...more }));

const primary = fc
  .tuple(
    aText,
    some<Omit<PrimarySubject, "kind" | "name">>({
      level: fc.constantFrom("T", "H", "C"),
      finalTest: fc.integer({ min: 1, max: 10 }).map(String),
      exemption: fc.constantFrom("practice" as const, "year" as const),
    }),
  )
  .map(([name, more]): PrimarySubject => ({ kind: "primary", name, ...more }));

const competence = fc
  .tuple(aText, some<Omit<CompetenceRecord, "name">>({ level: fc.constantFrom("T", "Đ", "C") }))
  .map(([name, more]): CompetenceRecord => ({ name, ...more }));

const digits = (count: number) =>
  fc.integer({ min: 0, max: 10 ** count - 1 }).map((number) => String(number).padStart(count, "0"));

/** A place of before July 2025 (with a district), or of today. */
const aPlace = some<PlaceReference>({
  text: aText,
  provinceCode: digits(2),
  districtCode: digits(3),
  communeCode: digits(5),
});

const aDate = fc
  .tuple(
    fc.integer({ min: 2005, max: 2019 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .chain(([year, month, day]) => {
    const parts = [String(year), String(month).padStart(2, "0"), String(day).padStart(2, "0")];
    return fc.constantFrom(parts[0] ?? "", parts.slice(0, 2).join("-"), parts.join("-"));
  });

const aYear = (first: number): fc.Arbitrary<TranscriptYear> =>
  fc
    .tuple(
      fc.array(fc.oneof(scored, commented, primary), { maxLength: 4 }),
      some<Omit<TranscriptYear, "subjects" | "schoolYear">>({
        school: some({
          code: fc.constantFrom("01001001", "52 00157 003", "GL-THCS-01"),
          name: aText,
          place: aPlace,
        }),
        grade: fc.integer({ min: 1, max: 12 }),
        className: aText,
        conduct: some({ hk1: aText, hk2: aText, year: aText, afterSummer: aText }),
        competences: fc.array(competence, { maxLength: 3 }),
        qualities: fc.array(competence, { maxLength: 3 }),
        absentSessions: fc.integer({ min: 0, max: 1000 }),
        isRecognisedByClass: fc.boolean(),
        declared: some({
          learningHk1: aText,
          learningHk2: aText,
          learningYear: aText,
          title: aText,
          isPromoted: fc.boolean(),
          overall: aText,
        }),
      }),
      fc.boolean(),
    )
    .map(([subjects, more, hasYear]) => ({
      ...(hasYear ? { schoolYear: `${first}-${first + 1}` } : {}),
      subjects,
      ...more,
    }));

/** Any transcript, clean. */
export const anyTranscript: fc.Arbitrary<TranscriptDocument> = fc
  .tuple(
    fc.option(
      some<NonNullable<TranscriptDocument["pupil"]>>({
        name: aName,
        code: digits(10),
        personalNumber: digits(12),
        birthDate: aDate,
        gender: fc.constantFrom("male", "female"),
        birthPlace: aPlace,
      }),
    ),
    fc.tuple(aYear(2022), aYear(2023)),
    fc.integer({ min: 0, max: 2 }),
  )
  .map(([pupil, years, count]) => ({ ...(pupil ? { pupil } : {}), years: years.slice(0, count) }));

const aMoment = fc
  .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 23 }), fc.constantFrom("+07:00", "Z"))
  .map(
    ([day, hour, zone]) =>
      `2025-05-${String(day).padStart(2, "0")}T${String(hour).padStart(2, "0")}:00:00${zone}`,
  );

const anActor: fc.Arbitrary<Actor> = fc
  .tuple(fc.constantFrom("GVBM", "GVCN", "CBQL", "KY_PHAT_HANH" as const), aText, fc.option(aName))
  .map(([role, id, name]) => ({ role: role, id, ...(name === null ? {} : { name }) }));

const aSchool = some<{ readonly code?: string; readonly name?: string }>({ code: digits(8), name: aText });

/** A value of a record before or after a correction, of any depth; its fields in the order of their names. */
const aValue = fc.oneof(
  aMark,
  aText,
  fc.boolean(),
  fc.integer({ min: 0, max: 1_000 }),
  fc.record({ kind: fc.constant("comment"), name: aText, retest: comment }),
  fc.array(aMark, { maxLength: 3 }),
);

const schoolYears = fc.constantFrom("2022-2023", "2023-2024");

/** What each kind of event says beside time, person and school year. */
const eventContents: fc.Arbitrary<object> = fc.oneof(
  fc.tuple(aYear(2022), fc.option(aSchool)).map(([{ school: _other, ...record }, school]) => ({
    kind: "opened",
    ...(school === null ? {} : { school }),
    record: { pupil: { name: "Lê Thị Mẫu", code: "2400000001" }, ...record },
  })),
  some<object>({ before: aValue, after: aValue }).map((values) => ({
    kind: "corrected",
    path: "subjects[0].yearAverage",
    ...values,
  })),
  fc.record({ kind: fc.constant("retested"), subject: aText, result: aMark }),
  fc.record({ kind: fc.constant("trained-in-summer"), level: fc.constantFrom("Tốt", "Khá", "Đạt") }),
  fc.record({ kind: fc.constant("transferred"), direction: fc.constantFrom("in", "out"), school: aSchool }),
  fc.record({ kind: fc.constant("awarded"), title: aText, decision: aText }),
  fc.record({ kind: fc.constant("remarked"), text: aText }),
  fc.record({ kind: fc.constant("signed"), version: fc.integer({ min: 1, max: 9 }), signature: aText }),
  fc.constant({ kind: "revoked" }),
);

/** A list of events, each clean; they need not fit each other. */
const anyHistory: fc.Arbitrary<readonly TranscriptEvent[]> = fc.array(
  fc
    .tuple(eventContents, aMoment, anActor, fc.option(aText), schoolYears)
    .map(
      ([content, at, by, why, schoolYear]) =>
        ({ at, by, ...(why === null ? {} : { why }), schoolYear, ...content }) as TranscriptEvent,
    ),
  { maxLength: 6 },
);

/** Any transcript, with its history or without. */
export const anyTranscriptWithHistory: fc.Arbitrary<TranscriptDocument> = fc
  .tuple(anyTranscript, fc.option(anyHistory))
  .map(([transcript, history]) => ({ ...transcript, ...(history === null ? {} : { history }) }));
