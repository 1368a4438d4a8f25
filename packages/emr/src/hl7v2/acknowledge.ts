import { decodeUtf8, describeIssue, type Issue, isFailure, type Locale } from "@lienthong/core";
import { isKnownType } from "./events.ts";
import { hl7v2Messages } from "./messages/messages.ts";
import { type Delimiters, readDelimiters } from "./text/delimiters.ts";

/** What an acknowledgement says beside the issues. */
export interface AcknowledgeOptions {
  /** When the acknowledgement is sent, as `2026-07-15T09:30:00+07:00`: nothing here looks at a clock. */
  readonly time: string;
  /** Number of the acknowledgement (MSH-10); that of the message unless given. */
  readonly controlId?: string;
  /** `application` (AA, AE, AR) says what came of it; `commit` (CA, CE, CR) only that it was taken. */
  readonly kind?: "application" | "commit";
  /** Language of the sentences in ERR; English unless given, as machines show them. */
  readonly locale?: Locale;
}

const standard: Delimiters = { field: "|", component: "^", repetition: "~", escape: "\\", subcomponent: "&" };

/** What is wrong with a message as such, whatever it says: it is refused. */
const refused: ReadonlySet<string> = new Set(
  ["empty", "too-long", "bad-delimiters", "too-many-segments", "unsupported", "charset"].map(
    (name) => `emr.hl7v2.${name}`,
  ),
);

/** Message error conditions (bảng 0357). */
const conditions: Readonly<Record<string, string>> = {
  "100": "Segment sequence error",
  "102": "Data type error",
  "103": "Table value not found",
  "200": "Unsupported message type",
  "201": "Unsupported event code",
  "207": "Application error",
};

const conditionOf: Readonly<Record<string, string>> = {
  "emr.hl7v2.no-patient": "100",
  "emr.hl7v2.no-merge": "100",
  "emr.hl7v2.no-schedule": "100",
  "emr.hl7v2.out-of-place": "100",
  "emr.hl7v2.bad-segment": "100",
  "emr.hl7v2.bad-date": "102",
  "emr.hl7v2.bad-number": "102",
  "emr.hl7v2.bad-base64": "102",
  "emr.hl7v2.bad-escape": "102",
  "emr.hl7v2.unknown-code": "103",
};

const mostErrors = 100;

/**
 * The acknowledgement of one message (bản tin trả lời ACK), which hospital machines wait for: AA when it was taken, AE when
 * its content has errors, AR when it cannot be read or its type is not converted; with an ERR for each issue, in the form of
 * the message's version. The text ends its segments with CR and is UTF-8 when it is sent.
 *
 * Source: HL7 v2.5.1, chapter 2 (2.9, 2.15.8 MSA, 2.15.5 ERR, table 0357).
 *
 * @example
 * ```ts
 * import { acknowledge, hl7v2ToBundle } from "@lienthong/emr/hl7v2";
 *
 * const message = "MSH|^~\\&|LIS|BV|HIS|BV|20260715093000||ADT^A08|M1|P|2.5\rPID|1||BN1^^^BV^MR||An";
 * const { issues } = hl7v2ToBundle(message);
 * acknowledge(message, issues, { time: "2026-07-15T09:30:01+07:00" }).split("\r")[1]; // "MSA|AA|M1"
 * ```
 */
export function acknowledge(
  message: string | Uint8Array,
  issues: readonly Issue[],
  options: AcknowledgeOptions,
): string {
  if (typeof message !== "string" && !(message instanceof Uint8Array))
    throw new TypeError("acknowledge takes the text or the bytes of a message");
  const { time, controlId, kind = "application", locale = "en" } = options;
  const { delimiters, fields } = headerOf(message);
  const { field, component } = delimiters;
  const isFirst = kind === "application";
  const letter = issues.some(({ code }) => refused.has(code) || code.startsWith("core."))
    ? "R"
    : issues.some(({ severity }) => isFailure(severity))
      ? "E"
      : "A";
  const version = fields[11] ?? "";
  const event = (fields[8] ?? "").split(component)[1] ?? "";
  const isEvent = /^[A-Z]\d\d$/u.test(event);
  const errors = issues.slice(0, mostErrors).map((issue) => errorOf(issue, delimiters, version, locale));
  const isPlain = errors.every((text) => /^[\x20-\x7e]*$/u.test(text));
  const head = [
    "MSH" + field + component + delimiters.repetition + delimiters.escape + delimiters.subcomponent,
    fields[4],
    fields[5],
    fields[2],
    fields[3],
    compactTime(time),
    "",
    isEvent ? ["ACK", event, "ACK"].join(component) : "ACK",
    controlId === undefined ? fields[9] : escaped(controlId, delimiters),
    fields[10] === undefined || fields[10] === "" ? "P" : fields[10],
    version === "" ? "2.5.1" : version,
    ...(isPlain ? [] : ["", "", "", "", "", "UNICODE UTF-8"]),
  ];
  const answer = ["MSA", (isFirst ? "A" : "C") + letter, fields[9] ?? ""];
  return [head, answer]
    .map((parts) => parts.map((part) => part ?? "").join(field))
    .concat(errors)
    .map((segment) => `${segment}\r`)
    .join("");
}

