import type { Compiled } from "../fhirpath/compiled.ts";
import type { Frame } from "../fhirpath/frame.ts";
import { type RawPath, walk } from "../fhirpath/raw-path.ts";
import { type CellValue, cellOf, type DecimalForm, misfit, rawOf } from "./cell.ts";
import type { ValueClass } from "./column-type.ts";
import type { ColumnSpec } from "./definition.ts";
import { type Focus, type Machine, ViewFault } from "./machine.ts";

/** Reads the value of one column on an element. */
export type ColumnReader = (focus: Focus) => CellValue;

/** A column as its values are checked. */
export interface ColumnForm {
  readonly spec: ColumnSpec;
  readonly expected: ValueClass;
  /** The name of the type, for messages. */
  readonly typeName: string;
  readonly decimals: DecimalForm;
}

/** Makes the reader of a column; values that do not fit it end the work on the resource. */
export function columnReader(compiled: Compiled, form: ColumnForm, machine: Machine): ColumnReader {
  const { spec, expected, typeName, decimals } = form;
  const frame = machine.frame();
  const fit = (raw: unknown): CellValue => {
    const cell = raw === misfit ? misfit : cellOf(raw, expected, decimals);
    if (cell === misfit)
      throw new ViewFault("fhir.view.other-type", { column: spec.name, expected: typeName });
    return cell;
  };
  const begin = ({ value, sibling, type }: Focus): void => {
    machine.at = spec.at;
    frame.begin(machine.session, value, sibling, type);
  };
  const several = (): never => {
    throw new ViewFault("fhir.view.several-values", { column: spec.name });
  };

  if (spec.isCollection) {
    return (focus) => {
      begin(focus);
      const cells: CellValue[] = [];
      for (const item of compiled.run(frame)) {
        const cell = fit(rawOf(item));
        if (cell !== null) cells.push(cell);
      }
      return cells;
    };
  }
  if (compiled.path !== undefined) return pathReader(compiled.path, frame, begin, fit, several);
  return (focus) => {
    begin(focus);
    const items = compiled.run(frame);
    if (items.length > 1) several();
    const [item] = items;
    return item === undefined ? null : fit(rawOf(item));
  };
}

/** The quick way for plain paths: no collection is made. */
function pathReader(
  path: RawPath,
  frame: Frame,
  begin: (focus: Focus) => void,
  fit: (raw: unknown) => CellValue,
  several: () => never,
): ColumnReader {
  let hits = 0;
  let hit: unknown;
  const go = walk(path, (value) => {
    hit = value;
    return ++hits > 1;
  });
  return (focus) => {
    begin(focus);
    hits = 0;
    go(frame);
    if (hits > 1) several();
    return hits === 0 ? null : fit(hit);
  };
}
