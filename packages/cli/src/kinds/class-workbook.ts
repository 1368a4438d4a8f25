import { coreMessages, isFailure, type Issue } from "@lienthong/core";
import { checkYearRecord } from "@lienthong/transcript";
import { transcriptMessages } from "@lienthong/transcript/explain";
import {
  builtInLayouts,
  type ClassWorkbook,
  readWorkbook,
  type WorkbookLayout,
  workbookMessages,
  type WorkbookReading,
} from "@lienthong/transcript/workbook";
import type { CheckOptions, Finding } from "./handler.ts";
import { withoutRepeats } from "./without-repeats.ts";

/** A workbook that was read, and what is wrong with it and with the records in it. */
export interface CheckedWorkbook {
  readonly finding: Finding;
  /** Absent when no pupil could be read. */
  readonly classWorkbook?: ClassWorkbook;
}

/** Reads a workbook by the layout that fits it best and compares what it states with the circulars. */
export function readClassWorkbook(bytes: Uint8Array, options: CheckOptions): CheckedWorkbook {
  const reading = options.layout ? readBy(options.layout, bytes, options) : readByBestLayout(bytes, options);
  const catalogues = [coreMessages, transcriptMessages, workbookMessages];
  const classWorkbook = reading.ok ? reading.value : reading.partial;
  if (classWorkbook === undefined) return { finding: { issues: reading.issues, catalogues } };
  const ofRecords = ofWholeColumns(recordIssues(classWorkbook, options), classWorkbook.records.length);
  const issues = withoutRepeats([...reading.issues, ...ofRecords]);
  return { classWorkbook, finding: { issues, catalogues } };
}

/** What the records state against what the rules give, at the cells that state it. */
function recordIssues(classWorkbook: ClassWorkbook, { regulation }: CheckOptions): readonly Issue[] {
  return classWorkbook.records.flatMap((record, index) =>
    checkYearRecord(record, regulation === undefined ? {} : { regulation }).map((issue) => ({
      ...issue,
      path: classWorkbook.cellOf(index, issue.path) ?? `records[${index}].${issue.path}`,
    })),
  );
}

/**
 * Too many or too few regular assessments are mostly those of a whole class, whose subject is taught in more or fewer lessons:
 * what is the same for every pupil is said once, at the first of them.
 */
function ofWholeColumns(issues: readonly Issue[], pupils: number): readonly Issue[] {
  const keyOf = ({ path, params }: Issue): string =>
    `${path.replace(/(?<![0-9])[0-9]+$/u, "")} ${JSON.stringify(params)}`;
  const counted = issues.filter(({ code }) => code === "transcript.marks.regular-count");
  const times = new Map<string, number>();
  for (const issue of counted) times.set(keyOf(issue), (times.get(keyOf(issue)) ?? 0) + 1);
  const said = new Set<string>();
  return issues.filter((issue) => {
    if (issue.code !== "transcript.marks.regular-count") return true;
    const key = keyOf(issue);
    const isRepeat = said.has(key) && times.get(key) === pupils;
    said.add(key);
    return !isRepeat;
  });
}

/**
 * The layouts differ in the headers they ask for. A file whose headers fit none, or that is no workbook at all, is
 * reported by the first layout, the class's own mark sheet.
 */
function readByBestLayout(bytes: Uint8Array, options: CheckOptions): WorkbookReading {
  const [usual, ...others] = builtInLayouts;
  const first = readBy(usual, bytes, options);
  if (first.ok || !isAboutHeaders(first.issues)) return first;
  let best: WorkbookReading = first;
  for (const layout of others) {
    const next = readBy(layout, bytes, options);
    if (rank(next) > rank(best)) best = next;
  }
  return best;
}

function readBy(
  layout: WorkbookLayout | undefined,
  bytes: Uint8Array,
  { schoolYear, grade }: CheckOptions,
): WorkbookReading {
  return readWorkbook(bytes, {
    ...(layout && { layout }),
    ...(schoolYear !== undefined && { schoolYear }),
    ...(grade !== undefined && { grade }),
  });
}

const aboutHeaders = new Set([
  "transcript.workbook.no-header",
  "transcript.workbook.missing-column",
  "transcript.workbook.no-pupils",
]);

function isAboutHeaders(issues: readonly Issue[]): boolean {
  return issues.some(({ code }) => aboutHeaders.has(code));
}

/** Read without error before read in part before not read; fewer errors before more. */
function rank(reading: WorkbookReading): number {
  const pupils = (reading.ok ? reading.value : reading.partial)?.records.length ?? 0;
  const errors = reading.issues.filter(({ severity }) => isFailure(severity)).length;
  return (reading.ok ? 2 : pupils > 0 ? 1 : 0) - errors / (errors + 1);
}
