export {
  type Catalogue,
  type Catalogues,
  type Locale,
  describeIssue,
  fillTemplate,
} from "./issue/catalogue.ts";
export { type Issue, type IssueParams } from "./issue/issue.ts";
export { type Confidence, type LegalSource } from "./issue/legal-source.ts";
export { type Position } from "./issue/position.ts";
export { type Failure, type Result, type Success, toResult } from "./issue/result.ts";
export { type Severity, isFailure, severityFor } from "./issue/severity.ts";
export {
  type DivideOptions,
  addDecimals,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  subtractDecimals,
  sumDecimals,
} from "./decimal/arithmetic.ts";
export { type Decimal, decimal, isDecimal } from "./decimal/decimal.ts";
export { formatDecimal, roundDecimal } from "./decimal/rounding.ts";
export { type Base64Options, decodeBase64, encodeBase64 } from "./text/base64.ts";
export { type TextIssueCode } from "./text/codes.ts";
export { decodeUtf8 } from "./text/decode-utf8.ts";
export type { DecodeOptions } from "./text/feeder.ts";
export { type LegacyEncoding, suspectLegacyText } from "./text/legacy-encoding.ts";
export { createLocator, locate } from "./text/locate.ts";
export { type TrimmedScan, trimScan } from "./text/scan-edges.ts";
export { encodeUtf8 } from "./text/utf8.ts";
export { type Utf8Decoder, createUtf8Decoder } from "./text/utf8-decoder.ts";
export { isWellFormedText } from "./text/well-formed.ts";
export { ageInYears, compareDates, daysBetween } from "./date/compare.ts";
export { formatDayMonthYear, parseDayMonthYear } from "./date/day-month-year.ts";
export {
  formatCompactDate,
  formatIsoDate,
  formatVietnamDateTime,
  parseCompactDate,
  parseIsoDate,
} from "./date/iso.ts";
export { type PartialDate, daysInMonth, isRealDate, partialDate } from "./date/partial-date.ts";
export { cleanText, foldVietnamese, removeDiacritics, toNfc } from "./text/vietnamese.ts";
export { coreMessages } from "./messages/catalogues.ts";
export { type CoreIssueCode } from "./messages/codes.ts";
