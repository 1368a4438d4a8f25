import type { Issue, IssueParams, Position, Severity } from "@lienthong/core";
import type { JsonIssueCode } from "@lienthong/core/json";
import type { XmlIssueCode } from "@lienthong/core/xml";
import type { RecordIssueCode } from "../messages/codes.ts";
import type { FormatIssueCode } from "../messages/formats/codes.ts";
import type { FormatLoss } from "./loss.ts";

/** An issue of a format: its own, of the record in it, or of the JSON or XML that it is written in. */
export type FormatIssue = Issue<FormatIssueCode | RecordIssueCode | JsonIssueCode | XmlIssueCode>;

/** What writing a format gives: the value, what of the transcript is not in it, and what to know about it. */
export interface FormatConversion<Value> {
  readonly value: Value;
  readonly loss: readonly FormatLoss[];
  readonly issues: readonly FormatIssue[];
}

const mostIssues = 1_000;

/** The issues found so far; beyond a number they are left out. */
export class FormatIssues {
  readonly list: FormatIssue[] = [];

  get isFull(): boolean {
    return this.list.length >= mostIssues;
  }

  add(
    code: FormatIssueCode,
    path: string,
    params?: IssueParams,
    more: { readonly severity?: Severity; readonly position?: Position | undefined } = {},
  ): void {
    if (this.isFull) return;
    const { severity = "error", position } = more;
    this.list.push({
      code,
      severity,
      path,
      ...(params === undefined ? {} : { params }),
      ...(position === undefined ? {} : { position }),
    });
  }
}
