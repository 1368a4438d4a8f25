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

  it("counts the fields of each table, and leaves none undecided", () => {
    const lines = mappingPage().split("\n");
    for (const { table, fields, count } of coverage()) {
      const row = lines.find((line) => line.startsWith(`| [${table}. `));
      const numbers = [fields.length, count.mapped, count.placed, count.carried, 0];
      expect(row?.split(" | ").slice(1).join(" | "), table).toBe(`${numbers.join(" | ")} |`);
    }
  });

  it("leads from the overview to each table", () => {
    const page = mappingPage();
    const headings = new Set(
      [...page.matchAll(/^## (.*)$/gmu)].map(([, heading = ""]) =>
        heading
          .toLowerCase()
          .replace(/[^\p{L}\p{N} -]/gu, "")
          .replaceAll(" ", "-"),
      ),
    );
    const links = [...page.matchAll(/\]\(#([^)]*)\)/gu)].map(([, link = ""]) => link);
    expect(links).toHaveLength(coverage().length);
    expect(links.filter((link) => !headings.has(link))).toEqual([]);
  });

  it("says what each resource of FHIR is that it names", () => {
    const rows = mappingPage()
      .split("\n")
      .filter((line) => /^\| `[A-Z][A-Za-z.]*` \| [^|]*\|$/u.test(line));
    expect(rows.length).toBeGreaterThan(12);
    expect(rows.filter((row) => !/\p{L}/u.test(row.split(" | ")[1] ?? ""))).toEqual([]);
  });

  it("stands in docs/mapping-bhyt-fhir.md", async () => {
    await expect(mappingPage()).toMatchFileSnapshot(`${root}/docs/mapping-bhyt-fhir.md`);
  });
});
