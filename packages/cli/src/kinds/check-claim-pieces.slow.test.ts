import { type Issue } from "@lienthong/core";
import { describe, expect, it } from "vitest";
import { run } from "../run.ts";
import { aBatch, aClaimFile, withTables } from "../testing/a-claim-file.ts";
import { anIo } from "../testing/an-io.ts";
const wrong = aClaimFile("13-loi-thanh-tien-thuoc.xml");

describe("lienthong check of a large batch", () => {
  // Few visits with many wrong rows are as many issues as many visits, in a fraction of the time.
  const wrongRows = withTables(wrong, (table) =>
    table.replace(/<CHI_TIET_THUOC>[\s\S]*?<\/CHI_TIET_THUOC>/u, (row) =>
      row.replace(/<THANH_TIEN_BV>[^<]*/u, "<THANH_TIEN_BV>1").repeat(60),
    ),
  );
  const visits = 20;
  const many = aBatch(Array.from({ length: visits }, () => wrongRows));

  it("says how many issues were counted and not listed, in every format", async () => {
    const files = { "lon.xml": many };
    const json = anIo({ files });
    expect(await run(["check", "lon.xml", "--format", "json"], json)).toBe(1);
    const { summary, files: checked } = JSON.parse(json.out()) as {
      summary: { errors: number };
      files: { issues: Issue[]; leftOut: { errors: number } }[];
    };
    const one = anIo({ files: { "mot.xml": wrongRows } });
    await run(["check", "mot.xml", "--format", "json"], one);
    const each = (JSON.parse(one.out()) as { summary: { errors: number } }).summary.errors;
    expect(summary.errors).toBe(each * visits);
    expect(checked[0]?.leftOut.errors).toBeGreaterThan(0);
    expect(checked[0]?.issues.at(-1)?.code).toBe("cli.check.left-out");

    const text = anIo({ files });
    await run(["check", "lon.xml"], text);
    expect(text.out()).toContain(`lon.xml (hồ sơ giám định BHYT): ${each * visits} lỗi`);
    expect(text.out()).toContain("phần còn lại chỉ được đếm");
  });
});
