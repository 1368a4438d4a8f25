import type { YearRecord } from "../model/year-record.ts";
import { chooseRegulation, regulationById } from "../rules/choose-regulation.ts";
import type { Regulation } from "../rules/regulation.ts";
import type { AssessOptions } from "./options.ts";

/** The circular that holds for a record, or that the options name; undefined when none is known. */
export function regulationFor(
  record: YearRecord,
  { regulation: wanted }: AssessOptions,
): Regulation | undefined {
  if (typeof wanted === "string") {
    const found = regulationById(wanted);
    if (!found) throw new TypeError(`unknown regulation: ${wanted}`);
    return found;
  }
  const own = typeof wanted === "function" ? wanted(record) : wanted;
  return own ?? chooseRegulation(record.schoolYear ?? "", record.grade ?? 0);
}
