import { isDateTimeStamp, isUri } from "../clr/formats.ts";
import { addIdentityLoss, addRecordLoss, LossList } from "../formats/common-loss.ts";
import { type FormatConversion, FormatIssues } from "../formats/format-issues.ts";
import { partsOf, type RecordPart } from "../formats/record-parts.ts";
import type {
  PlaceReference,
  SchoolReference,
  TranscriptDocument,
  TranscriptYear,
} from "../formats/transcript-document.ts";
import { parseTranscript } from "../formats/validate-transcript.ts";
import {
  base64Encoding,
  elmContexts,
  elmSchema,
  genericProfile,
  imageTypes,
  schemes,
  sexes,
  vietnam,
  vietnamese,
} from "./elm-terms.ts";

/** A credential of the European Learning Model, as JSON-LD. */
export type ElmCredential = Readonly<Record<string, unknown>>;

/** What of the pupil may go into a credential; the name and the pupil code unless others are asked for. */
export type ElmIdentity = "name" | "code" | "personalNumber" | "birthDate" | "gender" | "birthPlace";

/** What a credential needs beside the transcript. */
export interface TranscriptToElmOptions {
  /** Who issues; also the school of years that name none. */
  readonly issuer: SchoolReference & {
    readonly id: string;
    /** The identifier that an authority gave the issuer, which Europass asks for; the school code unless given. */
    readonly legalIdentifier?: string;
  };
  /** When it is issued and from when it holds, with time zone. */
  readonly issued: string;
  /** A URI for each part of the credential, by its path: `""` the credential, `years[0]`, … */
  readonly id: (part: string) => string;
  readonly identity?: readonly ElmIdentity[];
  /** The printed pages as pictures: Europass asks for at least one. */
  readonly pages?: readonly { readonly type: "JPEG" | "PNG"; readonly base64: string }[];
}

type Node = Readonly<Record<string, unknown>>;

interface Frame {
  readonly options: TranscriptToElmOptions;
  readonly uri: (part: string) => string;
  readonly loss: LossList;
}

const inVietnamese = (text: string): Node => ({ vi: text });

function identifier(frame: Frame, part: string, schemeName: string, notation: string): Node {
  return { id: frame.uri(`${part}.${schemeName}`), type: "Identifier", notation, schemeName };
}

/** A place in Việt Nam; ELM asks for the country of every place. */
function location(frame: Frame, part: string, place: PlaceReference | undefined): Node {
  const identifiers = (["provinceCode", "districtCode", "communeCode"] as const).flatMap((field) =>
    place?.[field] === undefined ? [] : [identifier(frame, part, schemes[field], place[field])],
  );
  return {
    id: frame.uri(part),
    type: "Location",
    address: { id: frame.uri(`${part}.address`), type: "Address", countryCode: vietnam },
    ...(place?.text === undefined ? {} : { geographicName: inVietnamese(place.text) }),
    ...(identifiers.length === 0 ? {} : { identifier: identifiers }),
  };
}

function organisation(frame: Frame, part: string, school: SchoolReference, id = frame.uri(part)): Node {
  return {
    id,
    type: "Organisation",
    legalName: inVietnamese(school.name ?? ""),
    ...(school.code === undefined
      ? {}
      : { identifier: [identifier(frame, part, schemes.school, school.code)] }),
    location: location(frame, `${part}.place`, school.place),
  };
}

/** The issuer, with the legal identifier that the profile asks of issuers alone. */
function issuerOf(frame: Frame): Node {
  const { issuer } = frame.options;
  const notation = issuer.legalIdentifier ?? issuer.code;
  const id = frame.uri("issuer.legalIdentifier");
  return {
    ...organisation(frame, "issuer", issuer, issuer.id),
    ...(notation === undefined
      ? {}
      : { eIDASIdentifier: { id, type: "LegalIdentifier", notation, spatial: vietnam } }),
  };
}

