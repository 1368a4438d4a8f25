import { healthBookFields } from "@lienthong/emr/health-book";
import { profileTables } from "@lienthong/emr/profiles";
import { describe, expect, it } from "vitest";
import { root } from "../support/repository.ts";
import { profilesPage } from "./lib/profiles-page.ts";

describe("the page on profiles and the health book", () => {
  it("has a row for every line of the tables", () => {
    const lines = profilesPage().split("\n");
    for (const { type, rows } of profileTables())
      for (const { at, vi } of rows) {
        const start = `| \`${at === "" ? type : `${type}.${at}`}\` | ${vi.slice(0, 20)}`;
        expect(
          lines.some((line) => line.startsWith(start)),
          start,
        ).toBe(true);
      }
    for (const { path } of healthBookFields())
      expect(
        lines.some((line) => line.startsWith(`| \`${path}\` | `)),
        path,
      ).toBe(true);
  });

  it("stands in docs/profiles-emr.md", async () => {
    await expect(profilesPage()).toMatchFileSnapshot(`${root}/docs/profiles-emr.md`);
  });
});
