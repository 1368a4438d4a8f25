import { type ClaimFile, type ClaimTableId, tableSpec } from "@lienthong/bhyt";
import fc from "fast-check";
import { claimTables } from "./tables.ts";

/** A row of a table whose fields are empty but for the given ones. */
function aRow(table: ClaimTableId, fields: Readonly<Record<string, string>> = {}): Record<string, string> {
  const empty = Object.fromEntries(tableSpec(table).fields.map(({ name }) => [name, ""]));
  for (const name of Object.keys(fields))
    if (!(name in empty)) throw new TypeError(`${table} has no ${name}`);
  return { ...empty, ...fields };
}

/** A file with one visit of an invented person. */
export function aFile(
  tables: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>,
): ClaimFile {
  return aFileOf([tables]);
}

/** A file with several visits. */
export function aFileOf(
  visits: readonly Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>[],
): ClaimFile {
  const file = {
    MACSKCB: "01999",
    NGAYLAP: "20260716",
    SOLUONGHOSO: String(visits.length),
    visits: visits.map((tables) =>
      Object.fromEntries(
        Object.entries(tables).map(([table, rows]) => [
          table,
          rows.map((row) => aRow(table as ClaimTableId, row)),
        ]),
      ),
    ),
    CHUKYDONVI: "",
  };
  return file;
}

/** Values of every form that a field may have, right and wrong. */
const anyValue = fc.oneof(
  { weight: 3, arbitrary: fc.constant("") },
  fc.constantFrom(
    "1",
    "0",
    "2",
    "01",
    "03",
    "4",
    "9",
    "10",
    "13",
    "1.1",
    "100",
    "12000.50",
    "0.10",
    "-5",
    "007",
    "1,5",
  ),
  fc.constantFrom(
    "20260715",
    "202607150930",
    "195800000000",
    "202613010000",
    "20260230",
    "0000",
    "202607152400",
  ),
  fc.constantFrom(
    "J20.9",
    "J20.9;I10;E11",
    "a;;b",
    ";",
    " ",
    "\u0001",
    "  x  ",
    "\ud800",
    "<p>&\"'</p>",
    "á".normalize("NFD"),
  ),
  fc.constantFrom(
    "052090000017",
    "215000017",
    "B1234567",
    "003090000017",
    "vneid-account",
    "DN4010000000001",
    "5220000017",
  ),
  fc.constantFrom(
    "0012345/TEST-CCHN",
    "0012345/TEST-CCHN;0022222/TEST-GPHN",
    "22.0121.1369",
    "718-7",
    "11.2",
    "12345678901234567890.10",
  ),
  fc.constantFrom("valueOf", "__proto__", "constructor", "toString"),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({ unit: "grapheme", maxLength: 30 }),
);

function anyRow(table: ClaimTableId): fc.Arbitrary<Record<string, string>> {
  return fc.record(Object.fromEntries(tableSpec(table).fields.map(({ name }) => [name, anyValue])));
}

const anyVisit = fc.record(
  Object.fromEntries(claimTables.map((table) => [table, fc.array(anyRow(table), { maxLength: 2 })])),
  { requiredKeys: [] },
);

/** Files as a broken program might write them: any text in any field. */
export const anyFile: fc.Arbitrary<ClaimFile> = fc
  .record({
    MACSKCB: fc.constantFrom("01999", "", " "),
    NGAYLAP: fc.constantFrom("20260716", "", "x"),
    visits: fc.array(anyVisit, { maxLength: 2 }),
    CHUKYDONVI: fc.constantFrom("", "<CHUKYDONVI/>"),
  })
  .map((file) => ({ ...file, SOLUONGHOSO: "1" }));