function assessment(
  frame: Frame,
  path: string,
  { part, result, awardedBy }: { part: RecordPart; result: RecordPart["results"][number]; awardedBy: string },
): Node {
  return {
    id: frame.uri(path),
    type: "LearningAssessment",
    title: inVietnamese(result.slot.name),
    identifier: [identifier(frame, path, schemes.part, `${part.code}/${result.slot.path}`)],
    grade: { id: frame.uri(`${path}.grade`), type: "Note", noteLiteral: inVietnamese(result.value) },
    awardedBy,
  };
}

function achievement(frame: Frame, path: string, part: RecordPart, awardedBy: string): Node {
  const proofs = part.results.map((result, index) =>
    assessment(frame, `${path}.results[${index}]`, { part, result, awardedBy }),
  );
  return {
    id: frame.uri(path),
    type: "LearningAchievement",
    title: inVietnamese(part.name),
    identifier: [identifier(frame, path, schemes.part, part.code)],
    awardedBy,
    ...(proofs.length === 0 ? {} : { provenBy: proofs }),
  };
}

function yearAchievement(frame: Frame, year: TranscriptYear, index: number): Node {
  const path = `years[${index}]`;
  const { school, schoolYear, grade } = year;
  frame.loss.add(year.className, `${path}.className`, "no-place");
  frame.loss.add(year.absentSessions, `${path}.absentSessions`, "no-place");
  const { absentSessions: _absence, ...results } = year;
  const awarding = frame.uri(`${path}.awarding`);
  const title = `Học bạ${schoolYear === undefined ? "" : ` năm học ${schoolYear}`}${grade === undefined ? "" : `, lớp ${grade}`}`;
  const parts = partsOf(results).map((part, at) =>
    achievement(frame, `${path}.parts[${at}]`, part, awarding),
  );
  return {
    id: frame.uri(path),
    type: "LearningAchievement",
    title: inVietnamese(title),
    identifier: [identifier(frame, path, schemes.part, `record/${schoolYear ?? ""}/${grade ?? ""}`)],
    awardedBy: {
      id: awarding,
      type: "AwardingProcess",
      awardingBody: school ? organisation(frame, `${path}.school`, school) : frame.options.issuer.id,
    },
    ...(parts.length === 0 ? {} : { hasPart: parts }),
  };
}

function person(frame: Frame, transcript: TranscriptDocument): Node {
  const { options, loss } = frame;
  const asked = options.identity ?? ["name", "code"];
  const { pupil = {} } = transcript;
  addIdentityLoss(transcript, asked, loss);
  const given = <Field extends ElmIdentity>(field: Field) =>
    asked.includes(field) ? pupil[field] : undefined;
  const [name, code, personalNumber] = [given("name"), given("code"), given("personalNumber")];
  const [birthDate, gender, birthPlace] = [given("birthDate"), given("gender"), given("birthPlace")];
  const isWholeDate = birthDate?.length === "2013-05-19".length;
  if (!isWholeDate) loss.add(birthDate, "pupil.birthDate", "only-whole-dates");
  // Codes of units say that the place is in Việt Nam; words alone do not, and ELM asks for the country.
  const isInVietnam = birthPlace?.provinceCode ?? birthPlace?.districtCode ?? birthPlace?.communeCode;
  if (isInVietnam === undefined) loss.add(birthPlace?.text, "pupil.birthPlace.text", "no-place");
  return {
    id: frame.uri("pupil"),
    type: "Person",
    ...(name === undefined ? {} : { fullName: inVietnamese(name) }),
    ...(code === undefined ? {} : { identifier: [identifier(frame, "pupil", schemes.pupil, code)] }),
    ...(personalNumber === undefined
      ? {}
      : {
          nationalID: {
            id: frame.uri("pupil.personalNumber"),
            type: "LegalIdentifier",
            notation: personalNumber,
            spatial: vietnam,
          },
        }),
    // A day of the calendar: without time zone, so that no reader moves it.
    ...(isWholeDate ? { dateOfBirth: `${birthDate}T00:00:00` } : {}),
    ...(gender === undefined ? {} : { gender: sexes[gender] }),
    ...(isInVietnam === undefined ? {} : { placeOfBirth: location(frame, "pupil.birthPlace", birthPlace) }),
    hasClaim: transcript.years.map((year, index) => yearAchievement(frame, year, index)),
  };
}

