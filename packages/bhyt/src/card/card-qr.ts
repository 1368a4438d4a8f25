import {
  type Issue,
  type Result,
  type Severity,
  decodeUtf8,
  severityFor,
  toNfc,
  toResult,
  trimScan,
} from "@lienthong/core";
import { digitsAt, isDayText } from "../lib/date-text.ts";
import type { CardIssueCode } from "../messages/codes.ts";
import { type CardNumber, validateCardNumber } from "./card-number.ts";
import { edgeIssues } from "./scan-edges.ts";

/**
 * What the QR code of a card says (mã QR trên thẻ BHYT). Days are `yyyy-mm-dd`; what the card leaves out is `""`.
 * A QR code is not signed: anybody can print one.
 */
export interface CardQr {
  /** `2021`: 17 parts. `old`: the 10 parts of the 15-character card. `other`: another number of parts, such as 13. */
  readonly generation: "2021" | "old" | "other";
  readonly number: CardNumber;
  readonly name: string;
  /** Birth day, or the year alone. */
  readonly birth: string;
  readonly sex: "male" | "female" | "";
  readonly address: string;
  /** Registered facility (nơi đăng ký KCB ban đầu), 5 characters. */
  readonly facility: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly issued: string;
  /** Number of the insurance office that issued or manages the card. */
  readonly office: string;
  /** Name of father or mother. */
  readonly parent: string;
  /** Day on which five years without a break are complete. */
  readonly fiveYears: string;
  /** Place of issue. */
  readonly issuedAt: string;
  /** Parts whose meaning is not verified (code digits, living area, checksum), as in the QR code, in its order. */
  readonly unverified: readonly string[];
}

type QrIssue = Issue<CardIssueCode>;

/** Parts of the old card, its end mark left out: up to the day of issue. */
const fewestParts = 9;
/** Numbers of parts seen or described, end marks left out. */
const usualCounts: readonly number[] = [fewestParts, 13, 16];
/** Parts whose meaning is not verified. */
const unverifiedParts: readonly number[] = [11, 13, 14];
const maxLength = 4096;
const source = {
  document: "Thẻ BHYT mẫu công khai và bộ đọc QR của HIS mã nguồn mở",
  confidence: "single-source",
} as const;

/** Reads the parts of a QR code one by one and collects what is wrong with them. */
class PartReader {
  readonly issues: QrIssue[] = [];
  private readonly parts: readonly string[];

  constructor(parts: readonly string[]) {
    this.parts = parts;
  }

  text(part: number): string {
    return (this.parts[part] ?? "").trim();
  }

  /** A part that may be left out, written `-` then. */
  optional(part: number): string {
    const text = this.text(part);
    return text === "-" ? "" : text;
  }

  add(code: CardIssueCode, severity: Severity, part: number): void {
    this.issues.push({ code, severity, path: `[${part}]`, params: { part: part + 1 }, source });
  }

  /** Text written as hex of UTF-8. Other text cannot be read, and is left out. */
  hex(part: number, severity: "error" | "warning" = "warning"): string {
    const text = this.text(part);
    if (text === "" || text === "-") return "";
    const decoded = decodeHex(text);
    if (decoded === undefined) this.add("bhyt.qr.bad-hex", severity, part);
    return decoded === undefined ? "" : toNfc(decoded);
  }

  day(part: number): string {
    const text = this.text(part);
    if (text === "" || text === "-") return "";
    const day = isoOf(text);
    if (day === "") this.add("bhyt.qr.bad-date", severityFor("single-source"), part);
    return day;
  }
}

function decodeHex(text: string): string | undefined {
  if (text.length % 2 !== 0) return undefined;
  const bytes = new Uint8Array(text.length / 2);
  for (let index = 0; index < bytes.length; index += 1) {
    const high = hexDigit(text.charCodeAt(2 * index));
    const low = hexDigit(text.charCodeAt(2 * index + 1));
    if (high === -1 || low === -1) return undefined;
    bytes[index] = high * 16 + low;
  }
  const decoded = decodeUtf8(bytes);
  return decoded.ok ? decoded.value : undefined;
}

function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

