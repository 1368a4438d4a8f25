import { type Issue, type Result, toResult } from "@lienthong/core";
import type { Definitions } from "../definitions/definitions.ts";
import { numberTextOf } from "../document/number-text.ts";
import { type Compiled, truthOf } from "../fhirpath/compiled.ts";
import { EvaluationError } from "../fhirpath/failure.ts";
import { asRecord, systemValue } from "../fhirpath/item.ts";
import { modelFromDefinitions } from "../fhirpath/model-from-definitions.ts";
import { FhirPathSession } from "../fhirpath/session.ts";
import { typeTable } from "../fhirpath/types.ts";
import type { CellValue, DecimalForm } from "./cell.ts";
import type { ViewCode } from "./codes.ts";
import type { PathSpec, ViewSpec } from "./definition.ts";
import { compilePath } from "./expression.ts";
import { defaultViewLimits, type ViewLimits } from "./limits.ts";
import { type Focus, Machine, ViewFault } from "./machine.ts";
import { DefinitionReader } from "./read-definition.ts";
import { createReport } from "./report.ts";
import { chain, type PlanContext, planSelect, type ViewColumn } from "./select-plan.ts";

/** A row of a view: a value for each column, by its name. */
export type ViewRow = Readonly<Record<string, CellValue>>;

/** The text of a number of the data, when `String(number)` would write it otherwise. */
type NumberText = (container: object, key: string | number) => string | undefined;

/** How to make a view. */
export interface CreateViewOptions {
  /** The version of FHIR that the resources are of: `r4` of `@lienthong/fhir/r4`, or a part of it. */
  readonly definitions: Definitions;
  /** Decimals as their exact `text` (default), or as JavaScript `number`. */
  readonly decimals?: DecimalForm;
  readonly limits?: Partial<ViewLimits>;
  /** Where the texts of numbers are found; those of resources that `parseFhir` read are known. */
  readonly numberText?: NumberText;
}

/** What one resource needs besides itself. */
export interface RowsOptions {
  /** Finds the resource that a reference means, as {@link openBundle} does: for `resolve()` and keys of URNs. */
  readonly resolve?: (reference: string) => unknown;
  /** Overrides that of the view, for data read by another reader. */
  readonly numberText?: NumberText;
}

/** A view, ready to be run over any number of resources (khung nhìn). */
export interface View {
  /** The name of the definition, made for tables; absent when it has none. */
  readonly name?: string;
  /** The type of resource that it shows. */
  readonly resource: string;
  /** Its columns, in their order. */
  readonly columns: readonly ViewColumn[];
  /** The rows of one resource; none for resources of another type. Never throws on data. */
  rows(resource: unknown, options?: RowsOptions): Result<readonly ViewRow[], ViewCode>;
}

/**
 * Makes a view of a ViewDefinition (khung nhìn dạng bảng theo SQL on FHIR): expressions are compiled once, resources
 * become rows one at a time. A definition that is wrong is a value with issues.
 *
 * Source: SQL on FHIR 2.1 (HL7), ViewDefinition.
 *
 * @example
 * ```ts
 * import { r4 } from "@lienthong/fhir/r4";
 * import { createView } from "@lienthong/fhir/views";
 *
 * const made = createView(
 *   {
 *     resource: "Patient",
 *     select: [
 *       { column: [{ name: "id", path: "getResourceKey()" }] },
 *       { forEach: "name", column: [{ name: "family", path: "family" }] },
 *     ],
 *   },
 *   { definitions: r4 },
 * );
 * const patient = { resourceType: "Patient", id: "p1", name: [{ family: "Nguyễn" }] };
 * made.ok && made.value.rows(patient); // { ok: true, value: [{ id: "p1", family: "Nguyễn" }], issues: [] }
 * ```
 */
export function createView(definition: unknown, options: CreateViewOptions): Result<View, ViewCode> {
  const { definitions, decimals = "text", numberText = numberTextOf } = options;
  const limits = { ...defaultViewLimits, ...options.limits };
  const issues: Issue<ViewCode>[] = [];
  const report = createReport(issues);
  const spec = new DefinitionReader(report, limits, numberText).read(definition);
  if (spec === undefined) return { ok: false, issues };
  if (!isResourceName(spec.resource, definitions)) {
    if (spec.resource !== "")
      report("fhir.view.unknown-resource", "resource", {
        resource: spec.resource.slice(0, 60),
        version: definitions.fhirVersion,
      });
    return { ok: false, issues };
  }
  if (spec.fhirVersions.length > 0 && !spec.fhirVersions.includes(definitions.fhirVersion))
    report("fhir.view.other-version", "fhirVersion", { version: definitions.fhirVersion }, "warning");

  const table = typeTable(modelFromDefinitionsOnce(definitions));
  const machine = new Machine(table);
  const context: PlanContext = {
    table,
    constants: spec.constants,
    report,
    machine,
    decimals,
    maxRows: limits.maxRows,
  };
  return toResult(planView(spec, context, limits, numberText), issues);
}

