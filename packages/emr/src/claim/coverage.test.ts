import { type ClaimTableId, type FieldForm, tableSpec } from "@lienthong/bhyt";
import { describe, expect, it } from "vitest";
import { carriedFields } from "./carried-fields.ts";
import { aFile } from "./claim-file.cases.ts";
import { claimFileToBundle } from "./claim-file-to-bundle.ts";
import { coverage } from "./coverage.ts";
import { claimTables } from "./tables.ts";

const examples: Readonly<Record<FieldForm, string>> = {
  text: "Chữ",
  integer: "1",
  decimal2: "1.50",
  decimal3: "1.500",
  percent: "80",
  day: "20260715",
  minute: "202607150930",
  "day-or-minute": "202607150930",
  "birth-day": "19900305",
  "birth-minute": "199003050000",
};

/** Values whose form is not told by the form of the field alone. */
const special: Readonly<Record<string, string>> = {
  STT: "1",
  MA_LK: "MLK1",
  SO_CCCD: "052090000017",
  THANG_QT: "07",
  NAM_QT: "2026",
  MA_THE_BHYT: "DN4010000000001",
};

/** A row of a table with a value in each field, but for those left out. */
function aFullRow(table: ClaimTableId, without: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(
    tableSpec(table).fields.map(({ name, form }) => [
      name,
      without.includes(name) ? "" : (special[name] ?? examples[form]),
    ]),
  );
}

/** Rows of every kind that a table may have. */
const kinds: Readonly<Partial<Record<ClaimTableId, readonly (readonly string[])[]>>> = {
  XML3: [[], ["MA_VAT_TU", "TEN_VAT_TU"], ["MA_HIEU_SP"]],
  XML4: [[], ["MA_CHI_SO", "GIA_TRI"]],
};

/** Fields that some element holds as they are, in some kind of row and one of the targets. */
function heldFields(table: ClaimTableId): ReadonlySet<string> {
  const held = new Set<string>();
  for (const without of kinds[table] ?? [[]])
    for (const target of ["vn-core", "none"] as const) {
      const full = aFullRow(table, without);
      if (table === "XML4") full["GIA_TRI"] &&= "11.20";
      const order = { MA_LK: "MLK1", MA_DICH_VU: full["MA_DICH_VU"] ?? "" };
      const file = aFile({
        XML1: [{ MA_LK: "MLK1" }],
        ...(table === "XML4" && { XML3: [order] }),
        // A service has a report when there are results of it.
        ...(table === "XML3" && { XML4: [{ ...order, GIA_TRI: "1" }] }),
        [table]: [full],
      });
      const { unmapped } = claimFileToBundle(file, { target });
      const lost = new Set(unmapped.filter((one) => one.table === table).map(({ field }) => field));
      for (const [field, value] of Object.entries(full))
        if (value !== "" && !lost.has(field)) held.add(field);
    }
  return held;
}

describe("coverage", () => {
  it("knows every field of every table that a claim file may hold", () => {
    expect(coverage().map(({ table, fields }) => [table, fields.length])).toEqual(
      claimTables.map((table) => [table, tableSpec(table).fields.length]),
    );
  });

  it.each(claimTables)("has no field of %s that nobody decided on", (table) => {
    const found = coverage().find((one) => one.table === table);
    expect(found?.fields.filter(({ place }) => place === "undeclared")).toEqual([]);
  });

  it.each(claimTables)("declares no field of %s as carried that is mapped, or that there is not", (table) => {
    const declared = carriedFields[table]?.split(" ") ?? [];
    const places = new Map(
      coverage()
        .find((one) => one.table === table)
        ?.fields.map((one) => [one.field, one.place]),
    );
    expect(declared.filter((field) => places.get(field) !== "carried")).toEqual([]);
    expect(new Set(declared).size).toBe(declared.length);
  });

  it.each(claimTables)("says of %s what the conversion does", (table) => {
    const held = heldFields(table);
    const said = coverage().find((one) => one.table === table)?.fields ?? [];
    expect(said.filter(({ place }) => place !== "carried").map(({ field }) => field)).toEqual(
      said.map(({ field }) => field).filter((field) => held.has(field)),
    );
  });
});
