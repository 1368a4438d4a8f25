import { markToTenths, type Mark } from "../model/mark.ts";
import type { AdjustmentRow, LevelRule, SecondaryRegulation } from "../rules/regulation.ts";

/** A row of the table of levels with its limits in tenths; a limit that the row does not have is below any mark. */
export interface LevelLimits {
  readonly level: string;
  readonly rule: LevelRule;
  readonly every: number;
  readonly countMin: number;
  readonly countAtLeast: number;
  readonly average: number;
  readonly key: number;
}

/** The tables of levels of a regulation, read once. */
export interface LevelTable {
  readonly levels: readonly LevelLimits[];
  /** By the level obtained. */
  readonly adjustments: ReadonlyMap<string, readonly AdjustmentRow[]>;
  /** How many scored subjects a record needs before a level can be told. */
  readonly fewestScored: number;
  /** Subjects under this may be assessed again; below any mark when the regulation has no such rule. */
  readonly retestBelow: number;
  /** The names of the levels, best first. */
  readonly names: readonly string[];
}

const noLimit = -1;

function tenthsOf(mark: Mark | undefined): number {
  if (mark === undefined) return noLimit;
  const tenths = markToTenths(mark);
  if (tenths === undefined) throw new TypeError(`not a mark in a regulation table: ${mark}`);
  return tenths;
}

function compile(regulation: SecondaryRegulation): LevelTable {
  const levels = regulation.learningLevels.value.map((rule): LevelLimits => ({
    level: rule.level,
    rule,
    every: tenthsOf(rule.everyAtLeast),
    countMin: rule.count?.min ?? 0,
    countAtLeast: tenthsOf(rule.count?.atLeast),
    average: tenthsOf(rule.averageAtLeast),
    key: tenthsOf(rule.keySubjectAtLeast),
  }));
  const adjustments = new Map<string, AdjustmentRow[]>();
  for (const row of regulation.adjustment.value)
    adjustments.set(row.obtained, [...(adjustments.get(row.obtained) ?? []), row]);
  return {
    levels,
    adjustments,
    fewestScored: Math.max(...levels.map(({ countMin }) => countMin)),
    retestBelow: tenthsOf(regulation.retest?.value.averageBelow),
    names: levels.map(({ level }) => level),
  };
}

const compiled = /* @__PURE__ */ new WeakMap<SecondaryRegulation, LevelTable>();

/** The tables of levels of a regulation, compiled at first use. */
export function levelTableOf(regulation: SecondaryRegulation): LevelTable {
  let table = compiled.get(regulation);
  if (table === undefined) {
    table = compile(regulation);
    compiled.set(regulation, table);
  }
  return table;
}
