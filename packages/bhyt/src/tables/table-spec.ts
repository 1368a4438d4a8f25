import { type TableId, claimTableIds, tableElements, tableFields } from "../generated/tables.ts";
import { decision } from "../lib/make-issue.ts";
import { type FieldSpec, readFieldSpec } from "./field-spec.ts";

/** One table (bảng chỉ tiêu) of QĐ 3176/QĐ-BYT. */
export interface TableSpec {
  readonly id: TableId;
  /** Root element of the table's text; `""` for XML12, which no published file holds. */
  readonly root: string;
  /** Element around the rows; `""` when the root is the only row. */
  readonly list: string;
  /** Element of a row; `""` when the root is the only row. */
  readonly item: string;
  /** The decision whose form of the table this is. */
  readonly decision: string;
  readonly fields: readonly FieldSpec[];
  /** Place of each field in `fields`. */
  readonly fieldIndex: ReadonlyMap<string, number>;
}

/** A table that a claim file may hold. */
export type ClaimTableId = (typeof claimTableIds)[number];

const specs = new Map<TableId, TableSpec>();

/**
 * The fields of a table in order (danh sách chỉ tiêu của bảng), with type, length, requirement, code list and how
 * sure each is. QĐ 3176/QĐ-BYT.
 *
 * @example
 * ```ts
 * import { tableSpec } from "@lienthong/bhyt";
 *
 * tableSpec("XML2").fields.length; // 39
 * tableSpec("XML2").fields[17]?.name; // "SO_LUONG"
 * ```
 */
export function tableSpec(id: TableId): TableSpec {
  const found = specs.get(id);
  if (found) return found;
  if (!Object.hasOwn(tableFields, id))
    throw new TypeError("tableSpec takes the name of a table, XML0 to XML15");
  const spec = readTableSpec(id, tableFields[id]);
  specs.set(id, spec);
  return spec;
}

/** The table whose fields stand in the generated notation. */
export function readTableSpec(id: TableId, fieldLines: string): TableSpec {
  const [root, list, item] = tableElements[id];
  const fields = fieldLines.split(";").map(readFieldSpec);
  const fieldIndex = new Map(fields.map((field, index) => [field.name, index]));
  return { id, root, list, item, decision, fields, fieldIndex };
}

/**
 * Names of all tables (bảng chỉ tiêu) of QĐ 3176/QĐ-BYT, `XML0` to `XML15`.
 *
 * @example
 * ```ts
 * import { tableIds } from "@lienthong/bhyt";
 *
 * tableIds.length; // 16
 * ```
 */
export const tableIds: readonly TableId[] = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ Object.keys(tableFields) as TableId[],
);

const claimTables: ReadonlySet<string> = /* @__PURE__ */ new Set(claimTableIds);

/**
 * Whether a LOAIHOSO names a table that a claim file may hold (CV 1245/BHXH-CNTT): all but XML0 and XML12.
 *
 * @example
 * ```ts
 * import { isClaimTableId } from "@lienthong/bhyt";
 *
 * isClaimTableId("XML2"); // true
 * isClaimTableId("XML12"); // false
 * ```
 */
export function isClaimTableId(name: string): name is ClaimTableId {
  return claimTables.has(name);
}

/** Tables that a claim file may hold, in the order of their numbers. */
export const claimTableOrder: readonly ClaimTableId[] = claimTableIds;
