import type { Types } from "../fhirpath/compiled.ts";
import type { DecimalForm } from "./cell.ts";
import { columnReader, type ColumnReader } from "./column-reader.ts";
import { classOfType, inferredType, shortTypeName, type ValueClass } from "./column-type.ts";
import type { ColumnSpec, SelectSpec, ViewTag } from "./definition.ts";
import { compilePath, type ExpressionScope } from "./expression.ts";
import { compileIteration, type Iteration } from "./iteration.ts";
import type { Focus, Machine } from "./machine.ts";

/** A column of a view (cột). */
export interface ViewColumn {
  readonly name: string;
  /** The FHIRPath expression of its values. */
  readonly path: string;
  /** The FHIR type as stated, or as it follows from the expression; absent when neither says it. */
  readonly type?: string;
  /** Whether a cell holds a list. */
  readonly isCollection: boolean;
  readonly description?: string;
  readonly tags: readonly ViewTag[];
}

/** Makes rows of one select: fills its slots, then calls `next` for each row. */
export interface SelectPlan {
  readonly columns: readonly ViewColumn[];
  readonly run: (focus: Focus, rowIndex: number, next: () => void) => void;
}

/** What the plans of one view share. */
export interface PlanContext extends ExpressionScope {
  readonly machine: Machine;
  readonly decimals: DecimalForm;
  readonly maxRows: number;
}

/** Compiles a select whose columns begin at a slot; its parts that are wrong are reported and left out. */
export function planSelect(spec: SelectSpec, types: Types, slot: number, context: PlanContext): SelectPlan {
  const { machine, maxRows } = context;
  const iteration = spec.iteration && compileIteration(spec.iteration, types, context, machine);
  const inner = iteration === undefined ? types : iteration.types;

  const columns: ViewColumn[] = [];
  const readers: ColumnReader[] = [];
  for (const column of spec.columns) {
    const planned = planColumn(column, inner, context);
    columns.push(planned.column);
    readers.push(planned.read);
  }
  const parts: SelectPlan[] = [];
  for (const child of spec.selects) {
    const plan = planSelect(child, inner, slot + columns.length, context);
    columns.push(...plan.columns);
    parts.push(plan);
  }
  if (spec.unionAll.length > 0) {
    const union = planUnion(spec.unionAll, inner, slot + columns.length, context);
    columns.push(...union.columns);
    parts.push(union);
  }

  const through = chain(parts);
  const body = (focus: Focus, rowIndex: number, next: () => void): void => {
    machine.spend(maxRows);
    for (let index = 0; index < readers.length; index++) {
      machine.variables.rowIndex = rowIndex;
      machine.slots[slot + index] = readers[index]?.(focus) ?? null;
    }
    through(focus, rowIndex, next);
  };
  if (iteration === undefined) return { columns, run: body };
  const isOuter = spec.iteration?.kind === "forEachOrNull";
  return { columns, run: iterated(iteration, body, isOuter, { slot, count: columns.length }, machine) };
}

function iterated(
  { elements }: Iteration,
  body: SelectPlan["run"],
  isOuter: boolean,
  { slot, count }: { readonly slot: number; readonly count: number },
  machine: Machine,
): SelectPlan["run"] {
  return (focus, rowIndex, next) => {
    machine.variables.rowIndex = rowIndex;
    const found = elements(focus);
    for (let index = 0; index < found.length; index++) {
      const element = found[index];
      if (element !== undefined) body(element, index, next);
    }
    if (isOuter && found.length === 0) {
      machine.slots.fill(null, slot, slot + count);
      next();
    }
  };
}

/** Every row of a part with every row of the next one. */
export function chain(parts: readonly SelectPlan[]): SelectPlan["run"] {
  const [only] = parts;
  if (only === undefined) return (_focus, _rowIndex, next) => next();
  if (parts.length === 1) return only.run;
  return (focus, rowIndex, next) => {
    const from = (index: number): void => {
      const part = parts[index];
      if (part === undefined) next();
      else part.run(focus, rowIndex, () => from(index + 1));
    };
    from(0);
  };
}

function planUnion(
  specs: readonly SelectSpec[],
  types: Types,
  slot: number,
  context: PlanContext,
): SelectPlan {
  const branches = specs.map((spec) => planSelect(spec, types, slot, context));
  const columns = branches[0]?.columns ?? [];
  for (const [index, branch] of branches.entries())
    if (!areColumnsAlike(columns, branch.columns))
      context.report("fhir.view.union-columns", specs[index]?.at ?? "");
  return {
    columns,
    run: (focus, rowIndex, next) => {
      for (const branch of branches) branch.run(focus, rowIndex, next);
    },
  };
}

function areColumnsAlike(first: readonly ViewColumn[], second: readonly ViewColumn[]): boolean {
  return (
    first.length === second.length &&
    first.every((column, index) => {
      const other = second[index];
      return (
        other?.name === column.name &&
        other.isCollection === column.isCollection &&
        (other.type === undefined || column.type === undefined || other.type === column.type)
      );
    })
  );
}

function planColumn(
  spec: ColumnSpec,
  types: Types,
  context: PlanContext,
): { readonly column: ViewColumn; readonly read: ColumnReader } {
  const { table, report, machine, decimals } = context;
  const compiled = compilePath(spec, types, context);
  const type = spec.type === undefined ? inferredType(compiled?.types) : shortTypeName(spec.type);
  let expected: ValueClass = "unknown";
  if (type !== undefined) {
    const known = classOfType(type, table);
    if (known !== undefined && (known !== "complex" || spec.type !== undefined)) expected = known;
    else if (spec.type !== undefined) report("fhir.view.unknown-type", spec.at, { type: type.slice(0, 100) });
  }
  const column: ViewColumn = {
    name: spec.name,
    path: spec.text,
    ...(type !== undefined && { type }),
    isCollection: spec.isCollection,
    ...(spec.description !== undefined && { description: spec.description }),
    tags: spec.tags,
  };
  const form = { spec, expected, typeName: type ?? "primitive", decimals };
  return { column, read: compiled === undefined ? () => null : columnReader(compiled, form, machine) };
}
