import type { JsonIssueCode } from "../json/codes.ts";
import type { TextIssueCode } from "../text/codes.ts";
import type { XmlIssueCode } from "../xml/codes.ts";

/** All codes that this package reports (mã vấn đề). */
export type CoreIssueCode = JsonIssueCode | TextIssueCode | XmlIssueCode;
