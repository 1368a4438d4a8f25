import type { YearRecord } from "../model/year-record.ts";
import { chooseRegulation, regulationById, regulationOfPeriods } from "../rules/choose-regulation.ts";
import type { Regulation } from "../rules/regulation.ts";
import type { AssessOptions } from "./options.ts";

/** The circular that holds for a record, or that the options name; undefined when none is known. */
export function regulationFor(record: YearRecord, options: AssessOptions): Regulation | undefined {
  const { regulation: wanted, regulations = [] } = options;
  const { schoolYear = "", grade = 0 } = record;
  if (wanted === undefined)
    return regulationOfPeriods(regulations, schoolYear, grade) ?? chooseRegulation(schoolYear, grade);
  if (typeof wanted !== "string") return wanted;
  const found = regulationById(wanted);
  if (!found) throw new TypeError(`unknown regulation: ${wanted}`);
  return found;
}
