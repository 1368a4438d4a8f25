import type { FormerTable } from "../table/former-table.ts";
import { formerDay } from "../unit/dates.ts";
import type { UnitPart } from "./conversion.ts";

/** A commune of today and the former units that it was made of. */
export interface CurrentParts {
  readonly code: string;
  readonly parts: readonly UnitPart[];
}

const known = new WeakMap<FormerTable, ReadonlyMap<string, CurrentParts>>();

/** The conversion table read backwards: code of today -> its parts, by code. */
export function currentParts(table: FormerTable): ReadonlyMap<string, CurrentParts> {
  const before = known.get(table);
  if (before) return before;
  const all = new Map<string, UnitPart[]>();
  const add = (target: string, part: UnitPart): void => {
    const list = all.get(target);
    if (list) list.push(part);
    else all.set(target, [part]);
  };
  table.codes.forEach((code, row) => {
    for (const [target, extent] of table.moves[row]?.targets ?? [])
      add(target, { code, asOf: formerDay, extent });
  });
  for (const [code, target] of table.islands) add(target, { code, asOf: formerDay, extent: "whole" });
  const byCode = (a: UnitPart, b: UnitPart): number => (a.code < b.code ? -1 : 1);
  const made = new Map([...all].map(([code, parts]) => [code, { code, parts: parts.sort(byCode) }]));
  known.set(table, made);
  return made;
}
