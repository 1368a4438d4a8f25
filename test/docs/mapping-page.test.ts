import { coverage } from "@lienthong/emr";
import { describe, expect, it } from "vitest";
import { root } from "../support/repository.ts";
import { mappingPage } from "./lib/mapping-page.ts";

describe("the page on where each field of a claim file goes", () => {
  it("has a row for every field of every table, with what the field means", () => {
    const lines = mappingPage().split("\n");
    for (const { table, fields } of coverage()) {
      const start = lines.findIndex((line) => line.startsWith(`## ${table}.`));
      const next = lines.findIndex((line, at) => at > start && line.startsWith("## "));
      const rows = lines.slice(start, next === -1 ? undefined : next);
      for (const { field } of fields) {
        const row = rows.find((line) => line.startsWith(`| \`${field}\` |`));
        expect(row?.split(" | ")[1], `${table}.${field}`).toMatch(/\p{L}/u);
      }
    }
  });

  it("stands in docs/mapping-bhyt-fhir.md", async () => {
    await expect(mappingPage()).toMatchFileSnapshot(`${root}/docs/mapping-bhyt-fhir.md`);
  });
});
