import { foldVietnamese } from "@lienthong/core";
import type { YearRecord } from "../../model/year-record.ts";
import { cellAddress, cellKey } from "../grid.ts";
import { dateValue } from "../layout/cell-values.ts";
import { plainText } from "../layout/header.ts";
import { lookAtRow, type SheetPlan } from "../layout/sheet-plan.ts";
import type { IssueList } from "../workbook-issue.ts";

/** A row of a template and the record that goes there. */
export interface MatchedRow {
  readonly row: number;
  readonly index: number;
}

/** What tells pupils apart; each key leads to the places of the records that have it. */
class PupilIndex {
  readonly #byKey = new Map<string, number[]>();

  constructor(records: readonly YearRecord[]) {
    for (const [index, { pupil }] of records.entries()) {
      if (pupil?.code !== undefined) this.#add(`code ${pupil.code}`, index);
      if (pupil?.personalNumber !== undefined) this.#add(`number ${pupil.personalNumber}`, index);
      if (pupil?.name === undefined) continue;
      const name = foldVietnamese(pupil.name.slice(0, 200));
      this.#add(`name ${name}`, index);
      if (pupil.birthDate !== undefined) this.#add(`born ${pupil.birthDate} ${name}`, index);
    }
  }

  #add(key: string, index: number): void {
    this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), index]);
  }

  /** The records of the first key that is known at all. */
  find(keys: readonly string[]): readonly number[] {
    for (const key of keys) {
      const found = this.#byKey.get(key);
      if (found) return found;
    }
    return [];
  }
}

function keysOf({ grid, columns }: SheetPlan, row: number, isDate1904: boolean): readonly string[] {
  const { name, code } = lookAtRow(grid, columns, row);
  const keys = code === "" ? [] : [`code ${code}`];
  const cellOf = (field: string) => {
    const column = columns.find(({ target }) => target.kind === "pupil" && target.field === field)?.column;
    return column === undefined ? undefined : grid.cells.get(cellKey(row, column));
  };
  const number = plainText(cellOf("personalNumber"));
  if (number !== "") keys.push(`number ${number}`);
  // Who has another code is another pupil, even of the same name.
  if (name === "" || keys.length > 0) return keys;
  const folded = foldVietnamese(name.slice(0, 200));
  const date = dateValue(cellOf("birthDate"), isDate1904);
  if (date.kind === "value") keys.push(`born ${date.value} ${folded}`);
  return [...keys, `name ${folded}`];
}

/** Rows under the header that hold a pupil, with the record of each; what fits none or several is reported. */
export function matchPupils(
  plan: SheetPlan,
  records: readonly YearRecord[],
  isDate1904: boolean,
  issues: IssueList,
): { readonly rows: readonly MatchedRow[]; readonly hasPupils: boolean } {
  const { grid, header, columns } = plan;
  const index = new PupilIndex(records);
  const rows: MatchedRow[] = [];
  const taken = new Set<number>();
  let hasPupils = false;
  for (let row = header.bottom + 1; row < grid.rowCount && !issues.isFull; row += 1) {
    const { name, code, isPupil, keyColumn } = lookAtRow(grid, columns, row);
    if ((name === "" && code === "") || !isPupil) continue;
    hasPupils = true;
    const place = cellAddress(grid.name, row, keyColumn);
    const found = index.find(keysOf(plan, row, isDate1904));
    const [only] = found;
    if (only === undefined) issues.add("transcript.template.pupil-without-record", "warning", place);
    else if (found.length > 1 || taken.has(only))
      issues.add("transcript.template.ambiguous-pupil", "error", place);
    else {
      taken.add(only);
      rows.push({ row, index: only });
    }
  }
  return { rows, hasPupils };
}