interface Header {
  readonly delimiters: Delimiters;
  /** Fields of MSH as they are written; MSH-2 is the second, with index 1. */
  readonly fields: readonly (string | undefined)[];
}

/** The header of a message that perhaps cannot be read. */
function headerOf(message: string | Uint8Array): Header {
  const text = typeof message === "string" ? message.slice(0, 8_000) : looseText(message.subarray(0, 8_000));
  const at = text.indexOf("MSH");
  const line = at === -1 ? "" : (text.slice(at).split(/\p{Cc}/u)[0] ?? "");
  const delimiters = readDelimiters(line);
  if (delimiters === undefined) return { delimiters: standard, fields: [] };
  // No mark of the header may end the answer's segments or its frame.
  const isClean = (field: string): boolean => field.length <= 500 && !/[\p{Cc}\p{Cs}]/u.test(field);
  const fields = line.split(delimiters.field).map((field) => (isClean(field) ? field : ""));
  return { delimiters, fields };
}

/** UTF-8 where it is, else a character for each byte: what counts of a header is ASCII. */
function looseText(bytes: Uint8Array): string {
  const decoded = decodeUtf8(bytes);
  if (decoded.ok) return decoded.value;
  return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : "?")).join("");
}

function errorOf(issue: Issue, delimiters: Delimiters, version: string, locale: Locale): string {
  const { field, component, subcomponent } = delimiters;
  const condition = conditionFor(issue);
  const named = conditions[condition] ?? "";
  const place = placeOf(issue.path);
  const sentence = escaped(describeIssue(issue, locale, hl7v2Messages), delimiters);
  if (isBefore(version, 5)) {
    const coded = [condition, named, "HL70357"].join(subcomponent === "" ? " " : subcomponent);
    const [segment = "", sequence = "", at = ""] = place;
    return ["ERR", [segment, sequence, at, coded].join(component)].join(field);
  }
  const coded = [condition, named, "HL70357"].join(component);
  const severity = isFailure(issue.severity) ? "E" : issue.severity === "warning" ? "W" : "I";
  const own = [escaped(issue.code, delimiters), "", "L"].join(component);
  return ["ERR", "", place.join(component), coded, severity, own, "", "", sentence].join(field);
}

function conditionFor({ code, params }: Issue): string {
  if (code !== "emr.hl7v2.unsupported") return conditionOf[code] ?? "207";
  const [type = ""] = String(params?.["type"] ?? "").split("^");
  return isKnownType(type) ? "201" : "200";
}

/** Segment, which of them, field, repetition and component (ERL) of a place such as `PID[0]-3.1`. */
function placeOf(path: string): readonly string[] {
  const match =
    /^(?:MSH\[\d{1,9}\]\.)?([A-Z][A-Z0-9]{2})(?:\[(\d{1,9})\])?(?:-(\d{1,4})(?:\.(\d{1,4}))?)?$/u.exec(path);
  if (match === null) return [];
  const [, segment = "", occurrence = "0", field, component] = match;
  const place = [segment, String(Number(occurrence) + 1)];
  if (field !== undefined) place.push(field);
  if (component !== undefined) place.push("1", component);
  return place;
}

function isBefore(version: string, minor: number): boolean {
  const found = /^2\.(\d{1,2})/u.exec(version)?.[1];
  return found !== undefined && Number(found) < minor;
}

/** Text without a mark that means something in a segment. */
function escaped(text: string, { field, component, repetition, escape, subcomponent }: Delimiters): string {
  const codes = new Map([
    [escape, "E"],
    [field, "F"],
    [component, "S"],
    [repetition, "R"],
    [subcomponent, "T"],
  ]);
  let made = "";
  for (const character of text.replace(/[\p{Cc}\p{Cs}]+/gu, " ")) {
    const code = codes.get(character);
    made += code === undefined ? character : escape === "" ? " " : escape + code + escape;
  }
  return made;
}

function compactTime(time: string): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/u.exec(time);
  if (match === null) throw new TypeError("time must be an instant, such as 2026-07-15T09:30:00+07:00");
  const [, year = "", month = "", day = "", hour = "", minute = "", second = "", zone = ""] = match;
  const offset = zone === "Z" ? "+0000" : zone.replace(":", "");
  return year + month + day + hour + minute + second + offset;
}
