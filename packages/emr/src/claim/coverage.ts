import { type ClaimTableId, tableSpec } from "@lienthong/bhyt";
import { carriedFields } from "./carried-fields.ts";
import { type MappingLine, mappingLines } from "./mapping-table.ts";
import { claimTables } from "./tables.ts";

/**
 * Where a field goes.
 *
 * - `mapped`: an element of FHIR holds it; the lines say which.
 * - `placed`: the place in the Bundle says it (MA_LK and STT of a row).
 * - `carried`: no element holds it; its text rides in our extension, and is lost with `residue: "none"`.
 * - `undeclared`: nobody decided. There is no such field; a test says so.
 */
export type FieldPlace = "mapped" | "placed" | "carried" | "undeclared";

/** One field of a table and where it goes. */
export interface FieldCoverage {
  readonly field: string;
  readonly place: FieldPlace;
  readonly lines: readonly MappingLine[];
}

/** The fields of one table and where they go. */
export interface TableCoverage {
  readonly table: ClaimTableId;
  readonly fields: readonly FieldCoverage[];
  /** How many fields go where. */
  readonly count: Readonly<Record<FieldPlace, number>>;
}

/**
 * Which fields of a claim file (chỉ tiêu, QĐ 3176/QĐ-BYT) become elements of FHIR, which ride in the extension, and which
 * nobody decided on, by table.
 *
 * @example
 * ```ts
 * import { coverage } from "@lienthong/emr";
 *
 * const [summary] = coverage();
 * summary?.table; // "XML1"
 * summary?.fields.find(({ field }) => field === "MA_KHUVUC")?.place; // "carried"
 * summary?.count.undeclared; // 0
 * ```
 */
export function coverage(): readonly TableCoverage[] {
  return claimTables.map((table) => {
    const carried = new Set(carriedFields[table]?.split(" "));
    const fields = tableSpec(table).fields.map(({ name }): FieldCoverage => {
      const lines = mappingLines.filter((line) => line.table === table && line.field === name);
      return { field: name, place: placeOf(name, lines, carried), lines };
    });
    const count = { mapped: 0, placed: 0, carried: 0, undeclared: 0 };
    for (const { place } of fields) count[place] += 1;
    return { table, fields, count };
  });
}

function placeOf(field: string, lines: readonly MappingLine[], carried: ReadonlySet<string>): FieldPlace {
  if (lines.length > 0) return "mapped";
  if (field === "MA_LK" || field === "STT") return "placed";
  return carried.has(field) ? "carried" : "undeclared";
}
