import { sourceDialects } from "@lienthong/identity";
import { describe, expect, it } from "vitest";
import { root } from "../support/repository.ts";
import { identitySourcesPage } from "./lib/identity-sources-page.ts";

describe("the page on sources of identity claims", () => {
  it("has a row for every field of every source, with a meaning and a confidence", () => {
    const page = identitySourcesPage();
    for (const { id, fields } of sourceDialects()) {
      const [, section = ""] = page.split(`## ${id}\n`);
      const rows = section.split("\n## ")[0]?.split("\n") ?? [];
      for (const { field } of fields) {
        const cells = rows.find((line) => line.startsWith(`| \`${field}\` |`))?.split(" | ") ?? [];
        expect(cells[2], `${id} ${field}`).toMatch(/\p{L}+.* · .*\p{L}/u);
        expect(cells[5], `${id} ${field}`).toMatch(/confirmed|one source|not verified/u);
      }
    }
  });

  it("stands in docs/identity-sources.md", async () => {
    await expect(identitySourcesPage()).toMatchFileSnapshot(`${root}/docs/identity-sources.md`);
  });
});
