import type { YearRecord } from "../model/year-record.ts";

/** What a class's workbook holds: one record a pupil, and where each value stands. */
export interface ClassWorkbook {
  /** Name of the layout by which it was read. */
  readonly layout: string;
  readonly schoolYear?: string;
  readonly grade?: number;
  readonly className?: string;
  readonly records: readonly YearRecord[];
  /**
   * The cell (`Lớp 6A!F12`) from which a part of a record came, by the path of an issue about the record,
   * such as `subjects[0].hk1.average`; the cell that names the pupil for other paths.
   */
  cellOf(recordIndex: number, path: string): string | undefined;
}
