import { shapeMask, toneMask } from "./letters.ts";
import type { Reading } from "./reading.ts";

/** Tenths of an edit, so that the sums stay whole numbers. */
const edit = 10;
const omittedMark = 1;
const wrongMark = 4;
/** Most letters that a name may have more or less than the text. */
const widest = 3;

/** Cost of aligning a name with the letters before an end, by where it begins. */
export interface Alignment {
  /** Tenths of edits. */
  readonly cost: number;
  readonly start: number;
}

const marksCost = (have: number, want: number): number => {
  if (have === want) return 0;
  let cost = 0;
  if ((have & toneMask) !== (want & toneMask)) cost += (have & toneMask) === 0 ? omittedMark : wrongMark;
  if ((have & shapeMask) !== (want & shapeMask)) cost += (have & shapeMask) === 0 ? omittedMark : wrongMark;
  return cost;
};

let rows: readonly [Int32Array, Int32Array, Int32Array] = [
  /* @__PURE__ */ new Int32Array(64),
  /* @__PURE__ */ new Int32Array(64),
  /* @__PURE__ */ new Int32Array(64),
];

/**
 * Aligns a name with the text that ends at `end`: letters changed, lost, added or swapped with a neighbour
 * (optimal string alignment, from the right). Returns the starts within `limit` edits.
 */
export function alignBefore(text: Reading, end: number, name: Reading, limit: number): readonly Alignment[] {
  const length = name.letters.length;
  const width = Math.min(end, length + widest);
  const most = limit * edit + edit - 1;
  let [before, last, row] = rows;
  if (width + 1 > last.length) {
    rows = [new Int32Array(width + 64), new Int32Array(width + 64), new Int32Array(width + 64)];
    [before, last, row] = rows;
  }
  for (let column = 0; column <= width; column++) last[column] = column * edit;
  for (let index = 1; index <= length; index++) {
    const at = length - index;
    const letter = name.letters.charCodeAt(at);
    const mark = name.marks[at] as number;
    row[0] = index * edit;
    let least = row[0];
    for (let column = 1; column <= width; column++) {
      const other = end - column;
      const code = text.letters.charCodeAt(other);
      let cost =
        (last[column - 1] as number) +
        (code === letter ? marksCost(text.marks[other] as number, mark) : edit);
      const lost = (last[column] as number) + edit;
      const added = (row[column - 1] as number) + edit;
      if (lost < cost) cost = lost;
      if (added < cost) cost = added;
      if (
        index > 1 &&
        column > 1 &&
        code === name.letters.charCodeAt(at + 1) &&
        text.letters.charCodeAt(other + 1) === letter
      ) {
        const swapped = (before[column - 2] as number) + edit;
        if (swapped < cost) cost = swapped;
      }
      row[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return [];
    [before, last, row] = [last, row, before];
  }
  const found: Alignment[] = [];
  for (let column = Math.max(1, length - widest); column <= width; column++)
    if ((last[column] as number) <= most) found.push({ cost: last[column] as number, start: end - column });
  return found;
}
