import { type Failure, type Issue, severityFor, type Success, toResult } from "@lienthong/core";
import type { RecordIssueCode } from "../messages/codes.ts";
import { RecordIssues } from "../model/record-reader.ts";
import type { HistoryIssueCode } from "./codes.ts";
import { mostEvents, type TranscriptEvent } from "./event.ts";
import { momentOf, readEvent } from "./read-event.ts";
import type { ReplayContext } from "./replay-context.ts";
import type { TranscriptState } from "./state.ts";
import { createYear, type YearBook } from "./year-book.ts";

/** An issue about the history of a transcript. */
export type HistoryIssue = Issue<HistoryIssueCode | RecordIssueCode>;

/** What replaying a history gives. With events left out as errors, `partial` is the state that the others leave. */
export type HistoryReading =
  | Success<TranscriptState, HistoryIssueCode | RecordIssueCode>
  | (Failure<HistoryIssueCode | RecordIssueCode> & { readonly partial?: TranscriptState });

/** How to replay a history. */
export interface ReplayOptions {
  /** Stop after so many events: the state as it was then. */
  readonly until?: number;
}

/**
 * The state that a list of events leaves (trạng thái học bạ theo lịch sử sửa chữa): each school year with all its
 * versions, who changed what, when and why, who signed which version, transfers and awards. Nothing is ever
 * overwritten: the same events always give the same state, and the first `n` events the state at that time. An event
 * that cannot be applied is reported and left out.
 *
 * @example
 * ```ts
 * import { replayTranscript } from "@lienthong/transcript/history";
 *
 * const by = { role: "GVBM", id: "gv-01" } as const;
 * const subjects = [{ kind: "scored", name: "Toán", yearAverage: "6.4" }] as const;
 * const result = replayTranscript([
 *   { kind: "opened", at: "2025-05-20T08:00:00+07:00", by, schoolYear: "2024-2025", record: { subjects } },
 *   {
 *     kind: "corrected",
 *     at: "2025-05-21T08:00:00+07:00",
 *     by,
 *     why: "Làm tròn sai",
 *     schoolYear: "2024-2025",
 *     path: "subjects[0].yearAverage",
 *     before: "6.4",
 *     after: "6.5",
 *   },
 * ]);
 * if (result.ok) result.value.years[0]?.versions.length; // 2
 * ```
 */
export function replayTranscript(
  events: unknown,
  { until = mostEvents }: ReplayOptions = {},
): HistoryReading {
  const issues: HistoryIssue[] = [];
  if (!Array.isArray(events)) {
    issues.push({ code: "transcript.history.not-a-list", severity: "fatal", path: "" });
    return { ok: false, issues };
  }
  if (events.length > mostEvents) {
    const params = { limit: mostEvents };
    issues.push({ code: "transcript.history.too-many-events", severity: "fatal", path: "", params });
    return { ok: false, issues };
  }
  const years = new Map<string, YearBook>();
  let last = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < Math.min(events.length, until); index += 1) {
    const place = `[${index}]`;
    const found = new RecordIssues();
    const event = readEvent(events[index], place, found);
    issues.push(...found.list);
    if (event === null) {
      issues.push({ code: "transcript.history.bad-event", severity: severityFor("confirmed"), path: place });
      continue;
    }
    const report: ReplayContext["report"] = (code, severity, path, params, source) => {
      const where = path === "" ? place : `${place}.${path}`;
      issues.push({
        code,
        severity,
        path: where,
        ...(params === undefined ? {} : { params }),
        ...(source === undefined ? {} : { source }),
      });
    };
    const at = momentOf(event.at);
    if (at < last) report("transcript.history.out-of-time", "warning", "at");
    last = Math.max(last, at);
    apply(event, years, { report });
  }
  const state: TranscriptState = { years: [...years.values()].map((year) => year.state()) };
  const result = toResult(state, issues);
  return result.ok ? result : { ...result, partial: state };
}

function apply(event: TranscriptEvent, years: Map<string, YearBook>, context: ReplayContext): void {
  const year = years.get(event.schoolYear);
  if (event.kind === "opened") {
    if (year === undefined) years.set(event.schoolYear, createYear(event));
    else year.reopen(event, context);
    return;
  }
  if (year === undefined) context.report("transcript.history.unknown-year", "error", "schoolYear");
  else year.apply(event, context);
}
