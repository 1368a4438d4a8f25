import type { JsonIssueCode, JsonReason } from "../json/codes.ts";
import type { MappingIssueCode } from "../mapping/codes.ts";
import type { TextIssueCode } from "../text/codes.ts";
import type { XmlIssueCode } from "../xml/codes.ts";
import type { XmlReason } from "../xml/reason.ts";

/** All codes that this package reports (mã vấn đề). */
export type CoreIssueCode = JsonIssueCode | MappingIssueCode | TextIssueCode | XmlIssueCode;

/** What the catalogues have a sentence for: every code, and every reason of the two syntax codes. */
export type CoreMessageKey =
  CoreIssueCode | `core.json.syntax.${JsonReason}` | `core.xml.not-well-formed.${XmlReason}`;
