import { describe, expect, it } from "vitest";
import { readClaimFile } from "./read-claim-file.ts";

describe("hostile and broken input", () => {
  it("a million faults are counted, not kept", () => {
    const many = `<GIAMDINHHS>${"<X/>".repeat(300_000)}</GIAMDINHHS>`;
    const { issues } = readClaimFile(many);
    expect(issues).toHaveLength(1001);
    expect(issues.at(-1)).toMatchObject({ code: "bhyt.file.too-many-issues", severity: "error" });
  });
});
