import type { Issue } from "@lienthong/core";
import type { Assessment } from "../assess/assessment.ts";
import type { ClrIssueCode } from "../messages/codes.ts";
import type { YearRecord } from "../model/year-record.ts";
import {
  type ClrAchievement,
  type ClrAchievementCredential,
  type ClrCredential,
  type ClrIdentity,
  type ClrProfile,
  clrSchema,
  contexts,
} from "./clr-credential.ts";
import { isDateTimeStamp, isUri } from "./formats.ts";
import { type PublishedRecord, publishRecord } from "./published-record.ts";
import {
  commentSlots,
  competenceSlot,
  conductSlots,
  primarySlots,
  promotionTexts,
  scoredSlots,
  withExemptionText,
  type Slot,
  yearSlots,
} from "../formats/result-slots.ts";

/** What a credential needs beside the record: who issues, when, and names for its parts. */
export interface TranscriptToClrOptions {
  readonly issuer: { readonly id: string; readonly name?: string };
  /** From when it holds, with time zone: `2025-05-31T00:00:00+07:00`. */
  readonly validFrom: string;
  /** A URI for each part of the credential, by its path: `""` the credential, `subjects[0]`, … */
  readonly id: (part: string) => string;
  /** URI of the pupil, when there is one. */
  readonly subjectId?: string;
  /** `averages` (default): results of terms and year. `marks`: the marks they come from as well. */
  readonly detail?: "averages" | "marks";
  /** What of the pupil's identity goes in plainly; name and pupil code when absent. */
  readonly identity?: readonly ("name" | "code" | "birthDate")[];
  /** Hashes the personal number, which never goes in plainly; without it the number is left out. */
  readonly hashPersonalNumber?: {
    readonly salt: string;
    /** Hashes the number followed by the salt. */
    readonly hash: (saltedText: string) => string;
  };
  /** Result of `assess`, when it is at hand or by a regulation of your choice. */
  readonly assessment?: Assessment;
  /** `computed` (default): what the circular gives, else what the record states. `stated`: what the record states. */
  readonly results?: "computed" | "stated";
}

/** A part of the record that is not in the credential. */
export interface ClrLoss {
  readonly path: string;
  readonly why: "not-asked-for" | "no-place";
}

/** A credential with what it does not hold and what to know about it. */
export interface ClrConversion {
  readonly value: ClrCredential;
  readonly loss: readonly ClrLoss[];
  readonly issues: readonly Issue<ClrIssueCode>[];
}

interface Part {
  readonly path: string;
  readonly type: ClrAchievement["achievementType"];
  readonly name: string;
  readonly code?: string;
  readonly values: object;
  readonly slots: readonly Slot[];
}

/** The texts at a path inside a value: one, several for a list, none. */
function textsAt(values: object, path: string): readonly string[] {
  let at: unknown = values;
  for (const step of path.split("."))
    at = typeof at === "object" && at !== null ? (at as Readonly<Record<string, unknown>>)[step] : undefined;
  const list: readonly unknown[] = Array.isArray(at) ? at : at === undefined ? [] : [at];
  return list.map((each) => (typeof each === "string" ? each : JSON.stringify(each)));
}

function promotionText(isPromoted: boolean | undefined): string | undefined {
  if (isPromoted === undefined) return undefined;
  return isPromoted ? promotionTexts.promoted : promotionTexts.notPromoted;
}

function partsOf(record: YearRecord, learningAfterRetest: string | undefined): Part[] {
  const parts: Part[] = record.subjects.map((subject, index) => ({
    path: `subjects[${index}]`,
    type: "Course",
    name: subject.name,
    code: subject.kind,
    values: withExemptionText(subject),
    slots: subject.kind === "scored" ? scoredSlots : subject.kind === "comment" ? commentSlots : primarySlots,
  }));
  for (const list of ["competences", "qualities"] as const)
    for (const [index, each] of (record[list] ?? []).entries())
      parts.push({
        path: `${list}[${index}]`,
        type: "Competency",
        name: each.name,
        code: list,
        values: each,
        slots: [competenceSlot],
      });
  const { conduct, declared, absentSessions, grade } = record;
  if (conduct)
    parts.push({
      path: "conduct",
      type: "LearningProgram",
      name: "Kết quả rèn luyện",
      code: "conduct",
      values: conduct,
      slots: conductSlots,
    });
  parts.push({
    path: "year",
    type: "LearningProgram",
    name: grade === undefined ? "Kết quả năm học" : `Kết quả năm học lớp ${grade}`,
    code: grade === undefined ? "year" : `year-${grade}`,
    values: {
      ...declared,
      absentSessions,
      learningAfterRetest,
      isPromoted: promotionText(declared?.isPromoted),
    },
    slots: yearSlots,
  });
  if (declared?.title)
    parts.push({ path: "title", type: "Award", name: declared.title, code: "title", values: {}, slots: [] });
  return parts;
}

