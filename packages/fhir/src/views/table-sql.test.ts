import { describe, expect, it } from "vitest";
import type { ViewColumn } from "./select-plan.ts";
import { createTableSql } from "./table-sql.ts";

const column = (name: string, more: Partial<ViewColumn> = {}): ViewColumn => ({
  name,
  path: "id",
  isCollection: false,
  tags: [],
  ...more,
});
const typeOf = (more: Partial<ViewColumn>): string | undefined =>
  /"a" (.+)\n/u.exec(createTableSql("t", [column("a", more)]))?.[1];

describe("CREATE TABLE", () => {
  it("has a line for each column, and their descriptions as comments", () => {
    const columns = [
      column("id", { type: "id", description: "Mã của 'lượt' khám" }),
      column("select", { type: "integer" }),
    ];
    expect(createTableSql("luot_kham", columns, { schema: "kho", ifNotExists: true })).toBe(
      [
        'CREATE TABLE IF NOT EXISTS "kho"."luot_kham" (',
        '  "id" text,',
        '  "select" integer',
        ");",
        `COMMENT ON COLUMN "kho"."luot_kham"."id" IS 'Mã của ''lượt'' khám';`,
        "",
      ].join("\n"),
    );
  });

  it.each<[string, Partial<ViewColumn>, string]>([
    ["an exact number", { type: "decimal" }, "numeric"],
    ["a truth", { type: "boolean" }, "boolean"],
    ["a moment with its zone", { type: "instant" }, "timestamptz"],
    ["a date that may lack its day", { type: "date" }, "text"],
    ["a date and time", { type: "dateTime" }, "text"],
    ["a type by its address", { type: "http://hl7.org/fhir/StructureDefinition/integer" }, "integer"],
    ["no type", {}, "text"],
    ["a list", { type: "string", isCollection: true }, "jsonb"],
    ["a complex type", { type: "HumanName" }, "jsonb"],
    [
      "a tag",
      { type: "date", tags: [{ name: "ansi/type", value: "CHARACTER VARYING(10)" }] },
      "CHARACTER VARYING(10)",
    ],
    ["a tag that is no type", { tags: [{ name: "ansi/type", value: "text); DROP TABLE x" }] }, "text"],
  ])("keeps %s in the type for it", (_title, more, expected) => {
    expect(typeOf(more)).toBe(expected);
  });

  it.each(["", "a b", 'a"b', "1a", "a".repeat(64)])("is not written for a table called %j", (table) => {
    expect(() => createTableSql(table, [column("a")])).toThrow(TypeError);
  });
});