/** `dd/MM/yyyy` as `yyyy-mm-dd`, or `""`. */
function isoOf(text: string): string {
  if (text.length !== 10 || text.charAt(2) !== "/" || text.charAt(5) !== "/") return "";
  const [day, month, year] = [text.slice(0, 2), text.slice(3, 5), text.slice(6)];
  return isDayText(`${year}${month}${day}`) ? `${year}-${month}-${day}` : "";
}

function birthOf(reader: PartReader): string {
  const text = reader.text(2);
  if (text.length === 4 && digitsAt(text, 0, 4) > 0) return text;
  return reader.day(2);
}

function sexOf(reader: PartReader): CardQr["sex"] {
  const text = reader.optional(3);
  if (text === "1" || text === "Nam") return "male";
  if (text === "2" || text === "Nữ") return "female";
  if (text !== "") reader.add("bhyt.qr.bad-sex", severityFor("single-source"), 3);
  return "";
}

function facilityOf(reader: PartReader): string {
  const text = reader.text(5).replaceAll(" ", "").replaceAll("-", "");
  if (text !== "" && text.length !== 5) reader.add("bhyt.qr.bad-facility", severityFor("single-source"), 5);
  return text;
}

function refuse(code: CardIssueCode, params?: QrIssue["params"]): Result<CardQr, CardIssueCode> {
  return { ok: false, issues: [{ code, severity: "error", path: "", ...(params && { params }), source }] };
}

/** The parts before the end mark `$`, which stands by itself or at the end of the last part. */
function splitParts(text: string): { readonly parts: readonly string[]; readonly hasEnd: boolean } {
  if (!text.endsWith("$")) return { parts: text.split("|"), hasEnd: false };
  const body = text.slice(0, -1);
  return { parts: (body.endsWith("|") ? endOfLastPart(body) : body).split("|"), hasEnd: true };
}

/** `…|x|` before `$`: the end mark was a part of its own, unless the last part of 13 is just empty. */
function endOfLastPart(body: string): string {
  return body.split("|").length === 13 ? body : body.slice(0, -1);
}

/**
 * Reads the QR code of a card (mã QR thẻ BHYT): parts separated by `|`, names and places in hex of UTF-8, `-` for what
 * is left out, `$` at the end. Number and name must be readable; what else does not fit is a warning.
 *
 * @example
 * ```ts
 * import { validateCardQr } from "@lienthong/bhyt";
 *
 * const text = "HT3010000000001|54e1baa5|1950|1|-|01 - 999|01/01/2026|-|01/12/2025|$";
 * const result = validateCardQr(text);
 * if (result.ok) result.value.facility; // "01999"
 * ```
 */
export function validateCardQr(input: unknown): Result<CardQr, CardIssueCode> {
  if (typeof input !== "string") return refuse("bhyt.qr.not-text");
  if (input.length > maxLength) return refuse("bhyt.qr.too-long", { limit: maxLength });
  const { text, ...edges } = trimScan(input);
  const { parts, hasEnd } = splitParts(text);
  const found = parts.length;
  if (found < fewestParts) return refuse("bhyt.qr.wrong-part-count", { expected: fewestParts, found });
  const reader = new PartReader(parts);
  reader.issues.push(...edgeIssues(edges));
  const number = validateCardNumber(reader.text(0));
  if (!number.ok) return refuse("bhyt.qr.bad-code");
  for (const issue of number.issues) reader.issues.push({ ...issue, path: "[0]" });
  if (!hasEnd) reader.add("bhyt.qr.no-terminator", "warning", found - 1);
  if (!usualCounts.includes(found))
    reader.issues.push({
      code: "bhyt.qr.unusual-part-count",
      severity: "warning",
      path: "",
      params: { found },
      source,
    });
  const value: CardQr = {
    generation: found === 16 ? "2021" : found === fewestParts ? "old" : "other",
    number: number.value,
    name: reader.hex(1, "error"),
    birth: birthOf(reader),
    sex: sexOf(reader),
    address: reader.hex(4),
    facility: facilityOf(reader),
    validFrom: reader.day(6),
    validTo: reader.day(7),
    issued: reader.day(8),
    office: reader.optional(9),
    parent: reader.hex(10),
    fiveYears: reader.day(12),
    issuedAt: reader.hex(15),
    unverified: unverifiedParts.filter((part) => part < found).map((part) => reader.optional(part)),
  };
  return toResult(value, reader.issues);
}