interface Frame {
  readonly options: TranscriptToClrOptions;
  readonly issuer: ClrProfile;
  readonly term: string | undefined;
  readonly regulation: string;
}

function uri(options: TranscriptToClrOptions, part: string): string {
  const found = options.id(part);
  if (!isUri(found)) throw new TypeError(`id(${JSON.stringify(part)}) must give a URI`);
  return found;
}

function toCredential(
  part: Part,
  { options, issuer, term, regulation }: Frame,
): ClrAchievementCredential | undefined {
  const withMarks = options.detail === "marks";
  const used = part.slots
    .filter(({ isDetail }) => withMarks || !isDetail)
    .map((slot) => ({ slot, values: textsAt(part.values, slot.path) }))
    .filter(({ values }) => values.length > 0);
  if (used.length === 0 && part.type !== "Award") return undefined;
  const idOf = (slot: Slot): string => uri(options, `${part.path}.${slot.path}`);
  const achievement: ClrAchievement = {
    id: uri(options, `${part.path}.achievement`),
    type: ["Achievement"],
    achievementType: part.type,
    name: part.name,
    description: part.name,
    criteria: { narrative: regulation },
    ...(part.code === undefined ? {} : { humanCode: part.code }),
    ...(used.length === 0
      ? {}
      : {
          resultDescription: used.map(({ slot }) => ({
            id: idOf(slot),
            type: ["ResultDescription"] as const,
            name: slot.name,
            ...slot.scale,
          })),
        }),
  };
  const result = used.flatMap(({ slot, values }) =>
    values.map((value) => ({ type: ["Result"] as const, resultDescription: idOf(slot), value })),
  );
  return {
    "@context": [contexts.credentials, contexts.openBadges],
    id: uri(options, part.path),
    type: ["VerifiableCredential", "OpenBadgeCredential"],
    issuer,
    validFrom: options.validFrom,
    name: part.name,
    credentialSubject: {
      ...(options.subjectId === undefined ? {} : { id: options.subjectId }),
      type: ["AchievementSubject"],
      ...(term === undefined ? {} : { term }),
      achievement,
      ...(result.length === 0 ? {} : { result }),
    },
  };
}

function identitiesOf(record: YearRecord, options: TranscriptToClrOptions): ClrIdentity[] {
  const { pupil = {} } = record;
  const types = { name: "ext:name", code: "sisSourcedId", birthDate: "ext:dateOfBirth" } as const;
  const identities: ClrIdentity[] = [];
  for (const field of options.identity ?? ["name", "code"]) {
    const text = pupil[field];
    if (text !== undefined)
      identities.push({
        type: "IdentityObject",
        identityHash: text,
        identityType: types[field],
        hashed: false,
      });
  }
  if (pupil.personalNumber !== undefined && options.hashPersonalNumber) {
    const { salt, hash } = options.hashPersonalNumber;
    identities.push({
      type: "IdentityObject",
      identityHash: hash(pupil.personalNumber + salt),
      identityType: "nationalIdentityNumber",
      hashed: true,
      salt,
    });
  }
  return identities;
}

function lossOf(record: YearRecord, options: TranscriptToClrOptions): ClrLoss[] {
  const loss: ClrLoss[] = [];
  const plain = options.identity ?? ["name", "code"];
  for (const field of ["name", "code", "birthDate"] as const)
    if (record.pupil?.[field] !== undefined && !plain.includes(field))
      loss.push({ path: `pupil.${field}`, why: "not-asked-for" });
  if (record.pupil?.personalNumber !== undefined)
    loss.push({
      path: "pupil.personalNumber",
      why: options.hashPersonalNumber ? "no-place" : "not-asked-for",
    });
  if (record.pupil?.gender !== undefined) loss.push({ path: "pupil.gender", why: "no-place" });
  if (record.className !== undefined) loss.push({ path: "className", why: "no-place" });
  if (record.isRecognisedByClass !== undefined) loss.push({ path: "isRecognisedByClass", why: "no-place" });
  for (const [index, subject] of record.subjects.entries()) {
    if (subject.kind !== "scored" && subject.kind !== "comment") continue;
    const path = `subjects[${index}]`;
    for (const field of ["lessonsPerYear", "isSpecialised"] as const)
      if (subject.kind === "scored" && subject[field] !== undefined)
        loss.push({ path: `${path}.${field}`, why: "no-place" });
    if (options.detail === "marks") continue;
    for (const slot of subject.kind === "scored" ? scoredSlots : commentSlots)
      if (slot.isDetail && textsAt(subject, slot.path).length > 0)
        loss.push({ path: `${path}.${slot.path}`, why: "not-asked-for" });
  }
  return loss;
}

