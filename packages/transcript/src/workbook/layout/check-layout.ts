import type { IssueList } from "../workbook-issue.ts";
import { builtInSpellings } from "./spellings.ts";

const mostSpellings = 5_000;

function isTextList(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length <= mostSpellings &&
    value.every((each) => typeof each === "string" && each.length <= 200)
  );
}

function isTable(value: unknown, isKnown: (key: string) => boolean): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(([key, list]) => isKnown(key) && isTextList(list))
  );
}

/** Whether a layout, which may come from a school's own file, has the shape of one; adds an issue if not. */
export function checkLayout(layout: unknown, issues: IssueList): boolean {
  const isMeaning = (key: string): boolean => Object.hasOwn(builtInSpellings, key);
  const checks: Readonly<Record<string, (value: unknown) => boolean>> = {
    id: (value) => typeof value === "string",
    headers: (value) => value === undefined || isTable(value, isMeaning),
    subjects: (value) => value === undefined || isTable(value, () => true),
    sheets: (value) => value === undefined || isTextList(value),
    period: (value) => value === undefined || value === "hk1" || value === "hk2" || value === "year",
    required: (value) =>
      value === undefined || (isTextList(value) && (value as readonly string[]).every(isMeaning)),
    headerSearchRows: (value) =>
      value === undefined || (typeof value === "number" && value >= 1 && value <= 1_000),
  };
  const given =
    typeof layout === "object" && layout !== null ? (layout as Readonly<Record<string, unknown>>) : {};
  for (const [field, isRight] of Object.entries(checks))
    if (!isRight(given[field])) {
      issues.add("transcript.workbook.bad-layout", "fatal", "", { field });
      return false;
    }
  return true;
}
