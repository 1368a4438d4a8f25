import type { GridOverflow } from "./grid.ts";
import type { WorkbookLimits } from "./limits.ts";
import type { IssueList } from "./workbook-issue.ts";

/** Issue for a sheet that ran over a limit. */
export function overflowReporter(
  issues: IssueList,
  sheet: string,
  limits: WorkbookLimits,
): (what: GridOverflow) => void {
  return (what) => {
    if (what === "rows")
      issues.add("transcript.workbook.too-many-rows", "fatal", sheet, { limit: limits.maxRows });
    else if (what === "columns")
      issues.add("transcript.workbook.too-many-columns", "fatal", sheet, { limit: limits.maxColumns });
    else issues.add("transcript.workbook.too-many-cells", "fatal", sheet, { limit: limits.maxCells });
  };
}
