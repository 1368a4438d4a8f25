import type { IssueParams } from "@lienthong/core";
import type { RuleId } from "../generated/rules.ts";
import type { CatalogueIssueCode } from "../messages/codes.ts";
import type { VisitFacts } from "../rules/visit-facts.ts";
import type { ClaimTableId } from "../tables/table-spec.ts";
import type { CatalogueEntry, CatalogueName, Catalogues } from "./catalogues.ts";
import { lookUp } from "./look-up.ts";

/** Says what is wrong at a field of a row. */
export type CatalogueReport = (
  table: ClaimTableId,
  row: number,
  field: string,
  code: CatalogueIssueCode,
  params?: IssueParams,
) => void;

/** What the part of a rule that needs a list looks at. */
export interface CatalogueContext {
  readonly facts: VisitFacts;
  readonly catalogues: Catalogues;
  readonly report: CatalogueReport;
}

/** The part of a rule that needs lists of codes. */
export interface CatalogueCheck {
  readonly id: RuleId;
  /** Not run on a visit in which one of these tables could not be read. */
  readonly needs: readonly ClaimTableId[];
  /** Not run, and named in `notChecked`, without one of these lists. */
  readonly lists: readonly CatalogueName[];
  readonly check: (context: CatalogueContext) => void;
}

/** Looks a code up on a day and reports when it is not there; an empty field is for other rules. */
export function findCode(
  { facts, catalogues, report }: CatalogueContext,
  list: Exclude<CatalogueName, "base-salary">,
  place: { readonly table: ClaimTableId; readonly row: number; readonly field: string },
  code: string,
  day: string = facts.date,
): readonly CatalogueEntry[] {
  if (code === "") return [];
  const found = lookUp(catalogues, list, code, day);
  if (found.entries) return found.entries;
  const { table, row, field } = place;
  if (found.fault === "unknown") report(table, row, field, `bhyt.catalogue.unknown-${list}`);
  else report(table, row, field, "bhyt.catalogue.not-in-force", { day });
  return [];
}
