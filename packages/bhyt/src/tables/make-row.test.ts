import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { makeRow } from "./make-row.ts";
import { tableIds, tableSpec } from "./table-spec.ts";

const rowTypes = readFileSync(new URL("../generated/rows.ts", import.meta.url), "utf8");

/** Names of the fields of a row type, as it stands in the generated file. */
function typedFields(id: string): readonly string[] {
  const start = rowTypes.indexOf(`export interface X${id.slice(1).toLowerCase()}Row {`);
  const body = rowTypes.slice(start, rowTypes.indexOf("\n}", start));
  return [...body.matchAll(/^ {2}readonly (?<name>\w+): string;$/gmu)].map(
    (found) => found.groups?.["name"] ?? "",
  );
}

describe("a row of a table", () => {
  it.each(tableIds)("of %s has the fields of its type, in the order of the table", (id) => {
    const { fields } = tableSpec(id);
    const names = fields.map(({ name }) => name);
    expect(typedFields(id)).toEqual(names);
    expect(Object.keys(makeRow(id, fields, []))).toEqual(names);
    expect(Object.values({ ...makeRow(id, fields, names) })).toEqual(names);
  });

  it("is empty where it has no value, and shares nothing with other rows", () => {
    const { fields } = tableSpec("XML2");
    const full = makeRow("XML2", fields, ["LK1", "1"]);
    expect([full.MA_LK, full.STT, full.MA_THUOC]).toEqual(["LK1", "1", ""]);
    expect(makeRow("XML2", fields, []).MA_LK).toBe("");
  });
});