function display({ uri, options }: Frame, title: string): Node {
  const pages = (options.pages ?? []).map(({ type, base64 }, index) => ({
    id: uri(`display.pages[${index}]`),
    type: "DisplayDetail",
    page: index + 1,
    image: {
      id: uri(`display.pages[${index}].image`),
      type: "MediaObject",
      content: base64,
      contentEncoding: base64Encoding,
      contentType: imageTypes[type],
    },
  }));
  const individualDisplay = [
    { id: uri("display.vi"), type: "IndividualDisplay", language: vietnamese, displayDetail: pages },
  ];
  return {
    id: uri("display"),
    type: "DisplayParameter",
    title: inVietnamese(title),
    primaryLanguage: vietnamese,
    language: [vietnamese],
    ...(pages.length === 0 ? {} : { individualDisplay }),
  };
}

/**
 * A transcript as a credential of the European Learning Model 3 (học bạ theo mô hình ELM của Europass): each year a learning
 * achievement of its school, each subject a part of it, each result an assessment that proves it. Shares of other
 * pupils, for which ELM has places, are never written. The credential is not signed. Throws `TranscriptError` when the
 * transcript is none.
 *
 * @example
 * ```ts
 * import { transcriptToElm } from "@lienthong/transcript/elm";
 *
 * const { value, issues } = transcriptToElm(
 *   { years: [{ grade: 6, subjects: [{ kind: "scored", name: "Toán", yearAverage: "8.5" }] }] },
 *   {
 *     issuer: { id: "https://truong.example/ho-so", name: "Trường THCS Mẫu", code: "52001001" },
 *     issued: "2025-06-30T08:00:00+07:00",
 *     id: (part) => `https://truong.example/hoc-ba/1#${part}`,
 *   },
 * );
 * value["type"]; // ["VerifiableCredential", "EuropeanDigitalCredential"]
 * issues.map(({ code }) => code); // ["transcript.format.no-attachment", "transcript.format.not-signed"]
 * ```
 */
export function transcriptToElm(
  transcript: TranscriptDocument,
  options: TranscriptToElmOptions,
): FormatConversion<ElmCredential> {
  if (!isDateTimeStamp(options.issued))
    throw new TypeError("issued must be a date and time with time zone, as 2025-06-30T08:00:00+07:00");
  if (!isUri(options.issuer.id)) throw new TypeError("issuer.id must be a URI");
  const uri = (part: string): string => {
    const found = options.id(part);
    if (!isUri(found)) throw new TypeError(`id(${JSON.stringify(part)}) must give a URI`);
    return found;
  };
  const clean = parseTranscript(transcript);
  const loss = new LossList();
  const frame: Frame = { options, uri, loss };
  const issues = new FormatIssues();
  if (clean.years.length === 0) issues.add("transcript.format.no-results", "years");
  if (options.issuer.name === undefined) issues.add("transcript.format.missing", "issuer", { field: "name" });
  if ((options.issuer.legalIdentifier ?? options.issuer.code) === undefined)
    issues.add("transcript.format.missing", "issuer", { field: "legalIdentifier" });
  for (const [index, { school }] of clean.years.entries())
    if (school && school.name === undefined)
      issues.add("transcript.format.missing", `years[${index}].school`, { field: "name" });
  if ((options.pages ?? []).length === 0) issues.add("transcript.format.no-attachment", "displayParameter");
  issues.add("transcript.format.not-signed", "", undefined, { severity: "information" });
  const value = {
    "@context": elmContexts,
    id: uri(""),
    type: ["VerifiableCredential", "EuropeanDigitalCredential"],
    credentialProfiles: genericProfile,
    displayParameter: display(frame, "Học bạ"),
    issuer: issuerOf(frame),
    issuanceDate: options.issued,
    issued: options.issued,
    validFrom: options.issued,
    credentialSubject: person(frame, clean),
    credentialSchema: [elmSchema],
  };
  addRecordLoss(clean, loss);
  return { value, loss: loss.list, issues: issues.list };
}
