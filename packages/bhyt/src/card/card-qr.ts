import {
  type Issue,
  type Result,
  type Severity,
  decodeUtf8,
  severityFor,
  toNfc,
  toResult,
} from "@lienthong/core";
import { digitsAt, isDayText } from "../lib/date-text.ts";
import type { BhytIssueCode } from "../messages/codes.ts";
import { type CardNumber, validateCardNumber } from "./card-number.ts";

/** What the QR code of a paper card says (mã QR trên thẻ BHYT giấy). Days are `yyyy-mm-dd`, `""` where there is none. */
export interface CardQr {
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
  /** Insurance office that manages the card. */
  readonly office: string;
  /** Name of father or mother. */
  readonly parent: string;
  /** Living area (K1 to K3) and check code, as in the QR code. */
  readonly area: string;
  /** Day on which five years without a break are complete. */
  readonly fiveYears: string;
  /** Parts after the known ones, as in the QR code. */
  readonly more: readonly string[];
}

type QrIssue = Issue<BhytIssueCode>;

const partCount = 13;
const maxLength = 4096;
const source = {
  document: "Bộ đọc QR của HIS mã nguồn mở (Vietsens/Inventec)",
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
    return this.parts[part] ?? "";
  }

  add(code: BhytIssueCode, severity: Severity, part: number): void {
    this.issues.push({ code, severity, path: `[${part}]`, params: { part: part + 1 }, source });
  }

  /** Text written as hex of UTF-8. That it is so is not confirmed, so other text is taken as it stands. */
  hex(part: number): string {
    const text = this.text(part);
    if (text === "" || text === "-") return "";
    const decoded = decodeHex(text);
    if (decoded !== undefined) return toNfc(decoded);
    this.add("bhyt.qr.bad-hex", severityFor("unverified"), part);
    return toNfc(text);
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
  const text = reader.text(3);
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

function refuse(code: BhytIssueCode, params?: QrIssue["params"]): Result<CardQr, BhytIssueCode> {
  return { ok: false, issues: [{ code, severity: "error", path: "", ...(params && { params }), source }] };
}

/**
 * Reads the QR code of a paper card (mã QR thẻ BHYT): 13 parts separated by `|`, names and address in hex, `$` at the
 * end. The order of the parts comes from one open-source reader, the hex from memory: what does not fit them is a
 * warning or an information, except that the card number must be one.
 *
 * @example
 * ```ts
 * import { validateCardQr } from "@lienthong/bhyt";
 *
 * const text = "DN4010000000001|54e1bab6|1985|2||01 - 999|01/01/2026|31/12/2026|01/12/2025|01|||01/01/2030$";
 * const result = validateCardQr(text);
 * if (result.ok) result.value.facility; // "01999"
 * ```
 */
export function validateCardQr(input: unknown): Result<CardQr, BhytIssueCode> {
  if (typeof input !== "string") return refuse("bhyt.qr.not-text");
  if (input.length > maxLength) return refuse("bhyt.qr.too-long", { limit: maxLength });
  const text = input.trim();
  const hasEnd = text.endsWith("$");
  const parts = (hasEnd ? text.slice(0, -1) : text).split("|");
  if (parts.length < partCount)
    return refuse("bhyt.qr.wrong-part-count", { expected: partCount, found: parts.length });
  const reader = new PartReader(parts);
  const number = validateCardNumber(reader.text(0));
  if (!number.ok) return refuse("bhyt.qr.bad-code");
  for (const issue of number.issues) reader.issues.push({ ...issue, path: "[0]" });
  if (!hasEnd) reader.add("bhyt.qr.no-terminator", severityFor("unverified"), parts.length - 1);
  const more = parts.slice(partCount);
  if (more.length > 0)
    reader.issues.push({
      code: "bhyt.qr.more-parts",
      severity: "information",
      path: `[${partCount}]`,
      params: { expected: partCount },
      source,
    });
  const value: CardQr = {
    number: number.value,
    name: reader.hex(1),
    birth: birthOf(reader),
    sex: sexOf(reader),
    address: reader.hex(4),
    facility: facilityOf(reader),
    validFrom: reader.day(6),
    validTo: reader.day(7),
    issued: reader.day(8),
    office: reader.text(9),
    parent: reader.hex(10),
    area: reader.text(11),
    fiveYears: reader.day(12),
    more,
  };
  return toResult(value, reader.issues);
}
