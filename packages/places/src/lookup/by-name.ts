import { withoutMarks } from "../table/current-provinces.ts";
import { type PlaceUnit, formatUnitType } from "../unit/full-name.ts";
import { foldName } from "./fold-name.ts";

/** The longest name that is looked at; the longest there is has 24 letters. */
const longest = 100;

type NameIndex = ReadonlyMap<string, readonly PlaceUnit[]>;

const indexes = new WeakMap<readonly PlaceUnit[], NameIndex>();
const bareIndexes = new WeakMap<readonly PlaceUnit[], NameIndex>();

/**
 * The units of a list that bear a name: `Quy Nhơn`, `phường Quy Nhơn`, or one of their other spellings. Case, the place of the tone mark,
 * apostrophes and dashes do not count. Only when none fits, and the name is written without any marks, marks do not count either.
 * The list is indexed at its first use, so it must be one that is kept.
 */
export function unitsNamed<Unit extends PlaceUnit>(units: readonly Unit[], name: unknown): readonly Unit[] {
  if (typeof name !== "string" || name.length > longest) return [];
  const wanted = foldName(name);
  const folded = indexOf(units);
  const found =
    folded.get(wanted) ?? (wanted === withoutMarks(wanted) ? bareIndexOf(units, folded).get(wanted) : []);
  // The index of a list holds only units of that list.
  return (found ?? []) as readonly Unit[];
}

function indexOf(units: readonly PlaceUnit[]): NameIndex {
  const known = indexes.get(units);
  if (known) return known;
  const index = new Map<string, PlaceUnit[]>();
  const words = new Map<PlaceUnit["type"], string>();
  const wordOf = (type: PlaceUnit["type"]): string => {
    const word = words.get(type) ?? foldName(formatUnitType(type));
    words.set(type, word);
    return word;
  };
  for (const unit of units) {
    const enter = (spelling: string, type: PlaceUnit["type"]): void => {
      const key = foldName(spelling);
      add(index, key, unit);
      add(index, `${wordOf(type)} ${key}`, unit);
    };
    enter(unit.name, unit.type);
    if ("otherNames" in unit) for (const other of unit.otherNames) enter(other, unit.type);
    // The one earlier name there is, Thừa Thiên Huế, was that of a province; the city has another.
    if ("formerNames" in unit) for (const earlier of unit.formerNames ?? []) enter(earlier, "tinh");
  }
  indexes.set(units, index);
  return index;
}

function bareIndexOf(units: readonly PlaceUnit[], folded: NameIndex): NameIndex {
  const known = bareIndexes.get(units);
  if (known) return known;
  const index = new Map<string, PlaceUnit[]>();
  for (const [key, list] of folded) for (const unit of list) add(index, withoutMarks(key), unit);
  bareIndexes.set(units, index);
  return index;
}

function add(index: Map<string, PlaceUnit[]>, key: string, unit: PlaceUnit): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [unit]);
  else if (!list.includes(unit)) list.push(unit);
}
