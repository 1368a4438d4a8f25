import { type Confidence, type Issue, type Result, severityFor } from "@lienthong/core";
import { validateOldIdNumber } from "../number/old-id-number.ts";
import { validatePassportNumber } from "../number/passport-number.ts";
import { type PersonalNumberOptions, type Sex, validatePersonalNumber } from "../number/personal-number.ts";
import { confidenceOf, readLegacyText } from "../text/legacy-text.ts";
import { cleanLine, readLine, readName, readSex } from "../text/person-fields.ts";
import { readSourceDate } from "../text/source-date.ts";
import type { ClaimName, ClaimValues } from "./claim.ts";
import { type SourceIssueCode, claimsIssue } from "./claims-issue.ts";
import { isFieldSet, readPartsOfAddress, readPartsOfDate, readPartsOfName } from "./source-parts.ts";

/** What codes of a system mean that no public paper tells: from your own connection papers. */
export interface SourceCodes {
  /** Codes of sex (giới tính): only `1`, male, has been seen; add yours. */
  readonly sex?: Readonly<Record<string, Sex>>;
}

/** How to read an answer. */
export interface SourceReadOptions extends PersonalNumberOptions {
  readonly codes?: SourceCodes;
}

type Read<Value> = Result<Value, SourceIssueCode>;
type Reader<Value> = (input: unknown, options: SourceReadOptions) => Read<Value>;

const readers: { readonly [Name in ClaimName]: Reader<ClaimValues[Name]> } = {
  personalNumber: (input, options) =>
    map(validatePersonalNumber(plain(input), options), ({ number }) => number),
  oldNumbers: (input) => map(validateOldIdNumber(plain(input)), ({ number }) => [number]),
  passportNumber: (input) => map(validatePassportNumber(plain(input)), ({ number }) => number),
  documentNumber: textOf(20),
  name: nameOf,
  nameMrz: textOf(40),
  father: nameOf,
  mother: nameOf,
  spouse: nameOf,
  guardian: nameOf,
  householdHead: nameOf,
  birthDate: dateOf,
  issueDate: dateOf,
  expiryDate: dateOf,
  sex: sexOf,
  nationality: textOf(100),
  ethnicity: textOf(100),
  religion: textOf(100),
  birthRegistrationPlace: placeOf,
  homeTown: placeOf,
  permanentAddress: placeOf,
  currentAddress: placeOf,
  features: textOf(500),
  socialInsuranceNumber: textOf(40),
  phoneNumber: textOf(40),
  email: textOf(255),
  householdBook: textOf(40),
  maritalStatus: textOf(40),
  bloodGroup: textOf(40),
  identityLevel: (input) => {
    const text = plain(input);
    if (text === "1" || text === "2") return { ok: true, value: text === "1" ? 1 : 2, issues: [] };
    return unknownCode();
  },
  accountType: textOf(40),
  providerSubject: textOf(200),
  loginAssurance: textOf(100),
  consentId: textOf(200),
};

/** Reads the value of a claim out of a field; the value is of that claim's own type. */
export function readSourceField(claim: ClaimName, input: unknown, options: SourceReadOptions): Read<unknown> {
  return readers[claim](input, options);
}

/** Nothing, text of spaces only, or parts that all are: a field that is not filled in. */
export function isEmptyValue(value: unknown, depth = 3): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === "string") return value.length < 1000 && value.trim() === "";
  return (
    depth > 0 && isFieldSet(value) && Object.values(value).every((part) => isEmptyValue(part, depth - 1))
  );
}

/** Whole numbers come as such or as text. */
function plain(input: unknown): unknown {
  return typeof input === "number" && Number.isSafeInteger(input) ? String(input) : input;
}

function textOf(limit: number): Reader<string> {
  return (input) => typed(plain(input), (text) => readLine(text, limit));
}

function nameOf(input: unknown): Read<string> {
  return typed(isFieldSet(input) ? readPartsOfName(input) : input, withLegacy(readName));
}

function dateOf(input: unknown): Read<string> {
  return typed(plain(isFieldSet(input) ? readPartsOfDate(input) : input), readSourceDate);
}

function placeOf(input: unknown): Read<string> {
  return typed(isFieldSet(input) ? readPartsOfAddress(input) : input, withLegacy(readLine));
}

/** Reads text that old software wrote (TCVN3, VNI, VIQR) as what it says, and tells so. */
function withLegacy(read: (text: string) => Read<string>): (text: string) => Read<string> {
  return (text) => {
    const legacy = readLegacyText(text);
    if (!legacy) return read(text);
    const { encoding, confidence } = legacy;
    const told = claimsIssue("identity.source.legacy-encoding", {
      severity: severityFor(confidence, "warning"),
      params: { encoding },
    });
    const result = read(legacy.text);
    return { ...result, issues: [told, ...result.issues] };
  };
}

/** How sure a value is that was read out of an encoding of before Unicode; `undefined` when it was not. */
export function legacyConfidence(issues: readonly Issue<SourceIssueCode>[]): Confidence | undefined {
  const told = issues.find(({ code }) => code === "identity.source.legacy-encoding");
  const encoding = told?.params?.["encoding"];
  return encoding === "TCVN3" || encoding === "VNI" || encoding === "VIQR"
    ? confidenceOf[encoding]
    : undefined;
}

function sexOf(input: unknown, { codes }: SourceReadOptions): Read<Sex> {
  const value = plain(input);
  if (typeof value !== "string" || value.length > 40) return wrongType();
  const text = cleanLine(value);
  const given = codes?.sex;
  const meant = given !== undefined && Object.hasOwn(given, text) ? given[text] : undefined;
  if (meant !== undefined) return { ok: true, value: meant, issues: [] };
  if (text === "1") return { ok: true, value: "male", issues: [] };
  return /^[0-9]+$/u.test(text) ? unknownCode() : readSex(text);
}

function typed<Value>(input: unknown, read: (text: string) => Read<Value>): Read<Value> {
  return typeof input === "string" ? read(input) : wrongType();
}

const wrongType = (): { readonly ok: false; readonly issues: readonly Issue<SourceIssueCode>[] } => ({
  ok: false,
  issues: [claimsIssue("identity.source.field-type")],
});

/** A code whose meaning nobody published is no fault of the answer. */
const unknownCode = (): { readonly ok: false; readonly issues: readonly Issue<SourceIssueCode>[] } => ({
  ok: false,
  issues: [claimsIssue("identity.source.code-unknown", { severity: "warning" })],
});

function map<From, To>(result: Read<From>, to: (value: From) => To): Read<To> {
  return result.ok ? { ok: true, value: to(result.value), issues: result.issues } : result;
}
