import { type PlaceUnit, formatUnitName } from "../unit/full-name.ts";
import { foldName, foldNameBare } from "./fold-name.ts";

/** The longest name that is looked at; the longest there is has 24 letters. */
const longest = 100;

interface NameIndex {
  readonly folded: ReadonlyMap<string, readonly PlaceUnit[]>;
  readonly bare: ReadonlyMap<string, readonly PlaceUnit[]>;
}

const indexes = new WeakMap<readonly PlaceUnit[], NameIndex>();

/**
 * The units of a list that bear a name: `Quy Nhơn`, `phường Quy Nhơn`, or one of their other spellings. Case, the place of the tone mark,
 * apostrophes and dashes do not count. Only when none fits, and the name is written without any marks, marks do not count either.
 * The list is indexed at its first use, so it must be one that is kept.
 */
export function unitsNamed<Unit extends PlaceUnit>(units: readonly Unit[], name: unknown): readonly Unit[] {
  if (typeof name !== "string" || name.length > longest) return [];
  const wanted = foldName(name);
  const { folded, bare } = indexOf(units);
  const isBare = wanted === foldNameBare(name);
  const found = folded.get(wanted) ?? (isBare ? bare.get(wanted) : undefined) ?? [];
  // The index of a list holds only units of that list.
  return found as readonly Unit[];
}

function indexOf(units: readonly PlaceUnit[]): NameIndex {
  const known = indexes.get(units);
  if (known) return known;
  const folded = new Map<string, PlaceUnit[]>();
  const bare = new Map<string, PlaceUnit[]>();
  for (const unit of units) {
    const others = "otherNames" in unit ? unit.otherNames : [];
    for (const spelling of [unit.name, formatUnitName(unit), ...others]) {
      add(folded, foldName(spelling), unit);
      add(bare, foldNameBare(spelling), unit);
    }
  }
  const made = { folded, bare };
  indexes.set(units, made);
  return made;
}

function add(index: Map<string, PlaceUnit[]>, key: string, unit: PlaceUnit): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [unit]);
  else if (!list.includes(unit)) list.push(unit);
}
