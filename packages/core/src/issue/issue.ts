import type { LegalSource } from "./legal-source.ts";
import type { Position } from "./position.ts";
import type { Severity } from "./severity.ts";

/** Values that a message may show. Never a person's data: names, numbers and marks stay out. */
export type IssueParams = Readonly<Record<string, string | number | boolean>>;

/**
 * One thing that is wrong, doubtful or worth knowing about a record.
 *
 * An issue is data: the sentence that a person reads is made at the edge from `code`, `params` and a
 * message catalogue (see {@link describeIssue}). `code` is stable, `domain.topic.problem`.
 */
export interface Issue<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  /**
   * Where in the record, in the notation of its kind: a FHIRPath-like expression
   * (`Patient.name[0].given[1]`), a claim table cell (`XML2[0].SO_LUONG`), a workbook cell
   * (`Lớp 6A!F12`). Indexes count from 0, except in cell addresses. `""` is the record itself.
   */
  readonly path: string;
  readonly params?: IssueParams;
  readonly source?: LegalSource;
  readonly position?: Position;
  /** The sentence for a reader, present when the caller asked for a language. */
  readonly message?: string;
}