function isResourceName(name: string, definitions: Definitions): boolean {
  return definitions.isResourceName(name) && definitions.type(name)?.kind === "resource";
}

const models = new WeakMap<Definitions, ReturnType<typeof modelFromDefinitions>>();

/** Views of one version share what the compiler has looked up. */
function modelFromDefinitionsOnce(definitions: Definitions): ReturnType<typeof modelFromDefinitions> {
  const known = models.get(definitions) ?? modelFromDefinitions(definitions);
  models.set(definitions, known);
  return known;
}

function planView(spec: ViewSpec, context: PlanContext, limits: ViewLimits, numberText: NumberText): View {
  const { table, machine, report } = context;
  const type = table.find(spec.resource);
  const types = type && [type];
  const columns: ViewColumn[] = [];
  const plans = spec.selects.map((select) => {
    const plan = planSelect(select, types, columns.length, context);
    columns.push(...plan.columns);
    return plan;
  });
  const conditions = spec.where.flatMap((where) => {
    const compiled = compilePath(where, types, context);
    if (compiled === undefined) return [];
    if (compiled.types?.every(({ system }) => system !== "Boolean") === true)
      report("fhir.view.not-boolean", where.at);
    return [condition(compiled, where, machine)];
  });
  const names = new Set<string>();
  for (const { name } of columns) {
    if (names.has(name)) report("fhir.view.name-twice", "select", { name });
    names.add(name);
  }
  if (columns.length === 0) report("fhir.view.no-columns", "select");

  const run = chain(plans);
  const nameList = columns.map(({ name }) => name);
  const rowsOf = (resource: object, given: RowsOptions): ViewRow[] => {
    const { variables } = machine;
    machine.begin(new FhirPathSession({ resource, variables, numberText, ...given }), limits.maxRows * 20);
    machine.slots = nameList.map(() => null);
    variables.rowIndex = 0;
    const focus: Focus = { value: resource, sibling: undefined, type: table.ofResource(resource) };
    const rows: ViewRow[] = [];
    if (!conditions.every((isTrue) => isTrue(focus))) return rows;
    run(focus, 0, () => {
      if (rows.length >= limits.maxRows)
        throw new ViewFault("fhir.view.too-many-rows", { limit: limits.maxRows });
      rows.push(rowOf(nameList, machine.slots));
    });
    return rows;
  };
  return {
    ...(spec.name !== undefined && { name: spec.name }),
    resource: spec.resource,
    columns,
    rows: (resource, options) => {
      const record = asRecord(resource);
      if (record === undefined || typeof record["resourceType"] !== "string")
        return { ok: false, issues: [{ code: "fhir.view.not-a-resource", severity: "error", path: "" }] };
      if (record["resourceType"] !== spec.resource) return none;
      try {
        return { ok: true, value: rowsOf(record, options ?? {}), issues: [] };
      } catch (error) {
        return { ok: false, issues: [issueOf(error, machine.at)] };
      }
    },
  };
}

const none: Result<readonly ViewRow[], ViewCode> = { ok: true, value: [], issues: [] };

function rowOf(names: readonly string[], slots: readonly CellValue[]): ViewRow {
  const row: Record<string, CellValue> = {};
  for (let index = 0; index < names.length; index++) row[names[index] ?? ""] = slots[index] ?? null;
  return row;
}

/** A condition holds when it is true; it may be empty, but nothing else than a boolean. */
function condition(compiled: Compiled, { at }: PathSpec, machine: Machine): (focus: Focus) => boolean {
  const frame = machine.frame();
  const isBoolean = compiled.types?.every(({ system }) => system === "Boolean") === true;
  const truth = isBoolean ? truthOf(compiled) : undefined;
  return ({ value, sibling, type }) => {
    machine.at = at;
    frame.begin(machine.session, value, sibling, type);
    if (truth !== undefined) return truth(frame) === true;
    const items = compiled.run(frame);
    const [item] = items;
    if (item === undefined) return false;
    const found = items.length === 1 ? systemValue(item) : undefined;
    if (typeof found !== "boolean") throw new ViewFault("fhir.view.not-boolean", {});
    return found;
  };
}

function issueOf(error: unknown, path: string): Issue<ViewCode> {
  if (error instanceof ViewFault) return { code: error.code, severity: "error", path, params: error.params };
  if (error instanceof EvaluationError)
    return { code: "fhir.view.evaluation", severity: "error", path, params: { fault: error.fault } };
  // Data nested deeper than the stack is a fault of the data.
  if (error instanceof RangeError)
    return { code: "fhir.view.evaluation", severity: "error", path, params: { fault: "too-deep" } };
  throw error;
}
