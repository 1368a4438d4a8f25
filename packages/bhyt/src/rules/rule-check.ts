import type { Severity } from "@lienthong/core";
import type { TableRows } from "../generated/rows.ts";
import type { CheckedRuleId } from "../messages/rule-codes.ts";
import type { ClaimTableId } from "../tables/table-spec.ts";
import type { VisitFacts } from "./visit-facts.ts";

/**
 * Says that a rule is broken at a field of a row. A part of a rule that is less sure than the rule itself may name
 * the severity it has at most.
 */
export type Report = (table: ClaimTableId, row: number, field: string, atMost?: Severity) => void;

/** The check of one business rule: which tables it looks at, and what it does with a visit. */
export interface RuleCheck {
  readonly id: CheckedRuleId;
  /** The check of a part of the rule that needs more tables than the rest. */
  readonly isPart?: true;
  /** The rule is not run on a visit in which one of these tables could not be read. */
  readonly needs: readonly ClaimTableId[];
  /**
   * Tables each row of which the rule looks at by itself, beside the row of XML1; absent for a rule about several rows
   * or tables at once.
   */
  readonly perRow?: readonly ClaimTableId[];
  readonly check: (facts: VisitFacts, report: Report) => void;
}

/**
 * A rule about each row of a table by itself.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function rowRule<Id extends ClaimTableId>(
  id: CheckedRuleId,
  table: Id,
  check: (row: TableRows[Id], report: (field: string, atMost?: Severity) => void, facts: VisitFacts) => void,
): RuleCheck {
  return {
    id,
    needs: table === "XML1" ? ["XML1"] : ["XML1", table],
    perRow: [table],
    check(facts, report) {
      facts.rows(table).forEach((row, index) => {
        check(row, (field, atMost) => report(table, index, field, atMost), facts);
      });
    },
  };
}

/**
 * A rule about the rows of two tables that have the same fields, such as the money of XML2 and XML3.
 *
 * @__NO_SIDE_EFFECTS__
 */
export function rowRules(
  id: CheckedRuleId,
  tables: readonly ["XML2", "XML3"],
  check: (
    row: TableRows["XML2"] | TableRows["XML3"],
    report: (field: string, atMost?: Severity) => void,
    facts: VisitFacts,
  ) => void,
): RuleCheck {
  return {
    id,
    needs: ["XML1", ...tables],
    perRow: tables,
    check(facts, report) {
      for (const table of tables)
        facts.rows(table).forEach((row, index) => {
          check(row, (field, atMost) => report(table, index, field, atMost), facts);
        });
    },
  };
}
