import { describe, expect, it } from "vitest";
import { root } from "../support/repository.ts";
import { hl7v2Page } from "./lib/hl7v2-page.ts";

describe("the page on where each field of an HL7 v2 message goes", () => {
  it("says of every field what it is", () => {
    const rows = hl7v2Page()
      .split("\n")
      .filter((line) => /^\| [A-Z0-9]{3}-\d/u.test(line));
    expect(rows.length).toBeGreaterThan(80);
    for (const row of rows) expect(row.split(" | ")[1], row).toMatch(/\p{L}/u);
  });

  it("stands in docs/mapping-hl7v2-fhir.md", async () => {
    await expect(hl7v2Page()).toMatchFileSnapshot(`${root}/docs/mapping-hl7v2-fhir.md`);
  });
});
