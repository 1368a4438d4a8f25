import { validateYearRecord } from "../model/validate-year-record.ts";
import type { SubjectRecord, YearRecord } from "../model/year-record.ts";
import type { Corrected, EventFacts, Retested, Signed, TranscriptEvent, YearOpened } from "./event.ts";
import { valueAt, withValueAt } from "./place.ts";
import type { ReplayContext } from "./replay-context.ts";
import { checkSigning } from "./signing.ts";
import type {
  AwardRecord,
  Change,
  RemarkRecord,
  SignatureRecord,
  TransferRecord,
  YearState,
  YearVersion,
} from "./state.ts";

/** An event about a school year that is open. */
type LaterEvent = Exclude<TranscriptEvent, YearOpened>;

/** A school year while its events are replayed. */
export interface YearBook {
  reopen(event: YearOpened, context: ReplayContext): void;
  apply(event: LaterEvent, context: ReplayContext): void;
  state(): YearState;
}

function versionOf(
  version: number,
  record: YearRecord,
  { at, by, why }: EventFacts,
  changes: readonly Change[],
): YearVersion {
  return { version, record, at, by, ...(why === undefined ? {} : { why }), changes };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The book of a school year that was opened. */
export function createYear(opened: YearOpened): YearBook {
  let school = opened.school;
  let isRevoked = false;
  const first = versionOf(1, opened.record, opened, []);
  let latest = first;
  const versions: YearVersion[] = [first];
  const signatures: Omit<SignatureRecord, "isCurrent">[] = [];
  const transfers: TransferRecord[] = [];
  const awards: AwardRecord[] = [];
  const remarks: RemarkRecord[] = [];

  const add = (record: YearRecord, facts: EventFacts, changes: readonly Change[]): void => {
    latest = versionOf(latest.version + 1, record, facts, changes);
    versions.push(latest);
  };

  /** A new version with one value changed, when the result is still a record. */
  const change = (facts: EventFacts, path: string, after: unknown, { report }: ReplayContext): void => {
    const before = valueAt(latest.record, path);
    if (isSame(before, after)) {
      report("transcript.history.nothing-changed", "information", "");
      return;
    }
    const placed = withValueAt(latest.record, path, after);
    if (placed === undefined) {
      report("transcript.history.unknown-place", "error", "path");
      return;
    }
    const checked = validateYearRecord(placed.value);
    if (!checked.ok || checked.issues.some(({ code }) => code === "transcript.record.unknown-field")) {
      report("transcript.history.invalid-result", "error", "after");
      return;
    }
    const now = valueAt(checked.value, path);
    add(checked.value, facts, [
      { path, ...(before === undefined ? {} : { before }), ...(now === undefined ? {} : { after: now }) },
    ]);
  };

  const correct = (event: Corrected, context: ReplayContext): void => {
    if (event.why === undefined) context.report("transcript.history.no-reason", "warning", "why");
    if (isSame(valueAt(latest.record, event.path), event.before))
      change(event, event.path, event.after, context);
    else context.report("transcript.history.stale-correction", "error", "before");
  };

  const retest = (event: Retested, context: ReplayContext): void => {
    const place = latest.record.subjects.findIndex(
      (subject: SubjectRecord) => subject.name === event.subject && subject.kind !== "primary",
    );
    if (place < 0) context.report("transcript.history.unknown-place", "error", "subject");
    else change(event, `subjects[${place}].retest`, event.result, context);
  };

  const sign = (event: Signed, { report }: ReplayContext): void => {
    const { version, by, at, subject, signature } = event;
    if (version > latest.version) {
      report("transcript.history.unknown-version", "error", "version");
      return;
    }
    if (version < latest.version) report("transcript.history.old-version", "warning", "version");
    checkSigning(event, signatures, report);
    signatures.push({ version, by, at, signature, ...(subject === undefined ? {} : { subject }) });
  };

  const statusNow = (): YearState["status"] => {
    if (isRevoked) return "revoked";
    const isIssued = signatures.some(
      ({ version, by }) => version === latest.version && by.role === "KY_PHAT_HANH",
    );
    return isIssued ? "issued" : "open";
  };

  return {
    reopen(event, { report }) {
      if (!isRevoked) {
        report("transcript.history.year-exists", "error", "schoolYear");
        return;
      }
      isRevoked = false;
      school = event.school ?? school;
      add(event.record, event, []);
    },
    apply(event, context) {
      if (isRevoked) {
        context.report("transcript.history.revoked", "error", "schoolYear");
        return;
      }
      switch (event.kind) {
        case "corrected":
          correct(event, context);
          return;
        case "retested":
          retest(event, context);
          return;
        case "trained-in-summer":
          change(event, "conduct.afterSummer", event.level, context);
          return;
        case "transferred": {
          const { direction, school: other, on } = event;
          transfers.push({ direction, school: other, ...(on === undefined ? {} : { on }) });
          return;
        }
        case "awarded": {
          const { title, giver, decision } = event;
          awards.push({
            title,
            ...(giver === undefined ? {} : { giver }),
            ...(decision === undefined ? {} : { decision }),
          });
          return;
        }
        case "remarked": {
          const { by, subject, text } = event;
          remarks.push({ by, text, ...(subject === undefined ? {} : { subject }) });
          return;
        }
        case "signed":
          sign(event, context);
          return;
        case "revoked":
          if (event.why === undefined) context.report("transcript.history.no-reason", "warning", "why");
          isRevoked = true;
          return;
      }
    },
    state: () => ({
      schoolYear: opened.schoolYear,
      ...(school === undefined ? {} : { school }),
      record: latest.record,
      versions: [...versions],
      signatures: signatures.map((each) => ({ ...each, isCurrent: each.version === latest.version })),
      transfers: [...transfers],
      awards: [...awards],
      remarks: [...remarks],
      status: statusNow(),
    }),
  };
}
