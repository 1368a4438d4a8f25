import type { GridWorkbook } from "../grid.ts";
import type { IssueList } from "../workbook-issue.ts";
import { createSubjectFinder, type FoundSubject } from "./school-level.ts";
import { gradeOfClass, type SheetContext } from "./sheet-context.ts";
import { defaultSearchRows, looksPrimary, planSheet, type SheetPlan, withTerms } from "./sheet-plan.ts";
import { createVocabulary } from "./vocabulary.ts";
import type { WorkbookLayout } from "./workbook-layout.ts";

/** What the caller knows of the class where the workbook may not say it. */
export interface ClassFacts {
  readonly schoolYear?: string;
  readonly grade?: number;
  readonly className?: string;
}

/** The sheets of a workbook that have a header, and what they say of the class together. */
export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
  /** What the subject of a column is. */
  readonly finder: (name: string) => FoundSubject;
  readonly schoolYear: string | undefined;
  readonly className: string | undefined;
  readonly grade: number | undefined;
}

/** Finds out what the columns of all sheets hold; undefined, with an issue, when no sheet has a header. */
export function planWorkbook(
  workbook: GridWorkbook,
  layout: WorkbookLayout,
  facts: ClassFacts,
  issues: IssueList,
): WorkbookPlan | undefined {
  const vocabulary = createVocabulary(layout);
  const wanted = layout.sheets?.map((name) => name.normalize("NFC"));
  const sheetNames = workbook.sheets.map(({ name }) => name.normalize("NFC"));
  const plans: SheetPlan[] = [];
  for (const grid of workbook.sheets) {
    const isWanted = wanted === undefined ? !grid.isHidden : wanted.includes(grid.name.normalize("NFC"));
    const plan = isWanted ? planSheet(grid, vocabulary, layout, sheetNames, issues) : undefined;
    if (plan) plans.push(plan);
  }
  if (plans.length === 0) {
    const rows = layout.headerSearchRows ?? defaultSearchRows;
    issues.add("transcript.workbook.no-header", "error", workbook.sheets[0]?.name ?? "", { rows });
    return undefined;
  }
  const from = <Key extends keyof SheetContext>(key: Key): SheetContext[Key] =>
    plans.map(({ context }) => context[key]).find((value) => value !== undefined);
  /** What sheets say of all pupils; sheets of several classes say it of their own alone. */
  const shared = <Key extends keyof SheetContext>(key: Key): SheetContext[Key] => {
    const first = from(key);
    const fold = (value: unknown): string => String(value).toUpperCase();
    return plans.every(({ context }) => context[key] === undefined || fold(context[key]) === fold(first))
      ? first
      : undefined;
  };
  const schoolYear = facts.schoolYear ?? shared("schoolYear");
  const className = facts.className ?? shared("className");
  const grade =
    facts.grade ?? shared("grade") ?? (className === undefined ? undefined : gradeOfClass(className));
  const subjectNames = plans.flatMap(({ columns }) =>
    columns.flatMap(({ target }) => (target.kind === "subject" ? [target.subject] : [])),
  );
  const finder = createSubjectFinder(subjectNames, grade ?? from("grade"), plans.some(looksPrimary));
  const sheets = plans.map((plan) => ({ ...plan, columns: withTerms(plan, finder, issues) }));
  return { sheets, finder, schoolYear, className, grade };
}