/** A part without results makes no credential: its name is lost, or the grade that the year's part would say. */
function lossOfPart({ path, code }: Part, { grade, conduct }: YearRecord): readonly ClrLoss[] {
  if (path === "year") return grade === undefined ? [] : [{ path: "grade", why: "no-place" }];
  return code === "conduct" && Object.keys(conduct ?? {}).length === 0 ? [] : [{ path, why: "no-place" }];
}

/**
 * A pupil's school year as a credential of CLR 2.0 (học bạ theo chuẩn CLR 2.0 của 1EdTech): each subject,
 * competence and quality, conduct, the year and the title as an achievement credential of Open Badges 3.0.
 * Results are those the circular gives, else those the record states. The credential is **not signed**: it
 * is the shape, and `issues` says so. Time, URIs and hashing are the caller's.
 *
 * @example
 * ```ts
 * import { transcriptToClr } from "@lienthong/transcript/clr";
 *
 * const { value, issues } = transcriptToClr(
 *   {
 *     schoolYear: "2024-2025",
 *     grade: 6,
 *     subjects: [{ kind: "scored", name: "Toán", yearAverage: "8.5" }],
 *   },
 *   {
 *     issuer: { id: "https://truong.example/ho-so", name: "Trường THCS Mẫu" },
 *     validFrom: "2025-05-31T00:00:00+07:00",
 *     id: (part) => `https://truong.example/hoc-ba/1#${part}`,
 *   },
 * );
 * value.credentialSubject.verifiableCredential[0]?.name; // "Toán"
 * issues[0]?.code; // "transcript.clr.no-proof"
 * ```
 */
export function transcriptToClr(record: YearRecord, options: TranscriptToClrOptions): ClrConversion {
  if (!isDateTimeStamp(options.validFrom))
    throw new TypeError("validFrom must be a date and time with time zone, as 2025-05-31T00:00:00+07:00");
  if (!isUri(options.issuer.id)) throw new TypeError("issuer.id must be a URI");
  const published: PublishedRecord =
    options.results === "stated" ? { record, issues: [] } : publishRecord(record, options.assessment);
  const { schoolYear } = record;
  const issuer: ClrProfile = {
    id: options.issuer.id,
    type: ["Profile"],
    ...(options.issuer.name === undefined ? {} : { name: options.issuer.name }),
  };
  const frame: Frame = {
    options,
    issuer,
    term: schoolYear,
    regulation: "Đánh giá học sinh theo quy định của Bộ Giáo dục và Đào tạo",
  };
  const parts = partsOf(published.record, published.learningAfterRetest);
  const loss = lossOf(record, options);
  const credentials = parts.flatMap((part) => {
    const made = toCredential(part, frame);
    if (!made) loss.push(...lossOfPart(part, record));
    return made ?? [];
  });
  const identifier = identitiesOf(record, options);
  const name = schoolYear === undefined ? "Học bạ" : `Học bạ năm học ${schoolYear}`;
  const issues: Issue<ClrIssueCode>[] = [
    { code: "transcript.clr.no-proof", severity: "information", path: "" },
    ...published.issues,
  ];
  if (credentials.length === 0)
    issues.push({
      code: "transcript.clr.no-results",
      severity: "error",
      path: "credentialSubject.verifiableCredential",
    });
  return {
    value: {
      "@context": [contexts.credentials, contexts.clr, contexts.openBadges, contexts.extensions],
      id: uri(options, ""),
      type: ["VerifiableCredential", "ClrCredential"],
      issuer,
      validFrom: options.validFrom,
      name,
      credentialSubject: {
        ...(options.subjectId === undefined ? {} : { id: options.subjectId }),
        type: ["ClrSubject"],
        ...(identifier.length === 0 ? {} : { identifier }),
        verifiableCredential: credentials,
      },
      credentialSchema: [clrSchema],
    },
    loss,
    issues,
  };
}
