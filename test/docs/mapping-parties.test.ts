import { describe, expect, it } from "vitest";
import { root } from "../support/repository.ts";
import { partyPage } from "./lib/party-page.ts";

describe("the page on how addresses, facilities and practitioners are mapped", () => {
  it("has a row for each rule, with what it means", () => {
    const rows = partyPage()
      .split("\n")
      .filter((line) => line.startsWith("| ") && !line.startsWith("| nguồn") && !line.startsWith("| ---"));
    expect(rows.length).toBeGreaterThan(8);
    for (const line of rows) expect(line).toMatch(/\| (?:có|không) \|$/u);
  });

  it("stands in docs/mapping-parties.md", async () => {
    await expect(partyPage()).toMatchFileSnapshot(`${root}/docs/mapping-parties.md`);
  });
});
