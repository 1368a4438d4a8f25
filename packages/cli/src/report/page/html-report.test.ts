import type { Issue } from "@lienthong/core";
import { describe, expect, it } from "vitest";
import { run } from "../../run.ts";
import { aClaimFile } from "../../testing/a-claim-file.ts";
import { anIo } from "../../testing/an-io.ts";
import { formatCsvReport } from "../csv-report.ts";
import type { FileReport } from "../file-report.ts";
import { formatHtmlReport } from "./html-report.ts";
import { groupDigits } from "./page-texts.ts";

const options = { locale: "vi", strict: false, today: "2026-08-01" } as const;

const aReport = (file: string, issues: readonly Issue[]): FileReport => ({
  file,
  issues,
  notChecked: [{ code: "x", about: "SVC-002" }],
  unmapped: [],
});

const wrong = "10-loi-ngay-ra-truoc-ngay-vao.xml";

async function checked(...argv: readonly string[]) {
  const io = anIo({ files: { "a.xml": aClaimFile(), "b.xml": aClaimFile(wrong), "co-san.html": "của tôi" } });
  const exitCode = await run(["check", "a.xml", "b.xml", ...argv], io);
  return { exitCode, io };
}

describe("lienthong check --report", () => {
  it("writes one page that needs nothing else, with charts, filters and the money at risk", async () => {
    const { io, exitCode } = await checked("--report", "kq.html");
    const page = io.textOf("kq.html") ?? "";
    expect(exitCode).toBe(1);
    expect(io.err()).toContain("đã ghi kq.html");
    expect(page).toContain("<title>Báo cáo kiểm tra hồ sơ</title>");
    expect(page).toMatch(/<th scope="row">DT-001<small>[^<]{20,161}<\/small><\/th>/u);
    expect(page).toContain("Số tiền có nguy cơ bị từ chối");
    expect(page.match(/<figure>/gu)?.length).toBeGreaterThanOrEqual(4);
    // A screen reader jumps to the content; a printer leaves a margin, and no heading alone at the end of a sheet.
    expect(page).toMatch(/<body>\n<main>\n<h1>[^]*<\/main>\n<script>/u);
    expect(page).toMatch(/@page \{[^}]*margin: 15mm/u);
    expect(page).toContain("h2 { break-after: avoid; }");
    expect(page).not.toMatch(/(?:src|href)=|https?:\/\/(?!www\.w3\.org)|url\(|\son\w+=|style="/u);
  });

  it("writes a table, in English too, and several reports of one check", async () => {
    const { io } = await checked("--report", "kq.csv", "--report", "kq.html", "--lang", "en");
    const table = io.textOf("kq.csv") ?? "";
    expect([...(io.disk.get("kq.csv") ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
    expect(table.startsWith('"File","Severity","Rule"')).toBe(true);
    expect(table.split("\r\n").find((line) => line.includes('"DT-001"'))).toMatch(
      /^"b\.xml","error","DT-001","XML1"/u,
    );
    expect(io.textOf("kq.html")).toContain("Report on checked records");
  });

  it("overwrites only when told to", async () => {
    const refused = await checked("--report", "co-san.html");
    expect(refused.exitCode).toBe(2);
    expect(refused.io.textOf("co-san.html")).toBe("của tôi");
    const forced = await checked("--report", "co-san.html", "--force");
    expect(forced.io.textOf("co-san.html")).toContain("<!doctype html>");
    expect((await checked("--report", "a.xml.html", "--report", "a.xml.html")).exitCode).toBe(2);
  });

  it("refuses other kinds of file, and belongs to check alone", async () => {
    const { exitCode, io } = await checked("--report", "kq.pdf");
    expect(exitCode).toBe(2);
    expect(io.err()).toContain("….html, ….xlsx, ….csv");
    expect(await run(["convert", "a.xml", "--to", "json", "-o", "x", "--report", "y.html"], anIo())).toBe(2);
    expect((await checked("--force")).exitCode).toBe(2);
  });

  it("says when it could not be written, and then fails", async () => {
    const io = anIo({ files: { "a.xml": aClaimFile() }, writing: "no-space" });
    expect(await run(["check", "a.xml", "--report", "kq.html"], io)).toBe(1);
    expect(io.err()).toContain("Ổ đĩa hết chỗ");
  });
});

describe("the page", () => {
  it("takes nothing from a file as markup", () => {
    const issue: Issue = {
      code: "a.b.c",
      severity: "error",
      path: '"><script>alert(1)</script>',
      message: "<img src=x onerror=alert(1)> \u202E",
      params: { rule: "'\"><b>" },
    };
    const page = formatHtmlReport([aReport("<i>&.xml", [issue])], options);
    expect(page).not.toMatch(/<script>alert|<img|<i>|<b>(?!\d)/u);
    expect(page).toContain("&lt;i&gt;&amp;.xml");
    expect(page).not.toContain("\u202E");
  });

  it("is short and says so when nothing was found", () => {
    const page = formatHtmlReport([aReport("a.xml", [])], options);
    expect(page).toContain("Không có lỗi, cảnh báo hay lưu ý nào.");
    expect(page).not.toContain("<figure>");
    expect(page).toContain("SVC-002");
  });

  it("lists a bounded number of findings and counts the rest", () => {
    const issue = { code: "a.b.c", severity: "warning", path: "x", message: "Sai." } as const;
    const many = Array.from({ length: 5003 }, () => ({ ...issue }));
    const page = formatHtmlReport([aReport("a.xml", many)], options);
    expect(page.match(/<tr data-/gu)).toHaveLength(5000);
    expect(page).toContain("Còn 3 mục");
  });
});

describe("the table", () => {
  it("holds no formula and no broken line", () => {
    const issue: Issue = { code: "a.b.c", severity: "error", path: "", message: '=HYPERLINK("x")\r\n+1' };
    const [, line, ...rest] = formatCsvReport([aReport("@a.xml", [issue])], "vi").split("\r\n");
    expect(line).toMatch(/^"'@a\.xml","lỗi"/u);
    expect(line).toContain(`"'=HYPERLINK(""x"")`);
    expect(rest).toEqual([""]);
  });
});

describe("an amount", () => {
  it.each([
    ["0", "0", "0"],
    ["1234567.50", "1.234.567,5", "1,234,567.5"],
    ["999", "999", "999"],
    ["-1000.00", "-1.000", "-1,000"],
  ])("%s is written as its language does", (amount, vi, en) => {
    expect(groupDigits(amount, "vi")).toBe(vi);
    expect(groupDigits(amount, "en")).toBe(en);
  });
});
