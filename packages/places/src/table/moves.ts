/**
 * How much of a former unit went to a new one, as the conversion table of the statistics office says it: all of it; a part of
 * the area with all the people; a part of area and people; a part of the area, no people stated; a part of the people.
 */
export type Extent = "whole" | "all-people" | "part" | "area" | "people";

/** Where a former commune went. */
export interface Move {
  /** More than one when it was split. */
  readonly targets: readonly (readonly [code: string, extent: Extent])[];
  /** Whether the first target is where the people went, by the table. */
  readonly hasDefault: boolean;
}

const extents: Readonly<Record<string, Extent>> = {
  w: "whole",
  m: "all-people",
  p: "part",
  a: "area",
  q: "people",
};

interface MoveColumns {
  readonly moves: string;
  readonly far: string;
  readonly splits: string;
}

/** Reads where each of the communes went; see scripts/lib/tables.mjs for the letters. */
export function readMoves(columns: MoveColumns, codes: readonly string[]): readonly Move[] {
  const heirs = codes.filter((_, row) => isHeir(columns.moves.charAt(row)));
  const far = columns.far.split(" ").values();
  const splits = columns.splits.split(";").values();
  let before = 0;
  return codes.map((code, row): Move => {
    const letter = columns.moves.charAt(row);
    const at = (distance: number): string => heirs[before + distance] ?? "";
    const whole = (target: string): Move => ({ targets: [[target, "whole"]], hasDefault: false });
    const move =
      letter === "."
        ? whole(code)
        : letter === "~"
          ? whole(at(Number(far.next().value)))
          : letter === " " || letter === "!"
            ? readSplit(String(splits.next().value), at)
            : whole(at(distanceOf(letter)));
    if (isHeir(letter)) before += 1;
    return move;
  });
}

/** A heir: a former commune whose code a new one carries on. */
function isHeir(letter: string): boolean {
  return letter === "." || letter === "!";
}

/** a, b, c, d: 0, -1, 1, -2. */
function distanceOf(letter: string): number {
  const code = letter.charCodeAt(0);
  const zigzag = code >= 97 ? code - 97 : code - 65 + 26;
  return zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2;
}

function readSplit(text: string, at: (distance: number) => string): Move {
  const hasDefault = text.startsWith("d");
  const targets = text
    .slice(hasDefault ? 1 : 0)
    .split(",")
    .map((part): readonly [string, Extent] => {
      const extent = extents[part.slice(-1)];
      return [at(Number(extent ? part.slice(0, -1) : part)), extent ?? "part"];
    });
  return { targets, hasDefault };
}
