import { shortTypeName } from "./column-type.ts";
import type { ViewColumn } from "./select-plan.ts";

/** How to write the definition of a table. */
export interface TableSqlOptions {
  /** The schema that holds the table, such as `kho_y_te`; the one that the session looks in unless given. */
  readonly schema?: string;
  /** Leaves a table that is there as it is. */
  readonly ifNotExists?: boolean;
}

/** What PostgreSQL keeps values of a FHIR type in. Dates may lack a day or month, so they stay text. */
const types: Readonly<Record<string, string>> = {
  boolean: "boolean",
  integer: "integer",
  integer64: "bigint",
  positiveInt: "integer",
  unsignedInt: "integer",
  decimal: "numeric",
  instant: "timestamptz",
  time: "time",
};

const name = /^[A-Za-z_][A-Za-z0-9_]{0,62}$/u;
/** A type of the database that a definition may ask for with a tag: words, sizes, an array. */
const tagged = /^[A-Za-z][A-Za-z0-9 ]{0,40}(?:\(\d{1,4}(?:, ?\d{1,4})?\))?(?: [A-Za-z ]{1,30})?(?:\[\])?$/u;

/**
 * The `CREATE TABLE` of PostgreSQL for the columns of a view (câu lệnh tạo bảng). A tag `postgresql/type` or `ansi/type`
 * decides a column's type; else it follows from the FHIR type. Descriptions become comments.
 *
 * @example
 * ```ts
 * import { createTableSql } from "@lienthong/fhir/views";
 *
 * createTableSql("chi_phi", [{ name: "thanh_tien", path: "net.value", type: "decimal", isCollection: false, tags: [] }]);
 * // CREATE TABLE "chi_phi" (
 * //   "thanh_tien" numeric
 * // );
 * ```
 */
export function createTableSql(
  table: string,
  columns: readonly ViewColumn[],
  { schema, ifNotExists = false }: TableSqlOptions = {},
): string {
  for (const each of [table, ...(schema === undefined ? [] : [schema])])
    if (!name.test(each))
      throw new TypeError("names of tables and schemas have letters, digits and _ only, at most 63");
  if (columns.length === 0) throw new TypeError("a table needs a column");
  const full = schema === undefined ? quoted(table) : `${quoted(schema)}.${quoted(table)}`;
  const lines = columns.map((column) => `  ${quoted(column.name)} ${sqlType(column)}`);
  const comments = columns.flatMap((column) =>
    column.description === undefined
      ? []
      : [`COMMENT ON COLUMN ${full}.${quoted(column.name)} IS ${textLiteral(column.description)};`],
  );
  const start = `CREATE TABLE ${ifNotExists ? "IF NOT EXISTS " : ""}${full} (`;
  return `${[`${start}\n${lines.join(",\n")}\n);`, ...comments].join("\n")}\n`;
}

function sqlType({ type, isCollection, tags }: ViewColumn): string {
  const wanted = ["postgresql/type", "ansi/type"]
    .map((tag) => tags.find((each) => each.name === tag)?.value)
    .find((value) => value !== undefined && tagged.test(value));
  if (wanted !== undefined) return wanted;
  const short = type === undefined ? "string" : shortTypeName(type);
  const isPrimitive = /^[a-z]/u.test(short);
  if (isCollection || !isPrimitive) return "jsonb";
  return Object.hasOwn(types, short) ? (types[short] ?? "text") : "text";
}

function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}

/** Characters are taken as they stand: standard_conforming_strings is on since PostgreSQL 9.1. */
function textLiteral(text: string): string {
  return `'${text.replaceAll("\0", "").replaceAll("'", "''")}'`;
}
